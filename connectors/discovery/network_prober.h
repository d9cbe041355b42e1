// The Prober that looks at the network. One event loop of non-blocking sockets in the scan's own thread, held
// to the manners of S-1: only the networks given, private ranges only, printers and cameras are left alone,
// port 9100 is never written to, no password is ever sent.
#pragma once

#include "connectors/discovery/surroundings.h"
#include "connectors/path/way_out.h"
#include "connectors/transport/dialler.h"
#include "core/ports/prober.h"

namespace rf {

struct ScanLimits {
    int socketsInFlight = 128;
    int perHost = 4;
    int connectsPerSecond = 300;
    int connectMs = 1000; ///< for whoever was not heard yet; the system's own deadline would be minutes
    int answerMs = 3000; ///< for a page or banner
    int largestPrefix = 22; ///< wider networks are refused unless the request says that the person agreed
    int largestTotal = 4096; ///< addresses, even then
    int quietMs = 600; ///< so long devices may say by themselves what they are, before a port is touched
    int sipT1Ms = 500; ///< unit of the timers of the SIP ALG test (RFC 3261 T1)
};

class NetworkProber final : public Prober {
public:
    /// wayOut: what may be asked about the way to the internet; null = nothing is.
    NetworkProber(const AddressBook &book, std::unique_ptr<Surroundings> surroundings, ScanLimits limits = {},
                  std::unique_ptr<WayOut> wayOut = nullptr);
    ~NetworkProber() override;

    QList<Cidr> ownNetworks() override;
    /// found is called in the scan's thread. BadInput when a network is public or too large; Cancelled (what
    /// was found so far has been told); Internal when a socket cannot be made. The caller's thread waits.
    Result<QList<Device>> scan(const ScanRequest &request, const std::function<void(const Device &)> &found,
                               const CancelToken &cancel) override;
    std::optional<ReachSigns> signs(const QList<Cidr> &networks, const QList<Device> &found) override;
    QList<Device> knownToRouters(const QList<DeviceState> &devices) override;
    QList<Hop> path(const PathRequest &request, const CancelToken &cancel) override;
    QList<WireTest> algTest(const HostName &server, Port port, const CancelToken &cancel) override;
    ReachTest reach(const QHostAddress &to, Port port) override;
    /// Name of the tunnel (VPN) that owns this address of ours; empty = none.
    QString tunnelOf(const QHostAddress &own) const;

private:
    const AddressBook &m_book;
    std::unique_ptr<Surroundings> m_surroundings;
    ScanLimits m_limits;
    std::unique_ptr<WayOut> m_wayOut;
};

} // namespace rf
