// After something was changed: every device is read again, the way to the provider tested, the office judged.
#pragma once

#include "wizard/office_door.h"

namespace rf {

/// Blocks. Keeps the result as a visit of this occasion ("after-apply", "check"). `read` is told the name of
/// each device as it is read, on worker threads.
Result<QList<Finding>> lookAgain(OpenDoor &office, const QString &occasion, const CancelToken &cancel,
                                 const std::function<void(const QString &device)> &read);

} // namespace rf
