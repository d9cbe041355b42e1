// Wires, registrations and answers of the simulated provider. Calls are in sim_provider_calls.cpp.
#include "connectors/practice/sim_provider_engine.h"

#include "connectors/practice/sim_listener.h"

#include <QNetworkDatagram>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

QString transportName(SimTransport transport)
{
    return transport == SimTransport::Udp ? u"udp"_s : transport == SimTransport::Tcp ? u"tcp"_s : u"tls"_s;
}

} // namespace

SimProvider::Engine::Engine(std::shared_ptr<Shared> shared)
    : m_shared(std::move(shared))
{
    m_thread.setObjectName(u"sim-provider"_s);
    moveToThread(&m_thread);
    m_thread.start();
}

SimProvider::Engine::~Engine()
{
    m_thread.quit();
    m_thread.wait();
}

bool SimProvider::Engine::open()
{
    bool ok = true;
    QMetaObject::invokeMethod(
        this,
        [&] {
            const SimProviderOptions &o = m_shared->options;
            openUdp(m_shared->realUdp, o.udpPort != 0, ok);
            openUdp(m_shared->realOtherUdp, o.otherUdpPort != 0, ok);
            openStream(false, m_shared->realTcp, o.tcpPort != 0, ok);
            openStream(true, m_shared->realTls, o.tlsPort != 0, ok);
        },
        Qt::BlockingQueuedConnection);
    return ok;
}

void SimProvider::Engine::close()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            while (!m_media.empty())
                closeMedia(m_media.begin()->first);
            for (auto &entry : m_outgoing)
                entry.second.promise.set_value(entry.second.call);
            m_outgoing.clear();
            qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
        },
        Qt::BlockingQueuedConnection);
}

void SimProvider::Engine::openUdp(quint16 &realPort, bool wanted, bool &ok)
{
    if (!wanted)
        return;
    auto *socket = new QUdpSocket(this);
    ok = ok && socket->bind(QHostAddress::LocalHost);
    realPort = socket->localPort();
    QObject::connect(socket, &QUdpSocket::readyRead, this, [this, socket] { readUdp(socket); });
}

void SimProvider::Engine::openStream(bool tls, quint16 &realPort, bool wanted, bool &ok)
{
    if (!wanted)
        return;
    auto *listener =
        new SimListener(this, [this, tls](qintptr descriptor) { acceptStream(descriptor, tls); });
    ok = ok && listener->listen(QHostAddress::LocalHost);
    realPort = listener->serverPort();
}

void SimProvider::Engine::readUdp(QUdpSocket *socket)
{
    while (socket->hasPendingDatagrams()) {
        const QNetworkDatagram datagram = socket->receiveDatagram(65536);
        const auto message = SimSipText::parse(datagram.data());
        if (!message)
            continue; // keep-alives and noise
        Flow flow;
        flow.udp = socket;
        flow.real = {datagram.senderAddress(), quint16(datagram.senderPort())};
        received(*message, flow);
    }
}

void SimProvider::Engine::acceptStream(qintptr descriptor, bool tls)
{
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    if (tls) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(
            QSslCertificate::fromData(m_shared->certificate.certificatePem, QSsl::Pem));
        configuration.setPrivateKey(QSslKey(m_shared->certificate.keyPem, QSsl::Ec, QSsl::Pem));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->setSslConfiguration(configuration);
        socket->startServerEncryption();
    }
    auto buffer = std::make_shared<QByteArray>();
    QObject::connect(socket, &QSslSocket::readyRead, this, [this, socket, buffer, tls] {
        *buffer += socket->readAll();
        // A double CRLF is a keep-alive "ping"; one CRLF is its "pong" (RFC 5626 4.4.1).
        if (*buffer == "\r\n\r\n") {
            buffer->clear();
            socket->write("\r\n");
            return;
        }
        bool broken = false;
        while (const auto message = SimSipText::takeFrom(*buffer, broken)) {
            Flow flow;
            flow.transport = tls ? SimTransport::Tls : SimTransport::Tcp;
            flow.stream = socket;
            flow.real = {socket->peerAddress(), socket->peerPort()};
            received(*message, flow);
        }
        if (broken)
            QMetaObject::invokeMethod(
                socket, [socket] { socket->abort(); }, Qt::QueuedConnection);
    });
    QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
}

