// macOS' route tables, from bytes as XNU lays them out: what they tell, and that lengths which lie harm
// nobody. The messages are made from net/route.h and net/if_dl.h of the published sources; no Mac has run
// this yet.
#include "connectors/discovery/route_dump.h"

#include <QTest>
#include <QtEndian>
#include <cstring>
#include <random>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

enum Which { Destination = 1, Gateway = 2, Netmask = 4 };

template <class T>
void put(QByteArray &bytes, qsizetype at, T value)
{
    std::memcpy(bytes.data() + at, &value, sizeof(value));
}

QByteArray padded(QByteArray bytes)
{
    while (bytes.size() % 4 != 0 || bytes.isEmpty())
        bytes += '\0';
    return bytes;
}

QByteArray message(quint32 flags, quint32 which, const QByteArray &addresses, quint16 adapter = 4)
{
    QByteArray bytes(routedump::headSize, '\0');
    bytes += addresses;
    put(bytes, routedump::lengthAt, static_cast<quint16>(bytes.size()));
    put(bytes, routedump::versionAt, routedump::version);
    put(bytes, routedump::adapterAt, adapter);
    put(bytes, routedump::flagsAt, flags);
    put(bytes, routedump::addressesAt, which);
    return bytes;
}

QByteArray internet(const QString &text)
{
    const QHostAddress address(text);
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        QByteArray bytes(16, '\0');
        bytes[0] = 16;
        bytes[1] = static_cast<char>(routedump::familyIpv4);
        qToBigEndian(address.toIPv4Address(), bytes.data() + 4);
        return bytes;
    }
    QByteArray bytes(28, '\0');
    bytes[0] = 28;
    bytes[1] = static_cast<char>(routedump::familyIpv6);
    const Q_IPV6ADDR six = address.toIPv6Address();
    std::memcpy(bytes.data() + 8, six.c, 16);
    return bytes;
}

QByteArray card(const QByteArray &hex, const QByteArray &name = {})
{
    const QByteArray mac = QByteArray::fromHex(hex);
    QByteArray bytes(8, '\0');
    bytes[1] = static_cast<char>(routedump::familyLink);
    bytes[5] = static_cast<char>(name.size());
    bytes[6] = static_cast<char>(mac.size());
    bytes += name + mac;
    bytes[0] = static_cast<char>(bytes.size());
    return padded(bytes);
}

/// Without the zeros at its end, as the kernel keeps them.
QByteArray mask(const QByteArray &hex)
{
    QByteArray bytes(4, '\0');
    bytes += QByteArray::fromHex(hex);
    bytes[0] = static_cast<char>(bytes.size());
    return padded(bytes);
}

const QByteArray noMask(4, '\0');
using namespace routedump;

} // namespace

class RouteDumpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void routes()
    {
        const QByteArray dump =
            message(isUp | 2, Destination | Gateway | Netmask,
                    internet(u"0.0.0.0"_s) + internet(u"192.168.1.1"_s) + noMask)
            + message(isUp, Destination | Gateway | Netmask,
                      internet(u"192.168.1.0"_s) + card({}, "en0") + mask("ffffff"))
            + message(isUp | isHost, Destination | Gateway, internet(u"192.168.1.50"_s) + card({}, "lo0"))
            + message(isUp | 2 | isScoped, Destination | Gateway | Netmask,
                      internet(u"0.0.0.0"_s) + internet(u"192.168.2.1"_s) + noMask, 5)
            + message(isUp | 2, Destination | Gateway | Netmask,
                      internet(u"::"_s) + internet(u"fe80:4::1"_s) + noMask)
            + message(isUp | isHost | isNeighbour, Destination | Gateway,
                      internet(u"192.168.1.20"_s) + card("805ec0000020"))
            + message(2, Destination | Gateway, internet(u"10.0.0.1"_s) + internet(u"192.168.1.2"_s))
            + message(isUp | isRejected, Destination | Gateway,
                      internet(u"10.0.0.1"_s) + internet(u"192.168.1.2"_s));
        const QList<SystemRoute> seen = readRoutes(dump);
        QCOMPARE(seen.size(), 5);
        QVERIFY(seen[0].to.isAny() && seen[0].main);
        QCOMPARE(seen[0].via, QHostAddress(u"192.168.1.1"_s));
        QCOMPARE(seen[0].adapter, 4U);
        QCOMPARE(seen[1].to, *Cidr::from(u"192.168.1.0/24"));
        QVERIFY(seen[1].via.isNull());
        QCOMPARE(seen[2].to.prefix(), 32);
        QVERIFY(!seen[3].main);
        QVERIFY(seen[4].to.isAny() && !seen[4].to.isIpv4());
        QCOMPARE(seen[4].via, QHostAddress(u"fe80::1"_s)); // without the adapter's number
        QByteArray sixteen(16, '\0'); // of IPv6: the mask begins at the eighth byte
        sixteen.replace(8, 8, QByteArray(8, '\xff'));
        sixteen[0] = 16;
        const QList<SystemRoute> six =
            readRoutes(message(isUp, Destination | Netmask, internet(u"fd00::"_s) + sixteen));
        QCOMPARE(six.first().to, *Cidr::from(u"fd00::/64"));
    }

    void neighbours()
    {
        const QByteArray dump = message(isUp | isHost | isNeighbour, Destination | Gateway,
                                        internet(u"192.168.1.20"_s) + card("805ec0000020", "en0"))
                                + message(isUp | isHost | isNeighbour, Destination | Gateway,
                                          internet(u"192.168.1.21"_s) + card({}))
                                + message(isUp | isHost | isNeighbour | isRejected, Destination | Gateway,
                                          internet(u"192.168.1.22"_s) + card("805ec0000022"))
                                + message(isUp | isHost | isNeighbour, Destination | Gateway,
                                          internet(u"fe80:4::20"_s) + card("805ec0000020"))
                                + message(isUp | isHost | isNeighbour, Destination | Gateway,
                                          internet(u"224.0.0.251"_s) + card("01005e0000fb"))
                                + message(isUp | isHost, Destination | Gateway,
                                          internet(u"192.168.1.23"_s) + card("805ec0000023"));
        const QList<Neighbour> seen = readNeighbours(dump);
        QCOMPARE(seen.size(), 2);
        QCOMPARE(seen[0].mac.text(), u"80:5e:c0:00:00:20"_s);
        QCOMPARE(seen[1].address, QHostAddress(u"fe80::20"_s));
    }

    void lengthsThatLie()
    {
        const QByteArray good =
            message(isUp | isHost | isNeighbour, Destination | Gateway | Netmask,
                    internet(u"192.168.1.20"_s) + card("805ec0000020", "en0") + mask("ff"));
        QCOMPARE(readNeighbours(good).size(), 1);
        for (const int length : {0, 1, 91, 200, 0xffff}) {
            QByteArray odd = good;
            put(odd, lengthAt, static_cast<quint16>(length));
            QVERIFY(readNeighbours(odd).isEmpty());
        }
        QByteArray odd = good;
        put(odd, versionAt, quint8(4));
        QVERIFY(readNeighbours(odd).isEmpty());
        const qsizetype link = headSize + 16;
        for (const int at : {0, 5, 6}) { // the card's own length, that of its name, that of the card
            odd = good;
            odd[link + at] = '\xff';
            QVERIFY(readNeighbours(odd).isEmpty());
        }
        odd = good;
        put(odd, addressesAt, quint32(0xffffffff)); // more addresses than there are
        QVERIFY(readNeighbours(odd).size() <= 1);
        for (qsizetype i = 0; i < good.size(); ++i) {
            QVERIFY(readNeighbours(good.first(i)).isEmpty());
            readRoutes(good.first(i));
        }
        std::mt19937 dice(20260727);
        const QByteArray all = good
                               + message(isUp, Destination | Gateway | Netmask,
                                         internet(u"fd00::"_s) + internet(u"fe80::1"_s) + mask("ffff"));
        for (int i = 0; i < 20000; ++i) {
            odd = all;
            for (int changes = 0; changes < 4; ++changes)
                odd[qsizetype(dice() % quint32(odd.size()))] = static_cast<char>(dice());
            readRoutes(odd);
            readNeighbours(odd);
        }
    }
};

QTEST_GUILESS_MAIN(RouteDumpTest)
#include "route_dump_test.moc"
