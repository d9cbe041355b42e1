#include "report/network_text.h"

#include "report/plan_text.h"

#include <QCoreApplication>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

using System = ReachSigns::System;

struct NetworkWords {
    Q_DECLARE_TR_FUNCTIONS(Networks)
};

constexpr qsizetype longestName = 60;

QString networkText(const Cidr &network)
{
    return u"%1/%2"_s.arg(network.network().toString()).arg(network.prefix());
}

QString askedText(const ReachSigns &signs)
{
    QStringList list;
    for (const Cidr &network : signs.asked)
        list << networkText(network);
    return list.join(NetworkWords::tr(", ", "between networks"));
}

QString ownText(const ReachSigns &signs)
{
    QStringList list;
    for (const ReachSigns::Adapter &adapter : signs.adapters) {
        if (adapter.use == AdapterUse::Network)
            list << networkText(adapter.network);
    }
    return list.join(NetworkWords::tr(", ", "between networks"));
}

QString vpnName(const ReachSigns &signs)
{
    if (!signs.tunnelTaking.isEmpty())
        return plainWords(signs.tunnelTaking, longestName);
    QString name;
    for (const ReachSigns::Adapter &adapter : signs.adapters) {
        if (adapter.use == AdapterUse::Vpn && (name.isEmpty() || adapter.leadsOut))
            name = plainWords(adapter.name, longestName);
    }
    return name;
}

ErrorText firewallText(System system)
{
    ErrorText text;
    text.happened = NetworkWords::tr("A firewall on this computer does not let RingFence reach the network.");
    text.means =
        NetworkWords::tr("The devices may well be there. Nothing was sent to them and nothing was changed.");
    if (system == System::Windows)
        text.press = NetworkWords::tr(
            "Open “Windows Security”, then “Firewall & network protection”, then “Allow an app through "
            "firewall”, and tick RingFence for private networks. Another security program may have a list of "
            "its own. Where you may not do that, ask whoever looks after this computer. Then look again.");
    else if (system == System::Mac)
        text.press = NetworkWords::tr(
            "Open the firewall or security program that runs on this Mac (Little Snitch, LuLu "
            "or one of the company) and allow RingFence to reach the local network. Then look again.");
    else
        text.press = NetworkWords::tr(
            "Ask whoever looks after this computer to let RingFence send into the office network, or to look "
            "at its rules for outgoing traffic (nftables, ufw, firewalld). Then look again.");
    return text;
}

ErrorText permissionText()
{
    return {NetworkWords::tr("macOS seems not to let RingFence see your local network yet."),
            NetworkWords::tr("It makes every device look absent. Nothing was sent to them."),
            NetworkWords::tr(
                "Open “System Settings”, then “Privacy & Security”, then “Local Network”, and switch "
                "RingFence on. If it is on already, switch it off and on once. Then look again.")};
}

ErrorText vpnText(const ReachSigns &signs)
{
    //: %1: name of an adapter, such as wg0
    return {
        NetworkWords::tr("A VPN is on (%1).").arg(vpnName(signs)),
        signs.tunnelTaking.isEmpty()
            ? NetworkWords::tr("Many VPN programs cut this computer off from the office network while they "
                               "are on.")
            : NetworkWords::tr("What RingFence asks the office's devices goes into the VPN, not to them."),
        NetworkWords::tr("Switch the VPN off while RingFence looks, or allow “local network access” in the "
                         "VPN program. Then look again.")};
}

ErrorText multicastText(System system)
{
    ErrorText text;
    text.happened = NetworkWords::tr("Devices answered one by one, but none answered a question to all.");
    text.means = NetworkWords::tr("This computer's firewall may hold such answers back. A device that only "
                                  "makes itself known this way may be missing.");
    text.press = system == System::Windows
                     ? NetworkWords::tr(
                         "Open “Settings”, then “Network & internet”, choose the office's connection and "
                         "make it a “Private network”. Then look again.")
                     : NetworkWords::tr(
                         "Where your firewall knows zones or profiles, put the office's connection into the "
                         "one for home or work. Then look again.");
    return text;
}

