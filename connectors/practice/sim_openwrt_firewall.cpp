#include "connectors/practice/sim_openwrt_firewall.h"

#include "core/model/checked_types.h"

#include <QRegularExpression>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct Helper {
    QString name;
    QString module;
    QString match; ///< as nft prints it
    QString protocol;
};

/// Of /usr/share/firewall4/helpers, the ones that matter in an office.
const QList<Helper> &helpers()
{
    static const QList<Helper> all{
        {u"amanda"_s, u"nf_conntrack_amanda"_s, u"udp dport 10080"_s, u"udp"_s},
        {u"ftp"_s, u"nf_conntrack_ftp"_s, u"tcp dport 21"_s, u"tcp"_s},
        {u"sip"_s, u"nf_conntrack_sip"_s, u"udp dport 5060"_s, u"udp"_s},
        {u"tftp"_s, u"nf_conntrack_tftp"_s, u"udp dport 69"_s, u"udp"_s},
    };
    return all;
}

bool isOn(const SimUciSection &section, const QString &option, bool otherwise)
{
    const QString value = section.one(option);
    if (value.isEmpty())
        return otherwise;
    return QStringList{u"1"_s, u"on"_s, u"true"_s, u"yes"_s, u"enabled"_s}.contains(value);
}

QString label(const SimUciSection &section)
{
    return section.one(u"name"_s).isEmpty() ? u"?"_s : section.one(u"name"_s);
}

bool portsFine(const QString &text)
{
    if (text.isEmpty())
        return true;
    for (QString part : text.split(u' ', Qt::SkipEmptyParts)) {
        part.replace(u':', u'-');
        if (!PortRange::from(part))
            return false;
    }
    return true;
}

bool addressFine(const QString &text)
{
    for (QString part : text.split(u' ', Qt::SkipEmptyParts)) {
        if (part.startsWith(u'!'))
            part.remove(0, 1);
        if (!Cidr::from(part))
            return false;
    }
    return true;
}

bool protocolsFine(const QStringList &protocols)
{
    static const QStringList known{u"tcp"_s,  u"udp"_s, u"tcpudp"_s, u"icmp"_s, u"icmpv6"_s, u"ipv6-icmp"_s,
                                   u"igmp"_s, u"esp"_s, u"ah"_s,     u"all"_s,  u"any"_s,    u"*"_s};
    for (const QString &protocol : protocols) {
        if (!known.contains(protocol))
            return false;
    }
    return true;
}

} // namespace

