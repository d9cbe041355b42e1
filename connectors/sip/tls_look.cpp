#include "connectors/sip/tls_look.h"

#include "connectors/sip/wait.h"

#include <QSslConfiguration>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr qsizetype longestChain = 10; ///< certificates that are told
constexpr qint64 longestAlert = 7; ///< bytes of an unencrypted TLS alert (RFC 8446, 5.1 and 6)

/// What the certificate errors come to, the worst first.
ServerOutcome verdictOn(const QList<QSslError> &errors)
{
    ServerOutcome verdict = ServerOutcome::Answers;
    const auto worse = [&verdict](ServerOutcome other) {
        static const QList<ServerOutcome> order{ServerOutcome::Answers, ServerOutcome::UnknownIssuer,
                                                ServerOutcome::Expired, ServerOutcome::WrongName,
                                                ServerOutcome::BadCertificate};
        if (order.indexOf(other) > order.indexOf(verdict))
            verdict = other;
    };
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::NoError: break;
        case QSslError::HostNameMismatch: worse(ServerOutcome::WrongName); break;
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid: worse(ServerOutcome::Expired); break;
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::UnableToGetIssuerCertificate:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted: worse(ServerOutcome::UnknownIssuer); break;
        default: worse(ServerOutcome::BadCertificate); break;
        }
    }
    return verdict;
}

QString nameOf(const QSslCertificate &certificate)
{
    const QString common = certificate.subjectInfo(QSslCertificate::CommonName).value(0);
    return common.isEmpty() ? certificate.subjectInfo(QSslCertificate::Organization).value(0) : common;
}

/// How low we stoop to see a certificate.
enum class Stoop {
    No,
    ToOldVersions, ///< TLS 1.0 and 1.1, with the ciphers and keys of that age
};

void stoop(QSslConfiguration &tls)
{
    // Any other value of Qt's switches the old versions off, whatever the options say.
    tls.setProtocol(QSsl::AnyProtocol);
    tls.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
    tls.setBackendConfigurationOption("CipherString", QByteArray("ALL:!aNULL:!eNULL:@SECLEVEL=0"));
}

/// One handshake. roots empty = the system's list.
ServerAnswer shakeHands(const ServerQuestion &question, const ServerAnswer &place, const Endpoint &real,
                        const QList<QSslCertificate> &roots, const CancelToken &cancel, Stoop how = Stoop::No)
{
    ServerAnswer answer = place;
    answer.byOwnRoot = !roots.isEmpty();
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!roots.isEmpty())
        tls.setCaCertificates(roots);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (how == Stoop::ToOldVersions)
        stoop(tls);
    socket.setSslConfiguration(tls);
    socket.setPeerVerifyName(question.server.text());
    bool failed = false;
    QList<QSslError> errors;
    QObject::connect(&socket, &QAbstractSocket::errorOccurred, &socket, [&failed] { failed = true; });
    // Collected and judged afterwards: nothing is sent over this connection.
    QObject::connect(&socket, &QSslSocket::sslErrors, &socket, [&](const QList<QSslError> &found) {
        errors += found;
        socket.ignoreSslErrors();
    });
    const auto gaveUp = [&](ServerOutcome otherwise) {
        answer.outcome = cancel.isCancelled() ? ServerOutcome::NotTested : otherwise;
        answer.detail = cancel.isCancelled() ? u"stopped"_s : socket.errorString();
        socket.abort();
        return answer;
    };
    socket.connectToHost(real.address, real.port);
    (void)waitUntil(cancel, question.connectMs,
                    [&] { return failed || socket.state() == QAbstractSocket::ConnectedState; });
    if (socket.state() != QAbstractSocket::ConnectedState)
        return gaveUp(failed && socket.error() == QAbstractSocket::ConnectionRefusedError
                          ? ServerOutcome::Refused
                          : ServerOutcome::Silent);
    socket.startClientEncryption();
    (void)waitUntil(cancel, question.connectMs, [&] { return failed || socket.isEncrypted(); });
    if (!socket.isEncrypted())
        return gaveUp(failed ? ServerOutcome::NoTls : ServerOutcome::Silent);
    const QSslCertificate leaf = socket.peerCertificate();
    answer.certificate = readSipCertificate(leaf.toDer(), question.server.text());
    // A name that stands there as a SIP URI is right (RFC 5922), though Qt looks for hosts only.
    if (answer.certificate.name == CertificateName::Exact)
        errors.removeIf([](const QSslError &error) { return error.error() == QSslError::HostNameMismatch; });
    answer.outcome = leaf.isNull() ? ServerOutcome::BadCertificate : verdictOn(errors);
    for (const QSslCertificate &link : socket.peerCertificateChain().mid(0, longestChain))
        answer.chain << nameOf(link);
    answer.validUntil = leaf.expiryDate();
    answer.issuer = leaf.issuerInfo(QSslCertificate::Organization).value(0);
    if (answer.issuer.isEmpty())
        answer.issuer = leaf.issuerInfo(QSslCertificate::CommonName).value(0);
    QStringList said;
    for (const QSslError &error : std::as_const(errors))
        said << error.errorString();
    answer.detail = said.join(u"; "_s);
    socket.abort();
    return answer;
}

