#include "connectors/discovery/system_tables.h"

#include <QLoggingCategory>
#include <QtEndian>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

Q_LOGGING_CATEGORY(networkLog, "rf.network")

const SystemAdapter *adapterAt(const SystemNetworks &networks, quint32 index)
{
    for (const SystemAdapter &adapter : networks.adapters) {
        if (adapter.index == index)
            return &adapter;
    }
    return nullptr;
}

/// The default route, or one of the two halves by which VPN programs take its place.
bool isWayOut(const SystemRoute &route)
{
    return route.to.prefix() <= 1 && route.to.isIpv4();
}

bool leadsOut(const SystemAdapter &adapter, const SystemNetworks &networks)
{
    return std::any_of(networks.routes.begin(), networks.routes.end(), [&](const SystemRoute &route) {
        return route.adapter == adapter.index && isWayOut(route);
    });
}

/// None of its ports is a card: it joins containers or virtual machines with each other.
bool joinsInsideOnly(const SystemAdapter &bridge, const SystemNetworks &networks)
{
    return std::none_of(networks.adapters.begin(), networks.adapters.end(), [&](const SystemAdapter &port) {
        return port.bridge == bridge.index && port.kind != LinkKind::Veth && port.kind != LinkKind::Tunnel
               && port.kind != LinkKind::Virtual;
    });
}

bool isLinkLocal4(const Cidr &network)
{
    return network.isIpv4() && network.address().isLinkLocal();
}

class SystemSurroundings final : public Surroundings {
public:
    QList<Attachment> attachments() const override { return attachmentsOf(networks()); }
    QList<QHostAddress> gateways() const override
    {
        return gatewaysOf(networks(), QAbstractSocket::IPv4Protocol);
    }
    QList<QHostAddress> ipv6Gateways() const override
    {
        return gatewaysOf(networks(), QAbstractSocket::IPv6Protocol);
    }
    QList<Neighbour> neighbours() const override
    {
        auto table = systemNeighbours();
        if (table)
            return *std::move(table);
        qCInfo(networkLog).noquote() << u"no neighbour table:"_s << table.error().detail;
        return {};
    }
    bool canSeeNeighbours() const override { return m_seesNeighbours; }
    QString tunnelTowards(const QHostAddress &address) const override
    {
        return rf::tunnelTowards(networks(), address);
    }

private:
    static SystemNetworks networks()
    {
        auto tables = systemNetworks();
        if (tables)
            return *std::move(tables);
        qCWarning(networkLog).noquote()
            << u"the system tells nothing of its networks:"_s << tables.error().detail;
        return {};
    }
    const bool m_seesNeighbours = systemNeighbours().has_value(); // asked once for each address of a network
};

} // namespace

AdapterUse useOf(const SystemAdapter &adapter, const SystemNetworks &networks)
{
    switch (adapter.kind) {
    case LinkKind::Loopback: return AdapterUse::Loopback;
    case LinkKind::Tunnel: return AdapterUse::Vpn;
    case LinkKind::Virtual: return AdapterUse::Virtual;
    default: break;
    }
    AdapterUse use = useByName(adapter.name);
    if (use == AdapterUse::Network)
        use = useByName(adapter.description);
    if (use == AdapterUse::Network && adapter.kind == LinkKind::PointToPoint)
        use = AdapterUse::PointToPoint;
    if (use == AdapterUse::Network && adapter.kind == LinkKind::Bridge && joinsInsideOnly(adapter, networks))
        use = AdapterUse::Container;
    // The type does not condemn what the internet is reached through: the only network of a virtual machine
    // or a container looks virtual, and with Hyper-V the office's own cable does.
    return staysInside(use) && leadsOut(adapter, networks) ? AdapterUse::Network : use;
}

QList<Attachment> attachmentsOf(const SystemNetworks &networks)
{
    QList<Attachment> list;
    for (const SystemAddress &own : networks.addresses) {
        const SystemAdapter *adapter = adapterAt(networks, own.adapter);
        if (!adapter || !adapter->running || !own.network.isIpv4())
            continue;
        Attachment attachment;
        attachment.adapter = adapter->name;
        attachment.network = own.network;
        attachment.use = useOf(*adapter, networks);
        attachment.wireless = adapter->kind == LinkKind::Wifi;
        attachment.leadsOut = leadsOut(*adapter, networks);
        attachment.index = static_cast<int>(adapter->index);
        if (attachment.use == AdapterUse::Network && isLinkLocal4(own.network)) {
            // Only where no router gave an address; some systems keep the other one beside it.
            const auto given = [&](const SystemAddress &other) {
                return other.adapter == own.adapter && other.network.isIpv4() && !isLinkLocal4(other.network);
            };
            if (std::any_of(networks.addresses.begin(), networks.addresses.end(), given))
                continue;
            attachment.use = AdapterUse::SelfAssigned;
        }
        list.append(attachment);
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Attachment &a, const Attachment &b) { return a.use < b.use; });
    return list;
}

QList<QHostAddress> gatewaysOf(const SystemNetworks &networks, QAbstractSocket::NetworkLayerProtocol ip)
{
    QList<SystemRoute> routes;
    for (const SystemRoute &route : networks.routes) {
        const SystemAdapter *adapter = adapterAt(networks, route.adapter);
        if (route.to.isAny() && route.via.protocol() == ip && adapter && adapter->running
            && useOf(*adapter, networks) != AdapterUse::Vpn)
            routes.append(route);
    }
    std::stable_sort(routes.begin(), routes.end(), [](const SystemRoute &a, const SystemRoute &b) {
        return std::pair(!a.main, a.metric) < std::pair(!b.main, b.metric);
    });
    QList<QHostAddress> list;
    for (const SystemRoute &route : std::as_const(routes)) {
        if (!list.contains(route.via))
            list.append(route.via);
    }
    return list;
}

QString tunnelTowards(const SystemNetworks &networks, const QHostAddress &address)
{
    const SystemRoute *best = nullptr;
    for (const SystemRoute &route : networks.routes) {
        if (!route.main || !route.to.contains(address))
            continue;
        const auto weight = [](const SystemRoute &r) { return std::pair(-r.to.prefix(), r.metric); };
        if (!best || weight(route) < weight(*best))
            best = &route;
    }
    const SystemAdapter *adapter = best ? adapterAt(networks, best->adapter) : nullptr;
    return adapter && useOf(*adapter, networks) == AdapterUse::Vpn ? adapter->name : QString();
}

std::optional<Neighbour> neighbourOf(QHostAddress address, QByteArrayView card, quint32 adapter)
{
    constexpr qsizetype cardSize = 6;
    address.setScopeId({});
    if (card.size() != cardSize || (static_cast<quint8>(card.front()) & 1U) != 0 || address.isNull()
        || address.isMulticast() || address.isBroadcast() || address.isLoopback())
        return std::nullopt;
    const auto mac = MacAddress::from(QString::fromLatin1(card.toByteArray().toHex()));
    if (!mac || mac->isNull())
        return std::nullopt;
    return Neighbour{address, *mac, adapter};
}

QHostAddress addressFrom(QByteArrayView bytes)
{
    if (bytes.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(bytes.data()));
    if (bytes.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(bytes.data()));
    return {};
}

std::unique_ptr<Surroundings> makeSystemSurroundings()
{
    return std::make_unique<SystemSurroundings>();
}

} // namespace rf
