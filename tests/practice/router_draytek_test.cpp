// The simulated Vigor, over real SSH and by typed lines: what the vendor documents, and nothing more lenient.
#include "connectors/practice/sim_draytek.h"
#include "tests/practice/ssh_client.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

class RouterDraytek : public QObject {
    Q_OBJECT

    SimNetwork m_network;
    std::unique_ptr<SimDrayTek> m_router;
    const QHostAddress m_address{u"192.168.50.1"_s};
    static constexpr const char *prompt = "DrayTek> ";

    void make(const QJsonObject &config = {}, const Mischief &mischief = {})
    {
        auto made = SimDrayTek::make({{u"device"_s, u"draytek_vigor2865_4.4.5.1"_s},
                                      {u"mac"_s, u"14:49:bc:0d:1f:48"_s},
                                      {u"address"_s, m_address.toString()},
                                      {u"wan"_s, u"203.0.113.1"_s},
                                      {u"config"_s, config}});
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        m_router = std::move(*made);
        QVERIFY(m_router->start(m_network));
        m_router->setMischief(mischief);
        m_network.addHost(QHostAddress(u"192.168.50.21"_s), *MacAddress::from(u"80:5e:c0:1a:21:01"));
    }
    quint16 port() const { return m_network.real({m_address, 22}).port; }
    QString say(const QString &line)
    {
        bool dropped = false;
        return m_router->typedLine(line, dropped).text;
    }
    void comeBack()
    {
        for (int i = 0; i < 20; ++i)
            m_router->tick();
    }

private Q_SLOTS:
    void cleanup() { m_router.reset(); }