ErrorText textOf(Obstacle obstacle, const ReachSigns &signs)
{
    switch (obstacle) {
    case Obstacle::NoNetwork:
        return {
            NetworkWords::tr("This computer is on no network."),
            NetworkWords::tr("RingFence can reach no device from here. Nothing was changed."),
            NetworkWords::tr("Plug the cable into the office network, or join its Wi-Fi. Then look again.")};
    case Obstacle::NoAddress:
        return {
            NetworkWords::tr("This computer has a connection, but no router gave it an address."),
            NetworkWords::tr(
                "Without one it reaches no device. Either the cable does not lead to the router, "
                "or the router is off."),
            NetworkWords::tr("Check that the router is on and that the cable leads to it, pull the cable and "
                             "put it back. Then look again.")};
    case Obstacle::Vpn: return vpnText(signs);
    case Obstacle::Firewall: return firewallText(signs.system);
    case Obstacle::LocalNetworkPermission: return permissionText();
    case Obstacle::NoGateway:
        return {
            NetworkWords::tr("This computer knows no router: its connection has no way to the internet."),
            NetworkWords::tr("RingFence cannot tell which device is the router, and the phones may be on "
                             "another network than this computer."),
            NetworkWords::tr("Check that this computer hangs on the same network as the phones, and that its "
                             "address comes from the router (DHCP). Then look again.")};
    case Obstacle::Elsewhere:
        return {
            //: both are networks, such as 192.168.1.0/24
            NetworkWords::tr("You named %1, but this computer is on %2.")
                .arg(askedText(signs), ownText(signs)),
            NetworkWords::tr("Nobody answered there. This may be another office, a guest Wi-Fi or a mobile "
                             "hotspot."),
            NetworkWords::tr(
                "Connect this computer to the office network, or name the network it is on now. Then "
                "look again.")};
    case Obstacle::GatewaySilent:
        return {
            //: %1: address
            NetworkWords::tr("Your router (%1) does not answer this computer.").arg(signs.gateway.toString()),
            NetworkWords::tr(
                "No other device answered either, so the connection of this computer is the likely "
                "cause, not the phones."),
            NetworkWords::tr(
                "Check the cable or the Wi-Fi of this computer, and whether a web page opens. Then "
                "look again.")};
    case Obstacle::WifiIsolation:
        return {
            NetworkWords::tr(
                "This Wi-Fi seems to hide its devices from each other: only the router answers."),
            NetworkWords::tr("Guest networks do this on purpose. The phones may well be there and cannot be "
                             "seen from here."),
            NetworkWords::tr("Plug this computer in with a cable, or join the office's main Wi-Fi. Then look "
                             "again.")};
    case Obstacle::MulticastHeldBack: return multicastText(signs.system);
    }
    return {};
}

} // namespace

QString leftOutWord(AdapterUse use)
{
    switch (use) {
    case AdapterUse::Network: return {};
    case AdapterUse::SelfAssigned: return NetworkWords::tr("no address from a router", "kind of adapter");
    case AdapterUse::PointToPoint: return NetworkWords::tr("direct line", "kind of adapter");
    case AdapterUse::Vpn: return NetworkWords::tr("VPN", "kind of adapter");
    case AdapterUse::Container: return NetworkWords::tr("containers", "kind of adapter");
    case AdapterUse::Virtual: return NetworkWords::tr("virtual machines", "kind of adapter");
    case AdapterUse::Loopback: return NetworkWords::tr("this computer itself", "kind of adapter");
    }
    return {};
}

QString leftOutText(AdapterUse use, const QString &adapter)
{
    const QString name = plainWords(adapter, longestName);
    switch (use) {
    case AdapterUse::Network: return {};
    case AdapterUse::SelfAssigned:
        //: %1: name of an adapter
        return NetworkWords::tr(
                   "%1 got no address from a router and gave itself one. Check the cable and the "
                   "router.")
            .arg(name);
    case AdapterUse::PointToPoint:
        return NetworkWords::tr(
                   "%1 is a direct line to one other machine (dial-up or mobile), no office network.")
            .arg(name);
    case AdapterUse::Vpn:
        return NetworkWords::tr("%1 is a tunnel (VPN), and what lies behind it is not this office.")
            .arg(name);
    case AdapterUse::Container:
        return NetworkWords::tr("%1 joins programs inside this computer (containers); no device hangs on it.")
            .arg(name);
    case AdapterUse::Virtual:
        return NetworkWords::tr(
                   "%1 is there for virtual machines inside this computer; no device hangs on it.")
            .arg(name);
    case AdapterUse::Loopback: return NetworkWords::tr("%1 is this computer itself.").arg(name);
    }
    return {};
}

QList<ObstacleText> explain(const ReachSigns &signs)
{
    QList<ObstacleText> list;
    for (const Obstacle obstacle : obstacles(signs))
        list.append({obstacle, textOf(obstacle, signs)});
    return list;
}

} // namespace rf
