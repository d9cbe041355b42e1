// The torture messages of RFC 4475, by the sections that describe them: read as they should be, of no use
// against the reflector, and as answers never mistaken for a verdict.
#include "connectors/sip/alg_test.h"
#include "tests/sip/sip_far_end.h"

#include <QTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

namespace {

struct Torture {
    const char *section;
    QByteArray bytes;
    bool taken; ///< false: it has to be refused as a whole
};

QByteArray lines(QByteArray text)
{
    return text.replace("\n", "\r\n");
}

const char sdp[] =
    "v=0\r\no=mhandley 29739 7272939 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n"
    "m=audio 49217 RTP/AVP 0 12\r\n";

/// A request with what every one of them has, and these lines.
QByteArray request(const QByteArray &first, const QByteArray &more, const QByteArray &cseq)
{
    return lines(
        first
        + "\nVia: SIP/2.0/UDP host.example.com;branch=z9hG4bK-torture\nFrom: <sip:caller@example.net>"
          ";tag=938\nTo: <sip:user@example.com>\nCall-ID: torture@host.example.com\nMax-Forwards: 70\n"
          "CSeq: 8 "
        + cseq + "\n" + more + "\n");
}

QList<Torture> messages()
{
    const QByteArray strange = "!interesting-Method0123456789_*+`.%indeed'~";
    QByteArray longOne;
    for (int hop = 34; hop > 0; --hop)
        longOne += (hop % 2 == 0 ? "v :  SIP/2.0/TCP sip" : "VIA: SIP/2.0/TCP sip") + QByteArray::number(hop)
                   + ".example.com\n";
    longOne += "Subject: " + QByteArray(400, 'l') + "\nF: <sip:" + QByteArray(150, 'a')
               + "@example.net>;tag=" + QByteArray(180, '9') + "\n";
    QByteArray binary =
        "--7a9cbec02ceef655\r\nContent-Type: text/plain\r\n\r\nHello\r\n--7a9cbec02ceef655\r\n\r\n";
    for (int byte = 0; byte < 256; ++byte)
        binary += static_cast<char>(byte);
    return {
        {"3.1.1.2 a wide range of valid characters",
         request(strange
                     + " sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*:&it+has=1,weird!*pas$wo~d_too."
                       "(doesn't-it)@example.com SIP/2.0",
                 "extensionHeader-!.%*+_`'~:\xef\xbb\xbf\xe5\xa4\xa7\n", strange),
         true},
        {"3.1.1.3 percent signs",
         request("INVITE sip:sips%3Auser%40example.com@example.net SIP/2.0",
                 "Contact:\n  <sip:cal%6Cer@host5.example.net;%6C%72;n%61me=v%61lue%25%34%31>\n", "INVITE"),
         true},
        {"3.1.1.4 escaped nulls",
         request("REGISTER sip:example.com SIP/2.0",
                 "Contact: <sip:%00@host5.example.com>\nContact: <sip:%00%00@host5.example.com>\nL:0\n",
                 "REGISTER"),
         true},
        {"3.1.1.5 percent signs where they mean nothing",
         request("RE%47IST%45R sip:registrar.example.com SIP/2.0",
                 "Contact: <sip:alias1@host1.example.com>\nC%6Fntact: <sip:alias2@host2.example.com>\n"
                 "Contact: <sip:alias3@host3.example.com>\n",
                 "RE%47IST%45R"),
         true},
        {"3.1.1.6 no blank before the bracket",
         request("OPTIONS sip:user@example.com SIP/2.0", "Reply-To: caller<sip:caller@example.com>;tag=323\n",
                 "OPTIONS"),
         true},
        {"3.1.1.7 long values", request("INVITE sip:user@example.com SIP/2.0", longOne, "INVITE"), true},
        {"3.1.1.8 a second request behind the first",
         request("REGISTER sip:example.com SIP/2.0", "Content-Length: 0\n", "REGISTER")
             + request("INVITE sip:joe@example.com SIP/2.0", {}, "INVITE"),
         true},
        {"3.1.1.9 semicolons before the at sign",
         request("OPTIONS sip:user;par=u%40example.net@example.com SIP/2.0", {}, "OPTIONS"), true},
        {"3.1.1.10 transports nobody knows",
         request("OPTIONS sip:user@example.com SIP/2.0",
                 "Via: SIP/2.0/SCTP t1.example.com\nVia: SIP/2.0/UNKNOWN t4.example.com\n", "OPTIONS"),
         true},
        {"3.1.1.11 a body of several parts",
         request("MESSAGE sip:kumiko@example.org SIP/2.0",
                 "Content-Type: multipart/mixed;boundary=7a9cbec02ceef655\nContent-Length: "
                     + QByteArray::number(binary.size()) + "\n",
                 "MESSAGE")
             + binary,
         true},
        {"3.1.1.12 an unusual reason", request("SIP/2.0 200 = 2**3 * 5**2 \xd0\xbd\xd0\xbe", {}, "INVITE"),
         true},
        {"3.1.1.13 no reason", request("SIP/2.0 100 ", {}, "INVITE"), true},
        {"3.1.2.1 separators too many",
         request("INVITE sip:user@example.com SIP/2.0",
                 "Contact: \"Joe\" <sip:joe@example.org>;;;;\nVia: SIP/2.0/UDP 192.0.2.15;;,;,,\n", "INVITE"),
         true},
        {"3.1.2.2 a length larger than the message",
         request("INVITE sip:user@example.com SIP/2.0", "Content-Length: 9999\n", "INVITE") + sdp, false},
        {"3.1.2.3 a negative length",
         request("INVITE sip:user@example.com SIP/2.0", "Content-Length: -999\n", "INVITE") + sdp, false},
        {"3.1.2.4 numbers too large",
         lines("REGISTER sip:example.com SIP/2.0\nVia: SIP/2.0/TCP host129.example.com;branch=z9hG4bK1\n"
               "To: <sip:user@example.com>\nFrom: <sip:user@example.com>;tag=239232jh3\nCall-ID: scalar02@a\n"
               "CSeq: 36893488147419103232 REGISTER\nMax-Forwards: 300\nExpires: 1"
               + QByteArray(70, '0')
               + "\nContact: <sip:user@host129.example.com>;expires=280297596632815\n\n"),
         true},
        {"3.1.2.5 numbers too large in an answer",
         lines("SIP/2.0 503 Service Unavailable\nVia: SIP/2.0/TCP host129.example.com;branch=z9hG4bK1\n"
               "To: <sip:user@example.com>\nFrom: <sip:other@example.net>;tag=2easdjfejw\n"
               "CSeq: 9292394834772304023312 OPTIONS\nCall-ID: scalarlg@a\nRetry-After: "
               "949302838503028349304023988\n"
               "Warning: 1812 overture \"In Progress\"\nContent-Length: 0\n\n"),
         true},
        {"3.1.2.6 a quote that is never closed",
         request("INVITE sip:user@example.com SIP/2.0", "Reply-To: \"Mr. J. User <sip:j.user@example.com>\n",
                 "INVITE"),
         true},
        {"3.1.2.7 brackets round the address", request("INVITE <sip:user@example.com> SIP/2.0", {}, "INVITE"),
         false},
        {"3.1.2.8 a blank in the address", request("INVITE sip:user@example.com; lr SIP/2.0", {}, "INVITE"),
         false},
        {"3.1.2.9 several blanks", request("INVITE  sip:user@example.com  SIP/2.0", {}, "INVITE"), true},
        {"3.1.2.10 blanks at the end",
         request("OPTIONS sip:remote-target@example.com SIP/2.0  ", {}, "OPTIONS"), true},
        {"3.1.2.11 headers in the address",
         request("INVITE sip:user@example.com?Route=%3Csip:example.com%3E SIP/2.0", {}, "INVITE"), true},
        {"3.1.2.12 a time zone that is none",
         request("INVITE sip:user@example.com SIP/2.0", "Date: Fri, 01 Jan 2010 16:00:00 EST\n", "INVITE"),
         true},
        {"3.1.2.13 a question mark without brackets",
         request("REGISTER sip:example.com SIP/2.0",
                 "Contact: sip:user@example.com?Route=%3Csip:sip.example.com%3E\nl: 0\n", "REGISTER"),
         true},
        {"3.1.2.14 blanks inside the brackets",
         request("OPTIONS sip:user@example.org SIP/2.0",
                 "Reply-To: \"Watson\" < sip:t.watson@example.org >\n", "OPTIONS"),
         true},
        {"3.1.2.15 a name that needs quotes",
         request("OPTIONS sip:t.watson@example.org SIP/2.0",
                 "Reply-To: Bell, Alexander <sip:a.g.bell@example.com>\n", "OPTIONS"),
         true},
        {"3.1.2.16 another version", request("OPTIONS sip:t.watson@example.org SIP/7.0", {}, "OPTIONS"),
         false},
        {"3.1.2.17 two methods", request("OPTIONS sip:user@example.com SIP/2.0", {}, "INVITE"), true},
        {"3.1.2.18 two methods, one unknown", request("NEWMETHOD sip:user@example.com SIP/2.0", {}, "INVITE"),
         true},
        {"3.1.2.19 a status that is none",
         request("SIP/2.0 4294967301 better not break the receiver", {}, "INVITE"), false},
        {"3.2.1 a branch of nothing",
         request("OPTIONS sip:user@example.com SIP/2.0", "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK\n",
                 "OPTIONS"),
         true},
        {"3.3.1 hardly anything", lines("INVITE sip:user@example.com SIP/2.0\nCSeq: 193942 INVITE\n\n"),
         true},
        {"3.3.2 a scheme nobody knows",
         request("OPTIONS nobodyKnowsThisScheme:totallyopaquecontent SIP/2.0", {}, "OPTIONS"), true},
        {"3.3.8 everything several times",
         request("INVITE sip:user@company.com SIP/2.0",
                 "CSeq: 5 INVITE\nCall-ID: multi01.98asdh@192.0.2.2\nTo: "
                 "<sip:other@example.com>\nMax-Forwards: 5\n",
                 "INVITE"),
         true},
        {"3.3.9 two lengths",
         request("OPTIONS sip:user@example.com SIP/2.0", "Content-Length: 13\nContent-Length: 5\n", "OPTIONS")
             + "There's no way to know how many octets are supposed to be here.\r\n",
         false},
        {"3.3.10 an answer to everybody",
         request("SIP/2.0 200 OK", "Via: SIP/2.0/UDP 255.255.255.255;branch=z9hG4bK1saber23\n", "INVITE"),
         true},
        {"3.3.15 an unknown body",
         request("INVITE sip:user@example.com SIP/2.0", "Content-Type: application/unknownformat\nl: 3\n",
                 "INVITE")
             + "<a>",
         true},
    };
}

} // namespace

