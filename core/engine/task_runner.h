// One change on one device, from reading again to the outcome. Straight blocking code for one worker thread.
#pragma once

#include "core/engine/executor.h"
#include "core/engine/run_watch.h"
#include "core/engine/whereabouts.h"

#include <QMutex>
#include <QSet>

namespace rf {

/// How a task is undone after it had been done, or settled after a crash, uses the same parts.
class TaskRunner {
public:
    TaskRunner(ExecutorPorts ports, qint64 run, const RunOptions &options, RunWatch &watch);

    TaskResult perform(const QString &name, const QString &job, const Task &task);
    /// Runs the undo steps of a task that was done and proves that the device is as before.
    TaskResult takeBack(const TaskRecord &record, const QString &whyNow);
    /// For a task without an outcome: old state, new state, or neither.
    TaskResult settle(const TaskRecord &record, Executor::Settle how);
    /// For one that is still unknown: that is what the journal keeps, and why (S-6).
    TaskResult giveUp(const TaskRecord &record, TaskResult unknown);
    /// It was taken back, and the lines that worked before have not come back since (S-15). Thread-safe.
    bool hasNoLines(const QString &deviceId) const;

private:
    struct Work {
        QString name;
        QString job;
        DeviceState device;
        const Driver *driver = nullptr;
        Change change;
        Facts before;
        std::optional<QList<LinePasswordCheck>> lineBefore; ///< what was known of the line's old password
        QStringList drift; ///< settings that somebody else changed after we did; not ours to put back
        SignIn signIn; ///< what opens it now
        std::unique_ptr<Session> session;
        QStringList proofs;
        QStringList confirmedByPerson; ///< nobody but the person saw it
        QList<Registration> registered; ///< lines that were registered before, own device
        QStringList phonesRegistered; ///< "device/line" of every phone that was registered before
        qint64 sentAtMs = 0; ///< clock when the first step went out
        bool sawUnregistered = false;
        bool goingBack = false; ///< the undo steps are on their way
        bool acknowledged = false; ///< the device took at least one step of apply
        bool confirmed = false; ///< nothing is armed any more
        // what proved the change
        bool readBack = false; ///< the goal was read from the device afterwards
        bool registeredAgain = false;
        bool callHeard = false;
        bool wireClean = false; ///< the test on the wire found nothing, and found it nowhere
        std::optional<Facts> after; ///< as read last while it was being proven
    };
    Result<> prepare(Work &work, const Task &task);
    /// The password that the undo steps would set is still the one in use.
    Result<bool> goesBackToPresentSecret(const Work &work) const;
    Result<> prepareSecrets(Work &work);
    Result<> backUp(Work &work);
    Result<> sendAll(Work &work, const QString &phase, const QList<Step> &steps);
    /// No answer, as opposed to an answer that we do not like.
    static bool isAway(const Work &work, ErrorCode code);
    /// An error when it answers and lets nobody in: that is no restart (S-14).
    Result<> waitForRestart(Work &work);
    Result<> waitForLines(Work &work);
    void noteRegistered(Work &work, const Facts &now) const;
    Result<> waitUntilReached(Work &work);
    Result<> prove(Work &work, Proof proof);
    Result<> proveFreshSignIn(Work &work);
    Result<> proveReregistered(Work &work, bool newer);
    Result<> provePhonesRegistered(Work &work);
    Result<> proveEchoCall(Work &work);
    void wireTest(Work &work);
    /// Has the person set the line's password in the provider's portal, shown once for that (S-19).
    Result<> askPortal(Work &work, bool back);
    /// Into the journal, with what is known of the line's password: nothing else tells it later.
    Result<> begin(Work &work, const Task &task);
    /// Keeps the name of the password that the line has after that outcome, and what is known of it.
    Result<> noteLinePassword(const Work &work, TaskOutcome outcome);
    /// Tries again while the device does not answer, at most `seconds`; looks for a phone that came back with
    /// another address (voice VLAN).
    Result<> reopen(Work &work, int seconds);
    /// An error when the phone was found and lets nobody in.
    Result<bool> relocate(Work &work, Whereabouts::Search &search);
    Result<bool> answersAt(Work &work, const QHostAddress &address);
    /// Whether a phone whose network changes stands where it should by now; CannotTell for all other changes.
    Reached inItsNetwork(const Work &work, bool back) const;
    SignIn signInWith(const Work &work, const SecretRef &password) const;
    TaskResult recover(Work &work, const Error &why);
    bool wentBackByItself(Work &work, int seconds);
    /// Sends the undo steps and compares. `why` is what made it necessary; null when the person asked for it.
    TaskResult undoAndCompare(Work &work, const QString &says, const Error *why);
    bool isAsBefore(const Work &work, const Facts &now) const;
    Work workOf(const TaskRecord &record) const;
    /// Rejected when it has become a special line that nobody released: then it is left alone (S-2).
    Result<> findDevice(Work &work) const;
    TaskResult settleUnsent(Work &work, const TaskRecord &record);
    TaskResult completeLinePassword(Work &work, const TaskRecord &record);
    TaskResult decide(Work &work, const TaskRecord &record, Executor::Settle how);
    TaskResult close(const Work &work, TaskResult result);
    /// Of a change that worked: no more than what was seen of it (S-6).
    QString doneText(const Work &work) const;
    TaskResult result(const Work &work, TaskOutcome outcome, const QString &says,
                      const Error *error = nullptr) const;
    Result<Session *> session(Work &work);
    QStringList registeredPhones() const;
    void tell(const Work &work, const QString &says) const;
    bool isPasswordTask(const Work &work) const;

    ExecutorPorts m_ports;
    qint64 m_run;
    const RunOptions &m_options;
    RunWatch &m_watch;
    Whereabouts m_whereabouts;
    mutable QMutex m_mutex;
    QSet<QString> m_withoutLines; ///< ids of devices
};

} // namespace rf
