// How a person takes a change back at the device itself when no computer is there to do it. Menus come from
// the makers' documents as kept with the drivers; where they name none, the answer is empty and somebody has
// to be called.
#pragma once

#include "core/model/plan.h"

namespace rf {

/// Whether calls can depend on the change; the others are about settings pages and updates only.
bool concernsCalls(const Intent &intent);

/// Where the device's settings page is: "https://192.168.10.21"; empty when the device has no address.
QString settingsPage(const DeviceState &device);

/// Plain steps at the handset or in the settings page, with the values as they were read before the change.
QStringList wayBack(const DeviceState &device, const Change &change);

} // namespace rf
