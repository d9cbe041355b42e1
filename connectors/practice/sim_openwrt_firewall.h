// What fw4 makes of the firewall configuration of a simulated OpenWrt, as far as an office meets it. Pure.
#pragma once

#include "connectors/practice/sim_uci.h"

#include <QHostAddress>

namespace rf {

struct SimFw4 {
    QString ruleset; ///< as "fw4 print" shows it
    QStringList warnings; ///< "[!] Section …" lines for standard error
    bool sipHelper = false; ///< the ruleset hangs the SIP helper on something
};

/// modules: the conntrack helper modules that are loaded ("nf_conntrack_sip").
SimFw4 simRenderFw4(const SimUci &uci, const QStringList &modules);

/// Name of the zone that a network (interface section) is in; empty = none.
QString simZoneOf(const SimUci &uci, const QString &network);
/// source: who asks; null = anybody, so that rules for single hosts do not count.
bool simMayForward(const SimUci &uci, const QString &fromZone, const QString &toZone,
                   const QHostAddress &source = {});
/// May hosts of that zone ask the router for this UDP port (67 = DHCP)?
bool simMayAskRouter(const SimUci &uci, const QString &zone, int udpPort);

/// Addressing of one interface section, from either notation of it.
struct SimInterface {
    QString name;
    QHostAddress address;
    int prefix = 0;
    int vlan = 0; ///< of the bridge, 0 = the bridge itself
    bool isOnBridge = false;
};
std::optional<SimInterface> simInterface(const SimUci &uci, const QString &name);
/// The office hangs on this port: is the bridge's VLAN tagged, untagged or absent there?
enum class SimPortMode { Absent, Tagged, Untagged };
SimPortMode simPortMode(const SimUci &uci, int vlan, const QString &port);
bool simFiltersVlans(const SimUci &uci);

} // namespace rf
