// The checked types are the defence against injection: nothing that could carry a separator gets in.
#include "core/model/checked_types.h"

#include <QtTest>

using namespace rf;
using namespace Qt::StringLiterals;

class CheckedTypes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesInjection_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &evil : {u"a;reboot"_s, u"a b"_s, u"a\nb"_s, u"host\n"_s, u"\"x\""_s, u"'x'"_s,
                                    u"$(id)"_s, u"`id`"_s, u"a|b"_s, u"a&b"_s, u"-rf"_s, u"x-"_s, u"a..b"_s,
                                    u""_s, QString(300, u'a'), u"ä.example"_s, u"a\\b"_s, u"a\0b"_s})
            QTest::addRow("%s", qPrintable(QString(evil).replace(u'\n', u'~').left(20))) << evil;
    }
    void refusesInjection()
    {
        QFETCH(QString, text);
        QVERIFY(!HostName::from(text));
        QVERIFY(!Cidr::from(text));
        QVERIFY(!MacAddress::from(text));
        QVERIFY(!PortRange::from(text));
        QVERIFY(!Port::from(text));
    }
    void hostNames()
    {
        QVERIFY(HostName::from(u"sip.example.com"));
        QVERIFY(HostName::from(u"203.0.113.5"));
        QVERIFY(HostName::from(u"2001:db8::1"));
        QVERIFY(!HostName::from(u"203.0.113.5/24"));
        QCOMPARE(*HostName::from(u"SIP.example.com"), *HostName::from(u"sip.EXAMPLE.com"));
    }
    void networks()
    {
        const Cidr voice = *Cidr::from(u"192.168.20.1/24");
        QCOMPARE(voice.network(), QHostAddress(u"192.168.20.0"_s));
        QCOMPARE(voice.netmask(), QHostAddress(u"255.255.255.0"_s));
        QCOMPARE(voice.text(), u"192.168.20.1/24"_s);
        QVERIFY(voice.contains(QHostAddress(u"192.168.20.200"_s)));
        QVERIFY(!voice.contains(QHostAddress(u"192.168.21.1"_s)));
        QVERIFY(!Cidr::from(u"192.168.20.1/33"));
        QVERIFY(!Cidr::from(u"192.168.20"));
        QVERIFY(!Cidr::from(u"192.168.20.1/+4"));
        QVERIFY(!Cidr::from(u"256.1.1.1"));
        QCOMPARE(Cidr::from(u"203.0.113.9")->prefix(), 32);
        const Cidr six = *Cidr::from(u"2001:db8:1:2::5/64");
        QCOMPARE(six.network(), QHostAddress(u"2001:db8:1:2::"_s));
        QVERIFY(!six.contains(QHostAddress(u"192.168.20.1"_s)));
        QVERIFY(Cidr::any4().contains(QHostAddress(u"8.8.8.8"_s)));
    }
    void ports()
    {
        QVERIFY(!Port::from(0));
        QVERIFY(!Port::from(65536));
        QCOMPARE(PortRange::from(u"10000-20000")->text(), u"10000-20000"_s);
        QCOMPARE(PortRange::from(u"5060")->text(), u"5060"_s);
        QVERIFY(!PortRange::from(u"20000-10000"));
        QVERIFY(!PortRange::from(u"-5060"));
        QVERIFY(PortRange::from(u"5060-5061")->overlaps(*PortRange::from(u"5061-5070")));
        QVERIFY(!PortRange::from(u"5060-5061")->overlaps(*PortRange::from(u"5062")));
    }
    void vlanIds()
    {
        QVERIFY(!VlanId::from(0));
        QVERIFY(!VlanId::from(4095));
        QCOMPARE(VlanId::from(20)->text(), u"20"_s);
    }
    void macs()
    {
        const QString wanted = u"80:5e:c0:00:ab:01"_s;
        for (const QString &form :
             {u"80:5E:C0:00:AB:01"_s, u"80-5e-c0-00-ab-01"_s, u"805ec000ab01"_s, u"805e.c000.ab01"_s})
            QCOMPARE(MacAddress::from(form)->text(), wanted);
        QVERIFY(!MacAddress::from(u"80:5e:c0:00:ab"));
        QVERIFY(MacAddress::from(u"02:00:00:00:00:01")->isLocallyAdministered());
        QVERIFY(!MacAddress::from(wanted)->isLocallyAdministered());
    }
    void privateAddresses()
    {
        QVERIFY(isPrivateAddress(QHostAddress(u"192.168.1.1"_s)));
        QVERIFY(isPrivateAddress(QHostAddress(u"100.64.0.1"_s)));
        QVERIFY(isPrivateAddress(QHostAddress(u"fe80::1"_s)));
        QVERIFY(!isPrivateAddress(QHostAddress(u"203.0.113.1"_s)));
        QVERIFY(!isPrivateAddress(QHostAddress(u"172.32.0.1"_s)));
    }
};

QTEST_GUILESS_MAIN(CheckedTypes)
#include "checked_types_test.moc"
