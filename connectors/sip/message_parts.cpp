#include "connectors/sip/message.h"
#include "connectors/sip/text_tools.h"

namespace rf {

using namespace siptext;

namespace {
using Parameters = QList<QPair<QByteArray, QByteArray>>;

// ";name=value;name" from `at` on. At most 40 are kept: nobody honest sends more.
Parameters readParameters(const QByteArray &text, qsizetype at)
{
    Parameters parameters;
    for (const QByteArray &part : splitOutside(text.mid(at), ';')) {
        if (part.isEmpty() || parameters.size() >= 40)
            continue;
        const qsizetype equals = part.indexOf('=');
        if (equals < 0) {
            parameters.append({part.toLower(), QByteArray()});
            continue;
        }
        QByteArray value = part.mid(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = unquote(value);
        if (value.isNull())
            value = QByteArray("");
        parameters.append({part.left(equals).trimmed().toLower(), value});
    }
    return parameters;
}
QByteArray find(const Parameters &parameters, const QByteArray &name)
{
    const QByteArray wanted = name.toLower();
    for (const auto &[key, value] : parameters) {
        if (key == wanted)
            return value;
    }
    return {};
}
} // namespace

bool SipVia::has(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower();
    for (const auto &parameter : parameters) {
        if (parameter.first == wanted)
            return true;
    }
    return false;
}

QByteArray SipVia::parameter(const QByteArray &name) const
{
    return find(parameters, name);
}

void SipVia::set(const QByteArray &name, const QByteArray &value)
{
    const QByteArray wanted = name.toLower();
    for (auto &parameter : parameters) {
        if (parameter.first == wanted) {
            parameter.second = value;
            return;
        }
    }
    parameters.append({wanted, value});
}

QByteArray SipVia::text() const
{
    QByteArray text = "SIP/2.0/" + transport + ' ' + (host.contains(':') ? '[' + host + ']' : host);
    if (port > 0)
        text += ':' + QByteArray::number(port);
    for (const auto &[name, value] : parameters) {
        text += ';' + name;
        if (!value.isNull())
            text += '=' + value;
    }
    return text;
}

std::optional<SipVia> SipVia::from(const QByteArray &text)
{
    // "SIP / 2.0 / UDP host : port ; parameters": blanks are allowed round every separator.
    const qsizetype first = text.indexOf('/');
    const qsizetype second = first < 0 ? -1 : text.indexOf('/', first + 1);
    if (second < 0 || text.left(first).trimmed().toUpper() != "SIP"
        || text.mid(first + 1, second - first - 1).trimmed() != "2.0")
        return std::nullopt;
    const QByteArray rest = text.mid(second + 1).trimmed();
    qsizetype end = 0;
    while (end < rest.size() && !isBlank(rest[end]))
        ++end;
    SipVia via;
    via.transport = rest.left(end).toUpper();
    if (!isToken(via.transport))
        return std::nullopt;
    const QByteArray sentByAndMore = rest.mid(end).trimmed();
    const qsizetype semicolon = sentByAndMore.indexOf(';');
    const auto hostPort = readHostPort(semicolon < 0 ? sentByAndMore : sentByAndMore.left(semicolon));
    if (!hostPort)
        return std::nullopt;
    via.host = hostPort->first;
    via.port = hostPort->second;
    if (semicolon >= 0)
        via.parameters = readParameters(sentByAndMore, semicolon + 1);
    return via;
}

QByteArray SipNameAddress::parameter(const QByteArray &name) const
{
    return find(parameters, name);
}

std::optional<SipNameAddress> SipNameAddress::from(const QByteArray &given)
{
    const QByteArray text = given.trimmed();
    SipNameAddress address;
    const qsizetype open = indexOutsideQuotes(text, '<');
    if (open >= 0) {
        const qsizetype close = text.indexOf('>', open);
        if (close < 0)
            return std::nullopt;
        address.display = unquote(text.left(open).trimmed());
        address.uri = text.mid(open + 1, close - open - 1).trimmed();
        const qsizetype semicolon = text.indexOf(';', close);
        if (semicolon >= 0)
            address.parameters = readParameters(text, semicolon + 1);
    } else {
        // Without brackets everything after the semicolon belongs to the header, not to the URI (RFC
        // 3261 20.10).
        const qsizetype semicolon = text.indexOf(';');
        address.uri = (semicolon < 0 ? text : text.left(semicolon)).trimmed();
        if (semicolon >= 0)
            address.parameters = readParameters(text, semicolon + 1);
    }
    if (address.uri.isEmpty())
        return std::nullopt;
    return address;
}

std::optional<SipUri> SipUri::from(const QByteArray &given)
{
    const QByteArray text = given.trimmed();
    SipUri uri;
    const qsizetype colon = text.indexOf(':');
    const QByteArray scheme = colon < 0 ? QByteArray() : text.left(colon).toLower();
    if (scheme != "sip" && scheme != "sips")
        return std::nullopt;
    uri.secure = scheme == "sips";
    QByteArray rest = text.mid(colon + 1);
    // The user part may itself hold ";" and "?": the last "@" ends it.
    const qsizetype at = rest.lastIndexOf('@');
    if (at >= 0) {
        const QByteArray userInfo = rest.left(at);
        const qsizetype password = userInfo.indexOf(':');
        uri.user = password < 0 ? userInfo : userInfo.left(password);
        rest = rest.mid(at + 1);
    }
    const qsizetype question = rest.indexOf('?');
    if (question >= 0)
        rest = rest.left(question);
    const qsizetype semicolon = rest.indexOf(';');
    const auto hostPort = readHostPort(semicolon < 0 ? rest : rest.left(semicolon));
    if (!hostPort)
        return std::nullopt;
    uri.host = hostPort->first;
    uri.port = hostPort->second;
    if (semicolon >= 0)
        uri.parameters = readParameters(rest, semicolon + 1);
    return uri;
}

} // namespace rf
