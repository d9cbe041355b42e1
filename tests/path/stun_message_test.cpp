// STUN messages: the vectors of RFC 5769, and what strangers might send instead.
#include "connectors/path/stun_message.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

// RFC 5769 2.1: a request with SOFTWARE, ICE attributes, USERNAME, MESSAGE-INTEGRITY and FINGERPRINT.
const char sampleRequest[] = "000100582112a442b7e7a701bc34d686fa87dfae"
                             "80220010 5354554e207465737420636c69656e74"
                             "00240004 6e0001ff 80290008 932ff9b151263b36"
                             "00060009 6576746a3a68367659202020"
                             "00080014 9aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2"
                             "80280004 e57a3bcf";
// 2.2 and 2.3: the answers over IPv4 and IPv6.
const char sampleIpv4[] = "0101003c2112a442b7e7a701bc34d686fa87dfae"
                          "8022000b 7465737420766563746f7220"
                          "00200008 0001a147e112a643"
                          "00080014 2b91f599fd9e90c38c7489f92af9ba53f06be7d7"
                          "80280004 c07d4c96";
const char sampleIpv6[] = "010100482112a442b7e7a701bc34d686fa87dfae"
                          "8022000b 7465737420766563746f7220"
                          "00200014 0002a1470113a9faa5d3f179bc25f4b5bed2b9d9"
                          "00080014 a382954e4be67bf11784c97c8292c275bfe3ed41"
                          "80280004 c8fb0b4c";
// 2.4: with long-term authentication; no fingerprint.
const char sampleLongTerm[] = "000100602112a44278ad3433c6ad72c029da412e"
                              "00060012 e3839ee38388e383aae38383e382afe382b90000"
                              "0015001c 662f2f3439396b39353464364f4c33346f4c394653547679363473 41"
                              "0014000b 6578616d706c652e6f726700"
                              "00080014 f67024656dd64a3e02b8e0712e85c9a28ca89666";

/// A success with these attributes, for transaction "abcdefghijkl".
QByteArray success(const QByteArray &attributes)
{
    QByteArray bytes = hex("0101");
    bytes += static_cast<char>(attributes.size() >> 8);
    bytes += static_cast<char>(attributes.size() & 0xff);
    return bytes + hex("2112a442") + "abcdefghijkl" + attributes;
}

} // namespace

class StunMessageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vectorsOfRfc5769()
    {
        const auto request = StunMessage::parse(hex(sampleRequest));
        QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
        QCOMPARE(request->kind(), StunKind::Request);
        QCOMPARE(request->method(), StunMessage::binding);
        QCOMPARE(request->attribute(StunMessage::software), "STUN test client");
        QVERIFY(!request->mapped());

        const auto v4 = StunMessage::parse(hex(sampleIpv4));
        QVERIFY2(v4, v4 ? "" : qPrintable(v4.error().detail));
        QCOMPARE(v4->kind(), StunKind::Success);
        QCOMPARE(v4->transaction(), hex("b7e7a701bc34d686fa87dfae"));
        QCOMPARE(v4->attribute(StunMessage::software), "test vector");
        QCOMPARE(v4->mapped()->address, QHostAddress(u"192.0.2.1"_s));
        QCOMPARE(v4->mapped()->port, quint16(32853));

        const auto v6 = StunMessage::parse(hex(sampleIpv6));
        QVERIFY2(v6, v6 ? "" : qPrintable(v6.error().detail));
        QCOMPARE(v6->mapped()->address, QHostAddress(u"2001:db8:1234:5678:11:2233:4455:6677"_s));
        QCOMPARE(v6->mapped()->port, quint16(32853));

        const auto longTerm = StunMessage::parse(hex(sampleLongTerm));
        QVERIFY2(longTerm, longTerm ? "" : qPrintable(longTerm.error().detail));
        QCOMPARE(longTerm->attribute(0x0014), "example.org");
    }
    void aSpoiltFingerprintIsNoticed()
    {
        for (const char *sample : {sampleRequest, sampleIpv4, sampleIpv6}) {
            const QByteArray bytes = hex(sample);
            for (qsizetype at = 20; at < bytes.size(); ++at) {
                QByteArray spoilt = bytes;
                spoilt[at] = static_cast<char>(spoilt[at] ^ 1);
                // A changed number of the fingerprint itself makes it another attribute, which nobody checks.
                const bool itsNumber = at >= bytes.size() - 8 && at < bytes.size() - 6;
                QVERIFY2(itsNumber || !StunMessage::parse(spoilt), qPrintable(QString::number(at)));
            }
        }
    }
    void writesWhatItReads()
    {
        StunMessage question = StunMessage::request();
        question.askForChange(true, false);
        question.askForPort(40057);
        const QByteArray bytes = question.serialise();
        QCOMPARE(bytes.size(), 20 + 8 + 8);
        QCOMPARE(bytes.left(8), hex("00010010 2112a442"));
        const auto again = StunMessage::parse(bytes);
        QVERIFY(again.has_value());
        QCOMPARE(again->transaction(), question.transaction());
        QCOMPARE(again->attribute(StunMessage::changeRequest), hex("00000004"));
        QCOMPARE(again->attribute(StunMessage::responsePort), hex("9c790000"));
        QVERIFY(StunMessage::request().transaction() != question.transaction());
        StunMessage both = StunMessage::request();
        both.askForChange(true, true);
        QCOMPARE(both.attribute(StunMessage::changeRequest), hex("00000006"));
        both = StunMessage::request();
        both.askForChange(false, true);
        QCOMPARE(both.attribute(StunMessage::changeRequest), hex("00000002"));
    }
    void addressesOfOldServersAndOtherAddresses()
    {
        const auto old = StunMessage::parse(success(hex("00010008 0001 9c79 cb007109")));
        QCOMPARE(old->mapped()->address, QHostAddress(u"203.0.113.9"_s));
        QCOMPARE(old->mapped()->port, quint16(40057));
        const auto other = StunMessage::parse(success(hex("802c0008 0001 0d97 cb00713d")));
        QCOMPARE(other->other()->address, QHostAddress(u"203.0.113.61"_s));
        QCOMPARE(other->other()->port, quint16(3479));
        QVERIFY(!other->mapped());
        // Of the two, the one that no helper can see through counts.
        const auto two = StunMessage::parse(
            success(hex("00010008 0001 9c79 0a000001") + hex("00200008 0001 bd6b ea12d54b")));
        QCOMPARE(two->mapped()->address, QHostAddress(u"203.0.113.9"_s));
    }
    void errors()
    {
        const auto parse = [](const char *value) {
            QByteArray bytes = success(hex("00090004") + hex(value));
            bytes[1] = static_cast<char>(0x11);
            return StunMessage::parse(bytes);
        };
        QCOMPARE(parse("00000414")->kind(), StunKind::Error);
        QCOMPARE(parse("00000414")->errorCode(), 420);
        QCOMPARE(parse("00000300")->errorCode(), 300);
        QCOMPARE(parse("00000164")->errorCode(), 0); // 1 and 100: no such error
        QCOMPARE(parse("000004ff")->errorCode(), 0);
    }
    void whatIsNoStun_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << hex(sampleIpv4).left(19);
        QTest::newRow("sip") << QByteArray("OPTIONS sip:a SIP/2.0\r\n\r\n");
        QTest::newRow("channel data") << hex("4000") + QByteArray(40, '\0');
        QTest::newRow("no cookie")
            << hex("010100000000000061626364 65666768696a6b6c").leftJustified(20, '\0');
        QTest::newRow("length too long") << hex("010100042112a442") + QByteArray(12, 'a');
        QTest::newRow("length too short") << success(hex("00010004 00000000")).replace(2, 2, hex("0004"));
        QTest::newRow("odd length") << hex("010100032112a442") + QByteArray(15, 'a');
        QTest::newRow("attribute beyond the end") << success(hex("0001000c 0001000000000000"));
        QTest::newRow("attribute of 65535") << success(hex("0001ffff 00010000"));
        QTest::newRow("many attributes") << success(hex("80220000").repeated(65));
        QTest::newRow("fingerprint in the middle") << success(hex("80280004 00000000 80220000"));
        QTest::newRow("too large") << success(hex("80220000").repeated(400));
    }
    void whatIsNoStun()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!StunMessage::parse(bytes));
    }
    void oddAddressesAreNone()
    {
        for (const char *value : {"0001 0d97 cb0071", "0003 0d97 cb007109", "0002 0d97 cb007109", "",
                                  "0001 0d97 20010db8000000000000000000000001"}) {
            QByteArray body = hex(value);
            QByteArray attribute = hex("0020");
            attribute += '\0';
            attribute += static_cast<char>(body.size());
            attribute += body + QByteArray((4 - body.size() % 4) % 4, '\0');
            const auto message = StunMessage::parse(success(attribute));
            QVERIFY2(message && !message->mapped(), value);
        }
    }
    void garbageNeverHurts()
    {
        QRandomGenerator random(20260301);
        for (int i = 0; i < 20000; ++i) {
            QByteArray bytes = hex(i % 2 == 0 ? sampleIpv4 : sampleIpv6);
            for (int change = 0; change < 4; ++change)
                bytes[random.bounded(int(bytes.size()))] = static_cast<char>(random.bounded(256));
            bytes.truncate(random.bounded(int(bytes.size()) + 1));
            if (const auto message = StunMessage::parse(bytes)) {
                (void)message->mapped();
                (void)message->other();
                (void)message->errorCode();
                QVERIFY(StunMessage::parse(message->serialise()).has_value()
                        || !message->attribute(StunMessage::fingerprint).isNull());
            }
        }
    }
};

QTEST_GUILESS_MAIN(StunMessageTest)
#include "stun_message_test.moc"
