// Makes the system look for the card addresses of a network: one datagram to a closed port of each address;
// then the neighbour table is read (by whoever owns this). Held to what was measured (discovery.md 3): a
// question nobody answers stays in the table for 3.1 s, the table has 1,024 places for the whole machine, and
// a socket takes 256 datagrams that wait for their card address. Private to this room.
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QQueue>
#include <QTimer>
#include <QUdpSocket>

#include <memory>
#include <vector>

namespace rf {

class NeighbourPrimer final : public QObject {
    Q_OBJECT
public:
    struct Limits {
#ifdef Q_OS_LINUX
        int unanswered = 512; ///< questions without an answer at one time: half of the table
        int perTick = 32;
#else
        int unanswered = 256; // Windows keeps 256 neighbours; 64 in a quarter of a second for it and macOS
        int perTick = 5;
#endif
        int perSocket = 200;
        int holdMs = 3200; ///< after that nobody is there
        int tickMs = 20;
    };
    NeighbourPrimer(const Limits &limits, QObject *parent);

    void prime(const QList<QHostAddress> &addresses);
    /// The table knows it now.
    void answered(const QHostAddress &address);
    bool isDone() const
    {
        return m_waiting.isEmpty() && m_asked.isEmpty();
    }

Q_SIGNALS:
    void settled(const QHostAddress &address); ///< somebody or nobody is there; it is known

private:
    struct Asked {
        qint64 when = 0;
        std::size_t socket = 0;
    };
    void tick();
    bool ask(const QHostAddress &address);

    Limits m_limits;
    QQueue<QHostAddress> m_waiting;
    QHash<QHostAddress, Asked> m_asked;
    std::vector<std::unique_ptr<QUdpSocket>> m_sockets;
    std::vector<int> m_pending; ///< per socket
    QTimer m_timer;
    QElapsedTimer m_clock;
};

} // namespace rf
