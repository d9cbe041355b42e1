// Listens for the greeting of an SSH server; says nothing.
#pragma once

#include "connectors/discovery/probes/tcp_probe.h"

namespace rf {

class SshBannerProbe final : public TcpProbe {
    Q_OBJECT
public:
    using TcpProbe::TcpProbe;

private:
    void opened() override { }
    void received() override;
    void judge() override;
};

} // namespace rf
