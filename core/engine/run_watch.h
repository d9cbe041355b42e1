// Watches over one run: keeps the computer awake while it lives, and tells at each safe point whether the run
// may go on or has to end there (Stop, or another network, S-26). Thread-safe; lives in the run's thread.
#pragma once

#include "core/engine/conversation_desk.h"
#include "core/engine/executor.h"
#include "core/ports/this_computer.h"

namespace rf {

class RunWatch {
public:
    RunWatch(const ExecutorPorts &ports, const RunOptions &options);

    /// Looks at the network. Cancelled or NetworkChanged, for good, when nothing more may begin. A network
    /// that is only gone may be that of a device that restarts: it gets a while to come back.
    Result<> mayGoOn();
    /// What is known without looking: for moments in which a device, and the network with it, may be away.
    Result<> asSeen() const;

private:
    ThisComputer *m_computer;
    const ConversationDesk &m_desk;
    const RunOptions &m_options;
    std::unique_ptr<Wakefulness> m_awake;
    QStringList m_networks; ///< at the start
    mutable QMutex m_mutex;
    QString m_changed; ///< how the network differs; empty = it does not
};

} // namespace rf
