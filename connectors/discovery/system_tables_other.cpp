// macOS and Windows: gateway and neighbour table are not built yet. Presence is told by TCP answers alone
// there, and card addresses only by what the devices themselves say.
#include "connectors/discovery/system_tables.h"

#ifndef __linux__

namespace rf {

QList<QHostAddress> systemGateways()
{
    return {};
}
QList<Neighbour> systemNeighbours()
{
    return {};
}
bool systemShowsNeighbours()
{
    return false;
}

} // namespace rf

#endif
