// Exactly backwards: what a later change rests on stays for as long as that one does (S-12), and what could
// not be taken back is called that.
#include "tests/support/run_results.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const QList<Proof> routerProofs{Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered};
const QList<Proof> lineProofs{Proof::ReadBack, Proof::Reregistered};

} // namespace

class UndoOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // S-12: the way into a phone is closed only when nothing of it is left that has to be taken back.
    void theWayInStaysWhileALaterChangeDoes()
    {
        FakeOffice office(3);
        for (int i : {1, 2}) {
            office.facts(u"phone%1"_s.arg(i)).phone()->managementApi = Reading<bool>::known(false);
            office.devices[i].facts = office.facts(u"phone%1"_s.arg(i));
        }
        const auto isOn = [&](const QString &id) { return *office.facts(id).phone()->managementApi.value(); };
        QList<Task> ways;
        for (int i : {1, 2})
            ways << office.task(u"phone%1"_s.arg(i), ManagementApiOn{}, {Proof::ReadBack}, i);
        Plan plan = FakeOffice::planOf(FakeOffice::jobOf(u"management-api"_s, ways));
        plan.jobs << FakeOffice::jobOf(u"keep-alive"_s,
                                       {office.task(u"phone1"_s, NatKeepAlive{}, {Proof::ReadBack})});
        Visit visit = office.visit();
        auto results = visit.apply(plan);
        QVERIFY(results);
        QVERIFY2(outcomes(*results) == QList<TaskOutcome>(3, TaskOutcome::Done), words(*results).constData());
        // Somebody else has set the phone's keep-alive since, so that it is left as it is.
        office.facts(u"phone1"_s).phone()->lines.value()->first().keepAliveSeconds = Reading<int>::known(99);
        results = visit.undo();
        QVERIFY(results);
        QVERIFY2(
            outcomes(*results)
                == (QList<TaskOutcome>{TaskOutcome::Conflict, TaskOutcome::Undone, TaskOutcome::Skipped}),
            words(*results).constData());
        QVERIFY2(results->last().says.contains(u"a later change that rests on it"),
                 words(*results).constData());
        QVERIFY(isOn(u"phone1"_s));
        QVERIFY(!isOn(u"phone2"_s));
    }

    // S-12: what a phone may still live on stays, until the phone is as before, by whoever's hand.
    void whatCouldNotBeTakenBackIsLookedAtAgain()
    {
        FakeOffice office(3);
        const Facts router = office.facts(u"router"_s);
        const Facts phone = office.facts(u"phone1"_s);
        Visit visit = office.visit();
        QVERIFY(visit.apply(FakeOffice::planOf(
            FakeOffice::jobOf(u"x"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs, 0),
                                       office.task(u"phone1"_s, srtp(), lineProofs, 1)}))));
        office.world.device(u"phone1"_s).ignoreWrite = 1;
        auto undone = visit.undo();
        QVERIFY(undone);
        QVERIFY2(outcomes(*undone) == (QList<TaskOutcome>{TaskOutcome::UndoFailed, TaskOutcome::Skipped}),
                 words(*undone).constData());
        QVERIFY(!*office.facts(u"router"_s).router()->upnp.value());
        QVERIFY(visit.unfinished()->isEmpty());
        office.facts(u"phone1"_s).settings = phone.settings;
        undone = visit.undo();
        QVERIFY(undone);
        QVERIFY2(outcomes(*undone) == QList<TaskOutcome>(2, TaskOutcome::Undone), words(*undone).constData());
        QVERIFY(office.facts(u"router"_s).sameSettings(router));
    }

    // S-6: the router keeps what was made for a job that failed, and that is no "not started".
    void whatAFailedJobLeavesBehindIsTold()
    {
        FakeOffice office(3);
        const Facts router = office.facts(u"router"_s);
        const Job job = FakeOffice::jobOf(
            u"voice-vlan"_s,
            {office.task(u"router"_s, UpnpOff{}, routerProofs, 0), // stands for the router's part
             office.task(u"phone1"_s, srtp(), {Proof::ReadBack, Proof::Reregistered, Proof::EchoCall}, 1)});
        office.person.answers[u"echo-call"_s] = Answer::No;
        office.observer = [&](const JournalEntry &entry) {
            if (entry.kind == u"outcome" && entry.body[u"task"_s].toString() == u"voice-vlan/1")
                office.world.device(u"router"_s).online = false;
        };
        APPLY(office, job);
        QVERIFY2(outcomes(*results) == (QList<TaskOutcome>{TaskOutcome::UndoFailed, TaskOutcome::Undone}),
                 words(*results).constData());
        QVERIFY2(results->first().says.contains(u"keeps its new settings"), words(*results).constData());
        QVERIFY(visit.unfinished()->isEmpty());
        office.world.device(u"router"_s).online = true;
        const auto undone = visit.undo();
        QVERIFY(undone);
        QVERIFY2(outcomes(*undone) == QList<TaskOutcome>{TaskOutcome::Undone}, words(*undone).constData());
        QVERIFY(office.facts(u"router"_s).sameSettings(router));
    }
};

QTEST_GUILESS_MAIN(UndoOrderTest)
#include "undo_order_test.moc"
