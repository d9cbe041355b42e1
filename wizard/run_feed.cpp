#include "wizard/run_feed.h"

namespace rf {

std::shared_ptr<RunFeed> RunFeed::make()
{
    return {new RunFeed, [](RunFeed *feed) { feed->deleteLater(); }};
}

RunOptions RunFeed::options(const std::shared_ptr<RunFeed> &feed, const CancelToken &cancel)
{
    RunOptions options;
    options.cancel = cancel;
    options.progress = [feed](const Progress &p) { Q_EMIT feed->progressed(p); };
    options.finished = [feed](const TaskResult &r) { Q_EMIT feed->finished(r); };
    return options;
}

} // namespace rf
