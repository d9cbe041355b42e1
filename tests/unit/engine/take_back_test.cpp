// Passwords, backups and undo: what was done can be taken back, exactly, and secrets stay where they belong.
#include "tests/support/run_results.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const QList<Proof> routerProofs{Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered};
const QList<Proof> lineProofs{Proof::ReadBack, Proof::Reregistered};

/// Goes on only when told to.
class ToldClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(later); }
    void sleep(int milliseconds) const override { SystemClock().sleep(milliseconds); }
    qint64 later = 0;
};

} // namespace

class TakeBackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // S-22
    void newPasswordIsProvenAndTheOldOneKept()
    {
        FakeOffice office(1);
        const SecretRef old = office.signIns.at(1).password;
        const SecretRef next{u"device/phone1/admin/1"_s};
        APPLY(office, FakeOffice::jobOf(u"admin-password"_s,
                                        {office.task(u"phone1"_s, AdminPassword{u"admin"_s, old, next},
                                                     {Proof::FreshSignIn})}));
        QVERIFY2(outcomes(*results) == QList<TaskOutcome>{TaskOutcome::Done}, words(*results).constData());
        const auto made = office.store.fetch(next);
        QVERIFY(made);
        QVERIFY(made->size() >= 12);
        QVERIFY(made->reveal(
            [&](QByteArrayView bytes) { return bytes == office.world.device(u"phone1"_s).password; }));
        QVERIFY(office.store.fetch(old));
        QVERIFY(visit.desk().signInFor(u"phone1"_s).password == next);
        const auto undone = visit.undo();
        QVERIFY(undone);
        QVERIFY2(outcomes(*undone) == QList<TaskOutcome>{TaskOutcome::Undone}, words(*undone).constData());
        QCOMPARE(office.world.device(u"phone1"_s).password, QByteArray("old-password-1"));
        QVERIFY(visit.desk().signInFor(u"phone1"_s).password == old);
        QCOMPARE(office.world.device(u"phone1"_s).refusedSignIns, 0);
    }

    void refusedPasswordLeavesTheOldOne()
    {
        FakeOffice office(1);
        const SecretRef old = office.signIns.at(1).password;
        const Job job =
            FakeOffice::jobOf(u"admin-password"_s,
                              {office.task(u"phone1"_s, AdminPassword{u"admin"_s, old, SecretRef{u"next"_s}},
                                           {Proof::FreshSignIn})});
        office.world.device(u"phone1"_s).refuseWrite = 1;
        APPLY(office, job);
        QVERIFY2(outcomes(*results) == QList<TaskOutcome>{TaskOutcome::Undone}, words(*results).constData());
        QCOMPARE(office.world.device(u"phone1"_s).password, QByteArray("old-password-1"));
        QVERIFY(visit.desk().signInFor(u"phone1"_s).password == old);
    }

    /// It would go back to the password of the run that was taken back, should it fail itself.
    void anAdminPasswordPlannedBeforeAnUndoIsNotSent()
    {
        FakeOffice office(1);
        const SecretRef old = office.signIns.at(1).password;
        const auto planFor = [&](const SecretRef &current, const QString &next) {
            return FakeOffice::planOf(FakeOffice::jobOf(
                u"admin-password"_s,
                {office.task(u"phone1"_s, AdminPassword{u"admin"_s, current, SecretRef{next}},
                             {Proof::FreshSignIn})}));
        };
        Visit visit = office.visit();
        QVERIFY(visit.apply(planFor(old, u"next1"_s)));
        const Plan plan = planFor(SecretRef{u"next1"_s}, u"next2"_s);
        const auto undone = visit.undo();
        QVERIFY(undone);
        QCOMPARE(outcomes(*undone), QList<TaskOutcome>{TaskOutcome::Undone});
        const auto results = visit.apply(plan);
        QVERIFY(results);
        QVERIFY2(outcomes(*results) == QList<TaskOutcome>{TaskOutcome::Conflict},
                 words(*results).constData());
        QCOMPARE(office.world.device(u"phone1"_s).password, QByteArray("old-password-1"));
        QVERIFY(!office.store.fetch(SecretRef{u"next2"_s}));
    }

    // S-5: the one that the device has refused is not what the next look begins with.
    void aPasswordThatCannotBeSetBackIsTheNewOne()
    {
        FakeOffice office(1);
        FakeDevice &phone = office.world.device(u"phone1"_s);
        const SecretRef next{u"next"_s};
        const Job job = FakeOffice::jobOf(
            u"admin-password"_s,
            {office.task(u"phone1"_s, AdminPassword{u"admin"_s, office.signIns.at(1).password, next},
                         {Proof::FreshSignIn})});
        phone.refuseWrite = 2; // the old one is not taken any more
        office.observer = [&](const JournalEntry &entry) {
            // The new one could not be tried, because the phone is locked for a while.
            phone.locked = entry.kind == u"sent";
        };
        APPLY(office, job);
        QVERIFY2(outcomes(*results) == QList<TaskOutcome>{TaskOutcome::UndoFailed},
                 words(*results).constData());
        QVERIFY(visit.desk().signInFor(u"phone1"_s).password == next);
        const int refused = phone.refusedSignIns;
        const auto read = visit.survey({});
        QVERIFY(read && read->at(1).facts);
        QCOMPARE(phone.refusedSignIns, refused);
    }

    void aLinePasswordIsAsLongAsTheProviderTakes()
    {
        FakeOffice office(1);
        Office settings = *office.file().office();
        settings.provider.maxPasswordLength = 16;
        QVERIFY(office.file().saveOffice(settings));
        LinePasswordCheck weak;
        weak.extension = u"201"_s;
        weak.length = 6;
        QVERIFY(office.file().saveDocument(u"linePasswords"_s, QList<LinePasswordCheck>{weak}));
        const LinePassword intent{1, {}, SecretRef{u"line/phone1/1/next"_s}};
        APPLY(office, FakeOffice::jobOf(u"line-password"_s,
                                        {office.task(u"phone1"_s, intent, {Proof::Reregistered})}));
        QVERIFY2(outcomes(*results) == QList<TaskOutcome>{TaskOutcome::Done}, words(*results).constData());
        QCOMPARE(office.world.device(u"phone1"_s).linePassword.size(), 16);
        const auto checks = office.file().document<QList<LinePasswordCheck>>(u"linePasswords"_s);
        QVERIFY(checks && checks->size() == 1);
        QCOMPARE(checks->first().length, 16);
        QVERIFY(checks->first().looksGenerated);
    }

    void withoutAStoreNoPasswordChanges()
    {
        FakeOffice office(1);
        VisitPorts ports = office.ports();
        ports.secrets = nullptr;
        Visit visit(ports);
        const auto results = visit.apply(FakeOffice::planOf(FakeOffice::jobOf(
            u"admin-password"_s,
            {office.task(u"phone1"_s,
                         AdminPassword{u"admin"_s, office.signIns.at(1).password, SecretRef{u"next"_s}},
                         {Proof::FreshSignIn})})));
        QVERIFY(results);
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Skipped});
        QCOMPARE(office.world.device(u"phone1"_s).password, QByteArray("old-password-1"));
    }

    // S-8
    void completeBackupComesFirst()
    {
        FakeOffice office(1);
        office.devices[0].abilities.backup = BackupKind::Complete;
        office.world.device(u"router"_s).wholeBackup = true;
        office.world.device(u"router"_s).password = "old-password-1";
        APPLY(office, FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)}));
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Done});
        QVERIFY(office.world.events.indexOf(u"backup router"_s)
                < office.world.events.indexOf(u"run router set upnp"_s));
        const auto sealed = office.file().latestBackup(u"router"_s);
        QVERIFY(sealed && sealed->size() > 40);
        QVERIFY(!sealed->contains("whole configuration"));
    }

    void withoutTheBackupNothingIsSent()
    {
        FakeOffice office(1);
        office.devices[0].abilities.backup = BackupKind::Complete;
        APPLY(office, FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)}));
        QCOMPARE(outcomes(*results), QList<TaskOutcome>{TaskOutcome::Skipped});
        QVERIFY(office.world.events.filter(u"run"_s).isEmpty());
    }

    void secretsAreNotInTheFile()
    {
        FakeOffice office(1);
        office.devices[0].abilities.backup = BackupKind::Complete;
        office.world.device(u"router"_s).wholeBackup = true;
        const SecretRef next{u"next"_s};
        Plan plan = FakeOffice::planOf(FakeOffice::jobOf(
            u"admin-password"_s,
            {office.task(u"phone1"_s, AdminPassword{u"admin"_s, office.signIns.at(1).password, next},
                         {Proof::FreshSignIn})}));
        plan.jobs << FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)});
        Visit visit = office.visit();
        QVERIFY(visit.apply(plan));
        QVERIFY(visit.assess(u"check"_s));
        const QByteArray made = office.world.device(u"phone1"_s).password;
        QVERIFY(made != "old-password-1");
        const QDir folder(office.path);
        for (const QString &name : folder.entryList({u"office.ringfence*"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(made), qPrintable(name));
            QVERIFY2(!bytes.contains("old-password-1"), qPrintable(name));
        }
    }

    // What was done can be taken back, exactly backwards; what others changed since stays theirs.
    void undoGoesExactlyBackwards()
    {
        FakeOffice office(2);
        const Facts router = office.facts(u"router"_s);
        const Facts phone = office.facts(u"phone1"_s);
        Plan plan = FakeOffice::planOf(
            FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)}));
        plan.jobs << FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs)});
        Visit visit = office.visit();
        QVERIFY(visit.apply(plan));
        office.world.events.clear();
        const auto undone = visit.undo();
        QVERIFY(undone);
        QVERIFY2(outcomes(*undone) == QList<TaskOutcome>(2, TaskOutcome::Undone), words(*undone).constData());
        QCOMPARE(office.world.events.filter(QRegularExpression(u"^run"_s)),
                 (QStringList{u"run phone1 line 0"_s, u"run router set upnp"_s}));
        QVERIFY(office.facts(u"router"_s).sameSettings(router));
        QVERIFY(office.facts(u"phone1"_s).sameSettings(phone));
        QVERIFY(visit.unfinished()->isEmpty());
        // Nothing is left of it: a second undo sends nothing.
        office.world.events.clear();
        QCOMPARE(visit.undo()->size(), 0);
        QVERIFY(office.world.events.isEmpty());
    }

    void undoLeavesWhatOthersChanged()
    {
        FakeOffice office(1);
        Visit visit = office.visit();
        QVERIFY(visit.apply(FakeOffice::planOf(
            FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)}))));
        // Another setting changed since: the undo of ours works all the same.
        office.facts(u"router"_s).router()->updates = Reading<UpdateMode>::known(UpdateMode::Automatic);
        auto undone = visit.undo();
        QVERIFY(undone);
        QVERIFY2(outcomes(*undone) == QList<TaskOutcome>{TaskOutcome::Undone}, words(*undone).constData());
        QVERIFY(*office.facts(u"router"_s).router()->upnp.value());
        QCOMPARE(*office.facts(u"router"_s).router()->updates.value(), UpdateMode::Automatic);

        // The very setting changed since: it is theirs.
        QVERIFY(visit.apply(FakeOffice::planOf(FakeOffice::jobOf(
            u"forwards"_s, {office.task(u"router"_s, CloseForwards{{u"1"_s}}, routerProofs)}))));
        office.facts(u"router"_s).router()->forwards.value()->clear();
        office.world.events.clear();
        undone = visit.undo();
        QVERIFY(undone);
        QCOMPARE(outcomes(*undone), QList<TaskOutcome>{TaskOutcome::Conflict});
        QVERIFY(office.world.events.filter(QRegularExpression(u"^run"_s)).isEmpty());
    }

    // S-2: made a special line since, by whoever noticed what hangs on it.
    void aSpecialLineKeepsItsNewSettings()
    {
        FakeOffice office(2);
        Visit visit = office.visit();
        QVERIFY(visit.apply(
            FakeOffice::planOf(FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs)}))));
        QList<DeviceState> devices = *office.file().devices();
        devices[1].device.special = SpecialLine::Lift;
        QVERIFY(office.file().saveDevices(devices));
        office.world.events.clear();
        auto undone = visit.undo();
        QVERIFY(undone);
        QCOMPARE(outcomes(*undone), QList<TaskOutcome>{TaskOutcome::Skipped});
        QVERIFY2(undone->first().says.contains(u"special line"), qPrintable(undone->first().says));
        QVERIFY(office.world.events.isEmpty());
        QVERIFY(visit.unfinished()->isEmpty()); // its state is known
        devices[1].device.releasedBy = u"Ms Field"_s;
        QVERIFY(office.file().saveDevices(devices));
        undone = visit.undo();
        QVERIFY(undone);
        QCOMPARE(outcomes(*undone), QList<TaskOutcome>{TaskOutcome::Undone});
    }

    // S-10: an earlier run is no way past one that is open.
    void nothingIsTakenBackWhileARunIsOpen()
    {
        FakeOffice office(2);
        Visit visit = office.visit();
        QVERIFY(visit.apply(FakeOffice::planOf(
            FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)}))));
        office.world.device(u"phone1"_s).vanishAfterWrite = 1;
        QVERIFY(visit.apply(
            FakeOffice::planOf(FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs)}))));
        QCOMPARE(*visit.unfinished(), QList<qint64>{2});
        office.world.events.clear();
        const auto undone = visit.undo(1);
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, ErrorCode::Conflict);
        QVERIFY(office.world.events.isEmpty());
    }

    // S-15: the way back interrupts calls as well.
    void theLastWorkingPhoneKeepsItsNewSettings()
    {
        FakeOffice office(2);
        Visit visit = office.visit();
        QVERIFY(visit.apply(FakeOffice::planOf(
            FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs, 0),
                                       office.task(u"phone2"_s, srtp(), lineProofs, 1)}))));
        office.world.device(u"phone2"_s).losesRegistration = true; // taken back first
        office.world.events.clear();
        const auto undone = visit.undo();
        QVERIFY(undone);
        QVERIFY2(outcomes(*undone) == (QList<TaskOutcome>{TaskOutcome::Undone, TaskOutcome::Skipped}),
                 words(*undone).constData());
        QVERIFY2(undone->last().says.contains(u"last phone that is known to work"),
                 qPrintable(undone->last().says));
        QVERIFY(office.world.events.filter(u"run phone1"_s).isEmpty());
    }

    void whatWasTakenBackIsNotedBeforeTheRunIsClosed()
    {
        FakeOffice office(1);
        QVERIFY(office.visit().apply(FakeOffice::planOf(
            FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)}))));
        int ends = 0;
        office.observer = [&](const JournalEntry &entry) {
            if (entry.kind != u"run-ended")
                return;
            ++ends;
            QCOMPARE(outcomes(*office.file().document<QList<TaskResult>>(u"results"_s)),
                     QList<TaskOutcome>{TaskOutcome::Undone});
        };
        QVERIFY(office.visit().undo());
        QCOMPARE(ends, 1);
    }

    void tomorrowTellsWhatWasKept()
    {
        FakeOffice office(2);
        Plan plan = FakeOffice::planOf(
            FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)}));
        Job second = FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs),
                                                office.task(u"phone2"_s, srtp(), lineProofs)});
        second.controls = {u"X-2"_s};
        plan.jobs << second;
        ToldClock clock;
        Visit visit({office.file(),
                     office.opener,
                     office.catalogue,
                     &office.store,
                     &office.prober,
                     office.person,
                     clock,
                     office.patience,
                     {}});
        QVERIFY(visit.apply(plan));
        const QStringList both{u"X-1"_s, u"X-2"_s};
        QCOMPARE(*office.file().document<QStringList>(u"provisional"_s), both);
        clock.later = 25 * 3600;
        // The provider's next poll puts one phone back; the other is away.
        office.facts(u"phone1"_s).phone()->lines.value()->first().srtp =
            Reading<SrtpMode>::known(SrtpMode::Off);
        office.world.device(u"phone2"_s).online = false;
        const auto rows = visit.tomorrowCheck({});
        QVERIFY(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(0).kept, Kept::Kept);
        QCOMPARE(rows->at(1).kept, Kept::Overwritten);
        QCOMPARE(rows->at(2).kept, Kept::Unknown);
        QCOMPARE(*office.file().document<QStringList>(u"provisional"_s), QStringList{u"X-2"_s});
    }

    // S-24: what is read at once says nothing about the provider's next poll.
    void tooEarlyNothingCountsAsKept_data()
    {
        QTest::addColumn<int>("hoursLater");
        QTest::addColumn<int>("pollMinutes");
        QTest::addColumn<int>("expirySeconds");
        QTest::addColumn<Kept>("kept");
        QTest::newRow("at once") << 0 << 0 << 3600 << Kept::Unknown;
        QTest::newRow("the same day") << 19 << 0 << 3600 << Kept::Unknown;
        QTest::newRow("the next day") << 25 << 0 << 3600 << Kept::Kept;
        QTest::newRow("the provider polls once a week") << 25 << 7 * 24 * 60 << 3600 << Kept::Unknown;
        QTest::newRow("and has polled") << 7 * 24 + 1 << 7 * 24 * 60 << 3600 << Kept::Kept;
        QTest::newRow("a registration of two days") << 25 << 0 << 48 * 3600 << Kept::Unknown;
        QTest::newRow("and it has run out") << 49 << 0 << 48 * 3600 << Kept::Kept;
    }
    void tooEarlyNothingCountsAsKept()
    {
        QFETCH(int, hoursLater);
        QFETCH(int, pollMinutes);
        QFETCH(int, expirySeconds);
        QFETCH(Kept, kept);
        FakeOffice office(2);
        PhoneFacts *phone = office.facts(u"phone1"_s).phone();
        Provisioning from;
        from.url = u"https://prov.example.net/"_s;
        from.pollMinutes = pollMinutes;
        phone->provisioning = Reading<Provisioning>::known(from);
        phone->lines.value()->first().registrationExpirySeconds = Reading<int>::known(expirySeconds);
        office.devices[1].facts = office.facts(u"phone1"_s);
        ToldClock clock;
        Visit visit({office.file(),
                     office.opener,
                     office.catalogue,
                     &office.store,
                     &office.prober,
                     office.person,
                     clock,
                     office.patience,
                     {}});
        QVERIFY(visit.apply(
            FakeOffice::planOf(FakeOffice::jobOf(u"x"_s, {office.task(u"phone1"_s, srtp(), lineProofs)}))));
        clock.later = hoursLater * 3600;
        const auto rows = visit.tomorrowCheck({});
        QVERIFY(rows);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().kept, kept);
        QVERIFY(rows->first().says.startsWith(u"still as it was set"));
        QCOMPARE(rows->first().says.contains(u"can be told from"), kept == Kept::Unknown);
        QCOMPARE(office.file().document<QStringList>(u"provisional"_s)->isEmpty(), kept == Kept::Kept);
    }

    void theWordOfAPracticeOfficeCountsAtOnce()
    {
        FakeOffice office(1);
        office.patience.nextPollSeconds = 0;
        Visit visit = office.visit();
        QVERIFY(visit.apply(FakeOffice::planOf(
            FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)}))));
        const auto rows = visit.tomorrowCheck({});
        QVERIFY(rows);
        QCOMPARE(rows->first().kept, Kept::Kept);
        QVERIFY(office.file().document<QStringList>(u"provisional"_s)->isEmpty());
    }

    void aStoppedTomorrowCheckTellsNothing()
    {
        FakeOffice office(1);
        office.patience.nextPollSeconds = 0;
        Visit visit = office.visit();
        QVERIFY(visit.apply(FakeOffice::planOf(
            FakeOffice::jobOf(u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, routerProofs)}))));
        CancelToken cancel;
        cancel.cancel();
        const auto rows = visit.tomorrowCheck(cancel);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Cancelled);
        QCOMPARE(*office.file().document<QStringList>(u"provisional"_s), QStringList{u"X-1"_s});
    }
};

QTEST_GUILESS_MAIN(TakeBackTest)
#include "take_back_test.moc"
