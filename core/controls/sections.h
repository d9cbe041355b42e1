// One list of controls per section of the guide; catalogue.cpp joins them in order.
#pragma once

#include "core/controls/control.h"

namespace rf {

/// English source text of the catalogue, marked for translation where it stands.
inline QString en(const char *english)
{
    return QString::fromUtf8(english);
}

QList<Control> passwordControls();
QList<Control> encryptionControls();
QList<Control> firewallControls();
QList<Control> portControls();
QList<Control> firmwareControls();
QList<Control> vlanControls();
QList<Control> webControls();
QList<Control> auditControls();
QList<Control> monitoringControls();
QList<Control> twoFactorControls();
QList<Control> extraControls();

/// Shared judgements: other sections rest on them.
Finding judgeTls(const OfficeState &state); ///< ENC-1
/// A wish for a new admin password; the driver knows the user name, the engine makes and stores the secrets
/// (S-22).
AdminPassword adminPasswordWish(const DeviceState &device);
/// The voice network of this office: an existing one without computers in it, else a free one; nullopt when
/// the router's networks were not read or nothing is free. `exists` tells which.
struct VoiceNetwork {
    QString routerId;
    VoiceVlan wish;
    bool exists = false;
};
std::optional<VoiceNetwork> voiceNetwork(const OfficeState &state);

} // namespace rf
