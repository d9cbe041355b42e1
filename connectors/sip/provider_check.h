// Is the provider's server where it is said to be, and is it who it says it is? Asked live from this
// computer: the name and the domain's directory, SIP over UDP and TCP, and TLS with the certificate and the
// versions it accepts. A greeting (OPTIONS) is all that is sent: never a password, never a registration,
// never a call. What was not seen is never good (S-6).
#pragma once

#include "connectors/sip/sip_certificate.h"
#include "connectors/sip/sip_names.h"
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
    /// Whom the domain's directory (NAPTR, SRV) is asked of; null = it is not. A transport without a port
    /// above is then looked for where the directory says.
    std::shared_ptr<NameSource> names;
    /// Names to addresses; null = the system's resolver. May still run after the deadline, so it owns what it
    /// uses.
    std::function<QList<QHostAddress>(const QString &)> resolve;
    int nameMs = 8000; ///< deadlines; only tests shorten them
    int connectMs = 5000;
    int t1Ms = 500; ///< unit of the SIP timers (RFC 3261 T1): an answer is awaited eight times as long
};

enum class ServerPart { Name, Directory, Udp, Tcp, Tls };
template <>
inline constexpr auto enumNames<ServerPart> =
    std::array{std::pair{ServerPart::Name, "name"}, std::pair{ServerPart::Directory, "directory"},
               std::pair{ServerPart::Udp, "udp"}, std::pair{ServerPart::Tcp, "tcp"},
               std::pair{ServerPart::Tls, "tls"}};

enum class ServerOutcome {
    Answers, ///< the name has an address, SIP answered, or the certificate is valid in every respect
    NotFound, ///< the name has no address, or the domain no directory (most have none)
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
template <>
inline constexpr auto enumNames<ServerOutcome> =
    std::array{std::pair{ServerOutcome::Answers, "answers"},
               std::pair{ServerOutcome::NotFound, "not-found"},
               std::pair{ServerOutcome::Refused, "refused"},
               std::pair{ServerOutcome::Silent, "silent"},
               std::pair{ServerOutcome::NotSip, "not-sip"},
               std::pair{ServerOutcome::NoTls, "no-tls"},
               std::pair{ServerOutcome::WrongName, "wrong-name"},
               std::pair{ServerOutcome::Expired, "expired"},
               std::pair{ServerOutcome::BadCertificate, "bad-certificate"},
               std::pair{ServerOutcome::UnknownIssuer, "unknown-issuer"},
               std::pair{ServerOutcome::NotTested, "not-tested"}};

template <>
inline constexpr auto enumNames<CertificateName> =
    std::array{std::pair{CertificateName::Exact, "exact"}, std::pair{CertificateName::Wildcard, "wildcard"},
               std::pair{CertificateName::CommonName, "common-name"},
               std::pair{CertificateName::Other, "other"}};

/// What became of a handshake in one version of TLS alone.
enum class TlsVersionState { Accepted, Refused, NotTested };
template <>
inline constexpr auto enumNames<TlsVersionState> =
    std::array{std::pair{TlsVersionState::Accepted, "accepted"},
               std::pair{TlsVersionState::Refused, "refused"},
               std::pair{TlsVersionState::NotTested, "not-tested"}};
struct TlsVersion {
    QString name; ///< "1.0" to "1.3"
    TlsVersionState state =
        TlsVersionState::NotTested; ///< also when this computer's library has no such version
    bool isOld() const { return name == u"1.0" || name == u"1.1"; } ///< given up by RFC 8996
};

struct ServerAnswer {
    ServerPart part = ServerPart::Name;
    Port port; ///< not for Name and Directory
    QString host; ///< where the directory sent us; empty = the name itself
    bool standardPlace = true; ///< false: found under a name that RFC 3263 does not know
    ServerOutcome outcome = ServerOutcome::NotTested;
    QList<QHostAddress> addresses; ///< Name: what it stands for
    SipDirectory directory; ///< Directory
    int status = 0; ///< SIP status of the answer
    QString software; ///< what the answer calls itself, as it came; empty = it does not say
    QDateTime validUntil; ///< TLS: of the certificate that was shown
    QString issuer; ///< TLS: as it came
    bool byOwnRoot = false; ///< TLS: checked against the provider's own root, not the system's list
    QStringList chain; ///< TLS: subjects as they came, the server's own first
    SipCertificate certificate; ///< TLS
    QList<TlsVersion> versions; ///< TLS: empty = not looked at
    QString detail; ///< technical, for the log
};

/// One answer for the name, one for the directory where it is asked, and one for each transport that has a
/// port, in that order. Blocks for at most about 40 s; call it from a worker thread.
QList<ServerAnswer> askServer(const ServerQuestion &question, const AddressBook &book,
                              const CancelToken &cancel);

} // namespace rf
