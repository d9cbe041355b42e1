// The emergency card: what it says, what it never says, and that it is one page of real text.
#include "connectors/drivers.h"
#include "report/emergency_card.h"
#include "report/way_back.h"
#include "tests/unit/office_builder.h"
#include "tests/unit/report/read_pdf.h"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

Task task(const DeviceState &device, const Intent &intent, Interruption interruption, int revert = 0)
{
    Task t;
    t.deviceId = device.device.id;
    t.device = device.device.label();
    t.change.intent = intent;
    t.change.title = u"Change "_s + intentName(intent);
    t.change.apply = {
        Step{u"Set it"_s, ExecCommand{u"set {{secret:device/x/admin/1}}"_s, {}}, Risk::None, false}};
    t.change.undo = {Step{u"Put "_s + intentName(intent) + u" back"_s,
                          ExecCommand{u"set {{secret:device/x/admin/0}}"_s, {}}, Risk::None, false}};
    t.change.interruption = interruption;
    t.change.timedRevertSeconds = revert;
    return t;
}

Plan planOf(const QList<Task> &tasks)
{
    Job job;
    job.id = u"job"_s;
    job.title = u"Some job"_s;
    job.tasks = tasks;
    return Plan{{job}, {}, visitTime()};
}

/// Two phones over UDP and a router whose helper is on.
OfficeState office()
{
    OfficeState s = goodOffice();
    for (int i : {1, 2}) {
        line(s, i).transport = Reading<SipTransport>::known(SipTransport::Udp);
        line(s, i).port = *Port::from(5060);
        line(s, i).srtp = Reading<SrtpMode>::known(SrtpMode::Off);
    }
    router(s).sipAlg = Reading<bool>::known(true);
    return s;
}

SipTransportTo tls()
{
    SipTransportTo want;
    want.server = *HostName::from(u"sip.example.net");
    want.port = *Port::from(5061);
    return want;
}

EmergencyCard card(const Plan &plan, const OfficeState &state)
{
    return makeEmergencyCard(plan, state, drivers(), QLocale(QLocale::English, QLocale::UnitedKingdom));
}

QStringList stepsBack(const DeviceState &device, const Intent &intent)
{
    const Driver *driver = drivers().byName(device.driver);
    return wayBack(device, task(device, intent, Interruption::None).change,
                   driver ? driver->atTheDevice() : AtTheDevice());
}

QString everything(const EmergencyCard &c)
{
    QStringList all{c.office, c.made, c.warning};
    all += c.first + c.changes;
    for (const CardDevice &d : c.devices)
        all += d.names + QStringList{d.where, d.byItself, d.technician} + d.changes + d.steps;
    for (const CardContact &k : c.contacts)
        all << k.role << k.name;
    return all.join(u'\n');
}

} // namespace

class EmergencyCardTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QString write(const EmergencyCard &c, const QString &name, QPageSize::PageSizeId size = QPageSize::A4)
    {
        const QString file = m_dir.filePath(name);
        const Result<> done = writeEmergencyCard(c, file, size);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return file;
    }

