// OpenWrt: configuration and answers to facts, quoting, and garbage.
#include "connectors/routers/openwrt/native.h"
#include "connectors/routers/openwrt/parse.h"
#include "connectors/routers/openwrt/ubus_port.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rf;
using namespace rf::openwrt;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(RF_SOURCE_DIR "/tests/parse/data/openwrt/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing sample");
    return file.readAll();
}

Config configOf(const QString &name)
{
    const auto object = parseObject(sample(name + u".json"_s));
    const auto config = object ? parseConfig(name, *object) : std::nullopt;
    if (!config)
        qFatal("sample is no configuration");
    return *config;
}

Native office()
{
    Native native;
    for (const QString &name : {u"firewall"_s, u"network"_s, u"dhcp"_s})
        native.configs << configOf(name);
    native.configs << *parseConfig(
        u"uhttpd"_s, {{u"main"_s, QJsonObject{{u".type"_s, u"uhttpd"_s},
                                              {u"listen_http"_s, QJsonArray{u"0.0.0.0:80"_s, u"[::]:80"_s}},
                                              {u"listen_https"_s, QJsonArray{u"0.0.0.0:443"_s}},
                                              {u"redirect_https"_s, u"0"_s}}}});
    native.configs << *parseConfig(
        u"dropbear"_s, {{u"main"_s, QJsonObject{{u".type"_s, u"dropbear"_s}, {u"Port"_s, u"22"_s}}}});
    return native;
}

Config with(Config config, const QString &section, const QString &option, const QJsonValue &value)
{
    for (Section &candidate : config.sections) {
        if (candidate.name == section)
            candidate.options.insert(option, value);
    }
    return config;
}

} // namespace

class OpenwrtParseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void board()
    {
        const auto board = parseBoard(*parseObject(sample(u"board.json"_s)));
        QVERIFY(board);
        QCOMPARE(board->model, u"Linksys E8450 (UBI)"_s);
        QCOMPARE(board->version, u"23.05.6"_s);
        QVERIFY(!parseBoard({}));
    }
    void secretsStayOut()
    {
        const Config network = configOf(u"network"_s);
        QVERIFY(network.find(u"wan"_s));
        QVERIFY(!json::text(network).contains("planted-secret-word"));
        QVERIFY(!json::text(network).contains("dialup@example"));
        QVERIFY(network.find(u"wan"_s)->has(u"proto"_s));
    }
    void orderIsTheFiles()
    {
        const Config firewall = configOf(u"firewall"_s);
        QCOMPARE(firewall.sections.first().type, u"defaults"_s);
        QCOMPARE(firewall.sections.last().name, u"rf_voip"_s);
    }
    void sipHelper()
    {
        const Config firewall = configOf(u"firewall"_s);
        QVERIFY(sipHelperPlaces(firewall).byDefaults); // nothing said = attached by itself
        const Config off = with(firewall, u"cfg01e63d"_s, u"auto_helper"_s, u"0"_s);
        QVERIFY(!sipHelperPlaces(off).any());
        // A zone's own list and a rule switch it on in spite of auto_helper 0.
        const Config listed = with(off, u"cfg02dc81"_s, u"helper"_s, QJsonArray{u"ftp"_s, u"sip"_s});
        QCOMPARE(sipHelperPlaces(listed).zones.size(), 1);
        const Config other = with(firewall, u"cfg02dc81"_s, u"helper"_s, QJsonArray{u"ftp"_s});
        QVERIFY(!sipHelperPlaces(other).any());
        Config ruled = with(off, u"cfg0e92bd"_s, u"target"_s, u"HELPER"_s);
        ruled = with(ruled, u"cfg0e92bd"_s, u"set_helper"_s, u"sip"_s);
        QCOMPARE(sipHelperPlaces(ruled).rules.size(), 1);
        QVERIFY(!sipHelperPlaces(with(ruled, u"cfg0e92bd"_s, u"enabled"_s, u"0"_s)).any());

        QVERIFY(rulesetSetsSipHelper(sample(u"ruleset_on.txt"_s)));
        QVERIFY(!rulesetSetsSipHelper(sample(u"ruleset_off.txt"_s))); // definitions alone are no finding
        QCOMPARE(flowsWithSipHelper(sample(u"conntrack.txt"_s)), 1);
    }
    void waysIn()
    {
        const Config firewall = configOf(u"firewall"_s);
        QCOMPARE(wanZones(firewall), QStringList{u"wan"_s});
        const QList<Forward> list = forwardsOf(firewall);
        QCOMPARE(list.size(), 4); // the stock rules are no ways in; one rule names two ports
        QCOMPARE(list.at(0).id, u"redirect:cfg0f3837"_s);
        QCOMPARE(list.at(0).publicPorts.text(), u"5060-5061"_s);
        QCOMPARE(list.at(0).protocol, u"udp"_s);
        QVERIFY(list.at(0).from.isEmpty() && list.at(0).enabled);
        QVERIFY(!list.at(1).enabled);
        QCOMPARE(list.at(1).from, QList<Cidr>{*Cidr::from(u"203.0.113.0/24")});
        QCOMPARE(list.at(2).kind, u"inbound-rule"_s);
        QCOMPARE(list.at(2).publicPorts.text(), u"80"_s);
        QCOMPARE(list.at(3).publicPorts.text(), u"443"_s);
        QCOMPARE(list.at(3).id, list.at(2).id);
        QCOMPARE(inboundBlockedBy(firewall), Reading<bool>::known(true));
        QCOMPARE(inboundBlockedBy(with(firewall, u"cfg03dc81"_s, u"forward"_s, u"ACCEPT"_s)),
                 Reading<bool>::known(false));
    }
    void portLists_data()
    {
        QTest::addColumn<QJsonValue>("option");
        QTest::addColumn<QString>("ports"); ///< empty = not understood
        QTest::newRow("one") << QJsonValue(u"22"_s) << u"22"_s;
        QTest::newRow("several") << QJsonValue(u"80 443 22"_s) << u"80 443 22"_s;
        QTest::newRow("a list of uci") << QJsonValue(QJsonArray{u"80"_s, u"443"_s}) << u"80 443"_s;
        QTest::newRow("ranges") << QJsonValue(u"8000-8010  9000:9001"_s) << u"8000-8010 9000-9001"_s;
        QTest::newRow("from port 0") << QJsonValue(u"0-1023"_s) << u"1-1023"_s;
        QTest::newRow("all but one") << QJsonValue(u"!22"_s) << u"1-21 23-65535"_s;
        QTest::newRow("blank after the mark") << QJsonValue(QJsonArray{u"! 22"_s}) << u"1-21 23-65535"_s;
        QTest::newRow("all but several") << QJsonValue(u"!1-79 !81-65535"_s) << u"80"_s;
        QTest::newRow("some but one") << QJsonValue(u"5060-5062 80 !5061"_s) << u"5060 5062 80"_s;
        QTest::newRow("none named") << QJsonValue(QString()) << u"1-65535"_s;
        for (const QString &bad : {u"http"_s, u"80,443"_s, u"80 443x"_s, u"443-80"_s, u"70000"_s, u"-1"_s,
                                   u"!"_s, u"80 !"_s, u"80-"_s, u"*"_s})
            QTest::newRow(qPrintable(u"bad "_s + bad)) << QJsonValue(bad) << QString();
    }
    void portLists()
    {
        QFETCH(QJsonValue, option);
        QFETCH(QString, ports);
        const Config firewall = configOf(u"firewall"_s);
        const auto portsOf = [](const Config &config, const QString &id) {
            QStringList out;
            for (const Forward &forward : forwardsOf(config)) {
                if (forward.id == id)
                    out << forward.publicPorts.text();
            }
            return out.join(u' ');
        };
        // A rule and a redirect are read alike; what is not understood is never "all", nor "all is blocked".
        const Config rule = with(firewall, u"cfg0e92bd"_s, u"dest_port"_s, option);
        QCOMPARE(portsOf(rule, u"rule:cfg0e92bd"_s), ports);
        QCOMPARE(inboundBlockedBy(rule).isKnown(), !ports.isEmpty());
        const Config redirect = with(firewall, u"cfg0f3837"_s, u"src_dport"_s, option);
        QCOMPARE(portsOf(redirect, u"redirect:cfg0f3837"_s), ports);
        QCOMPARE(inboundBlockedBy(redirect).isKnown(), !ports.isEmpty());
        // A door that is known to be open stays known.
        QCOMPARE(inboundBlockedBy(with(rule, u"cfg03dc81"_s, u"forward"_s, u"ACCEPT"_s)),
                 Reading<bool>::known(false));
        QVERIFY(inboundBlockedBy(with(rule, u"cfg0e92bd"_s, u"enabled"_s, u"0"_s)).isKnown());

        Native native = office();
        native.configs[0] = rule;
        QCOMPARE(exposureOf(native).unclear.isEmpty(), !ports.isEmpty());
    }
    void innerPortOfARedirect()
    {
        const Config firewall = configOf(u"firewall"_s);
        Config same = with(firewall, u"cfg0f3837"_s, u"dest_port"_s, QString());
        same = with(same, u"cfg0f3837"_s, u"src_dport"_s, u"5060 5070"_s);
        const QList<Forward> list = forwardsOf(same);
        QCOMPARE(list.at(0).toPorts.text(), u"5060"_s);
        QCOMPARE(list.at(1).toPorts.text(), u"5070"_s);
        const Config bad = with(firewall, u"cfg0f3837"_s, u"dest_port"_s, u"sip"_s);
        QVERIFY(!inboundBlockedBy(bad).isKnown());
        QVERIFY(!forwardsOf(bad).at(0).enabled); // only the one that is switched off is left of the redirects
    }
    void admin()
    {
        Native native = office();
        const Exposure exposure = exposureOf(native);
        QCOMPARE(exposure.rules.size(), 1);
        QCOMPARE(exposure.services, (QStringList{u"http"_s, u"https"_s}));
        QCOMPARE(lanServicesOf(native), (QStringList{u"http"_s, u"https"_s, u"ssh"_s}));
        const Config before = native.configs.at(0);
        native.configs[0] = with(before, u"cfg0e92bd"_s, u"dest_port"_s, u"80 443 22"_s);
        QCOMPARE(exposureOf(native).services, (QStringList{u"http"_s, u"https"_s, u"ssh"_s}));
        native.configs[0] = with(before, u"cfg0e92bd"_s, u"dest_port"_s, u"!1-442"_s);
        QCOMPARE(exposureOf(native).services, QStringList{u"https"_s});
        native.configs[0] = with(before, u"cfg03dc81"_s, u"input"_s, u"ACCEPT"_s);
        QCOMPARE(exposureOf(native).services, (QStringList{u"http"_s, u"https"_s, u"ssh"_s}));
        native.configs[3] = with(native.configs.at(3), u"main"_s, u"redirect_https"_s, u"1"_s);
        QCOMPARE(lanServicesOf(native), (QStringList{u"https"_s, u"ssh"_s}));
    }
    void networks()
    {
        const Native native = office();
        const QList<Vlan> vlans = vlansOf(native);
        QCOMPARE(vlans.size(), 1);
        QCOMPARE(vlans.first().vlan.value(), 1);
        QCOMPARE(vlans.first().subnet.text(), u"192.168.1.1/24"_s);
        QVERIFY(vlans.first().dhcp && vlans.first().internet);
        QCOMPARE(vlans.first().untaggedPorts.size(), 4);
        QVERIFY(crossingsOf(native, vlans).isEmpty());
    }
    void arpAndLeases()
    {
        const auto hosts =
            parseArp("IP address       HW type     Flags       HW address            Mask     Device\n"
                     "192.168.1.20     0x1         0x2         00:15:65:aa:bb:cc     *        br-lan\n"
                     "192.168.1.21     0x1         0x0         00:00:00:00:00:00     *        br-lan\n");
        QCOMPARE(hosts.size(), 1);
        const auto leases =
            parseUpnpLeases("UDP:5060:192.168.1.20:5060:0:phone\nnonsense\nTCP:0:1.2.3.4:1:0:x\n");
        QCOMPARE(leases.size(), 1);
        QCOMPARE(leases.first().id, u"upnp:udp:5060"_s);
        QCOMPARE(parseNumber("180\n"), std::optional(180));
        QVERIFY(!parseNumber("-1") && !parseNumber("") && !parseNumber("12a"));
    }
    /// A real shell must see exactly the text, whatever it holds.
    void quoting_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"plain"_s, u"it's"_s, u"a b"_s, u"$(reboot)"_s, u"`id`"_s, u"\\"_s,
                                    u"a\nb"_s, u"''"_s, u"\"; rm -rf / #"_s, u"é ü"_s, QString()})
            QTest::newRow(qPrintable(text.isEmpty() ? u"empty"_s : text)) << text;
    }
    void quoting()
    {
        QFETCH(QString, text);
#ifdef Q_OS_WIN
        QSKIP("there is no shell here");
#endif
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, u"printf %s "_s + shellQuote(text)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), text);
    }
    void wires()
    {
        const QJsonObject arguments{{u"config"_s, u"firewall"_s},
                                    {u"values"_s, QJsonObject{{u"name"_s, u"it's"_s}}}};
        const auto ssh = std::get<ExecCommand>(ubusWire(false, u"uci"_s, u"set"_s, arguments, true));
        QVERIFY(ssh.command.startsWith(u"ubus call uci set '{"_s));
        QVERIFY(ssh.command.contains(u"\"ubus_rpc_session\":\"{{session}}\""_s));
        QVERIFY(ssh.command.contains(u"it'\\''s"_s));
        const auto http = std::get<HttpCall>(ubusWire(true, u"uci"_s, u"set"_s, arguments, true));
        QVERIFY(QJsonDocument::fromJson(http.body.toUtf8()).isObject());
        QVERIFY(http.body.contains(u"\"{{session}}\""_s));

        QCOMPARE(replyFromShell(0, "{\"a\":1}").status, UbusStatus::Ok);
        QCOMPARE(replyFromShell(252, {}).status, UbusStatus::NotFound);
        QCOMPARE(replyFromShell(254, {}).status, UbusStatus::InvalidArgument);
        QCOMPARE(replyFromShell(250, {}).status, UbusStatus::Denied);
        QCOMPARE(replyFromShell(251, {}).status, UbusStatus::NoData);
        QCOMPARE(replyFromShell(1, {}).status, UbusStatus::Other);
        QCOMPARE(replyFromHttp(R"({"jsonrpc":"2.0","id":1,"result":[6]})")->status, UbusStatus::Denied);
        QCOMPARE(
            replyFromHttp(R"({"jsonrpc":"2.0","id":2,"error":{"code":-32002,"message":"Access denied"}})")
                ->status,
            UbusStatus::Denied);
        QVERIFY(replyFromHttp(R"({"jsonrpc":"2.0","id":1,"result":[0,{"x":1}]})")->ok());
        QVERIFY(!replyFromHttp("<html>"));
        QVERIFY(!replyFromHttp(R"({"result":["0"]})"));
    }
    void badSectionNames()
    {
        for (const QString &bad : {u"a-b"_s, u"a b"_s, u"a'b"_s, QString(), u"a\n"_s})
            QVERIFY(!isSectionName(bad));
        const auto config = parseConfig(u"x"_s, {{u"evil'; reboot"_s, QJsonObject{{u".type"_s, u"rule"_s}}},
                                                 {u"good"_s, QJsonObject{{u".type"_s, u"rule"_s}}}});
        QVERIFY(config);
        QCOMPARE(config->sections.size(), 1);
    }
    void garbage()
    {
        QRandomGenerator random(7);
        const QList<QByteArray> samples{sample(u"firewall.json"_s), sample(u"network.json"_s),
                                        sample(u"conntrack.txt"_s), sample(u"ruleset_on.txt"_s),
                                        sample(u"board.json"_s)};
        for (int round = 0; round < 400; ++round) {
            QByteArray text = samples.at(round % samples.size());
            for (int i = random.bounded(20); i > 0; --i)
                text[random.bounded(text.size())] = static_cast<char>(random.bounded(256));
            if (round % 3 == 0)
                text.truncate(random.bounded(static_cast<int>(text.size())));
            if (const auto object = parseObject(text)) {
                (void)parseBoard(*object);
                (void)parseWans(*object, {u"wan"_s});
                if (const auto config = parseConfig(u"firewall"_s, *object)) {
                    Native native;
                    native.configs = {*config, {u"network"_s, config->sections}};
                    (void)sipHelperPlaces(*config);
                    (void)forwardsOf(*config);
                    (void)inboundBlockedBy(*config);
                    (void)exposureOf(native);
                    (void)crossingsOf(native, vlansOf(native));
                }
            }
            (void)rulesetSetsSipHelper(text);
            (void)flowsWithSipHelper(text);
            (void)parseArp(text);
            (void)parseUpnpLeases(text);
            (void)parseNumber(text);
            (void)replyFromHttp(text);
            (void)replyFromShell(round % 256, text);
        }
    }
};

QTEST_GUILESS_MAIN(OpenwrtParseTest)
#include "openwrt_parse_test.moc"
