// Waiting in a worker thread for what its sockets do.
#pragma once

#include "core/cancel_token.h"

#include <functional>

namespace rf {

/// Runs this worker thread's events until `done`, the deadline, or Stop. False for the last two.
bool waitUntil(const CancelToken &cancel, int ms, const std::function<bool()> &done);

} // namespace rf
