// From a wish to the exact requests and their undo, and the ability table. Pure.
#pragma once

#include "core/model/ability.h"
#include "core/model/change.h"
#include "core/ports/at_the_device.h"

namespace rf::poly {

Abilities abilitiesOf(const Identity &identity);
AtTheDevice atTheDevice();
Result<Change> planFor(const Facts &now, const Intent &want);

/// VVX and older families with UC Software before 6 speak an older TLS to their web server.
bool needsOldTls(const Identity &identity);
/// UC Software before 6 on a desk phone: the web pages take the password as a cookie.
bool isBeforeSix(const Identity &identity);

bool isConfigSet(const HttpCall &call);
bool isRestart(const HttpCall &call);
bool isImport(const HttpCall &call);

} // namespace rf::poly
