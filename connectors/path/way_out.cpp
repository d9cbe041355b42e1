#include "connectors/path/way_out.h"

#include "connectors/path/nat_pmp.h"
#include "connectors/sip/wait.h"

#include <QUdpSocket>

namespace rf {

namespace {

class SystemWayOut final : public WayOut {
public:
    Trace trace(const QHostAddress &to, const CancelToken &cancel) override
    {
        return systemTrace(to, cancel);
    }
    std::optional<QHostAddress> outsideOf(const QHostAddress &gateway, const CancelToken &cancel) override
    {
        return natPmpOutside(gateway, m_asItIs, cancel);
    }
    QHostAddress ownAddress(const QHostAddress &towards) override { return ownAddressTowards(towards); }

private:
    const AddressBook m_asItIs{};
};

} // namespace

QHostAddress ownAddressTowards(const QHostAddress &to)
{
    // Connecting a UDP socket only asks the system for the way.
    QUdpSocket socket;
    socket.connectToHost(to, 9);
    (void)waitUntil(CancelToken(), 1000, [&] { return socket.state() == QAbstractSocket::ConnectedState; });
    return socket.localAddress();
}

std::unique_ptr<WayOut> makeSystemWayOut()
{
    return std::make_unique<SystemWayOut>();
}

} // namespace rf
