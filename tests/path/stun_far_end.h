// A STUN server of RFC 5780 on loopback, with a pretend NAT before it: which mapping it makes, whom it lets
// in and how long it remembers is up to the test.
#pragma once

#include "connectors/path/stun_message.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QThread>
#include <QUdpSocket>
#include <QtEndian>
#include <map>
#include <memory>
#include <vector>

namespace rf::test {

enum class Depends { Nothing, Address, AddressAndPort };

struct PretendNat {
    Depends mapping = Depends::Nothing;
    Depends filtering = Depends::AddressAndPort;
    bool translates = true; ///< false: the server sees the client as it is
    int portShift = 0; ///< mapped port - own port
    int staysMs = 1000000; ///< an unused mapping
    QHostAddress outside = QHostAddress(QStringLiteral("203.0.113.1"));
    QHostAddress inside = QHostAddress(QStringLiteral("192.168.77.20"));
};

struct StunManners {
    bool rfc5780 = true; ///< tells of its second address, and answers from it
    bool answersFromOther = true; ///< when it is asked to
    bool answersToPort = true;
    bool silent = false;
    bool refuses = false;
    int loses = 0; ///< so many requests before it answers the first
    std::optional<Endpoint> other; ///< what it calls its second address instead
};

/// Four places: two addresses with two ports each.
class StunFarEnd final : public AddressBook {
public:
    explicit StunFarEnd(PretendNat nat = {}, StunManners manners = {})
        : m_nat(nat)
        , m_manners(manners)
    {
        m_thread.start();
        m_context.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_context, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }
    ~StunFarEnd() override
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_sockets.clear(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    static Endpoint place(int index)
    {
        return {QHostAddress(index < 2 ? QStringLiteral("203.0.113.60") : QStringLiteral("203.0.113.61")),
                quint16(index % 2 == 0 ? 3478 : 3479)};
    }
    int requests() const
    {
        QMutexLocker lock(&m_mutex);
        return m_requests;
    }

    Endpoint real(const Endpoint &pretend) const override { return realUdp(pretend); }
    Endpoint realUdp(const Endpoint &pretend) const override
    {
        for (int i = 0; i < 4; ++i) {
            if (pretend.address == place(i).address && (pretend.port == place(i).port || pretend.port == 0))
                return {QHostAddress(QHostAddress::LocalHost), m_ports[i]};
        }
        return {QHostAddress(QHostAddress::LocalHost), 0};
    }
    QHostAddress ownAddress(const QHostAddress &) const override { return m_nat.inside; }

private:
    struct Flow {
        std::vector<int> talkedTo; ///< places
        QElapsedTimer quiet;
    };

    void listen()
    {
        for (int i = 0; i < 4; ++i) {
            m_sockets.push_back(std::make_unique<QUdpSocket>());
            m_sockets.back()->bind(QHostAddress(QHostAddress::LocalHost), 0);
            m_ports[i] = m_sockets.back()->localPort();
            QObject::connect(m_sockets.back().get(), &QUdpSocket::readyRead, m_sockets.back().get(),
                             [this, i] { read(i); });
        }
    }
    void read(int at)
    {
        QUdpSocket &socket = *m_sockets[size_t(at)];
        while (socket.hasPendingDatagrams()) {
            QByteArray bytes(2000, '\0');
            QHostAddress from;
            quint16 port = 0;
            bytes.truncate(qsizetype(socket.readDatagram(bytes.data(), bytes.size(), &from, &port)));
            const auto request = StunMessage::parse(bytes);
            {
                QMutexLocker lock(&m_mutex);
                ++m_requests;
            }
            if (!request || m_manners.silent || m_manners.loses-- > 0)
                continue;
            answer(*request, at, port);
        }
    }
    Endpoint mapped(quint16 port, int at) const
    {
        if (!m_nat.translates)
            return {m_nat.inside, port};
        return {m_nat.outside, quint16(port + m_nat.portShift + mappingTo(at))};
    }
    static void put(QByteArray &bytes, quint16 type, const Endpoint &endpoint)
    {
        QByteArray value(8, '\0');
        value[1] = 1;
        qToBigEndian(quint16(endpoint.port ^ 0x2112), value.data() + 2);
        qToBigEndian(endpoint.address.toIPv4Address() ^ 0x2112a442U, value.data() + 4);
        if (type != StunMessage::xorMappedAddress) {
            qToBigEndian(endpoint.port, value.data() + 2);
            qToBigEndian(endpoint.address.toIPv4Address(), value.data() + 4);
        }
        QByteArray head(4, '\0');
        qToBigEndian(type, head.data());
        qToBigEndian(quint16(8), head.data() + 2);
        bytes += head + value;
    }
    void answer(const StunMessage &request, int at, quint16 port)
    {
        Flow &asking = m_flows[port];
        asking.talkedTo.push_back(at);
        asking.quiet.start();
        QByteArray attributes;
        put(attributes, StunMessage::xorMappedAddress, mapped(port, at));
        if (m_manners.rfc5780)
            put(attributes, StunMessage::otherAddress, m_manners.other.value_or(place(3)));
        QByteArray bytes(4, '\0');
        qToBigEndian(quint16(m_manners.refuses ? 0x0111 : 0x0101), bytes.data());
        if (m_manners.refuses)
            attributes = QByteArray::fromHex("0009000400000414");
        qToBigEndian(quint16(attributes.size()), bytes.data() + 2);
        bytes += QByteArray::fromHex("2112a442") + request.transaction() + attributes;

        int from = at;
        const QByteArray change = request.attribute(StunMessage::changeRequest);
        if (!change.isNull()) {
            if (!m_manners.rfc5780 || !m_manners.answersFromOther)
                return;
            from = at ^ ((change[3] & 4) != 0 ? 2 : 0) ^ ((change[3] & 2) != 0 ? 1 : 0);
        }
        quint16 to = port;
        const QByteArray wanted = request.attribute(StunMessage::responsePort);
        if (!wanted.isNull()) {
            if (!m_manners.answersToPort)
                return;
            to = quint16(qFromBigEndian<quint16>(wanted.constData()) - m_nat.portShift);
        }
        if (letsIn(to, from, at))
            m_sockets[size_t(from)]->writeDatagram(bytes, QHostAddress(QHostAddress::LocalHost), to);
    }
    /// Which of the client's mappings leads to this place.
    int mappingTo(int at) const
    {
        return m_nat.mapping == Depends::Nothing ? 0 : m_nat.mapping == Depends::Address ? at / 2 : at;
    }
    /// An answer goes to the mapping through which the question came.
    bool letsIn(quint16 port, int from, int asked) const
    {
        const auto flow = m_flows.find(port);
        if (flow == m_flows.end() || flow->second.quiet.elapsed() > m_nat.staysMs)
            return false;
        for (const int to : flow->second.talkedTo) {
            if (mappingTo(to) == mappingTo(asked)
                && (m_nat.filtering == Depends::Nothing || to == from
                    || (m_nat.filtering == Depends::Address && to / 2 == from / 2)))
                return true;
        }
        return false;
    }

    const PretendNat m_nat;
    StunManners m_manners;
    QThread m_thread;
    QObject m_context;
    std::vector<std::unique_ptr<QUdpSocket>> m_sockets;
    quint16 m_ports[4] = {};
    std::map<quint16, Flow> m_flows;
    mutable QMutex m_mutex;
    int m_requests = 0;
};

} // namespace rf::test
