// Calls of the simulated provider: the echo number, calls to a registered line, sound.
#include "connectors/practice/sim_provider_engine.h"

#include <QNetworkDatagram>
#include <QSslSocket>
#include <QTimer>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

QByteArray viaTransport(SimTransport transport)
{
    return transport == SimTransport::Udp ? "UDP" : transport == SimTransport::Tcp ? "TCP" : "TLS";
}

/// What the asker cannot misread: source and bytes, in base64 so that no helper on the way turns them back.
QByteArray reflection(const SimSipText &request, const Endpoint &source)
{
    const QByteArray line =
        "SRC " + source.address.toString().toLatin1() + ':' + QByteArray::number(source.port) + "\r\n";
    return (line + request.raw()).toBase64();
}

} // namespace

SimProvider::Engine::Media *SimProvider::Engine::openMedia(const QByteArray &callId, bool echo)
{
    auto *socket = new QUdpSocket(this);
    if (!socket->bind(QHostAddress::LocalHost)) {
        delete socket;
        return nullptr;
    }
    Media media;
    media.socket = socket;
    media.echo = echo;
    media.pretendPort = m_nextMediaPort;
    m_nextMediaPort = m_nextMediaPort >= 30998 ? quint16(30000) : quint16(m_nextMediaPort + 2);
    m_shared->network->publish({m_shared->options.address, media.pretendPort}, SimNetwork::Kind::Udp,
                               socket->localPort());
    QObject::connect(socket, &QUdpSocket::readyRead, this, [this, callId] { readMedia(callId); });
    return &m_media.insert_or_assign(callId, media).first->second;
}

void SimProvider::Engine::closeMedia(const QByteArray &callId)
{
    const auto it = m_media.find(callId);
    if (it == m_media.end())
        return;
    m_shared->network->withdraw({m_shared->options.address, it->second.pretendPort}, SimNetwork::Kind::Udp);
    it->second.socket->deleteLater();
    m_media.erase(it);
}

void SimProvider::Engine::readMedia(const QByteArray &callId)
{
    const auto it = m_media.find(callId);
    if (it == m_media.end())
        return;
    Media &media = it->second;
    bool oneWay = false;
    {
        const QMutexLocker lock(&m_shared->mutex);
        oneWay = m_shared->options.oneWayAudio;
    }
    while (media.socket->hasPendingDatagrams()) {
        const QNetworkDatagram datagram = media.socket->receiveDatagram(2048);
        const QByteArray packet = datagram.data();
        if (packet.size() < 12 || (quint8(packet[0]) >> 6U) != 2)
            continue; // not RTP
        if (!media.heard && media.echo) {
            const QMutexLocker lock(&m_shared->mutex);
            ++m_shared->echoHeard;
        }
        media.heard = true;
        // Sound goes back to where it came from, whatever the SDP said: the phone is behind a NAT.
        if (!oneWay)
            media.socket->writeDatagram(packet, datagram.senderAddress(), quint16(datagram.senderPort()));
    }
    if (const auto call = m_outgoing.find(callId); call != m_outgoing.end() && media.heard)
        finishRing(callId);
}

void SimProvider::Engine::onOptions(const SimSipText &request, const Flow &flow)
{
    SimSipText reply = SimSipText::reply(request, 200, "OK", simRandomHex(4));
    reply.add("Allow", "INVITE, ACK, BYE, CANCEL, OPTIONS, REGISTER");
    if (m_shared->options.reflector && request.header("X-Mode") == "b64") {
        reply.setBody("text/plain", reflection(request, flow.seen));
    }
    answer(request, flow, reply);
}

void SimProvider::Engine::onInvite(const SimSipText &request, const Flow &flow)
{
    const QByteArray tag = simRandomHex(4);
    if (m_shared->options.reflector && request.header("X-Mode") == "b64") {
        SimSipText reply = SimSipText::reply(request, 486, "Busy Here", tag);
        reply.setBody("text/plain", reflection(request, flow.seen));
        answer(request, flow, reply);
        return;
    }
    QString extension;
    const int verdict = check(request, "Proxy-Authorization", extension);
    if (verdict == 401) {
        answer(request, flow, challenge(request, 407, "Proxy-Authenticate"));
        return;
    }
    if (verdict != 0) {
        answer(request, flow, SimSipText::reply(request, 403, "Forbidden", tag));
        return;
    }
    if (sipUserOf(request.uri()) != m_shared->options.echoNumber.toUtf8()) {
        answer(request, flow, SimSipText::reply(request, 404, "Not Found", tag));
        return;
    }
    const auto offer = simAudioOf(request.body());
    if (!offer) {
        answer(request, flow, SimSipText::reply(request, 488, "Not Acceptable Here", tag));
        return;
    }
    bool takesSrtp = false;
    {
        const QMutexLocker lock(&m_shared->mutex);
        takesSrtp = m_shared->lines.value(extension).srtp;
    }
    // RFC 4568: a secure offer needs a crypto line we can use; RTP/AVP with one is the "optional" of phones.
    if (offer->secure && (!takesSrtp || offer->cryptoKey.isEmpty())) {
        answer(request, flow, SimSipText::reply(request, 488, "Not Acceptable Here", tag));
        return;
    }
    const bool encrypted = takesSrtp && !offer->cryptoKey.isEmpty();
    Media *media = openMedia(request.header("Call-ID"), true);
    if (!media) {
        answer(request, flow, SimSipText::reply(request, 500, "Server Internal Error", tag));
        return;
    }
    {
        const QMutexLocker lock(&m_shared->mutex);
        ++m_shared->echoCalls;
        m_shared->encrypted += encrypted ? 1 : 0;
    }
    const QByteArray own = m_shared->options.address.toString().toLatin1();
    SimSipText reply = SimSipText::reply(request, 200, "OK", tag);
    reply.add("Contact", "<sip:echo@" + own + '>');
    reply.setBody("application/sdp", simSdp(own, media->pretendPort, offer->secure, offer->cryptoTag,
                                            encrypted ? simCryptoKey() : QByteArray()));
    answer(request, flow, reply);
}

