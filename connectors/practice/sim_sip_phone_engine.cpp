// Sockets and registrations of a simulated phone.
#include "connectors/practice/sim_sip_phone_engine.h"

#include <QNetworkDatagram>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int sendAgainTicks = 2;
constexpr int giveUpTicks = 8;
constexpr int retryTicks = 6;
constexpr int keepAliveTicks = 3;

QByteArray viaName(SimTransport transport)
{
    return transport == SimTransport::Udp ? "UDP" : transport == SimTransport::Tcp ? "TCP" : "TLS";
}

} // namespace

QUdpSocket *simUdpSocket(QObject *parent, SimNetwork &network, const Endpoint &pretendOne)
{
    // UDP and TCP ports have one name table, so a number that is already taken for the other is passed over.
    for (int attempt = 0; attempt < 20; ++attempt) {
        auto *socket = new QUdpSocket(parent);
        if (socket->bind(QHostAddress::LocalHost)) {
            const Endpoint real{QHostAddress(QHostAddress::LocalHost), socket->localPort()};
            if (network.pretend(real) == real) {
                network.publish(pretendOne, SimNetwork::Kind::Udp, real.port);
                network.name(real, pretendOne);
                return socket;
            }
        }
        socket->deleteLater();
    }
    return nullptr;
}

void simCloseUdpSocket(QUdpSocket *socket, SimNetwork &network, const Endpoint &pretendOne)
{
    if (!socket)
        return;
    network.withdraw(pretendOne, SimNetwork::Kind::Udp);
    network.forget({QHostAddress(QHostAddress::LocalHost), socket->localPort()});
    socket->close();
    socket->deleteLater();
}

SimSipPhone::Engine::Engine(std::shared_ptr<Shared> shared, SimNetwork &network, const QHostAddress &address,
                            quint16 sipPort)
    : m_shared(std::move(shared))
    , m_network(network)
    , m_address(address)
    , m_sipPort(sipPort)
{
    m_thread.setObjectName(u"sim-sip"_s);
    moveToThread(&m_thread);
    m_thread.start();
}

SimSipPhone::Engine::~Engine()
{
    m_thread.quit();
    m_thread.wait();
}

bool SimSipPhone::Engine::open()
{
    bool ok = false;
    QMetaObject::invokeMethod(
        this, [&] { ok = openUdp(); }, Qt::BlockingQueuedConnection);
    return ok;
}

void SimSipPhone::Engine::close()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            vanish();
            m_lines.clear();
            qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
        },
        Qt::BlockingQueuedConnection);
}

void SimSipPhone::Engine::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
}

bool SimSipPhone::Engine::openUdp()
{
    m_udp = simUdpSocket(this, m_network, {m_address, m_sipPort});
    if (m_udp)
        QObject::connect(m_udp, &QUdpSocket::readyRead, this, [this] { readUdp(); });
    return m_udp != nullptr;
}

void SimSipPhone::Engine::closeUdp()
{
    simCloseUdpSocket(m_udp, m_network, {m_address, m_sipPort});
    m_udp = nullptr;
}

void SimSipPhone::Engine::vanish()
{
    m_there = false;
    while (!m_calls.empty())
        endCall(m_calls.begin()->first, false);
    for (auto &entry : m_lines) {
        closeStream(entry.second);
        entry.second.pending.clear();
        entry.second.nonce.clear();
        setState(entry.second, SimLineState::Off);
    }
    closeUdp();
}

void SimSipPhone::Engine::appear(const QHostAddress &address)
{
    vanish();
    m_address = address;
    m_there = openUdp();
    for (auto &entry : m_lines) {
        entry.second.refused = false;
        if (m_there && entry.second.set.enabled)
            startRegister(entry.second);
    }
}

