// The reflector: right by the RFCs, and of no use to anybody who wants to flood somebody else.
#include "connectors/sip/reflector.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

const QHostAddress asker(QStringLiteral("203.0.113.1"));

QByteArray invite(int padding = 0, const QByteArray &method = "INVITE",
                  const QByteArray &via = ";rport;branch=z9hG4bKx")
{
    SipMessage message = SipMessage::request(method, "sip:echo@203.0.113.50");
    message.addHeader("Via", "SIP/2.0/UDP 192.168.77.10:5060" + via);
    message.addHeader("From", "<sip:probe@203.0.113.50>;tag=rf1");
    message.addHeader("To", "<sip:echo@203.0.113.50>");
    message.addHeader("Call-ID", "rf-0001@192.168.77.10");
    message.addHeader("CSeq", "1 " + method);
    if (padding > 0)
        message.addHeader(reflectorPaddingHeader, QByteArray(padding, 'x'));
    message.setBody("application/sdp",
                    "v=0\r\no=- 1 0 IN IP4 192.168.77.10\r\ns=-\r\nc=IN IP4 192.168.77.10\r\n");
    return message.serialise();
}
QByteArray answerTo(const QByteArray &raw, bool stream = false, quint16 port = 40057)
{
    ReflectorAnswers answers;
    return answers.answer(*SipMessage::parse(raw), raw, asker, port, stream, 0);
}

} // namespace

class ReflectorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatArrived()
    {
        const QByteArray raw = invite(600);
        const QByteArray bytes = answerTo(raw);
        QVERIFY(bytes.size() <= ReflectorAnswers::maxReplyBytes);
        const auto reply = SipMessage::parse(bytes);
        QVERIFY(reply.has_value());
        QCOMPARE(reply->status(), 486);
        QCOMPARE(reply->topVia()->parameter("rport"), "40057");
        QCOMPARE(reply->topVia()->parameter("received"), "203.0.113.1");
        QVERIFY(!reply->toTag().isEmpty());
        const auto reflection = readReflection(reply->body());
        QVERIFY(reflection.has_value());
        QCOMPARE(reflection->source, "203.0.113.1:40057");
        QCOMPARE(reflection->message, withoutPadding(raw));
        QCOMPARE(reply->header(reflectorHashHeader), reflectionHash(raw));
        // Readable addresses of the body would be turned back by a helper: there are none.
        QVERIFY(!reply->body().contains("192.168"));
        QVERIFY(!reply->body().contains("203.0.113"));
    }
    void answersByMethod()
    {
        QVERIFY(answerTo(invite(600)).startsWith("SIP/2.0 486 "));
        QVERIFY(answerTo(invite(600, "OPTIONS")).startsWith("SIP/2.0 200 "));
        const QByteArray refused = answerTo(invite(600, "REGISTER"));
        QVERIFY(refused.startsWith("SIP/2.0 405 ") && refused.contains("Allow: "));
        QVERIFY(!readReflection(SipMessage::parse(refused)->body()));
        QVERIFY(answerTo(invite(600, "ACK")).isEmpty());
    }
    void neverAnswersAnswersOrFragments()
    {
        QVERIFY(answerTo("SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 1.2.3.4\r\nCall-ID: a\r\nCSeq: 1 "
                         "INVITE\r\nFrom: <sip:a>\r\nTo: <sip:b>\r\n\r\n")
                    .isEmpty());
        QVERIFY(answerTo("OPTIONS sip:a SIP/2.0\r\n\r\n").isEmpty());
        QVERIFY(answerTo("OPTIONS sip:a SIP/2.0\r\nVia: SIP/2.0/UDP 1.2.3.4\r\n\r\n").isEmpty());
    }
    void neverAmplifies()
    {
        // Whatever is asked over UDP, the answer is no longer than the question, and below 1,300 bytes.
        for (int padding = 0; padding < 1500; padding += 50) {
            for (const QByteArray &method :
                 {QByteArray("INVITE"), QByteArray("OPTIONS"), QByteArray("FOO")}) {
                const QByteArray raw = invite(padding, method);
                const QByteArray reply = answerTo(raw);
                QVERIFY2(reply.size() <= 1300, qPrintable(QString::number(padding)));
                QVERIFY2(reply.size() <= raw.size(), qPrintable(QString::number(padding)));
            }
        }
        const QByteArray tiny = "OPTIONS sip:a SIP/2.0\r\nv:SIP/2.0/UDP "
                                "a;rport\r\ni:1\r\nf:<sip:a>\r\nt:<sip:a>\r\nCSeq:1 OPTIONS\r\n\r\n";
        QVERIFY(answerTo(tiny).size() <= tiny.size());
        // Long headers that are copied back do not get it above the bound either.
        QByteArray longOne = invite(0);
        longOne.replace("tag=rf1", "tag=" + QByteArray(2000, 'a'));
        QVERIFY(answerTo(longOne).size() <= 1300);
    }
    void goesBackToTheAskerOnly()
    {
        // maddr and a foreign sent-by do not aim it elsewhere; without rport the Via's port counts, on the
        // same address.
        const auto port = [](const QByteArray &raw) {
            return ReflectorAnswers::answerPort(*SipMessage::parse(raw), 40057);
        };
        QCOMPARE(port(invite(0, "INVITE", ";rport;maddr=198.51.100.9")), quint16(40057));
        QCOMPARE(port(invite(0, "INVITE", ";branch=z9hG4bKx")), quint16(5060));
        QVERIFY(answerTo(invite(600), false, 53).isEmpty()); // nor at well-known services
        QVERIFY(answerTo(invite(600, "INVITE", ";branch=x").replace("10:5060;", "10:53;")).isEmpty());
    }
    void isSlowedDownPerSource()
    {
        ReflectorAnswers answers;
        const QByteArray raw = invite(600);
        const auto message = *SipMessage::parse(raw);
        int answered = 0;
        for (int i = 0; i < 1000; ++i)
            answered += answers.answer(message, raw, asker, 5060, false, i).isEmpty() ? 0 : 1;
        QCOMPARE(answered, ReflectorAnswers::maxPerWindow);
        // Another asker is not punished for it, and time heals.
        QVERIFY(!answers.answer(message, raw, QHostAddress(u"203.0.113.2"_s), 5060, false, 1000).isEmpty());
        QVERIFY(
            !answers.answer(message, raw, asker, 5060, false, 1000 + ReflectorAnswers::windowMs).isEmpty());
        // A million forged sources do not fill the memory.
        int taken = 0;
        for (quint32 i = 0; i < 20000; ++i)
            taken += answers.answer(message, raw, QHostAddress(0x0b000000U + i), 5060, false, 2000).isEmpty()
                         ? 0
                         : 1;
        QVERIFY(taken <= ReflectorAnswers::maxTotalPerWindow);
    }
    void isSlowedDownForAllTogether()
    {
        ReflectorAnswers answers;
        const QByteArray raw = invite(600);
        const auto message = *SipMessage::parse(raw);
        int answered = 0;
        for (quint32 i = 0; i < 2000; ++i)
            answered +=
                answers.answer(message, raw, QHostAddress(0x0b000000U + i), 5060, false, 0).isEmpty() ? 0 : 1;
        QCOMPARE(answered, ReflectorAnswers::maxTotalPerWindow);
        QVERIFY(!answers.answer(message, raw, asker, 5060, false, ReflectorAnswers::windowMs + 1).isEmpty());
    }
    void anIpv6NetworkIsOneAsker()
    {
        ReflectorAnswers answers;
        int allowed = 0;
        for (int i = 0; i < 100; ++i)
            allowed += answers.mayAnswer(QHostAddress(u"2001:db8::%1"_s.arg(i + 1, 0, 16)), 0) ? 1 : 0;
        QCOMPARE(allowed, ReflectorAnswers::maxPerWindow);
        QVERIFY(answers.mayAnswer(QHostAddress(u"2001:db8:0:1::1"_s), 0));
        QCOMPARE(reflectorSource(QHostAddress(u"::ffff:192.0.2.7"_s)), QHostAddress(u"192.0.2.7"_s));
    }
    void foreignBodiesAreNoReflections()
    {
        QVERIFY(!readReflection(""));
        QVERIFY(!readReflection("hello world"));
        QVERIFY(!readReflection(QByteArray("just some text").toBase64()));
        QVERIFY(!readReflection("SRC 1.2.3.4:5"));
        const auto plain =
            readReflection("SRC 1.2.3.4:5\n" + QByteArray("OPTIONS sip:a SIP/2.0\r\n\r\n").toBase64());
        QVERIFY(plain.has_value());
        QCOMPARE(plain->source, "1.2.3.4:5");
        QCOMPARE(plain->message, "OPTIONS sip:a SIP/2.0\r\n\r\n");
    }
    void servesBothTransports()
    {
        const auto server = Reflector::start(QHostAddress(QHostAddress::LocalHost), 0);
        QVERIFY(server.has_value());
        const quint16 port = (*server)->port();
        QUdpSocket udp;
        QVERIFY(udp.bind(QHostAddress::LocalHost, 0));
        udp.writeDatagram("garbage", QHostAddress::LocalHost, port);
        udp.writeDatagram(invite(600), QHostAddress::LocalHost, port);
        QTRY_VERIFY(udp.hasPendingDatagrams());
        QByteArray reply(65535, '\0');
        reply.truncate(static_cast<qsizetype>(udp.readDatagram(reply.data(), reply.size())));
        const auto heard = SipMessage::parse(reply);
        QCOMPARE(heard->status(), 486);
        QCOMPARE(heard->topVia()->parameter("rport").toInt(), int(udp.localPort()));
        QCOMPARE(readReflection(heard->body())->message, withoutPadding(invite(600)));

        QTcpSocket tcp;
        tcp.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        const QByteArray raw = invite(0, "OPTIONS").replace("/UDP", "/TCP");
        tcp.write("\r\n\r\n" + raw.left(100));
        QTRY_VERIFY(tcp.bytesAvailable() >= 2);
        QCOMPARE(tcp.read(2), "\r\n"); // the keep-alive is answered
        tcp.write(raw.mid(100) + raw);
        QByteArray stream;
        int answers = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                stream += tcp.readAll();
                while (true) {
                    const auto taken = SipMessage::takeFrom(stream);
                    if (!taken || !*taken)
                        return answers == 2;
                    ++answers;
                    if (readReflection((*taken)->body())->message != raw)
                        return false;
                }
            }(),
            5000);
        // What is no SIP is cut off.
        tcp.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(tcp.state(), QAbstractSocket::UnconnectedState);
        QVERIFY((*server)->answered() >= 3);
        QVERIFY((*server)->ignored() >= 2);
        // The port is taken now.
        QVERIFY(!Reflector::start(QHostAddress(QHostAddress::LocalHost), port));
    }
};

QTEST_GUILESS_MAIN(ReflectorTest)
#include "reflector_test.moc"
