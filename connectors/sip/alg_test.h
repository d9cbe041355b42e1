// Does something on the way change phone messages? Asked on the wire, from this computer, over UDP and TCP,
// with three answers: found (with the line that proves it), not found on the port that was tested, could not
// test (why). Silence or a clean answer is never called "off" (S-6).
#pragma once

#include "connectors/transport/dialler.h"
#include "core/model/office.h"

#include <functional>

namespace rf {

struct AlgTestRequest {
    HostName server;
    Port port; ///< the one that helpers watch, 5060 as a rule
    std::optional<Port> otherPort; ///< a second UDP port of the same server that helpers do not watch
    /// Names to addresses; null = the system's resolver.
    std::function<QList<QHostAddress>(const QString &)> resolve;
    /// Name of the tunnel (VPN) that owns this address of ours, empty = none; null = not looked at.
    std::function<QString(const QHostAddress &)> tunnelOf;
    int t1Ms = 500; ///< unit of the timers (RFC 3261 T1); only tests shorten it
};

/// Sends at most six messages to the server, 500 ms apart: OPTIONS, and INVITE only to a server that has
/// shown to be a reflector. "found" takes two positive answers in a row with different branch, tag and source
/// port. One WireTest per transport and method. Blocks for at most about 16 s; call it from a worker thread.
QList<WireTest> algTest(const AlgTestRequest &request, const AddressBook &book, const CancelToken &cancel);

/// Why no test is made over TLS, for the person.
QString whyNotOverTls();

/// Found when any test found one; not found when at least one could tell and none found; else could not test.
AlgVerdict overallVerdict(const QList<WireTest> &tests);

} // namespace rf
