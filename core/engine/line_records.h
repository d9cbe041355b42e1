// What the office file knows of the lines' passwords: how each was judged (document "linePasswords"), how the
// list judged it when it came ("importedLinePasswords"), and the name of each line's present secret
// ("lineSecrets"). A line that gets an old password again gets back what was known of that one (S-6).
#pragma once

#include "core/engine/office_file.h"

namespace rf {

/// "deviceId/line": what "lineSecrets" calls a line.
QString lineKey(const QString &deviceId, int line);

/// A list has just been judged: nothing that was known before holds any more.
Result<> saveImportedChecks(OfficeFile &file, const QList<LinePasswordCheck> &checks);

/// The list as it was imported last; empty = none was.
Result<QList<LinePasswordCheck>> importedChecks(OfficeFile &file);

/// What is known of this line's present password, to be kept for the way back. What came with the list is
/// given as the list had it: which lines share it today is worked out anew when it comes back.
Result<QList<LinePasswordCheck>> checksOfLine(OfficeFile &file, const Line &line);

/// The line has the password that these checks are of; none = nothing is known of it.
Result<> saveChecksOfLine(OfficeFile &file, const Line &line, const QList<LinePasswordCheck> &known);

/// The line has a password that RingFence made. `before`: of the one it had until then.
Result<> saveMadeLine(OfficeFile &file, const Line &line, const QList<LinePasswordCheck> &before, int length,
                      const QDateTime &when, const QString &source);

/// An empty name: which password the line has is not known.
Result<SecretRef> lineSecret(OfficeFile &file, const QString &key);
Result<> saveLineSecret(OfficeFile &file, const QString &key, const SecretRef &secret);

} // namespace rf
