#include "connectors/sip/reflector.h"

#include "connectors/sip/text_tools.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

QByteArray endpointText(const QHostAddress &address, quint16 port)
{
    QByteArray text = siptext::addressText(address);
    if (text.contains(':'))
        text = '[' + text + ']';
    return text + ':' + QByteArray::number(port);
}

} // namespace

QByteArray withoutPadding(const QByteArray &message)
{
    const QByteArray name = QByteArray("\n") + reflectorPaddingHeader + ':';
    const qsizetype at = message.indexOf(name);
    if (at < 0)
        return message;
    const qsizetype value = at + name.size();
    qsizetype end = message.indexOf('\n', value);
    if (end < 0)
        end = message.size();
    else if (end > value && message[end - 1] == '\r')
        --end;
    return message.left(value) + message.mid(end);
}

QByteArray reflectionHash(const QByteArray &message)
{
    return QCryptographicHash::hash(withoutPadding(message), QCryptographicHash::Sha256).toHex().left(16);
}

QByteArray reflectionBody(const QByteArray &received, const QHostAddress &source, quint16 port)
{
    const QByteArray encoded =
        ("SRC " + endpointText(source, port) + "\r\n" + withoutPadding(received)).toBase64();
    QByteArray body;
    for (qsizetype at = 0; at < encoded.size(); at += 76)
        body += encoded.mid(at, 76) + "\r\n";
    return body;
}

