// The live look at the provider's server, in words for the person.
#pragma once

#include "connectors/sip/provider_check.h"
#include "wizard/office_door.h"

namespace rf {

/// Whom names are asked of; the pretend world asks no real name server.
struct ProviderNames {
    std::function<QList<QHostAddress>(const QString &)> resolve; ///< null = the system's
    std::shared_ptr<NameSource> directory; ///< null = the domain's directory is not asked
};

/// Blocks. devices: as they were read, for what the office's phones would take.
QList<ProviderCheck> lookAtProvider(const Provider &provider, const AddressBook &book,
                                    const ProviderNames &names, const QList<DeviceState> &devices,
                                    const CancelToken &cancel);

/// One row. Words never say more than the answer does.
ProviderCheck inWords(const ServerAnswer &answer, const HostName &server);

/// What else a look at the TLS server told: the versions it takes, its key, and the phones.
QList<ProviderCheck> furtherWords(const ServerAnswer &tls, const HostName &server,
                                  const QList<DeviceState> &devices);

} // namespace rf
