// What the report is made from, gathered from the office file.
#pragma once

#include "app/wiring.h"
#include "report/checklist.h"

namespace rf::cli {

Result<ReportInput> gatherReport(OpenOffice &open, const QList<Finding> &findings);

} // namespace rf::cli