private Q_SLOTS:
    void devicesGoBackInReverse()
    {
        const OfficeState s = office();
        const EmergencyCard c =
            card(planOf({task(s.devices.at(0), SipAlgOff{}, Interruption::LinesReregister),
                         task(s.devices.at(1), tls(), Interruption::LinesReregister)}),
                 s);
        QCOMPARE(c.devices.size(), 2);
        QCOMPARE(c.devices.at(0).names, QStringList{u"Phone 201"_s});
        QCOMPARE(c.devices.at(1).names, QStringList{u"Router"_s});
    }

    // S-12: whatever the router had later, a phone does not lose its network before it has left it.
    void phonesLeaveTheirNetworkBeforeItGoes()
    {
        const OfficeState s = office();
        const auto first = [&](const QList<Task> &tasks) {
            return card(planOf(tasks), s).devices.first().names.first();
        };
        const Task vlan = task(s.devices.at(0), VoiceVlan{}, Interruption::None);
        const Task phone = task(s.devices.at(1), PhoneVlan{VlanId::from(20), 5}, Interruption::PhoneRestart);
        const Task wall = task(s.devices.at(0), IsolateVoice{}, Interruption::None);
        QCOMPARE(first({vlan, phone, wall}), u"Phone 201"_s);
        QCOMPARE(first({phone, wall}), u"Router"_s);
    }

    void aPracticeOfficeIsCalledSo()
    {
        OfficeState s = office();
        const Plan plan = planOf({task(s.devices.at(0), SipAlgOff{}, Interruption::None)});
        QVERIFY(!card(plan, s).practice);
        s.office.practice = true;
        QVERIFY(card(plan, s).practice);
        QVERIFY(card(plan, s).office.endsWith(u"(practice office)"));
    }

    void oldValuesStandInTheSteps()
    {
        const OfficeState s = office();
        const QStringList steps = stepsBack(s.devices.at(1), tls());
        QCOMPARE(steps.size(), 1);
        for (const char *part : {"Account, Register", "Line 1", "sip.example.net", "5060", "UDP"})
            QVERIFY2(steps.first().contains(QLatin1String(part)), part);
        QVERIFY(!steps.first().contains(u"5061"));
    }

    void whatWasNotReadIsNotGuessed()
    {
        OfficeState s = office();
        line(s, 1).transport = Reading<SipTransport>::unread(u"no answer"_s);
        QVERIFY(stepsBack(s.devices.at(1), tls()).isEmpty());
        s.devices[1].facts.reset();
        QVERIFY(stepsBack(s.devices.at(1), PhoneVlan{VlanId::from(20), 5}).isEmpty());
    }

    void whereNothingIsDocumentedSomebodyIsCalled_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("looksAfter");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nobody named") << u"other"_s << QString() << u"whoever looks after the phones"_s;
        QTest::newRow("somebody named") << u"other"_s << u"Phones & Co"_s << u"Phones & Co"_s;
        QTest::newRow("Poly has no menu for SRTP") << u"poly"_s << u"Ms Field"_s << u"Ms Field"_s;
    }
    void whereNothingIsDocumentedSomebodyIsCalled()
    {
        QFETCH(QString, driver);
        QFETCH(QString, looksAfter);
        QFETCH(QString, expected);
        OfficeState s = office();
        s.devices[1].driver = driver;
        s.office.answers.looksAfterPhones = looksAfter;
        const EmergencyCard c =
            card(planOf({task(s.devices.at(1), Srtp{}, Interruption::LinesReregister)}), s);
        QCOMPARE(c.devices.size(), 1);
        QVERIFY2(c.devices.first().steps.join(u' ').contains(expected),
                 qPrintable(c.devices.first().steps.join(u'\n')));
    }

    void likeDevicesStandTogether()
    {
        OfficeState s = office();
        line(s, 2).user = line(s, 1).user;
        s.devices[2].device.addresses = s.devices[1].device.addresses;
        const EmergencyCard c =
            card(planOf({task(s.devices.at(1), RestartPhone{}, Interruption::PhoneRestart),
                         task(s.devices.at(2), RestartPhone{}, Interruption::PhoneRestart)}),
                 s);
        QCOMPARE(c.devices.size(), 1);
        QCOMPARE(c.devices.first().names, (QStringList{u"Phone 202"_s, u"Phone 201"_s}));
    }

    void sayingWhatGoesBackByItself()
    {
        const OfficeState s = office();
        const auto byItself = [&](const QList<Task> &tasks) {
            return card(planOf(tasks), s).devices.first().byItself;
        };
        const Task timed = task(s.devices.at(0), SipAlgOff{}, Interruption::None, 120);
        const Task lasting = task(s.devices.at(0), AdminPassword{}, Interruption::None);
        QVERIFY(byItself({lasting}).isEmpty());
        QVERIFY(byItself({timed}).contains(u"2 minute"));
        QVERIFY(!byItself({timed}).contains(u"part"));
        const QString part = byItself({timed, lasting});
        QVERIFY2(part.contains(u"only a part by itself") && part.contains(u": Change SipAlgOff.")
                     && part.contains(u"until somebody puts it back: Change AdminPassword."),
                 qPrintable(part));
    }

    void settingsPagesAreNotCalls()
    {
        const OfficeState s = office();
        const EmergencyCard c = card(planOf({task(s.devices.at(1), AdminPassword{}, Interruption::None)}), s);
        QCOMPARE(c.devices.first().steps.size(), 1);
        QVERIFY(c.devices.first().steps.first().contains(u"calls do not depend on them"));
    }

    void warnsOfTheWorst_data()
    {
        QTest::addColumn<int>("worst");
        QTest::addColumn<QString>("says");
        QTest::newRow("none") << int(Interruption::None) << u"No interruption is planned"_s;
        QTest::newRow("lines") << int(Interruption::LinesReregister) << u"some seconds"_s;
        QTest::newRow("phone") << int(Interruption::PhoneRestart) << u"1 to 4 minutes"_s;
        QTest::newRow("router") << int(Interruption::RouterRestart) << u"no internet"_s;
    }
    void warnsOfTheWorst()
    {
        QFETCH(int, worst);
        QFETCH(QString, says);
        const OfficeState s = office();
        const EmergencyCard c = card(planOf({task(s.devices.at(1), tls(), Interruption::None),
                                             task(s.devices.at(0), SipAlgOff{}, Interruption(worst))}),
                                     s);
        QVERIFY2(c.warning.contains(says), qPrintable(c.warning));
        QVERIFY(c.warning.contains(u"emergency calls included"));
    }

    void noSecretsAndNoNumbers()
    {
        OfficeState s = office();
        s.office.answers.looksAfterRouter = u"Bob, 020 7946 0123"_s;
        s.office.provider.name = u"Example Voice +44 20 7946 0999"_s;
        s.devices[1].device.name = u"Reception\x1b[31m"_s;
        const EmergencyCard c =
            card(planOf({task(s.devices.at(0), IsolateVoice{}, Interruption::None),
                         task(s.devices.at(1), AdminPassword{}, Interruption::None),
                         task(s.devices.at(1), LinePassword{}, Interruption::LinesReregister)}),
                 s);
        const QString all = everything(c);
        QVERIFY(all.contains(u"Bob"));
        QVERIFY(!all.contains(u"0123") && !all.contains(u"0999"));
        QVERIFY(!all.contains(u"secret"));
        QVERIFY(!all.contains(QChar(0x1b)));
        QVERIFY(!all.contains(u"112") && !all.contains(u"999") && !all.contains(u"911"));
    }

    void onePageOfText_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("phones");
        QTest::addColumn<bool>("complete");
        QTest::newRow("A4") << int(QPageSize::A4) << 2 << true;
        QTest::newRow("Letter") << int(QPageSize::Letter) << 2 << true;
        QTest::newRow("set smaller") << int(QPageSize::Letter) << 5 << true;
        QTest::newRow("more than a page holds") << int(QPageSize::A4) << 60 << false;
    }
    void onePageOfText()
    {
        QFETCH(int, size);
        QFETCH(int, phones);
        QFETCH(bool, complete);
        if (!have("pdftotext") || !have("pdfinfo") || !have("pdffonts") || !have("qpdf"))
            QSKIP("poppler-utils is not installed");
        OfficeState s = office();
        QList<Task> tasks{task(s.devices.at(0), SipAlgOff{}, Interruption::LinesReregister)};
        for (int i = 0; i < phones; ++i) {
            DeviceState d =
                goodPhone(u"mac-%1"_s.arg(i), u"192.168.20.%1"_s.arg(30 + i), QString::number(300 + i));
            s.devices << d;
            line(s, int(s.devices.size()) - 1).transport = Reading<SipTransport>::known(SipTransport::Udp);
            tasks << task(d, tls(), Interruption::LinesReregister)
                  << task(d, RestartPhone{}, Interruption::PhoneRestart);
        }
        const QString file =
            write(card(planOf(tasks), s), QString::fromLatin1(QTest::currentDataTag()) + u".pdf"_s,
                  QPageSize::PageSizeId(size));
        const QString info = QString::fromUtf8(run(u"pdfinfo"_s, {file}));
        QCOMPARE(info.section(u"Pages:"_s, 1).section(u'\n', 0, 0).trimmed(), u"1"_s);
        QVERIFY(info.contains(size == QPageSize::A4 ? u"(A4)"_s : u"612 x 792"_s));
        QVERIFY(info.contains(u"Emergency card: Harbour Dental"));
        QVERIFY(objectsOf(file).contains("/Lang (en"));
        const QString text = textOf(file);
        for (const char *phrase :
             {"Emergency card for the phones", "Harbour Dental", "emergency calls included", "Whom to call",
              "Example Voice", "Mobile at hand", "holds no passwords", "UDP"})
            QVERIFY2(text.contains(QLatin1String(phrase)), phrase);
        QCOMPARE(text.contains(u"more device"), !complete);
        QCOMPARE(text.contains(u"NAT, ALG"), complete); // the router goes back last
        const QStringList fonts = QString::fromUtf8(run(u"pdffonts"_s, {file})).split(u'\n').mid(2);
        int embedded = 0;
        for (const QString &row : fonts) {
            if (row.trimmed().isEmpty())
                continue;
            QVERIFY2(row.contains(u"Inter"), qPrintable(row));
            const QStringList words = row.simplified().split(u' ');
            QCOMPARE(words.at(words.size() - 5), u"yes"_s); // embedded
            QCOMPARE(words.at(words.size() - 3), u"yes"_s); // can be copied as text
            ++embedded;
        }
        QVERIFY(embedded >= 1);
    }

    void aPlaceThatCannotBeWrittenIsTold()
    {
        const OfficeState s = office();
        const EmergencyCard c = card(planOf({task(s.devices.at(0), SipAlgOff{}, Interruption::None)}), s);
        const Result<> done =
            writeEmergencyCard(c, m_dir.filePath(u"no/such/folder/card.pdf"_s), QPageSize::A4);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Storage);
    }
};

QTEST_MAIN(EmergencyCardTest)
#include "emergency_card_test.moc"
