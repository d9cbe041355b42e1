// The simulated OpenWrt, over real SSH, HTTPS and by commands: what was observed on a running router.
#include "connectors/practice/sim_openwrt.h"
#include "tests/practice/ssh_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

class RouterOpenwrt : public QObject {
    Q_OBJECT

    SimNetwork m_network;
    std::unique_ptr<SimOpenWrt> m_router;
    const QHostAddress m_address{u"192.168.1.1"_s};
    const QString m_nobody = QString(32, u'0');
    QList<SimFlow> m_flowList;

    void make(const QString &password = {}, const QJsonObject &uci = {}, const Mischief &mischief = {})
    {
        m_router.reset();
        QJsonObject spec{{u"device"_s, u"openwrt_23.05.6"_s},
                         {u"mac"_s, u"c4:41:1e:aa:10:01"_s},
                         {u"address"_s, m_address.toString()},
                         {u"wan"_s, u"203.0.113.20"_s},
                         {u"uci"_s, uci},
                         {u"password"_s, password}};
        auto made = SimOpenWrt::make(spec);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        m_router = std::move(*made);
        QVERIFY(m_router->start(m_network));
        m_router->setMischief(mischief);
    }
    void tick(int count)
    {
        for (int i = 0; i < count; ++i)
            m_router->tick();
    }
    SimExecReply run(const QByteArray &command, const QByteArray &input = {})
    {
        return m_router->exec(command, input);
    }
    QJsonObject rpc(const QString &sid, const QString &object, const QString &method,
                    const QJsonObject &args = {})
    {
        SimHttpRequest request;
        request.method = "POST";
        request.path = "/ubus";
        request.tls = true;
        request.body = QJsonDocument(QJsonObject{{u"jsonrpc"_s, u"2.0"_s},
                                                 {u"id"_s, 7},
                                                 {u"method"_s, u"call"_s},
                                                 {u"params"_s, QJsonArray{sid, object, method, args}}})
                           .toJson();
        return QJsonDocument::fromJson(m_router->web(request).body).object();
    }
    static int status(const QJsonObject &reply) { return reply[u"result"_s][0].toInt(-1); }
    static int error(const QJsonObject &reply) { return reply[u"error"_s][u"code"_s].toInt(); }
    QString login(const QString &password = u"anything"_s)
    {
        return rpc(m_nobody, u"session"_s, u"login"_s,
                   {{u"username"_s, u"root"_s},
                    {u"password"_s, password},
                    {u"timeout"_s, 900}})[u"result"_s][1][u"ubus_rpc_session"_s]
            .toString();
    }
    void stageAlgOff(const QString &sid)
    {
        QCOMPARE(status(rpc(sid, u"uci"_s, u"set"_s,
                            {{u"config"_s, u"firewall"_s},
                             {u"section"_s, u"cfg01e63d"_s},
                             {u"values"_s, QJsonObject{{u"auto_helper"_s, u"0"_s}}}})),
                 0);
    }

private Q_SLOTS:
    void init() { m_flowList.clear(); }
    void cleanup() { m_router.reset(); }