SimFw4 simRenderFw4(const SimUci &uci, const QStringList &modules)
{
    SimFw4 out;
    QString &text = out.ruleset;
    const SimUciConfig &all = uci.config(u"firewall"_s);
    QStringList available;
    text +=
        u"table inet fw4\nflush table inet fw4\n\ntable inet fw4 {\n\t#\n\t# CT helper definitions\n\t#\n\n"_s;
    for (const Helper &helper : helpers()) {
        if (!modules.contains(helper.module))
            continue;
        available << helper.name;
        // Definitions stay in the ruleset whatever is switched; only "ct helper set" does anything.
        text +=
            u"\tct helper %1 {\n\t\ttype \"%1\" protocol %2;\n\t}\n\n"_s.arg(helper.name, helper.protocol);
    }
    const SimUciSection *defaults = uci.first(u"firewall"_s, u"defaults"_s);
    const bool autoHelper = !defaults || isOn(*defaults, u"auto_helper"_s, true);
    QString chains;
    QString dstnat;
    QString input;
    const auto attach = [&](const QString &where, const QString &name, const QString &comment) {
        for (const Helper &helper : helpers()) {
            if (helper.name != name || !available.contains(name))
                continue;
            chains +=
                u"\tchain %1 {\n\t\t%2 counter ct helper set \"%3\" comment \"!fw4: %4\"\n\t}\n\n"_s.arg(
                    where, helper.match, name, comment);
            out.sipHelper = out.sipHelper || name == u"sip";
        }
    };
    for (const SimUciSection &section : all) {
        const auto bad = [&](const QString &option) {
            out.warnings << u"[!] Section %1 (%2) option '%3' specifies invalid value '%4'"_s.arg(
                section.name, label(section), option, section.one(option));
            out.warnings << u"[!] Section %1 (%2) skipped due to invalid options"_s.arg(section.name,
                                                                                        label(section));
        };
        if (section.type == u"redirect" || section.type == u"rule") {
            if (!isOn(section, u"enabled"_s, true)) {
                out.warnings << u"[!] Section %1 (%2) is disabled, ignoring section"_s.arg(section.name,
                                                                                           label(section));
                continue;
            }
            const QStringList protocols = section.list(u"proto"_s);
            if (!protocolsFine(protocols)) {
                bad(u"proto"_s);
                continue;
            }
            QString wrong;
            for (const QString &option : {u"src_dport"_s, u"dest_port"_s, u"src_port"_s}) {
                if (!portsFine(section.one(option)))
                    wrong = option;
            }
            for (const QString &option : {u"src_ip"_s, u"dest_ip"_s}) {
                for (const QString &address : section.list(option)) {
                    if (!addressFine(address))
                        wrong = option;
                }
            }
            if (!wrong.isEmpty()) {
                bad(wrong);
                continue;
            }
        }
        if (section.type == u"zone") {
            const QStringList listed = section.list(u"helper"_s);
            const bool masquerades = isOn(section, u"masq"_s, false);
            const QString where = u"helper_%1"_s.arg(section.one(u"name"_s));
            if (!listed.isEmpty()) {
                for (const QString &name : listed)
                    attach(where, name, name);
            } else if (!masquerades && autoHelper && isOn(section, u"auto_helper"_s, true)) {
                for (const QString &name : available)
                    attach(where, name, name);
            }
            chains += u"\tchain input_%1 {\n\t\tjump %2_from_%1\n\t}\n\n"_s.arg(
                section.one(u"name"_s), section.one(u"input"_s).toLower());
        } else if (section.type == u"rule") {
            if (section.one(u"target"_s) == u"HELPER") {
                attach(u"helper_%1"_s.arg(section.one(u"src"_s)), section.one(u"set_helper"_s),
                       label(section));
                continue;
            }
            input += u"\t\t%1 dport { %2 } counter %3 comment \"!fw4: %4\"\n"_s.arg(
                section.one(u"proto"_s).isEmpty() ? u"tcp"_s : section.one(u"proto"_s),
                section.one(u"dest_port"_s), section.one(u"target"_s).toLower(), label(section));
        } else if (section.type == u"redirect") {
            dstnat += u"\t\tmeta nfproto ipv4 %1 dport %2 counter dnat %3:%4 comment \"!fw4: %5\"\n"_s.arg(
                section.list(u"proto"_s).value(0, u"tcp"_s), section.one(u"src_dport"_s),
                section.one(u"dest_ip"_s), section.one(u"dest_port"_s), label(section));
        }
    }
    text += u"\tchain input {\n\t\ttype filter hook input priority filter; policy drop;\n"_s + input
            + u"\t}\n\n"_s;
    text += chains;
    text += u"\tchain dstnat {\n\t\ttype nat hook prerouting priority dstnat; policy accept;\n"_s + dstnat
            + u"\t}\n}\n"_s;
    return out;
}

QString simZoneOf(const SimUci &uci, const QString &network)
{
    for (const SimUciSection &section : uci.config(u"firewall"_s)) {
        if (section.type == u"zone" && section.list(u"network"_s).contains(network))
            return section.one(u"name"_s);
    }
    return {};
}

