// The simulated provider and the SIP agent of the phones, with no router between them.
#include "connectors/practice/sim_provider.h"
#include "connectors/practice/sim_sip_text.h"

#include <QTest>
#include <QTimer>
#include <QUdpSocket>

using namespace rf;
using namespace Qt::StringLiterals;

class ProviderRegistrarTest : public QObject {
    Q_OBJECT

private:
    struct Scene {
        SimNetwork network;
        std::unique_ptr<SimProvider> provider;
        SimSipPhone phone{"Yealink SIP-T46U 108.86.0.20"};
        QTimer clock;
        SimSipLine line;

        explicit Scene(const SimProviderOptions &options = {})
        {
            SimProviderLine known;
            known.extension = u"201"_s;
            known.password = "Line-201-secret";
            provider = std::move(*SimProvider::start(options, {known}, network));
            QVERIFY(phone.start(network, QHostAddress(u"192.168.1.21"_s)));
            line.user = u"201"_s;
            line.password = "Line-201-secret";
            line.domain = options.domain;
            line.server = {options.address, options.udpPort};
            QObject::connect(&clock, &QTimer::timeout, &clock, [this] { phone.tick(); });
            clock.start(10);
        }
        ~Scene() { phone.stop(); }
        void use(SimTransport transport)
        {
            line.transport = transport;
            line.server.port = transport == SimTransport::Tls ? 5061 : 5060;
            if (transport == SimTransport::Tls) {
                line.checkCertificate = true;
                line.trustedPem = provider->authorityPem();
            }
        }
        bool becomes(SimLineState state)
        {
            phone.setLines({line});
            return QTest::qWaitFor([&] { return phone.state(1) == state; }, 10000);
        }
    };

private Q_SLOTS:
    void registersOverEachTransport_data()
    {
        QTest::addColumn<int>("transport");
        QTest::addColumn<QString>("name");
        QTest::newRow("udp") << int(SimTransport::Udp) << u"udp"_s;
        QTest::newRow("tcp") << int(SimTransport::Tcp) << u"tcp"_s;
        QTest::newRow("tls") << int(SimTransport::Tls) << u"tls"_s;
    }
    void registersOverEachTransport()
    {
        QFETCH(int, transport);
        QFETCH(QString, name);
        Scene s;
        s.use(SimTransport(transport));
        QVERIFY(s.becomes(SimLineState::Registered));
        const QList<SimBinding> bindings = s.provider->bindings();
        QCOMPARE(bindings.size(), 1);
        QCOMPARE(bindings[0].transport, name);
        QCOMPARE(bindings[0].userAgent, u"Yealink SIP-T46U 108.86.0.20"_s);
        QVERIFY(bindings[0].contact.startsWith(u"sip:201@192.168.1.21:5060"_s));
        // The provider sees the phone under its pretend address.
        QCOMPARE(bindings[0].source.address, QHostAddress(u"192.168.1.21"_s));
        // Renewals are new registrations.
        const qint64 first = s.provider->lastSerial(u"201"_s);
        QTRY_VERIFY_WITH_TIMEOUT(s.provider->lastSerial(u"201"_s) > first, 10000);
        const SimCall call = s.phone.call(1, u"*43"_s);
        QVERIFY(call.answered);
        QVERIFY(call.heard && call.sent);
        QVERIFY(!call.encrypted);
        const SimCall incoming = s.provider->ring(u"201"_s);
        QVERIFY(incoming.answered);
        QVERIFY(incoming.heard);
        // Switching the line off removes the binding.
        s.line.enabled = false;
        QVERIFY(s.becomes(SimLineState::Off));
        QTRY_VERIFY(!s.provider->isRegistered(u"201"_s));
    }

    void movesBetweenTransports()
    {
        Scene s;
        s.use(SimTransport::Udp);
        QVERIFY(s.becomes(SimLineState::Registered));
        s.use(SimTransport::Tls);
        s.phone.setLines({s.line});
        QTRY_VERIFY(s.provider->bindings().value(0).transport == u"tls"_s);
        QTRY_COMPARE(s.phone.state(1), SimLineState::Registered);
        QCOMPARE(s.provider->bindings().size(), 1);
    }

    void wrongPasswordFailsOnceAndStops()
    {
        Scene s;
        s.line.password = "something-else";
        QVERIFY(s.becomes(SimLineState::Failed));
        QTest::qWait(200); // many ticks: a phone that kept trying would show
        QCOMPARE(s.provider->failedRegistrations(), 1);
        QVERIFY(!s.provider->isRegistered(u"201"_s));
        // The portal and the phone agree again.
        QVERIFY(s.provider->setLinePassword(u"201"_s, Secret(QByteArrayView("Fresh-secret-77"))));
        s.line.password = "Fresh-secret-77";
        QVERIFY(s.becomes(SimLineState::Registered));
    }

