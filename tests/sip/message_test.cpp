// SIP messages as phones, helpers and attackers write them. The odd ones follow the cases of RFC 4475.
#include "connectors/sip/message.h"
#include "connectors/sip/options_probe.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {
QByteArray crlf(QByteArray text)
{
    return text.replace("\n", "\r\n");
}

const char plainInvite[] = "INVITE sip:echo@203.0.113.50 SIP/2.0\n"
                           "Via: SIP/2.0/UDP 192.168.77.10:5060;rport;branch=z9hG4bKrf0001\n"
                           "Max-Forwards: 70\n"
                           "From: \"Front desk\" <sip:probe@203.0.113.50>;tag=rf1\n"
                           "To: <sip:echo@203.0.113.50>\n"
                           "Call-ID: rf-0001@192.168.77.10\n"
                           "CSeq: 1 INVITE\n"
                           "Content-Type: application/sdp\n"
                           "Content-Length: 5\n"
                           "\n"
                           "v=0\n";
} // namespace

class MessageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAndWritesAnInvite()
    {
        const auto message = SipMessage::parse(crlf(plainInvite));
        QVERIFY(message.has_value());
        QVERIFY(message->isRequest());
        QCOMPARE(message->method(), "INVITE");
        QCOMPARE(message->uri(), "sip:echo@203.0.113.50");
        QCOMPARE(message->callId(), "rf-0001@192.168.77.10");
        QCOMPARE(message->fromTag(), "rf1");
        QVERIFY(message->toTag().isNull());
        QCOMPARE(message->cseq(), 1);
        QCOMPARE(message->cseqMethod(), "INVITE");
        QCOMPARE(message->body(), "v=0\r\n");
        QCOMPARE(SipNameAddress::from(message->header("from"))->display, "Front desk");
        const auto via = message->topVia();
        QVERIFY(via.has_value());
        QCOMPARE(via->transport, "UDP");
        QCOMPARE(via->host, "192.168.77.10");
        QCOMPARE(via->port, 5060);
        QVERIFY(via->has("rport") && via->parameter("rport").isNull());
        const auto again = SipMessage::parse(message->serialise());
        QVERIFY(again.has_value());
        QCOMPARE(again->serialise(), message->serialise());
        QCOMPARE(again->body(), message->body());
    }
    // RFC 4475 3.1.1.1: folded, compact, oddly cased and spaced, and still valid.
    void tortureShortTortuous()
    {
        const auto message = SipMessage::parse(
            crlf("INVITE sip:vivekg@chair-dnrc.example.com;unknownparam SIP/2.0\n"
                 "TO :\n sip:vivekg@chair-dnrc.example.com ;   tag    = 1918181833n\n"
                 "from   : \"J Rosenberg \\\\\\\"\"       <sip:jdrosen@example.com>\n  ;\n  tag = 98asjd8\n"
                 "MaX-fOrWaRdS: 0068\n"
                 "Call-ID: wsinv.ndaksdj@192.0.2.1\n"
                 "Content-Length   : 150\n"
                 "cseq: 0009\n  INVITE\n"
                 "Via  : SIP  /   2.0\n /UDP\n    192.0.2.2;branch=390skdjuw\n"
                 "s :\n"
                 "NewFangledHeader:   newfangled value\n continued newfangled value\n"
                 "UnknownHeaderWithUnusualValue: ;;,,;;,;\n"
                 "Content-Type: application/sdp\n"
                 "Route:\n <sip:services.example.com;lr;unknownwith=value;unknown-no-value>\n"
                 "v:  SIP  / 2.0  / TCP     spindle.example.com   ;\n  branch  =   z9hG4bK9ikj8  ,\n"
                 " SIP  /    2.0   / UDP  192.168.255.111   ; branch=\n z9hG4bK30239\n"
                 "m:\"Quoted string \\\"\\\"\" <sip:jdrosen@example.com> ; newparam =\n      newvalue ;\n"
                 "  secondparam ; q = 0.33\n"
                 "\n")
            + QByteArray(150, 'x'));
        QVERIFY2(message.has_value(), message ? "" : qPrintable(message.error().detail));
        QCOMPARE(message->toTag(), "1918181833n");
        QCOMPARE(message->fromTag(), "98asjd8");
        QCOMPARE(SipNameAddress::from(message->header("From"))->display, "J Rosenberg \\\"");
        QCOMPARE(message->cseq(), 9);
        QCOMPARE(message->cseqMethod(), "INVITE");
        const QList<QByteArray> vias = message->headers("Via");
        QCOMPARE(vias.size(), 3);
        QCOMPARE(SipVia::from(vias[0])->host, "192.0.2.2");
        QCOMPARE(SipVia::from(vias[1])->transport, "TCP");
        QCOMPARE(SipVia::from(vias[1])->parameter("branch"), "z9hG4bK9ikj8");
        QCOMPARE(SipVia::from(vias[2])->parameter("branch"), "z9hG4bK30239");
        const auto contact = SipNameAddress::from(message->header("Contact"));
        QVERIFY(contact.has_value());
        QCOMPARE(contact->uri, "sip:jdrosen@example.com");
        QCOMPARE(contact->parameter("q"), "0.33");
        QVERIFY(message->hasHeader("Subject"));
        QCOMPARE(message->header("NewFangledHeader"), "newfangled value continued newfangled value");
        QCOMPARE(message->body().size(), 150);
    }
    // 3.1.1.3: percent signs and separators in the user part; 3.1.1.6: semicolons before the at sign.
    void tortureUris()
    {
        const auto escaped = SipUri::from("sip:user;par=u%40example.net@example.com");
        QCOMPARE(escaped->user, "user;par=u%40example.net");
        QCOMPARE(escaped->host, "example.com");
        const auto six = SipUri::from("sips:bob@[2001:db8::9:1]:5061;transport=tls?x=y");
        QCOMPARE(six->host, "2001:db8::9:1");
        QCOMPARE(six->port, 5061);
        QVERIFY(six->secure);
        QCOMPARE(six->parameters.first().second, "tls");
        QVERIFY(!SipUri::from("http://example.com"));
        QVERIFY(!SipUri::from("sip:"));
        QVERIFY(!SipUri::from("sip:host:99999"));
        QVERIFY(!SipUri::from("sip:[::1"));
    }
    // 3.1.1.12: a status line without a reason, 3.1.1.13: with unusual characters.
    void statusLines()
    {
        const auto bare = SipMessage::parse("SIP/2.0 100 \r\nCSeq: 1 INVITE\r\n\r\n");
        QCOMPARE(bare->status(), 100);
        QCOMPARE(bare->reason(), "");
        QCOMPARE(bare->method(), "INVITE");
        QCOMPARE(SipMessage::parse("SIP/2.0 200\r\n\r\n")->status(), 200);
        QCOMPARE(SipMessage::parse("SIP/2.0 200 = 2**3 * 5**2 \xd0\xbd\r\n\r\n")->reason(),
                 "= 2**3 * 5**2 \xd0\xbd");
        for (const char *wrong : {"SIP/2.0 99 X", "SIP/2.0 4294967301 better not", "SIP/7.0 200 OK",
                                  "SIP/2.0 abc", "SIP/2.0", "SIP/2.0 2000 X"})
            QVERIFY2(!SipMessage::parse(QByteArray(wrong) + "\r\n\r\n"), wrong);
    }
    // 3.1.2: what must be refused.
    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("only line ends") << QByteArray("\r\n\r\n\r\n");
        QTest::newRow("unknown version") << QByteArray("OPTIONS sip:a SIP/7.0\r\n\r\n");
        QTest::newRow("blank in the URI") << QByteArray("INVITE sip:a@b; lr SIP/2.0\r\n\r\n");
        QTest::newRow("brackets round the URI") << QByteArray("INVITE <sip:a@b> SIP/2.0\r\n\r\n");
        QTest::newRow("no URI") << QByteArray("INVITE SIP/2.0\r\n\r\n");
        QTest::newRow("no token as method") << QByteArray("INV\"ITE sip:a SIP/2.0\r\n\r\n");
        QTest::newRow("length too large")
            << QByteArray("OPTIONS sip:a SIP/2.0\r\nContent-Length: 9999\r\n\r\nabc");
        QTest::newRow("negative length")
            << QByteArray("OPTIONS sip:a SIP/2.0\r\nContent-Length: -999\r\n\r\nabc");
        QTest::newRow("two lengths") << QByteArray(
            "OPTIONS sip:a SIP/2.0\r\nContent-Length: 1\r\nl: 2\r\n\r\nabc");
        QTest::newRow("huge number") << QByteArray(
            "OPTIONS sip:a SIP/2.0\r\nContent-Length: 99999999999999999999\r\n\r\nabc");
        QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        QTest::newRow("too long") << "OPTIONS sip:a SIP/2.0\r\nX: " + QByteArray(70000, 'a') + "\r\n\r\n";
        QByteArray many = "OPTIONS sip:a SIP/2.0\r\n";
        for (int i = 0; i < 201; ++i)
            many += "X: y\r\n";
        QTest::newRow("too many headers") << many + "\r\n";
        QTest::newRow("zeros") << QByteArray(2000, '\0');
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        const auto message = SipMessage::parse(bytes);
        QVERIFY(!message);
        QCOMPARE(message.error().code, ErrorCode::Unparsable);
    }
    // Odd, but taken: what helpers and cheap phones write.
    void tolerated()
    {
        const auto linefeeds =
            SipMessage::parse("OPTIONS sip:a SIP/2.0\nv: SIP/2.0/UDP 10.0.0.1\ni: x\n\nbody");
        QCOMPARE(linefeeds->callId(), "x");
        QCOMPARE(linefeeds->body(), "body");
        QCOMPARE(SipMessage::parse("OPTIONS sip:a SIP/2.0\r\ni: x\r\n")->callId(), "x"); // no empty line
        QCOMPARE(SipMessage::parse("\r\n\r\nOPTIONS sip:a sip/2.0\r\n\r\n")->method(), "OPTIONS");
        const auto extra =
            SipMessage::parse("OPTIONS sip:a SIP/2.0\r\nl: 2\r\nnot a header\r\n: no name\r\n\r\nabcdef");
        QCOMPARE(extra->body(), "ab");
        QCOMPARE(extra->allHeaders().size(), 0);
        QCOMPARE(SipMessage::parse("FOO sip:a SIP/2.0\r\nCSeq: FOO\r\n\r\n")->cseq(), -1);
        QVERIFY(!SipMessage::parse("FOO sip:a SIP/2.0\r\nVia: nonsense\r\n\r\n")->topVia());
        QVERIFY(!SipMessage::parse("FOO sip:a SIP/2.0\r\n\r\n")->topVia());
        QVERIFY(!SipVia::from("SIP/2.0/UDP host:0"));
        QVERIFY(!SipVia::from("SIP/2.0/UDP :5060"));
        QVERIFY(!SipVia::from("SIP/3.0/UDP host"));
        QVERIFY(!SipNameAddress::from("<sip:a"));
        QVERIFY(!SipNameAddress::from(""));
    }
    void streams()
    {
        QByteArray stream = "\r\n\r\n" + crlf(plainInvite);
        const QByteArray second = "SIP/2.0 200 OK\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n";
        stream += second;
        // Byte by byte: never a message too early, never one lost.
        QByteArray arrived;
        int messages = 0;
        for (char c : stream) {
            arrived += c;
            while (true) {
                const auto taken = SipMessage::takeFrom(arrived);
                QVERIFY(taken.has_value());
                if (!*taken)
                    break;
                ++messages;
                QCOMPARE((*taken)->isRequest(), messages == 1);
            }
        }
        QCOMPARE(messages, 2);
        QVERIFY(arrived.isEmpty());
        for (QByteArray bad : {QByteArray("GET / HTTP/1.1\r\n"), QByteArray(70000, 'a'),
                               QByteArray("OPTIONS sip:a SIP/2.0\r\nContent-Length: 65535\r\n\r\n"),
                               QByteArray("OPTIONS sip:a SIP/2.0\r\nContent-Length: x\r\n\r\n")})
            QVERIFY(!SipMessage::takeFrom(bad));
        QByteArray partial = "OPTIONS sip:a SIP/2.0\r\nContent-Length: 5\r\n\r\nabc";
        const auto taken = SipMessage::takeFrom(partial);
        QVERIFY(taken.has_value() && !*taken);
    }
    void serversNoteTheSource()
    {
        auto message = *SipMessage::parse(crlf(plainInvite));
        message.noteSource(QHostAddress(u"203.0.113.1"_s), 40057);
        QCOMPARE(message.header("Via"),
                 "SIP/2.0/UDP 192.168.77.10:5060;rport=40057;branch=z9hG4bKrf0001;received=203.0.113.1");
        auto bare = *SipMessage::parse("OPTIONS sip:a SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1:5060\r\n\r\n");
        bare.noteSource(QHostAddress(u"::ffff:10.0.0.1"_s), 5060);
        QCOMPARE(bare.header("Via"), "SIP/2.0/UDP 10.0.0.1:5060"); // not asked, not different
        bare.noteSource(QHostAddress(u"10.0.0.2"_s), 5060);
        QCOMPARE(bare.topVia()->parameter("received"), "10.0.0.2");
        QVERIFY(!bare.topVia()->has("rport"));
    }
    void responsesCopyWhatTheyMust()
    {
        auto request = *SipMessage::parse(crlf(plainInvite));
        request.addHeader("Via", "SIP/2.0/UDP second.example");
        const SipMessage ringing = SipMessage::response(request, 486, "Busy Here", "t1");
        QCOMPARE(ringing.headers("Via").size(), 2);
        QCOMPARE(ringing.toTag(), "t1");
        QCOMPARE(ringing.callId(), request.callId());
        QCOMPARE(ringing.method(), "INVITE");
        QVERIFY(!ringing.hasHeader("Max-Forwards"));
        QVERIFY(SipMessage::response(request, 100, "Trying").toTag().isNull());
        QVERIFY(!SipMessage::response(request, 200, "OK").toTag().isEmpty());
    }
    void headersCannotBreakOut()
    {
        SipMessage message = SipMessage::request("OPTIONS\r\nEvil: 1", "sip:a");
        message.addHeader("Subject", "a\r\nEvil: 1\r\n\r\nbody");
        const auto again = SipMessage::parse(message.serialise());
        QVERIFY(!again || !again->hasHeader("Evil"));
        QCOMPARE(message.serialise().count("\r\n\r\n"), 1);
    }
    void editing()
    {
        auto message = *SipMessage::parse(crlf(plainInvite));
        message.setHeader("call-id", "new");
        QCOMPARE(message.callId(), "new");
        message.addHeader("m", "<sip:a>, <sip:b>");
        QCOMPARE(message.headers("Contact").size(), 2);
        message.removeHeader("Contact");
        QVERIFY(!message.hasHeader("Contact"));
        message.setBody("text/plain", "hello");
        QVERIFY(message.serialise().endsWith("Content-Length: 5\r\n\r\nhello"));
    }
    void theProbeIsTheOneOfTheSheet()
    {
        OptionsProbe probe;
        probe.ownAddress = QHostAddress(u"192.168.1.20"_s);
        probe.ownPort = 41234;
        probe.target = "192.168.1.50";
        const SipMessage options = makeOptions(probe);
        const QByteArray bytes = options.serialise();
        QVERIFY(bytes.startsWith(
            "OPTIONS sip:192.168.1.50 SIP/2.0\r\nVia: SIP/2.0/UDP 192.168.1.20:41234;rport;branch=z9hG4bK"));
        QVERIFY(bytes.size() < 1300);
        QCOMPARE(options.header("Max-Forwards"), "70");
        QCOMPARE(options.header("Contact"), "<sip:192.168.1.20:41234>");
        QCOMPARE(SipUri::from(SipNameAddress::from(options.header("To"))->uri)->host, "192.168.1.50");
        QVERIFY(makeOptions(probe).callId() != options.callId());
        QVERIFY(SipMessage::parse(bytes).has_value());
    }
    void namesInAnswers()
    {
        const auto answer =
            SipMessage::parse("SIP/2.0 404 Not Found\r\nUser-Agent: Yealink SIP-T46U 108.86.0.90\r\n\r\n");
        QCOMPARE(optionsEvidence(*answer).first().second, u"Yealink SIP-T46U 108.86.0.90"_s);
        QCOMPARE(optionsEvidence(*SipMessage::parse("SIP/2.0 404 x\r\n\r\n")).first().second,
                 u"SIP answer 404 without a name"_s);
    }
    // Noise must neither crash nor hang; the sanitizer build looks at the rest.
    void noise()
    {
        QRandomGenerator dice(20240817); // the same noise each time
        const QByteArray good = crlf(plainInvite);
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = good;
            const int changes = 1 + dice.bounded(12);
            for (int i = 0; i < changes; ++i) {
                const auto at = static_cast<qsizetype>(dice.bounded(static_cast<int>(bytes.size())));
                switch (dice.bounded(3)) {
                case 0: bytes[at] = static_cast<char>(dice.bounded(256)); break;
                case 1: bytes.remove(at, dice.bounded(20)); break;
                default:
                    bytes.insert(at,
                                 QByteArray(dice.bounded(30), ";,:<>\"\\\r\n \0\t@[]/="[dice.bounded(17)]));
                    break;
                }
                if (bytes.isEmpty())
                    bytes = "x";
            }
            auto message = SipMessage::parse(bytes);
            QByteArray stream = bytes;
            (void)SipMessage::takeFrom(stream);
            if (!message)
                continue;
            message->noteSource(QHostAddress(u"10.0.0.1"_s), 5);
            for (const auto &[name, value] : message->allHeaders()) {
                (void)SipVia::from(value);
                (void)SipNameAddress::from(value);
                (void)SipUri::from(value);
                (void)message->headers(name);
            }
            // Whatever was understood can be written and understood again.
            QVERIFY(SipMessage::parse(message->serialise()).has_value());
        }
    }
};

QTEST_GUILESS_MAIN(MessageTest)
#include "message_test.moc"
