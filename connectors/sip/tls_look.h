// A look at a SIP server's TLS: the handshake as a careful phone would make it, and which versions it accepts
// apart from that. Private to this room.
#pragma once

#include "connectors/sip/provider_check.h"

#include <QSslCertificate>

namespace rf {

/// Handshakes only; nothing is said. Blocks for at most about 10 s, and 5 s for each version after a good
/// one.
ServerAnswer lookAtTls(const ServerQuestion &question, const ServerAnswer &place, const Endpoint &real,
                       const CancelToken &cancel);

} // namespace rf
