// One TCP connection to one port: is somebody there, and what does he say? Non-blocking, bounded, without any
// password. Private to this room.
#pragma once

#include "connectors/discovery/http_answer.h"
#include "connectors/transport/dialler.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

namespace rf {

enum class PortManner {
    Touch, ///< connect and leave; nothing is ever written
    Http,
    Https,
    Ssh, ///< listen for the banner
    Telnet, ///< listen for the greeting
    Sip, ///< OPTIONS
};

struct PortProbeJob {
    QHostAddress address; ///< as the person sees it
    quint16 port = 0;
    PortManner manner = PortManner::Touch;
    QHostAddress ownAddress; ///< as the device sees us
    int connectMs = 1000;
    int answerMs = 3000;
};

enum class PortState { Open, Refused, Silent };

class PortProbe final : public QObject {
    Q_OBJECT
public:
    PortProbe(const PortProbeJob &job, const Endpoint &real, QObject *parent);
    void start();
    const PortProbeJob &job() const { return m_job; }
    PortState state() const { return m_state; }
    const QList<Observation> &observations() const { return m_observations; }
    QString protocol() const { return m_protocol; } ///< empty = open, but nothing that we know

Q_SIGNALS:
    void finished();

private:
    void connected();
    void readMore();
    void sendHttp();
    void noteCertificate();
    void noteHttp();
    void end();

    PortProbeJob m_job;
    Endpoint m_real;
    QSslSocket m_socket;
    QTimer m_deadline;
    QByteArray m_bytes;
    QByteArray m_path = "/";
    PortState m_state = PortState::Silent;
    QList<Observation> m_observations;
    QString m_protocol;
    int m_redirects = 0;
    bool m_ended = false;
};

} // namespace rf
