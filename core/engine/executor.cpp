#include "core/engine/executor.h"

#include "core/engine/engine_words.h"
#include "core/engine/job_run.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// Of a task that is left as it is, because the run has to end here.
TaskResult stays(const TaskRecord &task, TaskOutcome outcome, const QString &says, const Error &why,
                 const Clock &clock)
{
    TaskResult r =
        notBegun(task.job, task.deviceId, task.device, task.change, says.arg(why.detail), clock.now());
    r.outcome = outcome;
    r.error = errorName(why.code);
    r.detail = why.detail;
    return r;
}

/// Something of it is left. What could not be taken back before is looked at again: somebody may have put it
/// right by hand.
bool isThere(const TaskRecord &task)
{
    return task.result
           && (task.result->outcome == TaskOutcome::Done || task.result->outcome == TaskOutcome::UndoFailed);
}

/// Where nothing was sent to it, a device that is not as before is still that (S-6).
TaskResult asKnown(const TaskRecord &task, const TaskResult &now)
{
    const bool nothingSent = now.outcome == TaskOutcome::Skipped || now.outcome == TaskOutcome::Conflict;
    const bool wasLeft = task.result && task.result->outcome == TaskOutcome::UndoFailed;
    return nothingSent && wasLeft && !isBack(now) ? *task.result : now;
}

/// What later changes rest on, of which one could not be taken back: it has to stay as well (S-12).
class Held {
public:
    void add(const TaskRecord &task)
    {
        m_jobs << task.job;
        m_devices << task.deviceId;
    }
    bool has(const TaskRecord &task) const
    {
        // Through that interface the change that is still there has to be taken back one day.
        const bool isTheWayIn = std::holds_alternative<ManagementApiOn>(task.change.intent);
        return m_jobs.contains(task.job) || (isTheWayIn && m_devices.contains(task.deviceId));
    }

private:
    QSet<QString> m_jobs;
    QSet<QString> m_devices;
};

/// A run stays open while a device is unknown: it is settled at the next contact (S-10), unless a person has
/// given it up.
Result<> endUnlessOpen(Journal &journal, qint64 run, const QList<TaskResult> &results,
                       const RunOptions &options, bool givenUp = false)
{
    if (options.note)
        RETURN_IF_ERROR(options.note(results));
    const bool unknown = std::any_of(results.begin(), results.end(),
                                     [](const TaskResult &r) { return r.outcome == TaskOutcome::Unknown; });
    return unknown && !givenUp ? Result<>() : journal.endRun(run);
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
    if (options.finished) {
        numbered.finished = [&](const TaskResult &result) {
            const QMutexLocker lock(&mutex);
            options.finished(result);
        };
    }
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
    Course course(m_ports.file);
    bool refused = false;
    for (const Job &job : plan.jobs) {
        JobRun jobRun(run, job, runner, watch, m_ports, numbered, course);
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
        refused = refused || std::any_of(done.begin(), done.end(), isRefusal);
    }
    RETURN_IF_ERROR(endUnlessOpen(m_ports.journal, run, results, options));
    return results;
}

