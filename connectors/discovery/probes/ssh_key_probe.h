// The host key of an SSH server, from the key exchange; nobody signs in.
#pragma once

#include "connectors/discovery/probes/probe.h"
#include "connectors/transport/ssh_key_look.h"

#include <QDeadlineTimer>

namespace rf {

class SshKeyProbe final : public Probe {
    Q_OBJECT
public:
    SshKeyProbe(const ProbeTarget &target, QObject *parent);
    void start() override;

private:
    void step();
    std::unique_ptr<SshKeyLook> m_look;
    QTimer m_timer;
    QDeadlineTimer m_deadline;
};

} // namespace rf
