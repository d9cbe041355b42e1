// macOS: reading what the route sysctl answers (NET_RT_DUMP, NET_RT_FLAGS). Pure and without Apple's headers,
// so that it is tested on every system; system_tables_mac.cpp compares these figures with the headers. Every
// length is checked against what is left. Private to this room.
#pragma once

#include "connectors/discovery/system_tables.h"

namespace rf::routedump {

/// struct rt_msghdr of XNU's net/route.h.
inline constexpr qsizetype headSize = 92;
inline constexpr qsizetype lengthAt = 0; ///< 16 bits
inline constexpr qsizetype versionAt = 2; ///< 8 bits
inline constexpr qsizetype adapterAt = 4; ///< 16 bits
inline constexpr qsizetype flagsAt = 8; ///< 32 bits
inline constexpr qsizetype addressesAt = 12; ///< 32 bits: which addresses follow
inline constexpr quint8 version = 5;
inline constexpr quint32 isUp = 0x1;
inline constexpr quint32 isHost = 0x4;
inline constexpr quint32 isRejected = 0x8;
inline constexpr quint32 isNeighbour = 0x400; ///< RTF_LLINFO
inline constexpr quint32 isScoped = 0x1000000; ///< for one adapter's own traffic only
inline constexpr quint8 familyIpv4 = 2;
inline constexpr quint8 familyIpv6 = 30;
inline constexpr quint8 familyLink = 18;

/// Routes; entries of the neighbour table are not among them.
QList<SystemRoute> readRoutes(QByteArrayView dump);
QList<Neighbour> readNeighbours(QByteArrayView dump);

} // namespace rf::routedump
