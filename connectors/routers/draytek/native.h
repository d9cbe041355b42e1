// What plan() needs besides the vendor-neutral settings: which command families this router has, and its
// tables.
#pragma once

#include "connectors/routers/draytek/parse.h"

namespace rf::draytek {

struct Native {
    QStringList families; ///< command families found by asking: "sys sip_alg", "srv nat portmap", ...
    QString sipAlgForm; ///< "-e", "bare" or empty
    int passwordArguments = 0; ///< of `sys passwd`; 0 = not known
    bool remoteConfigOn = false; ///< `mngt rmtcfg`, the master switch
    bool tr069 = false; ///< open to the internet for the provider's management
    std::optional<LanAccess> lanAccess;
    /// Port membership is left out while the table is switched off: it has no effect then.
    std::optional<VlanTable> vlan;
    QList<Lan> lans;
    QStringList talk; ///< pairs of LAN numbers that are routed to each other: "1-2"
    bool talkRead = false;
    int lanMax = 0; ///< highest LAN number; 0 = not known
    static constexpr auto fields()
    {
        return std::make_tuple(field("families", &Native::families), field("sipAlgForm", &Native::sipAlgForm),
                               field("passwordArguments", &Native::passwordArguments),
                               field("remoteConfigOn", &Native::remoteConfigOn),
                               field("tr069", &Native::tr069), field("lanAccess", &Native::lanAccess),
                               field("vlan", &Native::vlan), field("lans", &Native::lans),
                               field("talk", &Native::talk), field("talkRead", &Native::talkRead),
                               field("lanMax", &Native::lanMax));
    }
    bool has(const QString &family) const { return families.contains(family); }
    bool talks(int a, int b) const
    {
        return talk.contains(QString::number(std::min(a, b)) + QLatin1Char('-')
                             + QString::number(std::max(a, b)));
    }
};

/// The VLAN id under which a LAN's traffic is known: its tag, or 1 for the untagged LAN1; nullopt for a
/// network that only ports tell apart.
std::optional<VlanId> vlanOf(const Native &native, int lan);

} // namespace rf::draytek
