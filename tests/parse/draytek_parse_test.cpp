// The Vigor parsers over the shapes of the guides and over garbage.
#include "connectors/routers/draytek/parse.h"
#include "connectors/routers/draytek/session.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rf;
using namespace rf::draytek;

namespace {

QString sample(const QString &name)
{
    QFile file(QStringLiteral(RF_SOURCE_DIR "/tests/parse/data/draytek/%1.txt").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing sample");
    return QString::fromUtf8(file.readAll());
}

bool refused(const QString &answer)
{
    for (const QString &pattern : dialect().refusals) {
        if (QRegularExpression(pattern).match(answer).hasMatch())
            return true;
    }
    return false;
}

} // namespace

class DraytekParseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void version()
    {
        const auto big = parseVersion(sample(u"sys_version_3912"_s));
        QVERIFY(big);
        QCOMPARE(big->model, u"Vigor3912S"_s);
        QCOMPARE(big->firmware, u"4.3.5"_s);
        QCOMPARE(big->lan->text(), u"192.168.1.1/24"_s);
        QVERIFY(big->serial.isEmpty());
        const auto lac = parseVersion(sample(u"sys_version_2927"_s));
        QVERIFY(lac);
        QCOMPARE(lac->firmware, u"4.5.2.2"_s);
        QVERIFY(lac->serial.isEmpty()); // "None"
        QVERIFY(!parseVersion(u"invalid command !!"_s));
    }
    void status()
    {
        const auto status = parseStatus(sample(u"show_status"_s));
        QVERIFY(status);
        QCOMPARE(*status->uptimeSeconds, qint64(177 * 3600 + 30 * 60 + 48));
        QCOMPARE(status->wans.size(), 1);
        QCOMPARE(status->wans.first().name, u"WAN1"_s);
        QCOMPARE(status->wans.first().address, QHostAddress(u"198.51.100.7"_s));
        QCOMPARE(parseLanMac(sample(u"sys_iface"_s))->text(), u"00:1d:aa:11:22:33"_s);
    }
    void sipAlg()
    {
        const QString text = sample(u"sip_alg"_s);
        const SipAlg on = parseSipAlg(text);
        QCOMPARE(on.form, SipAlgForm::DashE);
        QCOMPARE(on.effective(), std::optional(true));
        QCOMPARE(on.sessionsInUse, std::optional(3));
        QString off = text;
        off.replace(u"-SIP ALG: Enabled"_s, u"-SIP ALG: Disabled"_s);
        QCOMPARE(parseSipAlg(off).effective(), std::optional(false));
        QString master = text;
        master.replace(u"Master Switch: Enabled"_s, u"Master Switch: Disabled"_s);
        QCOMPARE(parseSipAlg(master).effective(), std::optional(false));
        QString odd = text;
        odd.replace(u"-SIP ALG: Enabled"_s, u"-SIP ALG: Perhaps"_s);
        QVERIFY(!parseSipAlg(odd).effective());
        QCOMPARE(parseSipAlg(u"% sys sip_alg [0/1]\n SIP ALG: Enabled"_s).form, SipAlgForm::Bare);
        QVERIFY(!parseSipAlg(u"invalid command !!"_s).effective());
    }
    void nat()
    {
        const auto rows = parseNatTable(sample(u"showall"_s));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 4); // empty slots of O01 are left out
        QCOMPARE(rows->at(0).publicPorts.text(), u"25600"_s);
        QCOMPARE(rows->at(0).toPorts.text(), u"51200"_s);
        QCOMPARE(rows->at(1).publicPorts.text(), u"13902"_s);
        QCOMPARE(rows->at(2).publicPorts.text(), u"800-900"_s);
        QVERIFY(rows->at(2).active);
        QCOMPARE(rows->at(3).kind, QChar(u'D'));
        QVERIFY(!rows->at(3).active);
        QVERIFY(!parseNatTable(u"% Valid subcommands are:"_s));

        const auto open = parseOpenPort(sample(u"openport"_s));
        QVERIFY(open && open->enabled);
        QCOMPARE(open->comment, u"games"_s);
        QCOMPARE(open->ranges.size(), 1);
        QCOMPARE(open->ranges.first().protocol, u"tcp"_s);
        QCOMPARE(open->ranges.first().ports.text(), u"56-83"_s);

