// One order for every change: read, compare with the plan, journal, send, read back, prove, confirm; any no
// ends with the old settings or with the plain truth.
#include "core/controls/assess.h"
#include "tests/support/run_results.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const QList<Proof> routerProofs{Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered};
const QList<Proof> lineProofs{Proof::ReadBack, Proof::Reregistered};

QStringList kinds(OfficeFile &file)
{
    QStringList all;
    for (const JournalEntry &entry : file.journal().value_or(QList<JournalEntry>())) {
        const QString phase = entry.body[u"phase"_s].toString();
        all << (phase.isEmpty() ? entry.kind : entry.kind + u' ' + phase);
    }
    return all;
}

} // namespace

class ExecutorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder()
    {
        FakeOffice office(1);
        Facts &router = office.facts(u"router"_s);
        router.native = {{u"revertSeconds"_s, 30}, {u"persists"_s, true}};
        office.devices[0].facts = router;
        // The journal's entries among the events, as they become durable.
        office.observer = [&](const JournalEntry &entry) {
            const QString phase = entry.body[u"phase"_s].toString();
            office.world.note(u"journal %1"_s.arg(phase.isEmpty() ? entry.kind : entry.kind + u' ' + phase));
        };
        APPLY(office, FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)}));
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Done});
        QStringList events = office.world.events;
        events.removeIf([](const QString &e) { return e.contains(u"phone1"); });
        QCOMPARE(
            events,
            (QStringList{u"journal run-started"_s,  u"open router in"_s,        u"read router"_s,
                         u"journal task-started"_s, u"journal sending apply"_s, u"run router arm"_s,
                         u"journal sent apply"_s,   u"journal sending apply"_s, u"run router set upnp"_s,
                         u"journal sent apply"_s,   u"open router in"_s,        u"read router"_s,
                         u"journal proof"_s,        u"journal proof"_s,         u"journal sending confirm"_s,
                         u"run router confirm"_s,   u"journal sent confirm"_s,  u"journal sending persist"_s,
                         u"run router persist"_s,   u"journal sent persist"_s,  u"journal read"_s,
                         u"journal outcome"_s,      u"journal run-ended"_s}));
        QVERIFY(!*office.facts(u"router"_s).router()->upnp.value());
        QCOMPARE(*office.file().document<QStringList>(u"provisional"_s), QStringList{u"X-1"_s});
    }

    void sendsNothingWhenSettingsChanged()
    {
        FakeOffice office(1);
        const Job job = FakeOffice::jobOf(u"forwards"_s,
                                          {office.task(u"router"_s, CloseForwards{{u"1"_s}}, routerProofs)});
        office.facts(u"router"_s).router()->forwards.value()->first().name = u"renamed meanwhile"_s;
        APPLY(office, job);
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Conflict});
        for (const QString &event : std::as_const(office.world.events))
            QVERIFY2(!event.startsWith(u"run"), qPrintable(event));
        QVERIFY(!kinds(office.file()).contains(u"task-started"_s));
    }

    void anotherDeviceAtTheAddressGetsNothing()
    {
        FakeOffice office(1);
        const Job job = FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)});
        (void)office.file();
        office.facts(u"router"_s).identity.mac = *MacAddress::from(u"02:00:00:00:00:99");
        APPLY(office, job);
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Conflict});
        QVERIFY(office.world.events.filter(u"run"_s).isEmpty());
    }

    void alreadyDoneSendsNothing()
    {
        FakeOffice office(1);
        const Job job = FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)});
        office.facts(u"router"_s).router()->upnp = Reading<bool>::known(false);
        APPLY(office, job);
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::AlreadyDone});
        QVERIFY(office.world.events.filter(u"run"_s).isEmpty());
    }

    // S-2: locked between plan and apply.
    void lockedSpecialLineGetsNothing()
    {
        FakeOffice office(2);
        office.devices[1].device.special = SpecialLine::Lift;
        APPLY(office, FakeOffice::jobOf(u"tls"_s, {office.task(u"phone1"_s, srtp(), lineProofs)}));
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Skipped});
        QVERIFY(office.world.events.filter(u"phone1"_s).isEmpty());
    }

    void refusedStepIsTakenBack_data()
    {
        QTest::addColumn<int>("refused");
        QTest::newRow("first step") << 1;
        QTest::newRow("second step") << 2;
    }
    void refusedStepIsTakenBack()
    {
        QFETCH(int, refused);
        FakeOffice office(1);
        Facts &router = office.facts(u"router"_s);
        router.native = {{u"revertSeconds"_s, 1}};
        office.devices[0].facts = router;
        const Facts before = router;
        const Job job = FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)});
        office.world.device(u"router"_s).refuseWrite = refused;
        APPLY(office, job);
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Undone});
        QCOMPARE(results->first().error, QString(errorName(ErrorCode::Rejected)));
        QVERIFY(office.facts(u"router"_s).sameSettings(before));
        QVERIFY(visit.unfinished()->isEmpty());
    }

    void aStepThatDidNothingIsNoticed()
    {
        FakeOffice office(1);
        const Facts before = office.facts(u"router"_s);
        const Job job = FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)});
        office.world.device(u"router"_s).ignoreWrite = 1;
        APPLY(office, job);
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Undone});
        QVERIFY(office.facts(u"router"_s).sameSettings(before));
    }

    void brokenLinkIsTakenBackOverANewOne()
    {
        FakeOffice office(2);
        const Facts before = office.facts(u"phone1"_s);
        const Job job = FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs)});
        office.world.device(u"phone1"_s).cutAfterWrite = 1;
        APPLY(office, job);
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Undone});
        QCOMPARE(results->first().error, QString(errorName(ErrorCode::LinkLost)));
        QVERIFY(office.facts(u"phone1"_s).sameSettings(before));
    }

    // S-10
    void vanishedDeviceIsUnknownAndSettledLater_data()
    {
        QTest::addColumn<bool>("finish");
        QTest::newRow("finish") << true;
        QTest::newRow("undo") << false;
    }
    void vanishedDeviceIsUnknownAndSettledLater()
    {
        QFETCH(bool, finish);
        FakeOffice office(2);
        const Facts before = office.facts(u"phone1"_s);
        const Job job = FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs)});
        office.world.device(u"phone1"_s).vanishAfterWrite = 1;
        APPLY(office, job);
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Unknown});
        QCOMPARE(*visit.unfinished(), QList<qint64>{1});
        // Nothing new is begun meanwhile.
        const auto more = visit.apply(FakeOffice::planOf(job));
        QVERIFY(!more);
        QCOMPARE(more.error().code, ErrorCode::Conflict);
        // Still away: still unknown.
        const auto how = finish ? Executor::Settle::Finish : Executor::Settle::Undo;
        auto settled = visit.settle(1, how);
        QVERIFY(settled);
        QCOMPARE(outcomes(*settled), QList<TaskOutcome>{TaskOutcome::Unknown});
        QCOMPARE(*visit.unfinished(), QList<qint64>{1});
        office.world.device(u"phone1"_s).online = true;
        settled = visit.settle(1, how);
        QVERIFY(settled);
        QCOMPARE(outcomes(*settled), QList<TaskOutcome>{finish ? TaskOutcome::Done : TaskOutcome::Undone});
        QCOMPARE(office.facts(u"phone1"_s).sameSettings(before), !finish);
        QVERIFY(visit.unfinished()->isEmpty());
    }

    void deviceGoesBackByItself()
    {
        FakeOffice office(1);
        Facts &router = office.facts(u"router"_s);
        router.native = {{u"revertSeconds"_s, 1}};
        office.devices[0].facts = router;
        const Facts before = router;
        const Job job = FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)});
        // The phone is gone after the change: what was armed is not confirmed.
        office.observer = [&](const JournalEntry &entry) {
            if (entry.kind == u"sent")
                office.world.device(u"phone1"_s).online = false;
        };
        APPLY(office, job);
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Undone});
        QVERIFY(results->first().detail.contains(u"phone1"));
        QVERIFY(office.facts(u"router"_s).sameSettings(before));
        QVERIFY(office.world.events.contains(u"reverted router"_s));
        QVERIFY(!office.world.events.contains(u"run router confirm"_s));
    }

    // S-14
    void registrationMustBeNewer_data()
    {
        QTest::addColumn<bool>("dips");
        QTest::addColumn<bool>("comesBack");
        QTest::addColumn<Answer>("call");
        QTest::addColumn<TaskOutcome>("outcome");
        QTest::newRow("seen to come back") << true << true << Answer::No << TaskOutcome::Done;
        QTest::newRow("never seen to leave, and a call works")
            << false << true << Answer::Yes << TaskOutcome::Done;
        QTest::newRow("never seen to leave, and one-way audio")
            << false << true << Answer::No << TaskOutcome::Undone;
        QTest::newRow("never seen to leave, and nobody knows")
            << false << true << Answer::DoNotKnow << TaskOutcome::Undone;
        QTest::newRow("does not come back") << true << false << Answer::Yes << TaskOutcome::Undone;
    }
    void registrationMustBeNewer()
    {
        QFETCH(bool, dips);
        QFETCH(bool, comesBack);
        QFETCH(Answer, call);
        QFETCH(TaskOutcome, outcome);
        FakeOffice office(2);
        const Facts before = office.facts(u"phone1"_s);
        const Job job = FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs)});
        office.world.device(u"phone1"_s).neverDips = !dips;
        office.world.device(u"phone1"_s).losesRegistration = !comesBack;
        office.person.answers[u"echo-call"_s] = call;
        APPLY(office, job);
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{outcome});
        QCOMPARE(office.facts(u"phone1"_s).sameSettings(before), outcome == TaskOutcome::Undone);
    }

    // S-14, S-5: only silence is a restart. Whoever refuses was there all the time, and is not asked again.
    void aRefusalIsNoRestart()
    {
        FakeOffice office(2);
        office.patience.marginSeconds = 1;
        office.catalogue.driver.restartCutsLink = true;
        FakeDevice &phone = office.world.device(u"phone1"_s);
        const Job job =
            FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, RestartPhone{}, {Proof::Reregistered})});
        office.observer = [&](const JournalEntry &entry) {
            if (entry.kind == u"sent")
                phone.password = "changed by somebody";
        };
        APPLY(office, job);
        QVERIFY2(outcomes(*results) == QList<TaskOutcome>{TaskOutcome::Unknown}, words(*results).constData());
        QCOMPARE(results->first().error, QString(errorName(ErrorCode::AuthRejected)));
        QCOMPARE(phone.refusedSignIns, 1);
        QCOMPARE(office.person.asked.count(u"echo-call"_s), 0);
    }

    void deadLineIsNotDemanded()
    {
        FakeOffice office(2);
        Facts &phone = office.facts(u"phone1"_s);
        phone.live.registrations.value()->first().state = RegistrationState::Failed;
        APPLY(office, FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), {Proof::Reregistered})}));
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Done});
    }

    void phoneIsFoundAtItsNewAddress()
    {
        FakeOffice office(2);
        const QHostAddress there(u"192.168.20.21"_s);
        office.facts(u"router"_s).live.knownHosts = Reading<QList<KnownHost>>::known(
            {KnownHost{there, office.devices.at(1).device.identity.mac, {}}});
        const Job job =
            FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, PhoneVlan{VlanId::from(20), 5}, lineProofs)});
        office.observer = [&](const JournalEntry &entry) {
            if (entry.kind == u"sent")
                office.world.device(u"phone1"_s).at = there;
        };
        APPLY(office, job);
        QVERIFY2(outcomes(*results) == QList<TaskOutcome>{TaskOutcome::Done}, words(*results).constData());
        QCOMPARE(office.file().devices()->at(1).device.address(), there);
    }

    void stopTakesBackWhatIsUnderWay()
    {
        FakeOffice office(3);
        const Facts before = office.facts(u"router"_s);
        const Facts second = office.facts(u"phone1"_s);
        CancelToken cancel;
        office.observer = [&](const JournalEntry &entry) {
            if (entry.kind == u"sent")
                cancel.cancel();
        };
        Plan plan = FakeOffice::planOf(
            FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)}));
        plan.jobs << FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs)});
        plan.jobs.last().person << PersonStep{0, u"mobile-at-hand"_s, u"Is a mobile at hand?"_s};
        Visit visit = office.visit();
        RunOptions options;
        options.cancel = cancel;
        const auto results = visit.apply(plan, options);
        QVERIFY(results);
        QCOMPARE(outcomes(*results), (QList<TaskOutcome>{TaskOutcome::Undone, TaskOutcome::Skipped}));
        QCOMPARE(results->first().error, QString(errorName(ErrorCode::Cancelled)));
        QVERIFY2(results->first().says.startsWith(u"Stopped; "), words(*results).constData());
        QVERIFY(office.facts(u"router"_s).sameSettings(before));
        QVERIFY(office.facts(u"phone1"_s).sameSettings(second));
        QVERIFY(!office.person.asked.contains(u"mobile-at-hand"_s)); // nobody is bothered any more
        QVERIFY(visit.unfinished()->isEmpty());
    }

    /// Stop drops the question about the call: nobody said that it did not work.
    void stopDuringATestCallIsNoFailure()
    {
        FakeOffice office(2);
        const Facts before = office.facts(u"phone1"_s);
        CancelToken cancel;
        office.person.answers[u"echo-call"_s] = Answer::DoNotKnow;
        office.person.onAsked = [&](const QString &key) {
            if (key == u"echo-call")
                cancel.cancel();
        };
        Plan plan = FakeOffice::planOf(FakeOffice::jobOf(
            u"x"_s, {office.task(u"phone1"_s, srtp(), {Proof::ReadBack, Proof::EchoCall})}));
        Visit visit = office.visit();
        RunOptions options;
        options.cancel = cancel;
        const auto results = visit.apply(plan, options);
        QVERIFY(results);
        QVERIFY(office.person.asked.contains(u"echo-call"_s));
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Undone});
        QCOMPARE(results->first().error, QString(errorName(ErrorCode::Cancelled)));
        QVERIFY2(results->first().says.startsWith(u"Stopped; "), words(*results).constData());
        QVERIFY(office.facts(u"phone1"_s).sameSettings(before));
    }

    // S-6: no more is said of a change than was seen of it.
    void theSentenceIsThatOfTheProof_data()
    {
        QTest::addColumn<QString>("device");
        QTest::addColumn<Intent>("intent");
        QTest::addColumn<QString>("how"); // what is special about it
        QTest::addColumn<QString>("says");
        const QString nothing = u"Sent, and the device answers; whether it took effect"_s;
        const SecretRef current{u"device/phone1/given"_s};
        const Intent password = AdminPassword{u"admin"_s, current, SecretRef{u"new"_s}};
        const Intent drop = DropSipFlows{{QHostAddress(u"192.168.1.21"_s)}};
        QTest::newRow("setting") << u"router"_s << Intent(UpnpOff{}) << QString()
                                 << u"Done, and proven by reading back."_s;
        QTest::newRow("admin password")
            << u"phone1"_s << password << QString() << u"Done, and proven by signing in"_s;
        QTest::newRow("restart") << u"phone1"_s << Intent(RestartPhone{}) << QString()
                                 << u"Done; its lines registered again"_s;
        QTest::newRow("restart of a phone that never left")
            << u"phone1"_s << Intent(RestartPhone{}) << u"never dips"_s << u"Done; "_s;
        QTest::newRow("restart of a dead phone")
            << u"phone1"_s << Intent(RestartPhone{}) << u"dead"_s << nothing;
        QTest::newRow("dropped flows, wire not tested") << u"router"_s << drop << u"untested"_s << nothing;
        QTest::newRow("dropped flows, wire still bad") << u"router"_s << drop << u"found"_s << nothing;
        QTest::newRow("dropped flows, wire clean")
            << u"router"_s << drop << u"clean"_s << u"Done; the test on the wire finds"_s;
    }
    void theSentenceIsThatOfTheProof()
    {
        QFETCH(QString, device);
        QFETCH(Intent, intent);
        QFETCH(QString, how);
        QFETCH(QString, says);
        FakeOffice office(2);
        office.catalogue.driver.dropsFlows = true;
        WireTest test;
        test.transport = u"udp"_s;
        test.verdict = how == u"clean"   ? AlgVerdict::NotFound
                       : how == u"found" ? AlgVerdict::Found
                                         : AlgVerdict::CouldNotTest;
        office.prober.wire = {test};
        office.world.device(device).neverDips = how == u"never dips";
        if (how == u"dead")
            office.facts(device).live.registrations.value()->first().state = RegistrationState::Failed;
        QList<Proof> proofs{Proof::ReadBack, Proof::WireTest};
        if (device == u"phone1")
            proofs = {std::holds_alternative<AdminPassword>(intent) ? Proof::FreshSignIn
                                                                    : Proof::Reregistered};
        APPLY(office, FakeOffice::jobOf(u"x"_s, {office.task(device, intent, proofs)}));
        QVERIFY2(outcomes(*results) == QList<TaskOutcome>{TaskOutcome::Done}, words(*results).constData());
        QVERIFY2(results->first().says.startsWith(says), qPrintable(results->first().says));
    }

    // S-6: what only a person heard is kept apart from what was measured.
    void aPersonsWordIsNoMeasurement()
    {
        FakeOffice office(2);
        office.world.device(u"phone1"_s).neverDips = true; // so the call is the proof
        APPLY(office,
              FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, RestartPhone{}, {Proof::Reregistered})}));
        QVERIFY2(outcomes(*results) == QList<TaskOutcome>{TaskOutcome::Done}, words(*results).constData());
        const QString heard = u"a test call had sound both ways"_s;
        QCOMPARE(results->first().confirmed, QStringList{heard});
        QVERIFY(!results->first().proofs.contains(heard));
        QVERIFY2(results->first().says.contains(u"the word of the person"),
                 qPrintable(results->first().says));
    }

    // The report says how it was before the first change, though nobody looked at all of it as a whole then.
    void howItWasBeforeIsKept()
    {
        FakeOffice office(2);
        Visit visit = office.visit();
        const auto states = [](const QList<Finding> &findings) {
            QList<FindingState> all;
            for (const Finding &f : findings)
                all << f.state;
            return all;
        };
        const QList<FindingState> before = states(assess(*visit.state()));
        for (const Intent &intent : {Intent(UpnpOff{}), Intent(SipAlgOff{})}) {
            QVERIFY(visit.apply(FakeOffice::planOf(
                FakeOffice::jobOf(u"x"_s, {office.task(u"router"_s, intent, routerProofs)}))));
            QCOMPARE(states(*office.file().document<QList<Finding>>(u"before"_s)), before);
        }
    }

    // S-26: somebody else's run is neither ours to settle nor to disturb.
    void anotherCopyInTheMiddleOfARunIsLeftAlone()
    {
        FakeOffice office(2);
        auto second = OfficeFile::open(office.file().path());
        QVERIFY(second && (*second)->isHeldByAnother());
        Visit visit({**second,
                     office.opener,
                     office.catalogue,
                     &office.store,
                     nullptr,
                     office.person,
                     office.clock,
                     office.patience,
                     {}});
        QVERIFY(visit.settled());
        const auto read = [&] {
            return survey(office.devices, {visit.desk(), office.catalogue, &office.store, office.person});
        };
        QVERIFY(read().first().facts); // a look while it does nothing is no harm
        office.world.events.clear();
        QVERIFY(office.file().appendJournal(1, u"run-started"_s, office.clock.now(), {}));
        const Result<> settled = visit.settled();
        QVERIFY(!settled);
        QCOMPARE(settled.error().code, ErrorCode::Storage);
        QVERIFY2(settled.error().detail.startsWith(u"another copy of RingFence"),
                 qPrintable(settled.error().detail));
        for (const auto &answer : {visit.undo(), visit.settle(1, Executor::Settle::Undo)}) {
            QVERIFY(!answer);
            QVERIFY2(answer.error().detail.startsWith(u"another copy of RingFence"),
                     qPrintable(answer.error().detail));
        }
        for (const DeviceState &state : read()) {
            QVERIFY(!state.facts);
            QCOMPARE(state.unreadWhy, settled.error().detail);
        }
        QVERIFY2(office.world.events.isEmpty(), qPrintable(office.world.events.join(u'\n')));
        // The copy that is at work goes on, and when it is done there is nothing to keep from.
        QVERIFY(!office.visit().settled());
        QCOMPARE(office.visit().settled().error().code, ErrorCode::Conflict);
        QVERIFY(office.file().appendJournal(1, u"run-ended"_s, office.clock.now(), {}));
        QVERIFY(visit.settled());
        QVERIFY(read().first().facts);
    }

    void readOnlyFileChangesNothing()
    {
        FakeOffice office(1);
        const Job job = FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)});
        auto second = OfficeFile::open(office.file().path());
        QVERIFY(second && (*second)->isReadOnly());
        Visit visit({**second,
                     office.opener,
                     office.catalogue,
                     &office.store,
                     nullptr,
                     office.person,
                     office.clock,
                     office.patience,
                     {}});
        const auto results = visit.apply(FakeOffice::planOf(job));
        QVERIFY(!results);
        QCOMPARE(results.error().code, ErrorCode::Storage);
        QVERIFY(office.world.events.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ExecutorTest)
#include "executor_test.moc"
