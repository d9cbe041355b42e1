// IPv6 addresses are joined to the devices found by IPv4 through their cards, in the same order on every run.
#include "connectors/discovery/ipv6_neighbours.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

Device device(const QString &address, const QString &card)
{
    Device d;
    d.addresses = {QHostAddress(address)};
    if (!card.isEmpty())
        d.identity.mac = *MacAddress::from(card);
    return d;
}

Neighbour neighbour(const QString &address, const QString &card, quint32 adapter = 0)
{
    return {QHostAddress(address), *MacAddress::from(card), adapter};
}

const QString phoneCard = u"80:5e:c0:00:00:20"_s;
const QString routerCard = u"14:49:bc:00:00:01"_s;

} // namespace

class Ipv6NeighboursTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinedByCard()
    {
        QList<Device> devices{device(u"192.168.1.20"_s, phoneCard), device(u"192.168.1.1"_s, routerCard),
                              device(u"192.168.1.30"_s, {})};
        const QList<Neighbour> table{
            neighbour(u"fe80::20"_s, phoneCard), neighbour(u"2001:db8::20"_s, phoneCard),
            neighbour(u"192.168.1.99"_s, phoneCard), neighbour(u"fe80::1"_s, routerCard),
            neighbour(u"fe80::77"_s, u"02:00:00:00:00:77"_s)};
        addIpv6(devices, table, {QHostAddress(u"fe80::1"_s)});
        QCOMPARE(devices.size(), 3); // nobody is invented
        QCOMPARE(devices[0].addresses,
                 (QList<QHostAddress>{QHostAddress(u"192.168.1.20"_s), QHostAddress(u"2001:db8::20"_s),
                                      QHostAddress(u"fe80::20"_s)}));
        QVERIFY(!devices[0].isGateway);
        QVERIFY(devices[1].isGateway); // the way to the IPv6 internet is a way in, too
        QCOMPARE(devices[2].addresses.size(), 1);
        // Another order of the table, and once more: the same.
        QList<Device> again{device(u"192.168.1.20"_s, phoneCard)};
        QList<Neighbour> reversed(table.rbegin(), table.rend());
        addIpv6(again, reversed, {});
        addIpv6(again, reversed, {});
        QCOMPARE(again[0].addresses, devices[0].addresses);
    }

    /// A phone without IPv4 is listed by its card, once, whatever the table's order; who was found, who has
    /// an IPv4 address elsewhere and who is on another adapter is not.
    void whoHasNoIpv4IsListed()
    {
        const QList<Device> found{device(u"192.168.1.1"_s, routerCard)};
        const QList<Neighbour> table{
            neighbour(u"fe80::20"_s, phoneCard, 2),
            neighbour(u"fd00::20"_s, phoneCard, 2),
            neighbour(u"fe80::1"_s, routerCard, 2),
            neighbour(u"fe80::77"_s, u"02:00:00:00:00:77"_s, 2),
            neighbour(u"10.0.0.77"_s, u"02:00:00:00:00:77"_s, 2),
            neighbour(u"fe80::88"_s, u"02:00:00:00:00:88"_s, 3),
            neighbour(u"fe80::99"_s, u"02:00:00:00:00:99"_s, 2),
        };
        const QList<Device> listed = onlyByIpv6(found, table, {QHostAddress(u"fe80::99"_s)}, {2});
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed[0].id, u"mac-020000000099"_s);
        QVERIFY(listed[0].isGateway);
        QCOMPARE(listed[1].id, u"mac-805ec0000020"_s);
        QCOMPARE(listed[1].addresses,
                 (QList<QHostAddress>{QHostAddress(u"fd00::20"_s), QHostAddress(u"fe80::20"_s)}));
        QCOMPARE(listed[1].identity.mac.text(), phoneCard);
        QVERIFY(listed[1].sure < 0.8); // a card alone is never sure
        QVERIFY(std::any_of(listed[1].evidence.begin(), listed[1].evidence.end(),
                            [](const Evidence &e) { return e.probe == u"ipv6"_s && e.weight == 0; }));
        const QList<Neighbour> reversed(table.rbegin(), table.rend());
        const QList<Device> again = onlyByIpv6(found, reversed, {}, {2});
        QCOMPARE(again.size(), 2);
        QCOMPARE(again[1].addresses, listed[1].addresses);
        QVERIFY(onlyByIpv6(found, table, {}, {}).isEmpty());
    }

    void whoInventsCardsIsBounded()
    {
        QList<Neighbour> table;
        for (int i = 1; i < 500; ++i)
            table << neighbour(u"fe80::%1"_s.arg(i, 0, 16), u"0200000%1"_s.arg(i, 5, 16, QChar(u'0')), 2);
        QVERIFY(onlyByIpv6({}, table, {}, {2}).size() <= 64);
    }

    void whoInventsAddressesIsBounded()
    {
        QList<Device> devices{device(u"192.168.1.20"_s, phoneCard)};
        QList<Neighbour> table;
        for (int i = 1; i < 500; ++i)
            table << neighbour(u"2001:db8::%1"_s.arg(i, 0, 16), phoneCard);
        addIpv6(devices, table, {});
        QVERIFY(devices[0].addresses.size() <= 8);
        QCOMPARE(devices[0].address(), QHostAddress(u"192.168.1.20"_s));
    }
};

QTEST_GUILESS_MAIN(Ipv6NeighboursTest)
#include "ipv6_neighbours_test.moc"
