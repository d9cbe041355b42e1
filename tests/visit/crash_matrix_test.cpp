// The program is killed right after every entry of the journal, in mid-change on every device of both
// practice offices. The devices live on in this process, as real ones would; whoever comes back finds each in
// its old or its new state, settles it, and can put it back exactly as it was.
#include "tests/visit/practice_desk.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>
#include <csignal>
#include <unistd.h>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

/// Applies the plan of the office file and kills itself after the n-th entry of the journal; 0 = never.
int child(const QString &folder, int killAt)
{
    QFile bookFile(folder + u"/book.json"_s);
    if (!bookFile.open(QIODevice::ReadOnly))
        return 2;
    const auto book = bookFromJson(QJsonDocument::fromJson(bookFile.readAll()).object());
    YesPerson person;
    int seen = 0;
    PracticeDesk desk(folder, *book, person, [&](const JournalEntry &) {
        if (++seen == killAt)
            ::kill(::getpid(), SIGKILL);
    });
    if (!desk.isOpen())
        return 3;
    const auto plan = desk.file().document<Plan>(u"plan"_s);
    if (!plan)
        return 4;
    const auto results = desk.visit().apply(*plan);
    if (!results)
        return 5;
    const bool done = results->size() == 1 && results->first().outcome == TaskOutcome::Done;
    if (!done)
        std::fprintf(stderr, "%s\n", results->isEmpty() ? "" : json::text(results->first()).constData());
    return done ? 0 : 6;
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

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class CrashMatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDeviceEveryEntry_data()
    {
        QTest::addColumn<QString>("office");
        for (const QString &name : PracticeOffice::names())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyDeviceEveryEntry()
    {
        QFETCH(QString, office);
        QTemporaryDir folder;
        m_folder = folder.path();
        PracticeOptions options;
        options.office = office;
        options.tickMs = 10;
        auto started = PracticeOffice::start(options);
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_office = std::move(*started);
        QVERIFY(OfficeFile::create(PracticeDesk::pathIn(m_folder), m_office->office()));
        QList<Job> jobs;
        {
            PracticeDesk desk(m_folder, m_office->book(), m_office->person(), {}, proberOf(*m_office));
            QVERIFY(desk.isOpen());
            QVERIFY(desk.visit().scan({}, {}));
            QVERIFY(tellStory(desk, *m_office));
            SurveyOptions survey;
            survey.factoryLogins = factoryLogins;
            const auto read = desk.visit().survey(survey);
            QVERIFY(read);
            jobs = jobsOnTheirOwn(desk, *read);
        }
        QVERIFY(!jobs.isEmpty());
        QSet<QString> devices;
        for (const Job &job : std::as_const(jobs)) {
            matrixOf(job);
            if (QTest::currentTestFailed())
                return;
            devices.insert(job.tasks.first().deviceId);
        }
        // Every device that may be changed had its turn.
        PracticeDesk desk(m_folder, m_office->book(), m_office->person());
        const auto states = desk.file().devices();
        QVERIFY(states);
        for (const DeviceState &state : *states) {
            const Provisioning *from =
                state.facts && state.facts->phone() ? state.facts->phone()->provisioning.value() : nullptr;
            const bool managed = from && !from->url.isEmpty();
            if (state.facts && !state.device.isLocked() && !managed)
                QVERIFY2(devices.contains(state.device.id), qPrintable(state.device.label()));
        }
        m_office.reset();
    }

private:
    /// The tasks of the office's plan that can be done by themselves, from the state the office is in, each
    /// as a job of its own. Without RF_CRASH_ALL one per device, the ones with most steps first: all of them
    /// take half an hour.
    static QList<Job> jobsOnTheirOwn(PracticeDesk &desk, const QList<DeviceState> &read)
    {
        QList<Job> jobs;
        const auto plan = desk.visit().plan();
        if (!plan)
            return jobs;
        for (const Job &job : plan->jobs) {
            for (const Task &task : job.tasks) {
                const auto state = std::find_if(read.begin(), read.end(), [&](const DeviceState &d) {
                    return d.device.id == task.deviceId;
                });
                const Driver *driver =
                    state == read.end() ? nullptr : drivers().forIdentity(state->device.identity);
                if (!driver || !state->facts || !canBeAlone(task.change.intent))
                    continue;
                const auto now = driver->plan(*state->facts, task.change.intent);
                if (!now || now->apply != task.change.apply || now->undo != task.change.undo
                    || task.change.undo.isEmpty())
                    continue;
                Job one = job;
                one.id = u"admin-password"_s; // stands alone: no scout, nothing to take back with it
                one.person.clear();
                one.tasks = {task};
                // Asking every phone of the office each time would take longer than all the rest.
                one.tasks.first().proofs.removeAll(Proof::WireTest);
                one.tasks.first().proofs.removeAll(Proof::PhonesStillRegistered);
                jobs << one;
            }
        }
        return qEnvironmentVariableIsSet("RF_CRASH_ALL") ? jobs : oneEach(jobs);
    }

    /// Portal passwords need the person, restarts leave nothing behind, and phones move only to a network
    /// that is there.
    static bool canBeAlone(const Intent &intent)
    {
        return !std::holds_alternative<LinePassword>(intent) && !std::holds_alternative<RestartPhone>(intent)
               && !std::holds_alternative<DropSipFlows>(intent) && !std::holds_alternative<PhoneVlan>(intent);
    }

    static QList<Job> oneEach(const QList<Job> &jobs)
    {
        // Different kinds of change on different devices, so that all kinds are met.
        QList<Job> chosen;
        QStringList devices;
        QStringList kinds;
        for (const bool newKindOnly : {true, false}) {
            for (const Job &job : jobs) {
                const Task &task = job.tasks.first();
                const QString kind = intentName(task.change.intent);
                const bool large = std::holds_alternative<VoiceVlan>(task.change.intent)
                                   || std::holds_alternative<AdminPassword>(task.change.intent)
                                   || std::holds_alternative<SipTransportTo>(task.change.intent)
                                   || std::holds_alternative<PlainAdminOff>(task.change.intent);
                if (devices.contains(task.deviceId) || (newKindOnly && (!large || kinds.contains(kind))))
                    continue;
                devices << task.deviceId;
                kinds << kind;
                chosen << job;
            }
        }
        return chosen;
    }

    void matrixOf(const Job &job)
    {
        const Task &task = job.tasks.first();
        m_what = u"%1, %2"_s.arg(task.device, intentName(task.change.intent));
        QByteArray old = settledDump(task.deviceId);

        // Once without being killed: that is the new state, and the number of entries.
        prepare(job);
        QCOMPARE(runChild(0), 0);
        const QByteArray newState = settledDump(task.deviceId);
        QVERIFY2(newState != old, qPrintable(m_what));
        // What cannot be taken back was said before; all the rest is as it was, and is so from now on.
        const bool exact = task.change.cannotUndo.isEmpty();
        takeBack(task.deviceId, exact ? old : QByteArray());
        if (QTest::currentTestFailed())
            return;
        old = settledDump(task.deviceId);

        int killed = 0;
        for (int entry = 1;; ++entry) {
            prepare(job);
            const int ended = runChild(entry);
            if (ended == 0) {
                takeBack(task.deviceId, old);
                break;
            }
            QVERIFY2(ended == -SIGKILL, qPrintable(u"%1, entry %2: %3"_s.arg(m_what).arg(entry).arg(ended)));
            ++killed;
            const bool finish = entry % 2 == 0;
            bool open = false;
            settle(entry, finish, open);
            if (QTest::currentTestFailed())
                return;
            const QByteArray now = settledDump(task.deviceId, {old, newState});
            const QString where =
                u"%1, entry %2, %3"_s.arg(m_what).arg(entry).arg(finish ? u"finish"_s : u"undo"_s);
            const bool isPassword = std::holds_alternative<AdminPassword>(task.change.intent);
            QVERIFY2(now == old || now == newState || isPassword,
                     qPrintable(where + u": neither old nor new: "_s + difference(old, now)));
            if (open && !finish)
                QVERIFY2(now == old, qPrintable(where + u": "_s + difference(old, now)));
            takeBack(task.deviceId, old);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(killed >= 6, qPrintable(m_what));
        qInfo("%s: killed %d times", qPrintable(m_what), killed);
    }

    void prepare(const Job &job)
    {
        PracticeDesk desk(m_folder, m_office->book(), m_office->person());
        QVERIFY(desk.isOpen());
        Plan plan;
        plan.jobs << job;
        QVERIFY(desk.file().saveDocument(u"plan"_s, plan));
        QFile book(m_folder + u"/book.json"_s);
        QVERIFY(book.open(QIODevice::WriteOnly));
        book.write(QJsonDocument(m_office->bookAsJson()).toJson());
    }

    void settle(int entry, bool finish, bool &open)
    {
        PracticeDesk desk(m_folder, m_office->book(), m_office->person());
        QVERIFY(desk.isOpen());
        QVERIFY(!desk.file().isReadOnly());
        const auto runs = desk.visit().unfinished();
        QVERIFY(runs);
        open = !runs->isEmpty();
        if (!open)
            return;
        QCOMPARE(runs->size(), 1);
        const auto results =
            desk.visit().settle(runs->first(), finish ? Executor::Settle::Finish : Executor::Settle::Undo);
        QVERIFY2(results, results ? "" : qPrintable(results.error().detail));
        for (const TaskResult &r : *results) {
            const bool known = r.outcome == TaskOutcome::Done || r.outcome == TaskOutcome::Undone;
            QVERIFY2(known, qPrintable(u"%1, entry %2: %3"_s.arg(m_what).arg(entry).arg(
                                QString::fromUtf8(json::text(r)))));
        }
        QVERIFY(desk.visit().unfinished()->isEmpty());
    }

    /// Whatever is left of the last run is taken back; the device must then be exactly as at the start.
    void takeBack(const QString &id, const QByteArray &old)
    {
        PracticeDesk desk(m_folder, m_office->book(), m_office->person());
        QVERIFY(desk.isOpen());
        const auto results = desk.visit().undo();
        QVERIFY2(results, results ? "" : qPrintable(results.error().detail));
        for (const TaskResult &r : *results)
            QVERIFY2(r.outcome == TaskOutcome::Undone, json::text(r).constData());
        if (old.isEmpty())
            return;
        const QByteArray now = settledDump(id, {old});
        QVERIFY2(now == old, qPrintable(m_what + u", taken back: "_s + difference(old, now)));
    }

    int runChild(int entry)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--child"_s, m_folder, QString::number(entry)});
        process.waitForFinished(120000);
        return process.exitStatus() == QProcess::CrashExit ? -SIGKILL : process.exitCode();
    }

    /// The device's state once it stops changing (restarts and timers take a few ticks), or as soon as it is
    /// one of those that are waited for.
    QByteArray settledDump(const QString &id, const QList<QByteArray> &wanted = {})
    {
        QElapsedTimer timer;
        timer.start();
        QByteArray last = compact(m_office->dump(id));
        int same = 0;
        while (timer.elapsed() < 10000) {
            QThread::msleep(20);
            const QByteArray now = compact(m_office->dump(id));
            same = now == last ? same + 1 : 0;
            last = now;
            if (wanted.isEmpty() ? same >= 25 : same >= 3 && wanted.contains(now))
                break;
        }
        return last;
    }

    static QString difference(const QByteArray &a, const QByteArray &b)
    {
        qsizetype at = 0;
        while (at < a.size() && at < b.size() && a.at(at) == b.at(at))
            ++at;
        const qsizetype from = std::max<qsizetype>(0, at - 80);
        return u"...%1... became ...%2..."_s.arg(QString::fromUtf8(a.mid(from, 200)),
                                                 QString::fromUtf8(b.mid(from, 200)));
    }

    QString m_folder;
    QString m_what;
    std::unique_ptr<PracticeOffice> m_office;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--child")
        return child(arguments.value(2), arguments.value(3).toInt());
    qputenv("QTEST_FUNCTION_TIMEOUT", "7200000");
    CrashMatrixTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "crash_matrix_test.moc"
