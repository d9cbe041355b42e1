// What plan() needs besides the vendor-neutral settings: the configuration as uci holds it, without secrets.
#pragma once

#include "connectors/routers/openwrt/uci.h"
#include "core/model/facts.h"

namespace rf::openwrt {

struct Native {
    QList<Config> configs; ///< firewall, network, dhcp, uhttpd, dropbear, upnpd as far as they exist
    bool fw4 = false; ///< nftables firewall
    bool sipModule = false; ///< the kernel's helper is loaded
    bool sipModuleKnown = false;
    bool noPassword = false; ///< any password lets anybody in
    static constexpr auto fields()
    {
        return std::make_tuple(field("configs", &Native::configs), field("fw4", &Native::fw4),
                               field("sipModule", &Native::sipModule),
                               field("sipModuleKnown", &Native::sipModuleKnown),
                               field("noPassword", &Native::noPassword));
    }
    const Config *config(const QString &name) const;
    const Section *section(const QString &configName, const QString &sectionName) const;
};

/// Where the SIP helper is given to connections by the configuration, whether or not its module is loaded.
struct SipHelperPlaces {
    bool byDefaults = false; ///< auto_helper reaches a zone that has no list of its own
    QList<const Section *> zones; ///< whose own list names sip
    QList<const Section *> rules; ///< enabled HELPER rules naming sip
    bool any() const { return byDefaults || !zones.isEmpty() || !rules.isEmpty(); }
};
SipHelperPlaces sipHelperPlaces(const Config &firewall);

/// Names of the zones that face the internet: those that translate addresses, and those called "wan".
QStringList wanZones(const Config &firewall);
/// Logical networks ("lan") of a zone.
QStringList networksOf(const Config &firewall, const QString &zone);
/// The zone of a network, or null.
const Section *zoneOfNetwork(const Config &firewall, const QString &network);

/// A section that names several ports gives several with its one id: it can only be closed as a whole. One
/// whose ports are not understood gives none; inboundBlockedBy then does not tell that all is blocked.
QList<Forward> forwardsOf(const Config &firewall);
Reading<bool> inboundBlockedBy(const Config &firewall);
/// What of the router itself answers on the internet side, and which sections let it.
struct Exposure {
    QStringList services;
    QList<Cidr> from;
    QList<const Section *> rules;
    QList<const Section *> zones; ///< with input ACCEPT
    QString unclear; ///< why it cannot be told whether that is all
};
Exposure exposureOf(const Native &native);
QStringList lanServicesOf(const Native &native);

QList<Vlan> vlansOf(const Native &native);
QList<Crossing> crossingsOf(const Native &native, const QList<Vlan> &vlans);
/// The network section whose VLAN this is; empty when none.
QString networkOfVlan(const Native &native, VlanId vlan);

} // namespace rf::openwrt