/// Whether the server agrees to speak in this version and no other. Its certificate is of no interest here.
TlsVersionState accepts(const QByteArray &version, const ServerQuestion &question, const Endpoint &real,
                        const CancelToken &cancel)
{
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    stoop(tls);
    tls.setBackendConfigurationOption("MinProtocol", version);
    tls.setBackendConfigurationOption("MaxProtocol", version);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(tls);
    socket.setPeerVerifyName(question.server.text());
    bool failed = false;
    qint64 sent = 0;
    QObject::connect(&socket, &QAbstractSocket::errorOccurred, &socket, [&failed] { failed = true; });
    QObject::connect(&socket, &QSslSocket::encryptedBytesWritten, &socket,
                     [&sent](qint64 bytes) { sent += bytes; });
    socket.connectToHost(real.address, real.port);
    (void)waitUntil(cancel, question.connectMs,
                    [&] { return failed || socket.state() == QAbstractSocket::ConnectedState; });
    if (socket.state() != QAbstractSocket::ConnectedState)
        return TlsVersionState::NotTested;
    socket.startClientEncryption();
    (void)waitUntil(cancel, question.connectMs, [&] { return failed || socket.isEncrypted(); });
    const bool accepted = socket.isEncrypted();
    // Only a refusal by the other side is one. A version that our library was built without is none: then no
    // greeting was sent, at most an alert.
    const bool refused = failed && sent > longestAlert
                         && (socket.error() == QAbstractSocket::SslHandshakeFailedError
                             || socket.error() == QAbstractSocket::RemoteHostClosedError);
    socket.abort();
    return accepted  ? TlsVersionState::Accepted
           : refused ? TlsVersionState::Refused
                     : TlsVersionState::NotTested;
}

QList<TlsVersion> versionsOf(const ServerQuestion &question, const Endpoint &real, const CancelToken &cancel)
{
    static const QList<std::pair<QString, QByteArray>> all{
        {u"1.0"_s, "TLSv1"}, {u"1.1"_s, "TLSv1.1"}, {u"1.2"_s, "TLSv1.2"}, {u"1.3"_s, "TLSv1.3"}};
    QList<TlsVersion> versions;
    for (const auto &[name, option] : all) {
        TlsVersion version{name, TlsVersionState::NotTested};
        if (!cancel.isCancelled())
            version.state = accepts(option, question, real, cancel);
        versions << version;
    }
    return versions;
}

} // namespace

ServerAnswer lookAtTls(const ServerQuestion &question, const ServerAnswer &place, const Endpoint &real,
                       const CancelToken &cancel)
{
    const QList<QSslCertificate> own = QSslCertificate::fromData(question.rootCertificate, QSsl::Pem);
    ServerAnswer answer = shakeHands(question, place, real, own, cancel);
    if (!own.isEmpty() && answer.outcome == ServerOutcome::UnknownIssuer) {
        // The provider may have moved to a public authority meanwhile.
        const ServerAnswer second = shakeHands(question, place, real, {}, cancel);
        if (second.outcome == ServerOutcome::Answers)
            answer = second;
    }
    if (answer.outcome == ServerOutcome::NoTls) {
        const ServerAnswer old = shakeHands(question, place, real, own, cancel, Stoop::ToOldVersions);
        if (old.outcome != ServerOutcome::NoTls && old.outcome != ServerOutcome::Silent)
            answer = old;
    }
    switch (answer.outcome) {
    case ServerOutcome::Refused:
    case ServerOutcome::Silent:
    case ServerOutcome::NotTested: break;
    default: answer.versions = versionsOf(question, real, cancel);
    }
    return answer;
}

} // namespace rf
