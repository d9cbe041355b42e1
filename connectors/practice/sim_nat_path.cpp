#include "connectors/practice/sim_nat_path.h"

#include "connectors/practice/sim_sip_helper.h"

#include <QNetworkDatagram>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUdpSocket>
#include <atomic>
#include <map>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxBuffered = 256 * 1024;
constexpr qsizetype maxFlows = 512;

struct Record {
    SimFlow flow;
    bool dropped = false;
};

SimNatTuple tupleOf(const SimFlow &flow)
{
    return {flow.inside, flow.mapped, flow.peer};
}

} // namespace

struct SimNatPath::Shared {
    SimRouter *router = nullptr;
    SimNetwork *network = nullptr;
    SimNatOptions options;
    mutable QMutex mutex; ///< of the records only; nothing else is called while it is held
    std::map<quint64, Record> records;
    quint64 nextId = 1;
    std::atomic<bool> dirty = false;

    quint64 add(const SimFlow &flow)
    {
        const QMutexLocker lock(&mutex);
        records[nextId] = {flow, false};
        return nextId++;
    }
    /// The port is kept where no other flow to the same peer has it.
    quint16 freePort(bool tcp, quint16 wanted, const Endpoint &peer) const
    {
        const QMutexLocker lock(&mutex);
        for (int port = wanted;; port = port == wanted ? 40000 : port + 1) {
            const bool taken = std::any_of(records.begin(), records.end(), [&](const auto &r) {
                const SimFlow &f = r.second.flow;
                return !r.second.dropped && f.tcp == tcp && f.mapped.port == port && f.peer == peer;
            });
            if (!taken || port >= 65535)
                return quint16(port);
        }
    }
    bool isDropped(quint64 id) const
    {
        const QMutexLocker lock(&mutex);
        const auto it = records.find(id);
        return it == records.end() || it->second.dropped;
    }
    void remove(quint64 id)
    {
        const QMutexLocker lock(&mutex);
        records.erase(id);
    }
    QHostAddress publicAddress() const
    {
        return options.outerAddress.isNull() ? router->wanAddress() : options.outerAddress;
    }
};

