// A run as it goes on, and how it ended, in plain words. Fed with what the engine tells; pure.
#pragma once

#include "core/engine/executor.h"
#include "wizard/theme/roles.h"

namespace rf {

enum class RunState { Waiting, GoingOn, Done, Partly, Stopped, Undone, Failed, Unknown, Skipped };
/// What an outcome is to people; the one place for it.
RunState stateOf(const TaskResult &result);

struct StateLook {
    QString word;
    QString icon;
    Tone tone = Tone::Neutral;
};
StateLook lookOf(RunState state, bool back);

/// One line of the live list.
struct RunRow {
    QString job;
    QString title;
    RunState state = RunState::Waiting;
    QString says;
    friend bool operator==(const RunRow &, const RunRow &) = default;
};

/// What is to be done, as the live list shows it.
struct RunTask {
    QString deviceId;
    QString title; ///< of the change
    int seconds = 0; ///< upper bound; 0 = not known
};
struct RunJob {
    QString id;
    QString title;
    QString order; ///< shown while it waits
    QList<RunTask> tasks;
};

class LiveRun {
public:
    LiveRun() = default;
    /// back: it is taken back, so "undone" is what is wanted.
    explicit LiveRun(QList<RunJob> jobs, bool back = false);

    void progress(const Progress &progress);
    void finished(const TaskResult &result);
    void ended(const QList<TaskResult> &results); ///< what nobody told before is told now

    QList<RunRow> rows() const;
    bool isBack() const { return m_back; }
    int done() const; ///< tasks that have an outcome
    int total() const;
    /// Upper bound for what is left, whole minutes; empty when it is not known.
    std::optional<int> minutesLeft() const;

private:
    struct Known {
        QList<TaskResult> results; ///< at most one per device and wish, the last word
        QString device; ///< with which it is going on
        QString says;
        bool begun = false;
    };
    RunRow row(const RunJob &job) const;
    const TaskResult *resultOf(const QString &job, const RunTask &task) const;

    QList<RunJob> m_jobs;
    QHash<QString, Known> m_known;
    bool m_back = false;
    bool m_ended = false;
};

/// How one change ended.
struct ResultRow {
    QString title; ///< device and change
    QString says; ///< what was seen, or what went wrong and what it means
    StateLook look;
    friend bool operator==(const ResultRow &a, const ResultRow &b)
    {
        return a.title == b.title && a.says == b.says && a.look.word == b.look.word;
    }
};

struct RunEnd {
    QString headline;
    QString help;
    QList<ResultRow> rows;
    bool unknown = false; ///< a device is in an unknown state: the run stays open (S-10)
    bool bad = false; ///< something is not as it was and not as it should be
};
RunEnd runEnd(const QList<TaskResult> &results, bool back, bool stopped);

} // namespace rf