void SimSipPhone::Engine::setLines(const QList<SimSipLine> &lines)
{
    std::map<int, Line> before = std::move(m_lines);
    m_lines.clear();
    for (const SimSipLine &set : lines) {
        const auto old = before.find(set.number);
        if (old != before.end() && old->second.set == set) {
            m_lines.insert_or_assign(set.number, std::move(old->second));
            before.erase(old);
            continue;
        }
        Line line;
        if (old != before.end()) {
            SimSipLine same = old->second.set;
            same.password = set.password;
            same.srtp = set.srtp;
            same.keepAlive = set.keepAlive;
            if (same == set) {
                // Only what the registrar does not see of the binding: the same binding is renewed.
                line = std::move(old->second);
                line.nonce.clear();
                before.erase(old);
            }
        }
        line.set = set;
        line.refused = false;
        m_lines.insert_or_assign(set.number, std::move(line));
    }
    for (auto &entry : before) {
        unregister(entry.second);
        closeStream(entry.second);
        if (!m_lines.contains(entry.first))
            setState(entry.second, SimLineState::Off);
    }
    for (auto &entry : m_lines) {
        Line &line = entry.second;
        if (!line.set.enabled)
            setState(line, SimLineState::Off);
        else if (m_there && line.pending.isEmpty()
                 && (line.state != SimLineState::Registered || line.nonce.isEmpty())) {
            setState(line, SimLineState::Off);
            startRegister(line);
        }
    }
}

void SimSipPhone::Engine::tick()
{
    if (!m_there)
        return;
    for (auto &entry : m_lines) {
        Line &line = entry.second;
        if (!line.set.enabled)
            continue;
        ++line.ticks;
        switch (line.state) {
        case SimLineState::Registering:
            if (line.ticks >= giveUpTicks) {
                line.pending.clear();
                closeStream(line);
                setState(line, SimLineState::Failed);
            } else if (line.ticks % sendAgainTicks == 0 && line.set.transport == SimTransport::Udp) {
                send(line, line.pending);
            }
            break;
        case SimLineState::Registered:
            if (line.set.keepAlive && line.ticks % keepAliveTicks == 0)
                send(line, "\r\n\r\n");
            // Four fifths of the granted time are over.
            if (line.ticks * SimSipPhone::secondsPerTick * 5 >= line.granted * 4)
                startRegister(line);
            break;
        case SimLineState::Failed:
        case SimLineState::Off:
            if (!line.refused && line.ticks >= retryTicks)
                startRegister(line);
            break;
        }
    }
}

void SimSipPhone::Engine::setState(Line &line, SimLineState state)
{
    line.state = state;
    line.ticks = 0;
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->states[line.set.number] = state;
}

void SimSipPhone::Engine::readUdp()
{
    while (m_udp && m_udp->hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_udp->receiveDatagram(65536);
        const Endpoint from{datagram.senderAddress(), quint16(datagram.senderPort())};
        if (const auto message = SimSipText::parse(datagram.data()))
            received(*message, nullptr, from);
    }
}

void SimSipPhone::Engine::received(const SimSipText &message, Line *viaLine, const Endpoint &from)
{
    if (message.isRequest()) {
        onRequest(message, viaLine, from);
        return;
    }
    const QByteArray callId = message.header("Call-ID");
    if (const auto call = m_calls.find(callId); call != m_calls.end()) {
        onCallReply(call->second, message);
        return;
    }
    for (auto &entry : m_lines) {
        if (entry.second.callId == callId && message.cseqMethod() == "REGISTER") {
            onRegisterReply(entry.second, message);
            return;
        }
    }
}

void SimSipPhone::Engine::send(Line &line, const QByteArray &bytes)
{
    if (bytes.isEmpty() || !m_there)
        return;
    if (line.set.transport == SimTransport::Udp) {
        const Endpoint real = m_network.realUdp(line.set.server);
        if (real.port != 0 && m_udp)
            m_udp->writeDatagram(bytes, real.address, real.port);
    } else if (line.stream && line.stream->state() == QAbstractSocket::ConnectedState
               && (line.set.transport == SimTransport::Tcp || line.stream->isEncrypted())) {
        line.stream->write(bytes);
    }
}

void SimSipPhone::Engine::closeStream(Line &line)
{
    if (!line.stream)
        return;
    m_network.forget({QHostAddress(QHostAddress::LocalHost), line.stream->localPort()});
    QSslSocket *socket = line.stream;
    line.stream.clear();
    socket->disconnect(this);
    if (socket->state() != QAbstractSocket::ConnectedState) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    // What was written still goes out: a last REGISTER takes the line off.
    QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(2000, socket, [socket] { socket->abort(); });
    socket->flush();
    socket->disconnectFromHost();
}

