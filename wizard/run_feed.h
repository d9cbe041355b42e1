// What a run tells on worker threads while it goes on, for the live list and the technical log.
#pragma once

#include "wizard/feed.h"
#include "wizard/pages/run_model.h"

#include <variant>

namespace rf {

class TechnicalLog;

using RunNews = std::variant<Progress, TaskResult>;
using RunFeed = Feed<RunNews>;

/// What the engine calls; keeps the feed alive.
RunOptions runOptions(const std::shared_ptr<RunFeed> &feed, const CancelToken &cancel);
/// Every line goes into the log; the live list knows the last word.
void takeNews(const QList<RunNews> &news, LiveRun &live, TechnicalLog &log);

} // namespace rf
