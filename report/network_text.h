// This computer's own networks in words: why an adapter is left out of the search, and what stood in the way
// of a look that found little. Window and terminal both use it.
#pragma once

#include "core/model/obstacle.h"
#include "report/error_text.h"

namespace rf {

/// One word for a list: "VPN", "containers"; empty for a network.
QString leftOutWord(AdapterUse use);
/// A sentence; empty for a network.
QString leftOutText(AdapterUse use, const QString &adapter);

/// What happened, what it means, what to press.
struct ObstacleText {
    Obstacle obstacle = Obstacle::NoNetwork;
    ErrorText text;
};
/// From signs alone; empty = nothing stood in the way as far as can be told.
QList<ObstacleText> explain(const ReachSigns &signs);

} // namespace rf