    void withoutPasswordAnybodyGetsIn()
    {
        make();
        SshClient none(m_network.real({m_address, 22}).port);
        QVERIFY2(none.banner().contains("SSH-2.0-dropbear"), none.banner());
        QVERIFY(none.none("root"));
        SshClient any(m_network.real({m_address, 22}).port);
        QVERIFY(any.password("root", "whatever"));
        QVERIFY(!login(u"impossible"_s).isEmpty());
        make(u"garden-9-Gate"_s);
        SshClient closed(m_network.real({m_address, 22}).port);
        QVERIFY(!closed.none("root"));
        QVERIFY(!closed.password("root", "whatever"));
        QVERIFY(closed.password("root", "garden-9-Gate"));
        const QJsonObject refused =
            rpc(m_nobody, u"session"_s, u"login"_s, {{u"username"_s, u"root"_s}, {u"password"_s, u"x"_s}});
        QCOMPARE(refused[u"result"_s].toArray(), QJsonArray{6});
    }
    void execOverSsh()
    {
        make();
        SshClient client(m_network.real({m_address, 22}).port);
        QVERIFY(client.none("root"));
        auto done = client.exec("cat /etc/openwrt_release");
        QCOMPARE(done.status, 0);
        QVERIFY(done.out.contains("DISTRIB_RELEASE='23.05.6'\n"));
        done = client.exec("uci get firewall.nothing.here");
        QCOMPARE(done.status, 1);
        QCOMPARE(done.err, "uci: Entry not found\n");
        done = client.exec("no-such-command --x");
        QCOMPARE(done.status, 127);
        QCOMPARE(done.err, "ash: no-such-command: not found\n");
        done = client.exec("passwd root", "abc\nabc\n");
        QCOMPARE(done.status, 0);
        QVERIFY(done.out.contains("Bad password: too short"));
        SshClient again(m_network.real({m_address, 22}).port);
        QVERIFY(!again.none("root"));
        QVERIFY(again.password("root", "abc"));
        QVERIFY2(client.exec("true").status == 0, "an open session stays");
    }
    void shellHasGreetingAndPrompt()
    {
        make();
        SshClient client(m_network.real({m_address, 22}).port);
        QVERIFY(client.none("root"));
        QVERIFY(client.openShell());
        const QByteArray greeting = client.talk({}, "root@OpenWrt:~# ");
        QVERIFY(greeting.contains("W I R E L E S S   F R E E D O M"));
        QVERIFY(client.talk("echo hello\r", "# ").contains("\r\nhello\r\n"));
    }
    void shellCommands_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<QByteArray>("err");
        const auto row = [](const char *line, int status, const char *out = "", const char *err = "") {
            QTest::newRow(line) << QByteArray(line) << status << QByteArray(out) << QByteArray(err);
        };
        row("command -v fw4", 0, "/sbin/fw4\n");
        row("command -v conntrack", 127);
        row("ls -d /sys/module/nf_conntrack_sip /sys/module/nf_nat_sip", 0,
            "/sys/module/nf_conntrack_sip\n/sys/module/nf_nat_sip\n");
        row("ls -d /sys/module/nf_conntrack_h323", 1, "",
            "ls: /sys/module/nf_conntrack_h323: No such file or directory\n");
        row("ls /nowhere 2>/dev/null || echo 'not there'", 0, "not there\n");
        row("false && echo no; echo yes", 0, "yes\n");
        row("! false", 0);
        row("echo 'it'\\''s'", 0, "it's\n");
        row("echo \"a b\" | grep -c a", 0, "1\n");
        row("uci -q get network.lan.ipaddr", 0, "192.168.1.1\n");
        row("uci -q get network.lan.nothing", 1);
        row("uci show network.lan.proto", 0, "network.lan.proto='static'\n");
        row("uci show firewall.@zone[0].name", 0, "firewall.@zone[0].name='lan'\n");
        row("uci set network.nothing.x=1", 1, "", "uci: Invalid argument\n");
        row("uci set network.bad-name=interface", 1, "", "uci: Invalid argument\n");
        row("uci frobnicate", 1, "", "uci: Invalid argument\n");
        row("ubus call nothing here", 4, "", "Command failed: Not found\n");
        row("ubus call system nothing", 253, "", "Command failed: Method not found\n");
        row("ubus call uci get '{\"config\":\"nothing\"}'", 252, "", "Command failed: Not found\n");
        row("ubus call uci get '{}'", 254, "", "Command failed: Invalid argument\n");
        row("ubus call uci apply '{\"rollback\":true}'", 254, "", "Command failed: Invalid argument\n");
        row("rmmod nf_conntrack_sip", 255, "", "unloading the module failed\n");
        row("fw4 check", 0, "Ruleset passes nftables check.\n");
        row("echo $(id)", 2, "", "ash: syntax error: unexpected \"$(\"\n");
        row("echo 'open", 2, "", "ash: syntax error: unexpected \"EOF in single quotes\"\n");
        row("| true", 2, "", "ash: syntax error: unexpected \"|\"\n");
        row("echo x > /etc/nowhere/y", 1, "", "ash: can't create /etc/nowhere/y: nonexistent directory\n");
    }
    void shellCommands()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, status);
        QFETCH(QByteArray, out);
        QFETCH(QByteArray, err);
        make();
        const SimExecReply done = run(line);
        QCOMPARE(done.out, out);
        if (line != "uci frobnicate")
            QCOMPARE(done.err, err);
        QCOMPARE(done.exitStatus, line == "uci frobnicate" ? 1 : status);
    }
    void batchKeepsTheGoodLinesAndExitsWithNought()
    {
        make();
        const SimExecReply done =
            run("uci batch", "set system.ntp.enabled='0'\nfly me\nset network.nothing.x=1\n");
        QCOMPARE(done.exitStatus, 0);
        QVERIFY(done.err.contains("Unknown command") && done.err.contains("uci: Invalid argument"));
        QCOMPARE(run("uci changes").out, "system.ntp.enabled='0'\n");
    }
    void passwdWithDifferentRepetition()
    {
        make(u"garden-9-Gate"_s);
        const SimExecReply done = run("passwd root", "one-two-three\none-two-four\n");
        QCOMPARE(done.exitStatus, 1);
        QVERIFY(done.err.startsWith("Passwords don't match\npasswd: password for root is unchanged"));
        QVERIFY(m_router->password().equals(Secret("garden-9-Gate")));
    }

    void rightsOfAWebSession()
    {
        make();
        const QString sid = login();
        QCOMPARE(sid.size(), 32);
        QCOMPARE(status(rpc(sid, u"uci"_s, u"get"_s, {{u"config"_s, u"firewall"_s}})), 0);
        for (const QString &denied : {u"commit"_s, u"revert"_s, u"rollback"_s, u"configs"_s})
            QCOMPARE(error(rpc(sid, u"uci"_s, denied)), -32002);
        QCOMPARE(error(rpc(sid, u"rc"_s, u"list"_s)), -32002);
        QCOMPARE(error(rpc(sid, u"session"_s, u"destroy"_s)), -32002);
        QCOMPARE(error(rpc(sid, u"rpc-sys"_s, u"password_set"_s)), -32000);
        QCOMPARE(error(rpc(QString(32, u'a'), u"uci"_s, u"get"_s)), -32002);
        QCOMPARE(error(rpc(m_nobody, u"uci"_s, u"get"_s)), -32002);
        QCOMPARE(status(rpc(sid, u"file"_s, u"read"_s, {{u"path"_s, u"/etc/openwrt_release"_s}})), 6);
        QCOMPARE(status(rpc(sid, u"uci"_s, u"get"_s, {{u"config"_s, u"rpcd"_s}})), 6);
        QCOMPARE(status(rpc(sid, u"uci"_s, u"get"_s, {{u"config"_s, u"nothing"_s}})), 6);
        QCOMPARE(rpc(sid, u"uci"_s, u"get"_s,
                     {{u"config"_s, u"network"_s}, {u"section"_s, u"nothing"_s}})[u"result"_s]
                     .toArray(),
                 QJsonArray{0});
        QCOMPARE(status(rpc(
                     sid, u"uci"_s, u"add"_s,
                     {{u"config"_s, u"network"_s}, {u"type"_s, u"interface"_s}, {u"name"_s, u"bad-name"_s}})),
                 2);
        const QJsonObject set = rpc(sid, u"luci"_s, u"setPassword"_s,
                                    {{u"username"_s, u"root"_s}, {u"password"_s, u"Tulip-field-77"_s}});
        QCOMPARE(set[u"result"_s][1][u"result"_s].toBool(), true);
        QVERIFY(m_router->password().equals(Secret("Tulip-field-77")));
    }
    void brokenRequests()
    {
        make();
        SimHttpRequest request;
        request.method = "POST";
        request.path = "/ubus";
        request.tls = true;
        const auto code = [&](const QByteArray &body) {
            request.body = body;
            const SimHttpReply reply = m_router->web(request);
            if (reply.status != 200)
                return reply.status;
            return QJsonDocument::fromJson(reply.body)[u"error"_s][u"code"_s].toInt();
        };
        QCOMPARE(code("{"), -32700);
        QCOMPARE(code(""), -32700);
        QCOMPARE(code("{\"jsonrpc\":\"2.0\",\"id\":1}"), -32600);
        QCOMPARE(code("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"fly\"}"), -32601);
        QCOMPARE(code("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"call\",\"params\":[1,2]}"), -32602);
        QCOMPARE(code(QByteArray(100000, '[')), -32700);
    }
    void applyConfirmedStays()
    {
        make();
        QVERIFY(m_router->helperFor(false, 5060));
        const QString sid = login();
        QCOMPARE(status(rpc(sid, u"uci"_s, u"apply"_s, {{u"rollback"_s, true}, {u"timeout"_s, 60}})), 5);
        QCOMPARE(status(rpc(sid, u"uci"_s, u"confirm"_s)), 5);
        stageAlgOff(sid);
        QCOMPARE(status(rpc(sid, u"uci"_s, u"apply"_s, {{u"rollback"_s, true}, {u"timeout"_s, 60}})), 0);
        QVERIFY2(m_router->helperFor(false, 5060), "services follow later");
        QCOMPARE(status(rpc(sid, u"uci"_s, u"apply"_s, {{u"rollback"_s, true}})), 6);
        tick(3);
        QVERIFY(!m_router->helperFor(false, 5060));
        QCOMPARE(login(), sid); // the waiting session comes back
        QCOMPARE(status(rpc(sid, u"uci"_s, u"confirm"_s)), 0);
        QVERIFY(login() != sid);
        tick(2000);
        QVERIFY(!m_router->helperFor(false, 5060));
    }
    void unconfirmedGoesBackAndStaysStaged()
    {
        make();
        const QJsonObject before = m_router->dump();
        const QString sid = login();
        stageAlgOff(sid);
        QCOMPARE(status(rpc(sid, u"uci"_s, u"apply"_s, {{u"rollback"_s, true}, {u"timeout"_s, 2}})), 0);
        tick(3);
        QVERIFY(m_router->dump() != before);
        tick(2 * SimRpcd::ticksPerSecond);
        QCOMPARE(m_router->dump(), before);
        QVERIFY(m_router->helperFor(false, 5060));
        const QJsonObject changes = rpc(sid, u"uci"_s, u"changes"_s);
        QCOMPARE(changes[u"result"_s][1][u"changes"_s][u"firewall"_s].toArray().size(), 1);
        QCOMPARE(rpc(sid, u"uci"_s, u"get"_s,
                     {{u"config"_s, u"firewall"_s},
                      {u"section"_s, u"cfg01e63d"_s},
                      {u"option"_s, u"auto_helper"_s}})[u"result"_s][1][u"value"_s]
                     .toString(),
                 u"0"_s);
        const QString fresh = login();
        QVERIFY(fresh != sid);
        QVERIFY(rpc(fresh, u"uci"_s, u"changes"_s)[u"result"_s][1][u"changes"_s].toObject().isEmpty());
    }
    void onlyTheSameSessionConfirms()
    {
        make();
        const QString other = login();
        const QString sid = login();
        stageAlgOff(sid);
        QCOMPARE(status(rpc(sid, u"uci"_s, u"apply"_s, {{u"rollback"_s, true}, {u"timeout"_s, 60}})), 0);
        QCOMPARE(status(rpc(other, u"uci"_s, u"confirm"_s)), 6);
        QCOMPARE(status(rpc(sid, u"uci"_s, u"confirm"_s)), 0);
    }
    void applyWithoutRollbackTakesTheNetAway()
    {
        make();
        const QString sid = login();
        stageAlgOff(sid);
        QCOMPARE(status(rpc(sid, u"uci"_s, u"apply"_s, {{u"rollback"_s, true}, {u"timeout"_s, 1}})), 0);
        QCOMPARE(status(rpc(sid, u"uci"_s, u"apply"_s, {{u"rollback"_s, false}})), 0);
        tick(3 * SimRpcd::ticksPerSecond);
        QVERIFY2(!m_router->helperFor(false, 5060), "the unconfirmed change stayed");
    }
    void restartForgetsTheTimerButNotTheConfiguration()
    {
        make();
        const QString sid = login();
        stageAlgOff(sid);
        QCOMPARE(status(rpc(sid, u"uci"_s, u"apply"_s, {{u"rollback"_s, true}, {u"timeout"_s, 2}})), 0);
        run("reboot");
        QVERIFY(!m_router->isUp());
        QCOMPARE(m_network.real({m_address, 443}).port, 0);
        tick(40);
        QVERIFY(m_router->isUp());
        QVERIFY(!m_router->helperFor(false, 5060));
        QCOMPARE(error(rpc(sid, u"uci"_s, u"changes"_s)), -32002);
    }
    void applyOverTheShell()
    {
        make();
        const auto sidOf = [](const SimExecReply &done) {
            return QJsonDocument::fromJson(done.out)[u"ubus_rpc_session"_s].toString().toUtf8();
        };
        const QByteArray sid = sidOf(run("ubus call session create '{\"timeout\":900}'"));
        QCOMPARE(sid.size(), 32);
        QCOMPARE(
            run("ubus call uci set '{\"ubus_rpc_session\":\"" + sid
                + "\",\"config\":\"firewall\",\"section\":\"cfg01e63d\",\"values\":{\"auto_helper\":\"0\"}}'")
                .exitStatus,
            250);
        QCOMPARE(run("ubus call session grant '{\"ubus_rpc_session\":\"" + sid
                     + "\",\"scope\":\"uci\",\"objects\":[[\"*\",\"read\"],[\"*\",\"write\"]]}'")
                     .exitStatus,
                 0);
        QCOMPARE(
            run("ubus call uci set '{\"ubus_rpc_session\":\"" + sid
                + "\",\"config\":\"firewall\",\"section\":\"cfg01e63d\",\"values\":{\"auto_helper\":\"0\"}}'")
                .exitStatus,
            0);
        QCOMPARE(run("uci -q get firewall.cfg01e63d.auto_helper").exitStatus, 1);
        QCOMPARE(run("ubus call uci apply '{\"ubus_rpc_session\":\"" + sid
                     + "\",\"rollback\":true,\"timeout\":60}'")
                     .exitStatus,
                 0);
        tick(3);
        QCOMPARE(run("ubus call uci confirm '{\"ubus_rpc_session\":\"" + sid + "\"}'").exitStatus, 0);
        QCOMPARE(run("uci -q get firewall.cfg01e63d.auto_helper").out, "0\n");
    }
    void helperRules()
    {
        make();
        QVERIFY(run("fw4 -q print").out.contains("ct helper set \"sip\""));
        run("uci set firewall.@defaults[0].auto_helper='0' && uci commit firewall && /etc/init.d/firewall "
            "reload");
        QByteArray live = run("nft list ruleset").out;
        QVERIFY(live.contains("ct helper sip {"));
        QCOMPARE(live.count("ct helper set"), 0);
        QVERIFY(!m_router->helperFor(false, 5060));
        run("uci add_list firewall.@zone[0].helper='sip' && uci commit firewall && fw4 reload");
        QVERIFY2(m_router->helperFor(false, 5060), "a list of helpers wins over auto_helper");
        run("uci delete firewall.@zone[0].helper; uci commit firewall");
        run("uci add firewall rule; uci set firewall.@rule[-1].src='lan'; uci set "
            "firewall.@rule[-1].target='HELPER'; uci set firewall.@rule[-1].set_helper='sip'; uci commit; "
            "fw4 reload");
        QVERIFY2(m_router->helperFor(false, 5060), "so does a rule");
        run("uci set firewall.@rule[-1].enabled='0'; uci commit; fw4 reload");
        QVERIFY(!m_router->helperFor(false, 5060));
    }
    void firewallDropsBadSectionsQuietly()
    {
        make();
        run("uci add firewall redirect; uci set firewall.@redirect[-1].name='bad'; uci set "
            "firewall.@redirect[-1].src_dport='99999'; uci commit firewall");
        const SimExecReply done = run("fw4 check");
        QCOMPARE(done.exitStatus, 0);
        QVERIFY2(done.err.contains("option 'src_dport' specifies invalid value '99999'"), done.err);
        QVERIFY(done.err.contains("(bad) skipped due to invalid options"));
        QVERIFY(!run("fw4 -q print").out.contains("99999"));
        QCOMPARE(run("/etc/init.d/firewall reload").exitStatus, 0);
        run("uci set firewall.@redirect[-1].enabled='0'; uci commit firewall");
        QVERIFY(run("fw4 print").err.contains("is disabled, ignoring section"));
    }
    void conntrackShowsAndDropsFlows()
    {
        make();
        SimFlow flow;
        flow.inside = {QHostAddress(u"192.168.1.21"_s), 5060};
        flow.mapped = {QHostAddress(u"203.0.113.20"_s), 5060};
        flow.peer = {QHostAddress(u"203.0.113.50"_s), 5060};
        flow.helper = true;
        m_flowList << flow;
        m_router->setFlows(
            {[this] { return m_flowList; },
             [this](const std::function<bool(const SimFlow &)> &which) { m_flowList.removeIf(which); }});
        QByteArray table = run("cat /proc/net/nf_conntrack").out;
        QVERIFY2(table.startsWith("ipv4     2 udp      17 3599 src=192.168.1.21 dst=203.0.113.50 sport=5060"),
                 table);
        QCOMPARE(run("echo 192.168.1.22 > /proc/net/nf_conntrack").exitStatus, 0);
        QCOMPARE(m_flowList.size(), 1);
        run("echo 192.168.1.21 > /proc/net/nf_conntrack");
        QVERIFY(m_flowList.isEmpty());
    }
    void voiceVlan()
    {
        make();
        const MacAddress phone = *MacAddress::from(u"80:5e:c0:2b:31:01");
        const QByteArrayList lines{"set network.vl1=bridge-vlan",
                                   "set network.vl1.device='br-lan'",
                                   "set network.vl1.vlan='1'",
                                   "add_list network.vl1.ports='lan1:u*'",
                                   "set network.lan.device='br-lan.1'",
                                   "set network.vl20=bridge-vlan",
                                   "set network.vl20.device='br-lan'",
                                   "set network.vl20.vlan='20'",
                                   "add_list network.vl20.ports='lan1:t'",
                                   "set network.voice=interface",
                                   "set network.voice.device='br-lan.20'",
                                   "set network.voice.proto='static'",
                                   "set network.voice.ipaddr='192.168.20.1/24'",
                                   "set dhcp.voice=dhcp",
                                   "set dhcp.voice.interface='voice'",
                                   "set dhcp.voice.start='50'",
                                   "set dhcp.voice.limit='100'",
                                   "set firewall.voice=zone",
                                   "set firewall.voice.name='voice'",
                                   "add_list firewall.voice.network='voice'",
                                   "set firewall.voice.input='REJECT'",
                                   "set firewall.vw=forwarding",
                                   "set firewall.vw.src='voice'",
                                   "set firewall.vw.dest='wan'"};
        run("uci batch", lines.join('\n') + "\n");
        run("uci commit; /etc/init.d/network reload");
        QVERIFY2(m_router->lease(phone, 20).isNull(), "the router does not let them ask for an address yet");
        run("uci batch", "set firewall.vd=rule\nset firewall.vd.src='voice'\nset firewall.vd.proto='udp'\n"
                         "set firewall.vd.dest_port='67'\nset firewall.vd.target='ACCEPT'\n");
        run("uci commit; fw4 reload");
        QCOMPARE(m_router->lease(phone, 20), QHostAddress(u"192.168.20.50"_s));
        QVERIFY(m_router->officeReaches(m_address));
        QVERIFY(!m_router->officeReaches(QHostAddress(u"192.168.20.50"_s)));
        run("uci set network.vl1.ports='lan2:u*'; uci commit; /etc/init.d/network reload");
        QVERIFY2(!m_router->officeReaches(m_address), "a port that was left out is dead");
    }
    void plainHttpRedirectsOrCloses()
    {
        make();
        QVERIFY(m_network.real({m_address, 80}).port != 0);
        run("uci set uhttpd.main.redirect_https='1'; uci commit; /etc/init.d/uhttpd restart");
        SimHttpRequest request;
        request.method = "POST";
        request.path = "/ubus";
        QCOMPARE(m_router->web(request).status, 307);
        run("uci delete uhttpd.main.listen_http; uci commit; /etc/init.d/uhttpd restart");
        QCOMPARE(m_network.real({m_address, 80}).port, 0);
        QVERIFY(m_network.real({m_address, 443}).port != 0);
    }
    void overRealTls()
    {
        make();
        QSslSocket socket;
        QSslConfiguration tls = socket.sslConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.setSslConfiguration(tls);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, m_network.real({m_address, 443}).port);
        QVERIFY2(socket.waitForEncrypted(5000), qPrintable(socket.errorString()));
        QCOMPARE(socket.peerCertificate().digest(QCryptographicHash::Sha256).toHex(),
                 m_router->certificateSha256());
        socket.write("GET /cgi-bin/luci HTTP/1.1\r\nHost: 192.168.1.1\r\n\r\n");
        QByteArray answer;
        while (!answer.contains("</html>") && socket.waitForReadyRead(5000))
            answer += socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 403"), answer);
        QVERIFY(answer.contains("<title>OpenWrt - LuCI</title>"));
    }
    void mischief()
    {
        make({}, {}, {{}, u"reboot"_s, 2});
        run("uci set system.ntp.enabled='0'");
        QVERIFY(m_router->isUp());
        run("uci commit");
        QVERIFY(!m_router->isUp());
        tick(20);
        QVERIFY(m_router->isUp());
        make({}, {}, {{}, u"refuse"_s, 1});
        QVERIFY(run("uci show network").exitStatus != 0);
        QCOMPARE(run("uci -q get network.lan.proto").out, "static\n");
        make(u"garden-9-Gate"_s, {}, {{}, u"locked"_s, 0});
        SshClient client(m_network.real({m_address, 22}).port);
        QVERIFY(!client.password("root", "garden-9-Gate"));
    }
};

QTEST_GUILESS_MAIN(RouterOpenwrt)
#include "router_openwrt_test.moc"
