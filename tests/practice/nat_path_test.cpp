// The way to the provider: translation, the SIP helper's rewriting, and that flows keep the helper they began
// with.
#include "connectors/practice/sim_nat_path.h"
#include "connectors/practice/sim_sip_helper.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

/// Only what the way needs of a router.
class OnlyItsWay final : public SimRouter {
public:
    std::atomic<bool> helper = true;
    std::atomic<bool> up = true;
    mutable std::atomic<int> asked = 0; ///< whether it is up
    QString id() const override { return u"router"_s; }
    QHostAddress address() const override { return QHostAddress(u"192.168.77.1"_s); }
    MacAddress mac() const override { return {}; }
    Result<> start(SimNetwork &) override { return {}; }
    void stop() override { }
    void setMischief(const Mischief &) override { }
    QJsonObject dump() const override { return {}; }
    void setFlows(SimFlowTable) override { }
    bool helperFor(bool, quint16 port) const override { return helper && port == 5060; }
    QHostAddress wanAddress() const override { return QHostAddress(u"203.0.113.1"_s); }
    bool isUp() const override
    {
        const bool now = up;
        ++asked;
        return now;
    }
    QHostAddress lease(const MacAddress &, int) override { return {}; }
    QHostAddress gateway(int) const override { return {}; }
    bool officeReaches(const QHostAddress &) const override { return true; }
    QHostAddress lanAddress() const override { return address(); }
};

QByteArray invite(const QByteArray &via = "192.168.77.10:5060")
{
    const QByteArray body =
        "v=0\r\no=- 20518 0 IN IP4 192.168.77.10\r\ns=-\r\nc=IN IP4 192.168.77.10\r\nt=0 0\r\n"
        "m=audio 11780 RTP/AVP 8 101\r\na=rtpmap:8 PCMA/8000\r\n"
        "a=rtcp:11781 IN IP4 192.168.77.10\r\n";
    return "INVITE sip:echo@203.0.113.50 SIP/2.0\r\nVia: SIP/2.0/UDP " + via
           + ";rport;branch=z9hG4bKrf0001\r\nMax-Forwards: 70\r\nFrom: <sip:probe@203.0.113.50>;tag=rf1\r\n"
             "To: <sip:echo@203.0.113.50>\r\nCall-ID: rf-0001@192.168.77.10\r\nCSeq: 1 INVITE\r\n"
             "Contact: <sip:probe@192.168.77.10:5060>\r\nX-Canary: 192.168.77.10:5060\r\n"
             "Content-Type: application/sdp\r\nContent-Length: "
           + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const SimNatTuple tuple{{QHostAddress(u"192.168.77.10"_s), 5060},
                        {QHostAddress(u"203.0.113.1"_s), 5060},
                        {QHostAddress(u"203.0.113.50"_s), 5060}};

} // namespace

class NatPath : public QObject {
    Q_OBJECT

    SimNetwork m_network;
    OnlyItsWay m_router;
    QUdpSocket m_provider;
    std::unique_ptr<SimNatPath> m_path;
    const QHostAddress m_providerAddress{u"203.0.113.50"_s};