bool simMayForward(const SimUci &uci, const QString &fromZone, const QString &toZone,
                   const QHostAddress &source)
{
    if (fromZone.isEmpty() || toZone.isEmpty())
        return false;
    const auto forwards = [&](const SimUciSection &section) {
        return section.one(u"src"_s) == fromZone && section.one(u"dest"_s) == toZone
               && isOn(section, u"enabled"_s, true);
    };
    // Rules come before the forwardings of zones; the first that fits decides.
    for (const SimUciSection &section : uci.config(u"firewall"_s)) {
        if (section.type != u"rule" || !forwards(section) || !section.one(u"dest_port"_s).isEmpty())
            continue;
        bool fits = section.list(u"src_ip"_s).isEmpty();
        for (const QString &address : section.list(u"src_ip"_s)) {
            const auto cidr = Cidr::from(address);
            fits = fits || (cidr && !source.isNull() && cidr->contains(source));
        }
        const QStringList protocols = section.list(u"proto"_s);
        const bool whole =
            protocols.isEmpty() || protocols.contains(u"all"_s) || protocols.contains(u"tcp"_s);
        if (fits && whole && section.one(u"target"_s) == u"ACCEPT")
            return true;
        if (fits && whole && (section.one(u"target"_s) == u"REJECT" || section.one(u"target"_s) == u"DROP"))
            return false;
    }
    for (const SimUciSection &section : uci.config(u"firewall"_s)) {
        if (section.type == u"zone" && fromZone == toZone && section.one(u"name"_s) == fromZone)
            return section.one(u"forward"_s) == u"ACCEPT";
        if (section.type == u"forwarding" && forwards(section))
            return true;
    }
    return false;
}

bool simMayAskRouter(const SimUci &uci, const QString &zone, int udpPort)
{
    for (const SimUciSection &section : uci.config(u"firewall"_s)) {
        if (section.type == u"zone" && section.one(u"name"_s) == zone && section.one(u"input"_s) == u"ACCEPT")
            return true;
        if (section.type == u"rule" && section.one(u"src"_s) == zone && section.one(u"dest"_s).isEmpty()
            && section.one(u"target"_s) == u"ACCEPT" && isOn(section, u"enabled"_s, true)
            && (section.list(u"proto"_s).isEmpty() || section.list(u"proto"_s).contains(u"udp"_s))
            && section.list(u"dest_port"_s).contains(QString::number(udpPort)))
            return true;
    }
    return false;
}

std::optional<SimInterface> simInterface(const SimUci &uci, const QString &name)
{
    const SimUciSection *section = uci.section(u"network"_s, name);
    if (!section || section->type != u"interface")
        return std::nullopt;
    SimInterface out;
    out.name = name;
    const QString address = section->list(u"ipaddr"_s).value(0);
    const QString mask = section->one(u"netmask"_s);
    const auto cidr = Cidr::from(address.contains(u'/') || mask.isEmpty() ? address : address + u"/24"_s);
    if (cidr) {
        out.address = cidr->address();
        out.prefix = address.contains(u'/') || mask.isEmpty()
                         ? cidr->prefix()
                         : QHostAddress::parseSubnet(u"0.0.0.0/"_s + mask).second;
    }
    static const QRegularExpression device(u"^br-lan(?:\\.(\\d+))?$"_s);
    const auto m = device.match(section->one(u"device"_s));
    out.isOnBridge = m.hasMatch();
    out.vlan = m.captured(1).toInt();
    return out;
}

bool simFiltersVlans(const SimUci &uci)
{
    return uci.first(u"network"_s, u"bridge-vlan"_s) != nullptr;
}

SimPortMode simPortMode(const SimUci &uci, int vlan, const QString &port)
{
    for (const SimUciSection &section : uci.config(u"network"_s)) {
        if (section.type != u"bridge-vlan" || section.one(u"device"_s) != u"br-lan"
            || section.one(u"vlan"_s).toInt() != vlan)
            continue;
        for (const QString &entry : section.list(u"ports"_s)) {
            const QString name = entry.section(u':', 0, 0);
            const QString flags = entry.section(u':', 1);
            if (name == port)
                return flags.contains(u't') ? SimPortMode::Tagged : SimPortMode::Untagged;
        }
    }
    return SimPortMode::Absent;
}

} // namespace rf
