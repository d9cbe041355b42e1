// Plain blocking work side by side: one worker thread per lane, each taking the next piece when it is done.
#pragma once

#include <QtGlobal>
#include <functional>

namespace rf {

/// Calls work(0) … work(count - 1), at most `lanes` at once, and returns when all are done.
void inLanes(qsizetype count, int lanes, const std::function<void(qsizetype)> &work);

} // namespace rf
