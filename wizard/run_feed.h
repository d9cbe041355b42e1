// Carries what a run tells on worker threads to the window's thread.
#pragma once

#include "core/engine/executor.h"

#include <QObject>

namespace rf {

class RunFeed final : public QObject {
    Q_OBJECT
public:
    /// Lives in the thread that makes it and is deleted there, whoever lets go of it last.
    static std::shared_ptr<RunFeed> make();
    /// What the engine calls; keeps the feed alive.
    static RunOptions options(const std::shared_ptr<RunFeed> &feed, const CancelToken &cancel);

Q_SIGNALS:
    void progressed(const rf::Progress &progress);
    void finished(const rf::TaskResult &result);
    void reading(const QString &device); ///< when the office is looked at again

private:
    RunFeed() = default;
};

} // namespace rf
