// The way from the office to the provider: the router's address translation, flow by flow, with its SIP
// helper where that is on, and perhaps a second translation by a box in front. Phones and this computer's own
// test messages take the same way, because the provider's pretend ports lead here.
#pragma once

#include "connectors/practice/sim_router.h"

#include <memory>

namespace rf {

struct SimNatOptions {
    QHostAddress provider; ///< pretend
    struct Forwarded {
        bool tcp = false;
        quint16 port = 0; ///< pretend, of the provider
        quint16 realPort = 0;
    };
    QList<Forwarded> ports;
    /// The box in front translates once more to this address; null = the router's own is public.
    QHostAddress outerAddress;
};

class SimNatPath {
public:
    explicit SimNatPath(SimRouter &router);
    ~SimNatPath();
    SimNatPath(const SimNatPath &) = delete;
    SimNatPath &operator=(const SimNatPath &) = delete;

    Result<> start(SimNetwork &network, const SimNatOptions &options);
    void stop(); ///< blocks until the thread has ended
    // Thread-safe and never blocking.
    QList<SimFlow> flows() const;
    void drop(const std::function<bool(const SimFlow &)> &which);
    SimFlowTable table(); ///< for the router; valid as long as this lives

    class Engine;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<Engine> m_engine;
};

} // namespace rf
