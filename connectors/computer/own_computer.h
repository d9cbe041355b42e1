// The computer that RingFence runs on, as its system tells it.
#pragma once

#include "connectors/discovery/surroundings.h"
#include "core/ports/this_computer.h"

namespace rf {

class OwnComputer final : public ThisComputer {
public:
    explicit OwnComputer(std::unique_ptr<Surroundings> surroundings);
    std::unique_ptr<Wakefulness> stayAwake(const QString &why) override;
    /// Cable, Wi-Fi and VPN with their IPv4 addresses, and the gateways. IPv6 is left out: its addresses
    /// change by themselves, with a router that restarts and for privacy.
    QStringList networks() override;

private:
    std::unique_ptr<Surroundings> m_surroundings;
};

} // namespace rf
