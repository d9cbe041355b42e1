// A SIP server on loopback that plays the far end of a path, with or without a helper on the way: what it
// "saw" and what it changes is up to the test. Counts every message, so that the budget can be checked.
#pragma once

#include "connectors/sip/message.h"
#include "connectors/sip/reflector.h"
#include "connectors/transport/dialler.h"

#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUdpSocket>
#include <functional>
#include <memory>

namespace rf::test {

/// Gives back the answer to one message; empty = silence. `number` counts from 1 over both transports.
using Behaviour =
    std::function<QByteArray(const SipMessage &request, const QByteArray &raw, int number, bool tcp)>;

/// Runs in a thread of its own; the behaviour is called there.
class FarEnd {
public:
    explicit FarEnd(Behaviour behaviour, bool udp = true, bool tcp = true)
        : m_behaviour(std::move(behaviour))
    {
        m_thread.start();
        m_context.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_context, [this, udp, tcp] { listen(udp, tcp); }, Qt::BlockingQueuedConnection);
    }
    ~FarEnd()
    {
        QMetaObject::invokeMethod(
            &m_context,
            [this] {
                m_udp.reset();
                m_tcp.reset();
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    quint16 udpPort() const { return m_udpPort; }
    quint16 tcpPort() const { return m_tcpPort; }
    int messages() const
    {
        QMutexLocker lock(&m_mutex);
        return static_cast<int>(m_received.size());
    }
    QList<QByteArray> received() const
    {
        QMutexLocker lock(&m_mutex);
        return m_received;
    }

private:
    void listen(bool udp, bool tcp)
    {
        if (udp) {
            m_udp = std::make_unique<QUdpSocket>();
            m_udp->bind(QHostAddress::LocalHost, 0);
            m_udpPort = m_udp->localPort();
            QObject::connect(m_udp.get(), &QUdpSocket::readyRead, m_udp.get(), [this] {
                while (m_udp->hasPendingDatagrams()) {
                    QByteArray raw(65535, '\0');
                    QHostAddress from;
                    quint16 port = 0;
                    raw.truncate(
                        static_cast<qsizetype>(m_udp->readDatagram(raw.data(), raw.size(), &from, &port)));
                    const QByteArray reply = answer(raw, false);
                    if (!reply.isEmpty())
                        m_udp->writeDatagram(reply, from, port);
                }
            });
        }
        if (tcp) {
            m_tcp = std::make_unique<QTcpServer>();
            m_tcp->listen(QHostAddress::LocalHost, 0);
            m_tcpPort = m_tcp->serverPort();
            QObject::connect(m_tcp.get(), &QTcpServer::newConnection, m_tcp.get(), [this] {
                QTcpSocket *socket = m_tcp->nextPendingConnection();
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    QByteArray raw = socket->readAll();
                    while (!raw.isEmpty()) {
                        const QByteArray before = raw;
                        const auto message = SipMessage::takeFrom(raw);
                        if (!message || !*message)
                            return;
                        const QByteArray reply = answer(before.left(before.size() - raw.size()), true);
                        if (!reply.isEmpty())
                            socket->write(reply);
                    }
                });
            });
        }
    }
    QByteArray answer(const QByteArray &raw, bool tcp)
    {
        int number = 0;
        {
            QMutexLocker lock(&m_mutex);
            m_received.append(raw);
            number = static_cast<int>(m_received.size());
        }
        const auto message = SipMessage::parse(raw);
        return message && message->method() != "ACK" ? m_behaviour(*message, raw, number, tcp) : QByteArray();
    }

    Behaviour m_behaviour;
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<QUdpSocket> m_udp;
    std::unique_ptr<QTcpServer> m_tcp;
    quint16 m_udpPort = 0;
    quint16 m_tcpPort = 0;
    mutable QMutex m_mutex;
    QList<QByteArray> m_received;
};

/// 203.0.113.50:5060 (and :5160) is the far end on loopback; this computer is 192.168.77.20 behind a router.
class PathBook final : public AddressBook {
public:
    quint16 udp = 0;
    quint16 tcp = 0;
    quint16 otherUdp = 0;
    QHostAddress own = QHostAddress(QStringLiteral("192.168.77.20"));

    Endpoint real(const Endpoint &pretend) const override
    {
        return {QHostAddress(QHostAddress::LocalHost), pretend.port == 5060 ? tcp : quint16(0)};
    }
    Endpoint realUdp(const Endpoint &pretend) const override
    {
        const quint16 port = pretend.port == 5060 ? udp : pretend.port == 5160 ? otherUdp : quint16(0);
        return {QHostAddress(QHostAddress::LocalHost), port};
    }
    QHostAddress ownAddress(const QHostAddress &) const override { return own; }
};

/// An ordinary server's answer to what came from address:port.
inline SipMessage ordinaryAnswer(const SipMessage &request, const QString &address, quint16 port)
{
    SipMessage noted = request;
    noted.noteSource(QHostAddress(address), port);
    return SipMessage::response(noted, request.method() == "INVITE" ? 486 : 200, "OK");
}
inline quint16 portOf(const SipMessage &request)
{
    return static_cast<quint16>(request.topVia() ? request.topVia()->port : 0);
}

} // namespace rf::test
