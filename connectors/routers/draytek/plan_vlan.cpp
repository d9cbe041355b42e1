// The voice network on the router, and its isolation. Both take effect after a restart only, so saving and
// restarting are part of applying.
#include "connectors/routers/draytek/session.h"
#include "connectors/routers/draytek/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::draytek {

namespace {

constexpr int lastChannel =
    7; ///< highest VLAN channel that both guides document for `vlan vid` and `vlan pri`
constexpr int mostLeases = 220; ///< `msubnet ipcnt`
constexpr int voicePriority = 5;

QString onOff(bool on)
{
    return on ? u"On"_s : u"Off"_s;
}

const VlanRow *freeRow(const VlanTable &table)
{
    for (const VlanRow &row : table.rows) {
        if (row.id >= 1 && row.id <= lastChannel && !row.tagged && row.vid == 0 && row.ports.isEmpty()
            && row.lan == 1)
            return &row;
    }
    return nullptr;
}

const Lan *freeLan(const Native &native)
{
    for (const Lan &lan : native.lans) {
        const bool used = std::any_of(native.vlan->rows.begin(), native.vlan->rows.end(),
                                      [&](const VlanRow &row) { return row.lan == lan.number; });
        if (lan.number >= 2 && lan.number <= native.lanMax && !lan.on && !used)
            return &lan;
    }
    return nullptr;
}

/// A port in exactly one untagged group can be put back by "set_ex"; anything else has no documented reverse.
bool membershipCanComeBack(const VlanTable &table)
{
    for (const QString &port : table.ports) {
        const auto groups = std::count_if(table.rows.begin(), table.rows.end(),
                                          [&](const VlanRow &row) { return row.ports.contains(port); });
        if (groups > 1)
            return false;
    }
    return true;
}

QStringList subnetLines(const Lan &lan)
{
    const QString n = QString::number(lan.number);
    const auto address = [](const QHostAddress &a) { return QHostAddress(a.toIPv4Address()).toString(); };
    return {u"msubnet addr %1 %2"_s.arg(n, address(lan.address)),
            u"msubnet nmask %1 %2"_s.arg(n, address(lan.mask)),
            u"msubnet gateway %1 %2"_s.arg(n, address(lan.gateway)),
            u"msubnet startip %1 %2"_s.arg(n, address(lan.dhcpFirst)),
            u"msubnet ipcnt %1 %2"_s.arg(n).arg(lan.dhcpCount),
            u"msubnet dhcps %1 %2"_s.arg(n, onOff(lan.dhcp)),
            u"msubnet switch %1 %2"_s.arg(n, onOff(lan.on))};
}

/// LAN number behind a VLAN id.
int lanOf(const Native &native, VlanId vlan)
{
    for (const Lan &lan : native.lans) {
        if (lan.on && vlanOf(native, lan.number) == vlan)
            return lan.number;
    }
    return 0;
}

} // namespace

