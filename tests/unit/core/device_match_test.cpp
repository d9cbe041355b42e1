// Which devices are those of the last visit: by card and serial number, never by a lent address.
#include "core/model/device_match.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

Device device(const QString &id, const QString &address = u"192.168.1.20"_s)
{
    Device d;
    d.id = id;
    d.addresses = {QHostAddress(address)};
    return d;
}

Device withCard(const QString &card, const QString &address = u"192.168.1.20"_s)
{
    Device d = device(u"mac-"_s + QString(card).remove(u':'), address);
    d.identity.mac = *MacAddress::from(card);
    return d;
}

Device withSerial(const QString &serial, const QString &vendor = u"Yealink"_s)
{
    Device d = device(u"serial-"_s + serial);
    d.identity.serial = serial;
    d.identity.vendor = vendor;
    return d;
}

} // namespace

class DeviceMatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byIdCardAndSerial()
    {
        const Device phone = withCard(u"80:5e:c0:00:00:01"_s);
        Device router = device(u"addr-192.168.1.1"_s, u"192.168.1.1"_s);
        router.identity.mac = *MacAddress::from(u"14:49:bc:00:00:01"); // it said so when it was read
        const Device ata = withSerial(u"A1"_s);
        const QList<Device> known{phone, router, ata};

        QCOMPARE(matchDevices(known, {withCard(u"80:5e:c0:00:00:01"_s, u"192.168.1.99"_s)}),
                 QList<qsizetype>{0});
        QCOMPARE(matchDevices(known, {withCard(u"14:49:bc:00:00:01"_s, u"192.168.1.1"_s)}),
                 QList<qsizetype>{1});
        Device again = withCard(u"02:00:00:00:00:77"_s);
        again.identity.serial = u"A1"_s;
        again.identity.vendor = u"YEALINK"_s;
        QCOMPARE(matchDevices(known, {again}), QList<qsizetype>{2});
        again.identity.vendor = u"Snom"_s; // another maker counts from one, too
        QCOMPARE(matchDevices(known, {again}), QList<qsizetype>{-1});
    }

    void notByAddress()
    {
        const QList<Device> known{withCard(u"80:5e:c0:00:00:01"_s)};
        QCOMPARE(matchDevices(known, {withCard(u"80:5e:c0:00:00:02"_s)}), QList<qsizetype>{-1});
        QCOMPARE(matchDevices(known, {device(u"addr-192.168.1.20"_s)}), QList<qsizetype>{-1});
        QCOMPARE(matchDevices({device({})}, {withSerial({})}), QList<qsizetype>{-1}); // nothing is no mark
    }

    /// Two things with one serial number, as cheap ones have: each place is given once, the better sign
    /// first.
    void nobodyIsTakenTwice()
    {
        Device a = withCard(u"02:00:00:00:00:0a"_s);
        Device b = withCard(u"02:00:00:00:00:0b"_s);
        a.identity.serial = b.identity.serial = u"0000"_s;
        QCOMPARE(matchDevices({a}, {b, a}), (QList<qsizetype>{-1, 0}));
        QCOMPARE(matchDevices({a, b}, {b, a}), (QList<qsizetype>{1, 0}));
        QCOMPARE(matchDevices({}, {a}), QList<qsizetype>{-1});
        QVERIFY(matchDevices({a}, {}).isEmpty());
    }

    void newAndGone()
    {
        const Device stays = withCard(u"80:5e:c0:00:00:01"_s);
        const Device leaves = withCard(u"80:5e:c0:00:00:02"_s, u"192.168.1.30"_s);
        const Device notAsked = withCard(u"80:5e:c0:00:00:03"_s, u"10.9.0.30"_s);
        const Device comes = withCard(u"80:5e:c0:00:00:04"_s, u"192.168.1.30"_s);
        const Device moved = withCard(u"80:5e:c0:00:00:01"_s, u"192.168.1.77"_s);
        const SinceLastVisit since =
            sinceLastVisit({stays, leaves, notAsked}, {moved, comes}, {*Cidr::from(u"192.168.1.0/24")});
        QCOMPARE(since.fresh, QStringList{comes.id});
        QCOMPARE(since.gone, QStringList{leaves.id});
    }
};

QTEST_GUILESS_MAIN(DeviceMatchTest)
#include "device_match_test.moc"
