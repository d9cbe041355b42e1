// Every judge, one thing made worse at a time. A row's kind says what it stands for; a test at the end makes
// sure that no control lacks the kinds that can happen to it.
#include "tests/unit/controls/judge_rows_devices.h"
#include "tests/unit/controls/judge_rows_lines.h"
#include "tests/unit/controls/judge_rows_ways_in.h"

#include <QTest>

using namespace rf;
using namespace rf::testing;

namespace {

QList<Row> allRows()
{
    return passwordRows() + encryptionRows() + doorRows() + algRows() + deviceRows() + otherRows();
}

QString everythingSaid(const Finding &f)
{
    QString all = f.says + QLatin1Char('\n') + f.why;
    for (const FindingEvidence &e : f.evidence)
        all += QLatin1Char('\n') + e.device + QLatin1Char(' ') + e.says;
    return all;
}

} // namespace

class JudgesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<int>("row");
        const QList<Row> rows = allRows();
        for (int i = 0; i < rows.size(); ++i)
            QTest::addRow("%s %s", rows.at(i).control, rows.at(i).kind) << i;
    }
    void judges()
    {
        QFETCH(int, row);
        const Row r = allRows().at(row);
        OfficeState state = goodOffice();
        r.change(state);
        const QList<Finding> findings = assess(state);
        const Finding *f = findFinding(findings, QString::fromLatin1(r.control));
        QVERIFY(f);
        QVERIFY2(f->state == r.expected,
                 qPrintable(QStringLiteral("is %1: %2").arg(enumText(f->state), everythingSaid(*f))));
        QVERIFY2(!f->says.isEmpty(), "a finding says something");
        if (r.mentions)
            QVERIFY2(everythingSaid(*f).contains(QString::fromLatin1(r.mentions)),
                     qPrintable(everythingSaid(*f)));
        // The unknown earns nothing and the bad earns nothing, whatever the row.
        if (f->state == FindingState::Met)
            QCOMPARE(f->earned, 1.0);
        else if (f->state != FindingState::Partly)
            QCOMPARE(f->earned, 0.0);
        else
            QVERIFY(f->earned > 0 && f->earned < 1);
        if (f->state == FindingState::Met) {
            for (const FindingEvidence &e : f->evidence)
                QVERIFY2(e.known && e.met, qPrintable(QStringLiteral("met although: %1").arg(e.says)));
            QVERIFY(!f->obtained.isEmpty() && !f->obtained.contains(Obtained::Nothing));
            QVERIFY(f->when.isValid());
        }
    }
    void everyControlHasTheKindsThatCanHappenToIt()
    {
        QMap<QString, QStringList> kinds;
        for (const Row &r : allRows())
            kinds[QString::fromLatin1(r.control)] << QString::fromLatin1(r.kind);
        for (const Control &c : controlCatalogue()) {
            const QStringList have = kinds.value(c.id);
            for (const char *kind : {"met", "not-met", "unread"})
                QVERIFY2(have.contains(QString::fromLatin1(kind)),
                         qPrintable(c.id + QLatin1Char(' ') + QString::fromLatin1(kind)));
            const bool attestedOnly = c.checkedBy == QList<Obtained>{Obtained::Person};
            // Passwords come from a list and sign-ins from trying: neither has a setting that a model could
            // lack.
            const bool noSetting =
                attestedOnly || c.id == u"PWD-2" || c.id == u"PWD-3" || c.id == u"PWD-4" || c.id == u"X-2";
            QVERIFY2(noSetting || have.contains(QStringLiteral("not-supported")), qPrintable(c.id));
            // Extras and attested controls apply to every office.
            QVERIFY2(attestedOnly || c.extra || have.contains(QStringLiteral("not-applicable")),
                     qPrintable(c.id));
        }
    }
    void aGoodOfficeIsMetThroughout()
    {
        for (const Finding &f : assess(goodOffice()))
            QVERIFY2(f.state == FindingState::Met,
                     qPrintable(f.control + QLatin1Char(' ') + everythingSaid(f)));
    }
    void anEmptyOfficeIsNeverMet()
    {
        OfficeState state;
        state.now = visitTime();
        for (const Finding &f : assess(state))
            QVERIFY2(f.state == FindingState::CannotTell, qPrintable(f.control));
    }
    void eachUnreadFieldAloneKeepsNothingRoundedUp()
    {
        // Every reading of the router and a phone made unread at once: no control that rests on them may be
        // met.
        OfficeState state = goodOffice();
        for (DeviceState &d : state.devices) {
            if (d.facts->router())
                d.facts->settings = RouterFacts();
            else
                d.facts->settings = PhoneFacts();
            d.facts->live = Live();
            d.signIn = SignInState::NotTried;
        }
        state.linePasswords.clear();
        state.attestations.clear();
        state.wireTests.clear();
        for (const Finding &f : assess(state))
            QVERIFY2(f.state == FindingState::CannotTell || f.state == FindingState::NotApplicable,
                     qPrintable(f.control + QLatin1Char(' ') + enumText(f.state)));
    }
    void doubleNatHandsOnToTheInnerRouter()
    {
        OfficeState state = goodOffice();
        DeviceState box = goodRouter();
        box.device.id = QStringLiteral("mac-aabbccddeeff");
        box.device.name = QStringLiteral("Provider's box");
        box.device.addresses = {QHostAddress(QStringLiteral("192.168.1.1"))};
        router(state).wans.value()->first().address = QHostAddress(QStringLiteral("192.168.1.2"));
        state.devices << box;
        state.path << Hop{box.device.id, box.device.name, true, {}};
        // Its DMZ host is our router, which closes everything: no hole by itself.
        Forward dmz =
            door(QStringLiteral("d"), QStringLiteral("dmz"), 1, 65535, QStringLiteral("192.168.1.2"));
        state.devices.last().facts->router()->forwards.value()->append(dmz);
        QCOMPARE(findFinding(assess(state), QStringLiteral("FW-1"))->state, FindingState::Met);
        // A door in the inner router is then a hole.
        addDoor(state, door(QStringLiteral("1"), QStringLiteral("open-port"), 5060, 5060, phone1));
        QCOMPARE(findFinding(assess(state), QStringLiteral("FW-1"))->state, FindingState::NotMet);
    }
};

QTEST_GUILESS_MAIN(JudgesTest)
#include "judges_test.moc"