        const auto dmz = parseDmz(sample(u"dmz"_s));
        QVERIFY(dmz);
        QCOMPARE(dmz->size(), 3);
        QCOMPARE(dmz->at(0).to, QHostAddress(u"192.168.1.96"_s));
        QVERIFY(dmz->at(1).to.isNull());
        QVERIFY(dmz->at(2).to.isNull()); // the one address there is the WAN's own
        QVERIFY(!dmz->at(0).enabled);
    }
    void portmapNames()
    {
        const auto names = parsePortmapNames(
            u"Index  Service Name    Protocol  Public Port  Private IP      Private Port ifno\n"
            "1       name             TCP        100    192.168.1.10           200  -1\n"
            "2      ACS https        TCP        20022  192.168.100.10        8443  -2\n"_s);
        QCOMPARE(names.value(1), u"name"_s);
        QCOMPARE(names.value(2), u"ACS https"_s);
    }
    void upnp()
    {
        const auto list = parseUpnpMappings(sample(u"upnp_nat"_s));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().id, u"U-tcp-21"_s);
        QVERIFY(!list.first().enabled);
        QCOMPARE(parseUpnpRunning(u">>>>> SERVICE TABLE1 <<<<<\n  serviceType urn:x"_s), std::optional(true));
        QCOMPARE(parseUpnpRunning(u"  \r\n"_s), std::optional(false));
        QVERIFY(!parseUpnpRunning(u"something else"_s));
    }
    void remoteConfig()
    {
        const auto off = parseRemoteConfig(u"Remote configure function has been disabled"_s);
        QVERIFY(off && !off->enabled && off->services.isEmpty());
        const auto on = parseRemoteConfig(
            u"%% Remote configure function has been enabled.\n%% HTTP server has been enabled.\n"
            "%% HTTPS server has been disabled.\n%% TR069 server has been enabled.\n"_s);
        QVERIFY(on && on->enabled && on->tr069);
        QCOMPARE(on->services, QStringList{u"http"_s});
        // Enabled, but for what is not told: not known, never "nothing".
        QVERIFY(!parseRemoteConfig(u"%% Remote configure function has been enabled."_s));
        QVERIFY(!parseRemoteConfig(
            u"Remote configure function has been disabled\nRemote configure function has been enabled"_s));
        QVERIFY(!parseRemoteConfig(u"invalid command !!"_s));
    }
    void lanAccess()
    {
        const auto access = parseLanAccess(sample(u"lanaccess"_s));
        QVERIFY(access && access->enabled && !access->tr069 && !access->enforceHttps);
        QCOMPARE(access->services, (QStringList{u"FTP"_s, u"SSH"_s}));
        QCOMPARE(access->lans, QStringList{u"LAN1"_s});
    }
    void networks()
    {
        const auto table = parseVlanStatus(sample(u"vlan_status"_s));
        QVERIFY(table && !table->on);
        QCOMPARE(table->ports.size(), 12);
        QCOMPARE(table->rows.size(), 4);
        QCOMPARE(table->rows.at(1).ports, (QStringList{u"p1"_s, u"p2"_s, u"p9"_s, u"p11"_s}));
        QCOMPARE(table->rows.at(1).vid, 100);
        QVERIFY(table->rows.at(1).tagged);
        QCOMPARE(table->rows.at(1).lan, 2);
        QCOMPARE(table->rows.at(2).ports, (QStringList{u"p2"_s, u"p4"_s}));

        const auto lans = parseLans(sample(u"show_lan"_s));
        QVERIFY(lans);
        QCOMPARE(lans->size(), 2);
        QVERIFY(lans->at(0).on && lans->at(0).dhcp && !lans->at(1).on);
        QCOMPARE(lans->at(0).dhcpCount, 200);
        QCOMPARE(lans->at(0).subnet()->text(), u"192.168.1.1/24"_s);
        const auto subnet = parseSubnet(sample(u"subnet"_s));
        QVERIFY(subnet && !subnet->on && !subnet->dhcp);
        QCOMPARE(subnet->dhcpCount, 50);
        QVERIFY(!subnet->subnet());

        const auto talk = parseTalk(sample(u"talk"_s));
        QVERIFY(talk);
        QCOMPARE(*talk, (QList<QPair<int, int>>{{1, 2}}));
        QVERIFY(!parseTalk(u"invalid command !!"_s));
        QCOMPARE(parseLanRange(u"% msubnet switch <2/3/4/5/6/7/8> <On/Off>"_s), std::optional(8));
        QCOMPARE(parseLeases(sample(u"leases"_s)).size(), 1);
    }
    void neighbours()
    {
        const QList<KnownHost> hosts = parseNeighbours(sample(u"arp"_s));
        QCOMPARE(hosts.size(), 3); // the one on the internet side is none of ours
        QCOMPARE(hosts.at(0).address, QHostAddress(u"192.168.1.10"_s));
        QCOMPARE(hosts.at(0).mac.text(), u"08:bf:b8:d5:dd:a9"_s);
        QCOMPARE(hosts.at(0).name, QString());
        // An address as long as its column runs into the card's.
        QCOMPARE(hosts.at(1).address, QHostAddress(u"192.168.100.120"_s));
        QCOMPARE(hosts.at(1).mac.text(), u"00:15:65:aa:bb:cc"_s);
        QCOMPARE(hosts.at(2).name, u"Reception"_s);
        QVERIFY(parseNeighbours(u"invalid command !!"_s).isEmpty());
    }
    void password()
    {
        QCOMPARE(parsePasswordUsage(u"% sys passwd <old password> <new password>\n% maximum length: 83"_s)
                     .arguments,
                 2);
        QCOMPARE(parsePasswordUsage(u"% sys passwd <old password> <new password>\n% maximum length: 83"_s)
                     .maxLength,
                 std::optional(83));
        QCOMPARE(parsePasswordUsage(u"sys passwd <ASCII string>, max 23 characters"_s).arguments, 1);
        QCOMPARE(parsePasswordUsage(u"invalid command !!"_s).arguments, 0);
    }
    void refusals_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("isRefusal");
        QTest::newRow("unknown") << u"invalid command !!"_s << true;
        QTest::newRow("list") << u"% Valid subcommands are:\nswitch addr"_s << true;
        QTest::newRow("usage") << u"Usage:\n msubnet switch"_s << true;
        QTest::newRow("usage line") << u"% vlan vid <n> <vid_no>"_s << true;
        QTest::newRow("server") << u"Enable server fail\nRemote configure function has been disabled"_s
                                << true;
        QTest::newRow("subnet on")
            << u"% LAN2        Subnet On!\n\n This setting will take effect after rebooting."_s << false;
        QTest::newRow("group") << u" OK.\nUse cmd 'vlan status' if you want to check result."_s << false;
        QTest::newRow("vid") << u"VLAN1, vid=4095"_s << false;
        QTest::newRow("vlan off") << u" VLAN is Disable!"_s << false;
        QTest::newRow("upnp") << u"UPNP say bye-bye"_s << false;
        QTest::newRow("alg") << u" Auto enable ALG Master Switch\n Enable SIP ALG"_s << false;
        QTest::newRow("silence") << QString() << false;
    }
    void refusals()
    {
        QFETCH(QString, answer);
        QFETCH(bool, isRefusal);
        QCOMPARE(refused(answer), isRefusal);
    }
    void prompts()
    {
        const QRegularExpression prompt(dialect().prompt);
        for (const QString &good : {u"DrayTek> "_s, u"> "_s, u"Main Office>"_s})
            QVERIFY2(prompt.match(good).hasMatch(), qPrintable(good));
        for (const QString &bad : {u"--- MORE ---"_s, u"Password:"_s})
            QVERIFY2(!prompt.match(bad).hasMatch(), qPrintable(bad));
        QVERIFY(QRegularExpression(dialect().pagerPattern)
                    .match(u"--- MORE ---   ['q': Quit, 'Enter': New Lines, 'Space Bar': Next Page] ---"_s)
                    .hasMatch());
    }
    /// Nothing crashes, hangs or invents: garbage and mutilated samples through every parser.
    void garbage()
    {
        QRandomGenerator random(20240611);
        const QStringList samples{sample(u"showall"_s),     sample(u"vlan_status"_s), sample(u"talk"_s),
                                  sample(u"show_status"_s), sample(u"upnp_nat"_s),    sample(u"lanaccess"_s),
                                  sample(u"dmz"_s)};
        for (int round = 0; round < 400; ++round) {
            QString text = samples.at(round % samples.size());
            const int cuts = random.bounded(30);
            for (int i = 0; i < cuts && !text.isEmpty(); ++i)
                text[random.bounded(text.size())] = QChar(random.bounded(0x300));
            text.truncate(random.bounded(text.size() + 1));
            if (round % 4 == 0) {
                text.clear();
                for (int i = random.bounded(2000); i > 0; --i)
                    text += QChar(random.bounded(0x10000));
            }
            (void)parseVersion(text);
            (void)parseLanMac(text);
            (void)parseStatus(text);
            (void)parseSipAlg(text).effective();
            (void)parseUdpTimeout(text);
            if (const auto rows = parseNatTable(text)) {
                for (const NatRow &row : *rows)
                    QVERIFY(!row.to.isNull());
            }
            (void)parsePortmapNames(text);
            (void)parseOpenPort(text);
            (void)parseDmz(text);
            (void)parseUpnpMappings(text);
            (void)parseUpnpRunning(text);
            (void)parseRemoteConfig(text);
            (void)parseLanAccess(text);
            if (const auto table = parseVlanStatus(text)) {
                for (const VlanRow &row : table->rows)
                    QVERIFY(row.ports.size() <= table->ports.size());
            }
            (void)parseLans(text);
            (void)parseSubnet(text);
            (void)parseTalk(text);
            (void)parseLanRange(text);
            (void)parsePasswordUsage(text);
            (void)parseLeases(text);
            (void)parseNeighbours(text);
            (void)isUnknownCommand(text);
        }
    }
    void hugeAnswerIsCut()
    {
        const QString line = u"1       192.168.1.10    08-BF-B8-D5-DD-A9       69:01:37        host\n"_s;
        QVERIFY(parseLeases(line.repeated(100000)).size() <= 8000);
    }
};

QTEST_GUILESS_MAIN(DraytekParseTest)
#include "draytek_parse_test.moc"