void SimProvider::Engine::send(const Flow &flow, const QByteArray &bytes)
{
    if (flow.udp)
        flow.udp->writeDatagram(bytes, flow.real.address, flow.real.port);
    else if (flow.stream && flow.stream->state() == QAbstractSocket::ConnectedState)
        flow.stream->write(bytes);
}

bool SimProvider::Engine::isBanned(const QHostAddress &address)
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->options.silent || m_shared->banned.contains(address);
}

void SimProvider::Engine::countFailure(const QHostAddress &address)
{
    const QMutexLocker lock(&m_shared->mutex);
    ++m_shared->failed;
    const qint64 now = m_shared->clock.elapsed();
    QList<qint64> &failures = m_shared->failures[address];
    failures.append(now);
    while (failures.first() < now - qint64(m_shared->options.lockWindowSeconds) * 1000)
        failures.removeFirst();
    if (failures.size() >= m_shared->options.lockAfterFailures && !m_shared->banned.contains(address))
        m_shared->banned.append(address);
}

void SimProvider::Engine::received(SimSipText message, const Flow &where)
{
    Flow flow = where;
    flow.seen = m_shared->network->pretend(flow.real);
    // A ban is silence for the whole address, over every transport.
    if (isBanned(flow.seen.address)) {
        // Later, not in the middle of the socket's own signal.
        if (flow.stream)
            QMetaObject::invokeMethod(
                flow.stream,
                [socket = flow.stream] {
                    if (socket)
                        socket->abort();
                },
                Qt::QueuedConnection);
        return;
    }
    if (!message.isRequest()) {
        onReply(message);
        return;
    }
    const QByteArray method = message.method();
    const QByteArray key = message.branch() + ' ' + method;
    if (const auto before = m_answered.constFind(key); before != m_answered.constEnd()) {
        send(flow, *before);
        return;
    }
    // RFC 3261 18.2.1 and RFC 3581 4: say where the message really came from.
    QByteArray via = message.header("Via");
    const QByteArray sentBy = via.mid(via.indexOf(' ') + 1).split(';').value(0).trimmed();
    const QByteArray host = sentBy.contains(':') ? sentBy.left(sentBy.lastIndexOf(':')) : sentBy;
    const QByteArray sourceAddress = flow.seen.address.toString().toLatin1();
    const bool rport = sipParameter(via, "rport") == "" && !sipParameter(via, "rport").isNull();
    if (rport) {
        const qsizetype at = via.indexOf(";rport");
        via.replace(at, 6, ";rport=" + QByteArray::number(flow.seen.port) + ";received=" + sourceAddress);
    } else if (host != sourceAddress) {
        via += ";received=" + sourceAddress;
    }
    message.setFirst("via", via);

    if (method == "REGISTER")
        onRegister(message, flow);
    else if (method == "OPTIONS")
        onOptions(message, flow);
    else if (method == "INVITE")
        onInvite(message, flow);
    else if (method == "BYE")
        onBye(message, flow);
    else if (method != "ACK")
        answer(message, flow, SimSipText::reply(message, 405, "Method Not Allowed", simRandomHex(4)));
}

void SimProvider::Engine::answer(const SimSipText &request, const Flow &flow, const SimSipText &reply)
{
    SimSipText complete = reply;
    complete.add("Server", "PracticeVoice/1.0");
    const QByteArray bytes = complete.toBytes();
    if (reply.status() >= 200) {
        const QByteArray key = request.branch() + ' ' + request.method();
        m_answered.insert(key, bytes);
        m_answeredOrder.append(key);
        if (m_answeredOrder.size() > 500)
            m_answered.remove(m_answeredOrder.takeFirst());
    }
    send(flow, bytes);
}

SimSipText SimProvider::Engine::challenge(const SimSipText &request, int status, const char *header)
{
    const QByteArray nonce = simRandomHex(16);
    m_nonces.append(nonce);
    if (m_nonces.size() > 500)
        m_nonces.removeFirst();
    SimSipText reply = SimSipText::reply(
        request, status, status == 401 ? "Unauthorized" : "Proxy Authentication Required", simRandomHex(4));
    reply.add(header, "Digest realm=\"" + m_shared->options.domain.toLatin1() + "\", nonce=\"" + nonce
                          + "\", algorithm=MD5, qop=\"auth\"");
    return reply;
}

