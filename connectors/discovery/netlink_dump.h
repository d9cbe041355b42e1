// Linux: reading what the kernel answers to a dump of its network tables (rtnetlink). Pure; every length is
// checked against what is left, and what does not fit ends the reading. Private to this room.
#pragma once

#include "connectors/discovery/system_tables.h"

#ifdef __linux__

namespace rf::netlink {

struct Tables {
    SystemNetworks networks;
    QList<Neighbour> neighbours;
    bool changed = false; ///< the kernel says that its table changed meanwhile: rows may be missing
};

enum class Dump { More, Done, Refused };

/// One datagram of the dump that was asked for under this number. Messages of other dumps are skipped.
Dump readDump(QByteArrayView datagram, quint32 sequence, Tables &tables);

} // namespace rf::netlink

#endif
