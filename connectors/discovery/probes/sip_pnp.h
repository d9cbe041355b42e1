// A phone that starts asks by multicast where its configuration lies (SUBSCRIBE to 224.0.1.75, event
// ua-profile). It is only listened to: an answer would set the phone up anew. Pure.
#pragma once

#include "connectors/discovery/identify.h"

namespace rf {

inline constexpr char pnpGroup[] = "224.0.1.75";
inline constexpr quint16 pnpPort = 5060;

struct PnpPhone {
    QByteArray vendor;
    QByteArray model;
    QByteArray version;
    QByteArray agent; ///< User-Agent
    MacAddress mac;
};

/// nullopt: something else.
std::optional<PnpPhone> readPnp(const QByteArray &datagram);
/// "sip-pnp".
QList<Observation> pnpObservations(const PnpPhone &phone);

} // namespace rf
