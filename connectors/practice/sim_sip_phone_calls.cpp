// Requests that reach a simulated phone, the calls it makes and takes, and their sound.
#include "connectors/practice/sim_sip_phone_engine.h"

#include <QNetworkDatagram>
#include <QSslSocket>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int packetMs = 20;
constexpr int packetsOfATest = 6;

QByteArray rtpPacket(int number)
{
    // Version 2, payload type 8 (PCMA), 20 ms of silence.
    QByteArray packet(172, '\xD5');
    packet[0] = '\x80';
    packet[1] = 8;
    packet[2] = char(number >> 8);
    packet[3] = char(number);
    const int stamp = number * 160;
    for (int i = 0; i < 4; ++i)
        packet[4 + i] = char(stamp >> (24 - 8 * i));
    for (int i = 8; i < 12; ++i)
        packet[i] = 0x42;
    return packet;
}

} // namespace

void SimSipPhone::Engine::onRequest(const SimSipText &request, Line *viaLine, const Endpoint &from)
{
    std::function<int(const QByteArray &)> onNotify;
    QByteArray userAgent;
    {
        const QMutexLocker lock(&m_shared->mutex);
        if (m_shared->onlyFromServer && !isFromServer(from))
            return;
        onNotify = m_shared->onNotify;
        userAgent = m_shared->userAgent;
    }
    const int lineNumber = viaLine ? viaLine->set.number : 0;
    const auto reply = [this, from, lineNumber](const QByteArray &bytes) {
        const auto it = m_lines.find(lineNumber);
        if (it != m_lines.end())
            send(it->second, bytes);
        else if (m_udp)
            m_udp->writeDatagram(bytes, from.address, from.port);
    };
    const QByteArray method = request.method();
    const QByteArray callId = request.header("Call-ID");
    if (method == "ACK") {
        if (const auto call = m_calls.find(callId); call != m_calls.end() && call->second.incoming)
            startTalking(callId);
        return;
    }
    if (method == "INVITE") {
        Line *line = lineOfUser(sipUserOf(request.uri()));
        if (line) {
            onInvite(request, *line, reply);
            return;
        }
    }
    int status = 405;
    QByteArray reason = "Method Not Allowed";
    if (method == "OPTIONS") {
        status = 200;
        reason = "OK";
    } else if (method == "INVITE") {
        status = 404;
        reason = "Not Found";
    } else if (method == "BYE" || method == "CANCEL") {
        const bool known = m_calls.contains(callId);
        status = known ? 200 : 481;
        reason = known ? "OK" : "Call Does Not Exist";
    } else if (method == "NOTIFY") {
        status = onNotify ? onNotify(request.header("Event")) : 489;
        reason = status == 200 ? "OK" : "Bad Event";
    }
    // The source as the phone sees it, as RFC 3581 wants.
    SimSipText heard = request;
    QByteArray viaValue = request.header("Via");
    const qsizetype rport = viaValue.indexOf(";rport");
    if (rport >= 0 && sipParameter(viaValue, "rport").isEmpty()) {
        const Endpoint seen = m_network.pretend(from);
        viaValue.replace(rport, 6,
                         ";rport=" + QByteArray::number(seen.port)
                             + ";received=" + seen.address.toString().toLatin1());
        heard.setFirst("via", viaValue);
    }
    SimSipText answer = SimSipText::reply(heard, status, reason, simRandomHex(4));
    answer.add("User-Agent", userAgent);
    answer.add("Allow", "INVITE, ACK, BYE, CANCEL, OPTIONS, NOTIFY");
    reply(answer.toBytes());
    if (method == "BYE")
        endCall(callId, false);
}

bool SimSipPhone::Engine::openMedia(Call &call)
{
    call.mediaPort = m_nextMediaPort;
    m_nextMediaPort = m_nextMediaPort >= 12780 ? quint16(11780) : quint16(m_nextMediaPort + 2);
    call.media = simUdpSocket(this, m_network, {m_address, call.mediaPort});
    if (!call.media)
        return false;
    QObject::connect(call.media, &QUdpSocket::readyRead, this, [this, callId = call.callId] {
        const auto it = m_calls.find(callId);
        if (it == m_calls.end())
            return;
        while (it->second.media && it->second.media->hasPendingDatagrams()) {
            const QByteArray packet = it->second.media->receiveDatagram(2048).data();
            if (packet.size() >= 12 && (quint8(packet[0]) >> 6U) == 2)
                it->second.result.heard = true;
        }
    });
    return true;
}

