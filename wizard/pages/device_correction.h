// What somebody says about a device, and what it does to the device in the office file. No widgets.
#pragma once

#include "core/model/office.h"
#include "core/ports/driver.h"

namespace rf {

struct DeviceCorrection {
    QString name; ///< "Reception"
    DeviceKind kind = DeviceKind::Unknown;
    QString vendor;
    QString model;
    SpecialLine special = SpecialLine::None;
    QString releasedBy; ///< who lifts the lock of a special line; empty = locked
    bool settles = false; ///< kind, maker and model are right, even where they are what we thought
};

/// Puts it into the device. A corrected identity is evidence of its own, ends the contradictions, and makes
/// unread what was read of what we took it for (S-6). Another kind of special line is locked anew (S-2).
void correct(DeviceState &state, const DeviceCorrection &word, const DriverCatalogue &drivers,
             const QDateTime &now);

} // namespace rf
