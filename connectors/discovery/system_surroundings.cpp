#include "connectors/discovery/system_tables.h"

#include <QNetworkInterface>

namespace rf {

namespace {

/// Names and point-to-point links condemn an adapter; its type does not: a machine's only network may look
/// virtual from inside a container.
AdapterUse useOf(const QNetworkInterface &adapter)
{
    for (const QString &name : {adapter.name(), adapter.humanReadableName()}) {
        if (const AdapterUse use = useByName(name); use != AdapterUse::Network)
            return use;
    }
    return adapter.flags().testFlag(QNetworkInterface::IsPointToPoint) ? AdapterUse::Vpn
                                                                       : AdapterUse::Network;
}

class SystemSurroundings final : public Surroundings {
public:
    QList<Attachment> attachments() const override
    {
        QList<Attachment> list;
        for (const QNetworkInterface &adapter : QNetworkInterface::allInterfaces()) {
            const auto flags = adapter.flags();
            // Up, but not running: a cable that is not plugged in, a VPN that nobody serves.
            if (!flags.testFlag(QNetworkInterface::IsUp) || !flags.testFlag(QNetworkInterface::IsRunning)
                || flags.testFlag(QNetworkInterface::IsLoopBack))
                continue;
            for (const QNetworkAddressEntry &entry : adapter.addressEntries()) {
                const auto network = Cidr::from(entry.ip(), entry.prefixLength());
                if (!network || !network->isIpv4() || entry.ip().isLinkLocal())
                    continue;
                Attachment attachment;
                attachment.adapter = adapter.name();
                attachment.network = *network;
                attachment.use = useOf(adapter);
                attachment.wireless = adapter.type() == QNetworkInterface::Wifi;
                list.append(attachment);
            }
        }
        return list;
    }
    QList<QHostAddress> gateways() const override { return systemGateways(); }
    QList<Neighbour> neighbours() const override { return systemNeighbours(); }
    bool canSeeNeighbours() const override { return systemShowsNeighbours(); }
};

} // namespace

std::unique_ptr<Surroundings> makeSystemSurroundings()
{
    return std::make_unique<SystemSurroundings>();
}

} // namespace rf
