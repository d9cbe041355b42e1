// One job of a run, in waves, and what a run remembers from one job to the next.
#pragma once

#include "core/engine/task_runner.h"

namespace rf {

/// The phones that are known to work, over a whole run (S-15).
class WorkingPhones {
public:
    /// As the last reading has them.
    explicit WorkingPhones(OfficeFile &file);
    /// How many of them may be interrupted at once.
    int atOnce(int lanes) const;
    /// What interrupts calls there would interrupt the last one. An office with one phone was asked for a
    /// mobile before.
    bool isLast(const QString &deviceId) const;
    void lose(const QString &deviceId);

private:
    QSet<QString> m_working;
    QSet<QString> m_lost;
    bool m_several = false;
};

struct Course {
    explicit Course(OfficeFile &file)
        : phones(file)
    {
    }
    void note(const TaskResult &result, const TaskRunner &runner);

    WorkingPhones phones;
    QSet<QString> unsettled; ///< devices that are neither as before nor as planned, or not known to be (S-10)
};

/// Tasks of a wave run side by side, devices that interrupt calls at most a third at once (S-15).
class JobRun {
public:
    JobRun(qint64 run, const Job &job, TaskRunner &runner, RunWatch &watch, ExecutorPorts &ports,
           const RunOptions &options, Course &course);
    QList<TaskResult> run();

private:
    void heed(const Result<> &mayGoOn);
    void heedKeepAlive();
    void askBefore(int wave);
    int lanesFor(const QList<qsizetype> &wave) const;
    void runWave(int wave);
    void runTask(qsizetype index);
    void judge(const Task &task, const TaskResult &done);
    void takeBackAll();

    qint64 m_run;
    const Job &m_job;
    TaskRunner &m_runner;
    RunWatch &m_watch;
    ExecutorPorts &m_ports;
    const RunOptions &m_options;
    Course &m_course;
    QList<TaskResult> m_results;
    QMutex m_mutex;
    QStringList m_broken; ///< devices on which a step failed
    QStringList m_withoutKeepAlive; ///< names of phones that did not get theirs
    QHash<QString, int> m_failures;
    QString m_stop; ///< why the rest is not begun; empty = go on
    bool m_takeBack = false;
};

// What is asked and said of tasks wherever a run is made, taken back or settled.

/// Name of a task in the journal.
QString taskName(const Job &job, qsizetype index);
/// Of a task to which nothing was sent.
TaskResult notBegun(const QString &job, const QString &deviceId, const QString &device, const Change &change,
                    const QString &says, const QDateTime &when);
bool interruptsCalls(const Change &change);
/// Nothing of it is left, or there was nothing to take back.
bool isBack(const TaskResult &result);
/// A device refused the sign-in.
bool isRefusal(const TaskResult &result);
void tellFinished(const RunOptions &options, const TaskResult &result);
/// Reasons that follow "Not begun: ".
QString refusedWhy();
QString lastPhoneWhy();

} // namespace rf
