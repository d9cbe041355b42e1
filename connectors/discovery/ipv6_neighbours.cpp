#include "connectors/discovery/ipv6_neighbours.h"

#include "connectors/discovery/identify.h"
#include "connectors/discovery/words.h"

#include <QMap>
#include <QMultiHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf {

namespace {
constexpr qsizetype mostAddresses = 8; // a device may invent as many as it likes, for privacy or to flood us
constexpr qsizetype mostDevices = 64;

/// The same order on every run, whatever order the table has.
void sortByWorth(QList<QHostAddress> &addresses)
{
    std::sort(addresses.begin(), addresses.end(), [](const QHostAddress &a, const QHostAddress &b) {
        return std::pair(a.isLinkLocal(), a.toString()) < std::pair(b.isLinkLocal(), b.toString());
    });
}

bool isIpv6(const Neighbour &neighbour)
{
    return neighbour.address.protocol() == QAbstractSocket::IPv6Protocol && !neighbour.mac.isNull();
}
} // namespace

void addIpv6(QList<Device> &devices, const QList<Neighbour> &neighbours, const QList<QHostAddress> &gateways)
{
    QMultiHash<quint64, QHostAddress> byCard;
    for (const Neighbour &neighbour : neighbours) {
        if (isIpv6(neighbour))
            byCard.insert(neighbour.mac.value(), neighbour.address);
    }
    for (Device &device : devices) {
        QList<QHostAddress> met = byCard.values(device.identity.mac.value());
        sortByWorth(met);
        for (const QHostAddress &address : std::as_const(met)) {
            device.isGateway = device.isGateway || gateways.contains(address);
            if (device.addresses.size() < mostAddresses && !device.addresses.contains(address))
                device.addresses.append(address);
        }
    }
}

QList<Device> onlyByIpv6(const QList<Device> &found, const QList<Neighbour> &neighbours,
                         const QList<QHostAddress> &gateways, const QSet<quint32> &adapters)
{
    QSet<quint64> listed;
    for (const Device &device : found)
        listed.insert(device.identity.mac.value());
    for (const Neighbour &neighbour : neighbours) {
        if (!isIpv6(neighbour)) // it has an IPv4 address, in a network that was not searched
            listed.insert(neighbour.mac.value());
    }
    QMap<QString, std::pair<MacAddress, QList<QHostAddress>>> met; // by id: the same order on every run
    for (const Neighbour &neighbour : neighbours) {
        const QString id = u"mac-"_s + neighbour.mac.bare();
        if (isIpv6(neighbour) && adapters.contains(neighbour.adapter)
            && !listed.contains(neighbour.mac.value())) {
            met[id].first = neighbour.mac;
            met[id].second.append(neighbour.address);
        }
    }
    QList<Device> devices;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (auto it = met.begin(); it != met.end() && devices.size() < mostDevices; ++it) {
        auto &[mac, addresses] = *it;
        sortByWorth(addresses);
        const Identification known =
            identify({{u"ipv6"_s,
                       DiscoveryText::tr("it has no address in the network that was searched, and RingFence "
                                         "asks nothing by IPv6")}},
                     mac);
        Device device;
        device.id = it.key();
        device.identity = known.identity;
        device.identity.mac = mac;
        device.sure = known.sure;
        device.evidence = known.evidence;
        for (Evidence &evidence : device.evidence)
            evidence.when = now;
        device.addresses = addresses.mid(0, mostAddresses);
        device.isGateway = std::any_of(addresses.begin(), addresses.end(),
                                       [&](const QHostAddress &a) { return gateways.contains(a); });
        devices.append(device);
    }
    return devices;
}

} // namespace rf
