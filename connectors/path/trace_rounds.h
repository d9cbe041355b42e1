// What every system's trace does alike: packets for each distance, a wait, and once more for those that
// nobody spoke up for. Private to this room.
#pragma once

#include "connectors/path/trace.h"

#include <optional>

namespace rf {

inline constexpr int traceFarthest = 8; ///< hops; what lies behind them is not the office's
inline constexpr int traceRoundMs = 1200; ///< longest wait for one round of packets

/// The socket of one operating system.
class HopAsker {
public:
    virtual ~HopAsker() = default;
    /// Sends a packet that may go so far. False: it could not be sent.
    virtual bool send(int distance) = 0;
    /// One answer; distance 0 when it was about something else; nullopt when none is there.
    virtual std::optional<TraceHop> take() = 0;
    /// Until there may be an answer.
    virtual void wait(int ms) = 0;
    /// Why the last packet could not be sent, as the system says it.
    virtual QString problem() const = 0;
};

Trace traceInRounds(HopAsker &asker, const QHostAddress &to, const CancelToken &cancel,
                    int roundMs = traceRoundMs);
/// A trace for which the system gives nothing to ask with.
Trace noTrace(const QHostAddress &to);

} // namespace rf
