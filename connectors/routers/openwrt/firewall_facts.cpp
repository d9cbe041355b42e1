// What the firewall's configuration means, in vendor-neutral words. Pure.
#include "connectors/routers/openwrt/native.h"
#include "connectors/routers/openwrt/words.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

namespace {

bool enabled(const Section &section)
{
    return section.flag(u"enabled"_s, true);
}

QString policy(const Config &firewall, const Section &zone, const QString &chain)
{
    if (zone.has(chain))
        return zone.text(chain).toUpper();
    const auto defaults = firewall.ofType(u"defaults"_s);
    return defaults.isEmpty() ? QString() : defaults.first()->text(chain).toUpper();
}

/// "80", "5060-5061" or "5060:5061", as fw4.uc's parse_port takes it; its port 0 is nobody's.
std::optional<PortRange> portsOf(const QString &word)
{
    QString text = word;
    text.replace(u':', u'-');
    return PortRange::from(text.startsWith("0-"_L1) ? text.replace(0, 1, u'1') : text);
}

QList<PortRange> without(const QList<PortRange> &ranges, const PortRange &taken)
{
    QList<PortRange> rest;
    for (const PortRange &range : ranges) {
        for (const auto &piece : {PortRange::from(range.first(), std::min(range.last(), taken.first() - 1)),
                                  PortRange::from(std::max(range.first(), taken.last() + 1), range.last())}) {
            if (piece)
                rest << *piece;
        }
    }
    return rest;
}

/// The ports that an option names: a list of ports and ranges, of which each may be negated by "!"; a
/// negated one is taken out of the others, or of all where there are no others. Every port when the option
/// is missing; nullopt when it is not understood.
std::optional<QList<PortRange>> portList(const Section &section, const QString &option)
{
    QList<PortRange> named;
    QList<PortRange> negated;
    for (const QString &entry : section.list(option)) {
        QString word = entry.trimmed();
        const bool negative = word.startsWith(u'!');
        if (negative)
            word = word.mid(1).trimmed();
        const auto range = portsOf(word);
        if (!range)
            return std::nullopt;
        (negative ? negated : named) << *range;
    }
    if (named.isEmpty())
        named << PortRange::all();
    for (const PortRange &range : std::as_const(negated))
        named = without(named, range);
    return named;
}

QString protocolOf(const Section &section)
{
    QStringList words = section.list(u"proto"_s);
    if (words.isEmpty())
        return u"tcp+udp"_s; // what the firewall assumes when none is named
    for (QString &word : words)
        word = word.toLower();
    const bool tcp = words.contains(u"tcp"_s) || words.contains(u"6"_s) || words.contains(u"tcpudp"_s);
    const bool udp = words.contains(u"udp"_s) || words.contains(u"17"_s) || words.contains(u"tcpudp"_s);
    if (tcp && udp)
        return u"tcp+udp"_s;
    if (tcp || udp)
        return tcp ? u"tcp"_s : u"udp"_s;
    return words.contains(u"all"_s) || words.contains(u"any"_s) || words.contains(u"*"_s) ? u"any"_s
                                                                                          : QString();
}

/// Rules of a fresh router that every office needs; harmless, and no way in to anything.
bool isStockRule(const Section &rule)
{
    static const QHash<QString, QString> stock{
        {u"Allow-DHCP-Renew"_s, u"68"_s}, {u"Allow-DHCPv6"_s, u"546"_s}, {u"Allow-ISAKMP"_s, u"500"_s}};
    const QString name = rule.text(u"name"_s);
    return stock.contains(name) && rule.text(u"dest_port"_s) == stock.value(name);
}

bool faces(const QStringList &wan, const QString &zone)
{
    return wan.contains(zone) || zone == "*"_L1;
}

/// Allowed sources: src_ip, or the entries of an address set. Empty = anyone.
QList<Cidr> sourcesOf(const Config &firewall, const Section &section)
{
    QList<Cidr> out;
    for (const QString &text : section.list(u"src_ip"_s)) {
        if (const auto cidr = Cidr::from(text))
            out << *cidr;
    }
    const QStringList words = section.list(u"ipset"_s);
    const QString set = words.value(0);
    if (set.isEmpty() || set.startsWith(u'!'))
        return out;
    for (const Section *ipset : firewall.ofType(u"ipset"_s)) {
        const QStringList match = ipset->list(u"match"_s);
        const bool bySource = match == QStringList{u"src_net"_s} || match == QStringList{u"src_ip"_s};
        if (ipset->text(u"name"_s) != set || !enabled(*ipset) || !bySource)
            continue;
        for (const QString &text : ipset->list(u"entry"_s)) {
            if (const auto cidr = Cidr::from(text))
                out << *cidr;
        }
    }
    return out;
}

/// An accepting rule from the internet for TCP or UDP.
bool letsIn(const Section &rule, const QStringList &wan)
{
    return rule.text(u"target"_s).toUpper() == "ACCEPT"_L1 && faces(wan, rule.text(u"src"_s))
           && !isStockRule(rule) && !protocolOf(rule).isEmpty();
}

/// A redirect from the internet to somewhere inside, of TCP or UDP.
bool leadsIn(const Section &redirect, const QStringList &wan)
{
    const QString target = redirect.text(u"target"_s).toUpper();
    return faces(wan, redirect.text(u"src"_s)) && (target.isEmpty() || target == "DNAT"_L1)
           && !protocolOf(redirect).isEmpty();
}

/// What a redirect leads to: the same port as outside, or the one that is named.
std::optional<PortRange> innerPorts(const Section &redirect, const PortRange &outside)
{
    return redirect.list(u"dest_port"_s).isEmpty() ? outside : portsOf(redirect.text(u"dest_port"_s));
}

/// Whether it is understood which ports a way in is about.
bool portsAreClear(const Section &way)
{
    if (way.type == "redirect"_L1)
        return portList(way, u"src_dport"_s) && innerPorts(way, PortRange::all());
    return portList(way, u"dest_port"_s).has_value();
}

/// The first way in whose ports are not understood, or null.
const Section *unclearWayIn(const Config &firewall)
{
    const QStringList wan = wanZones(firewall);
    for (const Section &section : firewall.sections) {
        const bool way = section.type == "redirect"_L1 ? leadsIn(section, wan)
                                                       : section.type == "rule"_L1 && letsIn(section, wan);
        if (way && enabled(section) && !portsAreClear(section))
            return &section;
    }
    return nullptr;
}

QString portsUnclear(const Section &way)
{
    //: %1 is the name of a rule
    return OpenWrtText::tr("the ports of the rule \"%1\" are not understood")
        .arg(way.text(u"name"_s).isEmpty() ? way.name : way.text(u"name"_s).left(80));
}

} // namespace

