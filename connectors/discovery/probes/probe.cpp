#include "connectors/discovery/probes/probe.h"

namespace rf {

Probe::Probe(const ProbeTarget &target, QObject *parent)
    : QObject(parent)
    , m_target(target)
{
}

void Probe::finish()
{
    // Not from inside a signal of a socket: the receiver may delete this object.
    if (!m_finished)
        QTimer::singleShot(0, this, [this] { Q_EMIT finished(); });
    m_finished = true;
}

} // namespace rf
