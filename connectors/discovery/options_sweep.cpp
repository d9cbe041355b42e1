#include "connectors/discovery/options_sweep.h"

#include "connectors/sip/options_probe.h"

namespace rf {

OptionsSweep::OptionsSweep(QObject *parent)
    : QObject(parent)
{
    connect(&m_socket, &QUdpSocket::readyRead, this, [this] { receive(); });
    connect(&m_timer, &QTimer::timeout, this, [this] { tick(); });
}

Result<> OptionsSweep::open()
{
    if (!m_socket.bind(QHostAddress(QHostAddress::AnyIPv4), 0))
        return fail(ErrorCode::Internal, m_socket.errorString());
    m_clock.start();
    m_timer.start(50);
    return {};
}

void OptionsSweep::ask(const QHostAddress &host, const Endpoint &real, const QHostAddress &ownAddress)
{
    OptionsProbe probe;
    probe.ownAddress = ownAddress;
    probe.ownPort = m_socket.localPort();
    probe.target = host.toString().toLatin1();
    const SipMessage message = makeOptions(probe);
    m_pending.insert(message.callId(), {host, real, message.serialise(), 0, m_clock.elapsed()});
    tick();
}

void OptionsSweep::receive()
{
    while (m_socket.hasPendingDatagrams()) {
        QByteArray bytes(65535, '\0');
        QHostAddress source;
        const qint64 size = m_socket.readDatagram(bytes.data(), bytes.size(), &source);
        if (size < 0)
            return;
        bytes.truncate(static_cast<qsizetype>(size));
        const auto message = SipMessage::parse(bytes);
        if (!message || message->isRequest() || message->status() < 200)
            continue;
        // Some phones answer from another port: the Call-ID, which nobody can guess, names the question.
        const auto found = m_pending.constFind(message->callId());
        if (found == m_pending.constEnd()
            || !source.isEqual(found->real.address, QHostAddress::TolerantConversion))
            continue;
        QList<Observation> observations;
        for (const auto &[name, text] : optionsEvidence(*message))
            observations.append({name, text});
        const QHostAddress host = found->host;
        m_pending.erase(found);
        Q_EMIT done(host, true, observations);
    }
}

void OptionsSweep::tick()
{
    static constexpr qint64 due[] = {0, 500, 1500};
    QList<QHostAddress> silent;
    for (auto it = m_pending.begin(); it != m_pending.end();) {
        const qint64 age = m_clock.elapsed() - it->started;
        if (it->sent < 3 && age >= due[it->sent]) {
            ++it->sent;
            m_socket.writeDatagram(it->message, it->real.address, it->real.port);
        }
        if (age >= 2000) {
            silent.append(it->host);
            it = m_pending.erase(it);
        } else {
            ++it;
        }
    }
    for (const QHostAddress &host : silent)
        Q_EMIT done(host, false, {});
}

} // namespace rf
