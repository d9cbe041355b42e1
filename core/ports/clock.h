// Time, so that tests can hold it still.
#pragma once

#include <QDateTime>

namespace rf {

class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0; ///< UTC
    virtual void sleep(int milliseconds) const = 0; ///< on a worker thread only
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    void sleep(int milliseconds) const override;
};

} // namespace rf
