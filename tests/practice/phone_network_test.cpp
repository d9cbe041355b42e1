// What happens to simulated phones on the network: VLANs, restarts, providers' polls, mischief, special
// lines.
#include "phone_test_support.h"

#include <QTest>

using namespace rf;
using namespace rf::phonetest;

class PhoneNetworkTest : public QObject {
    Q_OBJECT

private:
    static inline const QString yealink = u"yealink_t46u_108.86.0.20"_s;

    /// A write over the action URI would do nothing; the phone's own menu is the quickest way to set
    /// something.
    static void toVlan(TestOffice &o, const QString &vlan)
    {
        o.phone->setAtMenu(u"static.network.vlan.internet_port_vid"_s, vlan);
        o.phone->setAtMenu(u"static.network.vlan.internet_port_enable"_s, u"1"_s);
    }

private Q_SLOTS:
    void movesIntoTheVoiceVlan()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(yealink)));
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        o.routerHasVlan = true;
        toVlan(o, u"20"_s);
        QTRY_COMPARE(o.phone->address(), QHostAddress(u"192.168.20.51"_s));
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        QTRY_COMPARE(o.provider->bindings().value(0).source.address, QHostAddress(u"192.168.20.51"_s));
        QCOMPARE(o.network.real({QHostAddress(u"192.168.1.21"_s), 443}).port, 0);
        QVERIFY(o.network.real({QHostAddress(u"192.168.20.51"_s), 443}).port != 0);
        QCOMPARE(Browser(o.network, u"192.168.20.51"_s).get("/").status, 200);
        bool listed = false;
        for (const PracticeHost &host : o.network.hosts()) {
            QVERIFY(host.address != QHostAddress(u"192.168.1.21"_s));
            listed =
                listed || (host.address == QHostAddress(u"192.168.20.51"_s) && host.mac == o.phone->mac());
        }
        QVERIFY(listed);
        o.phone->setAtMenu(u"static.network.vlan.internet_port_enable"_s, u"0"_s);
        QTRY_COMPARE(o.phone->address(), QHostAddress(u"192.168.1.21"_s));
        QTRY_VERIFY(o.phone->isReachable());
    }

    void vlanThatLeadsNowhere_data()
    {
        QTest::addColumn<bool>("router");
        QTest::addColumn<bool>("switchPasses");
        QTest::addColumn<QString>("vlan");
        QTest::newRow("router has none") << false << true << u"20"_s;
        QTest::newRow("switch drops tags") << true << false << u"20"_s;
        QTest::newRow("another id") << true << true << u"30"_s;
    }
    void vlanThatLeadsNowhere()
    {
        QFETCH(bool, router);
        QFETCH(bool, switchPasses);
        QFETCH(QString, vlan);
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(yealink)));
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        o.routerHasVlan = router;
        o.switchPassesTags = switchPasses;
        toVlan(o, vlan);
        QTRY_VERIFY(!o.phone->isReachable());
        QTest::qWait(300); // many restarts' worth of ticks
        QVERIFY(!o.phone->isReachable());
        QCOMPARE(o.phone->sip().state(1), SimLineState::Off);
        QCOMPARE(o.network.real({QHostAddress(u"192.168.1.21"_s), 443}).port, 0);
        QCOMPARE(o.network.realUdp({QHostAddress(u"192.168.1.21"_s), 5060}).port, 0);
        // Only somebody at its menu brings it back.
        o.phone->setAtMenu(u"static.network.vlan.internet_port_enable"_s, u"0"_s);
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
    }

    void comesBackWhenTheVlanAppears()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(yealink)));
        toVlan(o, u"20"_s);
        QTRY_VERIFY(!o.phone->isReachable());
        QTest::qWait(100);
        o.routerHasVlan = true;
        QTRY_COMPARE(o.phone->address(), QHostAddress(u"192.168.20.51"_s));
    }

    void providerOverwrites()
    {
        TestOffice o;
        QJsonObject spec = TestOffice::spec(yealink);
        spec.insert(u"providerManaged"_s,
                    QJsonObject{{u"url"_s, u"http://prov.practice-voice.example/"_s},
                                {u"set"_s, QJsonObject{{u"features.direct_ip_call_enable"_s, u"1"_s}}}});
        QVERIFY(o.start(spec));
        QVERIFY(o.phone->parameter(u"static.auto_provision.server.url"_s).contains(u"prov."_s));
        o.phone->setAtMenu(u"features.direct_ip_call_enable"_s, u"0"_s);
        QTRY_VERIFY(!o.phone->isReachable());
        QTRY_VERIFY(o.phone->isReachable());
        QCOMPARE(o.phone->parameter(u"features.direct_ip_call_enable"_s), u"0"_s);
        o.phone->providerPolls();
        QCOMPARE(o.phone->parameter(u"features.direct_ip_call_enable"_s), u"1"_s);
    }

    void deadLineAndForeignRoot()
    {
        TestOffice dead;
        QJsonObject spec = TestOffice::spec(yealink);
        QJsonObject line = spec.value(u"lines"_s).toArray().at(0).toObject();
        line.insert(u"wrongPassword"_s, true);
        spec.insert(u"lines"_s, QJsonArray{line});
        QVERIFY(dead.start(spec));
        QTRY_COMPARE(dead.phone->sip().state(1), SimLineState::Failed);
        QCOMPARE(dead.provider->failedRegistrations(), 1);

        TestOffice foreign;
        QJsonObject picky = TestOffice::spec(yealink, {{u"rejectsProviderRoot"_s, true}});
        QJsonObject tls = picky.value(u"lines"_s).toArray().at(0).toObject();
        tls.insert(u"transport"_s, u"tls"_s);
        picky.insert(u"lines"_s, QJsonArray{tls});
        QVERIFY(foreign.start(picky));
        QTRY_COMPARE(foreign.phone->sip().state(1), SimLineState::Failed);
        QVERIFY(!foreign.provider->isRegistered(u"201"_s));
        // Without the check it registers: the certificate was the reason.
        foreign.phone->setAtMenu(u"static.security.trust_certificates"_s, u"0"_s);
        QTRY_COMPARE(foreign.phone->sip().state(1), SimLineState::Registered);
    }

    void specialLinesRememberEveryTouch()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(u"generic_lift_2.0"_s, {{u"mac"_s, u"00:0b:82:00:00:07"_s}})));
        QTRY_COMPARE(o.phone->sip().state(1), SimLineState::Registered);
        Browser b(o.network, u"192.168.1.21"_s, false);
        const WebAnswer page = b.get("/");
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("LiftLine"));
        QCOMPARE(o.network.real({QHostAddress(u"192.168.1.21"_s), 443}).port, 0);
        QVERIFY(o.phone->violation().isEmpty());
        const QJsonObject dump = o.phone->dump();
        QCOMPARE(b.postForm("/login", "pw=1234").status, 401);
        QCOMPARE(o.phone->violation(), u"POST /login"_s);
        QCOMPARE(o.phone->dump(), dump);
        TestOffice ata;
        QVERIFY(ata.start(TestOffice::spec(u"generic_ata_1.4.2"_s)));
        Browser c(ata.network, u"192.168.1.21"_s, false);
        c.send("GET", "/", {}, {}, {{"Authorization", "Basic YTpi"}});
        QCOMPARE(ata.phone->violation(), u"sign-in"_s);
    }

    void rebootsAndVanishesInMidChange()
    {
        TestOffice o;
        QVERIFY(o.start(TestOffice::spec(u"poly_vvx411_6.4.3.5814"_s,
                                         {{u"adminPassword"_s, u"Admin-8831"_s},
                                          {u"set"_s, QJsonObject{{u"apps.restapi.enabled"_s, u"1"_s}}}})));
        Browser b(o.network, u"192.168.1.21"_s);
        b.headers = {{"Authorization", "Basic " + QByteArray("Polycom:Admin-8831").toBase64()}};
        const auto set = [&](const QString &value) {
            return b.postJson("/api/v1/mgmt/config/set",
                              {{u"data"_s, QJsonObject{{u"diags.pcap.enabled"_s, value}}}});
        };
        o.phone->setMischief({o.phone->id(), u"reboot"_s, 2});
        QCOMPARE(set(u"1"_s).status, 200);
        QCOMPARE(set(u"0"_s).status, 0); // it took the write and restarted without an answer
        QTRY_VERIFY(o.phone->isReachable());
        QCOMPARE(o.phone->parameter(u"diags.pcap.enabled"_s), u"0"_s);
        o.phone->setMischief({o.phone->id(), u"vanish"_s, 1});
        QCOMPARE(set(u"1"_s).status, 0);
        QTest::qWait(200);
        QVERIFY(!o.phone->isReachable());
        QCOMPARE(o.phone->parameter(u"diags.pcap.enabled"_s), u"1"_s);
        o.phone->setMischief({}); // plugged in again
        QTRY_VERIFY(o.phone->isReachable());
        QCOMPARE(set(u"0"_s).status, 200);
    }

    void badSpecs()
    {
        TestOffice o;
        QVERIFY(!makeSimPhone(TestOffice::spec(u"../../etc"_s), o.network, o.around));
        QVERIFY(!makeSimPhone(TestOffice::spec(u"nokia_3310_1.0"_s), o.network, o.around));
        QVERIFY(!makeSimPhone(TestOffice::spec(yealink, {{u"mac"_s, u"zz"_s}}), o.network, o.around));
        QVERIFY(!o.start(TestOffice::spec(yealink, {{u"set"_s, QJsonObject{{u"no.such.key"_s, u"1"_s}}}})));
    }
};

QTEST_GUILESS_MAIN(PhoneNetworkTest)
#include "phone_network_test.moc"
