// The live look at the provider's server, in words for the person.
#pragma once

#include "connectors/sip/provider_check.h"
#include "wizard/office_door.h"

namespace rf {

/// Blocks. resolve: null = the system's name server.
QList<ProviderCheck> lookAtProvider(const Provider &provider, const AddressBook &book,
                                    const std::function<QList<QHostAddress>(const QString &)> &resolve,
                                    const CancelToken &cancel);

/// One row. Words never say more than the answer does.
ProviderCheck inWords(const ServerAnswer &answer, const HostName &server);

} // namespace rf
