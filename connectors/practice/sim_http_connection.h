// One connection of a simulated device's web server: reads strict HTTP/1.1, writes the answer, and wraps it
// in the asked-for mischief. Lives in the server's thread.
#pragma once

#include "connectors/practice/sim_http_server.h"

#include <QObject>
#include <QTimer>

class QSslSocket;

namespace rf {

class SimHttpConnection final : public QObject {
public:
    struct Answer {
        SimHttpReply reply;
        Mischief mischief;
        QByteArray serverHeader;
    };
    using Handle = std::function<Answer(SimHttpRequest)>;

    /// Takes the socket over and deletes itself when it closes.
    SimHttpConnection(QSslSocket *socket, bool tls, QObject *parent, Handle handle);
    void cut(); ///< at once, what was not sent is lost

private:
    void read();
    /// 0 = needs more, 1 = one request was taken from the buffer, -1 = the connection is over.
    int takeRequest();
    void refuse(int status, const QByteArray &why);
    void send(Answer answer, bool keepAlive);
    void queue(const QByteArray &bytes, bool closeAfter);
    void pump(); ///< writes what there is room for; writing may call it again
    void fill();

    QSslSocket *m_socket;
    bool m_tls;
    Handle m_handle;
    QByteArray m_in;
    QByteArray m_out;
    QTimer m_slow;
    bool m_closing = false;
    bool m_over = false;
    bool m_pumping = false;
    qint64 m_flood = 0; ///< bytes of a flood still to be sent
    qint64 m_allowance = -1; ///< bytes until the cut, -1 = no cut
};

} // namespace rf