void SimSipPhone::Engine::onInvite(const SimSipText &request, Line &line,
                                   const std::function<void(const QByteArray &)> &reply)
{
    const QByteArray tag = simRandomHex(4);
    const auto refuse = [&](int status, const QByteArray &reason) {
        reply(SimSipText::reply(request, status, reason, tag).toBytes());
    };
    const QByteArray callId = request.header("Call-ID");
    if (!m_calls.empty()) {
        if (!m_calls.contains(callId))
            refuse(486, "Busy Here");
        return;
    }
    const auto offer = simAudioOf(request.body());
    const bool canSecure = offer && !offer->cryptoKey.isEmpty() && line.set.srtp != SimSrtp::Off;
    const bool mustSecure = line.set.srtp == SimSrtp::Compulsory || (offer && offer->secure);
    if (!offer || (mustSecure && !canSecure)) {
        refuse(488, "Not Acceptable Here");
        return;
    }
    Call call;
    call.callId = callId;
    call.incoming = true;
    call.line = line.set.number;
    call.to = request.header("From");
    call.from = request.header("To") + ";tag=" + tag;
    call.uri = sipUriOf(request.header("Contact"));
    call.remote = {QHostAddress(QString::fromLatin1(offer->address)), offer->port};
    call.result.encrypted = canSecure;
    if (!openMedia(call)) {
        refuse(500, "Server Internal Error");
        return;
    }
    SimSipText ringing = SimSipText::reply(request, 180, "Ringing", tag);
    reply(ringing.toBytes());
    SimSipText ok = SimSipText::reply(request, 200, "OK", tag);
    ok.add("Contact", contact(line));
    ok.setBody("application/sdp", simSdp(m_address.toString().toLatin1(), call.mediaPort, offer->secure,
                                         offer->cryptoTag, canSecure ? simCryptoKey() : QByteArray()));
    m_calls.insert_or_assign(callId, std::move(call));
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->inCall = true;
    }
    reply(ok.toBytes());
}

void SimSipPhone::Engine::startCall(int number, const QString &wanted, int timeoutMs, bool hold,
                                    const std::shared_ptr<std::promise<SimCall>> &promise)
{
    const auto it = m_lines.find(number);
    if (!m_there || it == m_lines.end() || it->second.state != SimLineState::Registered || !m_calls.empty()) {
        promise->set_value({});
        return;
    }
    const Line &line = it->second;
    const QByteArray domain = line.set.domain.toUtf8();
    Call call;
    call.promise = promise;
    call.hold = hold;
    call.line = number;
    call.callId = simRandomHex(8) + '@' + m_address.toString().toLatin1();
    call.uri = "sip:" + wanted.toUtf8() + '@' + domain;
    call.from = "<sip:" + line.set.user.toUtf8() + '@' + domain + ">;tag=" + simRandomHex(4);
    call.to = '<' + call.uri + '>';
    call.offerKey = line.set.srtp == SimSrtp::Off ? QByteArray() : simCryptoKey();
    const QByteArray callId = call.callId;
    if (!openMedia(call)) {
        promise->set_value({});
        return;
    }
    Call &kept = m_calls.insert_or_assign(callId, std::move(call)).first->second;
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->inCall = true;
    }
    send(it->second, inviteBytes(kept, {}));
    QTimer::singleShot(timeoutMs, this, [this, callId] {
        const auto late = m_calls.find(callId);
        if (late != m_calls.end() && late->second.promise)
            endCall(callId, late->second.talking);
    });
}

QByteArray SimSipPhone::Engine::inviteBytes(Call &call, const QByteArray &authorization)
{
    const Line &line = m_lines.at(call.line);
    SimSipText invite = SimSipText::request("INVITE", call.uri);
    invite.add("Via", via(line));
    invite.add("Max-Forwards", "70");
    invite.add("From", call.from);
    invite.add("To", call.to);
    invite.add("Call-ID", call.callId);
    invite.add("CSeq", QByteArray::number(call.cseq) + " INVITE");
    invite.add("Contact", contact(line));
    if (!authorization.isEmpty())
        invite.add("Proxy-Authorization", authorization);
    invite.setBody("application/sdp", simSdp(m_address.toString().toLatin1(), call.mediaPort,
                                             line.set.srtp == SimSrtp::Compulsory, "1", call.offerKey));
    return invite.toBytes();
}

