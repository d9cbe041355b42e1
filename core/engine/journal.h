// The journal of every run: append-only, hash-chained, each entry on the disk before what it announces is
// sent. From it an unfinished run is settled and a finished one is undone.
//   run-started {plan}             task-started {task, before, change, linePasswords?, registered?}
//   sending {task, phase, index}
//   sent {task, phase, index}      proof {task, says}                     read {task, facts}
//   outcome {task, result}         undo-started {}                        run-ended {}
// A task is named "JOB/N": the job's id and the task's place in it. Phases: apply, confirm, persist, abandon,
// undo.
#pragma once

#include "core/engine/office_file.h"
#include "core/ports/clock.h"

namespace rf {

/// What the journal knows of one task of a run.
struct TaskRecord {
    QString name; ///< "voice-vlan/2"
    QString deviceId;
    QString device;
    QString job;
    Facts before;
    Change change;
    QList<Proof> proofs; ///< what the plan demands of it
    QStringList registered; ///< lines of all phones that have to go on working, where it demands that
    /// What was known of a line's password before it changed; empty in journals of before this was kept.
    std::optional<QList<LinePasswordCheck>> lineBefore;
    std::optional<Facts> after; ///< as read when it was done
    bool sentAnything = false; ///< a first step was announced
    bool applyComplete = false; ///< the device took every step of apply
    bool confirmed = false; ///< the timed revert was disarmed
    bool undoing = false; ///< a step that takes it back was announced
    QDateTime lastSent; ///< when the last step was announced
    std::optional<TaskResult> result; ///< the last outcome; empty = it was cut off in the middle
};

struct RunRecord {
    qint64 run = 0;
    Plan plan;
    QDateTime started;
    bool ended = false;
    bool undoing = false; ///< it is being taken back, or was
    QList<TaskRecord> tasks; ///< in the order in which they were started
};

class Journal {
public:
    /// Called after each entry is durable; tests end the process in it.
    using Observer = std::function<void(const JournalEntry &)>;
    Journal(OfficeFile &file, const Clock &clock, Observer observer = {})
        : m_file(file)
        , m_clock(clock)
        , m_observer(std::move(observer))
    {
    }

    Result<qint64> beginRun(const Plan &plan);
    Result<> beginUndo(qint64 run); ///< opens a finished run again
    Result<> endRun(qint64 run);
    Result<> taskStarted(qint64 run, const QString &task, const Task &what, const Facts &before,
                         const std::optional<QList<LinePasswordCheck>> &lineBefore = {},
                         const QStringList &registered = {});
    Result<> sending(qint64 run, const QString &task, const QString &phase, qsizetype index);
    Result<> sent(qint64 run, const QString &task, const QString &phase, qsizetype index);
    Result<> proof(qint64 run, const QString &task, const QString &says);
    Result<> facts(qint64 run, const QString &task, const Facts &facts);
    Result<> outcome(qint64 run, const QString &task, const TaskResult &result);

    Result<RunRecord> read(qint64 run);
    /// The last run of which a change is still in place; 0 = none.
    Result<qint64> lastWithSomethingLeft();
    /// Runs that were not ended: the program or the computer stopped, or a device is unknown (S-10).
    Result<QList<qint64>> unfinished();
    /// Hash of the last entry, hex; empty when there is none. Printed on the report.
    Result<QString> seal();

private:
    Result<> add(qint64 run, const QString &kind, const QJsonObject &body);
    OfficeFile &m_file;
    const Clock &m_clock;
    Observer m_observer;
};

} // namespace rf
