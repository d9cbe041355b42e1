// A probe of one TCP connection. By itself it only touches: it connects and leaves, nothing is ever written.
#pragma once

#include "connectors/discovery/probes/probe.h"

namespace rf {

class TcpProbe : public Probe {
    Q_OBJECT
public:
    explicit TcpProbe(const ProbeTarget &target, QObject *parent,
                      Connection::Wrapping wrapping = Connection::Wrapping::Plain);
    void start() override;

protected:
    virtual void opened() { leave(); }
    virtual void received() { }
    virtual void judge() { } ///< the conversation is over: what do the bytes say? Only when it was open.
    /// Enough was heard.
    void leave();
    Connection &connection() { return m_connection; }

private:
    Connection m_connection;
};

} // namespace rf
