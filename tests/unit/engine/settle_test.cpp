// What becomes of a run that was cut off: every change is told of, what was finished counts as provisional,
// and a line's password, which no phone tells, ends in a known state on both sides.
#include "core/engine/line_records.h"
#include "tests/support/fake_office.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto finish = Executor::Settle::Finish;
constexpr auto undo = Executor::Settle::Undo;

QList<TaskOutcome> outcomes(const Result<QList<TaskResult>> &results)
{
    QList<TaskOutcome> all;
    for (const TaskResult &r : results.value_or(QList<TaskResult>()))
        all << r.outcome;
    return all;
}

QString says(const Result<QList<TaskResult>> &results)
{
    return results && !results->isEmpty() ? results->first().says : QString();
}

enum class Until { RunStarted, TaskStarted, Sending, Sent, Proof, Outcome };

/// Leaves the first task of the plan as the program does that ends after that entry of the journal.
void cutOff(FakeOffice &office, const Plan &plan, Until until)
{
    const Job &job = plan.jobs.first();
    const Task &task = job.tasks.first();
    const QString name = job.id + u"/0"_s;
    Journal journal(office.file(), office.clock);
    const auto run = journal.beginRun(plan);
    QVERIFY(run);
    if (until >= Until::TaskStarted)
        QVERIFY(journal.taskStarted(*run, name, task, office.facts(task.deviceId)));
    if (const auto *line = std::get_if<LinePassword>(&task.change.intent))
        QVERIFY(office.store.store(line->next, Secret(QByteArrayView("new-line-password-1"))));
    if (const auto *admin = std::get_if<AdminPassword>(&task.change.intent))
        QVERIFY(office.store.store(admin->next, Secret(QByteArrayView("new-password-1"))));
    if (until >= Until::Sending)
        QVERIFY(journal.sending(*run, name, u"apply"_s, 0));
    if (until >= Until::Sent) {
        QCOMPARE(task.change.apply.size(), 1);
        FakeSession session(office.world, office.store, task.deviceId, QHostAddress());
        QVERIFY(office.catalogue.driver.run(session, task.change.apply.first()));
        QVERIFY(journal.sent(*run, name, u"apply"_s, 0));
    }
    if (until >= Until::Proof)
        QVERIFY(journal.proof(*run, name, u"seen"_s));
    if (until >= Until::Outcome) {
        TaskResult done;
        done.job = job.id;
        done.deviceId = task.deviceId;
        done.outcome = TaskOutcome::Done;
        done.says = u"Done."_s;
        QVERIFY(journal.outcome(*run, name, done));
    }
}

const SecretRef oldLine{u"line/phone1/1"_s};
const SecretRef newLine{u"line/phone1/1/next"_s};

/// A new password for the line of the first phone; the old one is known or not.
Plan linePlan(FakeOffice &office, bool oldKnown)
{
    if (oldKnown) {
        (void)office.store.store(oldLine, Secret(QByteArrayView("old-line-password-1")));
        (void)saveLineSecret(office.file(), lineKey(u"phone1"_s, 1), oldLine);
    }
    const LinePassword intent{1, oldKnown ? oldLine : SecretRef(), newLine};
    return FakeOffice::planOf(
        FakeOffice::jobOf(u"line-password"_s, {office.task(u"phone1"_s, intent, {Proof::Reregistered})}));
}

} // namespace

class SettleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyChangeIsToldOf_data()
    {
        QTest::addColumn<Until>("until");
        QTest::addColumn<QList<TaskOutcome>>("finished");
        QTest::addColumn<QList<TaskOutcome>>("undone");
        using O = TaskOutcome;
        QTest::newRow("before the first")
            << Until::RunStarted << QList{O::Skipped, O::Skipped} << QList{O::Skipped, O::Skipped};
        QTest::newRow("nothing sent")
            << Until::TaskStarted << QList{O::Undone, O::Skipped} << QList{O::Undone, O::Skipped};
        QTest::newRow("between two") << Until::Outcome << QList{O::Done, O::Skipped}
                                     << QList{O::Undone, O::Skipped};
    }
    void everyChangeIsToldOf()
    {
        QFETCH(Until, until);
        for (const auto how : {finish, undo}) {
            FakeOffice office(1);
            Plan plan = FakeOffice::planOf(
                FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, {Proof::ReadBack})}));
            plan.jobs << FakeOffice::jobOf(u"sip-alg"_s,
                                           {office.task(u"router"_s, SipAlgOff{}, {Proof::ReadBack})});
            cutOff(office, plan, until);
            Visit visit = office.visit();
            const auto results = visit.settle(1, how);
            QVERIFY(results);
            QTEST(outcomes(results), how == finish ? "finished" : "undone");
            QCOMPARE(results->at(0).job, u"upnp"_s);
            QCOMPARE(results->at(1).job, u"sip-alg"_s);
            for (const TaskResult &r : *results)
                QVERIFY(!r.says.isEmpty());
            QVERIFY(visit.unfinished()->isEmpty());
        }
    }

    // S-24
    void whatWasFinishedIsProvisional_data()
    {
        QTest::addColumn<Until>("until");
        QTest::newRow("in mid-change") << Until::Sent;
        QTest::newRow("before the end") << Until::Outcome;
    }
    void whatWasFinishedIsProvisional()
    {
        QFETCH(Until, until);
        FakeOffice office(1);
        cutOff(office,
               FakeOffice::planOf(
                   FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, {Proof::ReadBack})})),
               until);
        Visit visit = office.visit();
        QCOMPARE(outcomes(visit.settle(1, finish)), QList{TaskOutcome::Done});
        QCOMPARE(*office.file().document<QStringList>(u"provisional"_s), QStringList{u"X-1"_s});
        QCOMPARE(outcomes(office.file().document<QList<TaskResult>>(u"results"_s)), QList{TaskOutcome::Done});
    }

    // S-14: a router in its new state is kept only while the phones that worked before still do.
    void aRouterIsProvenByThePhones_data()
    {
        QTest::addColumn<bool>("works");
        QTest::newRow("still registered") << true;
        QTest::newRow("a phone is lost") << false;
    }
    void aRouterIsProvenByThePhones()
    {
        QFETCH(bool, works);
        FakeOffice office(2);
        office.world.device(u"router"_s).vanishAfterWrite = 1;
        Visit visit = office.visit();
        QCOMPARE(outcomes(visit.apply(FakeOffice::planOf(FakeOffice::jobOf(
                     u"upnp"_s, {office.task(u"router"_s, UpnpOff{},
                                             {Proof::ReadBack, Proof::PhonesStillRegistered})})))),
                 QList{TaskOutcome::Unknown});
        office.world.device(u"router"_s).online = true;
        if (!works)
            office.facts(u"phone1"_s).live.registrations.value()->first().state = RegistrationState::Failed;
        const auto results = visit.settle(1, finish);
        QCOMPARE(outcomes(results), QList{works ? TaskOutcome::Done : TaskOutcome::Undone});
        QCOMPARE(*office.facts(u"router"_s).router()->upnp.value(), !works);
        QCOMPARE(results->first().detail.contains(u"phone1/1"_s), !works);
        QVERIFY(visit.unfinished()->isEmpty());
    }

    // The scout is kept only after the call that it was to be proven by.
    void aCallIsAskedForAfterwardsToo()
    {
        for (const Answer answer : {Answer::Yes, Answer::No}) {
            FakeOffice office(2);
            office.world.device(u"phone1"_s).vanishAfterWrite = 1;
            Visit visit = office.visit();
            QCOMPARE(outcomes(visit.apply(FakeOffice::planOf(FakeOffice::jobOf(
                         u"x"_s,
                         {office.task(u"phone1"_s, NatKeepAlive{}, {Proof::ReadBack, Proof::EchoCall})})))),
                     QList{TaskOutcome::Unknown});
            office.world.device(u"phone1"_s).online = true;
            office.person.answers[u"echo-call"_s] = answer;
            QCOMPARE(outcomes(visit.settle(1, finish)),
                     QList{answer == Answer::Yes ? TaskOutcome::Done : TaskOutcome::Undone});
            QCOMPARE(office.person.asked.count(u"echo-call"_s), 1);
        }
    }

    /// The last entry closes the run; whoever opens the file after it finds nothing left to settle.
    void allIsNotedBeforeTheRunIsClosed()
    {
        FakeOffice office(1);
        int ends = 0;
        office.observer = [&](const JournalEntry &entry) {
            if (entry.kind != u"run-ended")
                return;
            ++ends;
            QCOMPARE(*office.file().document<QStringList>(u"provisional"_s), QStringList{u"X-1"_s});
            QCOMPARE(outcomes(office.file().document<QList<TaskResult>>(u"results"_s)),
                     QList{TaskOutcome::Done});
        };
        Visit visit = office.visit();
        QVERIFY(visit.apply(FakeOffice::planOf(
            FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, {Proof::ReadBack})}))));
        QCOMPARE(ends, 1);
    }

    // S-19: the portal comes first, so it may have the new password although the phone got nothing.
    void portalIsSetBackThoughNothingWasSent()
    {
        for (const auto how : {finish, undo}) {
            FakeOffice office(1);
            cutOff(office, linePlan(office, true), Until::TaskStarted);
            office.person.answers[u"portal-password"_s] = Answer::No;
            Visit visit = office.visit();
            QCOMPARE(outcomes(visit.settle(1, how)), QList{TaskOutcome::Unknown});
            QCOMPARE(visit.unfinished()->size(), 1);
            office.person.answers.clear();
            QCOMPARE(outcomes(visit.settle(1, how)), QList{TaskOutcome::Undone});
            QCOMPARE(office.person.asked.count(u"portal-password"_s), 2);
            QCOMPARE(office.world.device(u"phone1"_s).linePassword, QByteArray("old-line-password-1"));
            QVERIFY(visit.unfinished()->isEmpty());
        }
    }
    void portalIsLeftToThePersonWhereTheOldPasswordIsUnknown()
    {
        FakeOffice office(1);
        cutOff(office, linePlan(office, false), Until::TaskStarted);
        Visit visit = office.visit();
        const auto results = visit.settle(1, undo);
        QCOMPARE(outcomes(results), QList{TaskOutcome::Undone});
        QVERIFY2(says(results).contains(u"portal"_s), qPrintable(says(results)));
        QCOMPARE(office.person.asked.count(u"portal-password"_s), 0);
    }

    void linePasswordGoesBackWhereItIsKnown_data()
    {
        QTest::addColumn<Until>("until");
        QTest::newRow("announced") << Until::Sending;
        QTest::newRow("sent") << Until::Sent;
        QTest::newRow("proven") << Until::Proof;
    }
    void linePasswordGoesBackWhereItIsKnown()
    {
        QFETCH(Until, until);
        for (const auto how : {finish, undo}) {
            FakeOffice office(1);
            cutOff(office, linePlan(office, true), until);
            Visit visit = office.visit();
            QCOMPARE(outcomes(visit.settle(1, how)), QList{TaskOutcome::Undone});
            QCOMPARE(office.world.device(u"phone1"_s).linePassword, QByteArray("old-line-password-1"));
            QCOMPARE(office.person.asked.count(u"portal-password"_s), 1);
        }
    }

    void linePasswordGoesForwardWhereTheOldOneIsUnknown_data() { linePasswordGoesBackWhereItIsKnown_data(); }
    void linePasswordGoesForwardWhereTheOldOneIsUnknown()
    {
        QFETCH(Until, until);
        for (const auto how : {finish, undo}) {
            FakeOffice office(1);
            cutOff(office, linePlan(office, false), until);
            // As long as the portal has not got it, nothing is known.
            office.person.answers[u"portal-password"_s] = Answer::No;
            Visit visit = office.visit();
            QCOMPARE(outcomes(visit.settle(1, how)), QList{TaskOutcome::Unknown});
            office.person.answers.clear();
            const auto results = visit.settle(1, how);
            QCOMPARE(outcomes(results), QList{TaskOutcome::Done});
            QVERIFY2(says(results).contains(u"could not be put back"_s), qPrintable(says(results)));
            QCOMPARE(office.world.device(u"phone1"_s).linePassword, QByteArray("new-line-password-1"));
            QVERIFY(visit.unfinished()->isEmpty());
        }
    }
    void lineThatDoesNotRegisterStaysUnknown()
    {
        FakeOffice office(1);
        cutOff(office, linePlan(office, false), Until::Sent);
        office.world.device(u"phone1"_s).losesRegistration = true;
        Visit visit = office.visit();
        QCOMPARE(outcomes(visit.settle(1, finish)), QList{TaskOutcome::Unknown});
        QCOMPARE(visit.unfinished()->size(), 1);
    }

    // S-19: the phone has its old password again, the portal the new one.
    void lineIsOpenUntilThePortalIsSetBack()
    {
        FakeOffice office(1);
        office.world.device(u"phone1"_s).losesRegistration = true;
        office.observer = [&](const JournalEntry &entry) {
            if (entry.kind == u"sent")
                office.person.answers[u"portal-password"_s] = Answer::No;
        };
        Visit visit = office.visit();
        const auto results = visit.apply(linePlan(office, true));
        QCOMPARE(outcomes(results), QList{TaskOutcome::Unknown});
        QVERIFY2(says(results).contains(u"portal was not set back"_s), qPrintable(says(results)));
        QCOMPARE(office.world.device(u"phone1"_s).linePassword, QByteArray("old-line-password-1"));
        QCOMPARE(visit.unfinished()->size(), 1);
        office.observer = {};
        office.person.answers.clear();
        Visit next = office.visit();
        QCOMPARE(outcomes(next.settle(1, finish)), QList{TaskOutcome::Undone});
        QVERIFY(next.unfinished()->isEmpty());
    }

    /// Read back, a phone looks the same with its old and its new line password.
    void failedLinePasswordIsNotCalledTakenBack()
    {
        FakeOffice office(1);
        office.world.device(u"phone1"_s).losesRegistration = true;
        Visit visit = office.visit();
        const auto results = visit.apply(linePlan(office, false));
        QCOMPARE(outcomes(results), QList{TaskOutcome::UndoFailed});
        QVERIFY(office.world.device(u"phone1"_s).linePassword != "old-line-password-1");
    }

    // S-2
    void aSpecialLineIsLeftAlone()
    {
        FakeOffice office(1);
        cutOff(office,
               FakeOffice::planOf(
                   FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, NatKeepAlive{}, {Proof::ReadBack})})),
               Until::Sent);
        QList<DeviceState> devices = *office.file().devices();
        devices[1].device.special = SpecialLine::Alarm;
        QVERIFY(office.file().saveDevices(devices));
        office.world.events.clear();
        Visit visit = office.visit();
        const auto results = visit.settle(1, undo);
        QCOMPARE(outcomes(results), QList{TaskOutcome::Unknown});
        QVERIFY2(says(results).contains(u"special line"_s), qPrintable(says(results)));
        QVERIFY(office.world.events.isEmpty());
        devices[1].device.releasedBy = u"Ms Field"_s;
        QVERIFY(office.file().saveDevices(devices));
        QCOMPARE(outcomes(visit.settle(1, undo)), QList{TaskOutcome::Undone});
        QVERIFY(visit.unfinished()->isEmpty());
    }

    // S-5: a password that one of them refuses is not tried on the next; the others are looked at.
    void aRefusedPasswordIsNotTriedOnTheNext_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("shared") << true;
        QTest::newRow("each its own") << false;
    }
    void aRefusedPasswordIsNotTriedOnTheNext()
    {
        QFETCH(bool, shared);
        FakeOffice office(3);
        Plan plan;
        for (int i = 1; i <= 3; ++i) {
            const QString id = u"phone%1"_s.arg(i);
            plan.jobs << FakeOffice::jobOf(u"job%1"_s.arg(i),
                                           {office.task(id, NatKeepAlive{}, {Proof::ReadBack})});
            office.world.device(id).vanishAfterWrite = 1;
        }
        if (shared)
            office.signIns[1].password = office.signIns[3].password; // of the first and the last
        Visit visit = office.visit();
        QVERIFY(visit.apply(plan));
        QCOMPARE(*visit.unfinished(), QList<qint64>{1});
        for (int i : {1, 2, 3})
            office.world.device(u"phone%1"_s.arg(i)).online = true;
        office.world.device(u"phone3"_s).password = "changed by somebody"; // the last one is looked at first
        office.world.device(u"phone1"_s).signIns = 0;
        const auto results = visit.settle(1, finish);
        QCOMPARE(outcomes(results), (QList{shared ? TaskOutcome::Unknown : TaskOutcome::Done,
                                           TaskOutcome::Done, TaskOutcome::Unknown}));
        QCOMPARE(office.world.device(u"phone3"_s).refusedSignIns, 1);
        QCOMPARE(office.world.device(u"phone1"_s).signIns > 0, !shared);
    }

    void passwordThatIsNeitherIsUnknown()
    {
        FakeOffice office(1);
        const AdminPassword intent{u"admin"_s, office.signIns.at(1).password, SecretRef{u"next"_s}};
        cutOff(office,
               FakeOffice::planOf(FakeOffice::jobOf(
                   u"admin-password"_s, {office.task(u"phone1"_s, intent, {Proof::FreshSignIn})})),
               Until::Sent);
        office.world.device(u"phone1"_s).password = "somebody else's";
        Visit visit = office.visit();
        const auto results = visit.settle(1, finish);
        QCOMPARE(outcomes(results), QList{TaskOutcome::Unknown});
        QVERIFY2(says(results).contains(u"Neither"_s), qPrintable(says(results)));
        QCOMPARE(office.world.device(u"phone1"_s).refusedSignIns, 2); // each once (S-5)
    }
};

QTEST_GUILESS_MAIN(SettleTest)
#include "settle_test.moc"