std::optional<Reflection> readReflection(const QByteArray &given)
{
    Reflection reflection;
    QByteArray body = given;
    const auto takeSource = [&reflection](QByteArray &text) {
        if (!text.startsWith("SRC "))
            return;
        const qsizetype end = text.indexOf('\n');
        reflection.source = text.mid(4, (end < 0 ? text.size() : end) - 4).trimmed().left(80);
        text = end < 0 ? QByteArray() : text.mid(end + 1);
    };
    takeSource(body);
    body = body.simplified();
    body.replace(' ', QByteArray());
    const auto decoded = QByteArray::fromBase64Encoding(body, QByteArray::AbortOnBase64DecodingErrors);
    if (body.isEmpty() || decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return std::nullopt;
    reflection.message = decoded.decoded;
    takeSource(reflection.message);
    // Some text that happens to be base64 is not a reflection: it must begin like a SIP request.
    const QByteArray firstLine = reflection.message.left(reflection.message.indexOf('\n')).trimmed();
    if (!firstLine.toUpper().endsWith(" SIP/2.0"))
        return std::nullopt;
    return reflection;
}

quint16 ReflectorAnswers::answerPort(const SipMessage &request, quint16 sourcePort)
{
    const auto via = request.topVia();
    if (!via || via->has("rport"))
        return sourcePort;
    // RFC 3261 18.2.2, without maddr: an answer never goes to another address than the one that asked.
    return via->port > 0 ? static_cast<quint16>(via->port) : quint16(5060);
}

bool ReflectorAnswers::mayAnswer(const QHostAddress &source, qint64 now)
{
    if (m_windows.size() >= maxSources && !m_windows.contains(source)) {
        // Tidied at most once a second: forged sources must not cost us a search each.
        if (now - m_tidied < 1000)
            return false;
        m_tidied = now;
        m_windows.removeIf([now](const auto &entry) { return now - entry.value().start > windowMs; });
        if (m_windows.size() >= maxSources)
            return false;
    }
    Window &window = m_windows[source];
    if (window.count == 0 || now - window.start > windowMs)
        window = {now, 0};
    return ++window.count <= maxPerWindow;
}

QByteArray ReflectorAnswers::answer(const SipMessage &request, const QByteArray &raw,
                                    const QHostAddress &source, quint16 port, bool stream, qint64 now)
{
    // Never an answer to an answer: two servers would talk to each other for ever.
    const auto via = request.topVia();
    if (!request.isRequest() || request.method() == "ACK" || !via || request.callId().isEmpty()
        || request.cseq() < 0 || request.header("From").isEmpty() || request.header("To").isEmpty())
        return {};
    if (!stream && answerPort(request, port) < 1024)
        return {}; // neither a forged source nor a forged Via may aim answers at somebody's well-known
                   // services
    if (!mayAnswer(source, now))
        return {};
    int status = 405;
    QByteArray reason = "Method Not Allowed";
    if (request.method() == "INVITE") {
        status = 486;
        reason = "Busy Here";
    } else if (request.method() == "OPTIONS") {
        status = 200;
        reason = "OK";
    }
    SipMessage marked = request;
    marked.noteSource(source, port);
    SipMessage reply = SipMessage::response(marked, status, reason);
    reply.addHeader("Server", "RingFence-Reflector/" RINGFENCE_VERSION);
    reply.addHeader(reflectorHashHeader, reflectionHash(raw));
    if (status == 405) {
        reply.addHeader("Allow", "OPTIONS, INVITE, ACK");
        const QByteArray bytes = reply.serialise();
        return bytes.size() <= maxReplyBytes ? bytes : QByteArray();
    }
    const auto fits = [&](const QByteArray &bytes) {
        return bytes.size() <= maxReplyBytes
               && (stream
                   || static_cast<double>(bytes.size()) <= maxGrowth * static_cast<double>(raw.size()));
    };
    const QByteArray plain = reply.serialise();
    reply.setBody("text/plain", reflectionBody(raw, source, port));
    const QByteArray full = reply.serialise();
    if (fits(full))
        return full;
    return fits(plain) ? plain : QByteArray();
}

namespace {

class ReflectorServer final : public QObject, public Reflector {
public:
    static constexpr int maxConnections = 64;
    static constexpr int idleMs = 30000;

    ~ReflectorServer() override
    {
        for (QTcpSocket *socket : m_tcp.findChildren<QTcpSocket *>())
            socket->disconnect(this);
    }

    Result<> listen(const QHostAddress &address, quint16 port)
    {
        // One port for both transports; with 0 the TCP side chooses and the UDP side may find it taken.
        for (int attempt = 0; attempt < 20; ++attempt) {
            if (!m_tcp.listen(address, port))
                return fail(ErrorCode::Unreachable, m_tcp.errorString());
            if (m_udp.bind(address, m_tcp.serverPort(), QUdpSocket::DontShareAddress))
                break;
            m_tcp.close();
            if (port != 0)
                return fail(ErrorCode::Unreachable, m_udp.errorString());
        }
        if (!m_tcp.isListening())
            return fail(ErrorCode::Unreachable, u"no free port"_s);
        m_tcp.setMaxPendingConnections(maxConnections);
        QObject::connect(&m_udp, &QUdpSocket::readyRead, this, [this] { readDatagrams(); });
        QObject::connect(&m_tcp, &QTcpServer::newConnection, this, [this] { takeConnections(); });
        m_clock.start();
        return {};
    }
    quint16 port() const override { return m_tcp.serverPort(); }
    qint64 answered() const override { return m_answered; }
    qint64 ignored() const override { return m_ignored; }

private:
    void readDatagrams()
    {
        // Bounded per turn of the loop, so that a flood does not starve the connections.
        for (int i = 0; i < 200 && m_udp.hasPendingDatagrams(); ++i) {
            QByteArray raw(static_cast<qsizetype>(std::clamp<qint64>(m_udp.pendingDatagramSize(), 1, 65535)),
                           '\0');
            QHostAddress source;
            quint16 port = 0;
            const qint64 size = m_udp.readDatagram(raw.data(), raw.size(), &source, &port);
            if (size < 0)
                return;
            raw.truncate(static_cast<qsizetype>(size));
            const auto message = SipMessage::parse(raw);
            const QByteArray reply =
                message ? m_answers.answer(*message, raw, source, port, false, m_clock.elapsed())
                        : QByteArray();
            if (reply.isEmpty()) {
                ++m_ignored;
                continue;
            }
            m_udp.writeDatagram(reply, source, ReflectorAnswers::answerPort(*message, port));
            ++m_answered;
        }
    }
    void takeConnections()
    {
        while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
            if (m_connections >= maxConnections) {
                socket->abort();
                socket->deleteLater();
                continue;
            }
            ++m_connections;
            const auto buffer = std::make_shared<QByteArray>();
            auto *idle = new QTimer(socket);
            idle->setSingleShot(true);
            idle->start(idleMs);
            socket->setReadBufferSize(SipMessage::maxBytes);
            QObject::connect(idle, &QTimer::timeout, socket, &QTcpSocket::abort);
            QObject::connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer, idle] {
                idle->start(idleMs);
                readStream(*socket, *buffer);
            });
            QObject::connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                --m_connections;
                socket->deleteLater();
            });
        }
    }
    void readStream(QTcpSocket &socket, QByteArray &buffer)
    {
        buffer += socket.readAll();
        while (true) {
            const qsizetype skipped = leadingBlankLines(buffer);
            if (skipped >= 4 && socket.isValid())
                socket.write("\r\n"); // keep-alive of RFC 5626
            buffer.remove(0, skipped);
            const QByteArray before = buffer;
            const auto message = SipMessage::takeFrom(buffer);
            if (!message) {
                ++m_ignored;
                socket.abort();
                return;
            }
            if (!*message)
                return;
            const QByteArray raw = before.left(before.size() - buffer.size());
            const QByteArray reply = m_answers.answer(**message, raw, socket.peerAddress(), socket.peerPort(),
                                                      true, m_clock.elapsed());
            if (reply.isEmpty()) {
                ++m_ignored;
                continue;
            }
            socket.write(reply);
            ++m_answered;
        }
    }
    static qsizetype leadingBlankLines(const QByteArray &bytes)
    {
        qsizetype i = 0;
        while (i < bytes.size() && (bytes[i] == '\r' || bytes[i] == '\n'))
            ++i;
        return i;
    }

    ReflectorAnswers m_answers;
    QElapsedTimer m_clock;
    QUdpSocket m_udp;
    QTcpServer m_tcp;
    int m_connections = 0;
    qint64 m_answered = 0;
    qint64 m_ignored = 0;
};

} // namespace

Result<std::unique_ptr<Reflector>> Reflector::start(const QHostAddress &address, quint16 port)
{
    auto server = std::make_unique<ReflectorServer>();
    RETURN_IF_ERROR(server->listen(address, port));
    return std::unique_ptr<Reflector>(std::move(server));
}

} // namespace rf
