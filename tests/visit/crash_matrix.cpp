// The program is killed right after every entry of the journal, for every change of the plan on every device
// of both practice offices. The devices live on, as real ones would; whoever comes back finds each in its old
// or its new state, or says that it is unknown and settles it at the next contact, and can put it back
// exactly as it was. A row is one device; it walks through the visit as the plan has it, each change from the
// state in which its turn comes.
#include "connectors/practice/sim_phone_base.h"
#include "tests/visit/launcher.h"
#include "tests/visit/office_wire.h"
#include "tests/visit/practice_desk.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace rf;
using namespace rf::testing;

namespace {

const QString wireName = u"/wire"_s; // beside the folders of the runs

/// The program that is killed: applies the plan of the office file, ends itself after that entry; 0 = never.
int applyAndDie(const char *folderName, int killAt)
{
    int argc = 1;
    char name[] = "killed";
    char *argv[] = {name, nullptr};
    const QCoreApplication app(argc, argv);
    const QString folder = QFile::decodeName(folderName);
    WiredOffice office(QFileInfo(folder).path() + wireName);
    int seen = 0;
    PracticeDesk desk(folder, office, office, [&](const JournalEntry &) {
        if (++seen == killAt)
            ::kill(::getpid(), SIGKILL);
    });
    if (!office.isOpen() || !desk.isOpen())
        return 3;
    const auto plan = desk.file().document<Plan>(u"plan"_s);
    if (!plan || plan->jobs.size() != 1)
        return 4;
    return desk.visit().apply(*plan) ? 0 : 5;
}

/// What the makers of the phones publish.
QList<FactoryLogin> factoryLogins(const Identity &identity)
{
    if (identity.vendor == u"Yealink")
        return {{u"admin"_s, u"admin"_s, {}}};
    if (identity.vendor == u"Poly")
        return {{u"Polycom"_s, u"456"_s, {}}};
    return {};
}

Launcher *launcher = nullptr;

QString differenceOf(const QByteArray &a, const QByteArray &b)
{
    qsizetype at = 0;
    while (at < a.size() && at < b.size() && a.at(at) == b.at(at))
        ++at;
    const qsizetype from = std::max<qsizetype>(0, at - 80);
    return u"...%1... became ...%2..."_s.arg(QString::fromUtf8(a.mid(from, 240)),
                                             QString::fromUtf8(b.mid(from, 240)));
}

} // namespace

class CrashMatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEntry_data()
    {
        QTest::addColumn<QString>("office");
        QTest::addColumn<QString>("device");
        for (const QString &office : PracticeOffice::names()) {
            QFile file(u":/rf/practice/offices/%1.json"_s.arg(office));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject story = QJsonDocument::fromJson(file.readAll()).object();
            for (const QJsonValue device : story[u"devices"_s].toArray()) {
                if (device[u"kind"_s] == u"bystander"_s)
                    continue;
                const QString mac = device[u"mac"_s].toString();
                const auto parsed = MacAddress::from(mac);
                QVERIFY2(parsed, qPrintable(mac));
                QTest::addRow("%s %s", qPrintable(office), qPrintable(mac))
                    << office << u"mac-"_s + parsed->bare();
            }
        }
    }
    void everyEntry()
    {
        QFETCH(QString, office);
        QFETCH(QString, device);
        m_device = device;
        m_restarted = false;
        openOffice(office);
        if (!QTest::currentTestFailed())
            walk();
        closeOffice();
        for (const Job &job : std::exchange(m_withoutUndo, {})) {
            if (!QTest::currentTestFailed())
                matrixWithoutUndo(office, job);
        }
        closeOffice();
    }

