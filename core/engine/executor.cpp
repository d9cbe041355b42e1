#include "core/engine/executor.h"

#include "core/engine/engine_words.h"
#include "core/engine/lanes.h"
#include "core/engine/task_runner.h"

#include <QMutex>
#include <QSet>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// The stage whose failure takes the whole job back: one phone is tried before the others (S-12, S-18).
bool isScout(const Job &job, const Task &task)
{
    if (job.id == u"voice-vlan")
        return task.wave <= 1;
    if (job.id == u"tls")
        return task.wave <= 2;
    return false;
}

bool failed(TaskOutcome outcome)
{
    return outcome == TaskOutcome::Undone || outcome == TaskOutcome::UndoFailed
           || outcome == TaskOutcome::Unknown || outcome == TaskOutcome::Conflict;
}

/// Nothing of it is left, or there was nothing to take back.
bool isBack(const TaskResult &result)
{
    return result.outcome == TaskOutcome::Undone
           || (result.outcome == TaskOutcome::Skipped && result.error.isEmpty());
}

void tellFinished(const RunOptions &options, const TaskResult &result)
{
    if (options.finished)
        options.finished(result);
}

/// Jobs whose devices have nothing to do with one another: one that fails does not keep the others from
/// theirs.
bool standsAlone(const Job &job)
{
    return job.id == u"admin-password" || job.id == u"auto-update" || job.id == u"plain-admin"
           || job.id == u"management-api" || job.id == u"line-password";
}

QString nameOf(const Job &job, qsizetype index)
{
    return u"%1/%2"_s.arg(job.id).arg(index);
}

TaskResult notBegun(const QString &job, const QString &deviceId, const QString &device, const Change &change,
                    const QString &says, const QDateTime &when)
{
    TaskResult r;
    r.job = job;
    r.deviceId = deviceId;
    r.device = device;
    r.title = change.title;
    r.intent = intentName(change.intent);
    r.says = says;
    r.when = when;
    return r;
}

/// Runs one job. Tasks of a wave run side by side, devices that interrupt calls at most a third at once
/// (S-15).
class JobRun {
public:
    JobRun(const Job &job, TaskRunner &runner, RunWatch &watch, ExecutorPorts &ports,
           const RunOptions &options, int phones)
        : m_job(job)
        , m_runner(runner)
        , m_watch(watch)
        , m_ports(ports)
        , m_options(options)
        , m_phones(phones)
    {
        for (const Task &task : job.tasks)
            m_results << notBegun(job.id, task.deviceId, task.device, task.change,
                                  EngineWords::tr("Not begun."), ports.desk.clock().now());
    }

    QList<TaskResult> run()
    {
        QList<int> waves;
        for (const Task &task : m_job.tasks) {
            if (!waves.contains(task.wave))
                waves << task.wave;
        }
        std::sort(waves.begin(), waves.end());
        for (const int wave : std::as_const(waves)) {
            if (m_stop.isEmpty())
                heed(m_watch.mayGoOn());
            if (m_stop.isEmpty())
                heedKeepAlive();
            if (m_stop.isEmpty())
                askBefore(wave);
            if (!m_stop.isEmpty())
                break;
            runWave(wave);
        }
        if (!m_stop.isEmpty()) {
            for (TaskResult &r : m_results) {
                if (r.says == EngineWords::tr("Not begun.")) // one that was looked at has its own reason
                    //: %1: the reason, without a full stop
                    r.says = EngineWords::tr("Not begun: %1").arg(m_stop);
            }
        }
        if (m_takeBack)
            takeBackAll();
        return m_results;
    }

private:
    void heed(const Result<> &mayGoOn)
    {
        if (!mayGoOn)
            m_stop = mayGoOn.error().detail;
    }

    /// The helper keeps the way to a phone open; it stays until every phone does so by itself (S-16).
    void heedKeepAlive()
    {
        if (!m_withoutKeepAlive.isEmpty())
            //: reason that follows "Not begun: "; %1: names of phones
            m_stop =
                EngineWords::tr("NAT keep-alive could not be switched on at %1, and without it the router's "
                                "phone helper has to stay")
                    .arg(m_withoutKeepAlive.join(u", "_s));
    }

    void askBefore(int wave)
    {
        for (const PersonStep &step : m_job.person) {
            // The portal gets a new line password while the phone does, not before: the task asks by itself.
            if (step.beforeWave != wave || step.key == u"portal-password")
                continue;
            const Answer answer = m_ports.person.ask({step.key, step.asks, m_job.id, {}});
            if (answer != Answer::Yes)
                m_stop = EngineWords::tr("the question \"%1\" was not answered with yes").arg(step.asks);
        }
    }

