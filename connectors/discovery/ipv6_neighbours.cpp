#include "connectors/discovery/ipv6_neighbours.h"

#include <QMultiHash>
#include <algorithm>

namespace rf {

namespace {
constexpr qsizetype mostAddresses = 8; // a device may invent as many as it likes, for privacy or to flood us
}

void addIpv6(QList<Device> &devices, const QList<Neighbour> &neighbours, const QList<QHostAddress> &gateways)
{
    QMultiHash<quint64, QHostAddress> byCard;
    for (const Neighbour &neighbour : neighbours) {
        if (neighbour.address.protocol() == QAbstractSocket::IPv6Protocol && !neighbour.mac.isNull())
            byCard.insert(neighbour.mac.value(), neighbour.address);
    }
    for (Device &device : devices) {
        QList<QHostAddress> met = byCard.values(device.identity.mac.value());
        // The same order on every run, whatever order the table has.
        std::sort(met.begin(), met.end(), [](const QHostAddress &a, const QHostAddress &b) {
            return std::pair(a.isLinkLocal(), a.toString()) < std::pair(b.isLinkLocal(), b.toString());
        });
        for (const QHostAddress &address : std::as_const(met)) {
            device.isGateway = device.isGateway || gateways.contains(address);
            if (device.addresses.size() < mostAddresses && !device.addresses.contains(address))
                device.addresses.append(address);
        }
    }
}

} // namespace rf