Result<Change> planVoiceVlan(const Facts &now, const Native &native, const VoiceVlan &want)
{
    Change change;
    change.intent = want;
    change.title = DrayTekText::tr("Add a network of its own for the phones (VLAN %1)").arg(want.vlan.text());
    const QList<Vlan> *vlans = now.router()->vlans.value();
    if (!vlans || !native.vlan || !native.talkRead)
        return fail(ErrorCode::Unsupported, DrayTekText::tr("the router's networks could not be read"));
    if (reached(want, now) == Reached::Yes)
        return change;
    for (const QString &family :
         {u"vlan group"_s, u"vlan tagged"_s, u"msubnet switch"_s, u"msubnet talk"_s}) {
        if (!native.has(family))
            return fail(ErrorCode::Unsupported,
                        DrayTekText::tr("this router's command line has no \"%1\"").arg(family));
    }

    const Cidr &gateway = want.gateway;
    const qint64 count = qint64(want.dhcpLast.toIPv4Address()) - qint64(want.dhcpFirst.toIPv4Address()) + 1;
    if (!gateway.isIpv4() || gateway.prefix() < 8 || gateway.prefix() > 29
        || !gateway.contains(want.dhcpFirst) || !gateway.contains(want.dhcpLast) || count < 1)
        return fail(ErrorCode::BadInput,
                    DrayTekText::tr("the address range does not lie in the voice network"));
    if (count > mostLeases)
        return fail(
            ErrorCode::BadInput,
            DrayTekText::tr("this router hands out at most %1 addresses per network").arg(mostLeases));
    if (want.vlan.value() == 1)
        return fail(ErrorCode::BadInput, DrayTekText::tr("VLAN 1 is the untagged office network"));
    for (const Vlan &other : *vlans) {
        if (other.vlan == want.vlan)
            return fail(
                ErrorCode::BadInput,
                //: %2 is the name of a network
                DrayTekText::tr("VLAN %1 is in use for %2").arg(want.vlan.text(), other.name.left(20)));
        if (other.subnet.contains(gateway.network()) || gateway.contains(other.subnet.network()))
            return fail(ErrorCode::BadInput,
                        DrayTekText::tr("the addresses overlap with %1").arg(other.name.left(20)));
    }
    const VlanTable &table = *native.vlan;
    const VlanRow *row = freeRow(table);
    const Lan *lan = freeLan(native);
    if (!row || !lan)
        return fail(ErrorCode::BadInput, DrayTekText::tr("no network is free on this router"));
    QStringList ports = want.ports;
    if (ports.isEmpty())
        ports = table.ports;
    for (const QString &port : std::as_const(ports)) {
        if (!table.ports.contains(port))
            return fail(ErrorCode::BadInput,
                        DrayTekText::tr("this router has no port \"%1\"").arg(port.left(10)));
    }
    if (table.on && !membershipCanComeBack(table))
        return fail(
            ErrorCode::Unsupported,
            DrayTekText::tr(
                "a port belongs to several groups already, which no documented command could put back"));

    const QString channel = QString::number(row->id);
    const QString number = QString::number(lan->number);
    Lan next = *lan;
    next.on = true;
    next.address = gateway.address();
    next.mask = gateway.netmask();
    next.gateway = gateway.address();
    next.dhcpFirst = want.dhcpFirst;
    next.dhcpCount = static_cast<int>(count);
    next.dhcp = true;

    QStringList apply = subnetLines(next);
    apply << u"msubnet nat %1 On"_s.arg(number);
    // Until the phones are moved and isolated, this computer must reach them.
    if (!native.talks(1, lan->number))
        apply << u"msubnet talk 1 %1 on"_s.arg(number);
    if (!table.on) {
        // Every port keeps the office network untagged (S-13): row 0 has no tag and belongs to LAN1.
        apply << u"vlan group 0 set %1"_s.arg(table.ports.join(u' '));
    }
    apply << u"vlan group %1 set %2"_s.arg(channel, ports.join(u' '))
          << u"vlan vid %1 %2"_s.arg(channel, want.vlan.text())
          << u"vlan pri %1 %2"_s.arg(channel).arg(voicePriority) << u"vlan tagged %1 on"_s.arg(channel)
          << u"vlan subnet %1 %2"_s.arg(channel, number);
    const VlanRow *office = table.rows.isEmpty() ? nullptr : &table.rows.first();
    if (!office || office->id != 0 || office->lan != 1 || (!table.on && office->tagged))
        return fail(ErrorCode::Unsupported,
                    DrayTekText::tr("the office network is not in the first row of the VLAN table"));
    if (!table.on)
        apply << u"vlan on"_s; // last: from here on the table counts

    QStringList undo;
    if (!table.on) {
        undo << u"vlan off"_s << u"vlan group 0 set_ex %1"_s.arg(table.ports.join(u' '));
    } else {
        for (const VlanRow &other : table.rows) {
            if (!other.ports.isEmpty())
                undo << u"vlan group %1 set_ex %2"_s.arg(other.id).arg(other.ports.join(u' '));
        }
    }
    undo << u"vlan tagged %1 off"_s.arg(channel) << u"vlan vid %1 %2"_s.arg(channel).arg(row->vid)
         << u"vlan pri %1 %2"_s.arg(channel).arg(row->priority)
         << u"vlan subnet %1 %2"_s.arg(channel).arg(row->lan);
    if (!native.talks(1, lan->number))
        undo << u"msubnet talk 1 %1 off"_s.arg(number);
    undo += subnetLines(*lan);
    if (lan->nat == false)
        undo << u"msubnet nat %1 Off"_s.arg(number);

    change.apply = {shellStep(
        DrayTekText::tr("Set up LAN%1 for the phones beside the office network, which stays as it is")
            .arg(number),
        apply, Risk::DropsCalls)};
    change.apply += restartSteps();
    change.undo = {shellStep(DrayTekText::tr("Take the phones' network away again"), undo, Risk::DropsCalls)};
    change.undo += restartSteps();
    change.settleSeconds = 180;
    change.interruption = Interruption::RouterRestart;
    change.notes
        << DrayTekText::tr("The router restarts: the whole internet is away for one to three minutes.")
        << DrayTekText::tr(
               "The office and the phones' network may reach each other until the phones are isolated.");
    if (!lan->nat)
        change.notes << DrayTekText::tr("Whether LAN%1 translated addresses before cannot be read; it is "
                                        "switched on and stays so, without effect while the network is off.")
                            .arg(number);
    if (!table.on)
        change.cannotUndo << DrayTekText::tr(
            "After an undo the router's list of port groups names all ports in its first group. While VLANs "
            "are switched off, as they are now, that list has no effect.");
    return change;
}

