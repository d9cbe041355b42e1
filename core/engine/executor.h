// Runs a plan: for every change the one order of docs/architecture.md, jobs in their waves, at most one phone
// in three at once (S-15), the truth told either way. Also takes finished runs back and settles those that
// were cut off (S-10).
#pragma once

#include "core/engine/conversation_desk.h"
#include "core/engine/journal.h"
#include "core/ports/person.h"
#include "core/ports/prober.h"
#include "core/ports/this_computer.h"

namespace rf {

struct ExecutorPorts {
    OfficeFile &file;
    Journal &journal;
    ConversationDesk &desk;
    SecretStore *secrets = nullptr; ///< null: no password is changed, no backup is kept (S-8, S-22)
    Prober *prober = nullptr;
    Person &person;
    ThisComputer *computer = nullptr; ///< null: it stays awake and where it is by itself
};

struct Progress {
    QString job;
    QString device;
    QString says;
    int done = 0;
    int total = 0;
};

struct RunOptions {
    CancelToken cancel; ///< Stop: the step that has begun is finished, then the change is taken back
    /// Called from worker threads, one at a time: neither of the two while the other or itself is called.
    std::function<void(const Progress &)> progress;
    /// How a task ended, as soon as it is known; again when it is taken back later. Called like progress.
    std::function<void(const TaskResult &)> finished;
    /// Called with what became of every task before the run is closed: where the program ends meanwhile, the
    /// run is settled and it is called again.
    std::function<Result<>(const QList<TaskResult> &)> note;
    int lanes = 8;
};

class Executor {
public:
    explicit Executor(ExecutorPorts ports)
        : m_ports(ports)
    {
    }
    /// Storage when the journal cannot be written: either nothing was sent, or the run stays open and is
    /// settled by what is in the journal.
    Result<QList<TaskResult>> run(const Plan &plan, const RunOptions &options = {});
    /// Takes a run back, exactly backwards. run 0 = the last one. Conflict while any run is open (S-10).
    Result<QList<TaskResult>> undo(qint64 run, const RunOptions &options = {});

    enum class Settle { Finish, Undo, GiveUp };
    /// Looks at every device of an unfinished run that was in mid-change and tells whether it is in its old
    /// or its new state. Finish keeps what is new and proven and takes back what is neither; Undo takes
    /// everything back; GiveUp is Finish for whoever answers, and closes the run although the state of others
    /// stays unknown: the person's word that they are gone. Unless stopped. The results are those of all
    /// tasks of the run, begun or not, in the plan's order.
    Result<QList<TaskResult>> settle(qint64 run, Settle how, const RunOptions &options = {});

private:
    ExecutorPorts m_ports;
};

} // namespace rf
