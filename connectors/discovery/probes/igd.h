// The internet gateway's service of UPnP (WANIPConnection and WANPPPConnection 1.0): only questions, never a
// change: the address outside, whether it is connected, and the doors that are open now. Pure.
#pragma once

#include "connectors/discovery/probes/upnp_description.h"

#include <QUrl>

namespace rf {

/// Port mappings that are asked for at most.
inline constexpr int mostMappings = 64;

/// The service that knows the mappings; null when this is no internet gateway.
const UpnpService *gatewayService(const UpnpDescription &description);
/// Its path on the device that holds the description; empty when it leads elsewhere.
QByteArray controlPath(const UpnpService &service, const QUrl &description);

/// Body of a question: "GetExternalIPAddress", "GetStatusInfo" or "GetGenericPortMappingEntry" with an index.
QByteArray soapQuestion(const QString &service, const QString &action, int index = -1);

struct SoapAnswer {
    bool fault = false; ///< for a mapping: there are no more
    QMap<QString, QString> values; ///< by the local name of the element
};
/// nullopt: not an answer to such a question.
std::optional<SoapAnswer> readSoap(const QByteArray &xml);

struct LiveMapping {
    QString protocol; ///< "TCP", "UDP"
    int port = 0; ///< outside
    QHostAddress to;
    int toPort = 0;
    QString description;
    qint64 lease = 0; ///< seconds; 0 = for ever
    QString remote; ///< only from there; empty = from everywhere
    bool enabled = true;
};
/// nullopt: what it says cannot be a mapping.
std::optional<LiveMapping> readMapping(const SoapAnswer &answer);

/// "igd-mapping".
Observation mappingObservation(const LiveMapping &mapping);
/// "igd".
Observation gatewayObservation(const QString &externalAddress, const QString &status, int mappings);

} // namespace rf
