// What a finding and a change rest on: together where it is the same, and nothing left out.
#include "report/checklist_evidence.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

QDateTime at(int hour, int minute, int day = 23)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute));
}

FindingEvidence evidence(const QString &device, bool met, const QString &says, const QDateTime &when,
                         const QString &source = u"account page"_s)
{
    FindingEvidence e;
    e.device = device;
    e.met = met;
    e.says = says;
    e.source = source;
    e.when = when;
    return e;
}

TaskResult result(const QString &device, TaskOutcome outcome, const QStringList &proofs,
                  const QDateTime &when)
{
    TaskResult r;
    r.device = device;
    r.title = u"Restart the phone"_s;
    r.outcome = outcome;
    r.proofs = proofs;
    r.says = u"It did not work."_s;
    r.when = when;
    return r;
}

} // namespace

class ChecklistEvidenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameStandsTogetherWrongFirst()
    {
        Finding f;
        f.when = at(10, 52);
        FindingEvidence unknown = evidence(u"Lift"_s, false, u"left alone"_s, {}, {});
        unknown.known = false;
        f.evidence = {evidence(u"Reception"_s, true, u"TLS"_s, at(10, 52)), unknown,
                      evidence(u"Boardroom"_s, false, u"UDP"_s, at(10, 52)),
                      evidence(u"Kitchen"_s, true, u"TLS"_s, at(10, 52))};
        QCOMPARE(evidenceLines(f, english),
                 (QStringList{u"Boardroom: UDP (account page)"_s, u"Lift: left alone"_s,
                              u"Reception, Kitchen: TLS (account page)"_s}));
    }
    void anotherTimeOrSourceIsSaid()
    {
        Finding f;
        f.when = at(10, 52);
        f.evidence = {evidence(u"A"_s, true, u"TLS"_s, at(10, 52)),
                      evidence(u"B"_s, true, u"TLS"_s, at(11, 3)),
                      evidence(u"C"_s, true, u"TLS"_s, at(11, 3, 22)),
                      evidence(u"D"_s, true, u"TLS"_s, at(10, 52), u"export"_s)};
        const QStringList lines = evidenceLines(f, english);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(0), u"A: TLS (account page)"_s);
        QCOMPARE(lines.at(1), u"B: TLS (account page) · 11:03"_s);
        QVERIFY(lines.at(2).startsWith(u"C: TLS (account page) · 22 November 2026, 11:03"));
        QCOMPARE(lines.at(3), u"D: TLS (export)"_s);
    }
    void theSentenceItselfIsNotSaidTwice()
    {
        Finding f;
        f.says = u"Ms Field confirmed it"_s;
        f.evidence = {evidence({}, true, u"Ms Field confirmed it"_s, at(10, 0)),
                      evidence({}, true, u"seen in the portal"_s, at(10, 0), {})};
        f.when = at(10, 0);
        QCOMPARE(evidenceLines(f, english), QStringList{u"seen in the portal"_s});
    }
    void changesThatEndedAlikeAreOneLine()
    {
        const QStringList proof{u"registered again"_s, u"registered again"_s, u"read back"_s};
        const QList<ChecklistChange> lines =
            changeLines({result(u"A"_s, TaskOutcome::Done, proof, at(11, 2)),
                         result(u"B"_s, TaskOutcome::Undone, {}, at(11, 3)),
                         result(u"C"_s, TaskOutcome::Done, proof, at(11, 4)),
                         result(u"D"_s, TaskOutcome::Done, {u"read back"_s}, at(11, 5))},
                        at(12, 0), english);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).devices, (QStringList{u"A, 11:02"_s, u"C, 11:04"_s}));
        QCOMPARE(lines.at(0).proof, u"registered again; read back"_s);
        QVERIFY(lines.at(0).good);
        QCOMPARE(lines.at(1).devices, QStringList{u"B, 11:03"_s});
        QCOMPARE(lines.at(1).proof, u"It did not work."_s);
        QVERIFY(!lines.at(1).good);
        QCOMPARE(lines.at(2).devices, QStringList{u"D, 11:05"_s});
    }
    void eachEndHasItsOwnWord_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("error");
        QTest::addColumn<bool>("heard");
        QTest::addColumn<QString>("word");
        const QString none;
        QTest::newRow("measured") << int(TaskOutcome::Done) << none << false << u"done and proven"_s;
        QTest::newRow("a person heard it")
            << int(TaskOutcome::Done) << none << true << u"done, confirmed by a person"_s;
        QTest::newRow("Stop") << int(TaskOutcome::Undone) << u"Cancelled"_s << false
                              << u"stopped, put back as before"_s;
        QTest::newRow("asked for") << int(TaskOutcome::Undone) << none << false << u"taken back, as before"_s;
        QTest::newRow("failed") << int(TaskOutcome::Undone) << u"Rejected"_s << false
                                << u"failed, put back as before"_s;
    }
    void eachEndHasItsOwnWord()
    {
        QFETCH(int, outcome);
        QFETCH(QString, error);
        QFETCH(bool, heard);
        QFETCH(QString, word);
        TaskResult r = result(u"A"_s, TaskOutcome(outcome), {u"read back"_s}, at(11, 0));
        r.error = error;
        if (heard)
            r.confirmed = {u"a test call had sound both ways"_s};
        const QList<ChecklistChange> lines = changeLines({r}, at(12, 0), english);
        QCOMPARE(lines.first().outcome, word);
        QCOMPARE(lines.first().proof.contains(u"confirmed by a person: a test call"), heard);
    }
    void eachChangeIsToldOnce()
    {
        TaskResult stopped = result(u"A"_s, TaskOutcome::Undone, {}, at(11, 1));
        stopped.error = u"Cancelled"_s;
        TaskResult failed = result(u"A"_s, TaskOutcome::Undone, {}, at(11, 2));
        failed.error = u"Rejected"_s;
        const TaskResult done = result(u"A"_s, TaskOutcome::Done, {u"read back"_s}, at(11, 3));
        const TaskResult again = result(u"A"_s, TaskOutcome::AlreadyDone, {}, at(11, 4));
        const QList<ChecklistChange> lines =
            changeLines({stopped, failed, done, done, again}, at(12, 0), english);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().outcome, u"done and proven"_s);
        QCOMPARE(lines.first().devices.size(), 1);
        const QString told = lines.first().devices.first();
        QVERIFY2(told.startsWith(u"A, 11:03; stopped and put back before that: 1"), qPrintable(told));
        QVERIFY2(told.contains(u"; failed and put back before that: 1"), qPrintable(told));
    }
    void noChangeOfManyIsLost()
    {
        QList<TaskResult> results;
        for (int i = 0; i < 100; ++i)
            results << result(u"Phone %1"_s.arg(i), TaskOutcome::Done, {}, at(11, 0));
        QStringList named;
        for (const ChecklistChange &line : changeLines(results, at(12, 0), english)) {
            QVERIFY(line.devices.size() <= 8); // a row fits on a page
            named += line.devices;
        }
        QCOMPARE(named.size(), 100);
        QCOMPARE(named.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(ChecklistEvidenceTest)
#include "checklist_evidence_test.moc"
