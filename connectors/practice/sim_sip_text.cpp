#include "connectors/practice/sim_sip_text.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace rf {

namespace {

constexpr qsizetype maxMessage = 64 * 1024;

QByteArray longName(const QByteArray &name)
{
    static const QPair<char, const char *> compact[] = {
        {'v', "via"},          {'f', "from"},    {'t', "to"},
        {'i', "call-id"},      {'m', "contact"}, {'l', "content-length"},
        {'c', "content-type"}, {'s', "subject"}, {'k', "supported"}};
    const QByteArray lower = name.toLower();
    if (lower.size() == 1)
        for (const auto &pair : compact)
            if (pair.first == lower[0])
                return pair.second;
    return lower;
}

QByteArray md5Hex(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
}

} // namespace

std::optional<SimSipText> SimSipText::parse(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd <= 0 || bytes.size() > maxMessage)
        return std::nullopt;
    SimSipText message;
    message.m_raw = bytes;
    QByteArrayList lines;
    for (const QByteArray &raw : bytes.left(headEnd).split('\n')) {
        const QByteArray line = raw.endsWith('\r') ? raw.chopped(1) : raw;
        // A line that begins with blank space continues the one before.
        if (!lines.isEmpty() && (line.startsWith(' ') || line.startsWith('\t')))
            lines.last() += ' ' + line.trimmed();
        else
            lines.append(line);
    }
    const QByteArrayList first = lines.takeFirst().split(' ');
    if (first.size() < 3)
        return std::nullopt;
    if (first[0] == "SIP/2.0") {
        message.m_status = first[1].toInt();
        if (message.m_status < 100 || message.m_status > 699)
            return std::nullopt;
        message.m_reason = first.mid(2).join(' ');
    } else if (first.size() == 3 && first[2] == "SIP/2.0") {
        message.m_method = first[0];
        message.m_uri = first[1];
    } else {
        return std::nullopt;
    }
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return std::nullopt;
        message.m_headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    message.m_body = bytes.mid(headEnd + 4);
    const QByteArray length = message.header("Content-Length");
    if (!length.isEmpty()) {
        bool ok = false;
        const qsizetype declared = length.toInt(&ok);
        if (!ok || declared < 0 || declared > message.m_body.size())
            return std::nullopt;
        message.m_body.truncate(declared);
    }
    if (!message.isRequest())
        message.m_method = message.cseqMethod();
    for (const char *needed : {"Via", "From", "To", "Call-ID", "CSeq"})
        if (message.header(needed).isEmpty())
            return std::nullopt;
    return message;
}

std::optional<SimSipText> SimSipText::takeFrom(QByteArray &stream, bool &broken)
{
    while (stream.startsWith("\r\n"))
        stream.remove(0, 2);
    const qsizetype headEnd = stream.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        broken = stream.size() > maxMessage;
        return std::nullopt;
    }
    qsizetype length = 0;
    for (const QByteArray &raw : stream.left(headEnd).split('\n')) {
        const qsizetype colon = raw.indexOf(':');
        if (colon > 0 && longName(raw.left(colon).trimmed()) == "content-length")
            length = raw.mid(colon + 1).trimmed().toInt();
    }
    if (length < 0 || length > maxMessage) {
        broken = true;
        return std::nullopt;
    }
    if (stream.size() < headEnd + 4 + length)
        return std::nullopt;
    auto message = parse(stream.left(headEnd + 4 + length));
    broken = !message;
    stream.remove(0, headEnd + 4 + length);
    return message;
}

SimSipText SimSipText::request(const QByteArray &method, const QByteArray &uri)
{
    SimSipText message;
    message.m_method = method;
    message.m_uri = uri;
    return message;
}

