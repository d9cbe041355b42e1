#include "connectors/sip/reflector.h"

#include "connectors/sip/text_tools.h"

#include <QCryptographicHash>

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

QHostAddress reflectorSource(const QHostAddress &address)
{
    bool v4 = false;
    const quint32 number = address.toIPv4Address(&v4);
    if (v4)
        return QHostAddress(number);
    Q_IPV6ADDR bytes = address.toIPv6Address();
    for (int i = 8; i < 16; ++i)
        bytes[i] = 0;
    return QHostAddress(bytes);
}

bool ReflectorAnswers::mayAnswer(const QHostAddress &address, qint64 now)
{
    if (m_total.count == 0 || now - m_total.start > windowMs)
        m_total = {now, 0};
    if (m_total.count >= maxTotalPerWindow)
        return false;
    const QHostAddress source = reflectorSource(address);
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
    if (window.count >= maxPerWindow)
        return false;
    ++window.count;
    ++m_total.count;
    return true;
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
    // Over UDP the source may be forged: nobody gets more than he might have been sent without us.
    const auto fits = [&](const QByteArray &bytes) {
        return bytes.size() <= maxReplyBytes && (stream || bytes.size() <= raw.size());
    };
    if (status == 405)
        reply.addHeader("Allow", "OPTIONS, INVITE, ACK");
    const QByteArray plain = reply.serialise();
    if (status == 405)
        return fits(plain) ? plain : QByteArray();
    reply.setBody("text/plain", reflectionBody(raw, source, port));
    const QByteArray full = reply.serialise();
    if (fits(full))
        return full;
    return fits(plain) ? plain : QByteArray();
}

} // namespace rf
