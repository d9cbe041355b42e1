#include "connectors/practice/sim_http_server.h"

#include "connectors/practice/sim_http_connection.h"
#include "connectors/practice/sim_listener.h"

#include <QMutex>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QThread>
#include <atomic>

namespace rf {

using namespace Qt::StringLiterals;

struct SimHttpServer::Shared {
    Handler handler;
    QMutex mutex;
    SimNetwork *network = nullptr;
    Options options;
    bool there = false;
    Mischief mischief;
    SimCertificate certificate;
    SimCertificate otherCertificate; ///< shown under the mischief "new-host-key"
    quint16 realTls = 0;
    quint16 realPlain = 0;
    std::atomic<int> requests = 0;

    // The callers hold the mutex.
    void publish()
    {
        if (!there || !network)
            return;
        if (options.tlsPort && realTls)
            network->publish({options.address, options.tlsPort}, SimNetwork::Kind::Tcp, realTls);
        if (options.plainPort && realPlain)
            network->publish({options.address, options.plainPort}, SimNetwork::Kind::Tcp, realPlain);
    }
    void withdraw()
    {
        if (!network)
            return;
        if (options.tlsPort)
            network->withdraw({options.address, options.tlsPort}, SimNetwork::Kind::Tcp);
        if (options.plainPort)
            network->withdraw({options.address, options.plainPort}, SimNetwork::Kind::Tcp);
    }
    const SimCertificate &shown() const
    {
        const bool other = mischief.kind == "new-host-key"_L1 && requests >= mischief.value;
        return other && !otherCertificate.keyPem.isEmpty() ? otherCertificate : certificate;
    }
};

namespace {

QSslConfiguration tlsConfiguration(const SimCertificate &certificate, bool oldTls)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromData(certificate.certificatePem, QSsl::Pem));
    QSslKey key(certificate.keyPem, QSsl::Ec, QSsl::Pem);
    if (key.isNull())
        key = QSslKey(certificate.keyPem, QSsl::Rsa, QSsl::Pem);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (oldTls) {
        // The phones of that age know nothing newer; OpenSSL must be told to stoop so low.
        tls.setProtocol(QSsl::AnyProtocol);
        tls.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
        tls.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
        tls.setBackendConfigurationOption("MaxProtocol", QByteArray("TLSv1"));
    } else {
        tls.setProtocol(QSsl::TlsV1_2OrLater);
    }
    return tls;
}

} // namespace

class SimHttpServer::Engine final : public QObject {
public:
    explicit Engine(std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
    {
        m_thread.setObjectName(u"sim-http"_s);
        moveToThread(&m_thread);
        m_thread.start();
    }
    ~Engine() override
    {
        m_thread.quit();
        m_thread.wait();
    }

    bool listen(bool tls, bool plain)
    {
        bool ok = true;
        QMetaObject::invokeMethod(
            this, [&] { ok = (!tls || open(true)) && (!plain || open(false)); },
            Qt::BlockingQueuedConnection);
        return ok;
    }
    void close()
    {
        QMetaObject::invokeMethod(
            this, [this] { qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly)); },
            Qt::BlockingQueuedConnection);
    }
    void cutAll()
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                for (SimHttpConnection *connection : std::as_const(m_connections))
                    connection->cut();
            },
            Qt::QueuedConnection);
    }

