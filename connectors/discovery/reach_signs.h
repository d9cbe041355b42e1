// What is noticed round a look at the network, for core/model/obstacle.h. Private to this room.
#pragma once

#include "connectors/discovery/surroundings.h"
#include "connectors/transport/dialler.h"
#include "core/model/obstacle.h"

namespace rf {

/// The gateway is knocked at when the look did not hear of it and it lies in what was asked (S-1): blocks for
/// about a second then. Nothing where the network is pretended.
std::optional<ReachSigns> reachSigns(const Surroundings &surroundings, const AddressBook &book,
                                     const QList<Cidr> &asked, const QList<Device> &found);

} // namespace rf