int SimProvider::Engine::check(const SimSipText &request, const char *header, QString &extension)
{
    const QByteArray sent = request.header(header);
    if (!sent.startsWith("Digest "))
        return 401;
    const QByteArray nonce = sipAuthField(sent, "nonce");
    if (!m_nonces.contains(nonce))
        return 401;
    const QByteArray user = sipAuthField(sent, "username");
    extension = QString::fromUtf8(user);
    QByteArray password;
    {
        const QMutexLocker lock(&m_shared->mutex);
        const auto line = m_shared->lines.constFind(extension);
        if (line == m_shared->lines.constEnd())
            return 403;
        password = line->password;
    }
    const QByteArray qop = sipAuthField(sent, "qop");
    const QByteArray expected = sipDigest(user, m_shared->options.domain.toLatin1(), password,
                                          request.method(), sipAuthField(sent, "uri"), nonce, qop,
                                          sipAuthField(sent, "nc"), sipAuthField(sent, "cnonce"));
    const bool right = sipAuthField(sent, "response") == expected
                       && sipAuthField(sent, "realm") == m_shared->options.domain.toLatin1();
    return right ? 0 : 403;
}

void SimProvider::Engine::onRegister(const SimSipText &request, const Flow &flow)
{
    QString extension;
    const int verdict = check(request, "Authorization", extension);
    if (verdict == 401) {
        answer(request, flow, challenge(request, 401, "WWW-Authenticate"));
        return;
    }
    const bool own = sipUserOf(sipUriOf(request.header("To"))) == extension.toUtf8();
    if (verdict != 0 || !own) {
        countFailure(flow.seen.address);
        answer(request, flow, SimSipText::reply(request, 403, "Forbidden", simRandomHex(4)));
        return;
    }
    const QByteArray contact = request.header("Contact");
    const QByteArray contactExpires = sipParameter(contact, "expires");
    const QByteArray expiresText = contactExpires.isEmpty() ? request.header("Expires") : contactExpires;
    const QString transport = transportName(flow.transport);
    SimSipText reply = SimSipText::reply(request, 200, "OK", simRandomHex(4));
    {
        const QMutexLocker lock(&m_shared->mutex);
        const SimProviderLine &line = m_shared->lines[extension];
        if (flow.transport == SimTransport::Tls && !line.tlsAllowed) {
            reply = SimSipText::reply(request, 403, "TLS is not enabled for this line", simRandomHex(4));
        } else {
            const int wanted = expiresText.isEmpty() ? m_shared->options.grantedExpiry : expiresText.toInt();
            const int granted = qMin(wanted, m_shared->options.grantedExpiry);
            // One phone per line: a new registration takes the place of the one before, whatever it came
            // over.
            for (qsizetype i = m_shared->bindings.size() - 1; i >= 0; --i) {
                const SimBinding &old = m_shared->bindings[i];
                const bool sameWay = old.transport == transport;
                if (old.extension == extension && (granted > 0 || contact == "*" || sameWay))
                    m_shared->bindings.removeAt(i);
            }
            if (granted > 0 && !contact.isEmpty() && contact != "*") {
                SimBinding binding;
                binding.extension = extension;
                binding.transport = transport;
                binding.source = flow.seen;
                binding.contact = QString::fromUtf8(sipUriOf(contact));
                const QByteArray via = request.header("Via");
                binding.via = QString::fromUtf8(via.mid(via.indexOf(' ') + 1).split(';').value(0).trimmed());
                binding.userAgent = QString::fromUtf8(request.header("User-Agent").left(200));
                binding.when = QDateTime::currentDateTimeUtc();
                binding.serial = ++m_shared->serial;
                binding.expires = granted;
                m_shared->bindings.append(binding);
                reply.add("Contact", '<' + sipUriOf(contact) + ">;expires=" + QByteArray::number(granted));
            }
        }
    }
    m_flows.insert(extension, flow);
    answer(request, flow, reply);
}

} // namespace rf