    int lanesFor(const QList<qsizetype> &wave) const
    {
        const bool interrupts = std::any_of(wave.begin(), wave.end(), [&](qsizetype i) {
            return m_job.tasks.at(i).change.interruption >= Interruption::LinesReregister;
        });
        return interrupts ? std::clamp(m_phones / 3, 1, m_options.lanes) : m_options.lanes;
    }

    /// Devices of a wave side by side, the tasks of one device one after the other.
    void runWave(int wave)
    {
        QStringList devices;
        QHash<QString, QList<qsizetype>> tasks;
        QList<qsizetype> mine;
        for (qsizetype i = 0; i < m_job.tasks.size(); ++i) {
            const Task &task = m_job.tasks.at(i);
            if (task.wave != wave)
                continue;
            mine << i;
            if (!devices.contains(task.deviceId))
                devices << task.deviceId;
            tasks[task.deviceId] << i;
        }
        inLanes(devices.size(), lanesFor(mine), [&](qsizetype place) {
            for (const qsizetype index : tasks.value(devices.at(place)))
                runTask(index);
        });
    }

    void runTask(qsizetype index)
    {
        const Task &task = m_job.tasks.at(index);
        const Result<> mayGoOn = m_watch.mayGoOn();
        {
            const QMutexLocker lock(&m_mutex);
            if (m_stop.isEmpty())
                heed(mayGoOn);
            if (!m_stop.isEmpty())
                return;
            if (m_broken.contains(task.deviceId)) {
                m_results[index].says =
                    EngineWords::tr("Not begun: an earlier step on this device did not work.");
                m_results[index].error = errorName(ErrorCode::Cancelled);
                return;
            }
            // Never the last one working (S-15); an office with one phone was asked for a mobile before.
            const bool interrupts = task.change.interruption >= Interruption::LinesReregister;
            if (interrupts && m_phones >= 2 && m_phones - m_lost.size() <= 1
                && !m_lost.contains(task.deviceId)) {
                //: reason that follows "Not begun: "
                m_stop = EngineWords::tr("this is the last phone that is known to work");
                return;
            }
        }
        const TaskResult done = m_runner.perform(nameOf(m_job, index), m_job.id, task);
        const QMutexLocker lock(&m_mutex);
        m_results[index] = done;
        tellFinished(m_options, done);
        judge(task, done);
    }

    /// What an outcome means for the rest of the job.
    void judge(const Task &task, const TaskResult &done)
    {
        const bool refused =
            done.error == errorName(ErrorCode::AuthRejected) || done.error == errorName(ErrorCode::LockedOut);
        heed(m_watch.asSeen());
        if (refused) {
            //: reason that follows "Not begun: "
            m_stop = EngineWords::tr("a device refused the sign-in, and no second try is made");
            return;
        }
        const bool notStarted = done.outcome == TaskOutcome::Skipped;
        if (!failed(done.outcome) && !notStarted)
            return;
        m_broken << task.deviceId;
        if (m_job.id == u"sip-alg" && std::holds_alternative<NatKeepAlive>(task.change.intent))
            m_withoutKeepAlive << task.device;
        const bool lost = done.outcome == TaskOutcome::Unknown || done.outcome == TaskOutcome::UndoFailed;
        if (lost)
            m_lost.insert(task.deviceId);
        // A line whose new password the provider refused: one refusal stops the run (S-19).
        if (m_job.id == u"line-password") {
            m_stop = EngineWords::tr(
                "one line did not register with its new password; the portal must be set back for it");
            return;
        }
        if (isScout(m_job, task)) {
            //: reason that follows "Not begun: "
            m_stop = EngineWords::tr("it did not work on the first device");
            // Backwards only from a known state: a phone that is lost may live on what the router got (S-12).
            m_takeBack = !lost;
            return;
        }
        if (m_job.id == u"sip-alg" && task.wave == 1 && done.outcome != TaskOutcome::Skipped) {
            //: reason that follows "Not begun: "; it: the change
            m_stop = EngineWords::tr("the router did not take it");
            return;
        }
        const QString kind = u"%1 %2"_s.arg(done.intent, done.error);
        if (++m_failures[kind] >= 2 && !(standsAlone(m_job) && notStarted))
            //: reason that follows "Not begun: "
            m_stop = EngineWords::tr("it failed in the same way on two devices");
    }

