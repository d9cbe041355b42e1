// Networks, VLANs and who may reach whom, from the configuration. Pure.
#include "connectors/routers/openwrt/native.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

namespace {

bool enabled(const Section &section)
{
    return section.flag(u"enabled"_s, true);
}

std::optional<Cidr> subnetOf(const Section &interface)
{
    const QString text = interface.text(u"ipaddr"_s);
    if (text.contains(u'/'))
        return Cidr::from(text);
    const auto address = Cidr::from(text);
    const auto mask = Cidr::from(interface.text(u"netmask"_s));
    if (!address || !mask || !address->isIpv4() || !mask->isIpv4())
        return std::nullopt;
    const quint32 bits = mask->address().toIPv4Address();
    for (int prefix = 1; prefix <= 32; ++prefix) {
        if (bits == ~quint32(0) << (32 - prefix))
            return Cidr::from(address->address(), prefix);
    }
    return std::nullopt;
}

bool handsOutAddresses(const Native &native, const QString &network)
{
    const Config *dhcp = native.config(u"dhcp"_s);
    if (!dhcp)
        return false;
    for (const Section *section : dhcp->ofType(u"dhcp"_s)) {
        if (section->text(u"interface"_s) != network)
            continue;
        const QString v4 = section->text(u"dhcpv4"_s);
        return !section->flag(u"ignore"_s, false) && (v4.isEmpty() || v4 == "server"_L1)
               && section->has(u"start"_s);
    }
    return false;
}

bool reaches(const Config &firewall, const QString &from, const QString &to)
{
    for (const Section *forwarding : firewall.ofType(u"forwarding"_s)) {
        const QString src = forwarding->text(u"src"_s);
        const QString dest = forwarding->text(u"dest"_s);
        if (enabled(*forwarding) && (src == from || src == "*"_L1) && (dest == to || dest == "*"_L1))
            return true;
    }
    return false;
}

/// The VLAN number of a device name: "br-lan.20" → 20; 1 for a bridge that does not filter.
int vlanNumber(const QString &device)
{
    const qsizetype dot = device.lastIndexOf(u'.');
    if (dot < 0)
        return 1;
    bool ok = false;
    const int number = QStringView(device).mid(dot + 1).toInt(&ok);
    return ok ? number : 0;
}

} // namespace

QList<Vlan> vlansOf(const Native &native)
{
    QList<Vlan> list;
    const Config *network = native.config(u"network"_s);
    const Config *firewall = native.config(u"firewall"_s);
    if (!network || !firewall)
        return list;
    const QStringList wan = wanZones(*firewall);
    for (const Section *interface : network->ofType(u"interface"_s)) {
        const Section *zone = zoneOfNetwork(*firewall, interface->name);
        const QString zoneName = zone ? zone->text(u"name"_s) : QString();
        const QString device = interface->text(u"device"_s);
        const auto subnet = subnetOf(*interface);
        const auto id = VlanId::from(vlanNumber(device));
        const bool off = interface->flag(u"disabled"_s, false) || !interface->flag(u"auto"_s, true);
        if (interface->text(u"proto"_s) != "static"_L1 || interface->name == "loopback"_L1 || device.isEmpty()
            || off || !subnet || !id || (zone && wan.contains(zoneName)))
            continue;
        Vlan vlan{*id, interface->name, *subnet, handsOutAddresses(native, interface->name), false, {}, {}};
        vlan.internet = zone && std::any_of(wan.begin(), wan.end(), [&](const QString &outside) {
                            return reaches(*firewall, zoneName, outside);
                        });
        const QString base = device.section(u'.', 0, 0);
        bool filtered = false;
        for (const Section *bridgeVlan : network->ofType(u"bridge-vlan"_s)) {
            if (bridgeVlan->text(u"device"_s) != base)
                continue;
            filtered = true;
            if (bridgeVlan->text(u"vlan"_s) != id->text())
                continue;
            for (const QString &port : bridgeVlan->list(u"ports"_s)) {
                const QString name = port.section(u':', 0, 0);
                (port.section(u':', 1).contains(u't') ? vlan.taggedPorts : vlan.untaggedPorts) << name;
            }
        }
        for (const Section *bridge : network->ofType(u"device"_s)) {
            if (!filtered && bridge->text(u"name"_s) == base)
                vlan.untaggedPorts = bridge->list(u"ports"_s);
        }
        list << vlan;
    }
    return list;
}

QList<Crossing> crossingsOf(const Native &native, const QList<Vlan> &vlans)
{
    QList<Crossing> list;
    const Config *firewall = native.config(u"firewall"_s);
    if (!firewall)
        return list;
    for (const Vlan &from : vlans) {
        for (const Vlan &to : vlans) {
            const Section *source = zoneOfNetwork(*firewall, from.name);
            const Section *target = zoneOfNetwork(*firewall, to.name);
            if (from.vlan == to.vlan || !source || !target)
                continue;
            const QString src = source->text(u"name"_s);
            const QString dest = target->text(u"name"_s);
            Crossing crossing{from.vlan, to.vlan, false, {}};
            crossing.allowed = source == target ? source->text(u"forward"_s).toUpper() == "ACCEPT"_L1
                                                : reaches(*firewall, src, dest);
            for (const Section *rule : firewall->ofType(u"rule"_s)) {
                if (!enabled(*rule) || rule->text(u"target"_s).toUpper() != "ACCEPT"_L1
                    || rule->text(u"src"_s) != src || rule->text(u"dest"_s) != dest)
                    continue;
                const QStringList sources = rule->list(u"src_ip"_s);
                crossing.allowed = crossing.allowed || sources.isEmpty();
                for (const QString &text : sources) {
                    const auto cidr = Cidr::from(text);
                    if (!cidr || cidr->prefix() != (cidr->isIpv4() ? 32 : 128))
                        crossing.allowed = true; // a whole network is no single exception
                    else if (!crossing.exceptFor.contains(cidr->address()))
                        crossing.exceptFor << cidr->address();
                }
            }
            list << crossing;
        }
    }
    return list;
}

QString networkOfVlan(const Native &native, VlanId vlan)
{
    for (const Vlan &candidate : vlansOf(native)) {
        if (candidate.vlan == vlan)
            return candidate.name;
    }
    return {};
}

} // namespace rf::openwrt
