// Hands out raw descriptors, so that TLS and plain connections of a simulation share one way in.
#pragma once

#include <QTcpServer>
#include <functional>

namespace rf {

class SimListener final : public QTcpServer {
public:
    using Accept = std::function<void(qintptr)>;
    SimListener(QObject *parent, Accept accept)
        : QTcpServer(parent)
        , m_accept(std::move(accept))
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_accept(descriptor); }

private:
    Accept m_accept;
};

} // namespace rf
