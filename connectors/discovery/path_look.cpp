#include "connectors/discovery/path_look.h"

#include "connectors/path/path_map.h"

namespace rf {

namespace {

/// One of each IP version: the two may take different ways.
QList<QHostAddress> oneOfEach(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> targets;
    for (const auto protocol : {QAbstractSocket::IPv4Protocol, QAbstractSocket::IPv6Protocol}) {
        for (const QHostAddress &address : addresses) {
            if (address.protocol() != protocol || isPrivateAddress(address))
                continue;
            targets << address;
            break;
        }
    }
    return targets;
}

/// Name of the VPN that takes what is sent to this address, by the routes or by the address it is sent from.
QString tunnelTaking(const Surroundings &surroundings, const QHostAddress &target, const QHostAddress &own)
{
    const QString tunnel = surroundings.tunnelTowards(target);
    return tunnel.isEmpty() ? tunnelOwning(surroundings, own) : tunnel;
}

bool isFound(const QHostAddress &address, const QList<DeviceState> &devices)
{
    return std::any_of(devices.begin(), devices.end(),
                       [&](const DeviceState &state) { return state.device.addresses.contains(address); });
}

} // namespace

QString tunnelOwning(const Surroundings &surroundings, const QHostAddress &own)
{
    for (const Attachment &attachment : surroundings.attachments()) {
        if (attachment.use == AdapterUse::Vpn && attachment.network.address() == own)
            return attachment.adapter;
    }
    return {};
}

QList<Hop> lookAtPath(const PathRequest &request, const Surroundings &surroundings, WayOut *wayOut,
                      const CancelToken &cancel)
{
    PathSeen seen;
    const QList<QHostAddress> gateways = surroundings.gateways();
    seen.gateways = gateways + surroundings.ipv6Gateways();
    seen.devices = request.devices;
    seen.seenAs = request.seenAs;
    for (const Neighbour &neighbour : surroundings.neighbours())
        seen.cards.append({neighbour.address, neighbour.mac});
    if (!wayOut)
        return mapPath(seen);
    // Only a gateway that the scan found lies in a network that the person named (S-1). IPv6 is not
    // translated: there is no other outside to ask for.
    for (const QHostAddress &gateway : gateways) {
        const auto outside =
            isFound(gateway, request.devices) ? wayOut->outsideOf(gateway, cancel) : std::nullopt;
        if (outside)
            seen.outside.append({gateway, *outside});
    }
    const QString name = request.provider.text();
    const QHostAddress literal(name);
    const QList<QHostAddress> servers = name.isEmpty()     ? QList<QHostAddress>()
                                        : literal.isNull() ? surroundings.resolve(name)
                                                           : QList<QHostAddress>{literal};
    for (const QHostAddress &target : oneOfEach(servers)) {
        const QHostAddress own = wayOut->ownAddress(target);
        if (own.isNull() || cancel.isCancelled())
            continue;
        if (const QString tunnel = tunnelTaking(surroundings, target, own); !tunnel.isEmpty()) {
            // That way is not the phones'.
            seen.tunnel = tunnel;
            seen.tunnelled << (target.protocol() == QAbstractSocket::IPv4Protocol ? IpVersion::V4
                                                                                  : IpVersion::V6);
            continue;
        }
        seen.own << own;
        seen.traces << wayOut->trace(target, cancel);
    }
    return mapPath(seen);
}

} // namespace rf
