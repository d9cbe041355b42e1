#include "connectors/sip/wait.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace rf {

bool waitUntil(const CancelToken &cancel, int ms, const std::function<bool()> &done)
{
    QEventLoop loop;
    QTimer tick;
    tick.start(20);
    QElapsedTimer clock;
    clock.start();
    while (!done()) {
        if (cancel.isCancelled() || clock.elapsed() >= ms)
            return false;
        loop.processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace rf
