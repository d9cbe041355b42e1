// Reads every device of an office: signs in, reads, merges what the device itself says into what discovery
// found. Only reading commands are sent.
#pragma once

#include "core/engine/conversation_desk.h"
#include "core/ports/person.h"

#include <functional>

namespace rf {

/// A published factory password, from the catalogue of resources.
struct FactoryLogin {
    QString user;
    QString password; ///< public knowledge, not a secret
    QString source; ///< document it comes from
};

struct SurveyPorts {
    ConversationDesk &desk;
    const DriverCatalogue &drivers;
    SecretStore *secrets = nullptr; ///< null: no factory password is tried
    Person &person;
};

struct SurveyOptions {
    CancelToken cancel;
    QStringList only; ///< ids of devices; empty = all
    /// What the catalogue knows for a model; empty function = no factory password is tried (S-5).
    std::function<QList<FactoryLogin>(const Identity &)> factoryLogins;
    std::function<void(const DeviceState &)> read; ///< called from worker threads, one at a time
    int lanes = 8;
};

/// One DeviceState per device, in the order given. Devices that were not read say why in unreadWhy; nothing
/// of an earlier reading is kept for them (S-6). Special lines that nobody released are left alone (S-1,
/// S-2). What a device refused is not tried again until the person gives something new (S-5).
QList<DeviceState> survey(const QList<DeviceState> &devices, SurveyPorts ports,
                          const SurveyOptions &options = {});

/// Merges what the device itself says; gives plain sentences when the two cannot be the same device: then
/// nothing more is done with it.
QStringList mergeIdentity(Device &device, const Identity &itself, const QDateTime &when);

} // namespace rf
