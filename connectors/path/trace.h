// The first hops of the way to an address, without administrator rights: packets that may go only so far, and
// who says that they went no further. One file per operating system.
#pragma once

#include "core/cancel_token.h"

#include <QHostAddress>
#include <QList>
#include <QString>

namespace rf {

struct TraceHop {
    int distance = 0; ///< from 1, the gateway
    QHostAddress address; ///< null = nobody spoke up at this distance
    bool end = false; ///< the target itself, or somebody who lets nothing further
};

struct Trace {
    QHostAddress target;
    QList<TraceHop> hops; ///< rising, none left out, the last one spoke up
    QString problem; ///< why there are none
};

/// At most sixteen small packets to UDP ports from 33434 on, as every trace uses them, or as many echo
/// requests. Blocks for at most about 3 s.
Trace systemTrace(const QHostAddress &to, const CancelToken &cancel);

} // namespace rf
