// What the firmware list says of a device, in words.
#pragma once

#include "core/controls/firmware_catalogue.h"

namespace rf {

/// "4.4.5.1 has holes that are known; they are closed from 4.4.5.8 on (…)". Empty when nothing is listed.
QString firmwareText(const Identity &identity, const FirmwareWord &word);
/// Stable name for JSON.
QString firmwareStateName(FirmwareState state);

} // namespace rf
