// Real servers on loopback, and the address book that says where in the pretend office they stand.
#pragma once

#include "connectors/sip/message.h"
#include "connectors/transport/dialler.h"

#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUdpSocket>

#include <functional>
#include <memory>
#include <vector>

namespace rf::testing {

/// Servers in a thread of their own; every byte that arrives is kept.
class Street {
public:
    Street()
    {
        m_thread.start();
        m_context.moveToThread(&m_thread);
    }
    ~Street()
    {
        onThread([this] {
            m_servers.clear();
            m_sockets.clear();
        });
        m_thread.quit();
        m_thread.wait();
    }
    /// greeting is sent at once; answer when bytes have come. Both may be empty.
    quint16 tcp(const QByteArray &name, const QByteArray &greeting, const QByteArray &answer,
                bool hangUp = true)
    {
        return talker(
            name, greeting, [answer](const QByteArray &) { return answer; }, hangUp);
    }
    /// A web server: the answer to what was asked.
    quint16 web(const QByteArray &name, const std::function<QByteArray(const QByteArray &)> &answer)
    {
        return talker(name, {}, answer, true);
    }
    /// answers: what is sent back for a datagram, each as one; null for nothing. from: the address it is sent
    /// from, when that is not the one that was asked.
    quint16 udp(const QByteArray &name, const std::function<QList<QByteArray>(const QByteArray &)> &answers,
                const QHostAddress &from = QHostAddress(QHostAddress::LocalHost))
    {
        quint16 port = 0;
        onThread([&] {
            auto socket = std::make_unique<QUdpSocket>();
            socket->bind(QHostAddress::LocalHost, 0);
            port = socket->localPort();
            auto other = std::make_unique<QUdpSocket>();
            if (from != QHostAddress(QHostAddress::LocalHost))
                other->bind(from, 0);
            QUdpSocket *raw = socket.get();
            QUdpSocket *speaker = other->state() == QAbstractSocket::BoundState ? other.get() : raw;
            QObject::connect(raw, &QUdpSocket::readyRead, raw, [this, raw, speaker, name, answers] {
                while (raw->hasPendingDatagrams()) {
                    QByteArray bytes(65535, '\0');
                    QHostAddress asker;
                    quint16 askerPort = 0;
                    bytes.truncate(static_cast<qsizetype>(
                        raw->readDatagram(bytes.data(), bytes.size(), &asker, &askerPort)));
                    note(name, bytes);
                    if (!answers)
                        continue;
                    for (const QByteArray &answer : answers(bytes))
                        speaker->writeDatagram(answer, asker, askerPort);
                }
            });
            m_sockets.push_back(std::move(socket));
            m_sockets.push_back(std::move(other));
        });
        return port;
    }
    /// A phone; without a User-Agent it listens and stays silent.
    quint16 sip(const QByteArray &name, const QByteArray &userAgent)
    {
        return udp(name, [userAgent](const QByteArray &bytes) {
            const auto message = SipMessage::parse(bytes);
            if (!message || userAgent.isEmpty())
                return QList<QByteArray>();
            SipMessage reply = SipMessage::response(*message, 404, "Not Found");
            reply.addHeader("User-Agent", userAgent);
            return QList<QByteArray>{reply.serialise()};
        });
    }
    int connections(const QByteArray &name) const
    {
        QMutexLocker lock(&m_mutex);
        return m_connections.value(name);
    }
    QByteArray bytes(const QByteArray &name) const
    {
        QMutexLocker lock(&m_mutex);
        return m_bytes.value(name);
    }

private:
    quint16 talker(const QByteArray &name, const QByteArray &greeting,
                   const std::function<QByteArray(const QByteArray &)> &answer, bool hangUp)
    {
        quint16 port = 0;
        onThread([&] {
            auto server = std::make_unique<QTcpServer>();
            server->listen(QHostAddress::LocalHost, 0);
            port = server->serverPort();
            QTcpServer *raw = server.get();
            QObject::connect(raw, &QTcpServer::newConnection, raw,
                             [this, raw, name, greeting, answer, hangUp] {
                                 QTcpSocket *socket = raw->nextPendingConnection();
                                 note(name, {});
                                 if (!greeting.isEmpty())
                                     socket->write(greeting);
                                 QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                                  [this, socket, name, answer, hangUp] {
                                                      const QByteArray bytes = socket->readAll();
                                                      note(name, bytes);
                                                      const QByteArray said = answer(bytes);
                                                      if (!said.isEmpty())
                                                          socket->write(said);
                                                      if (hangUp)
                                                          socket->disconnectFromHost();
                                                  });
                             });
            m_servers.push_back(std::move(server));
        });
        return port;
    }
    void onThread(const std::function<void()> &work)
    {
        QMetaObject::invokeMethod(&m_context, work, Qt::BlockingQueuedConnection);
    }
    void note(const QByteArray &name, const QByteArray &bytes)
    {
        QMutexLocker lock(&m_mutex);
        if (bytes.isEmpty())
            ++m_connections[name];
        m_bytes[name] += bytes;
    }
    QThread m_thread;
    QObject m_context;
    std::vector<std::unique_ptr<QTcpServer>> m_servers;
    std::vector<std::unique_ptr<QUdpSocket>> m_sockets;
    mutable QMutex m_mutex;
    QHash<QByteArray, int> m_connections;
    QHash<QByteArray, QByteArray> m_bytes;
};

class Book final : public AddressBook {
public:
    QHash<Endpoint, quint16> tcp;
    QHash<Endpoint, quint16> udp;
    mutable QMutex mutex;
    mutable QSet<QString> asked; ///< every endpoint that the scan wanted

    Endpoint real(const Endpoint &pretend) const override { return look(tcp, pretend); }
    Endpoint realUdp(const Endpoint &pretend) const override { return look(udp, pretend); }
    QHostAddress ownAddress(const QHostAddress &) const override
    {
        return QHostAddress(QStringLiteral("192.168.10.20"));
    }

private:
    Endpoint look(const QHash<Endpoint, quint16> &ports, const Endpoint &pretend) const
    {
        QMutexLocker lock(&mutex);
        asked.insert(pretend.address.toString());
        return {QHostAddress(QHostAddress::LocalHost), ports.value(pretend)};
    }
};

} // namespace rf::testing