    QByteArray received(QUdpSocket &socket, quint16 *from = nullptr)
    {
        if (!socket.hasPendingDatagrams() && !socket.waitForReadyRead(3000))
            return {};
        QByteArray bytes(qsizetype(socket.pendingDatagramSize()), '\0');
        socket.readDatagram(bytes.data(), bytes.size(), nullptr, from);
        return bytes;
    }
    void send(QUdpSocket &socket, const QByteArray &bytes, quint16 port = 5060)
    {
        const Endpoint to = m_network.realUdp({m_providerAddress, port});
        QVERIFY(to.port != 0);
        socket.writeDatagram(bytes, to.address, to.port);
    }
    std::unique_ptr<QUdpSocket> phone(const QString &address)
    {
        auto socket = std::make_unique<QUdpSocket>();
        if (!socket->bind(QHostAddress::LocalHost, 0))
            return nullptr;
        m_network.name({QHostAddress(QHostAddress::LocalHost), socket->localPort()},
                       {QHostAddress(address), 5060});
        return socket;
    }

private Q_SLOTS:
    void init()
    {
        m_router.helper = true;
        m_router.up = true;
        m_network.setOwnAddress(QHostAddress(u"192.168.77.50"_s));
        m_provider.abort();
        QVERIFY(m_provider.bind(QHostAddress::LocalHost, 0));
        m_path = std::make_unique<SimNatPath>(m_router);
        SimNatOptions options;
        options.provider = m_providerAddress;
        options.ports = {{false, 5060, m_provider.localPort()}, {false, 5160, m_provider.localPort()}};
        QVERIFY(m_path->start(m_network, options));
    }
    void cleanup() { m_path.reset(); }

    // The messages of the experiment, section 2.
    void inviteOutwards()
    {
        const QByteArray out = simHelperRewrite(invite(), tuple, true).value_or(QByteArray());
        QVERIFY2(out.contains("Via: SIP/2.0/UDP 203.0.113.1:5060;rport;branch=z9hG4bKrf0001\r\n"), out);
        QVERIFY(out.contains("Contact: <sip:probe@203.0.113.1:5060>\r\n"));
        QVERIFY(out.contains("o=- 20518 0 IN IP4 203.0.113.1\r\n")
                && out.contains("c=IN IP4 203.0.113.1\r\n"));
        QVERIFY(out.contains("a=rtcp:11781 IN IP4 192.168.77.10\r\n"));
        QVERIFY(out.contains("Call-ID: rf-0001@192.168.77.10\r\n")
                && out.contains("X-Canary: 192.168.77.10:5060\r\n"));
        QVERIFY(out.contains("m=audio 11780 "));
        const qsizetype split = out.indexOf("\r\n\r\n") + 4;
        QVERIFY(out.contains("Content-Length: " + QByteArray::number(out.size() - split) + "\r\n"));
        QCOMPARE(out.size() - split, invite().mid(invite().indexOf("\r\n\r\n") + 4).size() - 4);
    }
    void replyInwards()
    {
        const QByteArray reply =
            "SIP/2.0 486 Busy Here\r\nVia: SIP/2.0/UDP "
            "203.0.113.1:5060;rport=5060;received=203.0.113.1;branch=z9hG4bKrf0001\r\n"
            "From: <sip:probe@203.0.113.1:5060>;tag=rf1\r\nTo: "
            "<sip:echo@203.0.113.50>;tag=x\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n";
        const QByteArray in = simHelperRewrite(reply, tuple, false).value_or(QByteArray());
        QVERIFY2(in.contains("Via: SIP/2.0/UDP "
                             "192.168.77.10:5060;rport=5060;received=192.168.77.10;branch=z9hG4bKrf0001\r\n"),
                 in);
        QVERIFY2(in.contains("From: <sip:probe@192.168.77.10:5060>;tag=rf1\r\n"), "the reverse canary");
        QVERIFY(in.contains("To: <sip:echo@203.0.113.50>;tag=x\r\n"));
    }
    void portChangingTranslationTurnsRportBack()
    {
        SimNatTuple changed = tuple;
        changed.mapped.port = 40057;
        const QByteArray reply = "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP "
                                 "203.0.113.1:40057;rport=40057;received=203.0.113.1;branch=b\r\nCSeq: 2 "
                                 "OPTIONS\r\n\r\n";
        const QByteArray in = simHelperRewrite(reply, changed, false).value_or(QByteArray());
        QVERIFY2(in.contains("192.168.77.10:5060;rport=5060;received=192.168.77.10;branch=b"), in);
    }
    void notRewritten()
    {
        // Another address than the flow's own: no difference at all.
        const QByteArray foreign =
            "OPTIONS sip:203.0.113.50 SIP/2.0\r\nVia: SIP/2.0/UDP "
            "10.9.8.7:5060;rport;branch=b\r\nContact: <sip:x@10.9.8.7:5060>\r\nCSeq: 1 "
            "OPTIONS\r\n\r\n";
        QCOMPARE(simHelperRewrite(foreign, tuple, true).value_or(QByteArray()), foreign);
        const QByteArray kept =
            "OPTIONS sip:203.0.113.50 SIP/2.0\r\nVia: SIP/2.0/UDP "
            "10.9.8.7:5060;branch=b\r\nContact: <sips:x@192.168.77.10:5060>\r\nContact: "
            "<sip:x@192.168.77.10:80>\r\nRoute: <sip:192.168.77.10:5060;lr>\r\nCSeq: 1 OPTIONS\r\n\r\n";
        QCOMPARE(simHelperRewrite(kept, tuple, true).value_or(QByteArray()), kept);
        QCOMPARE(simHelperRewrite("no SIP at all\r\n\r\n", tuple, true).value_or(QByteArray()),
                 "no SIP at all\r\n\r\n");
        QCOMPARE(simHelperRewrite("\r\n\r\n", tuple, true).value_or(QByteArray()), "\r\n\r\n");
    }
    void oddFormsAreStillUnderstood()
    {
        const QByteArray odd =
            "FOO sip:203.0.113.50 SIP/2.0\r\nv: SIP / 2.0 / UDP 192.168.77.10;branch=b\r\nm: "
            "<sip:x@192.168.77.10>\r\nCSeq: 0 FOO\r\n\r\n";
        const QByteArray out = simHelperRewrite(odd, tuple, true).value_or(QByteArray());
        QVERIFY2(out.contains("v: SIP / 2.0 / UDP 203.0.113.1:5060;branch=b\r\n"), out);
        QVERIFY(out.contains("m: <sip:x@203.0.113.1:5060>\r\n"));
    }
    void dropped()
    {
        QVERIFY(
            !simHelperRewrite("REGISTER sip:203.0.113.50 SIP/2.0\r\nCSeq: REGISTER\r\n\r\n", tuple, true));
        QVERIFY(!simHelperRewrite(invite().replace("m=audio 11780", "m=audio 80"), tuple, true));
        QVERIFY(!simHelperRewrite(invite().replace("c=IN IP4 192.168.77.10\r\n", ""), tuple, true));
    }