private:
    /// How a change may have ended.
    struct Ended {
        std::optional<TaskOutcome> outcome; ///< empty = it was not begun
        QString says;
    };

    std::unique_ptr<PracticeDesk> deskIn(const QString &folder)
    {
        return std::make_unique<PracticeDesk>(folder, m_office->book(), m_office->person(),
                                              Journal::Observer(), proberOf(*m_office));
    }

    /// A new office, looked round in and signed in to.
    void openOffice(const QString &office)
    {
        closeOffice();
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path();
        m_base = m_folder + u"/base"_s;
        QVERIFY(QDir().mkpath(m_base));
        PracticeOptions options;
        options.office = office;
        options.tickMs = 10;
        auto started = PracticeOffice::start(options);
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_office = std::move(*started);
        m_wire = std::make_unique<OfficeWire>(m_folder + wireName, m_office->book(), m_office->person());
        QVERIFY(m_wire->isOpen());
        QVERIFY(OfficeFile::create(PracticeDesk::pathIn(m_base), m_office->office()));
        const auto desk = deskIn(m_base);
        QVERIFY(desk->isOpen());
        QVERIFY(desk->visit().scan({}, {}));
        QVERIFY(tellStory(*desk, *m_office));
        QVERIFY(survey(*desk));
        QVERIFY(importLines(desk->file(), &desk->store(), m_office->linePasswordList(), u"list"_s));
    }

    void closeOffice()
    {
        m_wire.reset();
        m_office.reset();
        m_temporary.reset();
    }

    void walk()
    {
        if (!isRouter())
            prepareRouter();
        // What could not be read before the first round is planned in the next, as in a visit.
        int met = 0;
        QSet<QString> failed;
        const QList<int> part = partWanted();
        for (int round = 0; round < 4 && !QTest::currentTestFailed(); ++round) {
            const QList<Job> jobs = jobsOfDevice(failed);
            if (jobs.isEmpty())
                break;
            for (const Job &job : jobs) {
                if (failed.contains(job.id))
                    continue; // as in a visit: an earlier step on this device did not work
                if (met % part.at(1) == part.at(0) - 1)
                    matrixOf(job);
                if (QTest::currentTestFailed())
                    return;
                ++met;
                if (!keep(job))
                    failed << job.id;
                m_restarted = m_restarted || restarts(job.tasks.first());
            }
            QVERIFY(survey(*deskIn(m_base)));
        }
        const auto desk = deskIn(m_base);
        const auto state = desk->visit().desk().device(m_device);
        QVERIFY(state);
        if (met == 0)
            QVERIFY2(state->device.isLocked() || state->driver.isEmpty(), qPrintable(state->device.label()));
        QStringList left;
        for (const Job &job : jobsOfDevice(failed))
            left << job.id + u": "_s + job.tasks.first().change.title;
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u"; "_s)));
    }

    /// A device with much to do can be met in parts: "2/4" takes every fourth change from the second on.
    static QList<int> partWanted()
    {
        const QStringList words = qEnvironmentVariable("RF_PART", u"1/1"_s).split(u'/');
        const int all = words.value(1).toInt();
        return {std::clamp(words.value(0).toInt(), 1, std::max(all, 1)), std::max(all, 1)};
    }

    static bool restarts(const Task &task)
    {
        return std::holds_alternative<RestartPhone>(task.change.intent);
    }

    bool isRouter() { return deskIn(m_base)->visit().desk().device(m_device)->device.isRouter(); }

    static bool survey(PracticeDesk &desk)
    {
        SurveyOptions options;
        options.factoryLogins = factoryLogins;
        return desk.visit().survey(options).has_value();
    }

    /// A phone can move only to a network that is there.
    void prepareRouter()
    {
        const auto desk = deskIn(m_base);
        const auto plan = desk->visit().plan();
        QVERIFY(plan);
        Plan network;
        for (Job job : plan->jobs) {
            job.tasks.removeIf(
                [](const Task &task) { return !std::holds_alternative<VoiceVlan>(task.change.intent); });
            if (!job.tasks.isEmpty())
                network.jobs << job;
        }
        const auto results = desk->visit().apply(network);
        QVERIFY(results);
        for (const TaskResult &r : *results)
            QVERIFY2(r.outcome == TaskOutcome::Done, json::text(r).constData());
        QVERIFY(survey(*desk));
    }

    /// The plan's tasks for this device in their order, each as a job by itself.
    QList<Job> jobsOfDevice(const QSet<QString> &without)
    {
        QList<Job> jobs;
        const auto plan = deskIn(m_base)->visit().plan();
        if (!plan)
            return jobs;
        for (const Job &job : plan->jobs) {
            for (const Task &task : job.tasks) {
                if (task.deviceId != m_device || without.contains(job.id))
                    continue;
                // It belongs to the router's helper, which nobody turns off here: it would be planned
                // forever.
                if (m_restarted && restarts(task))
                    continue;
                Job one = job;
                one.tasks = {task};
                jobs << one;
            }
        }
        return jobs;
    }

    /// Does it for good; false when it did not work.
    bool keep(const Job &job)
    {
        Plan plan;
        plan.jobs << job;
        const auto results = deskIn(m_base)->visit().apply(plan);
        return results && results->size() == 1
               && (results->first().outcome == TaskOutcome::Done
                   || results->first().outcome == TaskOutcome::AlreadyDone);
    }

    /// The change is the plan of the office file; the device is as it was before it.
    void meet(const Job &job)
    {
        const Task &task = job.tasks.first();
        m_what = u"%1, %2"_s.arg(task.device, task.change.title);
        m_job = job;
        m_secret = {};
        if (const auto *admin = std::get_if<AdminPassword>(&task.change.intent))
            m_secret = admin->next;
        if (const auto *line = std::get_if<LinePassword>(&task.change.intent))
            m_secret = line->next;
        const auto desk = deskIn(m_base);
        QVERIFY(desk->isOpen());
        Plan plan;
        plan.jobs << job;
        QVERIFY(desk->file().saveDocument(u"plan"_s, plan));
        const auto before = desk->visit().journal().seal();
        QVERIFY(before);
        m_old = dumpAtRest();
    }

    /// Nobody can take it back, so that each entry needs an office in which it was not done yet. As a change
    /// of its own: what comes before it in a visit is met elsewhere.
    void matrixWithoutUndo(const QString &office, const Job &wanted)
    {
        for (int entry = 1, last = 1; entry <= last; ++entry) {
            for (const auto how : {Executor::Settle::Finish, Executor::Settle::Undo}) {
                openOffice(office);
                if (QTest::currentTestFailed())
                    return;
                const QList<Job> jobs = jobsOfDevice({});
                const auto job = std::find_if(jobs.begin(), jobs.end(),
                                              [&](const Job &one) { return one.id == wanted.id; });
                QVERIFY2(job != jobs.end(), qPrintable(wanted.id));
                meet(*job);
                if (entry == 1 && how == Executor::Settle::Finish) { // how many there are
                    m_run = freshCopy();
                    QCOMPARE(launcher->run(QFile::encodeName(m_run), 0), 0);
                    last = entriesOfRun();
                    QVERIFY2(last > 1, qPrintable(m_what));
                    QVERIFY(shown(dump()) != m_old);
                    takeBack();
                    openOffice(office);
                    meet(*job);
                }
                m_run = freshCopy();
                QCOMPARE(launcher->run(QFile::encodeName(m_run), entry), -SIGKILL);
                const QString where = u"%1, entry %2"_s.arg(m_what).arg(entry);
                settle(where, how);
                if (QTest::currentTestFailed())
                    return;
                // New and known to be, or old: the file says of the device what the device says of itself.
                const Ended now = ended();
                const bool isNew = shown(dumpAtRest()) != m_old;
                if (isNew)
                    QVERIFY2(shown(dump()).contains("<the new password>"), qPrintable(where));
                const auto desk = deskIn(m_run);
                QVERIFY(desk->visit().unfinished()->isEmpty());
                QVERIFY2(survey(*desk), qPrintable(where + u": "_s + now.says));
                const auto state = desk->visit().desk().device(m_device);
                QVERIFY2(
                    state && state->signIn == (isNew ? SignInState::OwnPassword : SignInState::NoPasswordSet),
                    qPrintable(where + u": it does not open any more: "_s + now.says));
            }
        }
    }

    void matrixOf(const Job &job)
    {
        const Task &task = job.tasks.first();
        if (task.change.undo.isEmpty() && !task.change.cannotUndo.isEmpty()) {
            m_withoutUndo << job;
            return;
        }
        meet(job);
        if (QTest::currentTestFailed())
            return;

        // Once without being killed: that tells the new state and how many entries there are.
        m_run = freshCopy();
        QCOMPARE(launcher->run(QFile::encodeName(m_run), 0), 0);
        const int entries = entriesOfRun();
        const Ended whole = ended();
        if (!whole.outcome) {
            expectOld(u"an earlier change has done it already"_s); // nothing was begun, so nothing can be cut
            return;
        }
        m_new = *whole.outcome == TaskOutcome::Done ? shown(dumpAtRest()) : QByteArray();
        const bool worked = *whole.outcome == TaskOutcome::Done;
        QVERIFY2(worked || *whole.outcome == TaskOutcome::Undone, qPrintable(m_what + u": "_s + whole.says));
        if (worked)
            takeBack();
        // What cannot be taken back was said beforehand; from then on it is how the device was.
        if (!task.change.cannotUndo.isEmpty())
            m_old = dumpAtRest();
        expectOld(u"without a kill"_s);
        if (QTest::currentTestFailed())
            return;
        for (int entry = 1; entry <= entries; ++entry) {
            for (const auto how : {Executor::Settle::Finish, Executor::Settle::Undo}) {
                crash(entry, how);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        qInfo("%s: killed at %d entries", qPrintable(m_what), entries);
    }

    void crash(int entry, Executor::Settle how)
    {
        const QString where = u"%1, entry %2, %3"_s.arg(m_what).arg(entry).arg(
            how == Executor::Settle::Finish ? u"finish"_s : u"undo"_s);
        m_run = freshCopy();
        const int code = launcher->run(QFile::encodeName(m_run), entry);
        QVERIFY2(code == -SIGKILL, qPrintable(u"%1: ended with %2"_s.arg(where).arg(code)));
        QCOMPARE(entriesOfRun(), entry); // nothing was lost
        settle(where, how);
        if (QTest::currentTestFailed())
            return;
        const Ended now = ended();
        const bool isNew = now.outcome == TaskOutcome::Done;
        // A restart leaves nothing that could be taken back.
        const bool leftNothing =
            now.outcome == TaskOutcome::Skipped && m_job.tasks.first().change.undo.isEmpty();
        QVERIFY2(isNew || !now.outcome || now.outcome == TaskOutcome::Undone || leftNothing,
                 qPrintable(where + u": "_s + now.says));
        if (isNew) {
            const QByteArray state = dumpLike(m_new);
            QVERIFY2(state == m_new,
                     qPrintable(where + u": "_s + now.says + u' ' + differenceOf(m_new, state)));
            expectProvisional(where);
            takeBack();
        }
        expectOld(where);
    }

    /// A run that was cut off ends with a known state; at the next contact where it was said to be unknown.
    void settle(const QString &where, Executor::Settle how)
    {
        for (int contact = 0; contact < 2; ++contact) {
            const auto desk = deskIn(m_run);
            QVERIFY(desk->isOpen() && !desk->file().isReadOnly());
            const auto open = desk->visit().unfinished();
            QVERIFY(open);
            if (open->isEmpty())
                return; // killed after its last entry
            QCOMPARE(open->size(), 1);
            const auto results = desk->visit().settle(open->first(), how);
            QVERIFY2(results, qPrintable(where + (results ? QString() : results.error().detail)));
            QCOMPARE(results->size(), 1);
            const TaskResult &r = results->first();
            QVERIFY2(!r.says.isEmpty(), qPrintable(where));
            const bool unknown = r.outcome == TaskOutcome::Unknown;
            QCOMPARE(desk->visit().unfinished()->isEmpty(), !unknown);
            if (!unknown)
                return;
            qInfo("%s: unknown at the first contact: %s", qPrintable(where), qPrintable(r.says));
        }
        QFAIL(qPrintable(where + u": still unknown at the second contact"_s));
    }

    void takeBack()
    {
        const auto desk = deskIn(m_run);
        QVERIFY(desk->isOpen());
        const auto results = desk->visit().undo();
        QVERIFY2(results, qPrintable(m_what + (results ? QString() : results.error().detail)));
        for (const TaskResult &r : *results) {
            const Change &change = m_job.tasks.first().change;
            const bool nothing = change.undo.isEmpty() && (m_old == m_new || !change.cannotUndo.isEmpty());
            QVERIFY2(r.outcome == TaskOutcome::Undone || (nothing && r.outcome == TaskOutcome::Skipped),
                     json::text(r).constData());
        }
        QVERIFY(desk->visit().unfinished()->isEmpty());
    }

    void expectOld(const QString &where)
    {
        const QByteArray now = dumpLike(m_old);
        QVERIFY2(now == m_old, qPrintable(where + u", not as before: "_s + differenceOf(m_old, now)));
    }

    /// What was done counts as provisional until tomorrow, whoever finished it (S-24).
    void expectProvisional(const QString &where)
    {
        const auto noted = deskIn(m_run)->file().document<QStringList>(u"provisional"_s);
        QVERIFY(noted);
        for (const QString &control : m_job.controls)
            QVERIFY2(noted->contains(control), qPrintable(where + u": not provisional: "_s + control));
    }

    /// What the journal says of the only change of the last run.
    Ended ended()
    {
        const auto desk = deskIn(m_run);
        const auto last = desk->file().lastRun();
        const auto record =
            last ? desk->visit().journal().read(*last) : Result<RunRecord>(fail(last.error().code));
        if (!record || record->tasks.isEmpty() || !record->tasks.first().result)
            return {};
        const TaskResult &result = *record->tasks.first().result;
        return {result.outcome, QString::fromUtf8(json::text(result))};
    }

    int entriesOfRun()
    {
        const auto desk = deskIn(m_run);
        const auto last = desk->file().lastRun();
        const auto entries =
            last ? desk->file().journal(*last) : Result<QList<JournalEntry>>(fail(last.error().code));
        return entries ? static_cast<int>(entries->size()) : -1;
    }

    /// Office file and passwords as they are before the change; every run begins with them.
    QString freshCopy()
    {
        const QString to = m_folder + u"/run"_s;
        QDir(to).removeRecursively();
        QDir().mkpath(to);
        for (const QString &name : QDir(m_base).entryList(QDir::Files))
            QFile::copy(m_base + u'/' + name, to + u'/' + name);
        return to;
    }

    /// A new password is another one in each run: its name stands for it.
    QByteArray shown(QByteArray dump) const
    {
        if (m_secret.name.isEmpty())
            return dump;
        const auto secret = FileStore(m_run).fetch(m_secret);
        if (secret)
            secret->reveal([&](QByteArrayView bytes) {
                dump.replace(simHash(QString::fromUtf8(bytes)).toUtf8(), "<the new password>");
                dump.replace(bytes.toByteArray(), "<the new password>");
            });
        return dump;
    }

    QByteArray dump() const { return QJsonDocument(m_office->dump(m_device)).toJson(QJsonDocument::Compact); }
    /// Once it has stopped changing (restarts and timers take a few ticks).
    QByteArray dumpAtRest() const
    {
        QByteArray last = dump();
        for (int same = 0; same < 20;) {
            QThread::msleep(15);
            const QByteArray now = dump();
            same = now == last ? same + 1 : 0;
            last = now;
        }
        return last;
    }
    /// As soon as it is that one, or after a while as it is.
    QByteArray dumpLike(const QByteArray &wanted) const
    {
        const QDeadlineTimer patience(5000);
        for (;;) {
            const QByteArray now = shown(dump());
            if (now == wanted || patience.hasExpired())
                return now;
            QThread::msleep(5);
        }
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<PracticeOffice> m_office;
    std::unique_ptr<OfficeWire> m_wire;
    QList<Job> m_withoutUndo; ///< met at the end, each in offices of its own
    QString m_folder;
    QString m_base; ///< folder of the office file before the change
    QString m_run; ///< folder of the office file of this run
    QString m_device;
    bool m_restarted = false; ///< it was met, and done
    QString m_what;
    Job m_job;
    SecretRef m_secret; ///< that the change makes; no name = none
    QByteArray m_old;
    QByteArray m_new;
};

int main(int argc, char **argv)
{
    longestWait = 60; // a roll-back by the router's own timer is waited for
    Launcher twin(applyAndDie);
    launcher = &twin;
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");
    const QCoreApplication app(argc, argv);
    CrashMatrixTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "crash_matrix.moc"
