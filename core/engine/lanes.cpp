#include "core/engine/lanes.h"

#include <QThread>
#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

namespace rf {

void inLanes(qsizetype count, int lanes, const std::function<void(qsizetype)> &work)
{
    std::atomic<qsizetype> next{0};
    std::vector<std::unique_ptr<QThread>> threads;
    const qsizetype wanted = std::min<qsizetype>(count, std::max(lanes, 1));
    for (qsizetype lane = 0; lane < wanted; ++lane) {
        threads.emplace_back(QThread::create([&] {
            for (qsizetype i = next++; i < count; i = next++)
                work(i);
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
}

} // namespace rf
