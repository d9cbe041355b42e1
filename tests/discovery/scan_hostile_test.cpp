// Devices that answer slowly, endlessly, falsely or for somebody else: they delay and mislead nobody, and the
// same office looks the same twice. Among the answers are the torture messages of RFC 4475, as far as their
// point carries over to an answer.
#include "connectors/discovery/network_prober.h"
#include "connectors/discovery/probes/snmp.h"
#include "tests/discovery/street.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

QHostAddress at(int last)
{
    return QHostAddress(u"192.168.10.%1"_s.arg(last));
}

Neighbour neighbour(int last)
{
    // A locally administered address: its maker says nothing.
    return {at(last), *MacAddress::from(u"02:00:00:00:00:%1"_s.arg(last, 2, 16, QChar(u'0')))};
}

PracticeSurroundingsData office(const QList<int> &hosts)
{
    PracticeSurroundingsData d;
    d.networks = {*Cidr::from(u"192.168.10.20/24")};
    d.gateways = {at(1)};
    for (int host : hosts)
        d.hosts.append(neighbour(host));
    return d;
}

/// The header lines that make an answer one to this question.
QByteArray belonging(const QByteArray &question)
{
    const auto asked = SipMessage::parse(question);
    QByteArray lines;
    for (const char *name : {"Via", "From", "To", "Call-ID", "CSeq"})
        lines += QByteArray(name) + ": " + asked->header(name) + "\r\n";
    return lines;
}

struct Torture {
    const char *what;
    bool counts; ///< it is an answer, odd as it is
    std::function<QByteArray(const QByteArray &question)> answer;
};

const char agent[] = "User-Agent: Yealink SIP-T46U 108.86.0.90\r\n";

QList<Torture> tortures()
{
    const auto status = [](const QByteArray &line, const QByteArray &more = {}) {
        return [line, more](const QByteArray &question) {
            return line + "\r\n" + belonging(question) + agent + more + "Content-Length: 0\r\n\r\n";
        };
    };
    return {
        // 3.1.1.1: folded, oddly cased, compact, blanks before the colon
        {"a short tortuous answer", true,
         [](const QByteArray &question) {
             QByteArray lines = belonging(question);
             lines.replace("Call-ID:", "i   :").replace("From:", "f  :\r\n ").replace("To:", "TO :");
             return "SIP/2.0 200 OK\r\n" + lines + "uSeR-aGeNt:\r\n  Yealink SIP-T46U\r\n\t108.86.0.90\r\n"
                    + "NewFangledHeader: new\r\n continued\r\nl: 0\r\n\r\n";
         }},
        // 3.1.1.3: escapes and a null in a quoted name
        {"valid escapes", true,
         status("SIP/2.0 200 OK", "Contact: <sip:cal%6Cer@host5.example.net;%6C%72=x>\r\n")},
        // 3.1.1.6: a message about a message
        {"a body that looks like one", true,
         [](const QByteArray &question) {
             const QByteArray body = "SIP/2.0 200 OK\r\nUser-Agent: Somebody Else 1.0\r\n\r\n";
             return "SIP/2.0 200 OK\r\n" + belonging(question) + agent
                    + "Content-Type: message/sip\r\nContent-Length: " + QByteArray::number(body.size())
                    + "\r\n\r\n" + body;
         }},
        // 3.1.1.7: very long values
        {"long values", true, status("SIP/2.0 200 OK", "Unknown: " + QByteArray(4000, 'u') + "\r\n")},
        // 3.1.1.8: more bytes after the message
        {"bytes after the end", true,
         [status](const QByteArray &question) {
             return status("SIP/2.0 200 OK")(question) + "REGISTER sip:evil SIP/2.0\r\n\r\n";
         }},
        // 3.1.1.12 and 3.1.1.13: reasons in another script, or none
        {"an unusual reason", true,
         status("SIP/2.0 200 = 2**3 * 5**2 \xd0\xbd\xd0\xbe \xd1\x81\xd1\x82\xd0\xbe")},
        {"no reason", true, status("SIP/2.0 404 ")},
        // 3.1.2.1 and further: what is broken
        {"a length that promises more", false,
         [](const QByteArray &question) {
             return "SIP/2.0 200 OK\r\n" + belonging(question) + agent
                    + "Content-Length: 9999\r\n\r\nv=0\r\n";
         }},
        {"a negative length", false,
         [](const QByteArray &question) {
             return "SIP/2.0 200 OK\r\n" + belonging(question) + agent + "Content-Length: -999\r\n\r\n";
         }},
        {"two lengths", false,
         [](const QByteArray &question) {
             return "SIP/2.0 200 OK\r\n" + belonging(question) + agent
                    + "Content-Length: 0\r\nContent-Length: 5\r\n\r\nhello";
         }},
        {"a code that is too large", false, status("SIP/2.0 4294967301 better not break the receiver")},
        {"another version", false, status("SIP/7.0 200 OK")},
        {"a request instead", false,
         [](const QByteArray &question) {
             return "OPTIONS sip:a@b SIP/2.0\r\n" + belonging(question) + agent + "\r\n";
         }},
        // 3.3.x: nothing of what is needed
        {"no fields at all", false, [](const QByteArray &) { return QByteArray("SIP/2.0 200 OK\r\n\r\n"); }},
        {"another call", false,
         [](const QByteArray &question) {
             return "SIP/2.0 200 OK\r\n" + belonging(question).replace("Call-ID: ", "Call-ID: x") + agent
                    + "\r\n";
         }},
        {"only a provisional answer", false, status("SIP/2.0 100 Trying")},
        {"nothing but line ends", false, [](const QByteArray &) { return QByteArray(3000, '\n'); }},
        {"noise", false, [](const QByteArray &) { return QByteArray(60000, '\xff'); }},
    };
}

