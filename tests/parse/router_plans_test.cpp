// Plans of the two routers from facts written by hand: the exact commands, their reverse, and what is not
// sent.
#include "connectors/routers/draytek/draytek_driver.h"
#include "connectors/routers/draytek/native.h"
#include "connectors/routers/openwrt/native.h"
#include "connectors/routers/openwrt/openwrt_driver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rf;

namespace {

QStringList linesOf(const QList<Step> &steps)
{
    QStringList out;
    for (const Step &step : steps) {
        if (const auto *shell = std::get_if<ShellLines>(&step.wire)) {
            for (const CliLine &line : shell->lines)
                out << line.send;
        } else if (const auto *exec = std::get_if<ExecCommand>(&step.wire)) {
            out << exec->command + (exec->input.isEmpty() ? QString() : u" <<< "_s + exec->input);
        } else if (const auto *http = std::get_if<HttpCall>(&step.wire)) {
            out << http->body;
        }
    }
    return out;
}

Facts vigor()
{
    Facts facts;
    facts.identity.kind = DeviceKind::Router;
    facts.identity.vendor = u"DrayTek"_s;
    facts.identity.model = u"Vigor2865"_s;
    facts.identity.firmware = u"4.4.5.1"_s;
    RouterFacts router;
    router.sipAlg = Reading<bool>::known(true);
    router.upnp = Reading<bool>::known(true);
    router.remoteAdmin = Reading<RemoteAdmin>::known({{u"http"_s, u"ssh"_s}, {}});
    router.lanAdmin = Reading<QStringList>::known({u"http"_s, u"https"_s, u"telnet"_s});
    Forward redirect;
    redirect.id = u"R3"_s;
    redirect.protocol = u"udp"_s;
    Forward first;
    first.id = u"O2/1"_s;
    Forward second = first;
    second.id = u"O2/2"_s;
    Forward dmz;
    dmz.id = u"D1/1"_s;
    dmz.kind = u"dmz"_s;
    router.forwards = Reading<QList<Forward>>::known({redirect, first, second, dmz});
    router.vlans = Reading<QList<Vlan>>::known(
        {Vlan{VlanId(), u"LAN1"_s, *Cidr::from(u"192.168.1.1/24"), true, true, {}, {u"p1"_s, u"p2"_s}}});
    router.crossings = Reading<QList<Crossing>>::known({});
    facts.settings = router;
    draytek::Native native;
    native.families = {u"srv nat portmap"_s, u"srv nat openport"_s, u"srv nat dmz"_s,
                       u"mngt rmtcfg"_s,     u"mngt lanaccess"_s,   u"vlan group"_s,
                       u"vlan tagged"_s,     u"msubnet switch"_s,   u"msubnet talk"_s};
    native.sipAlgForm = u"-e"_s;
    native.passwordArguments = 2;
    native.talkRead = true;
    native.lanMax = 8;
    native.lanAccess =
        draytek::LanAccess{true, {u"HTTP"_s, u"HTTPS"_s, u"TELNET"_s, u"SSH"_s}, false, false, {u"LAN1"_s}};
    native.vlan =
        draytek::VlanTable{false, {u"p1"_s, u"p2"_s}, {{0, false, 0, 0, {}, 1}, {1, false, 0, 0, {}, 1}}};
    draytek::Lan lan1{1,
                      true,
                      QHostAddress(u"192.168.1.1"_s),
                      QHostAddress(u"255.255.255.0"_s),
                      true,
                      QHostAddress(u"192.168.1.10"_s),
                      200,
                      QHostAddress(u"192.168.1.1"_s),
                      std::nullopt};
    draytek::Lan lan2{2,
                      false,
                      QHostAddress(u"192.168.2.1"_s),
                      QHostAddress(u"255.255.255.0"_s),
                      true,
                      QHostAddress(u"192.168.2.10"_s),
                      100,
                      QHostAddress(u"192.168.2.1"_s),
                      false};
    native.lans = {lan1, lan2};
    facts.native = json::to(native).toObject();
    return facts;
}

VoiceVlan voice()
{
    VoiceVlan want;
    want.vlan = *VlanId::from(20);
    want.name = u"voice"_s;
    want.gateway = *Cidr::from(u"192.168.20.1/24");
    want.dhcpFirst = QHostAddress(u"192.168.20.50"_s);
    want.dhcpLast = QHostAddress(u"192.168.20.149"_s);
    return want;
}

Facts openwrtOffice(const QString &way = u"ssh"_s)
{
    Facts facts;
    facts.identity.kind = DeviceKind::Router;
    facts.identity.vendor = u"OpenWrt"_s;
    facts.identity.variant = way;
    openwrt::Native native;
    native.fw4 = true;
    native.configs = {
        {u"firewall"_s,
         {{u"cfg01e63d"_s, u"defaults"_s, {}},
          {u"cfg02dc81"_s,
           u"zone"_s,
           {{u"name"_s, u"lan"_s}, {u"network"_s, QJsonArray{u"lan"_s}}, {u"input"_s, u"ACCEPT"_s}}},
          {u"cfg03dc81"_s,
           u"zone"_s,
           {{u"name"_s, u"wan"_s}, {u"masq"_s, u"1"_s}, {u"network"_s, QJsonArray{u"wan"_s}}}},
          {u"cfg04ad58"_s, u"forwarding"_s, {{u"src"_s, u"lan"_s}, {u"dest"_s, u"wan"_s}}},
          {u"cfg053837"_s,
           u"redirect"_s,
           {{u"name"_s, u"it's \"ours\"; reboot"_s},
            {u"src"_s, u"wan"_s},
            {u"src_dport"_s, u"5060"_s},
            {u"proto"_s, u"udp"_s},
            {u"dest_ip"_s, u"192.168.1.20"_s},
            {u"enabled"_s, u"1"_s}}},
          {u"cfg063837"_s,
           u"redirect"_s,
           {{u"name"_s, u"web"_s},
            {u"src"_s, u"wan"_s},
            {u"src_dport"_s, u"8080"_s},
            {u"proto"_s, u"tcp"_s},
            {u"dest_ip"_s, u"192.168.1.21"_s}}}}},
        {u"network"_s,
         {{u"cfg030f15"_s,
           u"device"_s,
           {{u"name"_s, u"br-lan"_s},
            {u"type"_s, u"bridge"_s},
            {u"ports"_s, QJsonArray{u"lan1"_s, u"lan2"_s}}}},
          {u"lan"_s,
           u"interface"_s,
           {{u"device"_s, u"br-lan"_s},
            {u"proto"_s, u"static"_s},
            {u"ipaddr"_s, u"192.168.1.1"_s},
            {u"netmask"_s, u"255.255.255.0"_s}}}}},
        {u"dhcp"_s, {{u"lan"_s, u"dhcp"_s, {{u"interface"_s, u"lan"_s}, {u"start"_s, u"100"_s}}}}}};
    RouterFacts router;
    router.sipAlg = Reading<bool>::known(true);
    router.forwards = Reading<QList<Forward>>::known(openwrt::forwardsOf(native.configs.at(0)));
    router.vlans = Reading<QList<Vlan>>::known(openwrt::vlansOf(native));
    router.crossings = Reading<QList<Crossing>>::known({});
    router.upnp = Reading<bool>::notSupported();
    facts.settings = router;
    facts.native = json::to(native).toObject();
    return facts;
}

} // namespace

class RouterPlansTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vigorSipAlg()
    {
        const auto change = draytekDriver().plan(vigor(), SipAlgOff{});
        QVERIFY(change);
        QCOMPARE(linesOf(change->apply), QStringList{u"sys sip_alg -e 0"_s});
        QCOMPARE(linesOf(change->persist), QStringList{u"sys commit"_s});
        QCOMPARE(linesOf(change->undo), (QStringList{u"sys sip_alg -e 1"_s, u"sys commit"_s}));
        QCOMPARE(change->timedRevertSeconds, 0);

        Facts facts = vigor();
        facts.router()->sipAlg = Reading<bool>::known(false);
        QVERIFY(draytekDriver().plan(facts, SipAlgOff{})->isEmpty());
        facts.router()->sipAlg = Reading<bool>::unread(u"no"_s);
        QCOMPARE(draytekDriver().plan(facts, SipAlgOff{}).error().code, ErrorCode::Unsupported);
        facts = vigor();
        facts.native.insert(u"sipAlgForm"_s, u"bare"_s);
        QCOMPARE(linesOf(draytekDriver().plan(facts, SipAlgOff{})->apply), QStringList{u"sys sip_alg 0"_s});
        facts.native.insert(u"sipAlgForm"_s, QString());
        QVERIFY(!draytekDriver().plan(facts, SipAlgOff{}));
    }
    void vigorForwards()
    {
        const auto change =
            draytekDriver().plan(vigor(), CloseForwards{{u"R3"_s, u"O2/1"_s, u"O2/2"_s, u"D1/1"_s}});
        QVERIFY(change);
        QCOMPARE(linesOf(change->apply),
                 (QStringList{u"srv nat portmap disable 3"_s, u"srv nat openport 2 1 -a 0"_s,
                              u"srv nat dmz 1 1 -e 0"_s}));
        QCOMPARE(linesOf(change->undo),
                 (QStringList{u"srv nat dmz 1 1 -e 1"_s, u"srv nat openport 2 1 -a 1"_s,
                              u"srv nat portmap enable 3 udp"_s, u"sys commit"_s}));
        QCOMPARE(draytekDriver().plan(vigor(), CloseForwards{{u"R9"_s}}).error().code, ErrorCode::BadInput);
        QVERIFY(!draytekDriver().plan(vigor(), CloseForwards{{u"R3\nsys reboot"_s}}));
        Facts facts = vigor();
        (*facts.router()->forwards.value())[0].protocol = u"any"_s; // could not be switched on again
        QCOMPARE(draytekDriver().plan(facts, CloseForwards{{u"R3"_s}}).error().code, ErrorCode::Unsupported);
        QCOMPARE(draytekDriver()
                     .plan(vigor(), NarrowForwards{{u"R3"_s}, {*Cidr::from(u"203.0.113.0/24")}})
                     .error()
                     .code,
                 ErrorCode::Unsupported);
    }
    void vigorAdmin()
    {
        const auto remote = draytekDriver().plan(vigor(), RemoteAdminOff{});
        QVERIFY(remote);
        QCOMPARE(linesOf(remote->apply), (QStringList{u"mngt rmtcfg http off"_s, u"mngt rmtcfg ssh off"_s}));
        QVERIFY(!linesOf(remote->undo).contains(u"mngt rmtcfg enable"_s));
        const auto plain = draytekDriver().plan(vigor(), PlainAdminOff{});
        QVERIFY(plain);
        QCOMPARE(linesOf(plain->apply), QStringList{u"mngt lanaccess -e 1 -s HTTPS,SSH -i LAN1"_s});
        QCOMPARE(linesOf(plain->undo).first(), u"mngt lanaccess -e 1 -s HTTP,HTTPS,TELNET,SSH -i LAN1"_s);
        const AdminPassword password{u"admin"_s, {u"old"_s}, {u"new"_s}};
        const auto change = draytekDriver().plan(vigor(), password);
        QVERIFY(change);
        QCOMPARE(linesOf(change->apply), QStringList{u"sys passwd {{secret:old}} {{secret:new}}"_s});
        QCOMPARE(linesOf(change->undo).first(), u"sys passwd {{secret:new}} {{secret:old}}"_s);
        QVERIFY(!draytekDriver().plan(vigor(), AdminPassword{u"admin"_s, {u"old"_s}, {u"a}} x"_s}}));
    }
    void vigorVoice()
    {
        const auto change = draytekDriver().plan(vigor(), voice());
        QVERIFY2(change, change ? "" : qPrintable(change.error().detail));
        const QStringList apply = linesOf(change->apply);
        QVERIFY(apply.contains(u"vlan group 0 set p1 p2"_s)); // the office stays untagged on every port
        QVERIFY(apply.contains(u"vlan vid 1 20"_s));
        QVERIFY(apply.contains(u"msubnet ipcnt 2 100"_s));
        QVERIFY(apply.indexOf(u"vlan on"_s) > apply.indexOf(u"vlan subnet 1 2"_s));
        QCOMPARE(apply.mid(apply.size() - 3), (QStringList{u"vlan on"_s, u"sys commit"_s, u"sys reboot"_s}));
        QVERIFY(change->apply.last().cutsLink);
        QCOMPARE(change->interruption, Interruption::RouterRestart);
        const QStringList undo = linesOf(change->undo);
        QCOMPARE(undo.first(), u"vlan off"_s);
        QVERIFY(undo.contains(u"msubnet addr 2 192.168.2.1"_s)); // as read, not a factory value
        QVERIFY(undo.contains(u"msubnet switch 2 Off"_s));
        QVERIFY(undo.contains(u"msubnet nat 2 Off"_s));
        for (const QString &line : apply + undo)
            QVERIFY2(!line.contains(u'\n') && !line.contains(u'?'), qPrintable(line));

        VoiceVlan overlapping = voice();
        overlapping.gateway = *Cidr::from(u"192.168.1.1/24");
        QCOMPARE(draytekDriver().plan(vigor(), overlapping).error().code, ErrorCode::BadInput);
        VoiceVlan outside = voice();
        outside.dhcpLast = QHostAddress(u"192.168.21.9"_s);
        QCOMPARE(draytekDriver().plan(vigor(), outside).error().code, ErrorCode::BadInput);
        VoiceVlan port = voice();
        port.ports = {u"p9"_s};
        QCOMPARE(draytekDriver().plan(vigor(), port).error().code, ErrorCode::BadInput);
        Facts poor = vigor();
        poor.native.insert(u"families"_s, QJsonArray());
        QCOMPARE(draytekDriver().plan(poor, voice()).error().code, ErrorCode::Unsupported);
    }
    void vigorWithoutRecord()
    {
        Facts facts = vigor();
        facts.native = {};
        QCOMPARE(draytekDriver().plan(facts, SipAlgOff{}).error().code, ErrorCode::BadInput);
        facts.settings = PhoneFacts{};
        QVERIFY(!draytekDriver().plan(facts, SipAlgOff{}));
    }
    void openwrtSipAlg()
    {
        const auto change = openwrtDriver().plan(openwrtOffice(), SipAlgOff{});
        QVERIFY(change);
        const QStringList apply = linesOf(change->apply);
        QCOMPARE(apply.size(), 2);
        QCOMPARE(apply.first(),
                 u"ubus call uci set '{\"config\":\"firewall\",\"section\":\"cfg01e63d\","
                 "\"ubus_rpc_session\":\"{{session}}\",\"values\":{\"auto_helper\":\"0\"}}'"_s);
        QVERIFY(apply.last().contains(u"\"rollback\":true"_s) && apply.last().contains(u"\"timeout\":120"_s));
        QCOMPARE(change->timedRevertSeconds, 120);
        QCOMPARE(linesOf(change->confirm).size(), 1);
        QCOMPARE(linesOf(change->abandon).size(), 1);
        // The option was not there, so undo removes it.
        QVERIFY(linesOf(change->undo).first().startsWith(u"ubus call uci delete "_s));
        QVERIFY(linesOf(change->undo).last().startsWith(u"ubus call uci confirm "_s));
        for (const QString &line : apply + linesOf(change->undo))
            QVERIFY2(!line.contains(u"\"rollback\":false"_s), qPrintable(line));
    }
    void openwrtForwards()
    {
        const auto change = openwrtDriver().plan(
            openwrtOffice(), CloseForwards{{u"redirect:cfg053837"_s, u"redirect:cfg063837"_s}});
        QVERIFY(change);
        const QStringList undo = linesOf(change->undo);
        QCOMPARE(undo.size(), 4);
        QVERIFY(undo.at(0).contains(u"uci delete"_s) && undo.at(0).contains(u"cfg063837"_s));
        QVERIFY(undo.at(1).contains(u"\"enabled\":\"1\""_s)); // exactly as it was written before
        const QString twice = u"redirect:cfg053837"_s; // two of its ports were wished for
        const auto once = openwrtDriver().plan(openwrtOffice(), CloseForwards{{twice, twice}});
        QVERIFY(once);
        QCOMPARE(linesOf(once->apply),
                 linesOf(openwrtDriver().plan(openwrtOffice(), CloseForwards{{twice}})->apply));
        QCOMPARE(openwrtDriver().plan(openwrtOffice(), CloseForwards{{u"redirect:'; reboot"_s}}).error().code,
                 ErrorCode::BadInput);
        QCOMPARE(openwrtDriver().plan(openwrtOffice(), CloseForwards{{u"zone:cfg02dc81"_s}}).error().code,
                 ErrorCode::BadInput);
        const auto narrow = openwrtDriver().plan(
            openwrtOffice(), NarrowForwards{{u"redirect:cfg053837"_s}, {*Cidr::from(u"203.0.113.9/24")}});
        QVERIFY(narrow);
        QVERIFY(linesOf(narrow->apply).first().contains(u"203.0.113.0/24"_s));
        QVERIFY(!openwrtDriver().plan(openwrtOffice(),
                                      NarrowForwards{{u"redirect:cfg053837"_s}, {Cidr::any4()}}));
    }
    void openwrtPortsNotUnderstood()
    {
        Facts facts = openwrtOffice();
        facts.router()->remoteAdmin = Reading<RemoteAdmin>::known({{u"https"_s}, {}});
        auto native = json::from<openwrt::Native>(facts.native).value();
        native.configs[0].sections << openwrt::Section{u"cfg0792bd"_s,
                                                       u"rule"_s,
                                                       {{u"name"_s, u"odd"_s},
                                                        {u"src"_s, u"wan"_s},
                                                        {u"proto"_s, u"tcp"_s},
                                                        {u"dest_port"_s, u"https"_s},
                                                        {u"target"_s, u"ACCEPT"_s}}};
        facts.native = json::to(native).toObject();
        QCOMPARE(openwrtDriver().plan(facts, RemoteAdminOff{}).error().code, ErrorCode::Unsupported);
        QVERIFY(openwrtDriver().plan(facts, CloseForwards{{u"redirect:cfg053837"_s}}));
    }
    void openwrtOverHttp()
    {
        const auto change = openwrtDriver().plan(openwrtOffice(u"ubus-http"_s), SipAlgOff{});
        QVERIFY(change);
        QVERIFY(std::holds_alternative<HttpCall>(change->apply.first().wire));
        QVERIFY(change->abandon.isEmpty()); // a web session may not roll back: its timer does
        QCOMPARE(change->timedRevertSeconds, 120);
        QCOMPARE(openwrtDriver()
                     .plan(openwrtOffice(u"ubus-http"_s), DropSipFlows{{QHostAddress(u"192.168.1.20"_s)}})
                     .error()
                     .code,
                 ErrorCode::Unsupported);
    }
    void openwrtDropFlows()
    {
        const auto change =
            openwrtDriver().plan(openwrtOffice(), DropSipFlows{{QHostAddress(u"192.168.1.20"_s)}});
        QVERIFY(change);
        QCOMPARE(linesOf(change->apply), QStringList{u"echo 192.168.1.20 > /proc/net/nf_conntrack"_s});
        QVERIFY(!openwrtDriver().plan(openwrtOffice(), DropSipFlows{{QHostAddress(u"203.0.113.10"_s)}}));
    }
    void openwrtVoice()
    {
        const auto change = openwrtDriver().plan(openwrtOffice(), voice());
        QVERIFY2(change, change ? "" : qPrintable(change.error().detail));
        const QString apply = linesOf(change->apply).join(u'\n');
        QVERIFY(apply.contains(u"lan1:u*"_s)
                && apply.contains(u"lan2:u*"_s)); // every port of the office stays untagged
        QVERIFY(apply.contains(u"\"device\":\"br-lan.1\""_s));
        QVERIFY(apply.contains(u"lan1:t"_s));
        QVERIFY(linesOf(change->undo).join(u'\n').contains(u"\"device\":\"br-lan\""_s));
        Facts old = openwrtOffice();
        auto native = json::from<openwrt::Native>(old.native).value();
        native.configs[1].sections << openwrt::Section{u"cfg0a1b2c"_s, u"switch"_s, {}};
        old.native = json::to(native).toObject();
        QCOMPARE(openwrtDriver().plan(old, voice()).error().code, ErrorCode::Unsupported);
        VoiceVlan bad = voice();
        bad.name = u"x'; reboot"_s;
        QCOMPARE(openwrtDriver().plan(openwrtOffice(), bad).error().code, ErrorCode::BadInput);
    }
    void openwrtPassword()
    {
        const auto change =
            openwrtDriver().plan(openwrtOffice(), AdminPassword{u"root"_s, {u"old"_s}, {u"new"_s}});
        QVERIFY(change);
        QCOMPARE(linesOf(change->apply), QStringList{u"passwd root <<< {{secret:new}}\n{{secret:new}}\n"_s});
        QVERIFY(
            !openwrtDriver().plan(openwrtOffice(), AdminPassword{u"root; reboot"_s, {u"old"_s}, {u"new"_s}}));
        const auto first = openwrtDriver().plan(openwrtOffice(), AdminPassword{u"root"_s, {}, {u"new"_s}});
        QVERIFY(first && !first->cannotUndo.isEmpty() && first->undo.isEmpty());
    }
    void notInstalledNeedsNothing() { QVERIFY(openwrtDriver().plan(openwrtOffice(), UpnpOff{})->isEmpty()); }
};

QTEST_GUILESS_MAIN(RouterPlansTest)
#include "router_plans_test.moc"
