#include "connectors/discovery/probes/igd.h"

#include "connectors/discovery/probes/fields.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr qsizetype longestSoap = 64 * 1024;
constexpr int deepestSoap = 16;
constexpr int mostSoapElements = 200;

std::optional<int> portIn(const QString &text)
{
    bool ok = false;
    const int port = text.toInt(&ok);
    return ok && port >= 0 && port <= 65535 ? std::optional(port) : std::nullopt;
}

} // namespace

const UpnpService *gatewayService(const UpnpDescription &description)
{
    static const QRegularExpression type(
        u"\\Aurn:schemas-upnp-org:service:WAN(?:IP|PPP)Connection:\\d{1,3}\\z"_s);
    for (const UpnpService &service : description.services) {
        if (type.match(service.type).hasMatch())
            return &service;
    }
    return nullptr;
}

QByteArray controlPath(const UpnpService &service, const QUrl &description)
{
    const QUrl url = description.resolved(QUrl(service.control, QUrl::TolerantMode));
    if (!url.isValid() || url.scheme() != description.scheme() || url.host() != description.host()
        || url.port(80) != description.port(80) || !url.userInfo().isEmpty())
        return {};
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (!path.startsWith('/'))
        path.prepend('/');
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return path;
}

QByteArray soapQuestion(const QString &service, const QString &action, int index)
{
    QString argument;
    if (index >= 0)
        argument = u"<NewPortMappingIndex>%1</NewPortMappingIndex>"_s.arg(index);
    return u"<?xml version=\"1.0\"?>\r\n"
           "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" "
           "s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\">"
           "<s:Body><u:%1 xmlns:u=\"%2\">%3</u:%1></s:Body></s:Envelope>\r\n"_s
               .arg(action, service.toHtmlEscaped(), argument)
               .toUtf8();
}

std::optional<SoapAnswer> readSoap(const QByteArray &xml)
{
    QXmlStreamReader reader(xml.left(longestSoap).trimmed());
    SoapAnswer answer;
    int depth = 0;
    int elements = 0;
    bool body = false;
    QString text;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD: return std::nullopt;
        case QXmlStreamReader::StartElement:
            if (++depth > deepestSoap || ++elements > mostSoapElements)
                return std::nullopt;
            body = body || reader.name() == "Body"_L1;
            answer.fault = answer.fault || (body && reader.name() == "Fault"_L1);
            text.clear();
            break;
        case QXmlStreamReader::Characters:
            if (text.size() < 500)
                text += reader.text().left(500);
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (!text.trimmed().isEmpty())
                answer.values.insert(reader.name().left(60).toString(), text.trimmed().left(500));
            text.clear();
            break;
        default: break;
        }
    }
    if (!body || reader.hasError())
        return std::nullopt;
    return answer;
}

std::optional<LiveMapping> readMapping(const SoapAnswer &answer)
{
    LiveMapping mapping;
    mapping.protocol = answer.values.value(u"NewProtocol"_s).toUpper();
    const auto outside = portIn(answer.values.value(u"NewExternalPort"_s));
    const auto inside = portIn(answer.values.value(u"NewInternalPort"_s));
    mapping.to = QHostAddress(answer.values.value(u"NewInternalClient"_s));
    if (answer.fault || !outside || !inside || mapping.to.isNull()
        || (mapping.protocol != "TCP"_L1 && mapping.protocol != "UDP"_L1))
        return std::nullopt;
    mapping.port = *outside;
    mapping.toPort = *inside;
    mapping.description = answer.values.value(u"NewPortMappingDescription"_s);
    mapping.lease = std::max<qint64>(0, answer.values.value(u"NewLeaseDuration"_s).toLongLong());
    mapping.remote = answer.values.value(u"NewRemoteHost"_s);
    mapping.enabled = answer.values.value(u"NewEnabled"_s, u"1"_s) != "0"_L1;
    return mapping;
}

Observation mappingObservation(const LiveMapping &mapping)
{
    FieldText text;
    text.add(u"protocol"_s, mapping.protocol);
    text.add(u"port"_s, QString::number(mapping.port));
    text.add(u"to"_s, u"%1:%2"_s.arg(mapping.to.toString()).arg(mapping.toPort));
    text.add(u"lease"_s, QString::number(mapping.lease));
    text.add(u"remote"_s, mapping.remote);
    if (!mapping.enabled)
        text.add(u"enabled"_s, u"no"_s);
    text.add(u"description"_s, mapping.description); // last: a long one cuts off nothing but itself
    return {u"igd-mapping"_s, text.text()};
}

Observation gatewayObservation(const QString &externalAddress, const QString &status, int mappings)
{
    FieldText text;
    text.add(u"external"_s, externalAddress);
    text.add(u"status"_s, status);
    text.add(u"mappings"_s, QString::number(mappings));
    return {u"igd"_s, text.text()};
}

} // namespace rf
