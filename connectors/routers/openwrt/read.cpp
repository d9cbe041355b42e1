// Reading: only calls and commands that change nothing. The configuration is read without a session, so that
// whatever somebody has staged elsewhere does not show as if it were running.
#include "connectors/routers/openwrt/parse.h"
#include "connectors/routers/openwrt/session.h"
#include "connectors/routers/openwrt/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

namespace {

const QString sipModule = u"/sys/module/nf_conntrack_sip"_s;

Result<std::optional<Config>> readConfig(UbusPort &port, const QString &name, bool mustExist)
{
    ASSIGN_OR_RETURN(const UbusReply reply, port.call(u"uci"_s, u"get"_s, QJsonObject{{u"config"_s, name}}));
    if (reply.status == UbusStatus::NotFound
        || (port.overHttp() && reply.status == UbusStatus::Denied && !mustExist))
        return std::optional<Config>();
    if (!reply.ok())
        return fail(ErrorCode::Rejected,
                    OpenWrtText::tr("the router does not show its configuration \"%1\"").arg(name));
    auto config = parseConfig(name, reply.data.value(u"values"_s).toObject());
    if (!config)
        return fail(ErrorCode::Unparsable,
                    OpenWrtText::tr("the configuration \"%1\" is not in uci's form").arg(name));
    return config;
}

Result<> readSipAlg(UbusPort &port, const Config &firewall, RouterFacts &facts, Native &native)
{
    ASSIGN_OR_RETURN(const auto loaded, port.exists(sipModule));
    native.sipModuleKnown = loaded.has_value();
    native.sipModule = loaded.value_or(false);
    if (loaded == false) {
        facts.sipAlg =
            Reading<bool>::known(false, OpenWrtText::tr("the kernel module nf_conntrack_sip is not loaded"));
        return {};
    }
    const bool configured = sipHelperPlaces(firewall).any();
    ASSIGN_OR_RETURN(const auto rules, port.output(u"nft list ruleset"_s));
    const bool running = rules && rulesetSetsSipHelper(*rules);
    if (running || (configured && loaded))
        facts.sipAlg = Reading<bool>::known(true, running ? u"nft list ruleset: ct helper set \"sip\""_s
                                                          : u"uci firewall: auto_helper, helper"_s);
    else if (!configured)
        facts.sipAlg = Reading<bool>::known(false, u"uci firewall: auto_helper, helper, HELPER rules"_s);
    else
        facts.sipAlg = Reading<bool>::unread(OpenWrtText::tr(
            "whether the kernel's SIP helper is loaded cannot be seen over the web interface; use SSH"));
    return {};
}

Result<> readFlows(UbusPort &port, bool helperAbsent, Live &live)
{
    if (helperAbsent) {
        live.sipFlowsWithHelper = Reading<int>::known(0, OpenWrtText::tr("the SIP helper is not loaded"));
        return {};
    }
    ASSIGN_OR_RETURN(const auto table, port.output(u"conntrack -L"_s));
    live.sipFlowsWithHelper =
        table ? Reading<int>::known(flowsWithSipHelper(*table), u"conntrack -L"_s)
              : Reading<int>::unread(OpenWrtText::tr("the router has no command that lists connections"));
    return {};
}

Result<> readMoving(UbusPort &port, Live &live)
{
    ASSIGN_OR_RETURN(const UbusReply info, port.call(u"system"_s, u"info"_s, {}));
    const QJsonValue uptime = info.data.value(u"uptime"_s);
    live.uptimeSeconds =
        info.ok() && uptime.isDouble()
            ? Reading<qint64>::known(uptime.toInteger(), u"ubus call system info"_s)
            : Reading<qint64>::unread(OpenWrtText::tr("the router does not tell how long it runs"));
    ASSIGN_OR_RETURN(const auto arp, port.file(u"/proc/net/arp"_s));
    live.knownHosts =
        arp ? Reading<QList<KnownHost>>::known(parseArp(*arp), u"/proc/net/arp"_s)
            : Reading<QList<KnownHost>>::unread(OpenWrtText::tr("the router does not show its neighbours"));
    live.inCall = Reading<bool>::notSupported();
    live.registrations = Reading<QList<Registration>>::notSupported();
    return {};
}

Result<> readUpnp(UbusPort &port, RouterFacts &facts, const Native &native, QList<Forward> &forwards)
{
    const Config *upnpd = native.config(u"upnpd"_s);
    const auto sections = upnpd ? upnpd->ofType(u"upnpd"_s) : QList<const Section *>();
    if (sections.isEmpty()) {
        facts.upnp = Reading<bool>::notSupported(OpenWrtText::tr("miniupnpd is not installed"));
        return {};
    }
    const Section *section = sections.first();
    if (!section->has(u"enabled"_s)) {
        facts.upnp = Reading<bool>::unread(
            OpenWrtText::tr("the router does not say whether UPnP is on, and the default differs"));
        return {};
    }
    const bool on = section->flag(u"enabled"_s, true);
    facts.upnp = Reading<bool>::known(on, u"uci upnpd.config.enabled"_s);
    if (!on)
        return {};
    const QString file = section->text(u"upnp_lease_file"_s);
    static const QRegularExpression path(u"\\A/[A-Za-z0-9._/-]{1,100}\\z"_s);
    ASSIGN_OR_RETURN(const auto leases,
                     port.file(path.match(file).hasMatch() ? file : u"/var/run/miniupnpd.leases"_s));
    if (leases)
        forwards += parseUpnpLeases(*leases);
    return {};
}

} // namespace

