// Reading: one session, reading commands only, each answer parsed by a pure function. Commands that act
// although they end in "?" (ipf default, qos setdefault, vlan restart, upnp on and off) are never sent.
#include "connectors/routers/draytek/session.h"
#include "connectors/routers/draytek/words.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::draytek {

namespace {

constexpr int maxNetworks = 16; ///< networks looked at one by one

template <class T>
Reading<T> readingOf(const std::optional<T> &value, const QString &command)
{
    if (value)
        return Reading<T>::known(*value, command);
    return Reading<T>::unread(
        DrayTekText::tr("the router's answer to \"%1\" is not the documented one").arg(command));
}

/// Whether the router has a family of commands: first the list it belongs to, then its own help.
Result<bool> hasFamily(Conversation &shell, QHash<QString, QString> &lists, const QString &family)
{
    const qsizetype space = family.lastIndexOf(u' ');
    const QString parent = family.left(space);
    const QString word = family.mid(space + 1);
    if (!lists.contains(parent)) {
        ASSIGN_OR_RETURN(const QString answer, shell.ask(parent + u" ?"_s));
        lists.insert(parent, answer);
    }
    static const QRegularExpression words(u"[A-Za-z0-9_]+"_s);
    auto it = words.globalMatch(lists.value(parent));
    while (it.hasNext()) {
        if (it.next().captured(0) == word)
            return true;
    }
    ASSIGN_OR_RETURN(const QString own, shell.ask(family + u" ?"_s));
    return !own.trimmed().isEmpty() && !isUnknownCommand(own);
}

Result<> readFamilies(Conversation &shell, Native &native)
{
    // Setting commands behind the intents; "upnp off" itself must never be asked with "?".
    const QStringList families{u"srv nat portmap"_s, u"srv nat openport"_s, u"srv nat dmz"_s,
                               u"mngt rmtcfg"_s,     u"mngt lanaccess"_s,   u"vlan group"_s,
                               u"vlan tagged"_s,     u"msubnet switch"_s,   u"msubnet talk"_s};
    QHash<QString, QString> lists;
    for (const QString &family : families) {
        ASSIGN_OR_RETURN(const bool there, hasFamily(shell, lists, family));
        if (there)
            native.families << family;
    }
    return {};
}

Result<> readSipAlg(Conversation &shell, RouterFacts &facts, Native &native, Live &live)
{
    const QString command = u"sys sip_alg ?"_s;
    ASSIGN_OR_RETURN(const QString answer, shell.ask(command));
    if (isUnknownCommand(answer)) {
        facts.sipAlg = Reading<bool>::unread(
            DrayTekText::tr("this firmware has no \"sys sip_alg\": see NAT, ALG on its web page"));
        live.sipFlowsWithHelper = Reading<int>::unread(DrayTekText::tr("this firmware does not tell"));
        return {};
    }
    const SipAlg alg = parseSipAlg(answer);
    facts.sipAlg = readingOf(alg.effective(), command);
    live.sipFlowsWithHelper = readingOf(alg.sessionsInUse, command);
    native.sipAlgForm = alg.form == SipAlgForm::DashE  ? u"-e"_s
                        : alg.form == SipAlgForm::Bare ? u"bare"_s
                                                       : QString();
    return {};
}

Result<> readForwards(Conversation &shell, RouterFacts &facts)
{
    const QString command = u"srv nat showall"_s;
    ASSIGN_OR_RETURN(const QString table, shell.ask(command));
    const auto rows = parseNatTable(table);
    if (!rows) {
        facts.forwards = readingOf(std::optional<QList<Forward>>(), command);
        return {};
    }
    ASSIGN_OR_RETURN(const QString names, shell.ask(u"srv nat portmap table"_s));
    const QHash<int, QString> portmaps = parsePortmapNames(names);
    QList<Forward> forwards;
    QList<int> profiles;
    for (const NatRow &row : *rows) {
        if (row.kind == u'R') {
            forwards << Forward{u"R%1"_s.arg(row.index),
                                u"redirect"_s,
                                portmaps.value(row.index),
                                row.protocol,
                                row.publicPorts,
                                row.to,
                                row.toPorts,
                                {},
                                row.active};
        } else if (row.kind == u'O' && !profiles.contains(row.index)) {
            profiles << row.index;
        }
    }
    for (const int profile : std::as_const(profiles)) {
        const QString ask = u"srv nat openport %1 1 -v"_s.arg(profile);
        ASSIGN_OR_RETURN(const QString answer, shell.ask(ask));
        const auto open = parseOpenPort(answer);
        if (!open) {
            facts.forwards = readingOf(std::optional<QList<Forward>>(), ask);
            return {};
        }
        int item = 0;
        for (const NatRow &row : *rows) {
            if (row.kind != u'O' || row.index != profile)
                continue;
            ++item;
            QString protocol = u"any"_s; // the summary does not tell; the profile does
            for (const OpenPort::Range &range : open->ranges) {
                if (range.ports == row.publicPorts)
                    protocol = range.protocol;
            }
            forwards << Forward{u"O%1/%2"_s.arg(profile).arg(item),
                                u"open-port"_s,
                                open->comment,
                                protocol,
                                row.publicPorts,
                                row.to,
                                row.toPorts,
                                {},
                                row.active && open->enabled};
        }
    }
    ASSIGN_OR_RETURN(const QString dmzTable, shell.ask(u"srv nat dmz -v"_s));
    const auto dmz = parseDmz(dmzTable);
    const bool dmzListed =
        std::any_of(rows->begin(), rows->end(), [](const NatRow &row) { return row.kind == u'D'; });
    if (!dmz && (dmzListed || !isUnknownCommand(dmzTable))) {
        facts.forwards = readingOf(std::optional<QList<Forward>>(), u"srv nat dmz -v"_s);
        return {};
    }
    for (const Dmz &host : dmz.value_or(QList<Dmz>())) {
        if (host.to.toIPv4Address() == 0)
            continue;
        forwards << Forward{u"D%1/%2"_s.arg(host.wan).arg(host.index),
                            u"dmz"_s,
                            {}, // the kind says what it is
                            u"any"_s,
                            PortRange::all(),
                            host.to,
                            PortRange::all(),
                            {},
                            host.enabled};
    }
    ASSIGN_OR_RETURN(const QString mappings, shell.ask(u"upnp nat ?"_s));
    forwards << parseUpnpMappings(mappings);
    facts.forwards = Reading<QList<Forward>>::known(forwards, command);
    return {};
}

Result<> readAdmin(Conversation &shell, RouterFacts &facts, Native &native)
{
    ASSIGN_OR_RETURN(const QString remote, shell.ask(u"mngt rmtcfg status"_s));
    if (const auto config = parseRemoteConfig(remote)) {
        facts.remoteAdmin = Reading<RemoteAdmin>::known({config->services, {}}, u"mngt rmtcfg status"_s);
        native.remoteConfigOn = config->enabled;
        native.tr069 = config->tr069;
    } else {
        facts.remoteAdmin = readingOf(std::optional<RemoteAdmin>(), u"mngt rmtcfg status"_s);
    }
    ASSIGN_OR_RETURN(const QString lan, shell.ask(u"mngt lanaccess -v"_s));
    native.lanAccess = parseLanAccess(lan);
    if (!native.lanAccess) {
        facts.lanAdmin = readingOf(std::optional<QStringList>(), u"mngt lanaccess -v"_s);
    } else if (!native.lanAccess->enabled) {
        native.lanAccess->tr069 = false; // a list that is not in use holds nothing open or shut
        // The control is off, so nothing is held back: every service of the office side counts as answering.
        facts.lanAdmin = Reading<QStringList>::known(
            {u"ftp"_s, u"http"_s, u"https"_s, u"telnet"_s, u"ssh"_s},
            DrayTekText::tr("mngt lanaccess -v: not enabled, nothing is held back"));
    } else {
        QStringList services;
        for (const QString &service : native.lanAccess->services)
            services << service.toLower();
        // With "enforce HTTPS" the plain page only sends the browser on.
        if (native.lanAccess->enforceHttps)
            services.removeAll(u"http"_s);
        facts.lanAdmin = Reading<QStringList>::known(services, u"mngt lanaccess -v"_s);
    }
    ASSIGN_OR_RETURN(const QString usage, shell.ask(u"sys passwd ?"_s));
    const PasswordUsage password = parsePasswordUsage(usage);
    native.passwordArguments = password.arguments;
    facts.adminPasswordMaxLength = readingOf(password.maxLength, u"sys passwd ?"_s);
    return {};
}

Result<> readNetworks(Conversation &shell, RouterFacts &facts, Native &native)
{
    ASSIGN_OR_RETURN(const QString status, shell.ask(u"vlan status"_s));
    native.vlan = parseVlanStatus(status);
    ASSIGN_OR_RETURN(const QString lans, shell.ask(u"show lan"_s));
    const auto list = parseLans(lans);
    ASSIGN_OR_RETURN(const QString range, shell.ask(u"msubnet switch ?"_s));
    native.lanMax = parseLanRange(range).value_or(0);
    if (!native.vlan || !list) {
        facts.vlans = readingOf(std::optional<QList<Vlan>>(), native.vlan ? u"show lan"_s : u"vlan status"_s);
        facts.crossings = Reading<QList<Crossing>>::unread(DrayTekText::tr("the networks could not be read"));
        return {};
    }
    if (!native.vlan->on) {
        for (VlanRow &row : native.vlan->rows)
            row.ports.clear();
    }
    for (const Lan &lan : *list) {
        if (lan.number > maxNetworks)
            continue;
        // The row of a network can wrap and lose its end; only then it is asked for by itself.
        const bool whole = !lan.gateway.isNull() && !lan.dhcpFirst.isNull();
        if (lan.number == 1 || whole) {
            native.lans << lan;
            continue;
        }
        ASSIGN_OR_RETURN(const QString answer, shell.ask(u"msubnet status %1"_s.arg(lan.number)));
        auto subnet = parseSubnet(answer);
        // The number in the reply is not to be trusted (the guides show the wrong one); the one asked for is.
        if (subnet) {
            subnet->number = lan.number;
            native.lans << *subnet;
        }
    }
    ASSIGN_OR_RETURN(const QString use, shell.ask(u"msubnet nat ?"_s));
    const QHash<int, bool> nat = parseNatUse(use);
    for (Lan &lan : native.lans) {
        if (nat.contains(lan.number))
            lan.nat = nat.value(lan.number);
    }
    ASSIGN_OR_RETURN(const QString talk, shell.ask(u"msubnet talk ?"_s));
    const auto pairs = parseTalk(talk);
    native.talkRead = pairs.has_value();
    for (const auto &[a, b] : pairs.value_or(QList<QPair<int, int>>())) {
        if (b <= maxNetworks)
            native.talk << u"%1-%2"_s.arg(a).arg(b);
    }

    QList<Vlan> vlans;
    for (const Lan &lan : std::as_const(native.lans)) {
        const auto id = vlanOf(native, lan.number);
        const auto subnet = lan.subnet();
        if (!lan.on || !id || !subnet)
            continue;
        Vlan vlan{*id, u"LAN%1"_s.arg(lan.number), *subnet, lan.dhcp, lan.nat.value_or(true), {}, {}};
        if (!native.vlan->on)
            vlan.untaggedPorts = lan.number == 1 ? native.vlan->ports : QStringList();
        for (const VlanRow &row : std::as_const(native.vlan->rows)) {
            if (native.vlan->on && row.lan == lan.number)
                (row.tagged ? vlan.taggedPorts : vlan.untaggedPorts) += row.ports;
        }
        vlans << vlan;
    }
    facts.vlans = Reading<QList<Vlan>>::known(vlans, u"vlan status, show lan"_s);
    if (!native.talkRead) {
        facts.crossings = readingOf(std::optional<QList<Crossing>>(), u"msubnet talk ?"_s);
        return {};
    }
    QList<Crossing> crossings;
    for (const Lan &from : std::as_const(native.lans)) {
        for (const Lan &to : std::as_const(native.lans)) {
            const auto a = vlanOf(native, from.number);
            const auto b = vlanOf(native, to.number);
            if (from.on && to.on && a && b && from.number != to.number)
                crossings << Crossing{*a, *b, native.talks(from.number, to.number), {}};
        }
    }
    facts.crossings = Reading<QList<Crossing>>::known(crossings, u"msubnet talk ?"_s);
    return {};
}

Result<> readLeasesAndStatus(Conversation &shell, Live &live, Reading<QList<Wan>> *wans)
{
    ASSIGN_OR_RETURN(const QString answer, shell.ask(u"show status"_s));
    const auto status = parseStatus(answer);
    live.uptimeSeconds = readingOf(status ? status->uptimeSeconds : std::nullopt, u"show status"_s);
    if (wans)
        *wans = readingOf(status ? std::optional(status->wans) : std::nullopt, u"show status"_s);
    // A lease tells where a device was sent, the neighbour table where it is: also with a fixed address, and
    // after it has left.
    ASSIGN_OR_RETURN(const QString neighbours, shell.ask(u"ip arp status"_s));
    ASSIGN_OR_RETURN(const QString leases, shell.ask(u"srv dhcp status"_s));
    live.knownHosts = Reading<QList<KnownHost>>::known(parseNeighbours(neighbours) + parseLeases(leases),
                                                       u"ip arp status, srv dhcp status"_s);
    live.inCall = Reading<bool>::notSupported();
    live.registrations = Reading<QList<Registration>>::notSupported();
    return {};
}

} // namespace

