#include "connectors/discovery/probes/tcp_probe.h"

namespace rf {

TcpProbe::TcpProbe(const ProbeTarget &target, QObject *parent, Connection::Wrapping wrapping)
    : Probe(target, parent)
    , m_connection(target.real, wrapping, {target.connectMs, target.answerMs}, this)
{
    connect(&m_connection, &Connection::opened, this, [this] { opened(); });
    connect(&m_connection, &Connection::received, this, [this] { received(); });
    connect(&m_connection, &Connection::ended, this, [this] { leave(); });
}

void TcpProbe::start()
{
    m_connection.open();
}

void TcpProbe::leave()
{
    noteState(m_connection.state(), m_connection.answeredAfterMs());
    m_connection.close();
    if (state() == PortState::Open)
        judge();
    finish();
}

} // namespace rf
