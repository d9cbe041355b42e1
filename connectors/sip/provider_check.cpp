#include "connectors/sip/provider_check.h"

#include "connectors/sip/alg_exchange.h"
#include "connectors/sip/options_probe.h"
#include "connectors/sip/text_tools.h"

#include <QHostInfo>
#include <QMutex>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QThreadPool>
#include <QWaitCondition>

#include <vector>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

/// Whoever asks for the name may have to wait longer than we want to.
struct NameAnswer {
    QMutex mutex;
    QWaitCondition arrived;
    std::optional<QList<QHostAddress>> addresses;
};

ServerAnswer findName(const ServerQuestion &question, const CancelToken &cancel)
{
    ServerAnswer answer;
    answer.part = ServerPart::Name;
    const QString name = question.server.text();
    if (const QHostAddress literal(name); !literal.isNull()) {
        answer.addresses = {literal};
        answer.outcome = ServerOutcome::Answers;
        return answer;
    }
    const auto late = std::make_shared<NameAnswer>();
    QThreadPool::globalInstance()->start([late, name, resolve = question.resolve] {
        const QList<QHostAddress> found = resolve ? resolve(name) : QHostInfo::fromName(name).addresses();
        const QMutexLocker lock(&late->mutex);
        late->addresses = found;
        late->arrived.wakeAll();
    });
    QElapsedTimer clock;
    clock.start();
    QMutexLocker lock(&late->mutex);
    while (!late->addresses && !cancel.isCancelled() && clock.elapsed() < question.nameMs)
        late->arrived.wait(&late->mutex, 50);
    if (!late->addresses) {
        answer.outcome = cancel.isCancelled() ? ServerOutcome::NotTested : ServerOutcome::Silent;
        answer.detail = cancel.isCancelled() ? u"stopped"_s : u"the name server did not answer in time"_s;
        return answer;
    }
    answer.addresses = *late->addresses;
    answer.outcome = answer.addresses.isEmpty() ? ServerOutcome::NotFound : ServerOutcome::Answers;
    return answer;
}

ServerAnswer askSip(const ServerQuestion &question, ServerPart part, Port port, const QHostAddress &server,
                    const AddressBook &book, const CancelToken &cancel)
{
    ServerAnswer answer;
    answer.part = part;
    answer.port = port;
    const QByteArray transport = part == ServerPart::Udp ? "UDP" : "TCP";
    QByteArray target = question.server.text().toLatin1();
    if (target.contains(':'))
        target = '[' + target + ']';
    if (port != Port())
        target += ':' + QByteArray::number(port.value());
    AlgWire wire(book, cancel, server, question.t1Ms);
    const AlgExchange exchange = wire.ask(transport, port, [&](const QHostAddress &own, quint16 ownPort) {
        OptionsProbe probe;
        probe.transport = transport;
        probe.ownAddress = own;
        probe.ownPort = ownPort;
        probe.target = target;
        return makeOptions(probe);
    });
    answer.detail = exchange.problem;
    if (exchange.answer) {
        answer.outcome = ServerOutcome::Answers;
        answer.status = exchange.answer->status();
        if (exchange.answer->hasHeader("User-Agent") || exchange.answer->hasHeader("Server"))
            answer.software = optionsEvidence(*exchange.answer).first().second;
    } else if (exchange.stopped) {
        answer.outcome = ServerOutcome::NotTested;
    } else if (exchange.notSip) {
        answer.outcome = ServerOutcome::NotSip;
    } else {
        answer.outcome = exchange.refused ? ServerOutcome::Refused : ServerOutcome::Silent;
    }
    return answer;
}

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

/// One handshake. roots empty = the system's list.
ServerAnswer shakeHands(const ServerQuestion &question, Port port, const Endpoint &real,
                        const QList<QSslCertificate> &roots, const CancelToken &cancel)
{
    ServerAnswer answer;
    answer.part = ServerPart::Tls;
    answer.port = port;
    answer.byOwnRoot = !roots.isEmpty();
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!roots.isEmpty())
        tls.setCaCertificates(roots);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
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
    answer.outcome = leaf.isNull() ? ServerOutcome::BadCertificate : verdictOn(errors);
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

ServerAnswer askTls(const ServerQuestion &question, Port port, const QHostAddress &server,
                    const AddressBook &book, const CancelToken &cancel)
{
    const Endpoint real = book.real({server, static_cast<quint16>(port.value())});
    if (real.port == 0) {
        ServerAnswer closed;
        closed.part = ServerPart::Tls;
        closed.port = port;
        closed.outcome = ServerOutcome::Refused;
        closed.detail = u"nothing answers there"_s;
        return closed;
    }
    const QList<QSslCertificate> own = QSslCertificate::fromData(question.rootCertificate, QSsl::Pem);
    if (own.isEmpty())
        return shakeHands(question, port, real, {}, cancel);
    const ServerAnswer first = shakeHands(question, port, real, own, cancel);
    if (first.outcome != ServerOutcome::UnknownIssuer)
        return first;
    // The provider may have moved to a public authority meanwhile.
    const ServerAnswer second = shakeHands(question, port, real, {}, cancel);
    return second.outcome == ServerOutcome::Answers ? second : first;
}

} // namespace

QList<ServerAnswer> askServer(const ServerQuestion &question, const AddressBook &book,
                              const CancelToken &cancel)
{
    const ServerAnswer name = findName(question, cancel);
    const QHostAddress server = siptext::preferredAddress(name.addresses);
    const QList<std::pair<ServerPart, std::optional<Port>>> parts{{ServerPart::Udp, question.udpPort},
                                                                  {ServerPart::Tcp, question.tcpPort},
                                                                  {ServerPart::Tls, question.tlsPort}};
    QList<ServerAnswer> answers{name};
    for (const auto &[part, port] : parts) {
        if (!port)
            continue;
        ServerAnswer untested;
        untested.part = part;
        untested.port = *port;
        untested.detail = u"the server's address is not known"_s;
        answers << untested;
    }
    if (server.isNull())
        return answers;
    // Side by side: three servers that do not answer cost one wait.
    std::vector<std::unique_ptr<QThread>> threads;
    for (qsizetype i = 1; i < answers.size(); ++i) {
        ServerAnswer &slot = answers[i];
        threads.emplace_back(QThread::create([&question, &book, &cancel, &slot, server] {
            slot = slot.part == ServerPart::Tls
                       ? askTls(question, slot.port, server, book, cancel)
                       : askSip(question, slot.part, slot.port, server, book, cancel);
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    return answers;
}

} // namespace rf
