// "Knock at my own ports": for who knows the key, at nobody else's door, and not often.
#include "connectors/sip/knock.h"
#include "connectors/sip/outside_look.h"
#include "connectors/sip/reflector.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

const QHostAddress office(QStringLiteral("203.0.113.9"));
const QHostAddress loopback(QHostAddress::LocalHost);

Secret key(const QByteArray &bytes = "a key of the office")
{
    return Secret(bytes);
}

KnockOrder order(const QHostAddress &address = office)
{
    return {address, {{true, *Port::from(443)}, {false, *Port::from(5060)}}};
}

SipMessage request(const KnockOrder &what, const QByteArray &nonce, const Secret &with)
{
    SipMessage message = SipMessage::request("OPTIONS", "sip:203.0.113.51");
    message.addHeader(knockHeader, what.text().toBase64());
    message.addHeader(knockProofHeader, knockProof(with, nonce, what.text()));
    return message;
}

OutsideRequest outside(const Secret &with, quint16 port, const QList<KnockTarget> &targets)
{
    return {*HostName::from(u"127.0.0.1"),
            *Port::from(port),
            with,
            targets,
            [](const QHostAddress &) { return true; },
            {}};
}

} // namespace

class KnockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ordersAndReports()
    {
        QCOMPARE(order().text(), "203.0.113.9 tcp/443 udp/5060");
        const auto again = KnockOrder::from(order().text());
        QVERIFY(again.has_value());
        QCOMPARE(again->address, office);
        QCOMPARE(again->targets, order().targets);
        for (const char *odd : {"", "203.0.113.9", "tcp/443", "203.0.113.9 tcp/0", "203.0.113.9 tcp/65536",
                                "203.0.113.9 sctp/1", "203.0.113.9 tcp/443 tcp/443", "203.0.113.9  tcp/443",
                                "name.example tcp/443"})
            QVERIFY2(!KnockOrder::from(odd), odd);
        QByteArray many = "203.0.113.9";
        for (int port = 1; port <= 25; ++port)
            many += " tcp/" + QByteArray::number(port);
        QVERIFY(!KnockOrder::from(many));

        const QList<KnockResult> results{{{true, *Port::from(443)}, OutsideVerdict::Open},
                                         {{false, *Port::from(5060)}, OutsideVerdict::Silent}};
        QCOMPARE(readKnockReport(knockReport(results)), std::optional(results));
        for (const QByteArray &odd : {QByteArray(), QByteArray("%"), QByteArray("tcp/443 ajar\n").toBase64(),
                                      QByteArray("tcp/443\n").toBase64(), QByteArray(2000, 'x').toBase64()})
            QVERIFY2(!readKnockReport(odd), odd);
        QVERIFY(usualKnocks().size() <= KnockOrder::maxTargets);
    }
    void whoKnowsTheKeyIsLetIn()
    {
        KnockGate gate(key());
        const auto decision = gate.decide(request(order(), "nonce", key()), "nonce", office, 0);
        QCOMPARE(decision.status, 200);
        QCOMPARE(decision.order->targets, order().targets);
    }
    void nobodyElseIs_data()
    {
        QTest::addColumn<QByteArray>("with");
        QTest::addColumn<QByteArray>("signedFor");
        QTest::addColumn<QByteArray>("nonce");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("status");
        const QByteArray right = "a key of the office";
        QTest::newRow("another key") << QByteArray("another key of theirs") << QByteArray("n")
                                     << QByteArray("n") << u"203.0.113.9"_s << u"203.0.113.9"_s << 403;
        QTest::newRow("no nonce") << right << QByteArray() << QByteArray() << u"203.0.113.9"_s
                                  << u"203.0.113.9"_s << 403;
        QTest::newRow("an old nonce")
            << right << QByteArray("old") << QByteArray("new") << u"203.0.113.9"_s << u"203.0.113.9"_s << 403;
        QTest::newRow("somebody else's address")
            << right << QByteArray("n") << QByteArray("n") << u"198.51.100.1"_s << u"203.0.113.9"_s << 403;
        QTest::newRow("IPv4 in the clothes of IPv6 is the same")
            << right << QByteArray("n") << QByteArray("n") << u"203.0.113.9"_s << u"::ffff:203.0.113.9"_s
            << 200;
    }
    void nobodyElseIs()
    {
        QFETCH(QByteArray, with);
        QFETCH(QByteArray, signedFor);
        QFETCH(QByteArray, nonce);
        QFETCH(QString, address);
        QFETCH(QString, source);
        QFETCH(int, status);
        KnockGate gate(key());
        const auto decision = gate.decide(request(order(QHostAddress(address)), signedFor, key(with)), nonce,
                                          QHostAddress(source), 0);
        QCOMPARE(decision.status, status);
        QCOMPARE(decision.order.has_value(), status == 200);
    }
    void aChangedOrderIsRefused()
    {
        KnockGate gate(key());
        SipMessage changed = request(order(), "n", key());
        changed.setHeader(knockHeader, QByteArray("203.0.113.9 tcp/22").toBase64());
        QCOMPARE(gate.decide(changed, "n", office, 0).status, 403);
        SipMessage bare = SipMessage::request("OPTIONS", "sip:a");
        QCOMPARE(gate.decide(bare, "n", office, 0).status, 403);
    }
    void isSlowedDown()
    {
        KnockGate gate(key());
        const auto ask = [&gate](const QHostAddress &who, qint64 now) {
            const auto decision = gate.decide(request(order(who), "n", key()), "n", who, now);
            if (decision.order)
                gate.finished();
            return decision.status;
        };
        QCOMPARE(ask(office, 0), 200);
        QCOMPARE(ask(office, 1000), 503);
        QCOMPARE(ask(QHostAddress(u"203.0.113.10"_s), 1000), 200);
        QCOMPARE(ask(office, KnockGate::perSourceMs), 200);
        int allowed = 0;
        for (quint32 i = 0; i < 200; ++i)
            allowed += ask(QHostAddress(0x0b000000U + i), KnockGate::perSourceMs + 1) == 200 ? 1 : 0;
        QCOMPARE(allowed, KnockGate::maxPerHour - 3);
        QCOMPARE(ask(office, 2 * 3600000), 200); // an hour heals
    }
    void notManyAtOnce()
    {
        KnockGate gate(key());
        for (quint32 i = 0; i < 10; ++i) {
            const QHostAddress who(0x0b000000U + i);
            QCOMPARE(gate.decide(request(order(who), "n", key()), "n", who, 0).status,
                     int(i) < KnockGate::maxAtOnce ? 200 : 503);
        }
        gate.finished();
        QCOMPARE(gate.decide(request(order(), "n", key()), "n", office, 0).status, 200);
    }

    void theOfficeSeesItselfFromOutside()
    {
        const auto reflector = Reflector::start(loopback, 0, key());
        QVERIFY(reflector.has_value());
        QTcpServer open;
        QVERIFY(open.listen(loopback, 0));
        quint16 closed = 0;
        {
            QTcpServer shortLived;
            QVERIFY(shortLived.listen(loopback, 0));
            closed = shortLived.serverPort();
        }
        QUdpSocket phone;
        QVERIFY(phone.bind(loopback, 0));
        QByteArray greeting;
        connect(&phone, &QUdpSocket::readyRead, &phone, [&] {
            QByteArray bytes(2000, '\0');
            QHostAddress from;
            quint16 port = 0;
            bytes.truncate(qsizetype(phone.readDatagram(bytes.data(), bytes.size(), &from, &port)));
            greeting = bytes;
            if (port != (*reflector)->port()) // never from where the office itself has talked to
                phone.writeDatagram("SIP/2.0 200 OK\r\n\r\n", from, port);
        });
        const QList<KnockTarget> targets{{true, *Port::from(open.serverPort())},
                                         {true, *Port::from(closed)},
                                         {false, *Port::from(phone.localPort())}};
        const AddressBook book;
        const Secret right = key();
        QHostAddress seenAs;
        OutsideRequest asked = outside(right, (*reflector)->port(), targets);
        asked.agrees = [&seenAs](const QHostAddress &address) {
            seenAs = address;
            return true;
        };
        const auto tests = lookFromOutside(asked, book, CancelToken());
        QVERIFY2(tests, tests ? "" : qPrintable(tests.error().detail));
        QCOMPARE(seenAs, loopback);
        QCOMPARE(tests->size(), 3);
        QCOMPARE(tests->at(0).verdict, OutsideVerdict::Open);
        QCOMPARE(tests->at(1).verdict, OutsideVerdict::Closed);
        QCOMPARE(tests->at(2).verdict, OutsideVerdict::Open);
        QCOMPARE(tests->at(2).transport, u"udp"_s);
        QCOMPARE(tests->at(0).address, loopback);
        QVERIFY(greeting.startsWith("OPTIONS "));
        QCOMPARE((*reflector)->knocked(), 1);
        // A moment later it does not knock again.
        const auto again = lookFromOutside(asked, book, CancelToken());
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Rejected);
        QCOMPARE((*reflector)->knocked(), 1);
    }
    void nothingHappensWithoutConsentOrKey()
    {
        const auto reflector = Reflector::start(loopback, 0, key());
        QVERIFY(reflector.has_value());
        const quint16 port = (*reflector)->port();
        const QList<KnockTarget> targets{{true, *Port::from(443)}};
        const AddressBook book;
        const Secret right = key();
        const Secret wrong = key("another key of theirs");
        OutsideRequest asked = outside(right, port, targets);
        asked.agrees = [](const QHostAddress &) { return false; };
        QCOMPARE(lookFromOutside(asked, book, CancelToken()).error().code, ErrorCode::Cancelled);
        QCOMPARE(lookFromOutside(outside(wrong, port, targets), book, CancelToken()).error().code,
                 ErrorCode::AuthRejected);
        QCOMPARE((*reflector)->knocked(), 0);
        // A reflector without a key, something that is none, and nobody at all.
        const auto plain = Reflector::start(loopback, 0);
        QCOMPARE(lookFromOutside(outside(right, (*plain)->port(), targets), book, CancelToken()).error().code,
                 ErrorCode::Unsupported);
        QTcpServer talker;
        QVERIFY(talker.listen(loopback, 0));
        connect(&talker, &QTcpServer::newConnection, &talker,
                [&talker] { talker.nextPendingConnection()->write("220 mail.example\r\n\r\n"); });
        QCOMPARE(
            lookFromOutside(outside(right, talker.serverPort(), targets), book, CancelToken()).error().code,
            ErrorCode::Unsupported);
        const quint16 gone = talker.serverPort();
        talker.close();
        QCOMPARE(lookFromOutside(outside(right, gone, targets), book, CancelToken()).error().code,
                 ErrorCode::Unreachable);
        QCOMPARE(lookFromOutside(outside(right, port, {}), book, CancelToken()).error().code,
                 ErrorCode::BadInput);
        QVERIFY(!Reflector::start(loopback, 0, key("short")));
    }
};

QTEST_GUILESS_MAIN(KnockTest)
#include "knock_test.moc"