std::optional<VlanId> vlanOf(const Native &native, int lan)
{
    if (native.vlan && native.vlan->on) {
        for (const VlanRow &row : native.vlan->rows) {
            if (row.lan == lan && row.tagged && row.vid > 0 && !row.ports.isEmpty())
                return VlanId::from(row.vid);
        }
    }
    return lan == 1 ? VlanId::from(1) : std::nullopt;
}

Result<Facts> readFacts(ShellSession &session)
{
    Conversation &shell = session.shell();
    ASSIGN_OR_RETURN(const QString about, shell.ask(u"sys version"_s));
    const auto version = parseVersion(about);
    if (!version)
        return fail(ErrorCode::Unparsable,
                    DrayTekText::tr("\"sys version\" does not answer as a Vigor with DrayOS 3 or 4 does"));

    Facts facts;
    RouterFacts router;
    Native native;
    facts.identity.kind = DeviceKind::Router;
    facts.identity.vendor = u"DrayTek"_s;
    facts.identity.model = version->model;
    facts.identity.firmware = version->firmware;
    facts.identity.serial = version->serial;
    facts.identity.variant = u"dray-os-4"_s;
    ASSIGN_OR_RETURN(const QString interfaces, shell.ask(u"sys iface"_s));
    facts.identity.mac = parseLanMac(interfaces).value_or(session.device().identity.mac);

    RETURN_IF_ERROR(readFamilies(shell, native));
    RETURN_IF_ERROR(readSipAlg(shell, router, native, facts.live));
    ASSIGN_OR_RETURN(const QString timers, shell.ask(u"portmaptime -l"_s));
    router.udpTimeoutSeconds = readingOf(parseUdpTimeout(timers), u"portmaptime -l"_s);
    RETURN_IF_ERROR(readForwards(shell, router));
    RETURN_IF_ERROR(readAdmin(shell, router, native));
    ASSIGN_OR_RETURN(const QString upnp, shell.ask(u"upnp service"_s));
    if (isUnknownCommand(upnp))
        router.upnp = Reading<bool>::unread(DrayTekText::tr("this firmware does not tell whether UPnP runs"));
    else
        router.upnp = readingOf(parseUpnpRunning(upnp), u"upnp service"_s);
    RETURN_IF_ERROR(readNetworks(shell, router, native));
    RETURN_IF_ERROR(readLeasesAndStatus(shell, facts.live, &router.wans));
    RETURN_IF_ERROR(shell.settled());

    router.inboundBlocked = Reading<bool>::known(
        true, DrayTekText::tr("address translation with connection tracking, always on"));
    router.ipv6InboundBlocked = Reading<bool>::unread(
        DrayTekText::tr("no documented command tells how this router treats IPv6 from outside"));
    router.updates =
        Reading<UpdateMode>::known(UpdateMode::Manual, DrayTekText::tr("DrayOS has no unattended update"));
    facts.settings = router;
    facts.native = json::to(native).toObject();
    facts.readAt = QDateTime::currentDateTimeUtc();
    return facts;
}

Result<Live> readLive(ShellSession &session)
{
    Live live;
    RouterFacts unused;
    Native native;
    RETURN_IF_ERROR(readSipAlg(session.shell(), unused, native, live));
    RETURN_IF_ERROR(readLeasesAndStatus(session.shell(), live, nullptr));
    RETURN_IF_ERROR(session.shell().settled());
    return live;
}

} // namespace rf::draytek