    void takeBackAll()
    {
        const auto record = m_ports.journal.read(m_run);
        if (!record)
            return;
        for (qsizetype n = record->tasks.size(); n-- > 0;) {
            const TaskRecord &task = record->tasks.at(n);
            if (task.job != m_job.id || !task.result || task.result->outcome != TaskOutcome::Done)
                continue;
            const qsizetype index = task.name.section(u'/', 1).toInt();
            const TaskResult back = m_runner.takeBack(
                task, UndoWords::tr("Taken back because a later step of the same job did not work."));
            if (index >= 0 && index < m_results.size())
                m_results[index] = back;
            tellFinished(m_options, back);
            if (!isBack(back))
                return; // what stands below it may still be needed
        }
    }

public:
    qint64 m_run = 0;

private:
    const Job &m_job;
    TaskRunner &m_runner;
    RunWatch &m_watch;
    ExecutorPorts &m_ports;
    const RunOptions &m_options;
    int m_phones;
    QList<TaskResult> m_results;
    QMutex m_mutex;
    QSet<QString> m_lost; ///< phones that may not work any more
    QStringList m_broken; ///< devices on which a step failed
    QStringList m_withoutKeepAlive; ///< names of phones that did not get theirs
    QHash<QString, int> m_failures;
    QString m_stop; ///< why the rest is not begun; empty = go on
    bool m_takeBack = false;
};

int workingPhones(OfficeFile &file)
{
    const auto devices = file.devices();
    if (!devices)
        return 0;
    return static_cast<int>(std::count_if(devices->begin(), devices->end(), [](const DeviceState &d) {
        const QList<Registration> *list = d.facts ? d.facts->live.registrations.value() : nullptr;
        return d.device.isPhone() && list
               && std::any_of(list->begin(), list->end(),
                              [](const Registration &r) { return r.state == RegistrationState::Registered; });
    }));
}

/// Of a task that is left as it is, because the run has to end here.
TaskResult stays(const TaskRecord &task, TaskOutcome outcome, const QString &says, const Error &why,
                 const Clock &clock)
{
    TaskResult r =
        notBegun(task.job, task.deviceId, task.device, task.change, says.arg(why.detail), clock.now());
    r.outcome = outcome;
    return r;
}

/// A run stays open while a device is unknown: it is settled at the next contact (S-10).
Result<> endUnlessOpen(Journal &journal, qint64 run, const QList<TaskResult> &results,
                       const RunOptions &options)
{
    if (options.note)
        RETURN_IF_ERROR(options.note(results));
    const bool unknown = std::any_of(results.begin(), results.end(),
                                     [](const TaskResult &r) { return r.outcome == TaskOutcome::Unknown; });
    return unknown ? Result<>() : journal.endRun(run);
}

} // namespace

Result<QList<TaskResult>> Executor::run(const Plan &plan, const RunOptions &options)
{
    if (m_ports.file.isReadOnly())
        return fail(ErrorCode::Storage, m_ports.file.readOnlyWhy());
    ASSIGN_OR_RETURN(const QList<qint64> open, m_ports.journal.unfinished());
    if (!open.isEmpty())
        return fail(ErrorCode::Conflict, u"run %1 was cut off; settle it first"_s.arg(open.first()));
    ASSIGN_OR_RETURN(const qint64 run, m_ports.journal.beginRun(plan));

    qsizetype total = 0;
    for (const Job &job : plan.jobs)
        total += job.tasks.size();
    QMutex mutex;
    RunOptions numbered = options;
    QList<TaskResult> results;
    if (options.progress) {
        numbered.progress = [&](const Progress &p) {
            const QMutexLocker lock(&mutex);
            Progress counted = p;
            counted.done = static_cast<int>(results.size());
            counted.total = static_cast<int>(total);
            options.progress(counted);
        };
    }
    RunWatch watch(m_ports, numbered);
    TaskRunner runner(m_ports, run, numbered, watch);
    bool refused = false;
    for (const Job &job : plan.jobs) {
        JobRun jobRun(job, runner, watch, m_ports, numbered, workingPhones(m_ports.file));
        jobRun.m_run = run;
        QList<TaskResult> done;
        if (refused) {
            for (const Task &task : job.tasks)
                done << notBegun(job.id, task.deviceId, task.device, task.change,
                                 EngineWords::tr("Not begun: a device refused the sign-in."),
                                 m_ports.desk.clock().now());
        } else {
            done = jobRun.run();
        }
        {
            const QMutexLocker lock(&mutex);
            results += done;
        }
        refused = refused || std::any_of(done.begin(), done.end(), [](const TaskResult &r) {
                      return r.error == errorName(ErrorCode::AuthRejected)
                             || r.error == errorName(ErrorCode::LockedOut);
                  });
    }
    RETURN_IF_ERROR(endUnlessOpen(m_ports.journal, run, results, options));
    return results;
}

