// The doors of the SIP agent; registrations are in sim_sip_phone_engine.cpp, calls in
// sim_sip_phone_calls.cpp.
#include "connectors/practice/sim_sip_phone_engine.h"

namespace rf {

SimSipPhone::SimSipPhone(QByteArray userAgent)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->userAgent = std::move(userAgent);
}

SimSipPhone::~SimSipPhone()
{
    stop();
}

Result<> SimSipPhone::start(SimNetwork &network, const QHostAddress &address, quint16 sipPort)
{
    stop();
    m_engine = std::make_unique<Engine>(m_shared, network, address, sipPort);
    if (m_engine->open())
        return {};
    stop();
    return fail(ErrorCode::Internal, QStringLiteral("the phone found no free loopback port"));
}

void SimSipPhone::stop()
{
    if (!m_engine)
        return;
    m_engine->close();
    m_engine.reset();
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->states.clear();
    m_shared->inCall = false;
}

void SimSipPhone::setOnlyFromServer(bool on)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->onlyFromServer = on;
}

void SimSipPhone::setNotifyHandler(std::function<int(const QByteArray &)> handler)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->onNotify = std::move(handler);
}

void SimSipPhone::setLines(const QList<SimSipLine> &lines)
{
    if (m_engine)
        m_engine->post([engine = m_engine.get(), lines] { engine->setLines(lines); });
}

void SimSipPhone::vanish()
{
    if (m_engine)
        m_engine->post([engine = m_engine.get()] { engine->vanish(); });
}

void SimSipPhone::appear(const QHostAddress &address)
{
    if (m_engine)
        m_engine->post([engine = m_engine.get(), address] { engine->appear(address); });
}

void SimSipPhone::tick()
{
    if (m_engine)
        m_engine->post([engine = m_engine.get()] { engine->tick(); });
}

SimLineState SimSipPhone::state(int line) const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->states.value(line, SimLineState::Off);
}

bool SimSipPhone::inCall() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->inCall;
}

QByteArray SimSipPhone::userAgent() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->userAgent;
}

SimCall SimSipPhone::call(int line, const QString &number, int timeoutMs)
{
    if (!m_engine)
        return {};
    auto promise = std::make_shared<std::promise<SimCall>>();
    auto result = promise->get_future();
    m_engine->post([engine = m_engine.get(), line, number, timeoutMs, promise] {
        engine->startCall(line, number, timeoutMs, false, promise);
    });
    const auto ready = result.wait_for(std::chrono::milliseconds(timeoutMs + 1000));
    return ready == std::future_status::ready ? result.get() : SimCall();
}

SimCall SimSipPhone::callAndHold(int line, const QString &number, int timeoutMs)
{
    if (!m_engine)
        return {};
    auto promise = std::make_shared<std::promise<SimCall>>();
    auto result = promise->get_future();
    m_engine->post([engine = m_engine.get(), line, number, timeoutMs, promise] {
        engine->startCall(line, number, timeoutMs, true, promise);
    });
    const auto ready = result.wait_for(std::chrono::milliseconds(timeoutMs + 1000));
    return ready == std::future_status::ready ? result.get() : SimCall();
}

void SimSipPhone::hangUp()
{
    if (m_engine)
        m_engine->post([engine = m_engine.get()] { engine->hangUp(); });
}

} // namespace rf
