// A TCP connection made with a deadline, watched by the Stop button and breakable from another thread. Both
// SSH and HTTP dial through this, so that "nothing is there" and "too slow" mean the same in both.
#pragma once

#include "connectors/transport/dialler.h"

#include <QDeadlineTimer>
#include <atomic>

namespace rf {

/// Slice of every wait: how late Stop and interrupt() are noticed at most, in milliseconds.
inline constexpr int waitSliceMs = 200;

/// Connects and gives back a non-blocking socket that the caller owns. Unreachable, Timeout, Cancelled;
/// LinkLost when `broken` was set meanwhile.
Result<qintptr> dialTcp(const Endpoint &to, const QDeadlineTimer &deadline, const CancelToken &cancel,
                        const std::atomic<bool> &broken);

/// Waits until the socket can be read (or written), at most milliseconds. False on timeout; true also when
/// the peer has closed.
bool waitForSocket(qintptr socket, bool forReading, bool forWriting, int milliseconds);

/// Breaks the connection in both directions without closing it; a blocked reader wakes up.
void shutDownSocket(qintptr socket);
/// A second handle of the same connection, so that one thread can shut it down while another closes its own;
/// -1 on failure.
qintptr duplicateSocket(qintptr socket);
void closeSocket(qintptr socket);

/// "192.168.1.1" or "[fd00::1]", with ":port" unless it is the usual one.
QByteArray hostText(const QHostAddress &address, int port, int usualPort);

} // namespace rf
