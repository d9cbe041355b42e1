// MikroTik's neighbour discovery: devices say who they are when asked, and every minute by themselves. Pure.
#pragma once

#include "connectors/discovery/identify.h"

#include <QByteArrayView>

namespace rf {

inline constexpr quint16 mndpPort = 5678;
QByteArray mndpQuestion();

struct MndpAnswer {
    MacAddress mac;
    QByteArray identity;
    QByteArray version;
    QByteArray platform;
    QByteArray software; ///< licence id
    QByteArray board;
};

/// nullopt: not such an announcement (our own question among them), or cut short.
std::optional<MndpAnswer> readMndp(QByteArrayView datagram);
/// "mndp".
QList<Observation> mndpObservations(const MndpAnswer &answer);

} // namespace rf
