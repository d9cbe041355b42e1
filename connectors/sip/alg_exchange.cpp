#include "connectors/sip/alg_exchange.h"

#include "connectors/sip/words.h"

#include <QTcpSocket>
#include <QUdpSocket>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

// An answer belongs to the question even when a helper has spoiled one of its marks: one of three is enough.
bool answers(const SipMessage &answer, const SipMessage &question)
{
    if (answer.isRequest() || answer.status() < 200)
        return false;
    const auto via = answer.topVia();
    const auto mine = question.topVia();
    return answer.callId() == question.callId() || answer.fromTag() == question.fromTag()
           || (via && mine && via->parameter("branch") == mine->parameter("branch"));
}

// RFC 3261 17.1.1.3: the ACK of a refused INVITE belongs to the same transaction.
QByteArray ackFor(const SipMessage &invite, const SipMessage &answer)
{
    SipMessage ack = SipMessage::request("ACK", invite.uri());
    for (const char *name : {"Via", "Max-Forwards", "From"})
        ack.addHeader(name, invite.header(name));
    ack.addHeader("To", answer.header("To"));
    ack.addHeader("Call-ID", invite.callId());
    ack.addHeader("CSeq", QByteArray::number(invite.cseq()) + " ACK");
    return ack.serialise();
}

} // namespace

void AlgWire::pace()
{
    if (m_sinceLast.isValid() && m_sinceLast.elapsed() < m_t1Ms)
        (void)waitUntil(static_cast<int>(m_t1Ms - m_sinceLast.elapsed()), [] { return false; });
}

bool AlgWire::send(QAbstractSocket &socket, const QByteArray &bytes)
{
    if (messagesLeft() <= 0)
        return false;
    ++m_sent;
    m_sinceLast.start();
    return socket.write(bytes) == bytes.size();
}

AlgExchange AlgWire::ask(const QByteArray &transport, Port port, const Build &build)
{
    const bool datagrams = transport == "UDP";
    const Endpoint pretend{m_server, static_cast<quint16>(port.value())};
    const Endpoint real = datagrams ? m_book.realUdp(pretend) : m_book.real(pretend);
    AlgExchange exchange;
    if (real.port == 0) {
        exchange.refused = true;
        exchange.problem = SipText::tr("nothing answers there");
        return exchange;
    }
    if (datagrams) {
        QUdpSocket socket;
        socket.connectToHost(real.address, real.port);
        if (socket.state() != QAbstractSocket::ConnectedState
            && !waitUntil(connectMs, [&] { return socket.state() == QAbstractSocket::ConnectedState; })) {
            exchange.problem = SipText::tr("no way to that address: %1").arg(socket.errorString());
            return exchange;
        }
        return converse(socket, true, build);
    }
    QTcpSocket socket;
    bool failed = false;
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, [&failed] { failed = true; });
    socket.connectToHost(real.address, real.port);
    (void)waitUntil(connectMs, [&] { return failed || socket.state() == QAbstractSocket::ConnectedState; });
    if (socket.state() != QAbstractSocket::ConnectedState) {
        exchange.stopped = m_cancel.isCancelled();
        exchange.refused = failed && socket.error() == QAbstractSocket::ConnectionRefusedError;
        exchange.problem =
            failed ? SipText::tr("the server does not take TCP connections (%1)").arg(socket.errorString())
                   : SipText::tr("the server does not take TCP connections (no answer)");
        return exchange;
    }
    return converse(socket, false, build);
}

AlgExchange AlgWire::converse(QAbstractSocket &socket, bool datagrams, const Build &build)
{
    AlgExchange exchange;
    // The socket's own address, not the first adapter's: a helper acts only on the flow's true source.
    exchange.ownAddress = m_book.ownAddress(m_server);
    if (exchange.ownAddress.isNull())
        exchange.ownAddress = socket.localAddress();
    exchange.ownPort = socket.localPort();
    if (precondition) {
        exchange.problem = precondition(exchange.ownAddress);
        if (!exchange.problem.isEmpty()) {
            exchange.stopped = true;
            return exchange;
        }
    }
    const SipMessage question = build(exchange.ownAddress, exchange.ownPort);
    exchange.sent = question.serialise();
    const bool invite = question.method() == "INVITE";

    bool refused = false;
    QObject::connect(&socket, &QAbstractSocket::errorOccurred, &socket, [&refused, &socket] {
        refused = socket.error() == QAbstractSocket::ConnectionRefusedError
                  || socket.error() == QAbstractSocket::RemoteHostClosedError;
    });
    QByteArray stream;
    const auto receive = [&]() -> bool {
        if (auto *udp = qobject_cast<QUdpSocket *>(&socket)) {
            while (udp->hasPendingDatagrams()) {
                QByteArray bytes(65535, '\0');
                const qint64 size = udp->readDatagram(bytes.data(), bytes.size());
                if (size < 0)
                    break;
                bytes.truncate(static_cast<qsizetype>(size));
                const auto message = SipMessage::parse(bytes);
                if (message && answers(*message, question))
                    exchange.answer = *message;
            }
            return exchange.answer.has_value() || refused;
        }
        stream += socket.read(SipMessage::maxBytes + 1 - stream.size());
        while (!exchange.answer) {
            const auto message = SipMessage::takeFrom(stream);
            if (!message) {
                exchange.notSip = true;
                exchange.problem = SipText::tr("the answer is not SIP");
                return true;
            }
            if (!*message)
                return refused;
            if (answers(**message, question))
                exchange.answer = **message;
        }
        return true;
    };

    pace();
    QElapsedTimer clock;
    clock.start();
    // T1 = 500 ms, doubling: 0, 0.5, 1.5, 3.5 s; on a stream once. An INVITE leaves one message for its ACK.
    for (int due : {0, m_t1Ms, 3 * m_t1Ms, 7 * m_t1Ms}) {
        const int wait = static_cast<int>(due - clock.elapsed());
        if (wait > 0 && waitUntil(wait, receive))
            break;
        if (m_cancel.isCancelled() || messagesLeft() <= (invite ? 1 : 0) || !send(socket, exchange.sent))
            break;
        if (!datagrams)
            break;
    }
    if (!exchange.answer && !refused && exchange.problem.isEmpty())
        (void)waitUntil(static_cast<int>(8 * m_t1Ms - clock.elapsed()), receive);
    if (exchange.answer) {
        if (invite)
            (void)send(socket, ackFor(question, *exchange.answer));
        if (!datagrams)
            (void)waitUntil(200, [&] { return socket.bytesToWrite() == 0; });
    } else if (m_cancel.isCancelled()) {
        exchange.stopped = true;
        //: the test was, by the person
        exchange.problem = SipText::tr("stopped");
    } else if (exchange.problem.isEmpty()) {
        exchange.refused = refused && socket.error() == QAbstractSocket::ConnectionRefusedError;
        exchange.problem =
            refused ? SipText::tr("the server refused the message")
                    : SipText::tr("the server did not answer within %1 s").arg(8 * m_t1Ms / 1000.0);
    }
    return exchange;
}

} // namespace rf