void SimProvider::Engine::onBye(const SimSipText &request, const Flow &flow)
{
    const QByteArray callId = request.header("Call-ID");
    const bool known = m_media.contains(callId);
    closeMedia(callId);
    answer(
        request, flow,
        SimSipText::reply(request, known ? 200 : 481, known ? "OK" : "Call Does Not Exist", simRandomHex(4)));
}

std::shared_future<SimCall> SimProvider::Engine::ring(const QString &extension)
{
    auto promise = std::make_shared<std::promise<SimCall>>();
    std::shared_future<SimCall> future = promise->get_future().share();
    QMetaObject::invokeMethod(
        this, [this, extension, promise] { startRing(extension, std::move(*promise)); },
        Qt::QueuedConnection);
    return future;
}

void SimProvider::Engine::startRing(const QString &extension, std::promise<SimCall> promise)
{
    QString contact;
    {
        const QMutexLocker lock(&m_shared->mutex);
        for (const SimBinding &binding : std::as_const(m_shared->bindings))
            if (binding.extension == extension)
                contact = binding.contact;
    }
    const QByteArray callId = simRandomHex(8) + "@provider";
    Media *media = contact.isEmpty() ? nullptr : openMedia(callId, false);
    if (!media) {
        promise.set_value({});
        return;
    }
    Outgoing call;
    call.promise = std::move(promise);
    call.flow = m_flows.value(extension);
    call.fromTag = simRandomHex(4);
    call.uri = contact.toUtf8();
    call.extension = extension.toUtf8();
    const QByteArray own = m_shared->options.address.toString().toLatin1();
    const QByteArray transport = viaTransport(call.flow.transport);
    SimSipText invite = SimSipText::request("INVITE", call.uri);
    invite.add("Via", "SIP/2.0/" + transport + ' ' + own + ";branch=z9hG4bK" + simRandomHex(8) + ";rport");
    invite.add("Max-Forwards", "70");
    invite.add("From", "<sip:echo@" + m_shared->options.domain.toLatin1() + ">;tag=" + call.fromTag);
    invite.add("To", "<sip:" + call.extension + '@' + m_shared->options.domain.toLatin1() + '>');
    invite.add("Call-ID", callId);
    invite.add("CSeq", "1 INVITE");
    invite.add("Contact", "<sip:echo@" + own + '>');
    invite.setBody("application/sdp", simSdp(own, media->pretendPort, false, "1", simCryptoKey()));
    send(call.flow, invite.toBytes());
    m_outgoing.insert_or_assign(callId, std::move(call));
}

void SimProvider::Engine::onReply(const SimSipText &reply)
{
    const QByteArray callId = reply.header("Call-ID");
    const auto it = m_outgoing.find(callId);
    if (it == m_outgoing.end() || reply.cseqMethod() != "INVITE" || reply.status() < 200)
        return;
    Outgoing &call = it->second;
    if (call.confirmed)
        return;
    call.confirmed = true;
    call.to = reply.header("To");
    call.call.status = reply.status();
    call.call.answered = reply.status() == 200;
    const QByteArray own = m_shared->options.address.toString().toLatin1();
    SimSipText ack = SimSipText::request("ACK", call.uri);
    ack.add("Via", reply.header("Via"));
    ack.add("Max-Forwards", "70");
    for (const char *name : {"From", "To", "Call-ID"})
        ack.add(name, reply.header(name));
    ack.add("CSeq", "1 ACK");
    send(call.flow, ack.toBytes());
    if (!call.call.answered) {
        closeMedia(callId);
        call.promise.set_value(call.call);
        m_outgoing.erase(it);
        return;
    }
    if (const auto answer = simAudioOf(reply.body()))
        call.call.encrypted = !answer->cryptoKey.isEmpty();
    if (const auto media = m_media.find(callId); media != m_media.end() && media->second.heard) {
        finishRing(callId);
        return;
    }
    // A phone that answers but sends no sound: the caller hears nothing for a while and hangs up.
    QTimer::singleShot(1500, this, [this, callId] { finishRing(callId); });
}

void SimProvider::Engine::finishRing(const QByteArray &callId)
{
    const auto it = m_outgoing.find(callId);
    if (it == m_outgoing.end() || !it->second.confirmed)
        return;
    Outgoing &call = it->second;
    if (const auto media = m_media.find(callId); media != m_media.end())
        call.call.heard = media->second.heard;
    {
        const QMutexLocker lock(&m_shared->mutex);
        call.call.sent = call.call.heard && !m_shared->options.oneWayAudio;
    }
    SimSipText bye = SimSipText::request("BYE", call.uri);
    bye.add("Via", "SIP/2.0/" + viaTransport(call.flow.transport) + ' '
                       + m_shared->options.address.toString().toLatin1() + ";branch=z9hG4bK" + simRandomHex(8)
                       + ";rport");
    bye.add("Max-Forwards", "70");
    bye.add("From", "<sip:echo@" + m_shared->options.domain.toLatin1() + ">;tag=" + call.fromTag);
    bye.add("To", call.to);
    bye.add("Call-ID", callId);
    bye.add("CSeq", "2 BYE");
    send(call.flow, bye.toBytes());
    closeMedia(callId);
    call.promise.set_value(call.call);
    m_outgoing.erase(it);
}

} // namespace rf