class TortureTest : public QObject {
    Q_OBJECT

    static void eachRow()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("taken");
        for (const Torture &row : messages())
            QTest::newRow(row.section) << row.bytes << row.taken;
    }

private Q_SLOTS:
    void reading_data() { eachRow(); }
    void reading()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, taken);
        const auto message = SipMessage::parse(bytes);
        QCOMPARE(message.has_value(), taken);
        if (!taken)
            return;
        for (const auto &[name, value] : message->allHeaders()) {
            (void)message->headers(name);
            (void)SipVia::from(value);
            (void)SipNameAddress::from(value);
        }
        (void)message->topVia();
        (void)SipUri::from(message->uri());
        // What was understood can be written and understood again.
        const auto again = SipMessage::parse(message->serialise());
        QVERIFY(again.has_value());
        QCOMPARE(again->serialise(), message->serialise());
        // Over a stream it is the same message, however it is cut up.
        QByteArray stream = bytes.left(bytes.size() / 2);
        auto first = SipMessage::takeFrom(stream);
        QVERIFY(first.has_value());
        stream += bytes.mid(bytes.size() / 2);
        if (!*first)
            first = SipMessage::takeFrom(stream);
        QVERIFY(first.has_value() && first->has_value());
        QCOMPARE((**first).method(), message->method());
    }
    void details()
    {
        const auto read = [](const char *section) {
            for (const Torture &row : messages()) {
                if (QByteArray(row.section).startsWith(section))
                    return *SipMessage::parse(row.bytes);
            }
            qFatal("no such section");
        };
        QCOMPARE(read("3.1.1.5 ").headers("Contact").size(), 2);
        QCOMPARE(read("3.1.1.7 ").headers("Via").size(), 35);
        QVERIFY(read("3.1.1.8 ").body().isEmpty());
        QCOMPARE(SipUri::from(read("3.1.1.9 ").uri())->host, "example.com");
        QCOMPARE(read("3.1.1.13").reason(), "");
        QCOMPARE(read("3.1.2.4 ").cseq(), -1);
        QCOMPARE(read("3.1.2.4 ").expires(), -1);
        QCOMPARE(read("3.1.2.5 ").cseq(), -1);
        QCOMPARE(read("3.1.2.17").cseqMethod(), "INVITE");
        QVERIFY(!SipUri::from(read("3.3.2 ").uri()));
        QVERIFY(read("3.3.1 ").callId().isNull());
    }
    void theReflectorGivesNoMoreThanItGot_data() { eachRow(); }
    void theReflectorGivesNoMoreThanItGot()
    {
        QFETCH(QByteArray, bytes);
        const auto message = SipMessage::parse(bytes);
        if (!message)
            return; // dropped before
        ReflectorAnswers answers;
        const QByteArray answer =
            answers.answer(*message, bytes, QHostAddress(u"203.0.113.1"_s), 40057, false, 0);
        QVERIFY(answer.size() <= bytes.size());
        QVERIFY(message->isRequest() || answer.isEmpty());
    }
    void asAnswersTheyProveNothing_data() { eachRow(); }
    void asAnswersTheyProveNothing()
    {
        QFETCH(QByteArray, bytes);
        FarEnd end([bytes](const SipMessage &, const QByteArray &, int, bool) { return bytes; });
        PathBook book;
        book.udp = end.udpPort();
        book.tcp = end.tcpPort();
        AlgTestRequest asked;
        asked.server = *HostName::from(u"203.0.113.50");
        asked.t1Ms = 15;
        const QList<WireTest> tests = algTest(asked, book, CancelToken());
        QCOMPARE(overallVerdict(tests), AlgVerdict::CouldNotTest);
        QVERIFY(end.messages() <= 6);
    }
};

QTEST_GUILESS_MAIN(TortureTest)
#include "torture_test.moc"
