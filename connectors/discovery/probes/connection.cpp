#include "connectors/discovery/probes/connection.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace rf {

Connection::Connection(const Endpoint &real, Wrapping wrapping, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_real(real)
    , m_limits(limits)
{
    if (wrapping == Wrapping::Tls) {
        m_tls = new QSslSocket(this);
        m_socket = m_tls;
        // Only to read who it says it is: nothing secret travels here, so old versions and small keys are
        // taken.
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setProtocol(QSsl::AnyProtocol);
        configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
        configuration.setBackendConfigurationOption("CipherString",
                                                    QByteArray("ALL:!aNULL:!eNULL:@SECLEVEL=0"));
        m_tls->setSslConfiguration(configuration);
        m_tls->ignoreSslErrors();
        connect(m_tls, &QSslSocket::encrypted, this, [this] {
            m_certificate = m_tls->peerCertificate().toDer();
            Q_EMIT opened();
        });
    } else {
        m_socket = new QTcpSocket(this);
    }
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(); });
    connect(m_socket, &QAbstractSocket::connected, this, [this] {
        m_state = PortState::Open;
        m_answeredAfterMs = static_cast<int>(m_clock.elapsed());
        m_deadline.start(m_limits.answerMs);
        if (m_tls)
            m_tls->startClientEncryption();
        else
            Q_EMIT opened();
    });
    connect(m_socket, &QAbstractSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        // Refused tells as much as accepted: somebody is there.
        if (m_state != PortState::Open && error == QAbstractSocket::ConnectionRefusedError) {
            m_state = PortState::Refused;
            m_answeredAfterMs = static_cast<int>(m_clock.elapsed());
        }
        end();
    });
    connect(m_socket, &QAbstractSocket::disconnected, this, [this] { end(); });
    connect(m_socket, &QIODevice::readyRead, this, [this] { readMore(); });
}

void Connection::open()
{
    m_clock.start();
    m_deadline.start(m_limits.connectMs);
    m_socket->setReadBufferSize(m_limits.longest);
    m_socket->connectToHost(m_real.address, m_real.port);
}

void Connection::send(const QByteArray &bytes)
{
    if (!m_over)
        m_socket->write(bytes);
}

void Connection::readMore()
{
    if (m_over)
        return;
    m_bytes += m_socket->read(m_limits.longest - m_bytes.size());
    Q_EMIT received();
    if (m_bytes.size() >= m_limits.longest)
        end();
}

void Connection::close()
{
    m_over = true;
    m_deadline.stop();
    const QSignalBlocker quiet(m_socket);
    m_socket->abort();
}

void Connection::end()
{
    if (m_over)
        return;
    if (m_state == PortState::Open && m_bytes.size() < m_limits.longest)
        m_bytes += m_socket->read(m_limits.longest - m_bytes.size());
    close();
    Q_EMIT ended();
}

} // namespace rf
