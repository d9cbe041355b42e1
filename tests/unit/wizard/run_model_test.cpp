// A run while it goes on and how it ended: nothing is called done that was not told, nothing put back that
// was not read.
#include "tests/unit/wizard/fix_fixture.h"
#include "wizard/pages/run_story.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;

namespace {

Progress going(const QString &job, const QString &device, const QString &says)
{
    return Progress{job, device, says, 0, 0};
}

TaskRecord recordOf(const QString &name, const Task &task, std::optional<TaskOutcome> outcome)
{
    TaskRecord r;
    r.name = name;
    r.job = name.section(u'/', 0, 0);
    r.deviceId = task.deviceId;
    r.device = task.device;
    r.change = task.change;
    r.sentAnything = true;
    if (outcome)
        r.result = fixResult(r.job, task, *outcome);
    return r;
}

} // namespace

class RunModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void linesFollowTheRun()
    {
        VisitSnapshot s = fixSnapshot(2);
        const Task upnp = fixTask(routerOf(s), UpnpOff{}, 0, {}, Interruption::None, 45);
        s.plan.jobs = {fixJob(u"upnp"_s, {upnp}), tlsJob(s)};
        LiveRun run(runJobs(s.plan, s.state));
        QCOMPARE(run.total(), 3);
        QCOMPARE(run.rows().at(0).state, RunState::Waiting);
        QCOMPARE(run.rows().at(1).says, u"Phone 201 as a test, then Phone 202"_s);
        QCOMPARE(*run.minutesLeft(), (60 + 2 * 255 + 59) / 60);

        run.progress(going(u"upnp"_s, u"Router"_s, u"reading again"_s));
        QCOMPARE(run.rows().at(0).state, RunState::GoingOn);
        QCOMPARE(run.rows().at(0).says, u"Router: reading again"_s);
        QCOMPARE(run.done(), 0);

        TaskResult done = fixResult(u"upnp"_s, upnp, TaskOutcome::Done);
        done.proofs = {u"read back over a new connection"_s};
        run.finished(done);
        QCOMPARE(run.rows().at(0).state, RunState::Done);
        QVERIFY(run.rows().at(0).says.contains(u"read back over a new connection"));
        QCOMPARE(run.done(), 1);

        run.progress(going(u"tls"_s, u"Phone 201"_s, u"a test call"_s));
        run.finished(fixResult(u"tls"_s, s.plan.jobs.at(1).tasks.at(0), TaskOutcome::Done));
        QCOMPARE(run.rows().at(1).state, RunState::GoingOn);
        QVERIFY2(run.rows().at(1).says.contains(u"1 of 2 done"), qPrintable(run.rows().at(1).says));
        QCOMPARE(*run.minutesLeft(), (255 + 59) / 60);
    }

    void aJobIsNotBetterThanItsWorstChange_data()
    {
        using O = TaskOutcome;
        QTest::addColumn<QList<int>>("outcomes");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, const QList<O> &outcomes, RunState state) {
            QList<int> numbers;
            for (const O o : outcomes)
                numbers << int(o);
            QTest::newRow(name) << numbers << int(state);
        };
        row("all done", {O::Done, O::AlreadyDone}, RunState::Done);
        row("one put back", {O::Done, O::Undone}, RunState::Partly);
        row("all put back", {O::Undone, O::Undone}, RunState::Undone);
        row("one not begun", {O::Done, O::Skipped}, RunState::Partly);
        row("none begun", {O::Skipped, O::Conflict}, RunState::Skipped);
        row("one unknown", {O::Done, O::Unknown}, RunState::Unknown);
        row("not as before", {O::UndoFailed, O::Unknown}, RunState::Failed);
        row("put back and not begun", {O::Undone, O::Skipped}, RunState::Undone);
    }
    void aJobIsNotBetterThanItsWorstChange()
    {
        QFETCH(QList<int>, outcomes);
        QFETCH(int, state);
        VisitSnapshot s = fixSnapshot(2);
        s.plan.jobs = {tlsJob(s)};
        LiveRun run(runJobs(s.plan, s.state));
        QList<TaskResult> results;
        for (int i = 0; i < 2; ++i)
            results << fixResult(u"tls"_s, s.plan.jobs.at(0).tasks.at(i), TaskOutcome(outcomes.at(i)));
        run.ended(results);
        QCOMPARE(int(run.rows().first().state), state);
        QVERIFY(!lookOf(RunState(state), false).word.isEmpty());
        QVERIFY(!lookOf(RunState(state), false).icon.isEmpty());
    }

    void whatIsToldTwiceCountsOnce()
    {
        VisitSnapshot s = fixSnapshot(2);
        s.plan.jobs = {tlsJob(s)};
        LiveRun run(runJobs(s.plan, s.state));
        const Task &scout = s.plan.jobs.at(0).tasks.at(0);
        run.finished(fixResult(u"tls"_s, scout, TaskOutcome::Done));
        run.finished(fixResult(u"tls"_s, scout, TaskOutcome::Undone)); // taken back with the job
        QCOMPARE(run.done(), 1);
        run.ended({fixResult(u"tls"_s, scout, TaskOutcome::Undone),
                   fixResult(u"tls"_s, s.plan.jobs.at(0).tasks.at(1), TaskOutcome::Skipped)});
        QCOMPARE(run.done(), 2);
        QCOMPARE(run.rows().first().state, RunState::Undone);
    }

    void whatWasStoppedDidNotFail_data()
    {
        using O = TaskOutcome;
        QTest::addColumn<int>("second");
        QTest::addColumn<QString>("error");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, O second, ErrorCode error, RunState state) {
            QTest::newRow(name) << int(second) << QString(errorName(error)) << int(state);
        };
        row("both stopped", O::Undone, ErrorCode::Cancelled, RunState::Stopped);
        row("the other not begun", O::Skipped, ErrorCode::Cancelled, RunState::Stopped);
        row("the other failed", O::Undone, ErrorCode::Rejected, RunState::Undone);
        row("the other done", O::Done, ErrorCode::Cancelled, RunState::Partly);
    }
    void whatWasStoppedDidNotFail()
    {
        QFETCH(int, second);
        QFETCH(QString, error);
        QFETCH(int, state);
        VisitSnapshot s = fixSnapshot(2);
        s.plan.jobs = {tlsJob(s)};
        const QList<Task> &tasks = s.plan.jobs.first().tasks;
        const TaskResult stopped =
            fixResult(u"tls"_s, tasks.at(0), TaskOutcome::Undone, errorName(ErrorCode::Cancelled));
        LiveRun run(runJobs(s.plan, s.state));
        run.ended({stopped, fixResult(u"tls"_s, tasks.at(1), TaskOutcome(second), error)});
        QCOMPARE(int(run.rows().first().state), state);
        const RunEnd end = runEnd({stopped}, false, true);
        QCOMPARE(end.rows.first().look.word, u"stopped, put back"_s);
        QCOMPARE(end.rows.first().says,
                 u"It was said."_s); // the engine says it; not once more in other words
        RunRecord record;
        record.tasks = {recordOf(u"tls/0"_s, tasks.at(0), std::nullopt)};
        record.tasks.first().result = stopped;
        QCOMPARE(storyOf(record).tasks.first().state, RunState::Stopped);
    }
    void whatWasStoppedIsBackWhenBackIsWanted()
    {
        VisitSnapshot s = fixSnapshot(1);
        s.plan.jobs = {tlsJob(s)};
        const TaskResult stopped = fixResult(u"tls"_s, s.plan.jobs.first().tasks.at(0), TaskOutcome::Undone,
                                             errorName(ErrorCode::Cancelled));
        LiveRun run(runJobs(s.plan, s.state), true);
        run.ended({stopped});
        QCOMPARE(run.rows().first().state, RunState::Undone);
        QCOMPARE(runEnd({stopped}, true, false).rows.first().look.word, u"put back"_s);
    }

    /// The row itself says why a part stays.
    void whatIsBackInPartSaysWhy()
    {
        VisitSnapshot s = fixSnapshot(2);
        s.plan.jobs = {tlsJob(s)};
        const QList<Task> &tasks = s.plan.jobs.first().tasks;
        TaskResult nothing = fixResult(u"tls"_s, tasks.at(0), TaskOutcome::Skipped);
        nothing.says = u"Forgotten flows do not come back."_s;
        LiveRun run(runJobs(s.plan, s.state), true);
        run.ended({nothing, fixResult(u"tls"_s, tasks.at(1), TaskOutcome::Undone)});
        QCOMPARE(run.rows().first().state, RunState::Partly);
        QCOMPARE(run.rows().first().says, nothing.says);
    }

    void theEndIsToldAsItIs_data()
    {
        using O = TaskOutcome;
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<bool>("back");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<bool>("unknown");
        const auto row = [](const char *name, O a, O b, bool back, const QString &headline, bool unknown) {
            QTest::newRow(name) << int(a) << int(b) << back << headline << unknown;
        };
        row("done", O::Done, O::AlreadyDone, false, u"The changes are made"_s, false);
        row("one put back", O::Done, O::Undone, false, u"Not everything worked"_s, false);
        row("unknown", O::Done, O::Unknown, false, u"A device is in a state that is not known"_s, true);
        row("not as before", O::Done, O::UndoFailed, false, u"A device is not as it was before"_s, false);
        row("taken back", O::Undone, O::Undone, true, u"Everything is put back"_s, false);
        row("nothing to take back of one", O::Undone, O::Skipped, true, u"What can be put back is put back"_s,
            false);
        row("kept on one", O::Undone, O::Conflict, true, u"Not everything could be put back"_s, false);
        row("unknown after undo", O::Undone, O::Unknown, true, u"A device is in a state that is not known"_s,
            true);
    }
    void theEndIsToldAsItIs()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(bool, back);
        QFETCH(QString, headline);
        QFETCH(bool, unknown);
        const VisitSnapshot s = fixSnapshot(2);
        const Job job = tlsJob(s);
        const RunEnd end = runEnd({fixResult(u"tls"_s, job.tasks.at(0), TaskOutcome(first)),
                                   fixResult(u"tls"_s, job.tasks.at(1), TaskOutcome(second))},
                                  back, false);
        QCOMPARE(end.headline, headline);
        QCOMPARE(end.unknown, unknown);
        QCOMPARE(end.rows.size(), 2);
        QVERIFY(end.rows.at(0).title.contains(u"Phone 201"));
        QVERIFY(end.rows.at(0).says.contains(u"It was said."));
    }
    void stopIsCalledStop()
    {
        const VisitSnapshot s = fixSnapshot(2);
        const Job job = tlsJob(s);
        const QList<TaskResult> results{fixResult(u"tls"_s, job.tasks.at(0), TaskOutcome::Done),
                                        fixResult(u"tls"_s, job.tasks.at(1), TaskOutcome::Skipped)};
        QCOMPARE(runEnd(results, false, true).headline, u"Stopped, as you asked"_s);
        QVERIFY(runEnd(results, false, true).help.contains(u"1 of 2"));
    }
    void anErrorBecomesWords()
    {
        const VisitSnapshot s = fixSnapshot(1);
        const RunEnd end = runEnd(
            {fixResult(u"tls"_s, tlsJob(s).tasks.at(0), TaskOutcome::Undone, u"LinkLost"_s)}, false, false);
        QVERIFY2(end.rows.first().says.contains(u"The connection to Phone 201 broke"),
                 qPrintable(end.rows.first().says));
        QVERIFY(!end.rows.first().says.contains(u"LinkLost"));
    }

    // S-6: "proven" is said of what was measured only.
    void aPersonsWordIsCalledSo()
    {
        VisitSnapshot s = fixSnapshot(2);
        s.plan.jobs = {tlsJob(s)};
        const QList<Task> &tasks = s.plan.jobs.first().tasks;
        TaskResult measured = fixResult(u"tls"_s, tasks.at(0), TaskOutcome::Done);
        measured.proofs = {u"registered again after the change"_s};
        TaskResult heard = fixResult(u"tls"_s, tasks.at(1), TaskOutcome::Done);
        heard.proofs = {u"read back over a new connection"_s};
        heard.confirmed = {u"a test call had sound both ways"_s};
        QVERIFY(runEnd({measured, measured}, false, false).help.startsWith(u"Each one was proven."));
        const QString some = runEnd({measured, heard}, false, false).help;
        QVERIFY2(some.startsWith(u"1 of 2 were proven;") && some.contains(u"a person's word"),
                 qPrintable(some));
        const QString all = runEnd({heard, heard}, false, false).help;
        QVERIFY2(!all.contains(u"proven") && all.contains(u"a person's word"), qPrintable(all));
        TaskResult failed = measured;
        failed.outcome = TaskOutcome::Undone;
        QVERIFY(!runEnd({heard, failed}, false, false).help.contains(u"proven"));
        const RunEnd end = runEnd({heard}, false, false);
        QVERIFY2(end.rows.first().says.contains(u"Confirmed by a person: a test call"),
                 qPrintable(end.rows.first().says));
        LiveRun run(runJobs(s.plan, s.state));
        run.ended({measured, heard});
        const QString row = run.rows().first().says;
        QVERIFY2(row.startsWith(u"Checked: read back")
                     && row.contains(u". Confirmed by a person: a test call"),
                 qPrintable(row));
    }
    void theTimeHangsOnNoFullStop()
    {
        VisitSnapshot s = fixSnapshot(2);
        s.plan.jobs = {tlsJob(s)};
        const QList<Task> &tasks = s.plan.jobs.first().tasks;
        TaskResult back = fixResult(u"tls"_s, tasks.at(0), TaskOutcome::Undone);
        back.says = u"Taken back; the device is as it was before."_s;
        TaskResult kept = fixResult(u"tls"_s, tasks.at(1), TaskOutcome::Skipped);
        kept.says = u"The old one is not wanted."_s;
        LiveRun run(runJobs(s.plan, s.state), true);
        run.ended({back});
        QVERIFY2(run.rows().first().says.endsWith(u": Taken back; the device is as it was before."),
                 qPrintable(run.rows().first().says));
        run.ended({back, kept});
        QCOMPARE(run.rows().first().state, RunState::Partly);
        QCOMPARE(run.rows().first().says, kept.says); // why it is in part only
    }
    void oneReasonStandsOnTheRow()
    {
        VisitSnapshot s = fixSnapshot(2);
        s.plan.jobs = {tlsJob(s)};
        const QList<Task> &tasks = s.plan.jobs.first().tasks;
        TaskResult one = fixResult(u"tls"_s, tasks.at(0), TaskOutcome::Undone, u"Rejected"_s);
        TaskResult other = fixResult(u"tls"_s, tasks.at(1), TaskOutcome::Skipped, u"Rejected"_s);
        one.says = other.says = u"It did not work."_s;
        LiveRun run(runJobs(s.plan, s.state));
        run.ended({one, other});
        QCOMPARE(run.rows().first().says, u"Phone 201 and Phone 202: It did not work."_s);
        other.says = u"Not begun."_s;
        run.ended({one, other});
        QVERIFY(run.rows().first().says.contains(u"what happened is below"));
    }

    void theStoryOfARun()
    {
        const VisitSnapshot s = fixSnapshot(3);
        Task password = fixTask(phoneOf(s, 3), LinePassword{}, 2, {});
        password.change.undo.clear();
        password.change.cannotUndo = {u"The old one is not known."_s};
        RunRecord record;
        record.run = 7;
        record.plan.jobs = {tlsJob(s)};
        const QList<Task> &tls = record.plan.jobs.first().tasks;
        TaskRecord cutOff = recordOf(u"tls/2"_s, tls.at(2), std::nullopt);
        record.tasks = {recordOf(u"tls/0"_s, tls.at(0), TaskOutcome::Done),
                        recordOf(u"tls/1"_s, tls.at(1), TaskOutcome::Undone), cutOff,
                        recordOf(u"line-password/0"_s, password, TaskOutcome::Done)};
        const RunStory story = storyOf(record);
        QCOMPARE(story.run, 7);
        QCOMPARE(story.tasks.size(), 4);
        QCOMPARE(story.tasks.at(2).state, RunState::Unknown);
        QVERIFY(story.tasks.at(0).canGoBack);
        QVERIFY(!story.tasks.at(3).canGoBack);
        QCOMPARE(story.tasks.at(3).remark, u"The old one is not known."_s);
        // What can be taken back is what is in place, the last first (S-12).
        const RunStory left = inPlace(story);
        QCOMPARE(left.tasks.size(), 2);
        QCOMPARE(left.tasks.at(0).job, u"line-password"_s);
        QCOMPARE(left.tasks.at(1).device, u"Phone 201"_s);
        QCOMPARE(runJobs(left).size(), 2);
    }
};

QTEST_GUILESS_MAIN(RunModelTest)
#include "run_model_test.moc"
