// SIP OPTIONS over UDP to many hosts from one socket. Private to this room.
#pragma once

#include "connectors/discovery/identify.h"
#include "connectors/transport/dialler.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUdpSocket>

namespace rf {

class OptionsSweep final : public QObject {
    Q_OBJECT
public:
    explicit OptionsSweep(QObject *parent);
    Result<> open();
    /// Asks at 0, 0.5 and 1.5 s; done() comes once per host, at the answer or after 2 s.
    void ask(const QHostAddress &host, const Endpoint &real, const QHostAddress &ownAddress);

Q_SIGNALS:
    void done(const QHostAddress &host, bool answered, const QList<rf::Observation> &observations);

private:
    struct Pending {
        QHostAddress host;
        Endpoint real;
        QByteArray message;
        int sent = 0;
        qint64 started = 0;
    };
    void receive();
    void tick();

    QUdpSocket m_socket;
    QTimer m_timer;
    QElapsedTimer m_clock;
    QHash<QByteArray, Pending> m_pending; ///< by Call-ID
};

} // namespace rf
