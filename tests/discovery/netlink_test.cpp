// The kernel's tables over netlink: what well-formed dumps tell, that lengths which lie harm nobody, and the
// real kernel with adapters made for the test in a namespace of its own.
#include "connectors/discovery/netlink_dump.h"
#include "tests/support/namespaces.h"

#include <QProcess>
#include <QTest>

#ifdef Q_OS_LINUX

#include <QtEndian>
#include <algorithm>
#include <cstring>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <random>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

QString noNamespace; ///< why there is none; empty = there is one

constexpr quint32 ours = 1;

template <class T>
QByteArray raw(const T &value)
{
    return QByteArray(reinterpret_cast<const char *>(&value), sizeof(T));
}

QByteArray padded(QByteArray bytes)
{
    while (bytes.size() % 4 != 0)
        bytes += '\0';
    return bytes;
}

QByteArray attribute(int type, const QByteArray &value)
{
    rtattr head{};
    head.rta_len = static_cast<unsigned short>(sizeof(head) + static_cast<size_t>(value.size()));
    head.rta_type = static_cast<unsigned short>(type);
    return padded(raw(head) + value);
}

QByteArray message(int type, const QByteArray &body, quint32 sequence = ours, int flags = NLM_F_MULTI)
{
    nlmsghdr head{};
    head.nlmsg_len = static_cast<quint32>(sizeof(head) + static_cast<size_t>(body.size()));
    head.nlmsg_type = static_cast<quint16>(type);
    head.nlmsg_flags = static_cast<quint16>(flags);
    head.nlmsg_seq = sequence;
    return padded(raw(head) + body);
}

QByteArray linkRow(int index, const QByteArray &name, const QByteArray &driver = {},
                   unsigned flags = IFF_UP | IFF_RUNNING, unsigned short type = ARPHRD_ETHER,
                   quint32 bridge = 0)
{
    ifinfomsg head{};
    head.ifi_index = index;
    head.ifi_flags = flags;
    head.ifi_type = type;
    QByteArray body = raw(head) + attribute(IFLA_IFNAME, name + '\0');
    if (!driver.isEmpty())
        body += attribute(IFLA_LINKINFO, attribute(IFLA_INFO_KIND, driver));
    if (bridge != 0)
        body += attribute(IFLA_MASTER, raw(bridge));
    return message(RTM_NEWLINK, body);
}

QByteArray bytesOf(const QString &address)
{
    const QHostAddress host(address);
    if (host.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR six = host.toIPv6Address();
        return QByteArray(reinterpret_cast<const char *>(six.c), 16);
    }
    QByteArray four(4, '\0');
    qToBigEndian(host.toIPv4Address(), four.data());
    return four;
}

QByteArray neighbour(const QString &address, const QByteArray &card, int state)
{
    ndmsg head{};
    head.ndm_state = static_cast<quint16>(state);
    return message(RTM_NEWNEIGH, raw(head) + attribute(NDA_DST, bytesOf(address))
                                     + attribute(NDA_LLADDR, QByteArray::fromHex(card)));
}

QByteArray route(int prefix, const QByteArray &attributes, int table = RT_TABLE_MAIN, int type = RTN_UNICAST)
{
    rtmsg head{};
    head.rtm_family = AF_INET;
    head.rtm_dst_len = static_cast<unsigned char>(prefix);
    head.rtm_table = static_cast<unsigned char>(table);
    head.rtm_type = static_cast<unsigned char>(type);
    return message(RTM_NEWROUTE, raw(head) + attributes);
}

netlink::Tables tablesOf(const QByteArray &datagram)
{
    netlink::Tables tables;
    netlink::readDump(datagram, ours, tables);
    return tables;
}

} // namespace

class NetlinkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void adapters()
    {
        const QList<SystemAdapter> seen =
            tablesOf(linkRow(1, "lo", {}, IFF_UP | IFF_RUNNING | IFF_LOOPBACK, ARPHRD_LOOPBACK)
                     + linkRow(2, "enp3s0") + linkRow(3, "br0", "bridge")
                     + linkRow(4, "v1", "veth", IFF_UP, ARPHRD_ETHER, 3)
                     + linkRow(5, "wg0", "wireguard", IFF_UP | IFF_RUNNING | IFF_POINTOPOINT, ARPHRD_NONE)
                     + linkRow(6, "wwan0", {}, IFF_UP | IFF_RUNNING | IFF_POINTOPOINT, ARPHRD_NONE)
                     + linkRow(7, "dummy0", "dummy") + linkRow(8, "sit0", {}, IFF_UP, ARPHRD_SIT)
                     + linkRow(9, QByteArray(400, 'x')) + linkRow(-3, "nobody"))
                .networks.adapters;
        QCOMPARE(seen.size(), 9);
        const QList<LinkKind> kinds{LinkKind::Loopback, LinkKind::Ethernet, LinkKind::Bridge,
                                    LinkKind::Veth,     LinkKind::Tunnel,   LinkKind::PointToPoint,
                                    LinkKind::Virtual,  LinkKind::Tunnel,   LinkKind::Ethernet};
        for (qsizetype i = 0; i < kinds.size(); ++i)
            QCOMPARE(seen[i].kind, kinds[i]);
        QCOMPARE(seen[1].name, u"enp3s0"_s);
        QVERIFY(seen[1].running && !seen[3].running);
        QCOMPARE(seen[3].bridge, 3U);
        QVERIFY(seen[8].name.size() <= 64);
    }

    void addresses()
    {
        ifaddrmsg head{};
        head.ifa_family = AF_INET;
        head.ifa_prefixlen = 24;
        head.ifa_index = 2;
        const QByteArray plain = raw(head) + attribute(IFA_ADDRESS, bytesOf(u"192.168.1.50"_s));
        head.ifa_prefixlen = 32; // a direct line: the far end and our own
        const QByteArray line = raw(head) + attribute(IFA_ADDRESS, bytesOf(u"10.8.0.1"_s))
                                + attribute(IFA_LOCAL, bytesOf(u"10.8.0.2"_s));
        head.ifa_prefixlen = 200;
        const QByteArray wrong = raw(head) + attribute(IFA_ADDRESS, bytesOf(u"10.8.0.1"_s));
        const QList<SystemAddress> seen =
            tablesOf(message(RTM_NEWADDR, plain) + message(RTM_NEWADDR, line) + message(RTM_NEWADDR, wrong)
                     + message(RTM_NEWADDR, raw(head)))
                .networks.addresses;
        QCOMPARE(seen, (QList<SystemAddress>{{2, *Cidr::from(u"192.168.1.50/24")},
                                             {2, *Cidr::from(u"10.8.0.2/32")}}));
    }

    void routes()
    {
        const QByteArray out = attribute(RTA_OIF, raw(quint32(2)));
        const QByteArray via = attribute(RTA_GATEWAY, bytesOf(u"192.168.1.1"_s));
        const QByteArray metric = attribute(RTA_PRIORITY, raw(quint32(100)));
        rtnexthop hop{};
        const QByteArray inner = attribute(RTA_GATEWAY, bytesOf(u"192.168.2.1"_s));
        hop.rtnh_len = static_cast<unsigned short>(sizeof(hop) + static_cast<size_t>(inner.size()));
        hop.rtnh_ifindex = 3;
        const QList<SystemRoute> seen =
            tablesOf(route(0, out + via + metric)
                     + route(24, attribute(RTA_DST, bytesOf(u"192.168.1.0"_s)) + out)
                     + route(0, attribute(RTA_MULTIPATH, raw(hop) + inner + raw(hop) + inner))
                     + route(0, out + via + attribute(RTA_TABLE, raw(quint32(51820))), RT_TABLE_UNSPEC)
                     + route(0, out + via, RT_TABLE_LOCAL) + route(0, out + via, RT_TABLE_MAIN, RTN_BLACKHOLE)
                     + route(99, out + via))
                .networks.routes;
        QCOMPARE(seen.size(), 5);
        QVERIFY(seen[0].to.isAny() && seen[0].main);
        QCOMPARE(seen[0].via, QHostAddress(u"192.168.1.1"_s));
        QCOMPARE(seen[0].metric, 100U);
        QVERIFY(seen[1].via.isNull());
        QCOMPARE(seen[1].to, *Cidr::from(u"192.168.1.0/24"));
        QCOMPARE(seen[3].via, QHostAddress(u"192.168.2.1"_s)); // both hops
        QCOMPARE(seen[3].adapter, 3U);
        QVERIFY(!seen[4].main);
    }

    void neighbours()
    {
        const QList<Neighbour> seen =
            tablesOf(
                neighbour(u"192.168.1.20"_s, "805ec0000020", NUD_REACHABLE)
                + neighbour(u"192.168.1.21"_s, "805ec0000021", NUD_STALE)
                + neighbour(u"192.168.1.22"_s, {}, NUD_INCOMPLETE)
                + neighbour(u"192.168.1.23"_s, "805ec0000023", NUD_FAILED)
                + neighbour(u"224.0.0.22"_s, "01005e000016", NUD_NOARP)
                + neighbour(u"fe80::20"_s, "805ec0000020", NUD_PERMANENT)
                + neighbour(u"192.168.1.24"_s, "805ec000002400000000000000000000000000aa", NUD_REACHABLE))
                .neighbours;
        QCOMPARE(seen.size(), 3);
        QCOMPARE(seen[0].mac.text(), u"80:5e:c0:00:00:20"_s);
        QCOMPARE(seen[2].address, QHostAddress(u"fe80::20"_s));
    }

    void howADumpEnds()
    {
        netlink::Tables tables;
        QCOMPARE(netlink::readDump(linkRow(2, "eth0"), ours, tables), netlink::Dump::More);
        QCOMPARE(netlink::readDump(message(NLMSG_DONE, raw(0)), ours, tables), netlink::Dump::Done);
        QCOMPARE(netlink::readDump(message(NLMSG_ERROR, raw(-1)), ours, tables), netlink::Dump::Refused);
        QCOMPARE(netlink::readDump({}, ours, tables), netlink::Dump::More);
        QCOMPARE(tables.networks.adapters.size(), 1);
        // Somebody else's dump counts for nothing, not even its end.
        QCOMPARE(netlink::readDump(message(NLMSG_DONE, raw(0), 7), ours, tables), netlink::Dump::More);
        QCOMPARE(netlink::readDump(message(RTM_NEWLINK, raw(ifinfomsg{}), 7), ours, tables),
                 netlink::Dump::More);
        QCOMPARE(tables.networks.adapters.size(), 1);
        QVERIFY(!tables.changed);
        netlink::readDump(message(NLMSG_DONE, raw(0), ours, NLM_F_MULTI | NLM_F_DUMP_INTR), ours, tables);
        QVERIFY(tables.changed);
    }

    void lengthsThatLie()
    {
        const auto withLength = [](QByteArray bytes, qsizetype at, auto length) {
            std::memcpy(bytes.data() + at, &length, sizeof(length));
            return bytes;
        };
        const QByteArray good =
            linkRow(2, "eth0", "bridge") + neighbour(u"192.168.1.20"_s, "805ec0000020", NUD_STALE);
        netlink::Tables tables;
        for (const quint32 length : {0U, 1U, 15U, 100000U, 0xffffffffU})
            QCOMPARE(netlink::readDump(withLength(good, 0, length), ours, tables), netlink::Dump::Refused);
        QVERIFY(tables.networks.adapters.isEmpty());
        // Of an attribute, at the outside and nested.
        const qsizetype first = sizeof(nlmsghdr) + sizeof(ifinfomsg);
        for (const int length : {0, 1, 3, 200, 0xffff}) {
            const auto seen = tablesOf(withLength(good, first, quint16(length))).networks.adapters;
            QCOMPARE(seen.size(), 1);
            QVERIFY(seen.first().name.isEmpty());
        }
        const qsizetype nested = good.indexOf("bridge") - qsizetype(sizeof(rtattr));
        QCOMPARE(tablesOf(withLength(good, nested, quint16(999))).networks.adapters.first().kind,
                 LinkKind::Ethernet);
        // Cut anywhere, and with any byte changed.
        for (qsizetype i = 0; i < good.size(); ++i)
            tablesOf(good.first(i));
        std::mt19937 dice(20260727);
        QByteArray all = good + route(0, attribute(RTA_MULTIPATH, QByteArray(24, '\x08')));
        for (int i = 0; i < 20000; ++i) {
            QByteArray odd = all;
            for (int changes = 0; changes < 4; ++changes)
                odd[qsizetype(dice() % quint32(odd.size()))] = static_cast<char>(dice());
            tablesOf(odd);
        }
    }

    /// The computer as it is, with adapters made for it.
    void theKernelItself()
    {
        if (!noNamespace.isEmpty())
            QSKIP(qPrintable(noNamespace));
        const auto plug = [](const QString &adapter, const QString &address) {
            return ip(u"link add %1 type veth peer name far-%1"_s.arg(adapter))
                   && ip(u"link set far-%1 up"_s.arg(adapter)) && ip(u"link set %1 up"_s.arg(adapter))
                   && ip(u"addr add %1 dev %2"_s.arg(address, adapter));
        };
        QVERIFY(ip(u"link set lo up"_s));
        QVERIFY(plug(u"office0"_s, u"192.168.10.9/24"_s) && ip(u"route add default via 192.168.10.1"_s));
        QVERIFY(ip(u"neigh add 192.168.10.1 lladdr 14:49:bc:00:00:01 dev office0 nud permanent"_s));
        QVERIFY(ip(u"neigh add 192.168.10.2 lladdr 14:49:bc:00:00:02 dev office0 nud stale"_s));
        QVERIFY(ip(u"neigh add 192.168.10.3 lladdr 14:49:bc:00:00:03 dev office0 nud failed"_s));
        const bool six = ip(u"neigh add fe80::1 lladdr 14:49:bc:00:00:01 dev office0 nud permanent"_s);
        const bool bridge = ip(u"link add inner type bridge"_s) && ip(u"link set inner up"_s)
                            && ip(u"link set far-office0 master inner"_s)
                            && ip(u"addr add 172.30.0.1/16 dev inner"_s);
        const bool dummy = ip(u"link add pretend type dummy"_s) && ip(u"link set pretend up"_s)
                           && ip(u"addr add 10.99.0.1/24 dev pretend"_s);
        const bool tunnel = ip(u"tuntap add dev secret mode tun"_s);

        const auto networks = systemNetworks();
        QVERIFY2(networks, networks ? "" : qPrintable(networks.error().detail));
        const auto attached = [&] { return attachmentsOf(systemNetworks().value_or(SystemNetworks())); };
        const auto uses = [&] {
            QHash<QString, AdapterUse> list;
            for (const Attachment &a : attached())
                list.insert(a.adapter + u' ' + a.network.text(), a.use);
            return list;
        };
        QTRY_COMPARE(uses().value(u"office0 192.168.10.9/24"_s, AdapterUse::Loopback), AdapterUse::Network);
        QCOMPARE(attached().first().adapter, u"office0"_s);
        QVERIFY(attached().first().leadsOut && !attached().first().wireless);
        QCOMPARE(uses().value(u"lo 127.0.0.1/8"_s), AdapterUse::Loopback);
        if (bridge)
            QTRY_COMPARE(uses().value(u"inner 172.30.0.1/16"_s), AdapterUse::Container);
        if (dummy)
            QCOMPARE(uses().value(u"pretend 10.99.0.1/24"_s), AdapterUse::Virtual);
        for (const SystemAdapter &adapter : networks->adapters) {
            if (tunnel && adapter.name == u"secret")
                QCOMPARE(adapter.kind, LinkKind::Tunnel);
        }
        QCOMPARE(makeSystemSurroundings()->gateways(), QList<QHostAddress>{QHostAddress(u"192.168.10.1"_s)});

        const auto table = systemNeighbours();
        QVERIFY(table);
        const auto has = [&](const QString &address) {
            return std::any_of(table->begin(), table->end(),
                               [&](const Neighbour &n) { return n.address == QHostAddress(address); });
        };
        QVERIFY(has(u"192.168.10.1"_s) && has(u"192.168.10.2"_s));
        QVERIFY(!has(u"192.168.10.3"_s));
        QCOMPARE(has(u"fe80::1"_s), six);
        QVERIFY(makeSystemSurroundings()->canSeeNeighbours());

        // More rows than fit into one answer.
        QVERIFY(fill(700));
        QTRY_VERIFY(systemNeighbours()->size() >= 700);
    }

private:
    static bool ip(const QString &words)
    {
        QProcess tool;
        tool.start(u"ip"_s, words.split(u' '));
        return tool.waitForFinished() && tool.exitCode() == 0;
    }
    /// So many neighbours in one go.
    static bool fill(int count)
    {
        QByteArray lines;
        for (int i = 0; i < count; ++i)
            lines += u"neigh add 192.168.%1.%2 lladdr 02:00:00:00:%3:%4 dev office0 nud permanent\n"_s
                         .arg(i / 200 + 20)
                         .arg(i % 200 + 20)
                         .arg(i / 200, 2, 16, QLatin1Char('0'))
                         .arg(i % 200, 2, 16, QLatin1Char('0'))
                         .toLatin1();
        QProcess tool;
        tool.start(u"ip"_s, {u"-force"_s, u"-batch"_s, u"-"_s});
        tool.write(lines);
        tool.closeWriteChannel();
        return tool.waitForFinished(60000);
    }
};

int main(int argc, char **argv)
{
    noNamespace = enterNamespace(Own::Network);
    QCoreApplication application(argc, argv);
    NetlinkTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "netlink_test.moc"

#else

int main()
{
    return 0; // netlink is Linux's
}

#endif