    void throughTheRelayWithHelper()
    {
        const auto p = phone(u"192.168.77.10"_s);
        send(*p, invite());
        quint16 from = 0;
        const QByteArray arrived = received(m_provider, &from);
        QVERIFY2(arrived.contains("Via: SIP/2.0/UDP 203.0.113.1:5060;"), arrived);
        const Endpoint seen = m_network.pretend({QHostAddress(QHostAddress::LocalHost), from});
        QCOMPARE(seen, (Endpoint{QHostAddress(u"203.0.113.1"_s), 5060}));
        QByteArray reply =
            "SIP/2.0 486 Busy Here\r\nVia: SIP/2.0/UDP "
            "203.0.113.1:5060;rport=5060;received=203.0.113.1;branch=z\r\nCSeq: 1 INVITE\r\n\r\n";
        m_provider.writeDatagram(reply, QHostAddress(QHostAddress::LocalHost), from);
        QVERIFY(received(*p).contains("received=192.168.77.10;"));
        QCOMPARE(m_path->flows().size(), 1);
        QVERIFY(m_path->flows().first().helper);
    }
    void anotherPortIsLeftAlone()
    {
        const auto p = phone(u"192.168.77.10"_s);
        send(*p, invite(), 5160);
        QCOMPARE(received(m_provider), invite());
    }
    void runningFlowsKeepTheHelper()
    {
        const auto p = phone(u"192.168.77.10"_s);
        send(*p, invite());
        QVERIFY(received(m_provider).contains("203.0.113.1:5060;rport"));
        m_router.helper = false;
        send(*p, invite());
        QVERIFY2(received(m_provider).contains("203.0.113.1:5060;rport"), "S-16: the flow keeps its helper");
        m_path->drop(
            [](const SimFlow &flow) { return flow.inside.address == QHostAddress(u"192.168.77.10"_s); });
        QVERIFY(m_path->flows().isEmpty());
        send(*p, invite());
        QCOMPARE(received(m_provider), invite());
        QVERIFY(!m_path->flows().first().helper);
    }
    void eachPhoneItsOwnPort()
    {
        const auto a = phone(u"192.168.77.10"_s);
        const auto b = phone(u"192.168.77.11"_s);
        quint16 fromA = 0;
        quint16 fromB = 0;
        send(*a, "\r\n\r\n");
        QCOMPARE(received(m_provider, &fromA), "\r\n\r\n");
        send(*b, "\r\n\r\n");
        QCOMPARE(received(m_provider, &fromB), "\r\n\r\n");
        const auto seen = [&](quint16 port) {
            return m_network.pretend({QHostAddress(QHostAddress::LocalHost), port});
        };
        QCOMPARE(seen(fromA).port, 5060);
        QVERIFY(seen(fromB).port >= 40000);
        QCOMPARE(seen(fromA).address, seen(fromB).address);
    }
    void unknownSocketsAreThisComputer()
    {
        QUdpSocket own;
        QVERIFY(own.bind(QHostAddress::LocalHost, 0));
        send(own, "\r\n\r\n");
        QVERIFY(!received(m_provider).isEmpty());
        QCOMPARE(m_path->flows().first().inside,
                 (Endpoint{QHostAddress(u"192.168.77.50"_s), own.localPort()}));
    }
    void aRouterThatIsDownLetsNothingThrough()
    {
        const auto p = phone(u"192.168.77.10"_s);
        const int before = m_router.asked;
        m_router.up = false;
        send(*p, invite());
        QTRY_VERIFY(m_router.asked > before);
        m_router.up = true;
        // Had the first message been let through, it would arrive before this one.
        send(*p, "\r\n\r\n");
        QCOMPARE(received(m_provider), "\r\n\r\n");
    }
    void overTcp()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        SimNatOptions options;
        options.provider = m_providerAddress;
        options.ports = {{true, 5060, server.serverPort()}};
        QVERIFY(m_path->start(m_network, options));
        QTcpSocket client;
        client.bind(QHostAddress::LocalHost, 0);
        m_network.name({QHostAddress(QHostAddress::LocalHost), client.localPort()},
                       {QHostAddress(u"192.168.77.10"_s), 5060});
        client.connectToHost(QHostAddress(QHostAddress::LocalHost),
                             m_network.real({m_providerAddress, 5060}).port);
        QVERIFY(client.waitForConnected(3000));
        const QByteArray message = invite().replace("SIP/2.0/UDP", "SIP/2.0/TCP");
        client.write(message.left(100));
        client.flush();
        client.write(message.mid(100) + message);
        client.flush();
        QVERIFY(server.waitForNewConnection(3000));
        QTcpSocket *peer = server.nextPendingConnection();
        QByteArray arrived;
        while (arrived.count("INVITE sip:") < 2 || !arrived.endsWith("192.168.77.10\r\n")) {
            QVERIFY(peer->waitForReadyRead(3000));
            arrived += peer->readAll();
        }
        QCOMPARE(arrived.count("Via: SIP/2.0/TCP 203.0.113.1:5060;"), 2);
        QCOMPARE(arrived.count("c=IN IP4 203.0.113.1\r\n"), 2);
        QCOMPARE(m_network.pretend({QHostAddress(QHostAddress::LocalHost), peer->peerPort()}).address,
                 QHostAddress(u"203.0.113.1"_s));
        m_path->drop([](const SimFlow &) { return true; });
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    }
};

QTEST_GUILESS_MAIN(NatPath)
#include "nat_path_test.moc"