Result<Change> planIsolateVoice(const Facts &now, const Native &native, const IsolateVoice &want)
{
    Change change;
    change.intent = want;
    change.title = DrayTekText::tr("Keep computers out of the phones' network");
    const QList<Crossing> *crossings = now.router()->crossings.value();
    if (!crossings || !native.talkRead)
        return fail(ErrorCode::Unsupported,
                    DrayTekText::tr("which networks reach each other could not be read"));
    if (reached(want, now) == Reached::Yes)
        return change;
    // Never without a way for this computer to keep managing the phones (S-12): the routing switch is all or
    // nothing.
    if (!want.managers.isEmpty())
        return fail(ErrorCode::Unsupported,
                    DrayTekText::tr(
                        "this router's inter-LAN switch has no documented exception for single computers, so "
                        "RingFence would lose the phones; set the wall by hand once nothing more is to be "
                        "changed on them, or connect this computer to a port of the phones' network"));
    if (!native.has(u"msubnet talk"_s))
        return fail(ErrorCode::Unsupported,
                    DrayTekText::tr("this router's command line has no \"msubnet talk\""));
    const int voice = lanOf(native, want.voice);
    if (voice == 0)
        return fail(ErrorCode::BadInput,
                    DrayTekText::tr("there is no network with VLAN %1").arg(want.voice.text()));
    QStringList apply;
    QStringList undo;
    for (const Lan &lan : native.lans) {
        if (lan.number == voice || !native.talks(lan.number, voice))
            continue;
        const QString pair = u"%1 %2"_s.arg(std::min(lan.number, voice)).arg(std::max(lan.number, voice));
        apply << u"msubnet talk %1 off"_s.arg(pair);
        undo.prepend(u"msubnet talk %1 on"_s.arg(pair));
    }
    if (apply.isEmpty())
        return fail(ErrorCode::BadInput,
                    DrayTekText::tr("no routing to the phones' network was found to switch off"));
    change.apply = {
        shellStep(DrayTekText::tr("Stop routing between the office and the phones' network"), apply)};
    change.apply += restartSteps();
    change.undo = {
        shellStep(DrayTekText::tr("Route between the office and the phones' network again"), undo)};
    change.undo += restartSteps();
    change.settleSeconds = 180;
    change.interruption = Interruption::RouterRestart;
    change.notes << DrayTekText::tr(
        "The router restarts: the whole internet is away for one to three minutes.");
    return change;
}

} // namespace rf::draytek
