// The SIP helper test against a far end that plays a clean path, a rewriting one, and everything between.
#include "connectors/sip/alg_test.h"
#include "tests/sip/sip_far_end.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

namespace {

const QString publicAddress = u"203.0.113.1"_s;
const QString privateAddress = u"192.168.77.20"_s;

AlgTestRequest request()
{
    AlgTestRequest r;
    r.server = *HostName::from(u"203.0.113.50");
    r.t1Ms = 150;
    return r;
}
// What a router's helper does on the way out: the private address becomes the public one, the port is kept,
// and the length of the body is put right.
QByteArray rewrittenOut(const QByteArray &raw)
{
    const qsizetype end = raw.indexOf("\r\n\r\n");
    QByteArray head = raw.left(end);
    const QByteArray body = raw.mid(end + 4).replace("192.168.77.20", "203.0.113.1");
    const qsizetype length = head.indexOf("Content-Length: ");
    head = head.left(length) + "Content-Length: " + QByteArray::number(body.size());
    return head.replace("192.168.77.20", "203.0.113.1") + "\r\n\r\n" + body;
}

Behaviour clean()
{
    return [](const SipMessage &message, const QByteArray &, int, bool) {
        return ordinaryAnswer(message, publicAddress, portOf(message)).serialise();
    };
}
Behaviour helper()
{
    return [](const SipMessage &message, const QByteArray &, int, bool) {
        return ordinaryAnswer(message, privateAddress, portOf(message)).serialise();
    };
}
Behaviour reflector(bool rewrites, const QString &sees = publicAddress)
{
    return [rewrites, sees](const SipMessage &message, const QByteArray &raw, int, bool tcp) {
        ReflectorAnswers answers;
        const QByteArray arrived = rewrites ? rewrittenOut(raw) : raw;
        QByteArray reply =
            answers.answer(*SipMessage::parse(arrived), arrived, QHostAddress(sees), portOf(message), tcp, 0);
        // On the way back the helper turns the readable part into the private address again.
        if (rewrites) {
            const qsizetype body = reply.indexOf("\r\n\r\n");
            reply = reply.left(body)
                        .replace("203.0.113.1;", "192.168.77.20;")
                        .replace("203.0.113.1:", "192.168.77.20:")
                        .replace("203.0.113.1\r", "192.168.77.20\r")
                    + reply.mid(body);
        }
        return reply;
    };
}

QList<WireTest> of(const QList<WireTest> &tests, const QString &transport, const QString &method)
{
    QList<WireTest> list;
    for (const WireTest &test : tests) {
        if (test.transport == transport && test.method == method)
            list.append(test);
    }
    return list;
}

} // namespace

class AlgTestTest : public QObject {
    Q_OBJECT

