// What a finding and a change rest on, as lines of the report: devices of which the same is said stand
// together.
#pragma once

#include "report/checklist.h"

namespace rf {

/// What is shown of one observation in a document that is passed on: of a line password only whether it
/// follows the recommendation, never how it falls short.
QString evidenceWords(const Finding &finding, const FindingEvidence &evidence);
/// What is wrong first, then what is not known, then what is as it should be. The time is said where it is
/// another one than the finding's.
QStringList evidenceLines(const Finding &finding, const QLocale &locale);

/// Changes that ended alike stand together; the time of each is said, with its day where that is not `day`.
QList<ChecklistChange> changeLines(const QList<TaskResult> &results, const QDateTime &day,
                                   const QLocale &locale);

} // namespace rf
