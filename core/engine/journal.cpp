#include "core/engine/journal.h"

#include <QMap>
#include <QSet>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// What the plan demands of the task of that name.
QList<Proof> proofsOf(const Plan &plan, const QString &name)
{
    const auto job = std::find_if(plan.jobs.begin(), plan.jobs.end(),
                                  [&](const Job &j) { return j.id == name.section(u'/', 0, 0); });
    const qsizetype index = name.section(u'/', 1).toInt();
    return job != plan.jobs.end() && index < job->tasks.size() ? job->tasks.at(index).proofs : QList<Proof>();
}

/// What one entry says about the task it names.
Result<> follow(TaskRecord &task, const JournalEntry &entry)
{
    const QString phase = entry.body[u"phase"_s].toString();
    const qint64 steps = entry.body[u"index"_s].toInteger() + 1;
    if (entry.kind == u"sending") {
        task.sentAnything = true;
        task.lastSent = entry.time;
        if (phase == u"undo" || phase == u"abandon") {
            task.undoing = true;
            task.result.reset(); // what it was before says nothing about a device in mid-undo
        }
    } else if (entry.kind == u"sent") {
        if (phase == u"apply")
            task.applyComplete = steps >= task.change.apply.size();
        if (phase == u"confirm")
            task.confirmed = steps >= task.change.confirm.size();
    } else if (entry.kind == u"read") {
        ASSIGN_OR_RETURN(task.after, json::from<Facts>(entry.body[u"facts"_s]));
    } else if (entry.kind == u"outcome") {
        ASSIGN_OR_RETURN(task.result, json::from<TaskResult>(entry.body[u"result"_s]));
    }
    return {};
}

} // namespace

Result<> Journal::add(qint64 run, const QString &kind, const QJsonObject &body)
{
    ASSIGN_OR_RETURN(const JournalEntry entry, m_file.appendJournal(run, kind, m_clock.now(), body));
    if (m_observer)
        m_observer(entry);
    return {};
}

Result<qint64> Journal::beginRun(const Plan &plan)
{
    ASSIGN_OR_RETURN(const qint64 last, m_file.lastRun());
    RETURN_IF_ERROR(add(last + 1, u"run-started"_s, {{u"plan"_s, json::to(plan)}}));
    return last + 1;
}

Result<> Journal::beginUndo(qint64 run)
{
    return add(run, u"undo-started"_s, {});
}

Result<> Journal::endRun(qint64 run)
{
    return add(run, u"run-ended"_s, {});
}

Result<> Journal::taskStarted(qint64 run, const QString &task, const Task &what, const Facts &before,
                              const std::optional<QList<LinePasswordCheck>> &lineBefore,
                              const QStringList &registered)
{
    QJsonObject body{{u"task"_s, task},
                     {u"deviceId"_s, what.deviceId},
                     {u"device"_s, what.device},
                     {u"change"_s, json::to(what.change)},
                     {u"before"_s, json::to(before)}};
    if (lineBefore)
        body.insert(u"linePasswords"_s, json::to(*lineBefore));
    if (!registered.isEmpty())
        body.insert(u"registered"_s, json::to(registered));
    return add(run, u"task-started"_s, body);
}

Result<> Journal::sending(qint64 run, const QString &task, const QString &phase, qsizetype index)
{
    return add(run, u"sending"_s, {{u"task"_s, task}, {u"phase"_s, phase}, {u"index"_s, index}});
}

Result<> Journal::sent(qint64 run, const QString &task, const QString &phase, qsizetype index)
{
    return add(run, u"sent"_s, {{u"task"_s, task}, {u"phase"_s, phase}, {u"index"_s, index}});
}

Result<> Journal::proof(qint64 run, const QString &task, const QString &says)
{
    return add(run, u"proof"_s, {{u"task"_s, task}, {u"says"_s, says}});
}

Result<> Journal::facts(qint64 run, const QString &task, const Facts &facts)
{
    return add(run, u"read"_s, {{u"task"_s, task}, {u"facts"_s, json::to(facts)}});
}

