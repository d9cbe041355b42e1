#include "connectors/sip/text_tools.h"

#include <cstring>

namespace rf::siptext {

bool isToken(const QByteArray &text)
{
    if (text.isEmpty() || text.size() > 200)
        return false;
    for (char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!plain && (c == '\0' || std::strchr("-.!%*_+`'~", c) == nullptr))
            return false;
    }
    return true;
}

QByteArray unquote(const QByteArray &text)
{
    if (text.size() < 2 || !text.startsWith('"') || !text.endsWith('"'))
        return text;
    QByteArray plain;
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == '\\' && i + 2 < text.size())
            ++i;
        plain += text[i];
    }
    return plain;
}

qsizetype indexOutsideQuotes(const QByteArray &text, char wanted)
{
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && text[i] == wanted)
            return i;
    }
    return -1;
}

QList<QByteArray> splitOutside(const QByteArray &text, char separator)
{
    QList<QByteArray> parts;
    bool quoted = false;
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '<') {
            ++depth;
        } else if (c == '>' && depth > 0) {
            --depth;
        } else if (c == separator && depth == 0) {
            parts.append(text.mid(start, i - start).trimmed());
            start = i + 1;
        }
    }
    parts.append(text.mid(start).trimmed());
    return parts;
}

std::optional<std::pair<QByteArray, int>> readHostPort(const QByteArray &given)
{
    const QByteArray text = given.trimmed();
    QByteArray host;
    QByteArray port;
    if (text.startsWith('[')) {
        const qsizetype close = text.indexOf(']');
        if (close < 0)
            return std::nullopt;
        host = text.mid(1, close - 1);
        const QByteArray rest = text.mid(close + 1).trimmed();
        if (!rest.isEmpty() && !rest.startsWith(':'))
            return std::nullopt;
        port = rest.mid(1).trimmed();
    } else if (text.count(':') == 1) {
        const qsizetype colon = text.indexOf(':');
        host = text.left(colon).trimmed();
        port = text.mid(colon + 1).trimmed();
    } else {
        host = text;
    }
    if (host.isEmpty() || host.size() > 255)
        return std::nullopt;
    for (char c : host) {
        if (isBlank(c) || static_cast<unsigned char>(c) < 0x21)
            return std::nullopt;
    }
    int number = 0;
    if (!port.isEmpty()) {
        if (port.size() > 5)
            return std::nullopt;
        for (char c : port) {
            if (c < '0' || c > '9')
                return std::nullopt;
            number = number * 10 + (c - '0');
        }
        if (number < 1 || number > 65535)
            return std::nullopt;
    }
    return std::pair{host, number};
}

QByteArray addressText(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4)
        return QHostAddress(v4).toString().toLatin1();
    QHostAddress plain = address;
    plain.setScopeId({});
    return plain.toString().toLatin1();
}

bool sameAddress(const QByteArray &text, const QHostAddress &address)
{
    QByteArray bare = text.trimmed();
    if (bare.startsWith('[') && bare.endsWith(']'))
        bare = bare.mid(1, bare.size() - 2);
    const QHostAddress other(QString::fromLatin1(bare));
    return !other.isNull() && addressText(other) == addressText(address);
}

QHostAddress preferredAddress(const QList<QHostAddress> &addresses)
{
    QHostAddress first;
    for (const QHostAddress &address : addresses) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol)
            return address;
        if (first.isNull())
            first = address;
    }
    return first;
}

} // namespace rf::siptext