SimSipText SimSipText::reply(const SimSipText &request, int status, const QByteArray &reason,
                             const QByteArray &toTag)
{
    SimSipText message;
    message.m_status = status;
    message.m_reason = reason;
    message.m_method = request.m_method;
    for (const QByteArray &via : request.headers("Via"))
        message.add("Via", via);
    message.add("From", request.header("From"));
    QByteArray to = request.header("To");
    if (sipParameter(to, "tag").isNull() && status > 100)
        to += ";tag=" + toTag;
    message.add("To", to);
    message.add("Call-ID", request.header("Call-ID"));
    message.add("CSeq", request.header("CSeq"));
    return message;
}

QByteArray SimSipText::header(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower();
    for (const auto &pair : m_headers)
        if (longName(pair.first) == wanted)
            return pair.second;
    return {};
}

QList<QByteArray> SimSipText::headers(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower();
    QList<QByteArray> found;
    for (const auto &pair : m_headers)
        if (longName(pair.first) == wanted)
            found.append(pair.second);
    return found;
}

void SimSipText::add(const QByteArray &name, const QByteArray &value)
{
    m_headers.append({name, value});
}

void SimSipText::setFirst(const QByteArray &name, const QByteArray &value)
{
    for (auto &pair : m_headers) {
        if (longName(pair.first) == name.toLower()) {
            pair.second = value;
            return;
        }
    }
    add(name, value);
}

void SimSipText::setBody(const QByteArray &contentType, const QByteArray &body)
{
    setFirst("Content-Type", contentType);
    m_body = body;
}

QByteArray SimSipText::toBytes() const
{
    QByteArray bytes = m_status == 0 ? m_method + ' ' + m_uri + " SIP/2.0\r\n"
                                     : "SIP/2.0 " + QByteArray::number(m_status) + ' ' + m_reason + "\r\n";
    for (const auto &pair : m_headers)
        if (longName(pair.first) != "content-length")
            bytes += pair.first + ": " + pair.second + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(m_body.size()) + "\r\n\r\n" + m_body;
}

QByteArray SimSipText::cseqMethod() const
{
    const QByteArray cseq = header("CSeq");
    return cseq.mid(cseq.lastIndexOf(' ') + 1);
}

quint32 SimSipText::cseqNumber() const
{
    const QByteArray cseq = header("CSeq");
    return cseq.left(cseq.indexOf(' ')).toUInt();
}

QByteArray SimSipText::branch() const
{
    return sipParameter(header("Via"), "branch");
}

QByteArray sipParameter(const QByteArray &headerValue, const QByteArray &name)
{
    const qsizetype bracket = headerValue.indexOf('>');
    for (const QByteArray &raw : headerValue.mid(bracket + 1).split(';').mid(bracket < 0 ? 1 : 0)) {
        const QByteArray part = raw.trimmed();
        const qsizetype equals = part.indexOf('=');
        const QByteArray found = equals < 0 ? part : part.left(equals);
        if (found.compare(name, Qt::CaseInsensitive) == 0)
            return equals < 0 ? QByteArray("") : part.mid(equals + 1);
    }
    return {};
}

QByteArray sipUriOf(const QByteArray &headerValue)
{
    const qsizetype open = headerValue.indexOf('<');
    const qsizetype close = headerValue.indexOf('>', open + 1);
    if (open >= 0 && close > open)
        return headerValue.mid(open + 1, close - open - 1);
    const qsizetype semicolon = headerValue.indexOf(';');
    return (semicolon < 0 ? headerValue : headerValue.left(semicolon)).trimmed();
}

QByteArray sipUserOf(const QByteArray &uri)
{
    const qsizetype colon = uri.indexOf(':');
    const qsizetype at = uri.indexOf('@');
    return colon < 0 || at < colon ? QByteArray()
                                   : QByteArray::fromPercentEncoding(uri.mid(colon + 1, at - colon - 1));
}

