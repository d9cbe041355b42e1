// The one question that is put to a stranger's SIP port: OPTIONS. Never REGISTER, never INVITE (it rings).
#pragma once

#include "connectors/sip/message.h"

namespace rf {

struct OptionsProbe {
    QByteArray transport = "UDP"; ///< "UDP", "TCP" or "TLS"
    QHostAddress ownAddress; ///< as the asked device sees it
    quint16 ownPort = 0;
    QByteArray target; ///< host, or host:port when it is not 5060
    QByteArray fromUri; ///< empty = sip:probe@target
};

/// The bytes are those of the reference sheet; branch, tag and Call-ID are random.
SipMessage makeOptions(const OptionsProbe &probe);

/// Evidence lines of an answer: ("sip-options", "Yealink SIP-T46U 108.86.0.90") from User-Agent, else Server.
/// An answer that names nobody gives ("sip-options", "SIP answer 404 without a name").
QList<QPair<QString, QString>> optionsEvidence(const SipMessage &answer);

} // namespace rf