const Config *Native::config(const QString &name) const
{
    const auto it =
        std::find_if(configs.begin(), configs.end(), [&](const Config &c) { return c.name == name; });
    return it == configs.end() ? nullptr : &*it;
}

const Section *Native::section(const QString &configName, const QString &sectionName) const
{
    const Config *c = config(configName);
    return c ? c->find(sectionName) : nullptr;
}

QStringList wanZones(const Config &firewall)
{
    QStringList names;
    for (const Section *zone : firewall.ofType(u"zone"_s)) {
        const QString name = zone->text(u"name"_s);
        if (!name.isEmpty() && (name == "wan"_L1 || zone->flag(u"masq"_s, false)))
            names << name;
    }
    return names;
}

QStringList networksOf(const Config &firewall, const QString &zone)
{
    for (const Section *section : firewall.ofType(u"zone"_s)) {
        if (section->text(u"name"_s) == zone)
            return section->has(u"network"_s) ? section->list(u"network"_s) : QStringList{zone};
    }
    return {};
}

const Section *zoneOfNetwork(const Config &firewall, const QString &network)
{
    for (const Section *zone : firewall.ofType(u"zone"_s)) {
        if (networksOf(firewall, zone->text(u"name"_s)).contains(network))
            return zone;
    }
    return nullptr;
}

