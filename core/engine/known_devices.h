// What is known of the devices of an office, and what a new look makes of it.
#pragma once

#include "core/model/office.h"

namespace rf {

/// Whoever was seen is as seen now, but for what a person or the device itself said before; whoever did not
/// answer stays as it was; whoever is new comes last, unread.
QList<DeviceState> merged(QList<DeviceState> known, const QList<Device> &seen);

/// Adds what routers know: of devices that are listed a further sign, and those that lie in networks which
/// were not searched. In a searched network the search itself tells who is there; a table also holds who
/// left.
QList<DeviceState> withTablesOfRouters(QList<DeviceState> devices, const QList<Device> &known,
                                       const QList<Cidr> &searched);

} // namespace rf
