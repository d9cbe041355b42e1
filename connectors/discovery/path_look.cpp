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
    seen.gateways = surroundings.gateways();
    seen.devices = request.devices;
    seen.seenAs = request.seenAs;
    for (const Neighbour &neighbour : surroundings.neighbours())
        seen.cards.append({neighbour.address, neighbour.mac});
    if (!wayOut)
        return mapPath(seen);
    // Only a gateway that the scan found lies in a network that the person named (S-1).
    for (const QHostAddress &gateway : std::as_const(seen.gateways)) {
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
        // Through a tunnel the way is not the phones'.
        if (own.isNull() || cancel.isCancelled() || !tunnelOwning(surroundings, own).isEmpty())
            continue;
        seen.own << own;
        seen.traces << wayOut->trace(target, cancel);
    }
    return mapPath(seen);
}

} // namespace rf
