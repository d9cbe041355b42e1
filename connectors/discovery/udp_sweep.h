// One question to many hosts over UDP from one socket. An answer counts only for the host that was asked,
// from its own address, with the key of the question, which nobody can guess. Private to this room.
#pragma once

#include "connectors/discovery/identify.h"
#include "connectors/transport/dialler.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUdpSocket>

namespace rf {

class UdpSweep final : public QObject {
    Q_OBJECT
public:
    struct Pace {
        QList<int> sendMs; ///< 0 first
        int waitMs = 350; ///< after that the asker goes on without it
        int giveUpMs = 2000; ///< until then a late answer is still told
    };
    struct Heard {
        QByteArray key;
        QList<Observation> observations;
    };
    /// The key of an answer and what it says; nullopt: no answer.
    using Reader = std::function<std::optional<Heard>(const QByteArray &datagram)>;

    UdpSweep(const Pace &pace, Reader reader, QObject *parent);
    Result<> open();
    quint16 ownPort() const { return m_socket.localPort(); }
    /// port: as the person sees it, given back with the answer.
    void ask(const QHostAddress &host, quint16 port, const Endpoint &real, const QByteArray &key,
             const QByteArray &question);
    /// Nothing more is sent there; what was sent may still be answered.
    void hush(const QHostAddress &host);
    bool isIdle() const { return m_pending.isEmpty(); }

Q_SIGNALS:
    /// late: waited() was told before.
    void answered(const QHostAddress &host, quint16 port, const QList<rf::Observation> &observations,
                  bool late);
    void waited(const QHostAddress &host, quint16 port);

private:
    struct Pending {
        QHostAddress host;
        quint16 port = 0;
        Endpoint real;
        QByteArray question;
        qsizetype sent = 0;
        qint64 started = 0;
        bool toldWaited = false;
    };
    void receive();
    void tick();

    Pace m_pace;
    Reader m_reader;
    QUdpSocket m_socket;
    QTimer m_timer;
    QElapsedTimer m_clock;
    QHash<QByteArray, Pending> m_pending; ///< by key
};

} // namespace rf
