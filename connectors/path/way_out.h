// What can be asked about the way from this computer to the internet. Tests tell their own way.
#pragma once

#include "connectors/path/trace.h"
#include "connectors/transport/dialler.h"

#include <memory>

namespace rf {

class WayOut {
public:
    virtual ~WayOut() = default;
    /// Blocks for at most about 3 s.
    virtual Trace trace(const QHostAddress &to, const CancelToken &cancel) = 0;
    /// What the gateway itself calls its address on the internet side; nullopt = it does not answer. Blocks
    /// for at most about 2 s.
    virtual std::optional<QHostAddress> outsideOf(const QHostAddress &gateway, const CancelToken &cancel) = 0;
    /// This computer's address towards that one, without sending anything; null = there is no way.
    virtual QHostAddress ownAddress(const QHostAddress &towards) = 0;
};

/// The real way.
std::unique_ptr<WayOut> makeSystemWayOut();

/// The address that the system would send from; nothing is sent. Null = there is no way.
QHostAddress ownAddressTowards(const QHostAddress &to);

} // namespace rf
