// What is found in welcome e-mails, and what must not be taken for something it is not.
#include "wizard/pages/provider_mail.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QList<Cidr> &networks)
{
    QStringList list;
    for (const Cidr &network : networks)
        list << network.text();
    return list;
}

QString text(const std::optional<Port> &port)
{
    return port ? port->text() : QString();
}

} // namespace

class ProviderMailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeMail()
    {
        const provider_mail::Found found = provider_mail::read(uR"(Dear customer,
welcome to Northline Voice! Your portal: https://portal.northline.example/login
Questions? Write to support@northline.example.

User name: 4711
Password: sip.secret.example
Registrar: sip.northline.example
Transport: TLS, port 5061 (UDP 5060 and TCP 5060 work as well)
Encryption: SRTP is supported.
STUN server: stun.northline.example:3478
DNS: 9.9.9.9

Please allow in your firewall
SIP signalling:
 203.0.113.0/25
 203.0.113.192 - 203.0.113.199

RTP media: 198.51.100.0 255.255.255.0, UDP 10000-20000

Echo test: *43
Passwords may have at most 32 characters.
)"_s);
        QCOMPARE(found.server.text(), u"sip.northline.example"_s);
        QCOMPARE(text(found.tlsPort), u"5061"_s);
        QCOMPARE(text(found.udpPort), u"5060"_s);
        QCOMPARE(text(found.tcpPort), u"5060"_s);
        QVERIFY(found.srtp);
        QCOMPARE(texts(found.signalling), (QStringList{u"203.0.113.0/25"_s, u"203.0.113.192/29"_s}));
        QCOMPARE(texts(found.media), QStringList{u"198.51.100.0/24"_s});
        QVERIFY(found.unsorted.isEmpty()); // the DNS server is not somebody to let in
        QCOMPARE(found.mediaPorts->text(), u"10000-20000"_s);
        QCOMPARE(found.echoNumber, u"*43"_s);
        QCOMPARE(found.maxPasswordLength, 32);
    }

    void servers_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::addColumn<QString>("server");
        QTest::newRow("registrar") << u"Registrar: voip.example.de"_s << u"voip.example.de"_s;
        QTest::newRow("label above") << u"SIP server\nreg.example.de"_s << u"reg.example.de"_s;
        QTest::newRow("uri") << u"sip:201@pbx.example.com;transport=tls"_s << u"pbx.example.com"_s;
        QTest::newRow("account") << u"Your account 4711@sip.example.com"_s << u"sip.example.com"_s;
        QTest::newRow("best of several")
            << u"Web: www.example.com\nProxy: edge.example.com\nRegistrar: reg.example.com"_s
            << u"reg.example.com"_s;
        QTest::newRow("mail address only") << u"Write to sip@support.example.com"_s << QString();
        QTest::newRow("portal only") << u"Portal: portal.example.com"_s << QString();
        QTest::newRow("web address only") << u"SIP guide: https://sip.example.com/guide.pdf"_s << QString();
        QTest::newRow("attachment") << u"SIP settings: sip.guide.pdf"_s << QString();
        QTest::newRow("address") << u"SIP server: 203.0.113.7"_s << u"203.0.113.7"_s;
        QTest::newRow("nothing") << u"Thank you for your order."_s << QString();
    }
    void servers()
    {
        QFETCH(QString, mail);
        QFETCH(QString, server);
        QCOMPARE(provider_mail::read(mail).server.text(), server);
    }

    void ports_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::addColumn<QString>("udp");
        QTest::addColumn<QString>("tcp");
        QTest::addColumn<QString>("tls");
        QTest::newRow("pairs") << u"SIP: UDP 5060, TCP 5070, TLS 5061"_s << u"5060"_s << u"5070"_s
                               << u"5061"_s;
        QTest::newRow("number first")
            << u"SIP 5060/udp and 5061 (TLS)"_s << u"5060"_s << QString() << u"5061"_s;
        QTest::newRow("both") << u"SIP UDP/TCP 5060"_s << u"5060"_s << u"5060"_s << QString();
        QTest::newRow("colon") << u"Registrar: sip.example.com:5070 (TCP)"_s << QString() << u"5070"_s
                               << QString();
        QTest::newRow("apart") << u"SIP port: 5080\nTransport: TCP"_s << QString() << u"5080"_s << QString();
        QTest::newRow("alone") << u"SIP port: 5060"_s << u"5060"_s << QString() << QString();
        QTest::newRow("alone, TLS by number") << u"SIP port 5061"_s << QString() << QString() << u"5061"_s;
        QTest::newRow("media is not signalling")
            << u"RTP: UDP 10000-20000"_s << QString() << QString() << QString();
        QTest::newRow("version") << u"We need TLS 1.2 or newer"_s << QString() << QString() << QString();
        QTest::newRow("other services")
            << u"STUN UDP 3478\nNTP: UDP 123\nProvisioning: TCP 443"_s << QString() << QString() << QString();
    }
    void ports()
    {
        QFETCH(QString, mail);
        QFETCH(QString, udp);
        QFETCH(QString, tcp);
        QFETCH(QString, tls);
        const provider_mail::Found found = provider_mail::read(mail);
        QCOMPARE(text(found.udpPort), udp);
        QCOMPARE(text(found.tcpPort), tcp);
        QCOMPARE(text(found.tlsPort), tls);
    }

    void networks_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::addColumn<QStringList>("signalling");
        QTest::addColumn<QStringList>("media");
        QTest::addColumn<QStringList>("unsorted");
        QTest::newRow("both at once") << u"SIP and RTP: 203.0.113.0/24"_s << QStringList{u"203.0.113.0/24"_s}
                                      << QStringList{u"203.0.113.0/24"_s} << QStringList();
        QTest::newRow("nobody says what for") << u"Please allow 203.0.113.0/24."_s << QStringList()
                                              << QStringList() << QStringList{u"203.0.113.0/24"_s};
        QTest::newRow("private ones are not theirs")
            << u"SIP: 192.168.1.1, 10.0.0.0/8, 203.0.113.7"_s << QStringList{u"203.0.113.7/32"_s}
            << QStringList() << QStringList();
        QTest::newRow("anybody is nobody")
            << u"SIP: 0.0.0.0/0"_s << QStringList() << QStringList() << QStringList();
        QTest::newRow("ipv6") << u"SIP: 2001:db8:5060::/48 at 10:30:00"_s
                              << QStringList{u"2001:db8:5060::/48"_s} << QStringList() << QStringList();
        QTest::newRow("netmask") << u"Media servers: 198.51.100.0 netmask 255.255.255.128"_s << QStringList()
                                 << QStringList{u"198.51.100.0/25"_s} << QStringList();
        QTest::newRow("heading ends with its paragraph")
            << u"RTP:\n198.51.100.0/24\n\nAlso:\n203.0.113.7"_s << QStringList()
            << QStringList{u"198.51.100.0/24"_s} << QStringList{u"203.0.113.7/32"_s};
        QTest::newRow("not addresses") << u"SIP firmware 1.2.3.456, order 300.1.1.1"_s << QStringList()
                                       << QStringList() << QStringList();
    }
    void networks()
    {
        QFETCH(QString, mail);
        QFETCH(QStringList, signalling);
        QFETCH(QStringList, media);
        QFETCH(QStringList, unsorted);
        const provider_mail::Found found = provider_mail::read(mail);
        QCOMPARE(texts(found.signalling), signalling);
        QCOMPARE(texts(found.media), media);
        QCOMPARE(texts(found.unsorted), unsorted);
    }

    void ranges_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QStringList>("networks");
        QTest::newRow("one") << u"203.0.113.7"_s << u"203.0.113.7"_s << QStringList{u"203.0.113.7/32"_s};
        QTest::newRow("whole") << u"203.0.113.0"_s << u"203.0.113.255"_s << QStringList{u"203.0.113.0/24"_s};
        QTest::newRow("ragged") << u"203.0.113.5"_s << u"203.0.113.10"_s
                                << QStringList{u"203.0.113.5/32"_s, u"203.0.113.6/31"_s, u"203.0.113.8/31"_s,
                                               u"203.0.113.10/32"_s};
        QTest::newRow("to the very end")
            << u"255.255.255.254"_s << u"255.255.255.255"_s << QStringList{u"255.255.255.254/31"_s};
        QTest::newRow("backwards") << u"203.0.113.9"_s << u"203.0.113.7"_s << QStringList();
        QTest::newRow("not addresses") << u"2001:db8::1"_s << u"203.0.113.7"_s << QStringList();
    }
    void ranges()
    {
        QFETCH(QString, first);
        QFETCH(QString, last);
        QFETCH(QStringList, networks);
        QCOMPARE(texts(provider_mail::networksOfRange(QHostAddress(first), QHostAddress(last))), networks);
    }

    void rest_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::addColumn<bool>("srtp");
        QTest::addColumn<QString>("echo");
        QTest::newRow("no srtp") << u"SRTP is not available"_s << false << QString();
        QTest::newRow("without srtp") << u"Calls without SRTP"_s << false << QString();
        QTest::newRow("srtp") << u"TLS/SRTP available"_s << true << QString();
        QTest::newRow("echo") << u"Dial 10005 for the echo test"_s << false << u"10005"_s;
        QTest::newRow("test call") << u"Test number: +49 30 123456"_s << false << u"+4930123456"_s;
        QTest::newRow("other numbers") << u"Your number is 030 123456"_s << false << QString();
    }
    void rest()
    {
        QFETCH(QString, mail);
        QFETCH(bool, srtp);
        QFETCH(QString, echo);
        const provider_mail::Found found = provider_mail::read(mail);
        QCOMPARE(found.srtp, srtp);
        QCOMPARE(found.echoNumber, echo);
    }

    void anythingIsEndured()
    {
        QVERIFY(provider_mail::read({}).isEmpty());
        QVERIFY(provider_mail::read(QString(300000, u'x')).isEmpty());
        QVERIFY(provider_mail::read(QString(50000, u':')).isEmpty());
        QVERIFY(provider_mail::read(u"1.1.1.1-"_s.repeated(20000)).server.isEmpty());
        QVERIFY(
            provider_mail::read(u"SIP: "_s + u"203.0.113.7 198.51.100.9 "_s.repeated(8000)).signalling.size()
            <= 64);
    }
};

QTEST_GUILESS_MAIN(ProviderMailTest)
#include "provider_mail_test.moc"
