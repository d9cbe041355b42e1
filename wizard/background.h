// Blocking work off the window's thread. Every action ends in exactly one call of done, in the window's
// thread, unless the context is gone by then.
#pragma once

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrent>

namespace rf {

template <class Work, class Done>
void inBackground(QThreadPool *pool, QObject *context, Work work, Done done)
{
    using T = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done)]() mutable {
                         auto result = watcher->future().takeResult();
                         watcher->deleteLater();
                         done(std::move(result));
                     });
    watcher->setFuture(QtConcurrent::run(pool, std::move(work)));
}

} // namespace rf