Result<Facts> readFacts(UbusSession &session)
{
    UbusPort &port = session.port();
    ASSIGN_OR_RETURN(const UbusReply about, port.call(u"system"_s, u"board"_s, {}));
    const auto board = about.ok() ? parseBoard(about.data) : std::nullopt;
    if (!board)
        return fail(ErrorCode::Unparsable,
                    OpenWrtText::tr("\"system board\" does not answer as OpenWrt does"));

    Facts facts;
    RouterFacts router;
    Native native;
    facts.identity.kind = DeviceKind::Router;
    facts.identity.vendor = u"OpenWrt"_s;
    facts.identity.model = board->model;
    facts.identity.firmware = board->version;
    facts.identity.mac = session.device().identity.mac;
    facts.identity.variant = port.overHttp() ? u"ubus-http"_s : u"ssh"_s;

    for (const QString &name :
         {u"firewall"_s, u"network"_s, u"dhcp"_s, u"uhttpd"_s, u"dropbear"_s, u"upnpd"_s}) {
        const bool mustExist = name == "firewall"_L1 || name == "network"_L1;
        ASSIGN_OR_RETURN(auto config, readConfig(port, name, mustExist));
        if (config)
            native.configs << std::move(*config);
        else if (mustExist)
            return fail(ErrorCode::Unparsable,
                        OpenWrtText::tr("this router has no configuration \"%1\"").arg(name));
    }
    ASSIGN_OR_RETURN(const auto fw4, port.output(u"command -v fw4"_s));
    native.fw4 = fw4 && !fw4->trimmed().isEmpty();
    if (port.overHttp()) {
        ASSIGN_OR_RETURN(const auto there, port.exists(u"/sbin/fw4"_s));
        native.fw4 = there.value_or(false);
    }
    native.noPassword = port.noPasswordSet();

    const Config *firewall = native.config(u"firewall"_s);
    RETURN_IF_ERROR(readSipAlg(port, *firewall, router, native));
    RETURN_IF_ERROR(readFlows(port, native.sipModuleKnown && !native.sipModule, facts.live));
    RETURN_IF_ERROR(readMoving(port, facts.live));
    const QString timer = u"/proc/sys/net/netfilter/nf_conntrack_udp_timeout_stream"_s;
    ASSIGN_OR_RETURN(const auto seconds, port.file(timer));
    const auto number = seconds ? parseNumber(*seconds) : std::nullopt;
    router.udpTimeoutSeconds =
        number ? Reading<int>::known(*number, timer)
               : Reading<int>::unread(OpenWrtText::tr("the router does not show its timers"));

    QList<Forward> forwards = forwardsOf(*firewall);
    RETURN_IF_ERROR(readUpnp(port, router, native, forwards));
    router.forwards = Reading<QList<Forward>>::known(forwards, u"uci firewall"_s);
    router.inboundBlocked = inboundBlockedBy(*firewall);
    router.ipv6InboundBlocked = inboundBlockedBy(*firewall); // the zones' policies hold for both families
    const Exposure exposure = exposureOf(native);
    router.remoteAdmin = exposure.services.isEmpty() && !exposure.unclear.isEmpty()
                             ? Reading<RemoteAdmin>::unread(exposure.unclear)
                             : Reading<RemoteAdmin>::known({exposure.services, exposure.from},
                                                           u"uci firewall, uhttpd, dropbear"_s);
    router.lanAdmin = Reading<QStringList>::known(lanServicesOf(native), u"uci uhttpd, dropbear"_s);
    const QList<Vlan> vlans = vlansOf(native);
    router.vlans = Reading<QList<Vlan>>::known(vlans, u"uci network, dhcp, firewall"_s);
    router.crossings = Reading<QList<Crossing>>::known(crossingsOf(native, vlans), u"uci firewall"_s);

    QStringList outside;
    for (const QString &zone : wanZones(*firewall))
        outside += networksOf(*firewall, zone);
    ASSIGN_OR_RETURN(const UbusReply interfaces, port.call(u"network.interface"_s, u"dump"_s, {}));
    router.wans = interfaces.ok() ? Reading<QList<Wan>>::known(parseWans(interfaces.data, outside),
                                                               u"ubus call network.interface dump"_s)
                                  : Reading<QList<Wan>>::unread(OpenWrtText::tr(
                                      "the router does not show the state of its interfaces"));
    router.updates =
        Reading<UpdateMode>::known(UpdateMode::Manual, OpenWrtText::tr("OpenWrt has no unattended update"));
    router.adminPasswordMaxLength = Reading<int>::notSupported(OpenWrtText::tr("the router names no limit"));
    facts.settings = router;
    facts.native = json::to(native).toObject();
    facts.readAt = QDateTime::currentDateTimeUtc();
    return facts;
}

Result<Live> readLive(UbusSession &session)
{
    Live live;
    ASSIGN_OR_RETURN(const auto loaded, session.port().exists(sipModule));
    RETURN_IF_ERROR(readFlows(session.port(), loaded == false, live));
    RETURN_IF_ERROR(readMoving(session.port(), live));
    return live;
}

} // namespace rf::openwrt
