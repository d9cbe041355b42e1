// A TCP port that greets and listens but understands nothing: telnet prompts, printers, file servers.
// Remembers what was written to it.
#pragma once

#include "connectors/practice/sim_device.h"

#include <memory>

namespace rf {

class SimTcpPort {
public:
    explicit SimTcpPort(QByteArray greeting = {});
    ~SimTcpPort();
    SimTcpPort(const SimTcpPort &) = delete;
    SimTcpPort &operator=(const SimTcpPort &) = delete;

    Result<> start(SimNetwork &network, const Endpoint &pretendOne);
    void stop(); ///< blocks until the thread has ended
    void setOpen(bool open); ///< published or not; does not block
    QByteArray written() const; ///< everything anybody sent, at most 64 KiB

private:
    class Engine;
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<Engine> m_engine;
};

} // namespace rf
