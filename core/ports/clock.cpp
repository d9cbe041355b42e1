#include "core/ports/clock.h"

#include <QThread>

namespace rf {

void SystemClock::sleep(int milliseconds) const
{
    QThread::msleep(static_cast<unsigned long>(milliseconds));
}

} // namespace rf
