// The voice network as DSA bridge VLANs, all in one apply under the router's timed rollback, and its
// isolation.
#include "connectors/routers/openwrt/plan.h"
#include "connectors/routers/openwrt/words.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

namespace {

constexpr int officeVlan = 1; ///< the untagged network when the bridge does not filter yet

/// The network section of the office: a static one in a zone that does not face the internet, "lan" before
/// others.
const Section *officeNetwork(const Config &network, const Config &firewall, const QList<Vlan> &vlans)
{
    const Section *lan = network.find(u"lan"_s);
    if (lan && lan->type == "interface"_L1 && zoneOfNetwork(firewall, lan->name))
        return lan;
    for (const Vlan &vlan : vlans) {
        if (const Section *section = network.find(vlan.name); section && zoneOfNetwork(firewall, vlan.name))
            return section;
    }
    return nullptr;
}

QStringList freeNames(const Native &native, const QStringList &wanted)
{
    QStringList taken;
    for (const Config &config : native.configs) {
        for (const QString &name : wanted) {
            if (config.find(name))
                taken << config.name + u'.' + name;
        }
    }
    return taken;
}

QJsonArray array(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

} // namespace

Result<Change> planVoiceVlan(const Facts &now, const Native &native, const Config &firewall, bool overHttp,
                             const VoiceVlan &want)
{
    Change done;
    done.intent = want;
    done.title = OpenWrtText::tr("Add a network of its own for the phones (VLAN %1)").arg(want.vlan.text());
    if (reached(want, now) == Reached::Yes)
        return done;
    const Config *network = native.config(u"network"_s);
    const QList<Vlan> *vlans = now.router()->vlans.value();
    if (!network || !vlans)
        return fail(ErrorCode::Unsupported, OpenWrtText::tr("the router's networks could not be read"));
    if (!network->ofType(u"switch"_s).isEmpty() || !network->ofType(u"switch_vlan"_s).isEmpty())
        return fail(ErrorCode::Unsupported,
                    OpenWrtText::tr("this router's switch is set up the old way (swconfig): by hand"));

    static const QRegularExpression nameForm(u"\\A[A-Za-z][A-Za-z0-9]{0,13}\\z"_s);
    const QString name = want.name.toLower();
    if (!nameForm.match(want.name).hasMatch())
        return fail(ErrorCode::BadInput,
                    OpenWrtText::tr("the name of the network may hold letters and digits only"));
    const Cidr &gateway = want.gateway;
    const quint32 base = gateway.network().toIPv4Address();
    const qint64 first = qint64(want.dhcpFirst.toIPv4Address()) - base;
    const qint64 count = qint64(want.dhcpLast.toIPv4Address()) - qint64(want.dhcpFirst.toIPv4Address()) + 1;
    if (!gateway.isIpv4() || gateway.prefix() < 8 || gateway.prefix() > 29
        || !gateway.contains(want.dhcpFirst) || !gateway.contains(want.dhcpLast) || count < 1 || first < 1)
        return fail(ErrorCode::BadInput,
                    OpenWrtText::tr("the address range does not lie in the voice network"));
    for (const Vlan &other : *vlans) {
        if (other.vlan == want.vlan)
            return fail(
                ErrorCode::BadInput,
                //: %2 is the name of a network
                OpenWrtText::tr("VLAN %1 is in use for %2").arg(want.vlan.text(), other.name.left(40)));
        if (other.subnet.contains(gateway.network()) || gateway.contains(other.subnet.network()))
            return fail(ErrorCode::BadInput,
                        OpenWrtText::tr("the addresses overlap with %1").arg(other.name.left(40)));
    }

    const Section *office = officeNetwork(*network, firewall, *vlans);
    const QString bridge = office ? office->text(u"device"_s).section(u'.', 0, 0) : QString();
    const Section *bridgeDevice = nullptr;
    for (const Section *device : network->ofType(u"device"_s)) {
        if (device->text(u"name"_s) == bridge && device->text(u"type"_s) == "bridge"_L1)
            bridgeDevice = device;
    }
    const QStringList wan = wanZones(firewall);
    if (!office || !bridgeDevice || wan.isEmpty())
        return fail(
            ErrorCode::Unsupported,
            OpenWrtText::tr("the office network is no bridge of switch ports in the newer form: by hand"));
    const QStringList bridgePorts = bridgeDevice->list(u"ports"_s);
    QStringList ports = want.ports;
    if (ports.isEmpty())
        ports = bridgePorts;
    for (const QString &port : std::as_const(ports)) {
        if (!bridgePorts.contains(port))
            return fail(ErrorCode::BadInput,
                        OpenWrtText::tr("this router has no port \"%1\"").arg(port.left(20)));
    }
    if (ports.isEmpty())
        return fail(ErrorCode::Unsupported, OpenWrtText::tr("the bridge of the office network has no ports"));

    const QString zoneName = name.left(11); // the firewall's limit
    const QStringList added{u"rf_office_vlan"_s,  u"rf_voice_vlan"_s,     name,
                            u"rf_voice_dhcp"_s,   u"rf_voice_zone"_s,     u"rf_voice_wan"_s,
                            u"rf_office_voice"_s, u"rf_voice_ask_dhcp"_s, u"rf_voice_ask_dns"_s};
    const QStringList taken = freeNames(native, added);
    const bool zoneTaken =
        std::any_of(firewall.sections.begin(), firewall.sections.end(),
                    [&](const Section &s) { return s.type == "zone"_L1 && s.text(u"name"_s) == zoneName; });
    if (!taken.isEmpty() || zoneTaken)
        return fail(ErrorCode::BadInput, OpenWrtText::tr("a name is taken on this router: %1")
                                             .arg(taken.isEmpty() ? zoneName : taken.first()));

    Edits edits(overHttp);
    const bool filtered =
        std::any_of(network->sections.begin(), network->sections.end(), [&](const Section &s) {
            return s.type == "bridge-vlan"_L1 && s.text(u"device"_s) == bridge;
        });
    if (!filtered) {
        // The first bridge VLAN makes the bridge drop what is not listed: every port of the office is listed
        // untagged, and the office's network moves to that VLAN in the same apply (S-13).
        if (want.vlan.value() == officeVlan)
            return fail(ErrorCode::BadInput,
                        OpenWrtText::tr("VLAN 1 becomes the office's own untagged network"));
        QStringList untagged;
        for (const QString &port : bridgePorts)
            untagged << port + u":u*"_s;
        edits.add(
            u"network"_s, u"bridge-vlan"_s, u"rf_office_vlan"_s,
            {{u"device"_s, bridge}, {u"vlan"_s, QString::number(officeVlan)}, {u"ports"_s, array(untagged)}},
            OpenWrtText::tr("Keep the office untagged on every port"));
        for (const Section *interface : network->ofType(u"interface"_s)) {
            if (interface->text(u"device"_s) == bridge)
                edits.set(u"network"_s, *interface, {{u"device"_s, u"%1.%2"_s.arg(bridge).arg(officeVlan)}},
                          OpenWrtText::tr("Let network \"%1\" use the untagged VLAN").arg(interface->name));
        }
    }
    QStringList tagged;
    for (const QString &port : std::as_const(ports))
        tagged << port + u":t"_s;
    edits.add(u"network"_s, u"bridge-vlan"_s, u"rf_voice_vlan"_s,
              {{u"device"_s, bridge}, {u"vlan"_s, want.vlan.text()}, {u"ports"_s, array(tagged)}},
              OpenWrtText::tr("Carry the phones' VLAN, tagged, on the switch ports"));
    edits.add(u"network"_s, u"interface"_s, name,
              {{u"proto"_s, u"static"_s},
               {u"device"_s, u"%1.%2"_s.arg(bridge, want.vlan.text())},
               {u"ipaddr"_s, gateway.address().toString()},
               {u"netmask"_s, gateway.netmask().toString()}},
              OpenWrtText::tr("Give the router an address in the phones' network"));
    edits.add(u"dhcp"_s, u"dhcp"_s, u"rf_voice_dhcp"_s,
              {{u"interface"_s, name},
               {u"start"_s, QString::number(first)},
               {u"limit"_s, QString::number(count)},
               {u"leasetime"_s, u"12h"_s}},
              OpenWrtText::tr("Hand out addresses to the phones"));
    edits.add(u"firewall"_s, u"zone"_s, u"rf_voice_zone"_s,
              {{u"name"_s, zoneName},
               {u"network"_s, array({name})},
               {u"input"_s, u"REJECT"_s},
               {u"output"_s, u"ACCEPT"_s},
               {u"forward"_s, u"REJECT"_s},
               {u"auto_helper"_s, u"0"_s}},
              OpenWrtText::tr("Give the phones a zone of their own in the firewall"));
    edits.add(u"firewall"_s, u"forwarding"_s, u"rf_voice_wan"_s,
              {{u"src"_s, zoneName}, {u"dest"_s, wan.first()}},
              OpenWrtText::tr("Let the phones reach the internet"));
    const Section *officeZone = zoneOfNetwork(firewall, office->name);
    if (officeZone)
        edits.add(u"firewall"_s, u"forwarding"_s, u"rf_office_voice"_s,
                  {{u"src"_s, officeZone->text(u"name"_s)}, {u"dest"_s, zoneName}},
                  OpenWrtText::tr("Let this computer reach the phones until they are isolated"));
    edits.add(u"firewall"_s, u"rule"_s, u"rf_voice_ask_dhcp"_s,
              {{u"name"_s, u"Phones-ask-for-address"_s},
               {u"src"_s, zoneName},
               {u"proto"_s, array({u"udp"_s})},
               {u"dest_port"_s, u"67"_s},
               {u"target"_s, u"ACCEPT"_s}},
              OpenWrtText::tr("Let the phones ask for an address"));
    edits.add(u"firewall"_s, u"rule"_s, u"rf_voice_ask_dns"_s,
              {{u"name"_s, u"Phones-ask-for-names"_s},
               {u"src"_s, zoneName},
               {u"proto"_s, array({u"tcp"_s, u"udp"_s})},
               {u"dest_port"_s, u"53"_s},
               {u"target"_s, u"ACCEPT"_s}},
              OpenWrtText::tr("Let the phones ask for names"));
    Change change = edits.change(want, done.title, Risk::DropsCalls, true);
    change.interruption = Interruption::LinesReregister;
    change.settleSeconds = 60;
    change.notes << OpenWrtText::tr(
        "The office network is away for some seconds while the router's switch is set up anew.");
    if (!officeZone)
        change.notes << OpenWrtText::tr("The office network is in no zone of the firewall.");
    return change;
}

Result<Change> planIsolateVoice(const Facts &now, const Native &native, const Config &firewall, bool overHttp,
                                const IsolateVoice &want)
{
    Change done;
    done.intent = want;
    done.title = OpenWrtText::tr("Keep computers out of the phones' network");
    const QList<Crossing> *crossings = now.router()->crossings.value();
    if (!crossings)
        return fail(ErrorCode::Unsupported,
                    OpenWrtText::tr("which networks reach each other could not be read"));
    if (reached(want, now) == Reached::Yes)
        return done;
    const QString network = networkOfVlan(native, want.voice);
    const Section *zone = network.isEmpty() ? nullptr : zoneOfNetwork(firewall, network);
    if (!zone)
        return fail(ErrorCode::BadInput,
                    OpenWrtText::tr("there is no network with VLAN %1").arg(want.voice.text()));
    const QString voice = zone->text(u"name"_s);
    Edits edits(overHttp);
    QStringList sources; ///< zones that lose their way to the phones
    for (const Section *forwarding : firewall.ofType(u"forwarding"_s)) {
        const QString src = forwarding->text(u"src"_s);
        if (!forwarding->flag(u"enabled"_s, true) || forwarding->text(u"dest"_s) != voice
            || wanZones(firewall).contains(src))
            continue;
        edits.set(u"firewall"_s, *forwarding, {{u"enabled"_s, u"0"_s}},
                  OpenWrtText::tr("Stop zone \"%1\" from opening connections to the phones").arg(src));
        sources << src;
    }
    for (const Section *rule : firewall.ofType(u"rule"_s)) {
        const bool opens = rule->flag(u"enabled"_s, true) && rule->text(u"target"_s).toUpper() == "ACCEPT"_L1
                           && rule->text(u"dest"_s) == voice && rule->list(u"src_ip"_s).isEmpty()
                           && !wanZones(firewall).contains(rule->text(u"src"_s));
        if (opens)
            edits.set(u"firewall"_s, *rule, {{u"enabled"_s, u"0"_s}},
                      OpenWrtText::tr("Switch the rule \"%1\" off").arg(rule->text(u"name"_s)));
    }
    if (edits.isEmpty())
        return fail(ErrorCode::Unsupported,
                    OpenWrtText::tr(
                        "the way to the phones' network is not a plain forwarding between zones: by hand"));
    QStringList managers;
    for (const QHostAddress &manager : want.managers) {
        bool v4 = false;
        manager.toIPv4Address(&v4);
        if (!v4)
            return fail(ErrorCode::BadInput,
                        OpenWrtText::tr("the computer that manages the phones needs an IPv4 address"));
        managers << manager.toString();
    }
    if (!managers.isEmpty()) {
        for (const Vlan &vlan : vlansOf(native)) {
            const Section *from = zoneOfNetwork(firewall, vlan.name);
            const QString src = from ? from->text(u"name"_s) : QString();
            const bool here = std::any_of(want.managers.begin(), want.managers.end(),
                                          [&](const QHostAddress &a) { return vlan.subnet.contains(a); });
            if (!here || src.isEmpty() || src == voice)
                continue;
            QStringList names{u"rf_managers_"_s + vlan.vlan.text()};
            if (!freeNames(native, names).isEmpty())
                return fail(ErrorCode::BadInput,
                            OpenWrtText::tr("a name is taken on this router: %1").arg(names.first()));
            edits.add(u"firewall"_s, u"rule"_s, names.first(),
                      {{u"name"_s, u"Manage-phones"_s},
                       {u"src"_s, src},
                       {u"src_ip"_s, array(managers)},
                       {u"dest"_s, voice},
                       {u"proto"_s, array({u"tcp"_s, u"udp"_s, u"icmp"_s})},
                       {u"target"_s, u"ACCEPT"_s}},
                      OpenWrtText::tr("Let this computer go on managing the phones"));
        }
    }
    return edits.change(want, done.title, Risk::None);
}

} // namespace rf::openwrt
