// The description of a UPnP device (UPnP Device Architecture 1.1, section 2): who made it, and which services
// it has. Bounded in length, depth and count; entities of its own are refused. Pure.
#pragma once

#include "connectors/discovery/identify.h"

namespace rf {

inline constexpr qsizetype longestDescription = 64 * 1024;

struct UpnpService {
    QString type; ///< "urn:schemas-upnp-org:service:WANIPConnection:1"
    QString control; ///< controlURL as written
};

struct UpnpDescription {
    QString type; ///< of the root device
    QString manufacturer;
    QString model;
    QString number;
    QString description;
    QString name;
    QString serial;
    QList<UpnpService> services; ///< of the root device and of those inside it
};

/// nullopt: not such a description, or broken before its root device ended.
std::optional<UpnpDescription> readUpnpDescription(const QByteArray &xml);
/// "upnp-device".
QList<Observation> upnpObservations(const UpnpDescription &description);

} // namespace rf
