// What the report is made from, gathered from the office file.
#pragma once

#include "core/engine/visit.h"
#include "report/checklist.h"

namespace rf {

/// How the office stood before anything was changed: the last look before the first change. Empty when
/// nothing was changed.
QList<Finding> beforeFirstChange(const QList<VisitRow> &visits);

/// Everything but the seal of the journal, which an altered one does not give. Blocks: reads the office file.
/// Storage when it cannot be read.
Result<ReportInput> gatherFindings(Visit &visit, const QList<Finding> &findings);
Result<ReportInput> gatherReport(Visit &visit, const QList<Finding> &findings);

} // namespace rf
