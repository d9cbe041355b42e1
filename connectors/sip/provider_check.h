// Is the provider's server where it is said to be, and is it who it says it is? Asked live from this
// computer: the name, SIP over UDP and TCP, and TLS with the certificate. A greeting (OPTIONS) is all that is
// sent: never a password, never a registration, never a call. What was not seen is never good (S-6).
#pragma once

#include "connectors/transport/dialler.h"
#include "core/model/office.h"

#include <functional>

namespace rf {

struct ServerQuestion {
    HostName server;
    std::optional<Port> udpPort; ///< empty = not asked
    std::optional<Port> tcpPort;
    std::optional<Port> tlsPort;
    QByteArray rootCertificate; ///< PEM of the provider's own root; empty = none known
    /// Names to addresses; null = the system's resolver. May still run after the deadline, so it owns what it
    /// uses.
    std::function<QList<QHostAddress>(const QString &)> resolve;
    int nameMs = 8000; ///< deadlines; only tests shorten them
    int connectMs = 5000;
    int t1Ms = 500; ///< unit of the SIP timers (RFC 3261 T1): an answer is awaited eight times as long
};

enum class ServerPart { Name, Udp, Tcp, Tls };

enum class ServerOutcome {
    Answers, ///< the name has an address, SIP answered, or the certificate is valid in every respect
    NotFound, ///< the name has no address
    Refused, ///< nobody listens on that port
    Silent, ///< no answer in time; proves nothing
    NotSip, ///< something else answers there
    NoTls, ///< no handshake came about
    WrongName, ///< the certificate is for another name
    Expired, ///< the certificate is not valid at this time
    BadCertificate, ///< revoked or broken
    UnknownIssuer, ///< the certificate fits, but who issued it cannot be checked
    NotTested, ///< stopped, or the way there was not found
};

struct ServerAnswer {
    ServerPart part = ServerPart::Name;
    Port port; ///< not for Name
    ServerOutcome outcome = ServerOutcome::NotTested;
    QList<QHostAddress> addresses; ///< Name: what it stands for
    int status = 0; ///< SIP status of the answer
    QString software; ///< what the answer calls itself, as it came; empty = it does not say
    QDateTime validUntil; ///< TLS: of the certificate that was shown
    QString issuer; ///< TLS: as it came
    bool byOwnRoot = false; ///< TLS: checked against the provider's own root, not the system's list
    QString detail; ///< technical, for the log
};

/// One answer for the name and one for each port given, in that order. Blocks for at most about 20 s; call it
/// from a worker thread.
QList<ServerAnswer> askServer(const ServerQuestion &question, const AddressBook &book,
                              const CancelToken &cancel);

} // namespace rf
