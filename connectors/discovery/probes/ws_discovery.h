// WS-Discovery (2005/04): printers, cameras and computers say what they are. Pure.
#pragma once

#include "connectors/discovery/identify.h"

namespace rf {

inline constexpr quint16 wsDiscoveryPort = 3702;

/// messageId: a UUID without braces.
QByteArray wsProbe(const QByteArray &messageId);

struct WsMatch {
    QString types; ///< as sent, with its prefixes
    QStringList scopes;
    QStringList addresses; ///< XAddrs
};

/// The matches of an answer to the probe with that id; nullopt: no such answer, or broken.
std::optional<QList<WsMatch>> readWsMatches(const QByteArray &datagram, const QByteArray &messageId);
/// "wsd". Addresses that lead elsewhere than to the sender are left out.
QList<Observation> wsObservations(const QList<WsMatch> &matches, const QHostAddress &sender);

} // namespace rf
