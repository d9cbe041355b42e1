// What the operating system's own tables say of this computer's networks: one struct, filled by one file per
// system. Nothing is sent, no program is started, no special rights are needed. Private to this room.
#pragma once

#include "connectors/discovery/surroundings.h"

namespace rf {

/// What the system takes an adapter for.
enum class LinkKind {
    Ethernet, ///< or anything else that behaves like it
    Wifi,
    Bridge,
    Veth, ///< one end of a pair inside this computer, mostly a container's
    Virtual, ///< leads nowhere: pretend cards, overlays
    PointToPoint,
    Tunnel,
    Loopback,
};

struct SystemAdapter {
    quint32 index = 0;
    QString name; ///< as the system shows it: "eth0", "Ethernet 2"
    QString description; ///< Windows: the driver's words
    LinkKind kind = LinkKind::Ethernet;
    bool running = false; ///< switched on, and there is a cable or a radio link
    quint32 bridge = 0; ///< index of the bridge that it is a port of; 0 = of none
    friend bool operator==(const SystemAdapter &, const SystemAdapter &) = default;
};
struct SystemAddress {
    quint32 adapter = 0;
    Cidr network; ///< with the own address in it
    friend bool operator==(const SystemAddress &, const SystemAddress &) = default;
};
struct SystemRoute {
    Cidr to;
    QHostAddress via; ///< null = directly attached
    quint32 adapter = 0;
    quint32 metric = 0; ///< the lowest is preferred
    bool main = true; ///< false: used for some traffic only (policy routing)
    friend bool operator==(const SystemRoute &, const SystemRoute &) = default;
};
struct SystemNetworks {
    QList<SystemAdapter> adapters;
    QList<SystemAddress> addresses;
    QList<SystemRoute> routes;
};

/// Unsupported or Internal with the system's reason.
Result<SystemNetworks> systemNetworks();
Result<QList<Neighbour>> systemNeighbours();

// What follows from the tables; pure, the same for every system.

AdapterUse useOf(const SystemAdapter &adapter, const SystemNetworks &networks);
QList<Attachment> attachmentsOf(const SystemNetworks &networks);
QList<QHostAddress> gatewaysOf(const SystemNetworks &networks, QAbstractSocket::NetworkLayerProtocol ip);
QString tunnelTowards(const SystemNetworks &networks, const QHostAddress &address);
/// An entry of a neighbour table, unless it is none of a single machine: group addresses, cards without six
/// bytes. The zone of a link-local address ("%eth0") is dropped: it means something on this computer only.
std::optional<Neighbour> neighbourOf(QHostAddress address, QByteArrayView card, quint32 adapter = 0);
/// An address from 4 or 16 bytes in network order; null from anything else.
QHostAddress addressFrom(QByteArrayView bytes);

} // namespace rf
