#include "connectors/discovery/udp_sweep.h"

namespace rf {

namespace {
constexpr int datagramsAtOnce = 64; // then everybody else has a turn
}

UdpSweep::UdpSweep(const Pace &pace, Reader reader, QObject *parent)
    : QObject(parent)
    , m_pace(pace)
    , m_reader(std::move(reader))
{
    connect(&m_socket, &QUdpSocket::readyRead, this, [this] { receive(); });
    connect(&m_timer, &QTimer::timeout, this, [this] { tick(); });
}

Result<> UdpSweep::open()
{
    if (!m_socket.bind(QHostAddress(QHostAddress::AnyIPv4), 0))
        return fail(ErrorCode::Internal, m_socket.errorString());
    m_clock.start();
    m_timer.start(25);
    return {};
}

void UdpSweep::ask(const QHostAddress &host, quint16 port, const Endpoint &real, const QByteArray &key,
                   const QByteArray &question)
{
    m_pending.insert(key, {host, port, real, question, 0, m_clock.elapsed(), false});
    tick();
}

void UdpSweep::hush(const QHostAddress &host)
{
    for (Pending &pending : m_pending) {
        if (pending.host == host)
            pending.sent = m_pace.sendMs.size();
    }
}

void UdpSweep::receive()
{
    for (int i = 0; i < datagramsAtOnce && m_socket.hasPendingDatagrams(); ++i) {
        QByteArray bytes(65535, '\0');
        QHostAddress source;
        const qint64 size = m_socket.readDatagram(bytes.data(), bytes.size(), &source);
        if (size < 0)
            return;
        bytes.truncate(static_cast<qsizetype>(size));
        const auto heard = m_reader(bytes);
        if (!heard)
            continue;
        // Some answer from another port; never from another address.
        const auto found = m_pending.constFind(heard->key);
        if (found == m_pending.constEnd()
            || !source.isEqual(found->real.address, QHostAddress::TolerantConversion))
            continue;
        const Pending pending = *found;
        m_pending.erase(found);
        Q_EMIT answered(pending.host, pending.port, heard->observations, pending.toldWaited);
    }
}

void UdpSweep::tick()
{
    QList<QPair<QHostAddress, quint16>> quiet;
    for (auto it = m_pending.begin(); it != m_pending.end();) {
        const qint64 age = m_clock.elapsed() - it->started;
        while (it->sent < m_pace.sendMs.size() && age >= m_pace.sendMs.at(it->sent)) {
            ++it->sent;
            m_socket.writeDatagram(it->question, it->real.address, it->real.port);
        }
        if (!it->toldWaited && age >= m_pace.waitMs) {
            it->toldWaited = true;
            quiet.append({it->host, it->port});
        }
        if (age >= m_pace.giveUpMs)
            it = m_pending.erase(it);
        else
            ++it;
    }
    for (const auto &[host, port] : quiet)
        Q_EMIT waited(host, port);
}

} // namespace rf