Result<QList<TaskResult>> Executor::undo(qint64 run, const RunOptions &options)
{
    if (m_ports.file.isReadOnly())
        return fail(ErrorCode::Storage, m_ports.file.readOnlyWhy());
    ASSIGN_OR_RETURN(const QList<qint64> open, m_ports.journal.unfinished());
    if (!open.isEmpty())
        return fail(ErrorCode::Conflict, u"run %1 was cut off; settle it first"_s.arg(open.last()));
    if (run == 0) {
        ASSIGN_OR_RETURN(run, m_ports.journal.lastWithSomethingLeft());
        if (run == 0)
            return QList<TaskResult>();
    }
    ASSIGN_OR_RETURN(const RunRecord record, m_ports.journal.read(run));
    RETURN_IF_ERROR(m_ports.journal.beginUndo(run));
    RunWatch watch(m_ports, options);
    TaskRunner runner(m_ports, run, options, watch);
    Course course(m_ports.file);
    QList<TaskResult> results;
    Held held;
    // Exactly backwards: what a phone depends on goes only after the phone left it (S-12).
    for (qsizetype n = record.tasks.size(); n-- > 0;) {
        const TaskRecord &task = record.tasks.at(n);
        if (!isThere(task))
            continue;
        Result<> go = watch.mayGoOn();
        if (go && held.has(task))
            //: reason that follows "Not begun, it keeps its new settings: "
            go = fail(ErrorCode::Cancelled,
                      EngineWords::tr("a later change that rests on it could not be taken back"));
        else if (go && interruptsCalls(task.change) && course.phones.isLast(task.deviceId))
            go = fail(ErrorCode::Cancelled, lastPhoneWhy());
        const TaskResult back =
            go ? runner.takeBack(task, UndoWords::tr("Taken back; the device is as it was before."))
               : stays(task, TaskOutcome::Skipped,
                       EngineWords::tr("Not begun, it keeps its new settings: %1"), go.error(),
                       m_ports.desk.clock());
        results << asKnown(task, back);
        if (!isBack(back))
            held.add(task);
        if (!go)
            continue;
        course.note(back, runner);
        tellFinished(options, results.last());
        if (isRefusal(back))
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
    Course course(m_ports.file);
    QHash<QString, TaskResult> settled; ///< by the task's name
    Held held;
    QSet<QString> refused; ///< names of the passwords that a device has refused
    for (qsizetype n = record.tasks.size(); n-- > 0;) {
        const TaskRecord &task = record.tasks.at(n);
        if (task.result)
            settled.insert(task.name, *task.result);
        const bool openTask = !task.result || task.result->outcome == TaskOutcome::Unknown;
        const bool takeBack = how == Settle::Undo && isThere(task);
        if (!openTask && (!takeBack || held.has(task)))
            continue;
        TaskResult now;
        const QString password = m_ports.desk.signInFor(task.deviceId).password.name;
        Result<> go = watch.mayGoOn();
        // After a refusal nothing more is changed (S-15). The others are still looked at, or their state
        // would stay unknown for as long as that one does, but not with the same password (S-5).
        if (go && !refused.isEmpty() && (!openTask || (task.sentAnything && refused.contains(password))))
            go = fail(ErrorCode::Cancelled, refusedWhy());
        else if (go && !openTask && interruptsCalls(task.change) && course.phones.isLast(task.deviceId))
            go = fail(ErrorCode::Cancelled, lastPhoneWhy());
        if (!go)
            now = openTask ? stays(task, TaskOutcome::Unknown,
                                   EngineWords::tr("Not looked at, its state stays unknown: %1"), go.error(),
                                   m_ports.desk.clock())
                           : stays(task, TaskOutcome::Skipped,
                                   EngineWords::tr("Not begun, it keeps its new settings: %1"), go.error(),
                                   m_ports.desk.clock());
        else if (openTask)
            now = runner.settle(task, how == Settle::GiveUp ? Settle::Finish : how);
        else
            now = runner.takeBack(task, UndoWords::tr("Taken back; the device is as it was before."));
        if (how == Settle::GiveUp && now.outcome == TaskOutcome::Unknown && watch.asSeen())
            now = runner.giveUp(task, now);
        course.note(now, runner);
        settled.insert(task.name, asKnown(task, now));
        tellFinished(options, settled.value(task.name));
        if (isRefusal(now))
            refused.insert(password);
        if (!isBack(now) && now.outcome != TaskOutcome::Done)
            held.add(task);
    }
    QList<TaskResult> results;
    for (const Job &job : record.plan.jobs) {
        for (qsizetype n = 0; n < job.tasks.size(); ++n) {
            const Task &task = job.tasks.at(n);
            results << settled.value(taskName(job, n),
                                     notBegun(job.id, task.deviceId, task.device, task.change,
                                              EngineWords::tr("Not begun: the run was cut off before."),
                                              m_ports.desk.clock().now()));
        }
    }
    RETURN_IF_ERROR(
        endUnlessOpen(m_ports.journal, run, results, options, how == Settle::GiveUp && watch.asSeen()));
    return results;
}

} // namespace rf
