// Traces: the rounds that every system makes alike, the answers as ICMP brings them, the question of NAT-PMP,
// and the real thing on loopback.
#include "connectors/path/icmp_answer.h"
#include "connectors/path/nat_pmp.h"
#include "connectors/path/trace_rounds.h"

#include <QTest>
#include <QThread>
#include <QUdpSocket>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

/// Answers with what was written down for a distance; empty = silence.
class Script final : public HopAsker {
public:
    explicit Script(QStringList hops)
        : m_hops(std::move(hops))
    {
    }
    bool send(int distance) override
    {
        sent << distance;
        if (broken)
            return false;
        if (distance > m_hops.size() || m_hops.at(distance - 1).isEmpty())
            return true;
        const QString hop = m_hops.at(distance - 1);
        if (sent.count(distance) > losses)
            m_queue.append(
                {distance, QHostAddress(hop.chopped(hop.endsWith(u'!') ? 1 : 0)), hop.endsWith(u'!')});
        return true;
    }
    std::optional<TraceHop> take() override
    {
        return m_queue.isEmpty() ? std::nullopt : std::optional(m_queue.takeFirst());
    }
    void wait(int) override { QThread::msleep(1); }
    QString problem() const override { return u"no route"_s; }
    void say(const TraceHop &hop) { m_queue.append(hop); }

    QList<int> sent;
    int losses = 0;
    bool broken = false;

private:
    const QStringList m_hops;
    QList<TraceHop> m_queue;
};

QStringList addresses(const Trace &trace)
{
    QStringList list;
    for (const TraceHop &hop : trace.hops)
        list << (hop.address.isNull() ? u"-"_s : hop.address.toString()) + (hop.end ? u"!"_s : QString());
    return list;
}

Trace run(Script &script)
{
    return traceInRounds(script, QHostAddress(u"203.0.113.50"_s), CancelToken(), 20);
}

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

// IPv4 192.168.1.1 to 192.168.1.20; then ICMP.
const char ipv4Header[] = "4500003800000000400100 00c0a80101c0a80114";
// Time exceeded, and in it the packet it is about: to 203.0.113.50, echo request 0x1234, third.
const char exceeded[] = "0b00000000000000 4500001c0000000001010000c0a80114cb007132 0800000012340003";
const char unreachable[] = "0301000000000000 4500001c0000000001010000c0a80114cb007132 0800000012340003";

} // namespace

class TraceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWayIsFollowedToItsEnd()
    {
        Script script({u"192.168.1.1"_s, u"198.51.100.1"_s, u"203.0.113.50!"_s});
        QCOMPARE(addresses(run(script)),
                 (QStringList{u"192.168.1.1"_s, u"198.51.100.1"_s, u"203.0.113.50!"_s}));
        QCOMPARE(script.sent.size(), traceFarthest); // nobody was asked twice
    }
    void whoIsSilentIsAskedOnceMore()
    {
        Script script({u"192.168.1.1"_s, QString(), u"203.0.113.50!"_s});
        QCOMPARE(addresses(run(script)), (QStringList{u"192.168.1.1"_s, u"-"_s, u"203.0.113.50!"_s}));
        QCOMPARE(script.sent.count(1), 1);
        QCOMPARE(script.sent.count(2), 2);
        Script lossy({u"192.168.1.1"_s, u"203.0.113.50!"_s});
        lossy.losses = 1;
        QCOMPARE(addresses(run(lossy)), (QStringList{u"192.168.1.1"_s, u"203.0.113.50!"_s}));
    }
    void theEndIsNotLookedBehind()
    {
        Script script({u"192.168.1.1!"_s, u"198.51.100.1"_s});
        QCOMPARE(addresses(run(script)), QStringList{u"192.168.1.1!"_s});
    }
    void nobodySpeaksUp()
    {
        Script silent({});
        const Trace trace = run(silent);
        QVERIFY(trace.hops.isEmpty() && !trace.problem.isEmpty());
        QCOMPARE(silent.sent.size(), 2 * traceFarthest);
        Script broken({});
        broken.broken = true;
        QVERIFY(run(broken).problem.contains(u"no route"_s));
    }
    void inventedAnswersAreLeftOut()
    {
        Script script({u"192.168.1.1"_s, u"203.0.113.50!"_s});
        for (const int distance : {-1, 0, 9, 4000})
            script.say({distance, QHostAddress(u"198.51.100.66"_s), true});
        const Trace trace = run(script);
        QCOMPARE(addresses(trace), (QStringList{u"192.168.1.1"_s, u"203.0.113.50!"_s}));
    }
    void stopIsHeard()
    {
        Script script({u"192.168.1.1"_s});
        const CancelToken cancel;
        cancel.cancel();
        QVERIFY(traceInRounds(script, QHostAddress(u"203.0.113.50"_s), cancel, 1000).hops.isEmpty());
        QVERIFY(script.sent.isEmpty());
    }
    void onLoopback()
    {
        const Trace trace = systemTrace(QHostAddress(QHostAddress::LocalHost), CancelToken());
        if (!trace.problem.isEmpty())
            QSKIP(qPrintable(trace.problem));
        QCOMPARE(addresses(trace), QStringList{u"127.0.0.1!"_s});
    }

    void icmpOverIpv4()
    {
        const auto late = readIcmp4(hex(ipv4Header) + hex(exceeded), 0x1234);
        QVERIFY(late && !late->end);
        QCOMPARE(late->sequence, quint16(3));
        const auto refused = readIcmp4(hex(ipv4Header) + hex(unreachable), 0x1234);
        QVERIFY(refused && refused->end);
        const auto echo = readIcmp4(hex(ipv4Header) + hex("0000000012340007"), 0x1234);
        QVERIFY(echo && echo->end);
        QCOMPARE(echo->sequence, quint16(7));
        // Somebody else's, and pieces of ours.
        QVERIFY(!readIcmp4(hex(ipv4Header) + hex(exceeded), 0x4321));
        const QByteArray whole = hex(ipv4Header) + hex(exceeded);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!readIcmp4(whole.left(size), 0x1234));
        QVERIFY(!readIcmp4(QByteArray(1500, '\xff'), 0xffff));
        QByteArray longHeader = whole;
        longHeader[28] = '\x4f'; // the packet it is about claims 60 bytes of header
        QVERIFY(!readIcmp4(longHeader, 0x1234));
    }
    void icmpOverIpv6()
    {
        const QByteArray inner = hex("6000000000083a01") + QByteArray(32, '\x20') + hex("8000000012340002");
        const auto late = readIcmp6(hex("0300000000000000") + inner, 0x1234);
        QVERIFY(late && !late->end);
        QCOMPARE(late->sequence, quint16(2));
        const auto refused = readIcmp6(hex("0104000000000000") + inner, 0x1234);
        QVERIFY(refused && refused->end);
        const auto echo = readIcmp6(hex("8100000012340005"), 0x1234);
        QVERIFY(echo && echo->end);
        for (qsizetype size = 0; size < inner.size(); ++size)
            QVERIFY(!readIcmp6(hex("0300000000000000") + inner.left(size), 0x1234));
    }
    void echoRequests()
    {
        QCOMPARE(icmpEcho(true, 0x1234, 2), hex("8000000012340002"));
        const QByteArray v4 = icmpEcho(false, 0x1234, 2);
        QCOMPARE(v4.left(2), hex("0800"));
        // The sum over everything, its own checksum included, is all ones (RFC 1071).
        quint32 sum = 0;
        for (qsizetype i = 0; i < v4.size(); i += 2)
            sum += static_cast<quint32>(static_cast<quint8>(v4[i]) << 8 | static_cast<quint8>(v4[i + 1]));
        sum = (sum & 0xffff) + (sum >> 16);
        QCOMPARE(sum, 0xffffU);
    }

    void natPmpAnswers()
    {
        QCOMPARE(readNatPmp(hex("00800000000004d2cb007109")), std::optional(QHostAddress(u"203.0.113.9"_s)));
        for (const char *odd :
             {"", "0080000000000001", "00800003000004d2cb007109", "01800000000004d2cb007109",
              "00810000000004d2cb007109", "00800000000004d200000000", "00800000000004d2cb00710900"})
            QVERIFY2(!readNatPmp(hex(odd)), odd);
    }
    void natPmpIsAsked()
    {
        QUdpSocket router;
        QVERIFY(router.bind(QHostAddress(QHostAddress::LocalHost), 0));
        int asked = 0;
        connect(&router, &QUdpSocket::readyRead, &router, [&] {
            while (router.hasPendingDatagrams()) {
                QByteArray bytes(100, '\0');
                QHostAddress from;
                quint16 port = 0;
                bytes.truncate(qsizetype(router.readDatagram(bytes.data(), bytes.size(), &from, &port)));
                QCOMPARE(bytes, QByteArray(2, '\0'));
                if (++asked > 1) // the first one is lost
                    router.writeDatagram(hex("00800000000004d2cb007109"), from, port);
            }
        });
        class Book final : public AddressBook {
        public:
            quint16 port = 0;
            Endpoint realUdp(const Endpoint &pretend) const override
            {
                return {QHostAddress(QHostAddress::LocalHost), pretend.port == 5351 ? port : quint16(0)};
            }
        };
        Book book;
        book.port = router.localPort();
        const QHostAddress gateway(u"192.168.1.1"_s);
        QCOMPARE(natPmpOutside(gateway, book, CancelToken()), std::optional(QHostAddress(u"203.0.113.9"_s)));
        book.port = 0;
        QVERIFY(!natPmpOutside(gateway, book, CancelToken()));
    }
};

QTEST_GUILESS_MAIN(TraceTest)
#include "trace_test.moc"
