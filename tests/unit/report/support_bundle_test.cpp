// What a supporter gets: enough to follow a problem, and nobody's name, number or card address.
#include "report/pseudonyms.h"
#include "report/support_bundle.h"
#include "tests/support/fake_office.h"

#include <QTest>

using namespace rf;
using namespace rf::testing;

class SupportBundleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsLoseWhatTellsWho_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shared");
        const auto row = [](const char *text, const char *shared) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(shared);
        };
        row("00:15:65:aa:bb:cc", "00:15:65:00:00:00");
        row("from 00-15-65-AA-BB-CC.", "from 00-15-65-00-00-00.");
        row("0015.65aa.bbcc", "0015.65…");
        row("SEP001565AABBCC.cnf.xml", "SEP001565….cnf.xml");
        row("fe80::215:65ff:feaa:bbcc", "fe80::215:65ff:fe00:0");
        row("line 201 is busy", "line ext-1 is busy");
        row("<sip:201@192.168.1.201:5060>", "<sip:ext-1@192.168.1.201:5060>");
        row("acme-202, 201.", "ext-2, ext-1.");
        row("2010 and 192.168.10.201", "2010 and 192.168.10.201");
        row("call 442079460123 now", "call …23 now");
        row("Müller's phone", "device-1's phone");
        row("Müllerstraße", "Müllerstraße");
        row("2026-11-23T10:40:00.000Z", "2026-11-23T10:40:00.000Z");
        row("firmware 108.86.0.90, port 5060", "firmware 108.86.0.90, port 5060");
    }
    void textsLoseWhatTellsWho()
    {
        QFETCH(QString, text);
        Pseudonyms pseudonyms;
        pseudonyms.add(u"Müller"_s, u"device-1"_s);
        QCOMPARE(pseudonyms.extension(u"201"_s), u"ext-1"_s);
        QCOMPARE(pseudonyms.extension(u"acme-202@sip.example.net"_s), u"ext-2"_s);
        QCOMPARE(pseudonyms.extension(u"201@sip.example.net"_s), u"ext-1"_s);
        QCOMPARE(pseudonyms.extension(QString()), QString());
        QTEST(pseudonyms.in(text), "shared");
    }
    void ownWordsStay()
    {
        Pseudonyms pseudonyms;
        pseudonyms.add(u"router"_s, u"device-1"_s);
        const QJsonObject shared =
            pseudonyms.in(QJsonObject{{u"type"_s, u"router"_s}, {u"why"_s, QJsonArray{u"the router"_s, 7}}})
                .toObject();
        QCOMPARE(shared,
                 (QJsonObject{{u"type"_s, u"router"_s}, {u"why"_s, QJsonArray{u"the device-1"_s, 7}}}));
    }
    void nobodyIsNamed()
    {
        FakeOffice fake(2);
        DeviceState &router = fake.devices[0];
        router.device.name = u"Cellar box"_s;
        router.device.identity.serial = u"SN-Cellar-77"_s;
        router.device.contradictions << u"says 02:00:00:00:77:88 and SN-Cellar-77"_s;
        QList<Forward> *doors = router.facts->router()->forwards.value();
        (*doors)[0].name = u"Annas camera"_s;
        (*doors)[0].id = u"annas_camera"_s;
        router.facts->live.knownHosts = Reading<QList<KnownHost>>::known({KnownHost{
            QHostAddress(u"192.168.1.77"_s), *MacAddress::from(u"02:00:00:00:77:88"_s), u"Annas-iPhone"_s}});
        DeviceState &phone = fake.devices[1];
        phone.device.name = u"Reception"_s;
        Line &line = (*phone.facts->phone()->lines.value())[0];
        line.user = u"442079460123"_s;
        line.authUser = u"auth-442079460123"_s;
        line.label = u"Anna Field"_s;
        phone.facts->phone()->provisioning = Reading<Provisioning>::known(
            Provisioning{u"https://prov.example.net/fieldpractice/020000007788.cfg"_s, 0, {}});
        phone.facts->live.registrations = Reading<QList<Registration>>::known(
            {Registration{1, RegistrationState::Registered, u"sip:442079460123@203.0.113.50"_s}});
        fake.devices[2].unreadWhy = u"not tried: the same password was refused by Reception"_s;
        Office office = *fake.file().office();
        office.name = u"Field practice"_s;
        office.answers.openingHours = u"Field: 8 to 6"_s;
        office.answers.looksAfterRouter = u"Otto Wire"_s;
        QVERIFY(fake.file().saveOffice(office) && fake.file().saveDevices(fake.devices));
        LinePasswordCheck check;
        check.extension = u"442079460123"_s;
        check.checkedAt = QDateTime::currentDateTimeUtc();
        check.sharedExtensions = QStringList{u"202"_s};
        check.source = u"provider list field-practice.csv"_s;
        QVERIFY(fake.file().saveDocument(u"linePasswords"_s, QList<LinePasswordCheck>{check}));

        Visit visit = fake.visit();
        const auto bundle = supportBundle(visit);
        QVERIFY(bundle);
        const QString text = QString::fromUtf8(QJsonDocument(*bundle).toJson());
        for (const char *secret : {"Cellar", "Anna", "annas", "Field", "field", "Otto", "7788", "77:88",
                                   "460123", "Reception", "8 to 6"})
            QVERIFY2(!text.contains(QLatin1StringView(secret)), secret);

        const QJsonObject state = (*bundle)[u"state"_s].toObject();
        const QJsonObject shared = state[u"devices"_s][1].toObject();
        const QString user =
            json::from<DeviceState>(shared)->facts->phone()->lines.value()->first().user; // still whole
        QVERIFY2(user.startsWith(u"ext-"), qPrintable(user));
        QCOMPARE(state[u"linePasswords"_s][0][u"extension"_s].toString(), user);
        QVERIFY(text.contains(u"sip:%1@203.0.113.50"_s.arg(user)));
        QVERIFY(text.contains(u"refused by device-2"));
        const auto box = json::from<DeviceState>(state[u"devices"_s][0]);
        QVERIFY(box);
        QCOMPARE(box->facts->live.knownHosts.value()->first().mac, *MacAddress::from(u"02:00:00:00:00:00"_s));
        QCOMPARE(box->facts->router()->forwards.value()->first().id, u"door-1"_s);
    }
};

QTEST_GUILESS_MAIN(SupportBundleTest)
#include "support_bundle_test.moc"