void SimSipPhone::Engine::openStream(Line &line)
{
    closeStream(line);
    const Endpoint real = m_network.real(line.set.server);
    if (line.set.server.port == 0 || real.port == 0)
        return;
    auto *socket = new QSslSocket(this);
    line.stream = socket;
    line.streamBuffer = std::make_shared<QByteArray>();
    line.streamPort = m_nextStreamPort++;
    // The router must know whose connection this is before it sees it.
    if (socket->bind(QHostAddress(QHostAddress::LocalHost)))
        m_network.name({QHostAddress(QHostAddress::LocalHost), socket->localPort()},
                       {m_address, line.streamPort});
    const int number = line.set.number;
    const auto ready = [this, number] {
        if (const auto it = m_lines.find(number); it != m_lines.end())
            send(it->second, it->second.pending);
    };
    QObject::connect(socket, &QSslSocket::readyRead, this,
                     [this, number, socket, buffer = line.streamBuffer] {
                         *buffer += socket->readAll();
                         bool broken = false;
                         while (const auto message = SimSipText::takeFrom(*buffer, broken)) {
                             const auto it = m_lines.find(number);
                             received(*message, it == m_lines.end() ? nullptr : &it->second,
                                      {socket->peerAddress(), socket->peerPort()});
                         }
                         if (broken)
                             socket->abort();
                     });
    const auto lost = [this, number, socket] {
        const auto it = m_lines.find(number);
        if (it == m_lines.end() || it->second.stream != socket)
            return;
        it->second.pending.clear();
        closeStream(it->second);
        setState(it->second, SimLineState::Failed);
    };
    QObject::connect(socket, &QSslSocket::disconnected, this, lost, Qt::QueuedConnection);
    QObject::connect(socket, &QSslSocket::errorOccurred, this, lost, Qt::QueuedConnection);
    if (line.set.transport == SimTransport::Tcp) {
        QObject::connect(socket, &QSslSocket::connected, this, ready);
        socket->connectToHost(real.address, real.port);
        return;
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(line.set.trustedPem, QSsl::Pem));
    tls.setPeerVerifyMode(line.set.checkCertificate ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    socket->setSslConfiguration(tls);
    QObject::connect(socket, &QSslSocket::encrypted, this, ready);
    socket->connectToHostEncrypted(real.address.toString(), real.port, line.set.domain);
}

SimSipPhone::Engine::Line *SimSipPhone::Engine::lineOfUser(const QByteArray &user)
{
    for (auto &entry : m_lines)
        if (entry.second.set.enabled && entry.second.set.user.toUtf8() == user)
            return &entry.second;
    return nullptr;
}

bool SimSipPhone::Engine::isFromServer(const Endpoint &real) const
{
    const QHostAddress seen = m_network.pretend(real).address;
    for (const auto &entry : m_lines)
        if (entry.second.set.server.address == seen)
            return true;
    return false;
}

QByteArray SimSipPhone::Engine::via(const Line &line) const
{
    const quint16 port = line.set.transport == SimTransport::Udp ? m_sipPort : line.streamPort;
    return "SIP/2.0/" + viaName(line.set.transport) + ' ' + m_address.toString().toLatin1() + ':'
           + QByteArray::number(port) + ";rport;branch=z9hG4bK" + simRandomHex(8);
}

QByteArray SimSipPhone::Engine::contact(const Line &line) const
{
    QByteArray uri = "<sip:" + line.set.user.toUtf8() + '@' + m_address.toString().toLatin1() + ':'
                     + QByteArray::number(m_sipPort);
    if (line.set.transport != SimTransport::Udp)
        uri += ";transport=" + viaName(line.set.transport).toLower();
    return uri + '>';
}

QByteArray SimSipPhone::Engine::credentials(Line &line, const QByteArray &method, const QByteArray &uri)
{
    const QByteArray user = (line.set.authUser.isEmpty() ? line.set.user : line.set.authUser).toUtf8();
    const QByteArray realm = line.set.domain.toUtf8();
    const QByteArray count = QByteArray::number(++line.nonceCount, 16).rightJustified(8, '0');
    const QByteArray cnonce = simRandomHex(8);
    const QByteArray response =
        sipDigest(user, realm, line.set.password, method, uri, line.nonce, line.qop, count, cnonce);
    QByteArray header = "Digest username=\"" + user + "\", realm=\"" + realm + "\", nonce=\"" + line.nonce
                        + "\", uri=\"" + uri + "\", response=\"" + response + "\", algorithm=MD5";
    if (!line.qop.isEmpty())
        header += ", qop=auth, nc=" + count + ", cnonce=\"" + cnonce + '"';
    return header;
}

QByteArray SimSipPhone::Engine::registerBytes(Line &line, int expires)
{
    const QByteArray domain = line.set.domain.toUtf8();
    const QByteArray uri = "sip:" + domain;
    const QByteArray own = "<sip:" + line.set.user.toUtf8() + '@' + domain + '>';
    SimSipText message = SimSipText::request("REGISTER", uri);
    message.add("Via", via(line));
    message.add("Max-Forwards", "70");
    message.add("From", own + ";tag=" + line.tag);
    message.add("To", own);
    message.add("Call-ID", line.callId);
    message.add("CSeq", QByteArray::number(++line.cseq) + " REGISTER");
    message.add("Contact", contact(line));
    message.add("Expires", QByteArray::number(expires));
    {
        const QMutexLocker lock(&m_shared->mutex);
        message.add("User-Agent", m_shared->userAgent);
    }
    if (!line.nonce.isEmpty())
        message.add("Authorization", credentials(line, "REGISTER", uri));
    return message.toBytes();
}

void SimSipPhone::Engine::startRegister(Line &line)
{
    if (line.callId.isEmpty()) {
        line.callId = simRandomHex(8) + '@' + m_address.toString().toLatin1();
        line.tag = simRandomHex(4);
    }
    line.authTried = false;
    // A renewal keeps its light green while it is under way, as phones do.
    if (line.state == SimLineState::Registered)
        line.ticks = 0;
    else
        setState(line, SimLineState::Registering);
    const bool needsStream = line.set.transport != SimTransport::Udp
                             && !(line.stream && line.stream->state() == QAbstractSocket::ConnectedState);
    if (needsStream)
        openStream(line);
    line.pending = registerBytes(line, line.set.expires);
    if (!needsStream)
        send(line, line.pending);
}

void SimSipPhone::Engine::unregister(Line &line)
{
    // With the last nonce it needs no second round; if the registrar wants one, the binding runs out by
    // itself.
    if (m_there && line.state == SimLineState::Registered && !line.nonce.isEmpty())
        send(line, registerBytes(line, 0));
}

void SimSipPhone::Engine::onRegisterReply(Line &line, const SimSipText &reply)
{
    if (line.pending.isEmpty() || reply.cseqNumber() != line.cseq || reply.status() < 200)
        return;
    const QByteArray challenge = reply.header("WWW-Authenticate");
    if (reply.status() == 401 && !challenge.isEmpty() && !line.authTried) {
        line.nonce = sipAuthField(challenge, "nonce");
        line.qop = sipAuthField(challenge, "qop").split(',').contains("auth") ? "auth" : "";
        line.nonceCount = 0;
        line.authTried = true;
        line.pending = registerBytes(line, line.set.expires);
        send(line, line.pending);
        return;
    }
    line.pending.clear();
    if (reply.status() == 200) {
        const int granted = sipParameter(reply.header("Contact"), "expires").toInt();
        line.granted = granted > 0 ? granted : line.set.expires;
        setState(line, SimLineState::Registered);
        return;
    }
    // Asking again and again with what was refused would get the whole office banned (S-19).
    line.refused = reply.status() == 401 || reply.status() == 403 || reply.status() == 404;
    line.nonce.clear();
    setState(line, SimLineState::Failed);
}

} // namespace rf
