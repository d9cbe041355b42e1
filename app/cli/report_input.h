// What the report is made from, gathered from the office file.
#pragma once

#include "app/wiring.h"
#include "report/checklist.h"

namespace rf::cli {

/// Everything but the seal of the journal, which an altered one does not give.
Result<ReportInput> gatherFindings(OpenOffice &open, const QList<Finding> &findings);
Result<ReportInput> gatherReport(OpenOffice &open, const QList<Finding> &findings);

} // namespace rf::cli
