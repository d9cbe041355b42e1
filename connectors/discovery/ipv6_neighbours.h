// IPv6 is not searched: its networks are too large. What the system has met there is joined to the devices
// that were found by IPv4, by their cards. Private to this room.
#pragma once

#include "connectors/discovery/surroundings.h"

namespace rf {

/// Adds IPv6 addresses behind those a device answers at, the lasting ones first, a few at most. Who is the
/// way to the IPv6 internet is a gateway, too (S-4).
void addIpv6(QList<Device> &devices, const QList<Neighbour> &neighbours, const QList<QHostAddress> &gateways);

} // namespace rf
