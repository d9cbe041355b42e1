// What is going to happen, in which order, with which proofs. Made by the planner, shown to the person, run
// by the executor, kept in the office file.
#pragma once

#include "core/model/change.h"
#include "core/model/office.h"

namespace rf {

/// What must be true after a task before the job goes on.
enum class Proof {
    ReadBack, ///< the goal is reached in freshly read facts (always required where facts can tell)
    FreshConnection, ///< still true over a connection opened after the change
    Reregistered, ///< every line that was registered before has a registration newer than the change (S-14)
    EchoCall, ///< a call with audio both ways
    WireTest, ///< the SIP ALG test on the wire says not found
    FreshSignIn, ///< the new password works in a new session
    PhonesStillRegistered, ///< router changes: the phones that were registered still are
};
template <>
inline constexpr auto enumNames<Proof> =
    std::array{std::pair{Proof::ReadBack, "read-back"},
               std::pair{Proof::FreshConnection, "fresh-connection"},
               std::pair{Proof::Reregistered, "reregistered"},
               std::pair{Proof::EchoCall, "echo-call"},
               std::pair{Proof::WireTest, "wire-test"},
               std::pair{Proof::FreshSignIn, "fresh-sign-in"},
               std::pair{Proof::PhonesStillRegistered, "phones-still-registered"}};

/// One change on one device inside a job.
struct Task {
    QString deviceId;
    QString device; ///< label
    Change change;
    QList<Proof> proofs;
    int wave = 0; ///< tasks of one wave may run side by side, within S-15; waves run in order
    QString stage; ///< plain English: "One phone first", "The other phones", "Close the old door"
    std::optional<BackupKind> backup = {}; ///< what is kept of the device before the first step (S-8)
    static constexpr auto fields()
    {
        return std::make_tuple(field("deviceId", &Task::deviceId), field("device", &Task::device),
                               field("change", &Task::change), field("proofs", &Task::proofs),
                               field("wave", &Task::wave), field("stage", &Task::stage),
                               field("backup", &Task::backup));
    }
    friend bool operator==(const Task &, const Task &) = default;
};

/// Something a person has to do or answer before a wave begins ("Set the same password in the portal").
struct PersonStep {
    int beforeWave = 0;
    QString key; ///< stable name of the question, for automation ("portal-password", "mobile-at-hand")
    QString asks;
    static constexpr auto fields()
    {
        return std::make_tuple(field("beforeWave", &PersonStep::beforeWave), field("key", &PersonStep::key),
                               field("asks", &PersonStep::asks));
    }
    friend bool operator==(const PersonStep &, const PersonStep &) = default;
};

/// Changes that belong together, possibly on several devices. Undone exactly backwards.
struct Job {
    QString id; ///< "sip-alg", "voice-vlan", "tls", "forwards", "upnp", "remote-admin", "admin-password", ...
    QString title;
    QStringList controls; ///< what it mends
    QList<Task> tasks; ///< in order
    QList<PersonStep> person;
    Risk risk = Risk::None; ///< highest of its tasks; jobs that may lock out go last (S-23)
    static constexpr auto fields()
    {
        return std::make_tuple(field("id", &Job::id), field("title", &Job::title),
                               field("controls", &Job::controls), field("tasks", &Job::tasks),
                               field("person", &Job::person), field("risk", &Job::risk));
    }
    friend bool operator==(const Job &, const Job &) = default;
};

/// A finding that no job mends, and why: by hand, blocked, or a person's task.
struct LeftOver {
    QString control;
    QString deviceId; ///< empty = the office
    QString why; ///< "SIP over TLS is not proven on every line yet"
    QStringList byHand; ///< steps for the person
    static constexpr auto fields()
    {
        return std::make_tuple(field("control", &LeftOver::control), field("deviceId", &LeftOver::deviceId),
                               field("why", &LeftOver::why), field("byHand", &LeftOver::byHand));
    }
    friend bool operator==(const LeftOver &, const LeftOver &) = default;
};

struct Plan {
    QList<Job> jobs;
    QList<LeftOver> leftOver;
    QDateTime madeAt;
    static constexpr auto fields()
    {
        return std::make_tuple(field("jobs", &Plan::jobs), field("leftOver", &Plan::leftOver),
                               field("madeAt", &Plan::madeAt));
    }
    friend bool operator==(const Plan &, const Plan &) = default;
};

/// How one task ended.
enum class TaskOutcome {
    Done, ///< reached and proven
    AlreadyDone,
    Undone, ///< failed, and proven to be as before
    UndoFailed, ///< failed, and not as before
    Unknown, ///< the device vanished; settled at the next contact (S-10)
    Skipped, ///< not started (stopped, an earlier task failed, person said no)
    Conflict, ///< settings changed meanwhile; nothing was sent
};
template <>
inline constexpr auto enumNames<TaskOutcome> = std::array{
    std::pair{TaskOutcome::Done, "done"},        std::pair{TaskOutcome::AlreadyDone, "already-done"},
    std::pair{TaskOutcome::Undone, "undone"},    std::pair{TaskOutcome::UndoFailed, "undo-failed"},
    std::pair{TaskOutcome::Unknown, "unknown"},  std::pair{TaskOutcome::Skipped, "skipped"},
    std::pair{TaskOutcome::Conflict, "conflict"}};

struct TaskResult {
    QString job;
    QString deviceId;
    QString device;
    QString title;
    QString intent;
    TaskOutcome outcome = TaskOutcome::Skipped;
    QString says; ///< plain sentence
    QString error; ///< errorName(), empty when done
    QString detail; ///< technical, free of secrets
    QStringList proofs; ///< what was seen: "line 1 registered again after 3 s"
    QStringList confirmed; ///< what only a person says: "a test call had sound both ways"
    QDateTime when;
    static constexpr auto fields()
    {
        return std::make_tuple(field("job", &TaskResult::job), field("deviceId", &TaskResult::deviceId),
                               field("device", &TaskResult::device), field("title", &TaskResult::title),
                               field("intent", &TaskResult::intent), field("outcome", &TaskResult::outcome),
                               field("says", &TaskResult::says), field("error", &TaskResult::error),
                               field("detail", &TaskResult::detail), field("proofs", &TaskResult::proofs),
                               field("when", &TaskResult::when), field("confirmed", &TaskResult::confirmed));
    }
    friend bool operator==(const TaskResult &, const TaskResult &) = default;
};

// Compiled once, in json.cpp.
namespace json {
extern template QJsonValue to<Plan>(const Plan &);
extern template Result<Plan> from<Plan>(const QJsonValue &);
extern template QJsonValue to<TaskResult>(const TaskResult &);
extern template Result<TaskResult> from<TaskResult>(const QJsonValue &);
} // namespace json

} // namespace rf