    void tooManyFailuresBanTheAddress()
    {
        SimProviderOptions options;
        options.lockAfterFailures = 3;
        Scene s(options);
        for (int i = 0; i < 3; ++i) {
            s.line.password = "wrong-" + QByteArray::number(i);
            s.phone.setLines({s.line});
            QTRY_COMPARE(s.provider->failedRegistrations(), i + 1);
        }
        QCOMPARE(s.provider->bannedAddresses(), QList<QHostAddress>{QHostAddress(u"192.168.1.21"_s)});
        // The right password does not help any more: the provider is silent.
        s.line.password = "Line-201-secret";
        QVERIFY(s.becomes(SimLineState::Failed));
        QVERIFY(!s.provider->isRegistered(u"201"_s));
        s.provider->unban();
        QTRY_COMPARE_WITH_TIMEOUT(s.phone.state(1), SimLineState::Registered, 10000);
    }

    void refusesForeignRoots()
    {
        Scene s;
        s.use(SimTransport::Tls);
        s.line.trustedPem = makeSimCertificate({u"Another Root"_s, {}, {}, {}, true, 0})->certificatePem;
        QVERIFY(s.becomes(SimLineState::Failed));
        s.line.trustedPem.clear();
        QVERIFY(s.becomes(SimLineState::Failed));
        QCOMPARE(s.provider->failedRegistrations(), 0);
    }

    void tlsNotAllowedForALine()
    {
        Scene s;
        QVERIFY(s.provider->setTlsAllowed(u"201"_s, false));
        s.use(SimTransport::Tls);
        QVERIFY(s.becomes(SimLineState::Failed));
        QVERIFY(!s.provider->isRegistered(u"201"_s));
    }

    void portal()
    {
        Scene s;
        QVERIFY(!s.provider->setLinePassword(u"999"_s, Secret(QByteArrayView("long-enough-1"))));
        QVERIFY(!s.provider->setLinePassword(u"201"_s, Secret(QByteArrayView("short"))));
        QVERIFY(s.provider->passwordIs(u"201"_s, Secret(QByteArrayView("Line-201-secret"))));
        SimProviderOptions refusing;
        refusing.portalRefuses = true;
        Scene r(refusing);
        const auto refused = r.provider->setLinePassword(u"201"_s, Secret(QByteArrayView("long-enough-1")));
        QCOMPARE(refused.error().code, ErrorCode::Rejected);
        QVERIFY(r.provider->passwordIs(u"201"_s, Secret(QByteArrayView("Line-201-secret"))));
    }

    void oneWayAudioIsInvisibleToRegistration()
    {
        SimProviderOptions options;
        options.oneWayAudio = true;
        Scene s(options);
        QVERIFY(s.becomes(SimLineState::Registered));
        const SimCall call = s.phone.call(1, u"*43"_s);
        QVERIFY(call.answered && call.sent);
        QVERIFY(!call.heard);
        QTRY_COMPARE(s.provider->echoCallsHeard(), 1);
    }

    void srtpNegotiation_data()
    {
        QTest::addColumn<int>("phone");
        QTest::addColumn<bool>("answered");
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("off") << int(SimSrtp::Off) << true << false;
        QTest::newRow("optional") << int(SimSrtp::Optional) << true << true;
        QTest::newRow("compulsory") << int(SimSrtp::Compulsory) << true << true;
    }
    void srtpNegotiation()
    {
        QFETCH(int, phone);
        QFETCH(bool, answered);
        QFETCH(bool, encrypted);
        Scene s;
        s.use(SimTransport::Tls);
        s.line.srtp = SimSrtp(phone);
        QVERIFY(s.becomes(SimLineState::Registered));
        const SimCall call = s.phone.call(1, u"*43"_s);
        QCOMPARE(call.answered, answered);
        QCOMPARE(call.encrypted, encrypted);
        QCOMPARE(s.provider->encryptedCalls(), encrypted ? 1 : 0);
    }

    void srtpUnknownToTheProvider()
    {
        SimNetwork network;
        SimProviderLine plain;
        plain.extension = u"201"_s;
        plain.password = "Line-201-secret";
        plain.srtp = false;
        const auto provider = SimProvider::start({}, {plain}, network);
        QVERIFY(provider);
        SimSipPhone phone("Phone/1");
        QVERIFY(phone.start(network, QHostAddress(u"192.168.1.21"_s)));
        SimSipLine line;
        line.user = u"201"_s;
        line.password = plain.password;
        line.domain = (*provider)->options().domain;
        line.server = {(*provider)->options().address, 5060};
        line.srtp = SimSrtp::Optional;
        phone.setLines({line});
        QTRY_COMPARE(phone.state(1), SimLineState::Registered);
        SimCall call = phone.call(1, u"*43"_s);
        QVERIFY(call.answered && !call.encrypted);
        line.srtp = SimSrtp::Compulsory;
        const qint64 serial = (*provider)->lastSerial(u"201"_s);
        phone.setLines({line});
        QTRY_VERIFY((*provider)->lastSerial(u"201"_s) > serial);
        QTRY_COMPARE(phone.state(1), SimLineState::Registered);
        call = phone.call(1, u"*43"_s);
        QVERIFY(!call.answered);
        QCOMPARE(call.status, 488);
    }

