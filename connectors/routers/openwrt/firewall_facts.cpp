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

std::optional<PortRange> ports(const QString &text)
{
    QString plain = text;
    return PortRange::from(plain.replace(u':', u'-'));
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
        const QString target = redirect->text(u"target"_s).toUpper();
        if (!faces(wan, redirect->text(u"src"_s)) || (!target.isEmpty() && target != "DNAT"_L1))
            continue;
        Forward forward;
        forward.id = u"redirect:"_s + redirect->name;
        forward.kind = u"redirect"_s;
        forward.name = redirect->text(u"name"_s).left(80);
        forward.protocol = protocolOf(*redirect);
        if (forward.protocol.isEmpty())
            continue; // neither TCP nor UDP
        forward.publicPorts = ports(redirect->text(u"src_dport"_s)).value_or(PortRange::all());
        forward.toPorts = ports(redirect->text(u"dest_port"_s)).value_or(forward.publicPorts);
        forward.to = QHostAddress(redirect->text(u"dest_ip"_s));
        forward.from = sourcesOf(firewall, *redirect);
        forward.enabled = enabled(*redirect);
        if (forward.publicPorts == PortRange::all() && !redirect->has(u"src_dport"_s))
            forward.kind = u"dmz"_s; // everything that comes goes to one host
        list << forward;
    }
    for (const Section *rule : firewall.ofType(u"rule"_s)) {
        if (!letsIn(*rule, wan))
            continue;
        Forward forward;
        forward.id = u"rule:"_s + rule->name;
        forward.kind = u"inbound-rule"_s;
        forward.name = rule->text(u"name"_s).left(80);
        forward.protocol = protocolOf(*rule);
        forward.publicPorts = ports(rule->text(u"dest_port"_s)).value_or(PortRange::all());
        forward.toPorts = forward.publicPorts;
        forward.to = QHostAddress(rule->text(u"dest_ip"_s));
        forward.from = sourcesOf(firewall, *rule);
        forward.enabled = enabled(*rule);
        list << forward;
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
        bool touches = false;
        const QStringList wanted = rule->list(u"dest_port"_s);
        for (auto it = services.begin(); it != services.end(); ++it) {
            const bool hit =
                wanted.isEmpty() || std::any_of(wanted.begin(), wanted.end(), [&](const QString &text) {
                    const auto range = ports(text);
                    return range && range->contains(it.key());
                });
            if (hit) {
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
