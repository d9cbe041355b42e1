// Keeps this computer from falling asleep; one file per operating system. Private to this room.
#pragma once

#include "core/ports/this_computer.h"
#include "core/result.h"

namespace rf {

/// Unsupported, with the reason, where the system offers no way or refuses.
Result<std::unique_ptr<Wakefulness>> systemWakefulness(const QString &why);

} // namespace rf
