// Which of the devices seen now are those of the last visit. A thing is known by its card address (MAC) or
// its serial number; an address is lent from today to tomorrow and says nothing.
#pragma once

#include "core/model/device.h"

namespace rf {

/// For each one seen: where among those known the same thing is, -1 = new. By id, else by MAC, else by maker
/// and serial number; no known device is taken twice.
QList<qsizetype> matchDevices(const QList<Device> &known, const QList<Device> &seen);

/// The card it was met by, and the one it names itself; empty = none is known.
QList<MacAddress> cardsOf(const Device &device);

/// A person said what it is; that outlives every look at it.
bool isSettled(const Device &device);

bool liesIn(const Device &device, const QList<Cidr> &networks);

/// Ids, in the order of the lists they come from.
struct SinceLastVisit {
    QStringList fresh; ///< of those seen
    QStringList gone; ///< of those known, as far as they lay in the networks that were looked at
};
SinceLastVisit sinceLastVisit(const QList<Device> &known, const QList<Device> &seen,
                              const QList<Cidr> &networks);

} // namespace rf
