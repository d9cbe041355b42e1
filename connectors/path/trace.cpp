#include "connectors/path/trace_rounds.h"

#include "connectors/path/words.h"

#include <QElapsedTimer>
#include <algorithm>

namespace rf {

namespace {

constexpr int traceBurst = 64; ///< answers looked at in one go: a flood must not outlast the deadline

/// Everybody up to the end, or up to the farthest distance, spoke up.
bool allKnown(const QList<TraceHop> &hops)
{
    for (const TraceHop &hop : hops) {
        if (hop.address.isNull())
            return false;
        if (hop.end)
            return true;
    }
    return true;
}

void takeAnswers(HopAsker &asker, QList<TraceHop> &hops)
{
    for (int i = 0; i < traceBurst; ++i) {
        const auto hop = asker.take();
        if (!hop)
            return;
        // The first word counts: a second one about the same packet is somebody's invention.
        if (hop->distance >= 1 && hop->distance <= hops.size() && !hop->address.isNull()
            && hops.at(hop->distance - 1).address.isNull())
            hops[hop->distance - 1] = *hop;
    }
}

/// Cut off behind the end, without the silence after the last one that spoke up.
QList<TraceHop> tidied(QList<TraceHop> hops)
{
    const auto end = std::find_if(hops.begin(), hops.end(), [](const TraceHop &hop) { return hop.end; });
    if (end != hops.end())
        hops.erase(end + 1, hops.end());
    while (!hops.isEmpty() && hops.last().address.isNull())
        hops.removeLast();
    return hops;
}

} // namespace

Trace traceInRounds(HopAsker &asker, const QHostAddress &to, const CancelToken &cancel, int roundMs)
{
    Trace trace;
    trace.target = to;
    QList<TraceHop> hops;
    for (int distance = 1; distance <= traceFarthest; ++distance)
        hops.append({distance, {}, false});
    for (int round = 0; round < 2 && !allKnown(hops) && !cancel.isCancelled(); ++round) {
        int sent = 0;
        for (const TraceHop &hop : std::as_const(hops))
            sent += hop.address.isNull() && asker.send(hop.distance) ? 1 : 0;
        if (sent == 0 && round == 0) {
            trace.problem = PathText::tr("no way to that address: %1").arg(asker.problem());
            return trace;
        }
        QElapsedTimer clock;
        clock.start();
        while (!allKnown(hops) && !cancel.isCancelled() && clock.elapsed() < roundMs) {
            takeAnswers(asker, hops);
            if (!allKnown(hops))
                asker.wait(50);
        }
    }
    trace.hops = tidied(hops);
    if (trace.hops.isEmpty())
        trace.problem = PathText::tr("nobody on the way spoke up");
    return trace;
}

Trace noTrace(const QHostAddress &to)
{
    Trace trace;
    trace.target = to;
    trace.problem = PathText::tr("this system does not let the way be looked at");
    return trace;
}

} // namespace rf
