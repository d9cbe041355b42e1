#include "connectors/sip/message.h"

#include "connectors/sip/text_tools.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace rf {

using namespace siptext;

namespace {

QByteArray longName(const QByteArray &name)
{
    if (name.size() != 1)
        return name;
    switch (name[0] | 0x20) {
    case 'a': return "Accept-Contact";
    case 'b': return "Referred-By";
    case 'c': return "Content-Type";
    case 'd': return "Request-Disposition";
    case 'e': return "Content-Encoding";
    case 'f': return "From";
    case 'i': return "Call-ID";
    case 'j': return "Reject-Contact";
    case 'k': return "Supported";
    case 'l': return "Content-Length";
    case 'm': return "Contact";
    case 'o': return "Event";
    case 'r': return "Refer-To";
    case 's': return "Subject";
    case 't': return "To";
    case 'u': return "Allow-Events";
    case 'v': return "Via";
    case 'x': return "Session-Expires";
    case 'y': return "Identity";
    default: return name;
    }
}

bool sameName(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

// Headers whose value is a list (RFC 3261 7.3.1); dates, credentials and free text hold commas of their own.
bool isList(const QByteArray &name)
{
    static const QList<QByteArray> lists{
        "Via",    "Contact",       "Route",       "Record-Route", "Supported", "Require", "Allow",
        "Accept", "Proxy-Require", "Unsupported", "Allow-Events", "Path",      "Warning", "Content-Encoding"};
    for (const QByteArray &list : lists) {
        if (sameName(list, name))
            return true;
    }
    return false;
}

// Where the headers end: after the first empty line. Line ends are CRLF or LF. {end of headers, start of
// body}
std::optional<std::pair<qsizetype, qsizetype>> findBody(const QByteArray &bytes)
{
    for (qsizetype i = bytes.indexOf('\n'); i >= 0; i = bytes.indexOf('\n', i + 1)) {
        if (i + 1 < bytes.size() && bytes[i + 1] == '\n')
            return std::pair{i + 1, i + 2};
        if (i + 2 < bytes.size() && bytes[i + 1] == '\r' && bytes[i + 2] == '\n')
            return std::pair{i + 1, i + 3};
    }
    return std::nullopt;
}

qsizetype leadingLineEnds(const QByteArray &bytes)
{
    qsizetype i = 0;
    while (i < bytes.size() && (bytes[i] == '\r' || bytes[i] == '\n'))
        ++i;
    return i;
}

std::optional<int> plainNumber(const QByteArray &text, int largest)
{
    if (text.isEmpty() || text.size() > 10)
        return std::nullopt;
    qint64 value = 0;
    for (char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    if (value > largest)
        return std::nullopt;
    return static_cast<int>(value);
}

QByteArray oneLine(QByteArray value)
{
    for (char &c : value) {
        if (c == '\r' || c == '\n')
            c = ' ';
    }
    return value.trimmed();
}

} // namespace

namespace {

struct Head {
    QByteArray method;
    QByteArray uri;
    int status = 0;
    QByteArray reason;
};

Result<Head> readFirstLine(const QByteArray &line)
{
    Head head;
    if (line.left(4).toUpper() == "SIP/") {
        // "SIP/2.0 200 OK"; the reason may be missing, with or without its blank.
        const qsizetype blank = line.indexOf(' ');
        const QByteArray rest = blank < 0 ? QByteArray() : line.mid(blank).trimmed();
        const auto status = plainNumber(rest.left(3), 699);
        if (blank < 0 || line.left(blank).toUpper() != "SIP/2.0" || !status || *status < 100
            || (rest.size() > 3 && rest[3] != ' '))
            return fail(ErrorCode::Unparsable, u"not a SIP/2.0 status line"_s);
        head.status = *status;
        head.reason = rest.mid(3).trimmed();
        return head;
    }
    const QByteArray text = line.trimmed();
    const qsizetype first = text.indexOf(' ');
    const qsizetype last = text.lastIndexOf(' ');
    if (first <= 0 || last <= first)
        return fail(ErrorCode::Unparsable, u"no request or status line"_s);
    head.method = text.left(first);
    head.uri = text.mid(first, last - first).trimmed();
    if (text.mid(last + 1).toUpper() != "SIP/2.0")
        return fail(ErrorCode::Unparsable, u"not SIP/2.0"_s);
    if (!isToken(head.method) || head.uri.isEmpty() || head.uri.contains(' ') || head.uri.contains('\t')
        || head.uri.contains('<'))
        return fail(ErrorCode::Unparsable, u"request line cannot be read"_s);
    return head;
}

// Lines of the header part, folded ones joined with one blank.
QList<QByteArray> logicalLines(const QByteArray &headers)
{
    QList<QByteArray> lines;
    for (QByteArray line : headers.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            continue;
        if ((line[0] == ' ' || line[0] == '\t') && !lines.isEmpty())
            lines.last() += ' ' + line.trimmed();
        else
            lines.append(line);
    }
    return lines;
}

// Content-Length of the headers: -1 = absent, nullopt = wrong or two that differ.
std::optional<int> contentLength(const QList<QPair<QByteArray, QByteArray>> &headers)
{
    int length = -1;
    for (const auto &[name, value] : headers) {
        if (!sameName(name, "Content-Length"))
            continue;
        const auto number = plainNumber(value, SipMessage::maxBytes);
        if (!number || (length >= 0 && length != *number))
            return std::nullopt;
        length = *number;
    }
    return length;
}

Result<QList<QPair<QByteArray, QByteArray>>> readHeaders(const QList<QByteArray> &lines)
{
    QList<QPair<QByteArray, QByteArray>> headers;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        const QByteArray name = colon < 0 ? QByteArray() : lines[i].left(colon).trimmed();
        if (!isToken(name))
            continue; // a line that is no header is left out, as RFC 3261 7.3.1 has unknown ones ignored
        if (headers.size() >= SipMessage::maxHeaders)
            return fail(ErrorCode::Unparsable, u"more than 200 headers"_s);
        headers.append({longName(name), oneLine(lines[i].mid(colon + 1))});
    }
    return headers;
}

} // namespace

Result<SipMessage> SipMessage::parse(const QByteArray &datagram)
{
    if (datagram.size() > maxBytes)
        return fail(ErrorCode::Unparsable, u"longer than 65535 bytes"_s);
    const QByteArray bytes = datagram.mid(leadingLineEnds(datagram));
    const auto split = findBody(bytes);
    // A datagram that ends without its empty line is taken as having no body: some devices forget it.
    const QByteArray headerPart = split ? bytes.left(split->first) : bytes;
    const QList<QByteArray> lines = logicalLines(headerPart);
    if (lines.isEmpty())
        return fail(ErrorCode::Unparsable, u"empty"_s);
    ASSIGN_OR_RETURN(const Head head, readFirstLine(lines.first()));
    SipMessage message;
    message.m_method = head.method;
    message.m_uri = head.uri;
    message.m_status = head.status;
    message.m_reason = head.reason;
    ASSIGN_OR_RETURN(message.m_headers, readHeaders(lines));
    const auto length = contentLength(message.m_headers);
    if (!length)
        return fail(ErrorCode::Unparsable, u"Content-Length cannot be read"_s);
    message.m_body = split ? bytes.mid(split->second) : QByteArray();
    if (*length > message.m_body.size())
        return fail(ErrorCode::Unparsable, u"Content-Length promises more than came"_s);
    if (*length >= 0)
        message.m_body.truncate(*length);
    message.removeHeader("Content-Length");
    if (message.m_status != 0)
        message.m_method = message.cseqMethod();
    return message;
}

Result<std::optional<SipMessage>> SipMessage::takeFrom(QByteArray &stream)
{
    stream.remove(0, leadingLineEnds(stream));
    const auto split = findBody(stream);
    if (!split) {
        if (stream.size() > maxBytes)
            return fail(ErrorCode::Unparsable, u"headers without end"_s);
        // Whatever can never become a first line is told at once, instead of waiting for 64 KB of it.
        const qsizetype lineEnd = stream.indexOf('\n');
        if (lineEnd >= 0)
            RETURN_IF_ERROR(readFirstLine(stream.left(lineEnd).trimmed()));
        return std::optional<SipMessage>();
    }
    const QList<QByteArray> lines = logicalLines(stream.left(split->first));
    if (lines.isEmpty())
        return fail(ErrorCode::Unparsable, u"empty"_s);
    RETURN_IF_ERROR(readFirstLine(lines.first()));
    ASSIGN_OR_RETURN(const auto headers, readHeaders(lines));
    const auto length = contentLength(headers);
    if (!length)
        return fail(ErrorCode::Unparsable, u"Content-Length cannot be read"_s);
    // On a stream the length is compulsory; the few who leave it out have no body.
    const qsizetype end = split->second + std::max(*length, 0);
    if (end > maxBytes)
        return fail(ErrorCode::Unparsable, u"longer than 65535 bytes"_s);
    if (stream.size() < end)
        return std::optional<SipMessage>();
    const QByteArray whole = stream.left(end);
    stream.remove(0, end);
    ASSIGN_OR_RETURN(SipMessage message, parse(whole));
    return std::optional<SipMessage>(std::move(message));
}

SipMessage SipMessage::request(const QByteArray &method, const QByteArray &uri)
{
    SipMessage message;
    message.m_method = oneLine(method);
    message.m_uri = oneLine(uri);
    return message;
}

SipMessage SipMessage::response(const SipMessage &to, int status, const QByteArray &reason,
                                const QByteArray &toTag)
{
    SipMessage message;
    message.m_status = status;
    message.m_reason = oneLine(reason);
    message.m_method = to.m_method;
    for (const auto &[name, value] : to.m_headers) {
        if (sameName(name, "Via") || sameName(name, "From") || sameName(name, "Call-ID")
            || sameName(name, "CSeq"))
            message.m_headers.append({name, value});
        if (sameName(name, "To")) {
            const auto address = SipNameAddress::from(value);
            const bool tagged = address && !address->parameter("tag").isNull();
            const QByteArray tag = toTag.isEmpty() ? randomHex(8) : oneLine(toTag);
            message.m_headers.append({name, tagged || status == 100 ? value : value + ";tag=" + tag});
        }
    }
    return message;
}

QByteArray SipMessage::header(const QByteArray &name) const
{
    for (const auto &[key, value] : m_headers) {
        if (sameName(key, name))
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

QList<QByteArray> SipMessage::headers(const QByteArray &name) const
{
    QList<QByteArray> values;
    const bool list = isList(name);
    for (const auto &[key, value] : m_headers) {
        if (!sameName(key, name))
            continue;
        if (list) {
            for (const QByteArray &part : splitOutside(value, ',')) {
                if (!part.isEmpty())
                    values.append(part);
            }
        } else {
            values.append(value);
        }
    }
    return values;
}

bool SipMessage::hasHeader(const QByteArray &name) const
{
    return !header(name).isNull();
}

void SipMessage::addHeader(const QByteArray &name, const QByteArray &value)
{
    m_headers.append({longName(name), oneLine(value)});
}

void SipMessage::setHeader(const QByteArray &name, const QByteArray &value)
{
    const QByteArray full = longName(name);
    bool placed = false;
    QList<QPair<QByteArray, QByteArray>> headers;
    for (const auto &header : m_headers) {
        if (!sameName(header.first, full)) {
            headers.append(header);
        } else if (!placed) {
            headers.append({full, oneLine(value)});
            placed = true;
        }
    }
    if (!placed)
        headers.append({full, oneLine(value)});
    m_headers = headers;
}

void SipMessage::removeHeader(const QByteArray &name)
{
    const QByteArray full = longName(name);
    m_headers.removeIf([&](const auto &header) { return sameName(header.first, full); });
}

void SipMessage::setBody(const QByteArray &contentType, const QByteArray &body)
{
    setHeader("Content-Type", contentType);
    m_body = body;
}

std::optional<SipVia> SipMessage::topVia() const
{
    const QList<QByteArray> vias = headers("Via");
    return vias.isEmpty() ? std::nullopt : SipVia::from(vias.first());
}

void SipMessage::setTopVia(const SipVia &via)
{
    for (auto &[name, value] : m_headers) {
        if (!sameName(name, "Via"))
            continue;
        QList<QByteArray> parts = splitOutside(value, ',');
        parts[0] = via.text();
        value = parts.join(", ");
        return;
    }
    m_headers.prepend({"Via", via.text()});
}

QByteArray SipMessage::fromTag() const
{
    const auto address = SipNameAddress::from(header("From"));
    return address ? address->parameter("tag") : QByteArray();
}

QByteArray SipMessage::toTag() const
{
    const auto address = SipNameAddress::from(header("To"));
    return address ? address->parameter("tag") : QByteArray();
}

int SipMessage::cseq() const
{
    const QByteArray value = header("CSeq").simplified();
    return plainNumber(value.left(value.indexOf(' ')), 2147483647).value_or(-1);
}

QByteArray SipMessage::cseqMethod() const
{
    const QByteArray value = header("CSeq").simplified();
    const qsizetype blank = value.indexOf(' ');
    return blank < 0 ? QByteArray() : value.mid(blank + 1).toUpper();
}

int SipMessage::expires() const
{
    return plainNumber(header("Expires"), 2147483647).value_or(-1);
}

void SipMessage::noteSource(const QHostAddress &address, quint16 port)
{
    auto via = topVia();
    if (!via)
        return;
    const bool asked = via->has("rport");
    if (asked)
        via->set("rport", QByteArray::number(port));
    if (asked || !sameAddress(via->host, address))
        via->set("received", addressText(address));
    setTopVia(*via);
}

QByteArray SipMessage::serialise() const
{
    QByteArray bytes = m_status != 0 ? "SIP/2.0 " + QByteArray::number(m_status) + ' ' + m_reason
                                     : m_method + ' ' + m_uri + " SIP/2.0";
    bytes += "\r\n";
    for (const auto &[name, value] : m_headers) {
        if (!sameName(name, "Content-Length"))
            bytes += name + ": " + value + "\r\n";
    }
    return bytes + "Content-Length: " + QByteArray::number(m_body.size()) + "\r\n\r\n" + m_body;
}

QByteArray SipMessage::randomHex(int digits)
{
    QByteArray text;
    while (text.size() < digits)
        text += QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0');
    return text.left(digits);
}

} // namespace rf
