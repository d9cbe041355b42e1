// Carries what workers tell to the window's thread: nothing is lost and the order stays, but it is taken over
// at most so many times a second, all that waits at once.
#pragma once

#include <QElapsedTimer>
#include <QMutex>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

namespace rf {

template <class T>
class Feed final : public std::enable_shared_from_this<Feed<T>> {
public:
    using Take = std::function<void(const QList<T> &)>;
    /// home: lives in the window's thread and outlives every worker. take is called in that thread, never
    /// with an empty list, and not when `to` is gone.
    static std::shared_ptr<Feed> make(QObject *home, QObject *to, Take take)
    {
        return std::shared_ptr<Feed>(new Feed(home, to, std::move(take)));
    }

    /// On any thread.
    void tell(T value)
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_waiting << std::move(value);
            if (std::exchange(m_called, true))
                return;
        }
        QMetaObject::invokeMethod(
            m_home, [self = this->shared_from_this()] { self->wake(); }, Qt::QueuedConnection);
    }
    /// In the window's thread: what waits is taken now. For the end of the work, which is told apart.
    void catchUp()
    {
        QList<T> all;
        {
            const QMutexLocker lock(&m_mutex);
            all = std::exchange(m_waiting, {});
            m_called = false;
        }
        if (all.isEmpty())
            return;
        m_taken.start();
        if (m_to)
            m_take(all);
    }

private:
    static constexpr int pause = 50; ///< milliseconds: 20 times a second

    Feed(QObject *home, QObject *to, Take take)
        : m_home(home)
        , m_to(to)
        , m_take(std::move(take))
    {
    }
    void wake()
    {
        const qint64 left = m_taken.isValid() ? pause - m_taken.elapsed() : 0;
        if (left > 0)
            QTimer::singleShot(static_cast<int>(left), m_home,
                               [self = this->shared_from_this()] { self->catchUp(); });
        else
            catchUp();
    }

    QObject *const m_home;
    const QPointer<QObject> m_to;
    const Take m_take;
    QElapsedTimer m_taken; ///< the last time; window's thread only
    QMutex m_mutex;
    QList<T> m_waiting;
    bool m_called = false; ///< the window's thread will come
};

} // namespace rf