class SimNatPath::Engine final : public QObject {
public:
    explicit Engine(std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
    {
        m_thread.setObjectName(u"sim-nat"_s);
        moveToThread(&m_thread);
        m_thread.start();
    }
    ~Engine() override
    {
        QMetaObject::invokeMethod(
            this, [this] { close(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    bool open()
    {
        bool ok = true;
        QMetaObject::invokeMethod(
            this,
            [&] {
                for (const auto &port : m_shared->options.ports)
                    ok = ok && (port.tcp ? openTcp(port) : openUdp(port));
            },
            Qt::BlockingQueuedConnection);
        return ok;
    }
    void sweepSoon()
    {
        QMetaObject::invokeMethod(
            this, [this] { sweep(); }, Qt::QueuedConnection);
    }

private:
    struct UdpFlow {
        quint64 id = 0;
        SimFlow flow;
        QUdpSocket *outside = nullptr;
        QUdpSocket *listener = nullptr;
        Endpoint insideReal;
        quint16 providerPort = 0; ///< real
    };
    struct TcpFlow {
        quint64 id = 0;
        SimFlow flow;
        QTcpSocket *inside = nullptr;
        QTcpSocket *outside = nullptr;
        QByteArray outBuffer;
        QByteArray inBuffer;
    };

    /// The office's computers have no published sockets: whoever is not known is this computer.
    Endpoint insideOf(const Endpoint &real) const
    {
        const Endpoint named = m_shared->network->pretend(real);
        if (named.address.isLoopback() || named.address == m_shared->options.provider)
            return {m_shared->network->ownAddress({}), real.port};
        return named;
    }
    SimFlow makeFlow(bool tcp, const Endpoint &inside, quint16 port) const
    {
        SimFlow flow;
        flow.tcp = tcp;
        flow.inside = inside;
        flow.peer = {m_shared->options.provider, port};
        flow.mapped = {m_shared->router->wanAddress(), m_shared->freePort(tcp, inside.port, flow.peer)};
        flow.helper = m_shared->router->helperFor(tcp, port);
        return flow;
    }

    bool openUdp(const SimNatOptions::Forwarded &port)
    {
        auto *socket = new QUdpSocket(this);
        if (!socket->bind(QHostAddress::LocalHost, 0))
            return false;
        connect(socket, &QUdpSocket::readyRead, this, [this, socket, port] { readInside(socket, port); });
        m_udpListeners << socket;
        m_shared->network->publish({m_shared->options.provider, port.port}, SimNetwork::Kind::Udp,
                                   socket->localPort());
        return true;
    }
    void readInside(QUdpSocket *socket, const SimNatOptions::Forwarded &port)
    {
        while (socket->hasPendingDatagrams()) {
            const QNetworkDatagram datagram = socket->receiveDatagram();
            if (!m_shared->router->isUp())
                continue;
            const Endpoint real{QHostAddress(QHostAddress::LocalHost), quint16(datagram.senderPort())};
            UdpFlow *flow = udpFlow(real, socket, port);
            if (!flow)
                continue;
            QByteArray bytes = datagram.data();
            if (flow->flow.helper) {
                const auto rewritten = simHelperRewrite(bytes, tupleOf(flow->flow), true);
                if (!rewritten)
                    continue;
                bytes = *rewritten;
            }
            flow->outside->writeDatagram(bytes, QHostAddress(QHostAddress::LocalHost), flow->providerPort);
        }
    }
    UdpFlow *udpFlow(const Endpoint &real, QUdpSocket *listener, const SimNatOptions::Forwarded &port)
    {
        sweep();
        const Endpoint inside = insideOf(real);
        const auto key = std::make_pair(real.port, listener->localPort());
        if (const auto it = m_udp.find(key); it != m_udp.end()) {
            // The same socket under another pretend address is another phone's flow.
            if (it->second.flow.inside == inside)
                return &it->second;
            forget(it->second);
            m_udp.erase(it);
        }
        if (m_udp.size() >= size_t(maxFlows))
            return nullptr;
        UdpFlow flow;
        flow.flow = makeFlow(false, inside, port.port);
        flow.outside = new QUdpSocket(this);
        if (!flow.outside->bind(QHostAddress::LocalHost, 0)) {
            delete flow.outside;
            return nullptr;
        }
        flow.listener = listener;
        flow.insideReal = real;
        flow.providerPort = port.realPort;
        m_shared->network->name({QHostAddress(QHostAddress::LocalHost), flow.outside->localPort()},
                                {m_shared->publicAddress(), flow.flow.mapped.port});
        flow.id = m_shared->add(flow.flow);
        QUdpSocket *outside = flow.outside;
        connect(outside, &QUdpSocket::readyRead, this, [this, key] { readOutside(key); });
        return &m_udp.emplace(key, flow).first->second;
    }
    void readOutside(const std::pair<quint16, quint16> &key)
    {
        sweep();
        const auto it = m_udp.find(key);
        if (it == m_udp.end())
            return;
        UdpFlow &flow = it->second;
        while (flow.outside->hasPendingDatagrams()) {
            QByteArray bytes = flow.outside->receiveDatagram().data();
            if (!m_shared->router->isUp())
                continue;
            if (flow.flow.helper) {
                const auto rewritten = simHelperRewrite(bytes, tupleOf(flow.flow), false);
                if (!rewritten)
                    continue;
                bytes = *rewritten;
            }
            flow.listener->writeDatagram(bytes, flow.insideReal.address, flow.insideReal.port);
        }
    }
    void forget(UdpFlow &flow)
    {
        m_shared->network->forget({QHostAddress(QHostAddress::LocalHost), flow.outside->localPort()});
        m_shared->remove(flow.id);
        flow.outside->disconnect(this);
        flow.outside->deleteLater();
    }

    bool openTcp(const SimNatOptions::Forwarded &port)
    {
        auto *server = new QTcpServer(this);
        if (!server->listen(QHostAddress::LocalHost, 0))
            return false;
        connect(server, &QTcpServer::newConnection, this, [this, server, port] {
            while (QTcpSocket *socket = server->nextPendingConnection())
                accept(socket, port);
        });
        m_tcpListeners << server;
        m_shared->network->publish({m_shared->options.provider, port.port}, SimNetwork::Kind::Tcp,
                                   server->serverPort());
        return true;
    }
    void accept(QTcpSocket *inside, const SimNatOptions::Forwarded &port)
    {
        sweep();
        if (!m_shared->router->isUp() || m_tcp.size() >= size_t(maxFlows)) {
            inside->abort();
            inside->deleteLater();
            return;
        }
        auto flow = std::make_unique<TcpFlow>();
        const Endpoint real{QHostAddress(QHostAddress::LocalHost), inside->peerPort()};
        flow->flow = makeFlow(true, insideOf(real), port.port);
        flow->inside = inside;
        flow->outside = new QTcpSocket(this);
        flow->outside->bind(QHostAddress::LocalHost, 0);
        m_shared->network->name({QHostAddress(QHostAddress::LocalHost), flow->outside->localPort()},
                                {m_shared->publicAddress(), flow->flow.mapped.port});
        flow->id = m_shared->add(flow->flow);
        const quint64 id = flow->id;
        TcpFlow *raw = flow.get();
        m_tcp.emplace(id, std::move(flow));
        connect(raw->inside, &QTcpSocket::readyRead, this, [this, id] { moveBytes(id, true); });
        connect(raw->outside, &QTcpSocket::readyRead, this, [this, id] { moveBytes(id, false); });
        connect(raw->inside, &QTcpSocket::disconnected, this, [this, id] { endTcp(id); });
        connect(raw->outside, &QTcpSocket::disconnected, this, [this, id] { endTcp(id); });
        connect(raw->outside, &QTcpSocket::errorOccurred, this, [this, id] { endTcp(id); });
        raw->outside->connectToHost(QHostAddress(QHostAddress::LocalHost), port.realPort);
    }
    void moveBytes(quint64 id, bool outwards)
    {
        sweep();
        const auto it = m_tcp.find(id);
        if (it == m_tcp.end())
            return;
        TcpFlow &flow = *it->second;
        QTcpSocket *from = outwards ? flow.inside : flow.outside;
        QTcpSocket *to = outwards ? flow.outside : flow.inside;
        const QByteArray bytes = from->readAll();
        if (!m_shared->router->isUp())
            return;
        if (!flow.flow.helper) {
            to->write(bytes);
            return;
        }
        QByteArray &buffer = outwards ? flow.outBuffer : flow.inBuffer;
        buffer += bytes;
        for (QByteArray message = simTakeSipMessage(buffer); !message.isEmpty();
             message = simTakeSipMessage(buffer)) {
            if (const auto rewritten = simHelperRewrite(message, tupleOf(flow.flow), outwards))
                to->write(*rewritten);
        }
        if (buffer.size() > maxBuffered) {
            // No SIP: the helper gives up and lets it through.
            to->write(buffer);
            buffer.clear();
        }
    }
    void endTcp(quint64 id)
    {
        const auto it = m_tcp.find(id);
        if (it == m_tcp.end())
            return;
        const std::unique_ptr<TcpFlow> flow = std::move(it->second);
        m_tcp.erase(it);
        m_shared->network->forget({QHostAddress(QHostAddress::LocalHost), flow->outside->localPort()});
        m_shared->remove(id);
        for (QTcpSocket *socket : {flow->inside, flow->outside}) {
            socket->disconnect(this);
            // What was already written still goes out, then the line is closed.
            socket->disconnectFromHost();
            socket->deleteLater();
        }
    }
    /// Carries out what drop() marked.
    void sweep()
    {
        if (!m_shared->dirty.exchange(false))
            return;
        for (auto it = m_udp.begin(); it != m_udp.end();) {
            if (m_shared->isDropped(it->second.id)) {
                forget(it->second);
                it = m_udp.erase(it);
            } else {
                ++it;
            }
        }
        QList<quint64> gone;
        for (const auto &[id, flow] : m_tcp) {
            if (m_shared->isDropped(id))
                gone << id;
        }
        for (const quint64 id : gone)
            endTcp(id);
    }
    void close()
    {
        for (const auto &port : m_shared->options.ports) {
            m_shared->network->withdraw({m_shared->options.provider, port.port},
                                        port.tcp ? SimNetwork::Kind::Tcp : SimNetwork::Kind::Udp);
        }
        for (auto &[key, flow] : m_udp)
            forget(flow);
        m_udp.clear();
        while (!m_tcp.empty())
            endTcp(m_tcp.begin()->first);
        qDeleteAll(m_udpListeners);
        qDeleteAll(m_tcpListeners);
        m_udpListeners.clear();
        m_tcpListeners.clear();
        qDeleteAll(findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly));
    }

    std::shared_ptr<Shared> m_shared;
    QThread m_thread;
    QList<QUdpSocket *> m_udpListeners;
    QList<QTcpServer *> m_tcpListeners;
    std::map<std::pair<quint16, quint16>, UdpFlow> m_udp; ///< by real ports of phone and listener
    std::map<quint64, std::unique_ptr<TcpFlow>> m_tcp;
};

SimNatPath::SimNatPath(SimRouter &router)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->router = &router;
}

SimNatPath::~SimNatPath()
{
    stop();
}

Result<> SimNatPath::start(SimNetwork &network, const SimNatOptions &options)
{
    stop();
    m_shared->network = &network;
    m_shared->options = options;
    m_engine = std::make_unique<Engine>(m_shared);
    if (m_engine->open())
        return {};
    stop();
    return fail(ErrorCode::Internal, u"no loopback port for the way to the provider"_s);
}

void SimNatPath::stop()
{
    m_engine.reset();
}

QList<SimFlow> SimNatPath::flows() const
{
    const QMutexLocker lock(&m_shared->mutex);
    QList<SimFlow> flows;
    for (const auto &[id, record] : m_shared->records) {
        if (!record.dropped)
            flows << record.flow;
    }
    return flows;
}

void SimNatPath::drop(const std::function<bool(const SimFlow &)> &which)
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        for (auto &[id, record] : m_shared->records)
            record.dropped = record.dropped || which(record.flow);
    }
    m_shared->dirty = true;
    if (m_engine)
        m_engine->sweepSoon();
}

SimFlowTable SimNatPath::table()
{
    return {[this] { return flows(); },
            [this](const std::function<bool(const SimFlow &)> &which) { drop(which); }};
}

} // namespace rf
