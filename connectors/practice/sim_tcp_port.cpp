#include "connectors/practice/sim_tcp_port.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace rf {

using namespace Qt::StringLiterals;

struct SimTcpPort::Shared {
    QByteArray greeting;
    mutable QMutex mutex;
    SimNetwork *network = nullptr;
    Endpoint at;
    quint16 realPort = 0;
    bool open = true;
    QByteArray written;

    // The callers hold the mutex.
    void publish()
    {
        if (network && realPort && open)
            network->publish(at, SimNetwork::Kind::Tcp, realPort);
        else if (network)
            network->withdraw(at, SimNetwork::Kind::Tcp);
    }
};

class SimTcpPort::Engine final : public QObject {
public:
    explicit Engine(std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
    {
        moveToThread(&m_thread);
        m_thread.setObjectName(u"sim-tcp"_s);
        m_thread.start();
    }
    ~Engine() override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                delete m_server;
                m_server = nullptr;
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    quint16 listen()
    {
        quint16 port = 0;
        QMetaObject::invokeMethod(
            this,
            [&] {
                m_server = new QTcpServer(this);
                if (!m_server->listen(QHostAddress::LocalHost, 0))
                    return;
                port = m_server->serverPort();
                connect(m_server, &QTcpServer::newConnection, this, [this] {
                    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
                        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                            const QByteArray bytes = socket->readAll();
                            const QMutexLocker lock(&m_shared->mutex);
                            m_shared->written = (m_shared->written + bytes).left(64 * 1024);
                        });
                        socket->write(m_shared->greeting);
                    }
                });
            },
            Qt::BlockingQueuedConnection);
        return port;
    }

private:
    std::shared_ptr<Shared> m_shared;
    QThread m_thread;
    QTcpServer *m_server = nullptr;
};

SimTcpPort::SimTcpPort(QByteArray greeting)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->greeting = std::move(greeting);
}

SimTcpPort::~SimTcpPort()
{
    stop();
}

Result<> SimTcpPort::start(SimNetwork &network, const Endpoint &pretendOne)
{
    stop();
    m_engine = std::make_unique<Engine>(m_shared);
    const quint16 port = m_engine->listen();
    if (!port) {
        stop();
        return fail(ErrorCode::Internal, u"no loopback port"_s);
    }
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->network = &network;
    m_shared->at = pretendOne;
    m_shared->realPort = port;
    m_shared->publish();
    return {};
}

void SimTcpPort::stop()
{
    m_engine.reset();
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->realPort = 0;
    m_shared->publish();
}

void SimTcpPort::setOpen(bool open)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->open = open;
    m_shared->publish();
}

QByteArray SimTcpPort::written() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->written;
}

} // namespace rf
