#include "connectors/practice/sim_ssh_server.h"

#include "connectors/practice/sim_ssh_connection.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <atomic>
#include <future>
#include <list>
#include <thread>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// Hands out raw descriptors; libssh does the rest.
class Listener final : public QTcpServer {
public:
    QList<qintptr> waiting;

protected:
    void incomingConnection(qintptr descriptor) override { waiting << descriptor; }
};

/// A host key and the libssh object that shows it.
class Binding {
public:
    Binding() = default;
    ~Binding()
    {
        if (m_bind)
            ssh_bind_free(m_bind);
    }
    Binding(const Binding &) = delete;
    Binding &operator=(const Binding &) = delete;

    bool make(const SimSshServer::Options &options)
    {
        m_bind = ssh_bind_new();
        ssh_key key = nullptr;
        if (!m_bind || ssh_pki_generate(SSH_KEYTYPE_ED25519, 0, &key) != SSH_OK)
            return false;
        unsigned char *hash = nullptr;
        size_t length = 0;
        ssh_key publicKey = nullptr;
        if (ssh_pki_export_privkey_to_pubkey(key, &publicKey) == SSH_OK) {
            if (ssh_get_publickey_hash(publicKey, SSH_PUBLICKEY_HASH_SHA256, &hash, &length) == 0)
                m_sha256 = QByteArray(reinterpret_cast<const char *>(hash), qsizetype(length)).toHex();
            ssh_clean_pubkey_hash(&hash);
            ssh_key_free(publicKey);
        }
        int no = 0;
        ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &no);
        if (!options.banner.isEmpty())
            ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_BANNER, options.banner.constData());
        QByteArray kex = options.keyExchange;
        QByteArray ciphers = options.ciphers;
        if (options.oldAlgorithms) {
            kex = "diffie-hellman-group14-sha1,diffie-hellman-group1-sha1";
            ciphers = "aes128-cbc,3des-cbc";
        }
        if (!kex.isEmpty())
            ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_KEY_EXCHANGE, kex.constData());
        if (!ciphers.isEmpty()) {
            ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_CIPHERS_C_S, ciphers.constData());
            ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_CIPHERS_S_C, ciphers.constData());
        }
        if (!options.macs.isEmpty()) {
            ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_HMAC_C_S, options.macs.constData());
            ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_HMAC_S_C, options.macs.constData());
        }
        // The bind object owns the key from here on.
        return ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_IMPORT_KEY, key) == 0;
    }
    ssh_bind get() const { return m_bind; }
    QByteArray sha256() const { return m_sha256; }

private:
    ssh_bind m_bind = nullptr;
    QByteArray m_sha256;
};

struct Worker {
    std::thread thread;
    std::shared_ptr<std::atomic<bool>> done;
};

} // namespace

struct SimSshServer::Shared {
    SimSshHandler *handler = nullptr;
    mutable QMutex mutex;
    SimNetwork *network = nullptr;
    Options options;
    Mischief mischief;
    quint16 realPort = 0;
    bool there = false;
    bool open = true;
    Binding key;
    Binding otherKey;
    std::atomic<int> connections = 0;
    std::atomic<int> generation = 0; ///< connections of an older one are cut
    std::atomic<bool> stopping = false;
    std::thread acceptor;

    // The callers hold the mutex.
    void publish()
    {
        if (network && there && open && realPort)
            network->publish({options.address, options.port}, SimNetwork::Kind::Tcp, realPort);
    }
    void withdraw()
    {
        if (network)
            network->withdraw({options.address, options.port}, SimNetwork::Kind::Tcp);
    }
    const Binding &shown() const
    {
        return mischief.kind == "new-host-key"_L1 && connections >= mischief.value ? otherKey : key;
    }

    void take(qintptr descriptor, std::list<Worker> &workers);
    void acceptLoop(std::promise<quint16> &port);
};

void SimSshServer::Shared::take(qintptr descriptor, std::list<Worker> &workers)
{
    ssh_session session = ssh_new();
    Options now;
    Mischief twist;
    bool wanted = false;
    {
        const QMutexLocker lock(&mutex);
        now = options;
        twist = mischief;
        wanted = there && open && int(workers.size()) < options.maxConnections;
        if (session && wanted)
            wanted = ssh_bind_accept_fd(shown().get(), session, socket_t(descriptor)) == SSH_OK;
    }
    if (!session || !wanted) {
        if (session)
            ssh_free(session);
        QTcpSocket closing;
        if (!wanted && closing.setSocketDescriptor(descriptor))
            closing.abort();
        return;
    }
    ++connections;
    const int born = generation;
    Worker worker;
    worker.done = std::make_shared<std::atomic<bool>>(false);
    worker.thread = std::thread([this, now, twist, session, born, done = worker.done] {
        {
            SimSshConnection connection(*handler, now, twist, session,
                                        [this, born] { return !stopping && generation == born; });
            connection.run();
        }
        *done = true;
    });
    workers.push_back(std::move(worker));
}

void SimSshServer::Shared::acceptLoop(std::promise<quint16> &port)
{
    Listener listener;
    listener.listen(QHostAddress::LocalHost, 0);
    port.set_value(listener.isListening() ? listener.serverPort() : quint16(0));
    std::list<Worker> workers;
    while (!stopping && listener.isListening()) {
        listener.waitForNewConnection(20);
        workers.remove_if([](Worker &worker) {
            if (!*worker.done)
                return false;
            worker.thread.join();
            return true;
        });
        for (const qintptr descriptor : std::exchange(listener.waiting, {}))
            take(descriptor, workers);
    }
    for (Worker &worker : workers)
        worker.thread.join();
}

SimSshServer::SimSshServer(SimSshHandler &handler)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->handler = &handler;
}

SimSshServer::~SimSshServer()
{
    stop();
}

Result<> SimSshServer::start(SimNetwork &network, const Options &options)
{
    stop();
    Shared &s = *m_shared;
    s.network = &network;
    s.options = options;
    s.stopping = false;
    if (!s.key.get() && (!s.key.make(options) || !s.otherKey.make(options)))
        return fail(ErrorCode::Internal, u"libssh cannot make a host key"_s);
    std::promise<quint16> port;
    std::future<quint16> bound = port.get_future();
    s.acceptor = std::thread([&s, p = std::move(port)]() mutable { s.acceptLoop(p); });
    const quint16 realPort = bound.get();
    if (!realPort) {
        stop();
        return fail(ErrorCode::Internal, u"no loopback port for SSH"_s);
    }
    const QMutexLocker lock(&s.mutex);
    s.realPort = realPort;
    s.there = true;
    s.publish();
    return {};
}

void SimSshServer::stop()
{
    Shared &s = *m_shared;
    s.stopping = true;
    if (s.acceptor.joinable())
        s.acceptor.join();
    const QMutexLocker lock(&s.mutex);
    s.withdraw();
    s.there = false;
    s.realPort = 0;
}

void SimSshServer::vanish()
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->withdraw();
    m_shared->there = false;
    ++m_shared->generation;
}

void SimSshServer::appear()
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->there = true;
    m_shared->publish();
}

void SimSshServer::setOpen(bool open)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->open = open;
    if (open)
        m_shared->publish();
    else
        m_shared->withdraw();
}

void SimSshServer::setMischief(const Mischief &mischief)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->mischief = mischief;
}

quint16 SimSshServer::realPort() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->realPort;
}

QByteArray SimSshServer::hostKeySha256() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->shown().sha256();
}

} // namespace rf
