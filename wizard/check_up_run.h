// The check-up itself: every device that can be opened is read, the way to the provider tested, the office
// judged. Changes nothing.
#pragma once

#include "wizard/office_door.h"

namespace rf {

struct CheckProgress {
    enum class Stage { Reading, Wire, Judging };
    Stage stage = Stage::Reading;
    int done = 0; ///< devices
    int expected = 0;
    QString device; ///< the one read last
};

/// Blocks. Keeps the result as a visit of this occasion ("check", "after-apply"). Stopped: Cancelled, and
/// nothing is judged; what was not read by then counts as unknown. `tell` is called on worker threads, one at
/// a time.
Result<QList<Finding>> checkUp(OpenDoor &office, const CancelToken &cancel,
                               const std::function<void(const CheckProgress &)> &tell,
                               const QString &occasion = QStringLiteral("check"));

} // namespace rf