Result<QList<TaskResult>> Executor::undo(qint64 run, const RunOptions &options)
{
    if (m_ports.file.isReadOnly())
        return fail(ErrorCode::Storage, m_ports.file.readOnlyWhy());
    const auto isDone = [](const TaskRecord &task) {
        return task.result && task.result->outcome == TaskOutcome::Done;
    };
    if (run == 0) {
        ASSIGN_OR_RETURN(const QList<qint64> open, m_ports.journal.unfinished());
        if (!open.isEmpty())
            return fail(ErrorCode::Conflict, u"run %1 was cut off; settle it first"_s.arg(open.last()));
        ASSIGN_OR_RETURN(run, m_ports.journal.lastWithSomethingLeft());
        if (run == 0)
            return QList<TaskResult>();
    }
    ASSIGN_OR_RETURN(const RunRecord record, m_ports.journal.read(run));
    if (!record.ended)
        return fail(ErrorCode::Conflict, u"run %1 was cut off; settle it first"_s.arg(run));
    RETURN_IF_ERROR(m_ports.journal.beginUndo(run));
    RunWatch watch(m_ports, options);
    TaskRunner runner(m_ports, run, options, watch);
    QList<TaskResult> results;
    QStringList held; ///< jobs in which a later task could not be taken back
    // Exactly backwards: what a phone depends on goes only after the phone left it (S-12).
    for (qsizetype n = record.tasks.size(); n-- > 0;) {
        const TaskRecord &task = record.tasks.at(n);
        if (!isDone(task) || held.contains(task.job))
            continue;
        if (const Result<> go = watch.mayGoOn(); !go) {
            results << stays(task, TaskOutcome::Skipped,
                             EngineWords::tr("Not begun, it keeps its new settings: %1"), go.error(),
                             m_ports.desk.clock());
            continue;
        }
        const TaskResult back =
            runner.takeBack(task, UndoWords::tr("Taken back; the device is as it was before."));
        results << back;
        tellFinished(options, back);
        if (!isBack(back))
            held << task.job;
        if (back.error == errorName(ErrorCode::AuthRejected) || back.error == errorName(ErrorCode::LockedOut))
            break; // no second try (S-5)
    }
    RETURN_IF_ERROR(endUnlessOpen(m_ports.journal, run, results, options));
    return results;
}

Result<QList<TaskResult>> Executor::settle(qint64 run, Settle how, const RunOptions &options)
{
    if (m_ports.file.isReadOnly())
        return fail(ErrorCode::Storage, m_ports.file.readOnlyWhy());
    ASSIGN_OR_RETURN(const RunRecord record, m_ports.journal.read(run));
    RunWatch watch(m_ports, options);
    TaskRunner runner(m_ports, run, options, watch);
    QHash<QString, TaskResult> settled; ///< by the task's name
    QStringList held;
    for (qsizetype n = record.tasks.size(); n-- > 0;) {
        const TaskRecord &task = record.tasks.at(n);
        if (task.result)
            settled.insert(task.name, *task.result);
        const bool openTask = !task.result || task.result->outcome == TaskOutcome::Unknown;
        const bool takeBack = how == Settle::Undo && task.result && task.result->outcome == TaskOutcome::Done;
        if (!openTask && (!takeBack || held.contains(task.job)))
            continue;
        TaskResult now;
        if (const Result<> go = watch.mayGoOn(); !go)
            now = openTask ? stays(task, TaskOutcome::Unknown,
                                   EngineWords::tr("Not looked at, its state stays unknown: %1"), go.error(),
                                   m_ports.desk.clock())
                           : stays(task, TaskOutcome::Skipped,
                                   EngineWords::tr("Not begun, it keeps its new settings: %1"), go.error(),
                                   m_ports.desk.clock());
        else if (openTask)
            now = runner.settle(task, how);
        else
            now = runner.takeBack(task, UndoWords::tr("Taken back; the device is as it was before."));
        tellFinished(options, now);
        settled.insert(task.name, now);
        if (!isBack(now) && now.outcome != TaskOutcome::Done)
            held << task.job;
    }
    QList<TaskResult> results;
    for (const Job &job : record.plan.jobs) {
        for (qsizetype n = 0; n < job.tasks.size(); ++n) {
            const Task &task = job.tasks.at(n);
            results << settled.value(nameOf(job, n),
                                     notBegun(job.id, task.deviceId, task.device, task.change,
                                              EngineWords::tr("Not begun: the run was cut off before."),
                                              m_ports.desk.clock().now()));
        }
    }
    RETURN_IF_ERROR(endUnlessOpen(m_ports.journal, run, results, options));
    return results;
}

} // namespace rf
