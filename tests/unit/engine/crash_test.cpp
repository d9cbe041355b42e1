// The program is killed (SIGKILL) right after every single entry of the journal; whoever comes back settles
// the run by what the devices show: each ends in its old or in its new state, and is known to.
#include "tests/support/fake_office.h"
#include "tests/support/file_store.h"

#include <QProcess>
#include <QtTest>
#include <csignal>
#include <unistd.h>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

const SecretRef nextPassword{u"device/phone2/admin/1"_s};

/// The office as it was when it was made, in a folder; every process opens it anew.
struct Desk {
    explicit Desk(const QString &folder)
        : store(folder)
        , world(folder)
        , opener(world, store)
    {
        for (const char *id : {"router", "phone1", "phone2"})
            world.load(QString::fromLatin1(id));
        auto opened = OfficeFile::open(folder + u"/office.ringfence"_s);
        if (opened)
            file = std::move(*opened);
    }
    Visit visit(Journal::Observer observer = {})
    {
        return Visit(
            {*file, opener, catalogue, &store, nullptr, person, clock, shortPatience(), std::move(observer)});
    }
    FileStore store;
    FakeWorld world;
    FakeOpener opener;
    FakeCatalogue catalogue;
    ScriptedPerson person;
    SystemClock clock;
    std::unique_ptr<OfficeFile> file;
};

Plan thePlan(FakeOffice &office)
{
    const QList<Proof> proofs{Proof::ReadBack, Proof::Reregistered};
    Plan plan = FakeOffice::planOf(FakeOffice::jobOf(
        u"upnp"_s, {office.task(u"router"_s, UpnpOff{}, {Proof::ReadBack, Proof::FreshConnection})}));
    // A setting in each of two steps, so that a state between old and new exists.
    const Intent tls =
        SipTransportTo{{}, SipTransport::Tls, *HostName::from(u"sip.example.net"), *Port::from(5061)};
    plan.jobs << FakeOffice::jobOf(u"tls"_s, {office.task(u"phone1"_s, tls, proofs)});
    plan.jobs << FakeOffice::jobOf(
        u"admin-password"_s,
        {office.task(u"phone2"_s, AdminPassword{u"admin"_s, office.signIns.at(2).password, nextPassword},
                     {Proof::FreshSignIn})});
    return plan;
}

/// Makes the office in `folder` and gives the plan; router with a timed revert of one second.
Plan makeOffice(const QString &folder)
{
    FakeOffice office(2, folder);
    Facts &router = office.facts(u"router"_s);
    router.native = {{u"revertSeconds"_s, 1}, {u"persists"_s, true}};
    office.devices[0].facts = router;
    office.world.save(u"router"_s);
    Facts &phone = office.facts(u"phone1"_s);
    Line second = phone.phone()->lines.value()->first();
    second.index = 2;
    phone.phone()->lines.value()->append(second);
    office.devices[1].facts = phone;
    office.world.save(u"phone1"_s);
    const Plan plan = thePlan(office);
    (void)office.file();
    FileStore store(folder);
    for (const StoredSignIn &row : std::as_const(office.signIns))
        (void)store.store(row.password, Secret(QByteArrayView("old-password-1")));
    return plan;
}

/// Applies (and, when asked, undoes) and kills itself after the n-th entry of the journal; 0 = never.
int child(const QString &folder, const QString &what, int killAt)
{
    Desk desk(folder);
    if (!desk.file)
        return 2;
    int seen = 0;
    const auto observer = [&](const JournalEntry &) {
        if (++seen == killAt)
            ::kill(::getpid(), SIGKILL);
    };
    Visit visit = desk.visit(observer);
    if (what == u"undo") {
        const auto results = visit.undo();
        return results ? 0 : 3;
    }
    const auto plan = desk.file->document<Plan>(u"plan"_s);
    if (!plan)
        return 4;
    const auto results = visit.apply(*plan);
    return results ? 0 : 5;
}

QStringList dump(const QString &folder)
{
    Desk desk(folder);
    QStringList all;
    for (const char *id : {"router", "phone1", "phone2"}) {
        FakeDevice &d = desk.world.device(QString::fromLatin1(id));
        all << QString::fromUtf8(
            QJsonDocument(json::to(d.facts.settings).toObject()).toJson(QJsonDocument::Compact));
    }
    all << QString::fromUtf8(desk.world.device(u"phone2"_s).password);
    return all;
}

} // namespace

