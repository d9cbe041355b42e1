// Looking at the network from this computer. Results are told as they arrive; everything ends with a Result.
#pragma once

#include "core/cancel_token.h"
#include "core/model/obstacle.h"
#include "core/model/office.h"

#include <functional>

namespace rf {

/// How far a scan is: of so many addresses it is known whether somebody is there, and who.
struct ScanProgress {
    int settled = 0;
    int total = 0;
};

struct ScanRequest {
    QList<Cidr> networks; ///< named and allowed by the person (S-1)
    std::function<void(const ScanProgress &)> progress = {}; ///< a few times a second, in the scan's thread
    bool evenIfLarge = false; ///< the person was told how large a network wider than a /22 is, and said yes
    QList<KnownHost> known = {}; ///< what routers that were signed in to have in their tables
    /// What the office holds from before. What a person said of a device rules how it is met: a locked
    /// special line or a printer is left alone, a phone is asked, whatever it looks like (S-1, S-2).
    QList<Device> met = {};
};

struct PathRequest {
    QList<DeviceState> devices; ///< as they were read
    HostName provider; ///< whose server the way is traced to; empty = nothing is sent
    QList<QHostAddress> seenAs = {}; ///< the office's addresses as servers on the internet saw them just now
};

class Prober {
public:
    virtual ~Prober() = default;
    /// The machine's own office networks, without tunnels and containers.
    virtual QList<Cidr> ownNetworks() = 0;
    /// Calls found for each device as it is first seen and again as more becomes known (same id).
    virtual Result<QList<Device>> scan(const ScanRequest &request,
                                       const std::function<void(const Device &)> &found,
                                       const CancelToken &cancel) = 0;
    /// What was noticed round a look at these networks that found these devices, for obstacles(). Where the
    /// router did not answer it, one more attempt to connect to it; null = nothing can be said (practice).
    virtual std::optional<ReachSigns> signs(const QList<Cidr> &, const QList<Device> &)
    {
        return std::nullopt;
    }
    /// What the tables of routers that were read hold (ARP, DHCP), as devices, named as far as a card's
    /// address tells: the only way to see what lies in another network than this computer. Sends nothing.
    virtual QList<Device> knownToRouters(const QList<DeviceState> &) { return {}; }
    /// Hops between the phones and the internet, as far as they can be seen from here (S-4).
    virtual QList<Hop> path(const PathRequest &request, const CancelToken &cancel) = 0;
    /// The SIP ALG test on the wire, UDP and TCP.
    virtual QList<WireTest> algTest(const HostName &server, Port port, const CancelToken &cancel) = 0;
    /// Whether a TCP connection from this computer's office address gets through.
    virtual ReachTest reach(const QHostAddress &to, Port port) = 0;
};

} // namespace rf
