// SNMP v2c (RFC 1901, 3416): one GET of who the device says it is, with the community "public". Nothing is
// ever set, no other community is tried. Pure.
#pragma once

#include "connectors/discovery/identify.h"

namespace rf {

inline constexpr quint16 snmpPort = 161;

/// sysDescr, sysObjectID and sysName in one question. id: below 2^31.
QByteArray snmpSystemQuestion(quint32 id);

struct SnmpAnswer {
    qint64 id = 0;
    QByteArray description;
    QByteArray objectId; ///< dotted
    QByteArray name;
};

/// nullopt: not an answer to such a question.
std::optional<SnmpAnswer> readSnmp(QByteArrayView datagram);
/// "snmp-sysdescr", "snmp-sysobjid", "snmp-sysname".
QList<Observation> snmpObservations(const SnmpAnswer &answer);

} // namespace rf