QByteArray withoutTimes(const QList<Device> &devices)
{
    QList<Device> plain = devices;
    for (Device &device : plain) {
        for (Evidence &evidence : device.evidence)
            evidence.when = {};
    }
    return QJsonDocument(QJsonArray{json::to(plain)}).toJson();
}

const Device *find(const QList<Device> &devices, int last)
{
    for (const Device &device : devices) {
        if (device.addresses.contains(at(last)))
            return &device;
    }
    return nullptr;
}

} // namespace

class ScanHostileTest : public QObject {
    Q_OBJECT

    static Result<QList<Device>> scan(const AddressBook &book, const QList<int> &hosts)
    {
        ScanLimits limits;
        limits.answerMs = 1500;
        NetworkProber prober(book, makePracticeSurroundings(office(hosts)), limits);
        return prober.scan({{*Cidr::from(u"192.168.10.0/24")}}, nullptr, CancelToken());
    }

private Q_SLOTS:
    void tortureAnswers()
    {
        Street street;
        Book book;
        QList<int> hosts;
        const QList<Torture> all = tortures();
        for (int i = 0; i < all.size(); ++i) {
            const auto answer = all[i].answer;
            hosts.append(100 + i);
            book.udp[{at(100 + i), 5060}] = street.udp(
                "phone", [answer](const QByteArray &bytes) { return QList<QByteArray>{answer(bytes)}; });
        }
        hosts.append(31);
        book.udp[{at(31), 5060}] = street.sip("honest", "Yealink SIP-T53W 96.86.0.70");
        QElapsedTimer clock;
        clock.start();
        const auto devices = scan(book, hosts);
        QVERIFY(devices.has_value());
        QVERIFY2(clock.elapsed() < 10000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(devices->size(), hosts.size());
        QCOMPARE(find(*devices, 31)->identity.model, u"SIP-T53W"_s);
        for (int i = 0; i < all.size(); ++i) {
            const Device *device = find(*devices, 100 + i);
            QVERIFY(device != nullptr);
            QVERIFY2((device->identity.vendor == "Yealink"_L1) == all[i].counts, all[i].what);
            QVERIFY2(device->services.isEmpty() != all[i].counts, all[i].what);
        }
    }
    void anotherAddressCountsForNobody()
    {
        Street street;
        Book book;
        const auto honest = [](const QByteArray &bytes) {
            SipMessage reply = SipMessage::response(*SipMessage::parse(bytes), 200, "OK");
            reply.addHeader("User-Agent", "Yealink SIP-T46U 108.86.0.90");
            return QList<QByteArray>{reply.serialise()};
        };
        book.udp[{at(40), 5060}] = street.udp("liar", honest, QHostAddress(u"127.0.0.2"_s));
        book.udp[{at(41), 5060}] = street.udp("from another port", honest);
        const auto devices = scan(book, {40, 41});
        QVERIFY(devices.has_value());
        QCOMPARE(find(*devices, 40)->identity.vendor, QString());
        QVERIFY(find(*devices, 40)->services.isEmpty());
        QCOMPARE(find(*devices, 41)->identity.vendor, u"Yealink"_s);
    }
    void whoeverAnswersLateIsHeard()
    {
        Street street;
        Book book;
        auto asked = std::make_shared<int>(0); // only in the street's thread
        book.udp[{at(42), 5060}] = street.udp("sleeper", [asked](const QByteArray &bytes) {
            if (++*asked < 3) // the third question comes after 1.5 s
                return QList<QByteArray>();
            SipMessage reply = SipMessage::response(*SipMessage::parse(bytes), 200, "OK");
            reply.addHeader("User-Agent", "Yealink SIP-T46U 108.86.0.90");
            return QList<QByteArray>{reply.serialise()};
        });
        const auto devices = scan(book, {42});
        QVERIFY(devices.has_value());
        QCOMPARE(find(*devices, 42)->identity.model, u"SIP-T46U"_s);
    }
    void snmpOnlyWhereItMayBe()
    {
        Street street;
        Book book;
        const auto answers = [](const QByteArray &question) {
            // A GetResponse is a GetRequest with another tag; the values stay null.
            QByteArray answer = question;
            answer[answer.indexOf('\xa0')] = '\xa2';
            return QList<QByteArray>{answer};
        };
        book.udp[{at(50), 161}] = street.udp("switch", answers);
        book.tcp[{at(50), 80}] = street.tcp("switch web", {}, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        book.udp[{at(51), 161}] = street.udp("printer", answers);
        book.tcp[{at(51), 9100}] = street.tcp("printer port", {}, {}, false);
        book.udp[{at(52), 161}] = street.udp("file server", answers);
        book.tcp[{at(52), 445}] = street.tcp("file sharing", {}, {}, false);
        book.tcp[{at(52), 80}] = street.tcp("file server web", {}, "HTTP/1.1 200 OK\r\n\r\n");
        const auto devices = scan(book, {50, 51, 52});
        QVERIFY(devices.has_value());
        QCOMPARE(street.bytes("switch").count("public"), 1); // answered at once: asked once
        for (const char *name : {"printer", "printer port", "file server", "file sharing", "file server web"})
            QCOMPARE(street.bytes(name), QByteArray());
        QCOMPARE(street.connections("file server web"), 0);
        QCOMPARE(find(*devices, 51)->identity.kind, DeviceKind::Printer);
        QCOMPARE(find(*devices, 52)->identity.kind, DeviceKind::Computer);
    }
    void twiceTheSame()
    {
        Street street;
        Book book;
        const QByteArray page = "<html><head><title>Vigor Login Page</title></head><body></body></html>";
        for (int last : {60, 61, 62}) {
            book.tcp[{at(last), 80}] = street.tcp("web", {},
                                                  "HTTP/1.1 200 OK\r\nServer: x\r\nContent-Length: "
                                                      + QByteArray::number(page.size()) + "\r\n\r\n" + page);
            book.tcp[{at(last), 23}] = street.tcp("telnet", "Account:", {}, false);
            book.udp[{at(last), 5060}] = street.sip("sip", "Yealink SIP-T46U 108.86.0.90");
        }
        const auto first = scan(book, {60, 61, 62});
        const auto second = scan(book, {62, 60, 61});
        QVERIFY(first.has_value() && second.has_value());
        QCOMPARE(withoutTimes(*first), withoutTimes(*second));
        QCOMPARE(first->size(), 3);
    }
    void slowOnesDelayNobody()
    {
        Street street;
        Book book;
        QList<int> hosts{31};
        book.udp[{at(31), 5060}] = street.sip("honest", "Yealink SIP-T46U 108.86.0.90");
        for (int last = 100; last < 120; ++last) { // open everywhere, and mute
            hosts.append(last);
            for (quint16 port : std::initializer_list<quint16>{80, 443, 22, 5060, 8080, 8443, 23})
                book.tcp[{at(last), port}] = street.tcp("mute", {}, {}, false);
        }
        ScanLimits limits;
        limits.answerMs = 1500;
        NetworkProber prober(book, makePracticeSurroundings(office(hosts)), limits);
        QElapsedTimer clock;
        clock.start();
        qint64 named = -1;
        const auto devices = prober.scan(
            {{*Cidr::from(u"192.168.10.0/24")}},
            [&](const Device &device) {
                if (named < 0 && device.identity.model == "SIP-T46U"_L1)
                    named = clock.elapsed();
            },
            CancelToken());
        QVERIFY(devices.has_value());
        QVERIFY2(named >= 0 && named < 1500, qPrintable(QString::number(named)));
        QVERIFY2(clock.elapsed() < 20000, qPrintable(QString::number(clock.elapsed())));
    }
    void stopIsAtOnce()
    {
        Street street;
        Book book;
        QList<int> hosts;
        for (int last = 100; last < 160; ++last) {
            hosts.append(last);
            for (quint16 port : std::initializer_list<quint16>{80, 443, 22})
                book.tcp[{at(last), port}] = street.tcp("mute", {}, {}, false);
        }
        ScanLimits limits;
        limits.answerMs = 60000;
        NetworkProber prober(book, makePracticeSurroundings(office(hosts)), limits);
        const CancelToken cancel;
        QElapsedTimer stopped;
        std::atomic<int> told = 0;
        const auto devices = prober.scan(
            {{*Cidr::from(u"192.168.10.0/24")}},
            [&](const Device &) {
                if (++told == 30) {
                    stopped.start();
                    cancel.cancel();
                }
            },
            cancel);
        QVERIFY(!devices && devices.error().code == ErrorCode::Cancelled);
        QVERIFY2(stopped.elapsed() < 200, qPrintable(QString::number(stopped.elapsed())));
        QCOMPARE(told.load(), 30);
    }
};

QTEST_GUILESS_MAIN(ScanHostileTest)
#include "scan_hostile_test.moc"
