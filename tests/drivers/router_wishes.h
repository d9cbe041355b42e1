// What every router is asked for.
#pragma once

#include "tests/drivers/conformance.h"

namespace rf::conformance {

/// What somebody opened to the internet by hand.
inline QStringList openWays(const Facts &facts)
{
    QStringList ids;
    if (const QList<Forward> *list = facts.router()->forwards.value()) {
        for (const Forward &forward : *list) {
            if (forward.enabled && forward.kind != "upnp"_L1)
                ids << forward.id;
        }
    }
    return ids;
}

/// The network for phones that the visits make.
inline VoiceVlan voice()
{
    VoiceVlan want;
    want.vlan = VlanId::from(20).value_or(VlanId());
    want.name = u"voice"_s;
    want.gateway = Cidr::from(u"192.168.20.1/24").value_or(Cidr());
    want.dhcpFirst = QHostAddress(u"192.168.20.50"_s);
    want.dhcpLast = QHostAddress(u"192.168.20.149"_s);
    return want;
}

} // namespace rf::conformance
