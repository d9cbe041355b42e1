// Carries what a run tells on worker threads to the window's thread.
#pragma once

#include "core/engine/executor.h"

#include <QObject>

namespace rf {

class RunFeed final : public QObject {
    Q_OBJECT
public:
    /// Lives in the thread that makes it and is deleted there, whoever lets go of it last.
    static std::shared_ptr<RunFeed> make()
    {
        return {new RunFeed, [](RunFeed *feed) { feed->deleteLater(); }};
    }
    /// What the engine calls; keeps the feed alive.
    static RunOptions options(const std::shared_ptr<RunFeed> &feed, const CancelToken &cancel)
    {
        RunOptions options;
        options.cancel = cancel;
        options.progress = [feed](const Progress &p) { Q_EMIT feed->progressed(p); };
        options.finished = [feed](const TaskResult &r) { Q_EMIT feed->finished(r); };
        return options;
    }

Q_SIGNALS:
    void progressed(const rf::Progress &progress);
    void finished(const rf::TaskResult &result);
    void reading(const QString &device); ///< when the office is looked at again

private:
    RunFeed() = default;
};

} // namespace rf