SimSipText SimSipPhone::Engine::inDialog(const Call &call, const QByteArray &method)
{
    const auto line = m_lines.find(call.line);
    SimSipText message = SimSipText::request(method, call.uri);
    message.add("Via",
                line == m_lines.end() ? QByteArray("SIP/2.0/UDP 0.0.0.0;branch=z9hG4bK") : via(line->second));
    message.add("Max-Forwards", "70");
    message.add("From", call.from);
    message.add("To", call.to);
    message.add("Call-ID", call.callId);
    message.add("CSeq", QByteArray::number(method == "ACK" ? call.cseq : call.cseq + 1) + ' ' + method);
    return message;
}

void SimSipPhone::Engine::onCallReply(Call &call, const SimSipText &reply)
{
    if (reply.cseqMethod() != "INVITE" || reply.cseqNumber() != call.cseq || reply.status() < 200
        || call.talking || call.incoming)
        return;
    const auto it = m_lines.find(call.line);
    if (it == m_lines.end())
        return;
    Line &line = it->second;
    const QByteArray bareTo = call.to;
    call.to = reply.header("To");
    send(line, inDialog(call, "ACK").toBytes());
    const QByteArray callId = call.callId;
    const QByteArray challenge = reply.header("Proxy-Authenticate");
    if (reply.status() == 407 && !challenge.isEmpty() && call.authTries++ == 0) {
        // The registration keeps its own nonce; this one is for the call.
        const QByteArray nonceBefore = line.nonce;
        const QByteArray qopBefore = line.qop;
        const quint32 countBefore = line.nonceCount;
        line.nonce = sipAuthField(challenge, "nonce");
        line.qop = sipAuthField(challenge, "qop").split(',').contains("auth") ? "auth" : "";
        line.nonceCount = 0;
        const QByteArray authorization = credentials(line, "INVITE", call.uri);
        line.nonce = nonceBefore;
        line.qop = qopBefore;
        line.nonceCount = countBefore;
        call.to = bareTo;
        ++call.cseq;
        send(line, inviteBytes(call, authorization));
        return;
    }
    call.result.status = reply.status();
    const auto answer = simAudioOf(reply.body());
    if (reply.status() != 200 || !answer) {
        endCall(callId, false);
        return;
    }
    call.result.encrypted = !call.offerKey.isEmpty() && !answer->cryptoKey.isEmpty();
    if (line.set.srtp == SimSrtp::Compulsory && !call.result.encrypted) {
        call.result.status = 488;
        endCall(callId, true);
        return;
    }
    call.result.answered = true;
    call.remote = {QHostAddress(QString::fromLatin1(answer->address)), answer->port};
    startTalking(callId);
}

void SimSipPhone::Engine::startTalking(const QByteArray &callId)
{
    Call &call = m_calls.at(callId);
    if (call.talking)
        return;
    call.talking = true;
    call.sender = new QTimer(this);
    QObject::connect(call.sender, &QTimer::timeout, this, [this, callId] {
        const auto it = m_calls.find(callId);
        if (it == m_calls.end())
            return;
        Call &now = it->second;
        const Endpoint real = m_network.realUdp(now.remote);
        if (real.port != 0 && now.media
            && now.media->writeDatagram(rtpPacket(now.packets), real.address, real.port) > 0)
            now.result.sent = true;
        ++now.packets;
        if (!now.promise)
            return;
        // A short test ends when sound came back; silence is believed after a second of it.
        if ((now.packets >= packetsOfATest && now.result.heard) || now.packets >= 50) {
            if (now.hold) {
                now.promise->set_value(now.result);
                now.promise.reset();
            } else {
                endCall(callId, true);
            }
        }
    });
    call.sender->start(packetMs);
}

void SimSipPhone::Engine::endCall(const QByteArray &callId, bool sayBye)
{
    const auto it = m_calls.find(callId);
    if (it == m_calls.end())
        return;
    Call &call = it->second;
    if (call.sender)
        call.sender->deleteLater();
    if (sayBye)
        if (const auto line = m_lines.find(call.line); line != m_lines.end())
            send(line->second, inDialog(call, "BYE").toBytes());
    simCloseUdpSocket(call.media, m_network, {m_address, call.mediaPort});
    if (call.promise)
        call.promise->set_value(call.result);
    m_calls.erase(it);
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->inCall = !m_calls.empty();
}

void SimSipPhone::Engine::hangUp()
{
    while (!m_calls.empty())
        endCall(m_calls.begin()->first, true);
}

} // namespace rf
