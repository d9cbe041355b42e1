#include "wizard/run_feed.h"

#include "wizard/technical_log.h"

namespace rf {

RunOptions runOptions(const std::shared_ptr<RunFeed> &feed, const CancelToken &cancel)
{
    RunOptions options;
    options.cancel = cancel;
    options.progress = [feed](const Progress &p) { feed->tell(p); };
    options.finished = [feed](const TaskResult &r) { feed->tell(r); };
    return options;
}

void takeNews(const QList<RunNews> &news, LiveRun &live, TechnicalLog &log)
{
    for (const RunNews &one : news) {
        if (const auto *progress = std::get_if<Progress>(&one)) {
            log.progress(*progress);
            live.progress(*progress);
        } else {
            live.finished(std::get<TaskResult>(one));
        }
    }
}

} // namespace rf