SipHelperPlaces sipHelperPlaces(const Config &firewall)
{
    SipHelperPlaces places;
    const auto defaults = firewall.ofType(u"defaults"_s);
    const bool automatic = defaults.isEmpty() || defaults.first()->flag(u"auto_helper"_s, true);
    for (const Section *zone : firewall.ofType(u"zone"_s)) {
        if (!enabled(*zone))
            continue;
        const QStringList own = zone->list(u"helper"_s);
        if (own.contains(u"sip"_s))
            places.zones << zone;
        else if (own.isEmpty() && automatic && zone->flag(u"auto_helper"_s, true)
                 && !zone->flag(u"masq"_s, false) && !zone->flag(u"masq6"_s, false))
            places.byDefaults = true;
    }
    for (const Section *rule : firewall.ofType(u"rule"_s)) {
        if (enabled(*rule) && rule->text(u"target"_s).toUpper() == "HELPER"_L1
            && rule->text(u"set_helper"_s).toLower() == "sip"_L1)
            places.rules << rule;
    }
    return places;
}

QList<Forward> forwardsOf(const Config &firewall)
{
    const QStringList wan = wanZones(firewall);
    QList<Forward> list;
    for (const Section *redirect : firewall.ofType(u"redirect"_s)) {
        if (!leadsIn(*redirect, wan) || !portsAreClear(*redirect))
            continue;
        Forward forward;
        forward.id = u"redirect:"_s + redirect->name;
        // Without a port outside, everything that comes goes to one host.
        forward.kind = redirect->list(u"src_dport"_s).isEmpty() ? u"dmz"_s : u"redirect"_s;
        forward.name = redirect->text(u"name"_s).left(80);
        forward.protocol = protocolOf(*redirect);
        forward.to = QHostAddress(redirect->text(u"dest_ip"_s));
        forward.from = sourcesOf(firewall, *redirect);
        forward.enabled = enabled(*redirect);
        const auto outsidePorts = portList(*redirect, u"src_dport"_s);
        for (const PortRange &outside : *outsidePorts) {
            forward.publicPorts = outside;
            forward.toPorts = *innerPorts(*redirect, outside);
            list << forward;
        }
    }
    for (const Section *rule : firewall.ofType(u"rule"_s)) {
        if (!letsIn(*rule, wan) || !portsAreClear(*rule))
            continue;
        Forward forward;
        forward.id = u"rule:"_s + rule->name;
        forward.kind = u"inbound-rule"_s;
        forward.name = rule->text(u"name"_s).left(80);
        forward.protocol = protocolOf(*rule);
        forward.to = QHostAddress(rule->text(u"dest_ip"_s));
        forward.from = sourcesOf(firewall, *rule);
        forward.enabled = enabled(*rule);
        const auto ports = portList(*rule, u"dest_port"_s);
        for (const PortRange &range : *ports) {
            forward.publicPorts = range;
            forward.toPorts = range;
            list << forward;
        }
    }
    return list;
}

Reading<bool> inboundBlockedBy(const Config &firewall)
{
    const QStringList wan = wanZones(firewall);
    if (wan.isEmpty())
        return Reading<bool>::unread(
            OpenWrtText::tr("no zone of the firewall is known to face the internet"));
    for (const Section *zone : firewall.ofType(u"zone"_s)) {
        if (!wan.contains(zone->text(u"name"_s)))
            continue;
        if (policy(firewall, *zone, u"input"_s) == "ACCEPT"_L1
            || policy(firewall, *zone, u"forward"_s) == "ACCEPT"_L1)
            return Reading<bool>::known(false, u"uci firewall, zone "_s + zone->text(u"name"_s));
    }
    for (const Section *forwarding : firewall.ofType(u"forwarding"_s)) {
        if (enabled(*forwarding) && faces(wan, forwarding->text(u"src"_s))
            && !wan.contains(forwarding->text(u"dest"_s)))
            return Reading<bool>::known(false, u"uci firewall, forwarding "_s + forwarding->name);
    }
    if (const Section *way = unclearWayIn(firewall))
        return Reading<bool>::unread(portsUnclear(*way)); // it may be open to anything
    return Reading<bool>::known(true, u"uci firewall, zone policies"_s);
}

