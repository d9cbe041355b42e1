#include "connectors/discovery/probes/ssdp.h"

#include "connectors/discovery/http_answer.h"
#include "connectors/discovery/probes/fields.h"

using namespace Qt::StringLiterals;

namespace rf {

namespace {
constexpr qsizetype longestSsdp = 4096;
}

QList<QByteArray> ssdpTargets()
{
    return {"ssdp:all", "upnp:rootdevice", "urn:schemas-upnp-org:device:InternetGatewayDevice:1"};
}

QByteArray ssdpSearch(const QByteArray &target)
{
    return "M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: \"ssdp:discover\"\r\nMX: 1\r\nST: "
           + target + "\r\nUSER-AGENT: RingFence/" RINGFENCE_VERSION " UPnP/1.1\r\n\r\n";
}

std::optional<SsdpAnswer> readSsdp(const QByteArray &datagram)
{
    const HttpAnswer http = readHttpAnswer(datagram.left(longestSsdp));
    if (http.status != 200)
        return std::nullopt;
    SsdpAnswer answer{http.header("server"), http.header("st"), http.header("location")};
    if (answer.target.isEmpty())
        return std::nullopt;
    return answer;
}

QList<Observation> ssdpObservations(const SsdpAnswer &answer)
{
    QList<Observation> list;
    if (const QString server = plainLine(answer.server); !server.isEmpty())
        list.append({u"upnp"_s, server});
    if (answer.target.startsWith("urn:") && answer.target.contains(":device:"))
        list.append({u"ssdp-type"_s, plainLine(answer.target, 200)});
    return list;
}

QUrl descriptionAt(const SsdpAnswer &answer, const QHostAddress &sender)
{
    const QUrl url(QString::fromUtf8(answer.location.left(500)), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "http"_L1 || !url.userInfo().isEmpty()
        || QHostAddress(url.host()) != sender || url.port(80) < 1 || url.port(80) > 65535)
        return {};
    return url;
}

} // namespace rf