    void staysInACallUntilItHangsUp()
    {
        Scene s;
        QVERIFY(s.becomes(SimLineState::Registered));
        QVERIFY(s.phone.callAndHold(1, u"*43"_s).answered);
        QVERIFY(s.phone.inCall());
        QVERIFY(!s.provider->ring(u"201"_s).answered);
        s.phone.hangUp();
        QTRY_VERIFY(!s.phone.inCall());
        QVERIFY(!s.phone.call(1, u"12345"_s).answered);
    }

    void optionsAndReflector()
    {
        Scene s;
        QUdpSocket pc;
        QVERIFY(pc.bind(QHostAddress::LocalHost));
        const QByteArray own = "192.168.1.9:" + QByteArray::number(pc.localPort());
        s.network.name({QHostAddress(QHostAddress::LocalHost), pc.localPort()},
                       {QHostAddress(u"192.168.1.9"_s), pc.localPort()});
        const auto ask = [&](const Endpoint &to, const QByteArray &more) {
            const QByteArray bytes =
                "OPTIONS sip:" + to.address.toString().toLatin1() + " SIP/2.0\r\nVia: SIP/2.0/UDP " + own
                + ";rport;branch=z9hG4bK" + simRandomHex(6)
                + "\r\nMax-Forwards: 5\r\nFrom: <sip:probe@192.168.1.9>;tag=a1\r\nTo: "
                  "<sip:probe@x>\r\nCall-ID: "
                + simRandomHex(6) + "\r\nCSeq: 1 OPTIONS\r\n" + more + "Content-Length: 0\r\n\r\n";
            const Endpoint real = s.network.realUdp(to);
            pc.writeDatagram(bytes, real.address, real.port);
            if (!QTest::qWaitFor([&] { return pc.hasPendingDatagrams(); }, 5000))
                return qMakePair(bytes, std::optional<SimSipText>());
            QByteArray in(65536, '\0');
            in.truncate(pc.readDatagram(in.data(), in.size()));
            return qMakePair(bytes, SimSipText::parse(in));
        };
        // The phone tells who it is.
        auto [sentPhone, phone] = ask({QHostAddress(u"192.168.1.21"_s), 5060}, {});
        QVERIFY(phone);
        QCOMPARE(phone->status(), 200);
        QCOMPARE(phone->header("User-Agent"), QByteArray("Yealink SIP-T46U 108.86.0.20"));
        // The provider says where the message came from (RFC 3581) and gives the bytes back when asked.
        auto [sent, reply] = ask({s.line.server.address, 5060}, "X-Mode: b64\r\n");
        QVERIFY(reply);
        const QByteArray via = reply->header("Via");
        QCOMPARE(sipParameter(via, "received"), QByteArray("192.168.1.9"));
        QCOMPARE(sipParameter(via, "rport"), QByteArray::number(pc.localPort()));
        QCOMPARE(QByteArray::fromBase64(reply->body()), "SRC " + own + "\r\n" + sent);
        QVERIFY(ask({s.line.server.address, 5160}, {}).second);
        // "Only from the server" hides the phone from everybody else.
        s.phone.setOnlyFromServer(true);
        const Endpoint real = s.network.realUdp({QHostAddress(u"192.168.1.21"_s), 5060});
        pc.writeDatagram(sentPhone, real.address, real.port);
        QTest::qWait(100);
        QVERIFY(!pc.hasPendingDatagrams());
    }

    void survivesNoise()
    {
        Scene s;
        QUdpSocket pc;
        QVERIFY(pc.bind(QHostAddress::LocalHost));
        for (const quint16 port :
             {s.provider->realUdpPort(), s.network.realUdp({QHostAddress(u"192.168.1.21"_s), 5060}).port}) {
            for (const QByteArray &noise :
                 {QByteArray("\r\n\r\n"), QByteArray(60000, 'A'), QByteArray("INVITE"),
                  QByteArray("SIP/2.0 200\r\n\r\n"), QByteArray("INVITE sip:x SIP/2.0\r\nVia: x\r\n\r\n"),
                  QByteArray(
                      "REGISTER sip:x SIP/2.0\r\nVia: SIP/2.0/UDP a\r\nFrom: <sip:a>\r\nTo: b\r\nCall-ID: "
                      "c\r\nCSeq: 99999999999999 REGISTER\r\nAuthorization: Digest "
                      "username=\"\r\nContent-Length: -4\r\n\r\n")})
                pc.writeDatagram(noise, QHostAddress(QHostAddress::LocalHost), port);
        }
        QVERIFY(s.becomes(SimLineState::Registered));
    }
};

QTEST_GUILESS_MAIN(ProviderRegistrarTest)
#include "provider_registrar_test.moc"