Result<> Journal::outcome(qint64 run, const QString &task, const TaskResult &result)
{
    return add(run, u"outcome"_s, {{u"task"_s, task}, {u"result"_s, json::to(result)}});
}

Result<RunRecord> Journal::read(qint64 run)
{
    ASSIGN_OR_RETURN(const QList<JournalEntry> entries, m_file.journal(run));
    if (entries.isEmpty())
        return fail(ErrorCode::BadInput, u"there is no run %1"_s.arg(run));
    RunRecord record;
    record.run = run;
    const auto task = [&](const JournalEntry &entry) -> TaskRecord * {
        const QString name = entry.body[u"task"_s].toString();
        const auto it = std::find_if(record.tasks.begin(), record.tasks.end(),
                                     [&](const TaskRecord &t) { return t.name == name; });
        return it == record.tasks.end() ? nullptr : &*it;
    };
    for (const JournalEntry &entry : entries) {
        if (entry.kind == u"run-started") {
            record.started = entry.time;
            ASSIGN_OR_RETURN(record.plan, json::from<Plan>(entry.body[u"plan"_s]));
        } else if (entry.kind == u"run-ended") {
            record.ended = true;
        } else if (entry.kind == u"undo-started") {
            record.ended = false;
            record.undoing = true;
        } else if (entry.kind == u"task-started") {
            TaskRecord t;
            t.name = entry.body[u"task"_s].toString();
            t.job = t.name.section(u'/', 0, 0);
            t.deviceId = entry.body[u"deviceId"_s].toString();
            t.device = entry.body[u"device"_s].toString();
            ASSIGN_OR_RETURN(t.change, json::from<Change>(entry.body[u"change"_s]));
            ASSIGN_OR_RETURN(t.before, json::from<Facts>(entry.body[u"before"_s]));
            if (entry.body.contains(u"linePasswords"_s)) {
                ASSIGN_OR_RETURN(t.lineBefore,
                                 json::from<QList<LinePasswordCheck>>(entry.body[u"linePasswords"_s]));
            }
            if (entry.body.contains(u"registered"_s)) {
                ASSIGN_OR_RETURN(t.registered, json::from<QStringList>(entry.body[u"registered"_s]));
            }
            t.proofs = proofsOf(record.plan, t.name);
            record.tasks << t;
        } else if (TaskRecord *t = task(entry)) {
            RETURN_IF_ERROR(follow(*t, entry));
        }
    }
    return record;
}

Result<qint64> Journal::lastWithSomethingLeft()
{
    ASSIGN_OR_RETURN(const QList<JournalEntry> entries, m_file.journal());
    QMap<qint64, QSet<QString>> left;
    const QString done = enumText(TaskOutcome::Done);
    for (const JournalEntry &entry : entries) {
        if (entry.kind != u"outcome")
            continue;
        const QString task = entry.body[u"task"_s].toString();
        if (entry.body[u"result"_s].toObject()[u"outcome"_s].toString() == done)
            left[entry.run].insert(task);
        else
            left[entry.run].remove(task);
    }
    qint64 last = 0;
    for (auto it = left.cbegin(); it != left.cend(); ++it)
        last = it.value().isEmpty() ? last : it.key();
    return last;
}

Result<QList<qint64>> Journal::unfinished()
{
    ASSIGN_OR_RETURN(const QList<JournalEntry> entries, m_file.journal());
    QList<qint64> open;
    for (const JournalEntry &entry : entries) {
        const bool opens = entry.kind == u"run-started" || entry.kind == u"undo-started";
        if (opens && !open.contains(entry.run))
            open << entry.run;
        else if (entry.kind == u"run-ended")
            open.removeAll(entry.run);
    }
    return open;
}

Result<QString> Journal::seal()
{
    ASSIGN_OR_RETURN(const QList<JournalEntry> entries, m_file.journal());
    return entries.isEmpty() ? QString() : QString::fromLatin1(entries.last().hash.toHex());
}

} // namespace rf
