// The doors of the simulated provider; what happens behind them is in sim_provider_engine.cpp and _calls.cpp.
#include "connectors/practice/sim_provider_engine.h"

namespace rf {

using namespace Qt::StringLiterals;

SimProvider::SimProvider()
    : m_shared(std::make_shared<Shared>())
{
}

SimProvider::~SimProvider()
{
    if (!m_engine)
        return;
    {
        const QMutexLocker lock(&m_shared->mutex);
        if (m_shared->options.publish) {
            const SimProviderOptions &o = m_shared->options;
            for (const quint16 port : {o.udpPort, o.otherUdpPort})
                if (port)
                    m_shared->network->withdraw({o.address, port}, SimNetwork::Kind::Udp);
            for (const quint16 port : {o.tcpPort, o.tlsPort})
                if (port)
                    m_shared->network->withdraw({o.address, port}, SimNetwork::Kind::Tcp);
        }
    }
    m_engine->close();
}

Result<std::unique_ptr<SimProvider>> SimProvider::start(const SimProviderOptions &options,
                                                        const QList<SimProviderLine> &lines,
                                                        SimNetwork &network)
{
    std::unique_ptr<SimProvider> provider(new SimProvider);
    Shared &shared = *provider->m_shared;
    shared.network = &network;
    shared.options = options;
    shared.clock.start();
    for (const SimProviderLine &line : lines)
        shared.lines.insert(line.extension, line);

    SimCertificateSubject root;
    root.commonName = u"Practice Voice Root"_s;
    root.organisation = u"Practice Voice"_s;
    root.authority = true;
    ASSIGN_OR_RETURN(shared.authority, makeSimCertificate(root));
    SimCertificateSubject leaf;
    leaf.commonName = options.domain;
    leaf.dnsNames = {options.domain};
    leaf.addresses = {options.address.toString()};
    ASSIGN_OR_RETURN(shared.certificate, makeSimCertificate(leaf, &shared.authority));

    provider->m_engine = std::make_unique<Engine>(provider->m_shared);
    if (!provider->m_engine->open())
        return fail(ErrorCode::Internal, u"the provider found no free loopback port"_s);
    if (options.publish) {
        const auto publish = [&](quint16 port, SimNetwork::Kind kind, quint16 real) {
            if (port && real)
                network.publish({options.address, port}, kind, real);
        };
        publish(options.udpPort, SimNetwork::Kind::Udp, shared.realUdp);
        publish(options.otherUdpPort, SimNetwork::Kind::Udp, shared.realOtherUdp);
        publish(options.tcpPort, SimNetwork::Kind::Tcp, shared.realTcp);
        publish(options.tlsPort, SimNetwork::Kind::Tcp, shared.realTls);
    }
    return provider;
}

QByteArray SimProvider::authorityPem() const
{
    return m_shared->authority.certificatePem;
}

quint16 SimProvider::realUdpPort() const
{
    return m_shared->realUdp;
}

quint16 SimProvider::realOtherUdpPort() const
{
    return m_shared->realOtherUdp;
}

quint16 SimProvider::realTcpPort() const
{
    return m_shared->realTcp;
}

quint16 SimProvider::realTlsPort() const
{
    return m_shared->realTls;
}

const SimProviderOptions &SimProvider::options() const
{
    return m_shared->options;
}

QList<SimBinding> SimProvider::bindings() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->bindings;
}

bool SimProvider::isRegistered(const QString &extension) const
{
    for (const SimBinding &binding : bindings())
        if (binding.extension == extension)
            return true;
    return false;
}

qint64 SimProvider::lastSerial(const QString &extension) const
{
    qint64 last = 0;
    for (const SimBinding &binding : bindings())
        if (binding.extension == extension)
            last = qMax(last, binding.serial);
    return last;
}

int SimProvider::failedRegistrations() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->failed;
}

QList<QHostAddress> SimProvider::bannedAddresses() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->banned;
}

void SimProvider::unban()
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->banned.clear();
    m_shared->failures.clear();
}

Result<> SimProvider::setLinePassword(const QString &extension, const Secret &password)
{
    const QMutexLocker lock(&m_shared->mutex);
    if (m_shared->options.portalRefuses)
        return fail(ErrorCode::Rejected, u"the portal refused the new password"_s);
    const auto line = m_shared->lines.find(extension);
    if (line == m_shared->lines.end())
        return fail(ErrorCode::BadInput, u"the portal knows no such line"_s);
    return password.reveal([&](QByteArrayView bytes) -> Result<> {
        if (bytes.size() < 8 || bytes.size() > 64)
            return fail(ErrorCode::BadInput, u"the portal wants 8 to 64 characters"_s);
        for (const char c : bytes)
            if (c <= ' ' || c >= 127)
                return fail(ErrorCode::BadInput, u"the portal wants printable characters"_s);
        line->password = bytes.toByteArray();
        return {};
    });
}

Result<> SimProvider::setTlsAllowed(const QString &extension, bool allowed)
{
    const QMutexLocker lock(&m_shared->mutex);
    const auto line = m_shared->lines.find(extension);
    if (line == m_shared->lines.end())
        return fail(ErrorCode::BadInput, u"the portal knows no such line"_s);
    line->tlsAllowed = allowed;
    return {};
}

bool SimProvider::passwordIs(const QString &extension, const Secret &password) const
{
    const QMutexLocker lock(&m_shared->mutex);
    const auto line = m_shared->lines.constFind(extension);
    return line != m_shared->lines.constEnd()
           && password.reveal([&](QByteArrayView bytes) { return bytes == line->password; });
}

SimCall SimProvider::ring(const QString &extension, int timeoutMs)
{
    const std::shared_future<SimCall> result = m_engine->ring(extension);
    if (result.wait_for(std::chrono::milliseconds(timeoutMs)) != std::future_status::ready)
        return {};
    return result.get();
}

void SimProvider::setOneWayAudio(bool on)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->options.oneWayAudio = on;
}

void SimProvider::setSilent(bool on)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->options.silent = on;
}

int SimProvider::echoCalls() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->echoCalls;
}

int SimProvider::echoCallsHeard() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->echoHeard;
}

int SimProvider::encryptedCalls() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->encrypted;
}

} // namespace rf