namespace {

/// Port → service, as this router is set up.
QHash<int, QString> servicePorts(const Native &native)
{
    QHash<int, QString> out;
    if (const Config *dropbear = native.config(u"dropbear"_s)) {
        for (const Section *instance : dropbear->ofType(u"dropbear"_s)) {
            if (!instance->flag(u"enable"_s, true))
                continue;
            const auto port = Port::from(QStringView(instance->text(u"Port"_s)));
            out.insert(port ? port->value() : 22, u"ssh"_s);
        }
    }
    if (const Config *uhttpd = native.config(u"uhttpd"_s)) {
        for (const Section *server : uhttpd->ofType(u"uhttpd"_s)) {
            for (const QString &option : {u"listen_http"_s, u"listen_https"_s}) {
                for (const QString &listen : server->list(option)) {
                    const auto port = Port::from(QStringView(listen).mid(listen.lastIndexOf(u':') + 1));
                    if (port)
                        out.insert(port->value(), option == "listen_http"_L1 ? u"http"_s : u"https"_s);
                }
            }
        }
    }
    return out;
}

} // namespace

Exposure exposureOf(const Native &native)
{
    Exposure exposure;
    const Config *firewall = native.config(u"firewall"_s);
    if (!firewall)
        return exposure;
    const QStringList wan = wanZones(*firewall);
    const QHash<int, QString> services = servicePorts(native);
    bool anyone = false;
    const auto add = [&](const QString &service) {
        if (!exposure.services.contains(service))
            exposure.services << service;
    };
    for (const Section *zone : firewall->ofType(u"zone"_s)) {
        if (!wan.contains(zone->text(u"name"_s)) || policy(*firewall, *zone, u"input"_s) != "ACCEPT"_L1)
            continue;
        exposure.zones << zone;
        anyone = true;
        for (const QString &service : services)
            add(service);
    }
    for (const Section *rule : firewall->ofType(u"rule"_s)) {
        const QString protocol = protocolOf(*rule);
        if (!letsIn(*rule, wan) || !enabled(*rule) || !rule->text(u"dest"_s).isEmpty()
            || protocol == "udp"_L1)
            continue;
        const auto wanted = portList(*rule, u"dest_port"_s);
        if (!wanted) {
            exposure.unclear = portsUnclear(*rule);
            continue;
        }
        bool touches = false;
        for (auto it = services.begin(); it != services.end(); ++it) {
            if (std::any_of(wanted->begin(), wanted->end(),
                            [&](const PortRange &range) { return range.contains(it.key()); })) {
                touches = true;
                add(it.value());
            }
        }
        if (!touches)
            continue;
        exposure.rules << rule;
        const QList<Cidr> sources = sourcesOf(*firewall, *rule);
        anyone = anyone || sources.isEmpty();
        exposure.from += sources;
    }
    if (anyone)
        exposure.from.clear();
    exposure.services.sort();
    return exposure;
}

QStringList lanServicesOf(const Native &native)
{
    QStringList services;
    const QHash<int, QString> byPort = servicePorts(native);
    for (const QString &service : byPort) {
        if (!services.contains(service))
            services << service;
    }
    if (const Config *uhttpd = native.config(u"uhttpd"_s)) {
        const auto servers = uhttpd->ofType(u"uhttpd"_s);
        const bool allRedirect =
            !servers.isEmpty() && std::all_of(servers.begin(), servers.end(), [](const Section *s) {
                return s->list(u"listen_http"_s).isEmpty()
                       || (s->flag(u"redirect_https"_s, false) && !s->list(u"listen_https"_s).isEmpty());
            });
        if (allRedirect)
            services.removeAll(u"http"_s); // it only sends the browser on
    }
    services.sort();
    return services;
}

} // namespace rf::openwrt
