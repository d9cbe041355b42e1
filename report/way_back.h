// How a person takes a change back at the device itself when no computer is there to do it. The menus are
// what the device's driver knows from the maker's documents; where they name none, the answer is empty and
// somebody has to be called.
#pragma once

#include "core/model/plan.h"
#include "core/ports/at_the_device.h"

namespace rf {

/// Whether calls can depend on the change; the others are about settings pages and updates only.
bool concernsCalls(const Intent &intent);

/// Where the device's settings page is: "https://192.168.10.21"; empty when the device has no address.
QString settingsPage(const DeviceState &device);

/// What of a device's changes in this plan its own timer takes back unless RingFence confirms them (S-7). The
/// one place for it: what the window promises and what the card says rest on this.
struct SelfRevert {
    int seconds = 0; ///< the longest timer; 0 = none is armed
    QStringList covered; ///< titles of the changes
    QStringList lasting; ///< titles of those that stay until somebody takes them back
    bool isWhole() const { return seconds > 0 && lasting.isEmpty(); }
    bool isPart() const { return seconds > 0 && !lasting.isEmpty(); }
};
SelfRevert selfRevert(const Plan &plan, const QString &deviceId);

/// Plain steps at the handset or in the settings page, with the values as they were read before the change.
QStringList wayBack(const DeviceState &device, const Change &change, const AtTheDevice &at);

} // namespace rf
