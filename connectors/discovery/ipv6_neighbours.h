// IPv6 is not searched: its networks are too large. What the system has met there by itself is joined to the
// devices that were found by IPv4, by their cards; who has no IPv4 is listed by its card alone and asked
// nothing. Private to this room.
#pragma once

#include "connectors/discovery/surroundings.h"

#include <QSet>

namespace rf {

/// Adds IPv6 addresses behind those a device answers at, the lasting ones first, a few at most. Who is the
/// way to the IPv6 internet is a gateway, too (S-4).
void addIpv6(QList<Device> &devices, const QList<Neighbour> &neighbours, const QList<QHostAddress> &gateways);

/// Devices that were met on one of these adapters and have no address in the networks that were searched: by
/// card, the lasting address first, a bounded number.
QList<Device> onlyByIpv6(const QList<Device> &found, const QList<Neighbour> &neighbours,
                         const QList<QHostAddress> &gateways, const QSet<quint32> &adapters);

} // namespace rf