private:
    bool open(bool tls)
    {
        auto *listener = new SimListener(this, [this, tls](qintptr descriptor) { accept(descriptor, tls); });
        if (!listener->listen(QHostAddress::LocalHost))
            return false;
        const QMutexLocker lock(&m_shared->mutex);
        (tls ? m_shared->realTls : m_shared->realPlain) = listener->serverPort();
        return true;
    }

    void accept(qintptr descriptor, bool tls)
    {
        auto *socket = new QSslSocket;
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        bool welcome = false;
        {
            const QMutexLocker lock(&m_shared->mutex);
            welcome = m_shared->there && (tls ? m_shared->options.tlsPort : m_shared->options.plainPort) != 0
                      && m_connections.size() < 64;
            if (welcome && tls)
                socket->setSslConfiguration(tlsConfiguration(m_shared->shown(), m_shared->options.oldTls));
        }
        if (!welcome) {
            socket->abort();
            delete socket;
            return;
        }
        auto *connection = new SimHttpConnection(socket, tls, this,
                                                 [this](SimHttpRequest request) { return answer(request); });
        m_connections.append(connection);
        if (tls)
            socket->startServerEncryption(); // after somebody listens for what goes wrong
        QObject::connect(connection, &QObject::destroyed, this,
                         [this, connection] { m_connections.removeAll(connection); });
    }

    SimHttpConnection::Answer answer(SimHttpRequest &request)
    {
        SimHttpConnection::Answer answer;
        SimNetwork *network = nullptr;
        const int number = ++m_shared->requests;
        {
            const QMutexLocker lock(&m_shared->mutex);
            answer.mischief = m_shared->mischief;
            answer.serverHeader = m_shared->options.serverHeader;
            network = m_shared->network;
        }
        if (network)
            request.peer = network->pretend(request.peer);
        if (answer.mischief.kind == "refuse"_L1 && number == answer.mischief.value) {
            answer.reply.status = 503;
            return answer;
        }
        answer.reply = m_shared->handler(request);
        return answer;
    }

    std::shared_ptr<Shared> m_shared;
    QList<SimHttpConnection *> m_connections;
    QThread m_thread;
};

SimHttpServer::SimHttpServer(Handler handler)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->handler = std::move(handler);
}

SimHttpServer::~SimHttpServer()
{
    stop();
}

Result<> SimHttpServer::start(SimNetwork &network, const Options &options, const SimCertificate &certificate)
{
    stop();
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->network = &network;
        m_shared->options = options;
        m_shared->certificate = certificate;
    }
    m_engine = std::make_unique<Engine>(m_shared);
    // Both ports are always open on loopback; what the office sees is decided by what is published.
    if (!m_engine->listen(true, true)) {
        stop();
        return fail(ErrorCode::Internal, u"no free loopback port"_s);
    }
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->there = true;
    m_shared->publish();
    return {};
}

void SimHttpServer::stop()
{
    if (!m_engine)
        return;
    vanish();
    m_engine->close();
    m_engine.reset();
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->realTls = m_shared->realPlain = 0;
    m_shared->network = nullptr;
}

void SimHttpServer::vanish()
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->withdraw();
        m_shared->there = false;
    }
    if (m_engine)
        m_engine->cutAll();
}

void SimHttpServer::appear(const QHostAddress &address)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->withdraw();
    m_shared->options.address = address;
    m_shared->there = m_engine != nullptr;
    m_shared->publish();
}

void SimHttpServer::setPorts(quint16 tlsPort, quint16 plainPort)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->withdraw();
    m_shared->options.tlsPort = tlsPort;
    m_shared->options.plainPort = plainPort;
    m_shared->publish();
}

void SimHttpServer::setMischief(const Mischief &mischief)
{
    SimCertificate other;
    if (mischief.kind == "new-host-key"_L1)
        other = makeSimCertificate({u"somebody-else"_s, {}, {}, {}, false, 0}).value_or(SimCertificate());
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->mischief = mischief;
    m_shared->otherCertificate = other;
}

bool SimHttpServer::isThere() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->there;
}

QByteArray SimHttpServer::certificateSha256() const
{
    const QMutexLocker lock(&m_shared->mutex);
    const auto chain = QSslCertificate::fromData(m_shared->shown().certificatePem, QSsl::Pem);
    return chain.isEmpty() ? QByteArray() : chain.first().digest(QCryptographicHash::Sha256).toHex();
}

quint16 SimHttpServer::realTlsPort() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->realTls;
}

quint16 SimHttpServer::realPlainPort() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->realPlain;
}

int SimHttpServer::requestCount() const
{
    return m_shared->requests;
}

} // namespace rf
