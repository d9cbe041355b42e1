#include "connectors/discovery/probes/ws_discovery.h"

#include "connectors/discovery/probes/fields.h"

#include <QUrl>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr qsizetype longestWs = 16 * 1024;
constexpr int deepestWs = 16;
constexpr int mostWsElements = 400;
constexpr qsizetype mostMatches = 10;
constexpr qsizetype mostWords = 40;

QStringList blankSeparated(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, mostWords);
}

// "onvif://www.onvif.org/hardware/M3045-V" → "M3045-V"
QString scopeValue(const QStringList &scopes, QLatin1StringView kind)
{
    const QString start = u"onvif://www.onvif.org/%1/"_s.arg(kind);
    for (const QString &scope : scopes) {
        if (scope.startsWith(start, Qt::CaseInsensitive))
            return QUrl::fromPercentEncoding(scope.mid(start.size()).left(200).toUtf8()).replace(u'_', u' ');
    }
    return {};
}

} // namespace

QByteArray wsProbe(const QByteArray &messageId)
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
           "<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\" "
           "xmlns:wsa=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\" "
           "xmlns:wsd=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\">"
           "<soap:Header><wsa:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</wsa:To>"
           "<wsa:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</wsa:Action>"
           "<wsa:MessageID>urn:uuid:"
           + messageId + "</wsa:MessageID></soap:Header><soap:Body><wsd:Probe/></soap:Body></soap:Envelope>";
}

std::optional<QList<WsMatch>> readWsMatches(const QByteArray &datagram, const QByteArray &messageId)
{
    QXmlStreamReader reader(datagram.left(longestWs).trimmed());
    QList<WsMatch> matches;
    WsMatch match;
    QString text;
    int depth = 0;
    int elements = 0;
    bool ours = false;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD: return std::nullopt;
        case QXmlStreamReader::StartElement:
            if (++depth > deepestWs || ++elements > mostWsElements)
                return std::nullopt;
            if (reader.name() == "ProbeMatch"_L1)
                match = {};
            text.clear();
            break;
        case QXmlStreamReader::Characters:
            if (text.size() < 4000)
                text += reader.text().left(4000);
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (reader.name() == "RelatesTo"_L1)
                ours = ours || text.trimmed().endsWith(QString::fromLatin1(messageId), Qt::CaseInsensitive);
            else if (reader.name() == "Types"_L1)
                match.types = blankSeparated(text).join(u' ').left(300);
            else if (reader.name() == "Scopes"_L1)
                match.scopes = blankSeparated(text);
            else if (reader.name() == "XAddrs"_L1)
                match.addresses = blankSeparated(text);
            else if (reader.name() == "ProbeMatch"_L1 && matches.size() < mostMatches)
                matches.append(match);
            text.clear();
            break;
        default: break;
        }
    }
    if (!ours || reader.hasError())
        return std::nullopt;
    return matches;
}

QList<Observation> wsObservations(const QList<WsMatch> &matches, const QHostAddress &sender)
{
    QList<Observation> list;
    for (const WsMatch &match : matches) {
        FieldText text;
        text.add(u"types"_s, match.types);
        text.add(u"name"_s, scopeValue(match.scopes, "name"_L1));
        text.add(u"hardware"_s, scopeValue(match.scopes, "hardware"_L1));
        text.add(u"location"_s, scopeValue(match.scopes, "location"_L1));
        for (const QString &address : match.addresses) {
            const QUrl url(address.left(300), QUrl::StrictMode);
            if (!url.isValid() || QHostAddress(url.host()) != sender)
                continue;
            text.add(u"xaddr"_s, url.path());
            break;
        }
        if (!text.text().isEmpty())
            list.append({u"wsd"_s, text.text()});
    }
    return list;
}

} // namespace rf