    void shellOnlyWithEchoAndPrompt()
    {
        make();
        SshClient client(port());
        QVERIFY(client.isConnected());
        QVERIFY2(client.banner().contains("DraySSH_2.0"), client.banner());
        QCOMPARE(client.hostKeySha256(), m_router->hostKeySha256());
        QVERIFY(!client.none("admin"));
        QVERIFY(!client.password("admin", "wrong"));
        QVERIFY(client.password("admin", "admin"));
        QVERIFY2(client.exec("sys version").refused, "there is no exec channel");
        QVERIFY(client.openShell());
        QVERIFY(client.talk({}, prompt).endsWith(prompt));
        const QByteArray answer = client.talk("sys version\r", prompt);
        QVERIFY2(answer.startsWith("sys version\r\n"), answer);
        QVERIFY2(answer.contains("Router Model: Vigor2865    Version: 4.4.5.1"), answer);
        QVERIFY2(client.talk("reboot now\r", prompt).contains("invalid command !!"), "unknown command");
    }
    void threeWrongPasswordsCutTheConnection()
    {
        make();
        SshClient client(port());
        for (int i = 0; i < 3; ++i)
            QVERIFY(!client.password("admin", "wrong"));
        QVERIFY(!client.password("admin", "admin"));
    }
    void pagerWaitsForKeysUntilSwitchedOff()
    {
        make();
        SshClient client(port());
        QVERIFY(client.password("admin", "admin"));
        QVERIFY(client.openShell());
        client.talk({}, prompt);
        QByteArray page = client.talk("srv nat portmap table\r", "---");
        QVERIFY2(page.endsWith("['q': Quit, 'Enter': New Lines, 'Space Bar': Next Page] ---"), page);
        QVERIFY(client.talk("q", prompt).endsWith(prompt));
        client.talk("sys mpage disable\r", prompt);
        page = client.talk("srv nat portmap table\r", prompt);
        QVERIFY2(!page.contains("MORE"), page);
        QVERIFY(page.contains("ifno: 0 = all, 3 = wan1, 4 = wan2"));
    }
    void wrongArgumentsGiveUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("answer");
        QTest::newRow("family") << u"nonsense"_s << u"invalid command !!"_s;
        QTest::newRow("keyword") << u"mngt acme ?"_s << u"invalid command !!"_s;
        QTest::newRow("alone") << u"srv nat"_s << u"% Valid subcommands are:"_s;
        QTest::newRow("alg value") << u"sys sip_alg -e 2"_s << u"Usage: sys sip_alg"_s;
        QTest::newRow("alg option") << u"sys sip_alg -z 1"_s << u"Usage: sys sip_alg"_s;
        QTest::newRow("old alg form") << u"sys sip_alg 0"_s << u"Usage: sys sip_alg"_s;
        QTest::newRow("portmap proto")
            << u"srv nat portmap add 1 x icmp 1 0 0 1.2.3.4 1 wan1 1"_s << u"srv nat portmap add <idx>"_s;
        QTest::newRow("openport") << u"srv nat openport 99 1 -a 0"_s << u"srv nat openport n m"_s;
        QTest::newRow("vid") << u"vlan vid 1 5000"_s << u"% vlan vid n <0~4095>"_s;
        QTest::newRow("port") << u"vlan group 1 set p9"_s << u"% vlan group <0~7>"_s;
        QTest::newRow("lan") << u"msubnet addr 9 192.168.9.1"_s << u"% msubnet addr <2/3/4/5/6/7/8>"_s;
        QTest::newRow("address") << u"msubnet addr 2 192.168.9"_s << u"% msubnet addr"_s;
        QTest::newRow("service") << u"mngt lanaccess -e 1 -s GOPHER"_s << u"mngt lanaccess -e"_s;
        QTest::newRow("open quote") << u"ipf rule 2 2 -F \"1 1"_s << u"invalid command !!"_s;
    }
    void wrongArgumentsGiveUsage()
    {
        QFETCH(QString, line);
        QFETCH(QString, answer);
        make();
        const QJsonObject before = m_router->dump();
        QVERIFY2(say(line).contains(answer), qPrintable(say(line)));
        QCOMPARE(m_router->dump(), before);
    }
    void sipAlgOnAndOff()
    {
        make();
        QVERIFY(say(u"sys sip_alg ?"_s).contains(u" -SIP ALG: Enabled\n"_s));
        QVERIFY(m_router->helperFor(false, 5060));
        QVERIFY(!m_router->helperFor(false, 5160));
        QVERIFY(say(u"sys sip_alg -e 0"_s).contains(u"Disable"_s));
        QVERIFY(say(u"sys sip_alg ?"_s).contains(u" -SIP ALG: Disabled\n"_s));
        QVERIFY(!m_router->helperFor(false, 5060));
        say(u"sys alg -e 0"_s);
        QVERIFY(say(u"sys sip_alg -e 1"_s).contains(u" Auto enable ALG Master Switch\n Enable SIP ALG"_s));
        QVERIFY(m_router->helperFor(true, 5060));
    }
    void redirectionsCanBeDisabledAndComeBackOnlyWithTheirProtocol()
    {
        make();
        QCOMPARE(say(u"srv nat portmap add 3 phone udp 5060 0 0 192.168.50.21 5060 wan1 1"_s), QString());
        QVERIFY(say(u"srv nat showall"_s).contains(u"R03     UDP     0.0.0.0:5060"_s));
        say(u"srv nat portmap disable 3"_s);
        const QString off = say(u"srv nat showall"_s);
        QVERIFY2(off.contains(u"R03     ---"_s), qPrintable(off));
        QVERIFY(say(u"srv nat portmap enable 3"_s).contains(u"enable <idx> <proto>"_s));
        say(u"srv nat portmap enable 3 udp"_s);
        QVERIFY(say(u"srv nat showall"_s).contains(u"R03     UDP"_s));
        say(u"srv nat portmap del 3"_s);
        QVERIFY(!say(u"srv nat showall"_s).contains(u"R03"_s));
    }
    void openPortsLikeTheGuide()
    {
        make();
        QCOMPARE(say(u"srv nat openport 1 1 -a 1 -c games -i 192.168.50.55 -w 1 1 -p TCP -s 56 -e 83"_s),
                 u" Set WAN Port ok!!\n\n"_s);
        const QString view = say(u"srv nat openport 1 1 -v"_s);
        QVERIFY2(view.contains(u"%% Status: Enable\n%% Comment: games\n%% WAN Interface: WAN1\n"
                               "%% Private IP address: 192.168.50.55\n"_s),
                 qPrintable(view));
        QVERIFY(view.contains(u"  1.    TCP             56              83"_s));
        say(u"srv nat openport 1 1 -a 0"_s);
        QVERIFY(say(u"srv nat openport 1 1 -v"_s).startsWith(u"%% Status: Disable"_s));
    }
    void remoteAdminNeedsTheMasterSwitch()
    {
        make();
        QVERIFY(say(u"mngt rmtcfg ftp on"_s).startsWith(u"Enable server fail\n"_s));
        QVERIFY(say(u"mngt rmtcfg enable"_s).contains(u"has been enabled"_s));
        QVERIFY(say(u"mngt rmtcfg ftp on"_s).contains(u"%% FTP server has been enabled."_s));
        say(u"mngt rmtcfg disable"_s);
        QCOMPARE(say(u"mngt rmtcfg status"_s), u"Remote configure function has been disabled\n"_s);
    }
    void lanAccessClosesPorts()
    {
        make();
        QVERIFY(m_network.real({m_address, 23}).port != 0);
        QVERIFY(m_network.real({m_address, 80}).port != 0);
        say(u"mngt lanaccess -e 1 -s HTTPS,SSH -i LAN1"_s);
        QCOMPARE(m_network.real({m_address, 23}).port, 0);
        QCOMPARE(m_network.real({m_address, 80}).port, 0);
        QVERIFY(m_network.real({m_address, 443}).port != 0);
        QVERIFY(m_network.real({m_address, 22}).port != 0);
        const QString view = say(u"mngt lanaccess -v"_s);
        QVERIFY(view.contains(u"* Enable:Yes\n"_s) && view.contains(u"   - TELNET:No\n"_s)
                && view.contains(u"   - SSH:Yes\n"_s));
    }
    void restartLosesWhatWasNotCommitted()
    {
        make();
        const QJsonObject before = m_router->dump();
        say(u"sys sip_alg -e 0"_s);
        QVERIFY(m_router->dump() != before);
        SshClient client(port());
        QVERIFY(client.password("admin", "admin"));
        QVERIFY(client.openShell());
        client.talk({}, prompt);
        const QByteArray last = client.talk("sys reboot\r", prompt);
        QVERIFY2(!last.endsWith(prompt), last);
        QCOMPARE(port(), 0);
        QVERIFY(!m_router->isUp());
        comeBack();
        QVERIFY(port() != 0);
        QCOMPARE(m_router->dump(), before);
        say(u"sys sip_alg -e 0"_s);
        say(u"sys commit"_s);
        say(u"sys reboot"_s);
        comeBack();
        QVERIFY(say(u"sys sip_alg ?"_s).contains(u" -SIP ALG: Disabled\n"_s));
    }
    void voiceVlanActsAfterTheRestartOnly()
    {
        make();
        const MacAddress phone = *MacAddress::from(u"80:5e:c0:1a:21:01");
        for (const QString &line :
             {u"vlan group 0 set p1 p2 p3 p4 p5"_s, u"vlan group 1 set p1 p2"_s, u"vlan vid 1 100"_s,
              u"vlan pri 1 6"_s, u"vlan tagged 1 on"_s, u"vlan subnet 1 2"_s, u"msubnet switch 2 On"_s,
              u"msubnet addr 2 192.168.100.1"_s, u"msubnet nmask 2 255.255.255.0"_s,
              u"msubnet gateway 2 192.168.100.1"_s, u"msubnet startip 2 192.168.100.50"_s,
              u"msubnet ipcnt 2 100"_s, u"msubnet dhcps 2 On"_s, u"msubnet nat 2 On"_s, u"vlan on"_s})
            QVERIFY2(!say(line).contains(u"invalid"_s), qPrintable(line));
        QVERIFY(say(u"vlan status"_s).contains(u" 1     ON   100   6    V  V  "_s));
        QVERIFY(m_router->lease(phone, 100).isNull());
        say(u"sys commit"_s);
        say(u"sys reboot"_s);
        comeBack();
        QCOMPARE(m_router->lease(phone, 100), QHostAddress(u"192.168.100.50"_s));
        QVERIFY(m_router->lease(phone, 101).isNull());
        QVERIFY2(m_router->officeReaches(m_address), "the office port kept its untagged network");
        QVERIFY2(!m_router->officeReaches(QHostAddress(u"192.168.100.50"_s)), "no routing between LANs yet");
        say(u"msubnet talk 1 2 on"_s);
        say(u"sys commit"_s);
        say(u"sys reboot"_s);
        comeBack();
        QVERIFY(m_router->officeReaches(QHostAddress(u"192.168.100.50"_s)));
    }
    void vlanWithoutAnUntaggedPortCutsTheOfficeOff()
    {
        make();
        for (const QString &line : {u"vlan group 1 set p1"_s, u"vlan vid 1 100"_s, u"vlan tagged 1 on"_s,
                                    u"vlan on"_s, u"sys commit"_s, u"sys reboot"_s})
            say(line);
        comeBack();
        QVERIFY(!m_router->officeReaches(m_address));
        say(u"vlan tagged p1_untag on"_s);
        say(u"vlan restart"_s);
        QVERIFY(m_router->officeReaches(m_address));
    }
    void passwordChanges()
    {
        make();
        QVERIFY(say(u"sys passwd wrong New-secret-1"_s).contains(u"not correct"_s));
        QCOMPARE(say(u"sys passwd admin New-secret-1"_s), QString());
        SshClient old(port());
        QVERIFY(!old.password("admin", "admin"));
        SshClient fresh(port());
        QVERIFY(fresh.password("admin", "New-secret-1"));
    }
    void upnpShowsMapsOnlyWhileOn()
    {
        make({{u"upnp"_s, true}});
        QVERIFY(say(u"upnp nat ?"_s).contains(u"IGD NAT Status"_s));
        QCOMPARE(say(u"upnp off"_s), u"UPNP say bye-bye\n"_s);
        QCOMPARE(say(u"upnp nat ?"_s), QString());
    }
    void someCommandsActEvenWithAQuestionMark()
    {
        make();
        say(u"ipf rule 2 2 -e 1 -M VoIP -D 1 -F \"0 0\""_s);
        QVERIFY(say(u"ipf rule 2 2 -v"_s).contains(u"Status  : Enable"_s));
        QCOMPARE(say(u"ipf default ?"_s), u"All filter rules was set to default values.\n"_s);
        QVERIFY(say(u"ipf rule 2 2 -v"_s).contains(u"Status  : Disable"_s));
    }
    void mischiefOfTheDevice()
    {
        make({}, {{}, u"refuse"_s, 2});
        QVERIFY(!say(u"sys version"_s).contains(u"invalid"_s));
        QCOMPARE(say(u"sys version"_s), u"invalid command !!\n"_s);
        QVERIFY(!say(u"sys version"_s).contains(u"invalid"_s));
        m_router.reset();
        make({}, {{}, u"reboot"_s, 2});
        bool dropped = false;
        (void)m_router->typedLine(u"sys sip_alg -e 0"_s, dropped);
        QVERIFY(!dropped);
        (void)m_router->typedLine(u"upnp on"_s, dropped);
        QVERIFY(dropped);
        QCOMPARE(port(), 0);
        comeBack();
        QVERIFY(say(u"sys sip_alg ?"_s).contains(u" -SIP ALG: Enabled\n"_s));
        m_router.reset();
        make({}, {{}, u"vanish"_s, 1});
        (void)m_router->typedLine(u"upnp on"_s, dropped);
        comeBack();
        QCOMPARE(port(), 0);
    }
    void mischiefOfTheWire()
    {
        make({}, {{}, u"cut-after"_s, 60});
        {
            SshClient client(port());
            QVERIFY(client.password("admin", "admin"));
            QVERIFY(client.openShell());
            const QByteArray heard = client.talk({}, prompt) + client.talk("sys version\r", prompt);
            QVERIFY2(heard.size() <= 60 && !client.isAlive(), heard);
        }
        m_router->setMischief({{}, u"new-host-key"_s, 0});
        SshClient stranger(port());
        QVERIFY(stranger.isConnected());
        const QByteArray other = stranger.hostKeySha256();
        m_router->setMischief({});
        SshClient again(port());
        QVERIFY(other != again.hostKeySha256());
        QCOMPARE(again.hostKeySha256(), m_router->hostKeySha256());
    }
    void hostileInput()
    {
        make();
        SshClient client(port());
        QVERIFY(client.password("admin", "admin"));
        QVERIFY(client.openShell());
        client.talk({}, prompt);
        QByteArray junk(8192, '\x01');
        junk += QByteArray(4000, 'x') + "\r";
        QVERIFY(client.talk(junk, prompt).contains("invalid command !!"));
        const QString many = QString(2000, u'"');
        QVERIFY(!say(u"srv nat portmap add 1 %1"_s.arg(many)).isEmpty());
        QVERIFY(say(u"sys name %1%2"_s.arg(u"%1"_s, u"%9"_s)).isEmpty());
        QVERIFY(!say(u"sys version"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RouterDraytek)
#include "router_draytek_test.moc"
