// A phone that is told to use a VLAN: it comes back where router and switch carry it, and stays away where
// they do not.
#include "connectors/practice/sim_draytek.h"
#include "connectors/practice/sim_phones.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

using namespace rf;
using namespace Qt::StringLiterals;

class VlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phoneMoves_data()
    {
        QTest::addColumn<bool>("routerHasIt");
        QTest::addColumn<bool>("switchPasses");
        QTest::addColumn<bool>("poly");
        QTest::newRow("both") << true << true << false;
        QTest::newRow("both, Poly") << true << true << true;
        QTest::newRow("the switch drops tags") << true << false << false;
        QTest::newRow("the router does not know it") << false << true << false;
    }
    void phoneMoves()
    {
        QFETCH(bool, routerHasIt);
        QFETCH(bool, switchPasses);
        QFETCH(bool, poly);
        SimNetwork network;
        network.setOwnAddress(QHostAddress(u"192.168.50.50"_s));
        auto router = SimDrayTek::make({{u"device"_s, u"draytek_vigor2865_4.4.5.1"_s},
                                        {u"mac"_s, u"14:49:bc:0d:1f:48"_s},
                                        {u"address"_s, u"192.168.50.1"_s},
                                        {u"wan"_s, u"203.0.113.1"_s}});
        QVERIFY(router);
        SimDrayTek &vigor = **router;
        QVERIFY(vigor.start(network));
        network.setGate([&](const QHostAddress &to) { return vigor.officeReaches(to); });
        if (routerHasIt) {
            bool dropped = false;
            for (const QString &line :
                 {u"vlan group 0 set p1 p2 p3 p4 p5"_s, u"vlan group 1 set p1"_s, u"vlan vid 1 100"_s,
                  u"vlan tagged 1 on"_s, u"vlan subnet 1 2"_s, u"vlan on"_s, u"msubnet switch 2 On"_s,
                  u"msubnet addr 2 192.168.100.1"_s, u"msubnet gateway 2 192.168.100.1"_s,
                  u"msubnet startip 2 192.168.100.50"_s, u"msubnet talk 1 2 on"_s, u"vlan restart"_s})
                vigor.typedLine(line, dropped);
        }
        SimPhoneSurroundings around;
        around.providerDomain = u"sip.practice-voice.example"_s;
        around.tagPasses = [&](int) { return switchPasses; };
        around.lease = [&](const MacAddress &mac, int vlan) { return vigor.lease(mac, vlan); };
        around.gateway = [&](int vlan) { return vigor.gateway(vlan); };
        auto made =
            makeSimPhone({{u"device"_s, poly ? u"poly_vvx411_6.4.3.5814"_s : u"yealink_t46u_108.86.0.20"_s},
                          {u"mac"_s, u"80:5e:c0:1a:21:01"_s},
                          {u"address"_s, u"192.168.50.21"_s}},
                         network, around);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        SimPhone &phone = **made;
        QVERIFY(phone.start(network));
        const QHostAddress home(u"192.168.50.21"_s);
        const QHostAddress voice(u"192.168.100.50"_s);
        QVERIFY(network.real({home, 443}).port != 0);

        const auto tag = [&](bool on) {
            if (poly) {
                phone.setAtMenu(u"device.net.vlanId"_s, on ? u"100"_s : QString());
                return;
            }
            phone.setAtMenu(u"static.network.vlan.internet_port_vid"_s, u"100"_s);
            phone.setAtMenu(u"static.network.vlan.internet_port_enable"_s, on ? u"1"_s : u"0"_s);
        };
        tag(true);
        for (int i = 0; i < 60; ++i)
            phone.tick();
        const bool arrives = routerHasIt && switchPasses;
        QCOMPARE(phone.isReachable(), arrives);
        QCOMPARE(network.real({home, 443}).port != 0, false);
        QCOMPARE(network.real({voice, 443}).port != 0, arrives);
        if (arrives) {
            bool dropped = false;
            QVERIFY(vigor.typedLine(u"srv dhcp status"_s, dropped).text.contains(u"192.168.100.50"_s));
            QVERIFY(vigor.typedLine(u"ip arp status"_s, dropped).text.contains(u"192.168.100.50"_s));
            // A wall with a hole for this computer, then one without.
            vigor.typedLine(u"ipf rule 2 6 -e 1 -D 2 -s \"u 1 192.168.50.50\" -d \"u 0 192.168.100.0 "
                            "255.255.255.0\" -F \"0 0\""_s,
                            dropped);
            vigor.typedLine(u"ipf rule 2 7 -e 1 -D 2 -d \"u 0 192.168.100.0 255.255.255.0\" -F \"1 0\""_s,
                            dropped);
            QVERIFY(network.real({voice, 443}).port != 0);
            vigor.typedLine(u"ipf rule 2 6 -e 0"_s, dropped);
            QCOMPARE(network.real({voice, 443}).port, 0);
        }
        // Only somebody at its own menu gets it back.
        tag(false);
        for (int i = 0; i < 60; ++i)
            phone.tick();
        QVERIFY(phone.isReachable());
        QVERIFY(network.real({home, 443}).port != 0);
        phone.stop();
        network.setGate({});
    }
};

QTEST_GUILESS_MAIN(VlanTest)
#include "vlan_test.moc"
