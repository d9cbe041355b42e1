#include "connectors/sip/reflector.h"

#include "connectors/sip/knock_run.h"
#include "connectors/sip/text_tools.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

/// One connection of somebody.
struct Caller {
    QByteArray buffer;
    QByteArray nonce; ///< good for one order
    int messages = 0;
    bool waits = false; ///< for the end of a run of knocks
};

class ReflectorServer final : public QObject, public Reflector {
public:
    static constexpr int maxConnections = 64;
    static constexpr int maxPerSource = 8; ///< connections
    static constexpr int maxMessages = 32; ///< per connection
    static constexpr int idleMs = 30000;
    static constexpr int longestMs = 120000; ///< however often something comes

    explicit ReflectorServer(const Secret &knockKey)
    {
        if (knockKey.size() >= KnockGate::shortestKey)
            m_gate.emplace(knockKey);
    }
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
    qint64 knocked() const override { return m_knocked; }

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
            const QHostAddress source = reflectorSource(socket->peerAddress());
            if (m_connections >= maxConnections || m_perSource.value(source) >= maxPerSource) {
                socket->abort();
                socket->deleteLater();
                continue;
            }
            ++m_connections;
            ++m_perSource[source];
            const auto caller = std::make_shared<Caller>();
            auto *idle = new QTimer(socket);
            idle->setSingleShot(true);
            idle->start(idleMs);
            QTimer::singleShot(longestMs, socket, [socket] { socket->abort(); });
            socket->setReadBufferSize(SipMessage::maxBytes);
            QObject::connect(idle, &QTimer::timeout, socket, &QTcpSocket::abort);
            QObject::connect(socket, &QTcpSocket::readyRead, this, [this, socket, caller, idle] {
                idle->start(idleMs);
                readStream(*socket, *caller);
            });
            QObject::connect(socket, &QTcpSocket::disconnected, this, [this, socket, source] {
                --m_connections;
                if (--m_perSource[source] <= 0)
                    m_perSource.remove(source);
                socket->deleteLater();
            });
        }
    }
    void readStream(QTcpSocket &socket, Caller &caller)
    {
        caller.buffer += socket.readAll();
        while (true) {
            const qsizetype skipped = leadingBlankLines(caller.buffer);
            if (skipped >= 4 && socket.isValid())
                socket.write("\r\n"); // keep-alive of RFC 5626
            caller.buffer.remove(0, skipped);
            const QByteArray before = caller.buffer;
            const auto message = SipMessage::takeFrom(caller.buffer);
            if (!message || ++caller.messages > maxMessages) {
                ++m_ignored;
                socket.abort();
                return;
            }
            if (!*message) {
                --caller.messages;
                return;
            }
            if (m_gate && (*message)->isRequest() && (*message)->hasHeader(knockHeader)) {
                knock(socket, caller, **message);
                continue;
            }
            const QByteArray raw = before.left(before.size() - caller.buffer.size());
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

    /// First it says who the asker is and gives a nonce; then it takes the order that proves to know the key.
    void knock(QTcpSocket &socket, Caller &caller, const SipMessage &request)
    {
        const QHostAddress source = socket.peerAddress();
        if (caller.waits || !m_answers.mayAnswer(source, m_clock.elapsed())) {
            ++m_ignored;
            return;
        }
        if (request.header(knockHeader) == "hello") {
            caller.nonce = SipMessage::randomHex(32);
            SipMessage reply = SipMessage::response(request, 401, "Unauthorized");
            reply.addHeader(knockNonceHeader, caller.nonce);
            reply.addHeader(knockFromHeader, siptext::addressText(source).toBase64());
            answer(socket, reply);
            return;
        }
        const KnockGate::Decision decision =
            m_gate->decide(request, std::exchange(caller.nonce, {}), source, m_clock.elapsed());
        if (!decision.order) {
            answer(socket, SipMessage::response(request, decision.status, decision.reason));
            return;
        }
        ++m_knocked;
        caller.waits = true;
        // The caller may hang up before the end; the run ends by itself all the same.
        new KnockRun(*decision.order, this,
                     [this, request, connection = QPointer<QTcpSocket>(&socket),
                      &caller](const QList<KnockResult> &results) {
                         m_gate->finished();
                         if (!connection || connection->state() != QAbstractSocket::ConnectedState)
                             return;
                         caller.waits = false;
                         SipMessage reply = SipMessage::response(request, 200, "OK");
                         reply.setBody("text/plain", knockReport(results));
                         answer(*connection, reply);
                     });
    }
    void answer(QTcpSocket &socket, SipMessage reply)
    {
        reply.addHeader("Server", "RingFence-Reflector/" RINGFENCE_VERSION);
        socket.write(reply.serialise());
        ++m_answered;
    }
    static qsizetype leadingBlankLines(const QByteArray &bytes)
    {
        qsizetype i = 0;
        while (i < bytes.size() && (bytes[i] == '\r' || bytes[i] == '\n'))
            ++i;
        return i;
    }

    ReflectorAnswers m_answers;
    std::optional<KnockGate> m_gate;
    QElapsedTimer m_clock;
    QUdpSocket m_udp;
    QTcpServer m_tcp;
    QHash<QHostAddress, int> m_perSource;
    int m_connections = 0;
    qint64 m_answered = 0;
    qint64 m_ignored = 0;
    qint64 m_knocked = 0;
};

} // namespace

Result<std::unique_ptr<Reflector>> Reflector::start(const QHostAddress &address, quint16 port,
                                                    const Secret &knockKey)
{
    if (!knockKey.isEmpty() && knockKey.size() < KnockGate::shortestKey)
        return fail(ErrorCode::BadInput,
                    u"a key for knocks has at least %1 bytes"_s.arg(KnockGate::shortestKey));
    auto server = std::make_unique<ReflectorServer>(knockKey);
    RETURN_IF_ERROR(server->listen(address, port));
    return std::unique_ptr<Reflector>(std::move(server));
}

} // namespace rf
