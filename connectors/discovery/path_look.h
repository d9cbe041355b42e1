// What the path map is drawn from, asked of this computer, its gateways and the way to the provider. Private
// to this room.
#pragma once

#include "connectors/discovery/surroundings.h"
#include "connectors/path/way_out.h"
#include "core/ports/prober.h"

namespace rf {

/// wayOut null: only what this computer knows without sending anything.
QList<Hop> lookAtPath(const PathRequest &request, const Surroundings &surroundings, WayOut *wayOut,
                      const CancelToken &cancel);

/// Name of the tunnel (VPN) that owns this address of ours; empty = none.
QString tunnelOwning(const Surroundings &surroundings, const QHostAddress &own);

} // namespace rf
