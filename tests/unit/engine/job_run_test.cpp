// What one task means for the others: waves, the scout, the phones that have to go on working (S-12, S-15),
// the order round the phone helper (S-16), and who is asked before.
#include "tests/support/run_results.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const QList<Proof> routerProofs{Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered};
const QList<Proof> lineProofs{Proof::ReadBack, Proof::Reregistered};

} // namespace

class JobRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // S-15
    void phoneInACallIsLeftAlone()
    {
        FakeOffice office(2);
        const Job job = FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs),
                                                   office.task(u"phone2"_s, srtp(), lineProofs)});
        office.world.device(u"phone1"_s).callsLeft = 1000000;
        office.world.device(u"phone2"_s).callsLeft = 3; // hangs up soon
        APPLY(office, job);
        QCOMPARE(outcomes(*results), (QList<TaskOutcome>{TaskOutcome::Skipped, TaskOutcome::Done}));
        QVERIFY(office.world.events.filter(u"run phone1"_s).isEmpty());
    }

    /// A call is no failure: however many talk, the others have their turn.
    void phonesInACallDoNotStopTheOthers()
    {
        FakeOffice office(4);
        QList<Task> tasks;
        for (int i : {1, 2, 3}) {
            tasks << office.task(u"phone%1"_s.arg(i), srtp(), lineProofs, i);
            office.world.device(u"phone%1"_s.arg(i)).callsLeft = i < 3 ? 1000000 : 0;
        }
        APPLY(office, FakeOffice::jobOf(u"x"_s, tasks));
        QCOMPARE(outcomes(*results),
                 (QList<TaskOutcome>{TaskOutcome::Skipped, TaskOutcome::Skipped, TaskOutcome::Done}));
        for (int i : {0, 1})
            QVERIFY2(results->at(i).says.startsWith(u"Somebody is on the phone"),
                     qPrintable(results->at(i).says));
    }

    // S-12: without the first phone nothing is proven, so nothing goes on; but nothing has failed, either.
    void aScoutInACallEndsTheJob()
    {
        FakeOffice office(3);
        const Job job =
            FakeOffice::jobOf(u"voice-vlan"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs, 0),
                                                office.task(u"phone1"_s, srtp(), lineProofs, 1),
                                                office.task(u"phone2"_s, srtp(), lineProofs, 2)});
        office.world.device(u"phone1"_s).callsLeft = 1000000;
        APPLY(office, job);
        QCOMPARE(outcomes(*results),
                 (QList<TaskOutcome>{TaskOutcome::Undone, TaskOutcome::Skipped, TaskOutcome::Skipped}));
        QCOMPARE(results->last().says, u"Not begun: somebody is on the phone at the first device"_s);
        QVERIFY(*office.facts(u"router"_s).router()->upnp.value());
    }

    // S-19: what was not begun is no refusal, and says nothing about the portal.
    void aLineThatWasNotBegun_data()
    {
        QTest::addColumn<bool>("busy");
        QTest::newRow("somebody is on the phone") << true;
        QTest::newRow("nobody could change the portal") << false;
    }
    void aLineThatWasNotBegun()
    {
        QFETCH(bool, busy);
        FakeOffice office(3);
        QList<Task> tasks;
        for (int i : {1, 2})
            tasks << office.task(u"phone%1"_s.arg(i),
                                 LinePassword{1, {}, SecretRef{u"line/phone%1/1/next"_s.arg(i)}},
                                 {Proof::Reregistered}, i - 1);
        if (busy)
            office.world.device(u"phone1"_s).callsLeft = 1000000;
        else
            office.person.answers[u"portal-password"_s] = Answer::No;
        APPLY(office, FakeOffice::jobOf(u"line-password"_s, tasks));
        QCOMPARE(outcomes(*results),
                 (QList<TaskOutcome>{TaskOutcome::Skipped, busy ? TaskOutcome::Done : TaskOutcome::Skipped}));
        QCOMPARE(office.person.asked.count(u"portal-password"_s), 1);
        if (!busy)
            QCOMPARE(results->last().says, u"Not begun: the provider's portal was not changed"_s);
    }

    void atMostOnePhoneInThree()
    {
        FakeOffice office(7);
        QList<Task> tasks;
        for (int i = 1; i <= 7; ++i)
            tasks << office.task(u"phone%1"_s.arg(i), srtp(), lineProofs);
        QSet<QString> away;
        qsizetype most = 0;
        office.observer = [&](const JournalEntry &entry) {
            const QString task = entry.body[u"task"_s].toString();
            const std::lock_guard lock(office.world.mutex());
            if (entry.kind == u"sending")
                away.insert(task);
            if (entry.kind == u"outcome")
                away.remove(task);
            most = std::max(most, away.size());
        };
        APPLY(office, FakeOffice::jobOf(u"x"_s, tasks));
        QCOMPARE(outcomes(*results).count(TaskOutcome::Done), 7);
        QVERIFY(most >= 1);
        QVERIFY2(most <= 2, qPrintable(QString::number(most)));
    }

    void lastWorkingPhoneIsLeftAlone()
    {
        FakeOffice office(2);
        const Job job = FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs, 0),
                                                   office.task(u"phone2"_s, srtp(), lineProofs, 1)});
        office.world.device(u"phone1"_s).vanishAfterWrite = 1;
        APPLY(office, job);
        QCOMPARE(outcomes(*results), (QList<TaskOutcome>{TaskOutcome::Unknown, TaskOutcome::Skipped}));
        QVERIFY(office.world.events.filter(u"run phone2"_s).isEmpty());
    }

    /// Taken back, but its lines are gone: it is no phone that works.
    void aPhoneWithoutItsLinesDoesNotCount()
    {
        FakeOffice office(2);
        const Job job =
            FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, RestartPhone{}, {Proof::Reregistered}, 0),
                                       office.task(u"phone2"_s, RestartPhone{}, {Proof::Reregistered}, 1)});
        office.world.device(u"phone1"_s).losesRegistration = true;
        APPLY(office, job);
        QCOMPARE(outcomes(*results), (QList<TaskOutcome>{TaskOutcome::Undone, TaskOutcome::Skipped}));
        QVERIFY2(results->last().says.contains(u"last phone that is known to work"),
                 qPrintable(results->last().says));
        QVERIFY(office.world.events.filter(u"run phone2"_s).isEmpty());
    }

    // S-10, S-15: what one job has lost is lost for the next ones, too.
    void laterJobsKnowWhatWasLost()
    {
        FakeOffice office(2);
        Plan plan =
            FakeOffice::planOf(FakeOffice::jobOf(u"one"_s, {office.task(u"phone1"_s, srtp(), lineProofs)}));
        plan.jobs << FakeOffice::jobOf(u"two"_s, {office.task(u"phone1"_s, AutoUpdate{}, {Proof::ReadBack})});
        plan.jobs << FakeOffice::jobOf(u"three"_s, {office.task(u"phone2"_s, srtp(), lineProofs)});
        office.world.device(u"phone1"_s).vanishAfterWrite = 1;
        office.observer = [&](const JournalEntry &entry) {
            if (entry.kind == u"outcome")
                office.world.device(u"phone1"_s).online = true; // back, in a state that nobody knows
        };
        Visit visit = office.visit();
        const auto results = visit.apply(plan);
        QVERIFY(results);
        QCOMPARE(outcomes(*results),
                 (QList<TaskOutcome>{TaskOutcome::Unknown, TaskOutcome::Skipped, TaskOutcome::Skipped}));
        QVERIFY2(results->at(1).says.contains(u"an earlier step on this device"),
                 qPrintable(results->at(1).says));
        QVERIFY2(results->at(2).says.contains(u"last phone that is known to work"),
                 qPrintable(results->at(2).says));
        QCOMPARE(office.world.events.filter(QRegularExpression(u"^run"_s)),
                 QStringList{u"run phone1 line 0"_s});
    }

    void twoLikeFailuresStopTheJob()
    {
        FakeOffice office(5);
        QList<Task> tasks;
        for (int i = 1; i <= 5; ++i) {
            tasks << office.task(u"phone%1"_s.arg(i), srtp(), lineProofs, i);
            office.world.device(u"phone%1"_s.arg(i)).refuseWrite = i == 1 ? 0 : 1;
        }
        APPLY(office, FakeOffice::jobOf(u"x"_s, tasks));
        QCOMPARE(outcomes(*results),
                 (QList<TaskOutcome>{TaskOutcome::Done, TaskOutcome::Undone, TaskOutcome::Undone,
                                     TaskOutcome::Skipped, TaskOutcome::Skipped}));
    }

    void oneRefusedSignInStopsEverything()
    {
        FakeOffice office(4);
        QList<Task> tasks;
        for (int i = 1; i <= 3; ++i)
            tasks << office.task(u"phone%1"_s.arg(i), srtp(), lineProofs, i);
        Plan plan = FakeOffice::planOf(FakeOffice::jobOf(u"x"_s, tasks));
        plan.jobs << FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)});
        office.world.device(u"phone1"_s).password = "changed by somebody";
        Visit visit = office.visit();
        const auto results = visit.apply(plan);
        QVERIFY(results);
        QCOMPARE(outcomes(*results).count(TaskOutcome::Skipped), 4);
        QCOMPARE(office.world.device(u"phone1"_s).refusedSignIns, 1);
        QVERIFY(office.world.events.filter(u"run"_s).isEmpty());
        QCOMPARE(results->first().error, QString(errorName(ErrorCode::AuthRejected)));
    }

    // S-12, S-18
    void scoutThatFailsTakesTheJobBack()
    {
        FakeOffice office(3);
        const Facts router = office.facts(u"router"_s);
        const Job job = FakeOffice::jobOf(
            u"voice-vlan"_s,
            {office.task(u"router"_s, UpnpOff{}, routerProofs, 0), // stands for the router's part
             office.task(u"phone1"_s, srtp(), {Proof::ReadBack, Proof::Reregistered, Proof::EchoCall}, 1),
             office.task(u"phone2"_s, srtp(), lineProofs, 2)});
        office.person.answers[u"echo-call"_s] = Answer::No;
        APPLY(office, job);
        QCOMPARE(outcomes(*results),
                 (QList<TaskOutcome>{TaskOutcome::Undone, TaskOutcome::Undone, TaskOutcome::Skipped}));
        QVERIFY(office.facts(u"router"_s).sameSettings(router));
        const QStringList runs = office.world.events.filter(QRegularExpression(u"^run"_s));
        QCOMPARE(runs, (QStringList{u"run router set upnp"_s, u"run phone1 line 0"_s, u"run phone1 line 0"_s,
                                    u"run router set upnp"_s}));
    }

    void lostScoutLeavesTheRouterAsItIs()
    {
        FakeOffice office(3);
        const Job job =
            FakeOffice::jobOf(u"voice-vlan"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs, 0),
                                                office.task(u"phone1"_s, srtp(), lineProofs, 1),
                                                office.task(u"phone2"_s, srtp(), lineProofs, 2)});
        office.world.device(u"phone1"_s).vanishAfterWrite = 1;
        APPLY(office, job);
        QCOMPARE(outcomes(*results),
                 (QList<TaskOutcome>{TaskOutcome::Done, TaskOutcome::Unknown, TaskOutcome::Skipped}));
        QVERIFY(!*office.facts(u"router"_s).router()->upnp.value());
    }

    void aPersonWhoSaysNoStopsTheJob()
    {
        FakeOffice office(2);
        Job job = FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs)});
        job.person << PersonStep{0, u"mobile-at-hand"_s, u"Is a mobile at hand?"_s};
        office.person.answers[u"mobile-at-hand"_s] = Answer::DoNotKnow;
        APPLY(office, job);
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Skipped});
        QVERIFY(office.world.events.filter(u"run"_s).isEmpty());
    }

    // S-16
    void helperStaysUntilEveryPhoneHasItsKeepAlive()
    {
        FakeOffice office(3);
        QList<Task> tasks;
        for (int i = 1; i <= 3; ++i)
            tasks << office.task(u"phone%1"_s.arg(i), NatKeepAlive{}, {Proof::ReadBack});
        tasks << office.task(u"router"_s, SipAlgOff{}, routerProofs, 1);
        Job job = FakeOffice::jobOf(u"sip-alg"_s, tasks);
        job.person << PersonStep{1, u"keep-alive-by-hand"_s, u"Has somebody?"_s};
        office.world.device(u"phone2"_s).refuseWrite = 1;
        APPLY(office, job);
        QCOMPARE(outcomes(*results), (QList<TaskOutcome>{TaskOutcome::Done, TaskOutcome::Undone,
                                                         TaskOutcome::Done, TaskOutcome::Skipped}));
        QVERIFY2(results->last().says.contains(u"phone2"), qPrintable(results->last().says));
        QVERIFY(office.world.events.filter(u"run router"_s).isEmpty());
        QVERIFY(*office.facts(u"router"_s).router()->sipAlg.value());
        QVERIFY(!office.person.asked.contains(u"keep-alive-by-hand"_s)); // nobody is bothered any more
    }

    void noPhoneRestartsForAHelperThatStays()
    {
        FakeOffice office(3);
        const Job job = FakeOffice::jobOf(
            u"sip-alg"_s, {office.task(u"router"_s, SipAlgOff{}, routerProofs, 1),
                           office.task(u"phone1"_s, RestartPhone{}, {Proof::Reregistered}, 3)});
        office.world.device(u"router"_s).online = false;
        APPLY(office, job);
        QCOMPARE(outcomes(*results), (QList<TaskOutcome>{TaskOutcome::Skipped, TaskOutcome::Skipped}));
        QVERIFY(office.world.events.filter(QRegularExpression(u"^run"_s)).isEmpty());
    }

    void helperStaysUnlessThePersonAnswersForTheRest_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::newRow("yes") << Answer::Yes;
        QTest::newRow("no") << Answer::No;
        QTest::newRow("does not know") << Answer::DoNotKnow;
    }
    void helperStaysUnlessThePersonAnswersForTheRest()
    {
        QFETCH(Answer, answer);
        FakeOffice office(2);
        Job job =
            FakeOffice::jobOf(u"sip-alg"_s, {office.task(u"phone1"_s, NatKeepAlive{}, {Proof::ReadBack}),
                                             office.task(u"router"_s, SipAlgOff{}, routerProofs, 1)});
        job.person << PersonStep{1, u"keep-alive-by-hand"_s, u"Has somebody?"_s};
        office.person.answers[u"keep-alive-by-hand"_s] = answer;
        APPLY(office, job);
        QCOMPARE(results->first().outcome, TaskOutcome::Done);
        QCOMPARE(*office.facts(u"router"_s).router()->sipAlg.value(), answer != Answer::Yes);
    }

    void aPhoneInACallKeepsItsOwnReason()
    {
        FakeOffice office(2);
        const Job job = FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs, 0),
                                                   office.task(u"phone2"_s, srtp(), lineProofs, 1)});
        office.world.device(u"phone1"_s).callsLeft = 1000000;
        Job asked = job;
        asked.person << PersonStep{1, u"mobile-at-hand"_s, u"Is a mobile at hand?"_s};
        office.person.answers[u"mobile-at-hand"_s] = Answer::No;
        APPLY(office, asked);
        QVERIFY2(results->first().says.startsWith(u"Somebody is on the phone"),
                 qPrintable(results->first().says));
        QVERIFY2(results->last().says.startsWith(u"Not begun: the question"),
                 qPrintable(results->last().says));
    }
};

QTEST_GUILESS_MAIN(JobRunTest)
#include "job_run_test.moc"
