// The published formula, by cases worked out by hand.
#include "core/controls/assess.h"
#include "core/controls/score.h"
#include "tests/unit/office_builder.h"

#include <QTest>

using namespace rf;
using namespace rf::testing;

namespace {

Finding finding(const char *id, FindingState state, double earned = 0)
{
    Finding f;
    f.control = QString::fromLatin1(id);
    f.state = state;
    f.earned = state == FindingState::Met && earned == 0 ? 1 : earned;
    return f;
}
Finding openPartly(const char *id, double earned)
{
    Finding f = finding(id, FindingState::Partly, earned);
    FindingEvidence bad;
    bad.known = true;
    f.evidence << bad;
    return f;
}
/// Every control of the guide met; extras left out.
QList<Finding> allMet()
{
    QList<Finding> list;
    for (const Control &c : controlCatalogue()) {
        if (!c.extra)
            list << finding(c.id.toLatin1().constData(), FindingState::Met);
    }
    return list;
}
QList<Finding> allMetBut(const Finding &one)
{
    QList<Finding> list = allMet();
    for (Finding &f : list) {
        if (f.control == one.control)
            f = one;
    }
    return list;
}
using S = FindingState;

} // namespace

class ScoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWeightsOfThisCatalogue()
    {
        int sum = 0;
        for (const Control &c : controlCatalogue())
            sum += c.extra ? 0 : int(c.weight);
        // 10+6+10+10, 6+6, 10+10+6+6, 6, 6, 6+6, 10+10, 3, 10, 10
        QCOMPARE(sum, 147);
    }
    void handComputed_data()
    {
        QTest::addColumn<QList<Finding>>("findings");
        QTest::addColumn<int>("score");
        QTest::addColumn<int>("coverage");
        QTest::addColumn<QString>("letter");
        QTest::addColumn<QString>("cappedBy");
        QTest::newRow("all met") << allMet() << 100 << 100 << u"A"_qs << QString();
        // 137 of 147 = 93.19
        QTest::newRow("PWD-1 not met")
            << allMetBut(finding("PWD-1", S::NotMet)) << 93 << 100 << u"A"_qs << QString();
        QTest::newRow("PWD-3 caps at C")
            << allMetBut(finding("PWD-3", S::NotMet)) << 93 << 100 << u"C"_qs << u"PWD-3"_qs;
        QTest::newRow("PWD-4 caps at C")
            << allMetBut(finding("PWD-4", S::NotMet)) << 93 << 100 << u"C"_qs << u"PWD-4"_qs;
        QTest::newRow("WEB-2 caps at C")
            << allMetBut(finding("WEB-2", S::NotMet)) << 93 << 100 << u"C"_qs << u"WEB-2"_qs;
        QTest::newRow("WEB-1 caps at D")
            << allMetBut(finding("WEB-1", S::NotMet)) << 93 << 100 << u"D"_qs << u"WEB-1"_qs;
        QTest::newRow("FW-1 caps at D")
            << allMetBut(finding("FW-1", S::NotMet)) << 93 << 100 << u"D"_qs << u"FW-1"_qs;
        QTest::newRow("FW-2 caps at D")
            << allMetBut(finding("FW-2", S::NotMet)) << 93 << 100 << u"D"_qs << u"FW-2"_qs;
        // 137 + 10 * 2/3 = 143.67 of 147 = 97.7; one phone seen bad is an open door
        QTest::newRow("WEB-2 partly, seen bad")
            << allMetBut(openPartly("WEB-2", 2.0 / 3)) << 97 << 100 << u"C"_qs << u"WEB-2"_qs;
        QTest::newRow("WEB-2 partly, merely unseen")
            << allMetBut(finding("WEB-2", S::Partly, 2.0 / 3)) << 97 << 100 << u"A"_qs << QString();
        // Unknown leaves the sum: 137 of 137, coverage 137 of 147 = 93.2
        QTest::newRow("cannot tell") << allMetBut(finding("FW-1", S::CannotTell)) << 100 << 93 << u"A"_qs
                                     << QString();
        QTest::newRow("due") << allMetBut(finding("MFA-1", S::Due)) << 100 << 93 << u"A"_qs << QString();
        // Not applicable and accepted leave both sums.
        QTest::newRow("not applicable")
            << allMetBut(finding("FW-1", S::NotApplicable)) << 100 << 100 << u"A"_qs << QString();
        QTest::newRow("accepted risk")
            << allMetBut(finding("FW-1", S::AcceptedRisk)) << 100 << 100 << u"A"_qs << QString();
        // What the provider lacks is known and earns nothing: 141 of 147 = 95.9
        QTest::newRow("provider limited")
            << allMetBut(finding("ENC-1", S::ProviderLimited)) << 95 << 100 << u"A"_qs << QString();
        // 10 met of 10+10+6 known; 26 of 36 applicable = 72.2 %; 38.46 is an E, and a cap does not raise it
        QTest::newRow("cap above the letter")
            << QList<Finding>{finding("PWD-1", S::Met), finding("PWD-3", S::NotMet),
                              finding("PWD-2", S::NotMet), finding("PWD-4", S::CannotTell)}
            << 38 << 72 << u"E"_qs << QString();
        // 20 of 36 = 55.6 %
        QTest::newRow("no letter below 60")
            << QList<Finding>{finding("PWD-1", S::Met), finding("PWD-3", S::Met),
                              finding("PWD-2", S::CannotTell), finding("PWD-4", S::CannotTell)}
            << 100 << 55 << QString() << QString();
        // 2/3 of 6 is 4: exactly 66.67, not rounded up; and 3/3 of thirds is 100
        QTest::newRow("thirds") << QList<Finding>{finding("ENC-1", S::Partly, 2.0 / 3)} << 66 << 100
                                << u"C"_qs << QString();
        QTest::newRow("edge 90") << QList<Finding>{finding("PWD-1", S::Partly, 0.9)} << 90 << 100 << u"A"_qs
                                 << QString();
        QTest::newRow("edge 75") << QList<Finding>{finding("PWD-1", S::Partly, 0.75)} << 75 << 100 << u"B"_qs
                                 << QString();
        QTest::newRow("edge 60") << QList<Finding>{finding("PWD-1", S::Partly, 0.6)} << 60 << 100 << u"C"_qs
                                 << QString();
        QTest::newRow("edge 40") << QList<Finding>{finding("PWD-1", S::Partly, 0.4)} << 40 << 100 << u"D"_qs
                                 << QString();
        QTest::newRow("below 40") << QList<Finding>{finding("PWD-1", S::Partly, 0.399)} << 39 << 100
                                  << u"E"_qs << QString();
        QTest::newRow("nothing") << QList<Finding>() << 0 << 0 << QString() << QString();
        QTest::newRow("unknown control")
            << QList<Finding>{finding("ZZ-1", S::Met)} << 0 << 0 << QString() << QString();
    }
    void handComputed()
    {
        QFETCH(QList<Finding>, findings);
        const Score score = scoreOf(findings);
        QTEST(score.score, "score");
        QTEST(score.coverage, "coverage");
        QTEST(score.letter, "letter");
        QTEST(score.cappedBy, "cappedBy");
    }
    void extrasAreApart()
    {
        QList<Finding> list = allMet();
        QCOMPARE(scoreOf(list).extras, -1);
        list << finding("X-1", S::NotMet) << finding("X-2", S::Met) << finding("X-3", S::CannotTell)
             << finding("X-4", S::Met);
        const Score score = scoreOf(list);
        QCOMPARE(score.score, 100);
        QCOMPARE(score.extras, 61); // 16 of 26
    }
    void theLowestCapIsNamedWithItsStep()
    {
        QList<Finding> list = allMetBut(finding("WEB-2", S::NotMet));
        for (Finding &f : list) {
            if (f.control == u"FW-2")
                f.state = S::NotMet, f.earned = 0;
        }
        const Score score = scoreOf(list);
        QCOMPARE(score.letter, u"D"_qs);
        QCOMPARE(score.cappedBy, u"FW-2"_qs);
        QCOMPARE(letterCaps(list).size(), 2);
        QVERIFY(scoreExplanation(list).contains(u"FW-2"));
        QVERIFY(scoreExplanation(list).contains(u"Close every way"));
        QVERIFY(scoreExplanation(allMet()).isEmpty());
        QVERIFY(scoreExplanation({}).contains(u"No letter"));
    }
    void attestationsAge()
    {
        OfficeState s = goodOffice();
        const auto mfa = [&](int days) {
            s.now = visitTime().addDays(days);
            const QList<Finding> all = assess(s);
            return *findFinding(all, u"MFA-1"_qs);
        };
        QCOMPARE(mfa(90).state, S::Met);
        QCOMPARE(mfa(90).earned, 1.0);
        QVERIFY(mfa(90).why.isEmpty());
        QCOMPARE(mfa(91).state, S::Met);
        QCOMPARE(mfa(91).earned, 0.5);
        QVERIFY(mfa(91).why.contains(u"counts half"));
        QCOMPARE(mfa(120).earned, 0.5);
        QCOMPARE(mfa(121).state, S::Due);
        QCOMPARE(mfa(121).earned, 0.0);
        QCOMPARE(mfa(0).due, visitTime().addDays(90));
    }
    void whatWasReadAgesToo()
    {
        OfficeState s = goodOffice();
        s.now = visitTime().addDays(100);
        QCOMPARE(findFinding(assess(s), u"FW-1"_qs)->state, S::Met); // past its date, within the hard limit
        s.now = visitTime().addDays(121);
        QCOMPARE(findFinding(assess(s), u"FW-1"_qs)->state, S::Due);
        addDoor(s, door(u"1"_qs, u"dmz"_qs, 1, 65535, u"192.168.20.21"_qs));
        QCOMPARE(findFinding(assess(s), u"FW-1"_qs)->state, S::NotMet); // a hole does not close by age
    }
    void acceptedRisks_data()
    {
        QTest::addColumn<AcceptedRisk>("risk");
        QTest::addColumn<bool>("counts");
        const QDateTime now = visitTime();
        const AcceptedRisk good{u"FW-1"_qs, u"Ms Field"_qs, u"the switch is replaced in May"_qs, now,
                                now.addDays(180)};
        QTest::newRow("good") << good << true;
        AcceptedRisk r = good;
        r.until = now.addDays(181);
        QTest::newRow("too long") << r << false;
        r = good;
        r.by = u"  "_qs;
        QTest::newRow("nobody") << r << false;
        r = good;
        r.reason.clear();
        QTest::newRow("no reason") << r << false;
        r = good;
        r.when = now.addDays(-100);
        r.until = now.addDays(-1);
        QTest::newRow("over") << r << false;
        r = good;
        r.until = QDateTime();
        QTest::newRow("no end") << r << false;
        r = good;
        r.control = u"FW-2"_qs;
        QTest::newRow("another control") << r << false;
        r = good;
        r.when = now.addDays(5);
        QTest::newRow("from the future") << r << false;
    }
    void acceptedRisks()
    {
        QFETCH(AcceptedRisk, risk);
        QFETCH(bool, counts);
        OfficeState s = goodOffice();
        addDoor(s, door(u"1"_qs, u"open-port"_qs, 5060, 5060, u"192.168.10.200"_qs));
        QCOMPARE(findFinding(assess(s), u"FW-1"_qs)->state, S::NotMet);
        s.acceptedRisks = {risk};
        const QList<Finding> all = assess(s);
        QCOMPARE(findFinding(all, u"FW-1"_qs)->state == S::AcceptedRisk, counts);
    }
    void aMetControlNeedsNoAcceptance()
    {
        OfficeState s = goodOffice();
        s.acceptedRisks = {
            AcceptedRisk{u"FW-1"_qs, u"Ms Field"_qs, u"x"_qs, visitTime(), visitTime().addDays(10)}};
        QCOMPARE(findFinding(assess(s), u"FW-1"_qs)->state, S::Met);
    }
    void provisional()
    {
        OfficeState s = goodOffice();
        s.provisional = QStringList{u"ENC-1"_qs, u"FW-1"_qs};
        router(s).inboundBlocked = Reading<bool>::known(false);
        const QList<Finding> all = assess(s);
        QVERIFY(findFinding(all, u"ENC-1"_qs)->provisional);
        QVERIFY(!findFinding(all, u"FW-1"_qs)->provisional); // not met needs no patience
        QVERIFY(!findFinding(all, u"ENC-2"_qs)->provisional);
    }
    void theSameStateGivesTheSameFindings() { QCOMPARE(assess(goodOffice()), assess(goodOffice())); }
};

QTEST_GUILESS_MAIN(ScoreTest)
#include "score_test.moc"
