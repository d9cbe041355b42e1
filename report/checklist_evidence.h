// What a finding and a change rest on, as lines of the report: devices of which the same is said stand
// together.
#pragma once

#include "report/checklist.h"

namespace rf {

/// What is wrong first, then what is not known, then what is as it should be. The time is said where it is
/// another one than the finding's.
QStringList evidenceLines(const Finding &finding, const QLocale &locale);

/// Changes that ended alike stand together; the time of each is said, with its day where that is not `day`.
QList<ChecklistChange> changeLines(const QList<TaskResult> &results, const QDateTime &day,
                                   const QLocale &locale);

} // namespace rf
