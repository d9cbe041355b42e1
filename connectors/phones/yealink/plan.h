// From a wish to the exact requests and their undo. Pure.
#pragma once

#include "core/model/ability.h"
#include "core/model/change.h"
#include "core/ports/at_the_device.h"

namespace rf::yealink {

Abilities abilitiesOf(const Identity &identity);
AtTheDevice atTheDevice();
Result<Change> planFor(const Facts &now, const Intent &want);
bool isRestart(const HttpCall &call);

} // namespace rf::yealink
