// A device in the words of the person: its name, its kind, its icon, and how we know what it is.
#pragma once

#include "core/model/device.h"

namespace rf {

QString kindName(DeviceKind kind); ///< "Conference phone"
QString kindIcon(DeviceKind kind);
QString specialKindName(SpecialLine special); ///< "Lift"; None: "Not a special line"
QString specialIcon(SpecialLine special);

QString makerModel(const Identity &identity); ///< "Yealink SIP-T46U"; empty when neither is known
/// The name the person gave, else maker and model, else what it is and where.
QString deviceTitle(const Device &device);

/// One thing that was seen, in words.
struct HowWeKnow {
    QString how;
    QString said;
    QString weight;
    friend bool operator==(const HowWeKnow &, const HowWeKnow &) = default;
};
HowWeKnow howWeKnow(const Evidence &evidence);

} // namespace rf