    QList<WireTest> run(FarEnd &end, const AlgTestRequest &asked = request())
    {
        PathBook book;
        book.udp = end.udpPort();
        book.tcp = end.tcpPort();
        const QList<WireTest> tests = algTest(asked, book, CancelToken());
        for (const WireTest &test : tests) {
            if (test.server.isEmpty() || test.evidence.isEmpty() || !test.when.isValid())
                qFatal("a result without server, evidence or time");
        }
        // The provider must never see more than six messages, whatever happens.
        if (end.messages() > 6)
            qFatal("more than six messages were sent");
        return tests;
    }

private Q_SLOTS:
    void cleanPath()
    {
        FarEnd end(clean());
        const auto tests = run(end);
        QCOMPARE(overallVerdict(tests), AlgVerdict::NotFound);
        for (const QString &transport : {u"udp"_s, u"tcp"_s}) {
            const auto mine = of(tests, transport, u"received-address"_s);
            QCOMPARE(mine.size(), 1);
            QCOMPARE(mine.first().verdict, AlgVerdict::NotFound);
            QVERIFY(mine.first().evidence.startsWith(
                u"not found on %1 5060 to 203.0.113.50"_s.arg(transport.toUpper())));
            QVERIFY(!mine.first().evidence.contains("off"_L1));
        }
        // Only OPTIONS to an ordinary server; each with its own branch, tag and port.
        QSet<QByteArray> branches;
        for (const QByteArray &raw : end.received()) {
            const auto message = SipMessage::parse(raw);
            QCOMPARE(message->method(), "OPTIONS");
            branches.insert(message->topVia()->parameter("branch"));
            QCOMPARE(message->topVia()->host, "192.168.77.20");
            QVERIFY(message->callId().endsWith("@192.168.77.20"));
        }
        QCOMPARE(branches.size(), 4);
    }
    void helperOnTheWay()
    {
        FarEnd end(helper());
        const auto tests = run(end);
        for (const QString &transport : {u"udp"_s, u"tcp"_s}) {
            const auto mine = of(tests, transport, u"received-address"_s);
            QCOMPARE(mine.size(), 1);
            QCOMPARE(mine.first().verdict, AlgVerdict::Found);
            QVERIFY(mine.first().evidence.contains("received=192.168.77.20"_L1));
        }
        QCOMPARE(end.messages(), 4);
    }
    void oncePositiveIsNotEnough()
    {
        FarEnd end([](const SipMessage &message, const QByteArray &, int number, bool) {
            return ordinaryAnswer(message, number == 1 ? privateAddress : publicAddress, portOf(message))
                .serialise();
        });
        const auto tests = run(end);
        QCOMPARE(of(tests, u"udp"_s, u"received-address"_s).first().verdict, AlgVerdict::CouldNotTest);
        QCOMPARE(of(tests, u"tcp"_s, u"received-address"_s).first().verdict, AlgVerdict::NotFound);
    }
    void helperOnOneTransportOnly()
    {
        FarEnd end([](const SipMessage &message, const QByteArray &, int, bool tcp) {
            return ordinaryAnswer(message, tcp ? publicAddress : privateAddress, portOf(message)).serialise();
        });
        const auto tests = run(end);
        QCOMPARE(of(tests, u"udp"_s, u"received-address"_s).first().verdict, AlgVerdict::Found);
        QCOMPARE(of(tests, u"tcp"_s, u"received-address"_s).first().verdict, AlgVerdict::NotFound);
        QCOMPARE(overallVerdict(tests), AlgVerdict::Found);
    }
    void anotherPrivateAddressIsNoProof()
    {
        FarEnd end([](const SipMessage &message, const QByteArray &, int, bool) {
            return ordinaryAnswer(message, u"10.0.0.7"_s, portOf(message)).serialise();
        });
        const auto tests = run(end);
        QCOMPARE(overallVerdict(tests), AlgVerdict::CouldNotTest);
        QVERIFY(tests.first().evidence.contains("10.0.0.7"_L1));
    }
    void serverWithoutReceived()
    {
        FarEnd end([](const SipMessage &message, const QByteArray &, int, bool) {
            return SipMessage::response(message, 200, "OK").serialise();
        });
        const auto tests = run(end);
        QCOMPARE(overallVerdict(tests), AlgVerdict::CouldNotTest);
    }
    void reverseCanary()
    {
        // The server ignores RFC 3581, but a second port tells the mapping; the helper turns From back.
        FarEnd end([](const SipMessage &message, const QByteArray &, int, bool) {
            return SipMessage::response(message, 200, "OK")
                .serialise()
                .replace("@203.0.113.1:", "@192.168.77.20:");
        });
        FarEnd other(clean());
        PathBook book;
        book.udp = end.udpPort();
        book.tcp = end.tcpPort();
        book.otherUdp = other.udpPort();
        AlgTestRequest asked = request();
        asked.otherPort = Port::from(5160);
        const auto tests = algTest(asked, book, CancelToken());
        const auto canary = of(tests, u"udp"_s, u"reverse-canary"_s);
        QCOMPARE(canary.size(), 1);
        QCOMPARE(canary.first().verdict, AlgVerdict::Found);
        QVERIFY(end.messages() + other.messages() <= 6);
    }
    void cleanReflector()
    {
        FarEnd end(reflector(false));
        const auto tests = run(end);
        for (const QString &transport : {u"udp"_s, u"tcp"_s}) {
            QCOMPARE(of(tests, transport, u"reflector"_s).first().verdict, AlgVerdict::NotFound);
            QCOMPARE(of(tests, transport, u"received-address"_s).first().verdict, AlgVerdict::NotFound);
        }
        // A reflector is asked with a call as well, and each refusal of it is acknowledged.
        const auto count = [&end](const char *method) {
            int found = 0;
            for (const QByteArray &raw : end.received())
                found += raw.startsWith(method) ? 1 : 0;
            return found;
        };
        QCOMPARE(count("INVITE "), 2);
        QTRY_COMPARE(count("ACK "), 2); // nobody waits for what follows an ACK
        for (const QByteArray &raw : end.received())
            QVERIFY(raw.size() < 1300);
    }
    // A way through a tunnel or a private line of the provider: nobody translates, nobody rewrites.
    void reflectorOnAWayWithoutNat()
    {
        FarEnd end(reflector(false, privateAddress));
        const auto tests = run(end);
        QCOMPARE(overallVerdict(tests), AlgVerdict::NotFound);
        for (const QString &transport : {u"udp"_s, u"tcp"_s}) {
            QCOMPARE(of(tests, transport, u"reflector"_s).first().verdict, AlgVerdict::NotFound);
            QCOMPARE(of(tests, transport, u"received-address"_s).first().verdict, AlgVerdict::CouldNotTest);
        }
    }
    void rewritingReflector()
    {
        FarEnd end(reflector(true));
        const auto tests = run(end);
        for (const QString &transport : {u"udp"_s, u"tcp"_s}) {
            const auto mine = of(tests, transport, u"reflector"_s);
            QCOMPARE(mine.first().verdict, AlgVerdict::Found);
            QVERIFY2(mine.first().evidence.contains("203.0.113.1"_L1), qPrintable(mine.first().evidence));
            // To the eye nothing happened: only the bytes in base64 show it.
            QCOMPARE(of(tests, transport, u"received-address"_s).first().verdict, AlgVerdict::Found);
        }
    }
    void helperThatTouchesOnlyCalls()
    {
        FarEnd end([](const SipMessage &message, const QByteArray &raw, int number, bool tcp) {
            return reflector(message.method() == "INVITE" && !tcp)(message, raw, number, tcp);
        });
        const auto tests = run(end);
        QCOMPARE(of(tests, u"udp"_s, u"reflector"_s).first().verdict, AlgVerdict::Found);
    }
    void silentServer()
    {
        FarEnd end([](const SipMessage &, const QByteArray &, int, bool) { return QByteArray(); });
        QElapsedTimer clock;
        clock.start();
        const auto tests = run(end);
        QCOMPARE(overallVerdict(tests), AlgVerdict::CouldNotTest);
        QVERIFY(tests.first().evidence.contains("did not answer"_L1));
        // Asked again at 0.5, 1.5 and 3.5 s over UDP, and once over TCP.
        QCOMPARE(end.messages(), 5);
        const auto received = end.received();
        QCOMPARE(received[0], received[3]);
    }
    void lostAnswersAreAskedAgain()
    {
        FarEnd end([](const SipMessage &message, const QByteArray &, int number, bool) {
            return number == 1 ? QByteArray()
                               : ordinaryAnswer(message, publicAddress, portOf(message)).serialise();
        });
        const auto tests = run(end);
        QCOMPARE(of(tests, u"udp"_s, u"received-address"_s).first().verdict, AlgVerdict::NotFound);
    }
    void nothingListens()
    {
        PathBook book;
        const auto closed = algTest(request(), book, CancelToken());
        QCOMPARE(overallVerdict(closed), AlgVerdict::CouldNotTest);
        QCOMPARE(closed.size(), 2);
    }
    void garbageAnswers()
    {
        FarEnd end([](const SipMessage &message, const QByteArray &, int number, bool) -> QByteArray {
            switch (number % 3) {
            case 0: return QByteArray(60000, '\xff');
            case 1: return "SIP/2.0 200 OK\r\nVia: x\r\nCall-ID: " + message.callId() + "\r\n\r\n";
            default: return "SIP/2.0 200 OK\r\nCall-ID: somebody else's\r\n\r\n";
            }
        });
        QCOMPARE(overallVerdict(run(end)), AlgVerdict::CouldNotTest);
    }
    void preconditions()
    {
        FarEnd end(helper());
        PathBook book;
        book.udp = end.udpPort();
        book.tcp = end.tcpPort();
        book.own = QHostAddress(u"198.51.100.7"_s);
        auto tests = algTest(request(), book, CancelToken());
        QCOMPARE(overallVerdict(tests), AlgVerdict::CouldNotTest);
        QVERIFY(tests.first().evidence.contains("public address"_L1));
        book.own = QHostAddress(privateAddress);
        AlgTestRequest vpn = request();
        vpn.tunnelOf = [](const QHostAddress &) { return u"wg0"_s; };
        tests = algTest(vpn, book, CancelToken());
        QVERIFY(tests.first().evidence.contains("wg0"_L1));
        AlgTestRequest inside = request();
        inside.server = *HostName::from(u"192.168.77.1");
        tests = algTest(inside, book, CancelToken());
        QVERIFY(tests.first().evidence.contains("not on the internet"_L1));
        AlgTestRequest unknown = request();
        unknown.server = *HostName::from(u"nowhere.example");
        unknown.resolve = [](const QString &) { return QList<QHostAddress>(); };
        tests = algTest(unknown, book, CancelToken());
        QVERIFY(tests.first().evidence.contains("nowhere.example"_L1));
        QCOMPARE(algTest(AlgTestRequest(), book, CancelToken()).size(), 2);
        QCOMPARE(end.messages(), 0); // none of these may cost the provider a message
    }
    void namesAreResolved()
    {
        FarEnd end(helper());
        AlgTestRequest named = request();
        named.server = *HostName::from(u"sip.example.org");
        named.resolve = [](const QString &) { return QList<QHostAddress>{QHostAddress(u"203.0.113.50"_s)}; };
        QCOMPARE(overallVerdict(run(end, named)), AlgVerdict::Found);
        QVERIFY(end.received().first().startsWith("OPTIONS sip:sip.example.org SIP/2.0"));
    }
    void stopIsHeard()
    {
        FarEnd end([](const SipMessage &, const QByteArray &, int, bool) { return QByteArray(); });
        PathBook book;
        book.udp = end.udpPort();
        book.tcp = end.tcpPort();
        CancelToken cancel;
        cancel.cancel();
        QCOMPARE(overallVerdict(algTest(request(), book, cancel)), AlgVerdict::CouldNotTest);
        QVERIFY(end.messages() <= 1);
    }
};

QTEST_GUILESS_MAIN(AlgTestTest)
#include "alg_test_test.moc"