QByteArray sipAuthField(const QByteArray &header, const QByteArray &name)
{
    qsizetype at = header.indexOf(' ') + 1;
    while (at > 0 && at < header.size()) {
        while (at < header.size() && (header[at] == ' ' || header[at] == ','))
            ++at;
        const qsizetype equals = header.indexOf('=', at);
        if (equals < 0)
            return {};
        const QByteArray found = header.mid(at, equals - at).trimmed();
        qsizetype end = 0;
        QByteArray value;
        if (equals + 1 < header.size() && header[equals + 1] == '"') {
            end = header.indexOf('"', equals + 2);
            if (end < 0)
                return {};
            value = header.mid(equals + 2, end - equals - 2);
            ++end;
        } else {
            end = header.indexOf(',', equals);
            end = end < 0 ? header.size() : end;
            value = header.mid(equals + 1, end - equals - 1).trimmed();
        }
        if (found.compare(name, Qt::CaseInsensitive) == 0)
            return value;
        at = end;
    }
    return {};
}

QByteArray sipDigest(const QByteArray &user, const QByteArray &realm, const QByteArray &password,
                     const QByteArray &method, const QByteArray &uri, const QByteArray &nonce,
                     const QByteArray &qop, const QByteArray &nc, const QByteArray &cnonce)
{
    const QByteArray ha1 = md5Hex(user + ':' + realm + ':' + password);
    const QByteArray ha2 = md5Hex(method + ':' + uri);
    if (qop.isEmpty())
        return md5Hex(ha1 + ':' + nonce + ':' + ha2);
    return md5Hex(ha1 + ':' + nonce + ':' + nc + ':' + cnonce + ':' + qop + ':' + ha2);
}

QByteArray simRandomHex(int bytes)
{
    QByteArray random(bytes, '\0');
    for (char &c : random)
        c = char(QRandomGenerator::system()->bounded(256));
    return random.toHex();
}

QByteArray simCryptoKey()
{
    return QByteArray::fromHex(simRandomHex(30)).toBase64();
}

QByteArray simSdp(const QByteArray &address, quint16 port, bool secure, const QByteArray &cryptoTag,
                  const QByteArray &cryptoKey)
{
    QByteArray sdp =
        "v=0\r\no=- 20518 1 IN IP4 " + address + "\r\ns=-\r\nc=IN IP4 " + address + "\r\nt=0 0\r\n";
    sdp += "m=audio " + QByteArray::number(port) + (secure ? " RTP/SAVP" : " RTP/AVP") + " 8\r\n";
    sdp += "a=rtpmap:8 PCMA/8000\r\n";
    if (!cryptoKey.isEmpty())
        sdp += "a=crypto:" + cryptoTag + " AES_CM_128_HMAC_SHA1_80 inline:" + cryptoKey + "\r\n";
    return sdp + "a=sendrecv\r\n";
}

std::optional<SimAudio> simAudioOf(const QByteArray &sdp)
{
    SimAudio audio;
    bool media = false;
    for (const QByteArray &raw : sdp.split('\n')) {
        const QByteArray line = raw.trimmed();
        if (line.startsWith("c=IN IP4 "))
            audio.address = line.mid(9);
        if (line.startsWith("m=")) {
            const QByteArrayList parts = line.mid(2).split(' ');
            if (media || parts.size() < 4 || parts[0] != "audio")
                continue;
            media = true;
            audio.port = parts[1].toUShort();
            audio.secure = parts[2] == "RTP/SAVP";
        }
        if (line.startsWith("a=crypto:") && audio.cryptoKey.isEmpty()) {
            const QByteArrayList parts = line.mid(9).split(' ');
            if (parts.size() < 3 || parts[1] != "AES_CM_128_HMAC_SHA1_80" || !parts[2].startsWith("inline:"))
                continue;
            const QByteArray key = parts[2].mid(7).split('|').value(0);
            if (QByteArray::fromBase64(key).size() != 30)
                continue;
            audio.cryptoTag = parts[0];
            audio.cryptoKey = key;
        }
    }
    if (!media || audio.port == 0 || audio.address.isEmpty())
        return std::nullopt;
    return audio;
}

} // namespace rf
