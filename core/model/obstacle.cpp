#include "core/model/obstacle.h"

#include <algorithm>

namespace rf {

namespace {

// A system that forbids says so at once; the network needs about a second to find out that nobody is there.
constexpr int atOnceMs = 50;
constexpr int enoughDevices = 8; // among so many, one mostly answers a question to all

bool overlap(const Cidr &a, const Cidr &b)
{
    return a.contains(b.network()) || b.contains(a.network());
}

bool isAsked(const Cidr &network, const ReachSigns &signs)
{
    return std::any_of(signs.asked.begin(), signs.asked.end(),
                       [&](const Cidr &asked) { return overlap(asked, network); });
}

template <class Also>
bool hasAdapter(const ReachSigns &signs, AdapterUse use, Also also)
{
    return std::any_of(signs.adapters.begin(), signs.adapters.end(),
                       [&](const ReachSigns::Adapter &a) { return a.use == use && also(a); });
}

bool hasAdapter(const ReachSigns &signs, AdapterUse use)
{
    return hasAdapter(signs, use, [](const ReachSigns::Adapter &) { return true; });
}

bool vpnIsInTheWay(const ReachSigns &signs)
{
    const auto leadsOut = [](const ReachSigns::Adapter &a) { return a.leadsOut; };
    const bool takesAll = hasAdapter(signs, AdapterUse::Vpn, leadsOut);
    if (!signs.tunnelTaking.isEmpty() || (takesAll && signs.gateway.isNull()))
        return true;
    // Many VPN programs cut the office network off as long as they are on.
    return hasAdapter(signs, AdapterUse::Vpn) && signs.found == 0
           && (takesAll || signs.knock != ReachSigns::Knock::Answered);
}

/// Only the router answers, and this computer sees it over Wi-Fi alone.
bool wifiKeepsApart(const ReachSigns &signs)
{
    const auto over = [&](bool wireless) {
        return hasAdapter(signs, AdapterUse::Network, [&](const ReachSigns::Adapter &a) {
            return a.wireless == wireless && isAsked(a.network, signs);
        });
    };
    const bool routerIsThere = signs.gatewayHasCard || signs.knock == ReachSigns::Knock::Answered;
    // Where only a part of a network was looked at, it may be empty.
    const bool routerWasAsked = std::any_of(signs.asked.begin(), signs.asked.end(),
                                            [&](const Cidr &asked) { return asked.contains(signs.gateway); });
    return routerIsThere && routerWasAsked && signs.found == 0 && signs.neighbours == 0 && over(true)
           && !over(false);
}

} // namespace

QList<Obstacle> obstacles(const ReachSigns &signs)
{
    using Knock = ReachSigns::Knock;
    using System = ReachSigns::System;
    if (!hasAdapter(signs, AdapterUse::Network)) {
        return {hasAdapter(signs, AdapterUse::SelfAssigned) ? Obstacle::NoAddress : Obstacle::NoNetwork};
    }
    QList<Obstacle> list;
    if (vpnIsInTheWay(signs))
        list << Obstacle::Vpn;
    // macOS answers as if the host were not there, and does so before anything was sent.
    const bool macRefuses = signs.system == System::Mac && signs.knock == Knock::NoRoute
                            && signs.knockMs <= atOnceMs && signs.found == 0;
    if (signs.knock == Knock::Forbidden)
        list << Obstacle::Firewall;
    else if (macRefuses)
        list << Obstacle::LocalNetworkPermission;
    if (!list.isEmpty())
        return list; // whatever else is missing may be missing because of this
    if (signs.gateway.isNull())
        list << Obstacle::NoGateway;
    const auto isInIt = [&](const ReachSigns::Adapter &a) { return isAsked(a.network, signs); };
    if (signs.found == 0 && !hasAdapter(signs, AdapterUse::Network, isInIt))
        list << Obstacle::Elsewhere;
    else if (signs.found == 0 && !signs.gatewayHasCard
             && (signs.knock == Knock::Silent || signs.knock == Knock::NoRoute))
        list << Obstacle::GatewaySilent;
    else if (wifiKeepsApart(signs))
        list << Obstacle::WifiIsolation;
    const bool filters = signs.system == System::Windows || signs.system == System::Linux;
    if (filters && signs.multicastAnswers == 0 && signs.found >= enoughDevices)
        list << Obstacle::MulticastHeldBack;
    return list;
}

} // namespace rf
