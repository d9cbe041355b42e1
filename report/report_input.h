// What the report is made from, gathered from the office file.
#pragma once

#include "core/engine/visit.h"
#include "report/checklist.h"

namespace rf {

/// How the office stood before anything was changed, by all that had been read until then. Empty when nothing
/// was changed. Blocks: reads the office file. Storage when it cannot be read.
Result<QList<Finding>> beforeFirstChange(OfficeFile &file, const QList<VisitRow> &visits);

/// The changes of runs that were cut off or left a device unknown, as far as it is known how they stand
/// (S-10). Blocks: reads the journal. Storage when it cannot be read, or was altered.
Result<QList<TaskResult>> unsettledChanges(Visit &visit);

/// Everything but what the journal tells, which an altered one does not. Blocks: reads the office file.
/// Storage when it cannot be read.
Result<ReportInput> gatherFindings(Visit &visit, const QList<Finding> &findings);
Result<ReportInput> gatherReport(Visit &visit, const QList<Finding> &findings);

} // namespace rf
