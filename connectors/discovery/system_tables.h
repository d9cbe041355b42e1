// Gateway and neighbour table of this operating system; one file per system. Private to this room.
#pragma once

#include "connectors/discovery/surroundings.h"

namespace rf {

QList<QHostAddress> systemGateways();
QList<Neighbour> systemNeighbours();
bool systemShowsNeighbours();

/// The text of /proc/net/arp and /proc/net/route, pure, for tests.
QList<Neighbour> readProcArp(const QByteArray &text);
QList<QHostAddress> readProcRoute(const QByteArray &text);

} // namespace rf
