// One change on one device, from reading again to the outcome. Straight blocking code for one worker thread.
#pragma once

#include "core/engine/executor.h"

namespace rf {

/// How a task is undone after it had been done, or settled after a crash, uses the same parts.
class TaskRunner {
public:
    TaskRunner(ExecutorPorts ports, qint64 run, const RunOptions &options);

    TaskResult perform(const QString &name, const QString &job, const Task &task);
    /// Runs the undo steps of a task that was done and proves that the device is as before.
    TaskResult takeBack(const TaskRecord &record, const QString &whyNow);
    /// For a task without an outcome: old state, new state, or neither.
    TaskResult settle(const TaskRecord &record, Executor::Settle how);

private:
    struct Work {
        QString name;
        QString job;
        DeviceState device;
        const Driver *driver = nullptr;
        Change change;
        Facts before;
        SignIn signIn; ///< what opens it now
        std::unique_ptr<Session> session;
        QStringList proofs;
        QList<Registration> registered; ///< lines that were registered before, own device
        QStringList phonesRegistered; ///< "device/line" of every phone that was registered before
        qint64 sentAtMs = 0; ///< clock when the first step went out
        bool sawUnregistered = false;
        bool newSecretWorks = false;
    };
    Result<> prepare(Work &work, const Task &task);
    Result<> prepareSecrets(Work &work);
    Result<> backUp(Work &work);
    Result<> sendAll(Work &work, const QString &phase, const QList<Step> &steps);
    Result<> reopen(Work &work, int seconds);
    Result<> waitUntilReached(Work &work);
    Result<> prove(Work &work, Proof proof);
    Result<> proveFreshSignIn(Work &work);
    Result<> proveReregistered(Work &work, bool newer);
    Result<> provePhonesRegistered(Work &work);
    Result<> proveEchoCall(Work &work);
    void wireTest(Work &work);
    /// Has the person set the line's password in the provider's portal, shown once for that (S-19).
    Result<> askPortal(Work &work, bool back);
    /// Keeps the name of the new secret and what is known of it.
    void noteLinePassword(Work &work);
    TaskResult recover(Work &work, const Error &why, bool sent);
    TaskResult compareWithBefore(Work &work, const QString &says, const Error &why);
    TaskResult result(const Work &work, TaskOutcome outcome, const QString &says,
                      const Error *error = nullptr) const;
    Result<Session *> session(Work &work);
    QStringList registeredPhones() const;
    void tell(const Work &work, const QString &says) const;
    bool isPasswordTask(const Work &work) const;

    ExecutorPorts m_ports;
    qint64 m_run;
    const RunOptions &m_options;
};

} // namespace rf
