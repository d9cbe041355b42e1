// What the page Report claims: a score only where there is one, provisional as long as it is, tomorrow not
// before tomorrow.
#include "core/controls/assess.h"
#include "tests/unit/wizard/fix_fixture.h"
#include "wizard/pages/report_model.h"
#include "wizard/visit_views.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

/// An office after its changes: worse before, everything changed is provisional.
VisitSnapshot changed()
{
    VisitSnapshot s = fixSnapshot(2);
    s.findings = assess(s.state);
    OfficeState worse = s.state;
    router(worse).sipAlg = Reading<bool>::known(true);
    worse.wireTests.clear();
    s.before = assess(worse);
    s.state.provisional = {u"ALG-1"_s};
    s.findings = assess(s.state);
    s.results = {fixResult(u"sip-alg"_s, fixTask(routerOf(s), SipAlgOff{}, 0, {}), TaskOutcome::Done)};
    s.lastRun = 1;
    return s;
}

ReportModel model(const VisitSnapshot &s, const QDateTime &now = visitTime())
{
    return makeReportModel(s, now, english);
}

} // namespace

class ReportModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scoreBeforeAndAfter()
    {
        const VisitSnapshot s = changed();
        const QString before = QString::number(scoreOf(s.before).score);
        const QString after = QString::number(scoreOf(s.findings).score);
        QVERIFY(before != after);
        QCOMPARE(scoreSentence(s),
                 u"Score %1 → %2, provisional until tomorrow's check."_s.arg(before, after));
        QCOMPARE(model(s).headline, u"Well done"_s);
    }
    void withoutAChangeThereIsNoArrow()
    {
        VisitSnapshot s = changed();
        s.before.clear();
        QVERIFY(!scoreSentence(s).contains(u"→"));
        s.state.provisional.clear();
        s.findings = assess(s.state);
        QVERIFY(!scoreSentence(s).contains(u"provisional"));
        QCOMPARE(model(s).headline, u"Your report"_s);
    }
    void littleKnownIsNotWellDone()
    {
        VisitSnapshot s = changed();
        for (Finding &f : s.findings) {
            if (f.control != u"ALG-1")
                f.state = FindingState::CannotTell;
        }
        for (Finding &f : s.before)
            f.state = f.control == u"ALG-1" ? FindingState::NotMet : FindingState::CannotTell;
        const Score now = scoreOf(s.findings);
        QVERIFY(now.letter.isEmpty() && now.score > scoreOf(s.before).score);
        QCOMPARE(model(s).headline, u"Your report"_s);
        QVERIFY2(model(s).help.contains(u"No letter is given"_s), qPrintable(model(s).help));
        QVERIFY(!model(changed()).help.contains(u"No letter"_s));
    }
    void whatIsOpenIsCountedAsInThePdf()
    {
        VisitSnapshot s = changed();
        s.findings.first().state = FindingState::NotMet;
        const auto open = makeChecklist(s.report(), QLocale(QLocale::English)).open.size();
        QVERIFY(open > 0);
        QVERIFY2(model(s).help.contains(u"%1 point"_s.arg(open)), qPrintable(model(s).help));
        for (Finding &f : s.findings)
            f.state = FindingState::Met;
        s.openTasks = 0;
        QVERIFY2(!model(s).help.contains(u"still open"_s), qPrintable(model(s).help));
    }
    void nothingKnownIsNoScore()
    {
        VisitSnapshot s = fixSnapshot(1);
        s.findings = {Finding()};
        QVERIFY2(scoreSentence(s).contains(u"no score"), qPrintable(scoreSentence(s)));
    }
    void troubleIsNotWellDone_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::newRow("not as before") << int(TaskOutcome::UndoFailed);
        QTest::newRow("unknown") << int(TaskOutcome::Unknown);
    }
    void troubleIsNotWellDone()
    {
        QFETCH(int, outcome);
        VisitSnapshot s = changed();
        s.results.first().outcome = TaskOutcome(outcome);
        QVERIFY(model(s).headline != u"Well done"_s);
        QVERIFY(model(s).help.contains(u"not known or not as before"));
    }

    void tomorrowIsADayAfterTheLastChange()
    {
        VisitSnapshot s = changed();
        QCOMPARE(tomorrowFrom(s), visitTime().addDays(1));
        QVERIFY(!model(s, visitTime().addSecs(3600)).canLookTomorrow);
        QVERIFY(!model(s, visitTime().addSecs(3600)).tomorrowText.isEmpty());
        QVERIFY(model(s, visitTime().addDays(1)).canLookTomorrow);
        s.practice = true; // its devices live only as long as it is open
        QVERIFY(model(s, visitTime().addSecs(3600)).canLookTomorrow);
        s.readOnly = true;
        QVERIFY(!model(s, visitTime().addDays(2)).canLookTomorrow);
        s.state.provisional.clear();
        QVERIFY(model(s, visitTime().addDays(2)).tomorrowTitle.isEmpty());
    }

    void theEarliestDateIsTheNextCheckUp()
    {
        VisitSnapshot s = changed();
        for (Finding &f : s.findings)
            f.due = visitTime().addDays(90);
        s.findings[3].due = visitTime().addDays(30);
        QVERIFY2(model(s).nextTitle.contains(u"23 December 2026"), qPrintable(model(s).nextTitle));
        QVERIFY(model(s).nextText.contains(u"does not remind you"));
        QCOMPARE(model(s, visitTime().addDays(40)).nextTitle, u"Next check-up: now"_s);
        for (Finding &f : s.findings)
            f.due = {};
        QVERIFY(model(s).nextTitle.isEmpty());
    }

    void undoIsOfferedWhereItIsPossible()
    {
        VisitSnapshot s = changed();
        QVERIFY(model(s).canUndo);
        s.readOnly = true;
        QVERIFY(!model(s).canUndo);
        s.readOnly = false;
        s.unfinished = {1};
        QVERIFY(!model(s).canUndo);
        s.unfinished.clear();
        s.lastRun = 0;
        QVERIFY(!model(s).canUndo);
        QVERIFY(!model(s).undoText.isEmpty());
    }

    void whatCannotGoBackIsMarked()
    {
        RunStory round;
        StoryTask whole{u"a"_s, u"A"_s, u"d"_s, u"Phone"_s, u"Whole"_s, RunState::Done, true, {}, 0};
        StoryTask part = whole;
        part.remark = u"The phone keeps it as its own."_s;
        StoryTask none = part;
        none.canGoBack = false;
        round.tasks = {whole, part, none};
        const QList<UndoRow> rows = undoRows(round);
        QCOMPARE(rows.at(0).look.word, u"can be put back"_s);
        QCOMPARE(rows.at(1).look.word, u"can be put back in part"_s);
        QCOMPARE(rows.at(2).look.word, u"cannot be put back"_s);
        QCOMPARE(rows.at(2).says, none.remark);
    }
};

QTEST_GUILESS_MAIN(ReportModelTest)
#include "report_model_test.moc"
