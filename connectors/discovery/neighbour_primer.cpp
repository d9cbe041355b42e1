#include "connectors/discovery/neighbour_primer.h"

namespace rf {

namespace {
constexpr quint16 discardPort = 9;
}

NeighbourPrimer::NeighbourPrimer(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { tick(); });
}

void NeighbourPrimer::prime(const QList<QHostAddress> &addresses)
{
    for (const QHostAddress &address : addresses)
        m_waiting.enqueue(address);
    if (!m_clock.isValid())
        m_clock.start();
    m_timer.start(m_limits.tickMs);
    tick();
}

void NeighbourPrimer::answered(const QHostAddress &address)
{
    const auto found = m_asked.find(address);
    if (found == m_asked.end())
        return;
    --m_pending[found->socket];
    m_asked.erase(found);
    Q_EMIT settled(address);
}

void NeighbourPrimer::tick()
{
    const qint64 now = m_clock.elapsed();
    QList<QHostAddress> nobody;
    for (auto it = m_asked.begin(); it != m_asked.end();) {
        if (now - it->when < m_limits.holdMs) {
            ++it;
            continue;
        }
        nobody.append(it.key());
        --m_pending[it->socket];
        it = m_asked.erase(it);
    }
    for (int i = 0; i < m_limits.perTick && !m_waiting.isEmpty() && m_asked.size() < m_limits.unanswered;
         ++i) {
        if (!ask(m_waiting.head()))
            break; // the system takes no more now; in a moment it will
        m_waiting.dequeue();
    }
    if (isDone())
        m_timer.stop();
    for (const QHostAddress &address : nobody)
        Q_EMIT settled(address);
}

bool NeighbourPrimer::ask(const QHostAddress &address)
{
    std::size_t socket = 0;
    while (socket < m_pending.size() && m_pending[socket] >= m_limits.perSocket)
        ++socket;
    if (socket == m_pending.size()) {
        m_sockets.push_back(std::make_unique<QUdpSocket>());
        m_pending.push_back(0);
    }
    if (m_sockets[socket]->writeDatagram(QByteArray(1, '\0'), address, discardPort) < 0
        && m_sockets[socket]->error() == QAbstractSocket::TemporaryError)
        return false;
    // Any other refusal concerns this address alone; that nobody was found there is told in time.
    m_asked.insert(address, {m_clock.elapsed(), socket});
    ++m_pending[socket];
    return true;
}

} // namespace rf
