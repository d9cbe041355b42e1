// Stop, asked for by the person. A worker polls it between reads and between steps and always ends with an
// ordinary Result; the wire is never cut in the middle of a step.
#pragma once

#include <atomic>
#include <memory>

namespace rf {

class CancelToken {
public:
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

} // namespace rf
