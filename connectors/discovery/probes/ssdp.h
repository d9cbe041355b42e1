// SSDP (UPnP Device Architecture 1.1, section 1.3): who announces itself, and where its description lies.
// Pure.
#pragma once

#include "connectors/discovery/identify.h"

#include <QUrl>

namespace rf {

inline constexpr quint16 ssdpPort = 1900;
/// What is searched for: everything, and once more by name, because some answer only to that.
QList<QByteArray> ssdpTargets();
/// A search from an ordinary port. Answers come within a second.
QByteArray ssdpSearch(const QByteArray &target);

struct SsdpAnswer {
    QByteArray server;
    QByteArray target; ///< ST
    QByteArray location;
};

/// nullopt: not an answer to a search.
std::optional<SsdpAnswer> readSsdp(const QByteArray &datagram);
/// "upnp", "ssdp-type".
QList<Observation> ssdpObservations(const SsdpAnswer &answer);
/// Where the description lies; empty when that is not at the one who answered.
QUrl descriptionAt(const SsdpAnswer &answer, const QHostAddress &sender);

} // namespace rf
