// The journal of every run: append-only, hash-chained, each entry on the disk before what it announces is sent. From
// it an unfinished run is settled and a finished one is undone.
//   run-started {plan}                       task-started {task, before, change}      sending {task, phase, index}
//   sent {task, phase, index}                proof {task, says}                       outcome {task, result}
//   run-ended {}
// A task is named "JOB/N": the job's id and the task's place in it. Phases: apply, confirm, persist, abandon, undo.
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
    bool sentAnything = false; ///< a first step was announced
    bool confirmed = false; ///< the timed revert was disarmed, or there was none and apply was complete
    std::optional<TaskResult> result; ///< the last outcome; empty = it was cut off in the middle
};

struct RunRecord {
    qint64 run = 0;
    Plan plan;
    QDateTime started;
    bool ended = false;
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
    Result<> endRun(qint64 run);
    Result<> taskStarted(qint64 run, const QString &task, const Task &what, const Facts &before);
    Result<> sending(qint64 run, const QString &task, const QString &phase, qsizetype index);
    Result<> sent(qint64 run, const QString &task, const QString &phase, qsizetype index);
    Result<> proof(qint64 run, const QString &task, const QString &says);
    Result<> outcome(qint64 run, const QString &task, const TaskResult &result);

    Result<RunRecord> read(qint64 run);
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
