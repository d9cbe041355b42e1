// The partial CFG import: the one way this driver writes settings. Only parameters present in the file
// change.
#pragma once

#include "core/model/facts.h"
#include "core/model/step.h"

namespace rf::yealink {

struct Assignment {
    QString name;
    QString value; ///< may hold one secret placeholder; anything else must be plain printable text
};

/// The import request of the phone's generation with these lines, byte for byte. `{{token}}`, `{{maxlength}}`
/// and `{{random}}` are the session's.
HttpCall importCall(const Facts &facts, const QList<Assignment> &assignments);
bool isImport(const HttpCall &call);
/// A value that may stand in the file: printable, one line, no placeholder smuggled in by a device.
bool isPlainValue(const QString &value);

} // namespace rf::yealink
