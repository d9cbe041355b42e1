// One bounded TCP connection of a probe, plain or TLS: non-blocking, with a deadline of its own, never more
// than so many bytes, and told exactly once that it ended. Private to this room.
#pragma once

#include "connectors/transport/dialler.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

class QSslSocket;

namespace rf {

enum class PortState { Open, Refused, Silent };

class Connection final : public QObject {
    Q_OBJECT
public:
    enum class Wrapping { Plain, Tls };
    struct Limits {
        int connectMs = 600; ///< the system's own deadline would be minutes
        int answerMs = 3000; ///< from the moment it is open until the last byte
        qsizetype longest = 64 * 1024;
    };
    Connection(const Endpoint &real, Wrapping wrapping, const Limits &limits, QObject *parent);

    void open();
    void send(const QByteArray &bytes);
    /// Ends it; no signal comes any more.
    void close();

    PortState state() const { return m_state; }
    int answeredAfterMs() const { return m_answeredAfterMs; } ///< opened or refused; -1 = silent
    const QByteArray &bytes() const { return m_bytes; }
    QByteArray certificate() const { return m_certificate; } ///< DER
    QHostAddress ownAddress() const { return m_socket->localAddress(); }
    quint16 ownPort() const { return m_socket->localPort(); }

Q_SIGNALS:
    void opened(); ///< may be written to; with TLS: is encrypted
    void received();
    void ended(); ///< refused, silent, closed by the other side, too slow, or too long

private:
    void readMore();
    void end();

    Endpoint m_real;
    Limits m_limits;
    QTcpSocket *m_socket = nullptr;
    QSslSocket *m_tls = nullptr; ///< the same, when it is TLS
    QTimer m_deadline;
    QElapsedTimer m_clock;
    QByteArray m_bytes;
    QByteArray m_certificate;
    PortState m_state = PortState::Silent;
    int m_answeredAfterMs = -1;
    bool m_over = false;
};

} // namespace rf