class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEntry_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("finish");
        QTest::newRow("apply, then finish") << u"apply"_s << true;
        QTest::newRow("apply, then undo") << u"apply"_s << false;
        QTest::newRow("undo, then finish") << u"undo"_s << true;
        QTest::newRow("undo, then undo") << u"undo"_s << false;
    }
    void everyEntry()
    {
        QFETCH(QString, what);
        QFETCH(bool, finish);
        int killed = 0;
        for (int entry = 1;; ++entry) {
            QTemporaryDir folder;
            const Plan plan = makeOffice(folder.path());
            {
                Desk desk(folder.path());
                QVERIFY(desk.file->saveDocument(u"plan"_s, plan));
            }
            const QStringList old = dump(folder.path());
            if (what == u"undo")
                QCOMPARE(runChild(folder.path(), u"apply"_s, 0), 0);
            const int ended = runChild(folder.path(), what, entry);
            if (ended == 0) {
                // Everything went by without reaching that entry: the matrix is complete.
                QVERIFY2(entry > 8, qPrintable(QString::number(entry)));
                break;
            }
            QCOMPARE(ended, -SIGKILL);
            ++killed;
            Desk desk(folder.path());
            QVERIFY(desk.file);
            QVERIFY(!desk.file->isReadOnly()); // the dead process's lock does not keep us out
            Visit visit = desk.visit();
            const auto open = visit.unfinished();
            QVERIFY(open);
            // Killed on the very last entry the run is over; otherwise it is found unfinished.
            if (!open->isEmpty()) {
                QCOMPARE(open->size(), 1);
                const auto how = finish ? Executor::Settle::Finish : Executor::Settle::Undo;
                const auto settled = visit.settle(open->first(), how);
                QVERIFY2(settled, settled ? "" : qPrintable(settled.error().detail));
                for (const TaskResult &r : *settled)
                    QVERIFY2(r.outcome == TaskOutcome::Done || r.outcome == TaskOutcome::Undone
                                 || r.says == u"Not begun: the run was cut off before.",
                             (QByteArray::number(entry) + ": " + json::text(r)).constData());
                QVERIFY(visit.unfinished()->isEmpty());
            }
            const QStringList now = dump(folder.path());
            const QStringList news = newState(plan);
            for (qsizetype i = 0; i < now.size(); ++i) {
                const bool isOld = now.at(i) == old.at(i);
                const bool isNew = i == 3 ? !isOld : now.at(i) == news.at(i);
                QVERIFY2(isOld || isNew,
                         qPrintable(u"entry %1: neither old nor new: %2"_s.arg(entry).arg(now.at(i))));
                if (!finish && !open->isEmpty())
                    QVERIFY2(isOld, qPrintable(u"entry %1, place %2"_s.arg(entry).arg(i)));
            }
            // Whatever the password is, it is known.
            const SignIn known = visit.desk().signInFor(u"phone2"_s);
            const auto secret = desk.store.fetch(known.password);
            QVERIFY(secret);
            QVERIFY2(secret->reveal([&](QByteArrayView bytes) { return bytes == now.at(3).toUtf8(); }),
                     qPrintable(QString::number(entry)));
            QVERIFY(desk.file->journal()); // the chain holds
        }
        QVERIFY(killed > 8);
    }

private:
    /// Exit code, or minus the signal.
    int runChild(const QString &folder, const QString &what, int entry)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--child"_s, folder, what, QString::number(entry)});
        process.waitForFinished(60000);
        return process.exitStatus() == QProcess::CrashExit ? -SIGKILL : process.exitCode();
    }
    /// What every device looks like when all of it is done.
    QStringList newState(const Plan &plan)
    {
        if (m_new.isEmpty()) {
            QTemporaryDir folder;
            (void)makeOffice(folder.path());
            {
                Desk desk(folder.path());
                (void)desk.file->saveDocument(u"plan"_s, plan);
            }
            if (runChild(folder.path(), u"apply"_s, 0) == 0)
                m_new = dump(folder.path());
        }
        return m_new;
    }
    QStringList m_new;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--child")
        return child(arguments.value(2), arguments.value(3), arguments.value(4).toInt());
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "crash_test.moc"
