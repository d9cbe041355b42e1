// NAPTR answers as name servers give them, and as nobody should.
#include "connectors/sip/dns_message.h"
#include "connectors/sip/name_servers.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

QByteArray word(int value)
{
    QByteArray bytes;
    bytes += static_cast<char>(value >> 8);
    bytes += static_cast<char>(value & 0xff);
    return bytes;
}
QByteArray text(const QByteArray &characters)
{
    return static_cast<char>(characters.size()) + characters;
}
QByteArray name(const QByteArray &dotted)
{
    QByteArray bytes;
    for (const QByteArray &label : dotted.split('.'))
        bytes += text(label);
    return bytes + '\0';
}
const QByteArray pointerToQuestion = QByteArray::fromHex("c00c");

QByteArray record(const QByteArray &owner, int type, const QByteArray &data)
{
    return owner + word(type) + word(1) + word(0) + word(300) + word(int(data.size())) + data;
}
QByteArray naptr(int order, int preference, const QByteArray &flags, const QByteArray &service,
                 const QByteArray &replacement)
{
    return word(order) + word(preference) + text(flags) + text(service) + text("") + replacement;
}
/// The answer to "example.com NAPTR" with identifier 0x1234.
QByteArray answer(const QList<QByteArray> &records, int flags = 0x8180,
                  const QByteArray &asked = "example.com")
{
    QByteArray bytes = word(0x1234) + word(flags) + word(1) + word(int(records.size())) + word(0) + word(0)
                       + name(asked) + word(35) + word(1);
    return bytes + records.join();
}
Result<NaptrAnswer> read(const QByteArray &bytes)
{
    return readNaptrAnswer(bytes, 0x1234, u"example.com"_s);
}

} // namespace

class DnsMessageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void questions()
    {
        QCOMPARE(naptrQuestion(0x1234, u"Example.com."_s),
                 QByteArray::fromHex("1234 0100 0001 0000 0000 0000") + name("example.com") + word(35)
                     + word(1));
        QVERIFY(naptrQuestion(1, QString()).isEmpty());
        QVERIFY(naptrQuestion(1, u"a..b"_s).isEmpty());
        QVERIFY(naptrQuestion(1, QString(64, u'a') + u".com"_s).isEmpty());
        QVERIFY(!naptrQuestion(1, QString(63, u'a') + u".com"_s).isEmpty());
        QVERIFY(naptrQuestion(1, (QString(60, u'a') + u'.').repeated(5) + u"com"_s).isEmpty());
    }
    void records()
    {
        // RFC 3263 4.1, with names written out and compressed.
        const auto seen = read(answer(
            {record(pointerToQuestion, 35,
                    naptr(50, 50, "s", "SIPS+D2T", text("_sips") + text("_tcp") + pointerToQuestion)),
             record(pointerToQuestion, 35, naptr(90, 50, "S", "sip+d2t", name("_sip._tcp.Example.com"))),
             record(pointerToQuestion, 16, text("v=spf1")), record(pointerToQuestion, 35, "short")}));
        QVERIFY2(seen, seen ? "" : qPrintable(seen.error().detail));
        QVERIFY(!seen->truncated && !seen->failed);
        QCOMPARE(seen->records,
                 (QList<NaptrRecord>{{50, 50, u"s"_s, u"SIPS+D2T"_s, u"_sips._tcp.example.com"_s},
                                     {90, 50, u"s"_s, u"SIP+D2T"_s, u"_sip._tcp.example.com"_s}}));
    }
    void aliasesAreFollowedAndStrangersAreNot()
    {
        const auto seen = read(answer(
            {record(pointerToQuestion, 5, name("voice.example.net")),
             record(name("voice.example.net"), 35,
                    naptr(1, 1, "s", "SIP+D2U", name("_sip._udp.example.net"))),
             record(name("other.example.org"), 35, naptr(1, 1, "s", "SIPS+D2T", name("evil.example.org")))}));
        QVERIFY(seen.has_value());
        QCOMPARE(seen->records.size(), 1);
        QCOMPARE(seen->records.first().replacement, u"_sip._udp.example.net"_s);
    }
    void codes()
    {
        QVERIFY(read(answer({}))->records.isEmpty());
        QVERIFY(!read(answer({}, 0x8183))->failed); // no such name
        QVERIFY(read(answer({}, 0x8182))->failed); // the server failed
        QVERIFY(read(answer({}, 0x8185))->failed); // refused
        QVERIFY(read(answer({}, 0x8380))->truncated);
    }
    void whatIsNoAnswerToUs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good =
            answer({record(pointerToQuestion, 35, naptr(1, 1, "s", "SIP+D2U", name("a.b")))});
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a question") << answer({}, 0x0100);
        QTest::newRow("another identifier") << QByteArray(good).replace(0, 2, word(0x4321));
        QTest::newRow("another name") << answer({}, 0x8180, "example.org");
        QTest::newRow("cut off in a record") << good.chopped(4);
        QTest::newRow("cut off in the head") << good.left(11);
        QTest::newRow("more records than there are") << QByteArray(good).replace(6, 2, word(2));
        QTest::newRow("very many records") << QByteArray(good).replace(6, 2, word(60000));
        QTest::newRow("a name that points to itself")
            << answer({record(QByteArray::fromHex("c01d"), 35, naptr(1, 1, "s", "SIP+D2U", name("a.b")))});
        QTest::newRow("a name that points forward")
            << answer({record(QByteArray::fromHex("c0ff"), 35, naptr(1, 1, "s", "SIP+D2U", name("a.b")))});
        QTest::newRow("a label of an unknown kind")
            << answer({record(QByteArray::fromHex("80"), 35, naptr(1, 1, "s", "SIP+D2U", name("a.b")))});
    }
    void whatIsNoAnswerToUs()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!read(bytes));
    }
    void boundsOfNames()
    {
        // A label before a pointer.
        QByteArray deep = answer({record(pointerToQuestion, 35,
                                         naptr(1, 1, "s", "SIP+D2U",
                                               QByteArray("\x01"
                                                          "a\xc0\x0c",
                                                          4)))});
        QCOMPARE(read(deep)->records.first().replacement, u"a.example.com"_s);
        // A name longer than 253, or with something in it that belongs into none, makes its record disappear.
        QByteArray endless;
        for (int i = 0; i < 30; ++i)
            endless += text(QByteArray(20, 'a'));
        endless += '\0';
        for (const QByteArray &odd : {endless, name("a b.example"),
                                      QByteArray("\x03"
                                                 "a.b\x00",
                                                 5),
                                      QByteArray("\x05"
                                                 "ab",
                                                 3)}) {
            const auto seen = read(answer({record(pointerToQuestion, 35, naptr(1, 1, "s", "SIP+D2U", odd))}));
            QVERIFY(seen && seen->records.isEmpty());
        }
    }
    void garbageNeverHurts()
    {
        QRandomGenerator random(20260302);
        const QByteArray good = answer(
            {record(pointerToQuestion, 35, naptr(50, 50, "s", "SIPS+D2T", text("_sips") + pointerToQuestion)),
             record(pointerToQuestion, 5, name("voice.example.net"))});
        for (int i = 0; i < 20000; ++i) {
            QByteArray bytes = good;
            for (int change = 0; change < 4; ++change)
                bytes[12 + random.bounded(int(bytes.size()) - 12)] = static_cast<char>(random.bounded(256));
            bytes.truncate(random.bounded(int(bytes.size()) + 1));
            if (const auto seen = read(bytes))
                QVERIFY(seen->records.size() <= 2);
        }
    }
    void nameServers()
    {
        const QByteArray file = "# written by somebody\nsearch example.com\nnameserver 192.168.1.1\n"
                                "nameserver\t2001:db8::53\nnameserver nonsense\n;nameserver 10.0.0.1\n"
                                "options edns0\nnameserver 127.0.0.53\nnameserver 9.9.9.9\n";
        QCOMPARE(nameServersIn(file),
                 (QList<QHostAddress>{QHostAddress(u"192.168.1.1"_s), QHostAddress(u"2001:db8::53"_s),
                                      QHostAddress(u"127.0.0.53"_s)}));
        QVERIFY(nameServersIn({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DnsMessageTest)
#include "dns_message_test.moc"
