// What follows from a system's tables, the same on every system: which adapters are networks and why others
// are not, which gateway counts, and what a VPN takes.
#include "connectors/discovery/system_tables.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

SystemAdapter adapter(quint32 index, const QString &name, LinkKind kind = LinkKind::Ethernet)
{
    SystemAdapter a;
    a.index = index;
    a.name = name;
    a.kind = kind;
    a.running = true;
    return a;
}

SystemAddress address(quint32 adapter, const QString &network)
{
    return {adapter, *Cidr::from(network)};
}

SystemRoute route(quint32 adapter, const QString &to, const QString &via = {}, quint32 metric = 0)
{
    SystemRoute r;
    r.to = *Cidr::from(to);
    if (!via.isEmpty())
        r.via = QHostAddress(via);
    r.adapter = adapter;
    r.metric = metric;
    return r;
}

/// An office's computer on a cable.
SystemNetworks office()
{
    SystemNetworks n;
    n.adapters = {adapter(1, u"lo"_s, LinkKind::Loopback), adapter(2, u"eth0"_s)};
    n.addresses = {address(1, u"127.0.0.1/8"_s), address(2, u"192.168.1.50/24"_s),
                   address(2, u"fd00::5/64"_s)};
    n.routes = {route(2, u"192.168.1.0/24"_s), route(2, u"0.0.0.0/0"_s, u"192.168.1.1"_s, 100)};
    return n;
}

QStringList told(const SystemNetworks &networks)
{
    QStringList list;
    for (const Attachment &a : attachmentsOf(networks))
        list << u"%1 %2 %3"_s.arg(a.adapter, a.network.text(), enumText(a.use));
    return list;
}

QList<QHostAddress> gateways4(const SystemNetworks &networks)
{
    return gatewaysOf(networks, QAbstractSocket::IPv4Protocol);
}

} // namespace

class SystemTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<AdapterUse>("use");
        using enum AdapterUse;
        for (const char *name : {"wg0", "tun0", "utun4", "Tailscale", "TAP-Windows Adapter V9", "ipsec0",
                                 "WireGuard Tunnel", "Wintun Userspace Tunnel", "Company VPN",
                                 "Cisco AnyConnect Virtual Miniport Adapter for Windows x64"})
            QTest::newRow(name) << Vpn;
        for (const char *name : {"docker0", "br-1a2b3c4d5e6f", "veth12ab", "podman1", "cni0"})
            QTest::newRow(name) << Container;
        for (const char *name :
             {"vEthernet (WSL)", "vboxnet0", "virbr0", "vmnet8", "awdl0", "llw0", "bridge100",
              "VirtualBox Host-Only Ethernet Adapter", "VMware Virtual Ethernet Adapter for VMnet8",
              "Hyper-V Virtual Ethernet Adapter #2"})
            QTest::newRow(name) << Virtual;
        for (const char *name : {"eth0", "enp3s0", "wlan0", "Ethernet", "WLAN", "bridge0", "br0", "bond0", "",
                                 "Intel(R) Ethernet Connection I219-LM", "Microsoft Hyper-V Network Adapter",
                                 "Broadcom NetXtreme Gigabit Ethernet"})
            QTest::newRow(*name ? name : "no name") << Network;
    }
    void names()
    {
        QFETCH(AdapterUse, use);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(useByName(name == u"no name" ? QString() : name), use);
    }

    void anOffice()
    {
        QCOMPARE(told(office()),
                 (QStringList{u"eth0 192.168.1.50/24 network"_s, u"lo 127.0.0.1/8 loopback"_s}));
        const Attachment first = attachmentsOf(office()).first();
        QVERIFY(first.leadsOut && !first.wireless);
        QCOMPARE(gateways4(office()), QList<QHostAddress>{QHostAddress(u"192.168.1.1"_s)});
        QVERIFY(gatewaysOf(office(), QAbstractSocket::IPv6Protocol).isEmpty());
        QVERIFY(attachmentsOf({}).isEmpty() && gateways4({}).isEmpty());
    }

    void everythingElseSaysWhatItIs()
    {
        SystemNetworks n = office();
        n.adapters << adapter(3, u"wg0"_s, LinkKind::Tunnel) << adapter(4, u"docker0"_s, LinkKind::Bridge)
                   << adapter(5, u"wwan0"_s, LinkKind::PointToPoint)
                   << adapter(6, u"dummy0"_s, LinkKind::Virtual) << adapter(7, u"wlan0"_s, LinkKind::Wifi)
                   << adapter(8, u"Ethernet 3"_s) << adapter(9, u"ppp0"_s, LinkKind::PointToPoint);
        n.adapters[7].description = u"TAP-Windows Adapter V9"_s;
        n.addresses << address(3, u"10.8.0.2/32"_s) << address(4, u"172.17.0.1/16"_s)
                    << address(5, u"10.64.0.9/30"_s) << address(6, u"10.99.0.1/24"_s)
                    << address(7, u"192.168.2.9/24"_s) << address(8, u"10.20.0.9/24"_s)
                    << address(9, u"10.30.0.9/32"_s);
        QCOMPARE(told(n), (QStringList{u"eth0 192.168.1.50/24 network"_s, u"wlan0 192.168.2.9/24 network"_s,
                                       u"wwan0 10.64.0.9/30 point-to-point"_s, u"wg0 10.8.0.2/32 vpn"_s,
                                       u"Ethernet 3 10.20.0.9/24 vpn"_s, u"ppp0 10.30.0.9/32 vpn"_s,
                                       u"docker0 172.17.0.1/16 container"_s, u"dummy0 10.99.0.1/24 virtual"_s,
                                       u"lo 127.0.0.1/8 loopback"_s}));
        QVERIFY(attachmentsOf(n).at(1).wireless);
    }

    void whatIsNotConnectedIsNotThere()
    {
        SystemNetworks n = office();
        n.adapters[1].running = false; // the cable is pulled; address and route stay
        QCOMPARE(told(n), QStringList{u"lo 127.0.0.1/8 loopback"_s});
        QVERIFY(gateways4(n).isEmpty());
        n = office();
        n.addresses << address(77, u"10.0.0.1/8"_s); // of no adapter
        QCOMPARE(attachmentsOf(n).size(), 2);
    }

    void bridges()
    {
        SystemNetworks n;
        n.adapters = {adapter(2, u"br0"_s, LinkKind::Bridge), adapter(3, u"enp3s0"_s),
                      adapter(4, u"v1"_s, LinkKind::Veth)};
        n.addresses = {address(2, u"192.168.1.50/24"_s)};
        QCOMPARE(told(n), QStringList{u"br0 192.168.1.50/24 container"_s}); // no port at all
        n.adapters[2].bridge = 2;
        QCOMPARE(told(n), QStringList{u"br0 192.168.1.50/24 container"_s}); // containers only
        n.adapters[1].bridge = 2;
        QCOMPARE(told(n), QStringList{u"br0 192.168.1.50/24 network"_s}); // a card
        // A virtual machine's or container's only network looks virtual and is the network.
        n.adapters[1].bridge = 0;
        n.routes = {route(2, u"0.0.0.0/0"_s, u"192.168.1.1"_s)};
        QCOMPARE(told(n), QStringList{u"br0 192.168.1.50/24 network"_s});
    }

    void hyperVTakesTheOfficesCable()
    {
        SystemNetworks n;
        n.adapters = {adapter(5, u"vEthernet (External)"_s), adapter(6, u"vEthernet (Default Switch)"_s)};
        n.addresses = {address(5, u"192.168.1.50/24"_s), address(6, u"172.20.0.1/20"_s)};
        n.routes = {route(5, u"0.0.0.0/0"_s, u"192.168.1.1"_s)};
        QCOMPARE(told(n), (QStringList{u"vEthernet (External) 192.168.1.50/24 network"_s,
                                       u"vEthernet (Default Switch) 172.20.0.1/20 virtual"_s}));
    }

    void noRouterGaveAnAddress()
    {
        SystemNetworks n = office();
        n.addresses << address(2, u"169.254.7.7/16"_s); // beside the real one
        QCOMPARE(attachmentsOf(n).size(), 2);
        n.addresses = {address(2, u"169.254.7.7/16"_s)};
        QCOMPARE(told(n), QStringList{u"eth0 169.254.7.7/16 self-assigned"_s});
    }

    void gateways()
    {
        SystemNetworks n = office();
        n.adapters << adapter(3, u"wlan0"_s, LinkKind::Wifi) << adapter(4, u"tun0"_s, LinkKind::Tunnel);
        n.routes << route(3, u"0.0.0.0/0"_s, u"192.168.2.1"_s, 50)
                 << route(4, u"0.0.0.0/0"_s, u"10.8.0.1"_s, 1)
                 << route(2, u"0.0.0.0/0"_s, u"192.168.1.1"_s, 10)
                 << route(2, u"10.0.0.0/8"_s, u"192.168.1.2"_s) << route(2, u"::/0"_s, u"fe80::1"_s)
                 << route(3, u"0.0.0.0/0"_s);
        QCOMPARE(gateways4(n),
                 (QList<QHostAddress>{QHostAddress(u"192.168.1.1"_s), QHostAddress(u"192.168.2.1"_s)}));
        QCOMPARE(gatewaysOf(n, QAbstractSocket::IPv6Protocol),
                 QList<QHostAddress>{QHostAddress(u"fe80::1"_s)});
        // Those that only some traffic uses come last.
        SystemRoute special = route(3, u"0.0.0.0/0"_s, u"192.168.2.254"_s);
        special.main = false;
        n.routes.prepend(special);
        QCOMPARE(gateways4(n).last(), special.via);
    }

    void whatATunnelTakes()
    {
        SystemNetworks n = office();
        n.adapters << adapter(4, u"tun0"_s, LinkKind::Tunnel);
        n.addresses << address(4, u"10.8.0.2/24"_s);
        const QHostAddress phone(u"192.168.1.20"_s);
        const QHostAddress voice(u"10.9.0.5"_s);
        QCOMPARE(tunnelTowards(n, phone), QString());
        QCOMPARE(tunnelTowards(n, voice), QString());
        // Two halves are more exact than the default route: the usual way to take everything but the own
        // network.
        n.routes << route(4, u"0.0.0.0/1"_s, u"10.8.0.1"_s) << route(4, u"128.0.0.0/1"_s, u"10.8.0.1"_s);
        QCOMPARE(tunnelTowards(n, phone), QString());
        QCOMPARE(tunnelTowards(n, voice), u"tun0"_s);
        QVERIFY(attachmentsOf(n).at(1).leadsOut);
        // A company whose own network has the same numbers.
        n.routes << route(4, u"192.168.1.0/24"_s, {}, 50);
        QCOMPARE(tunnelTowards(n, phone), QString()); // the cable's metric is lower
        n.routes.last().metric = 0;
        n.routes.first().metric = 100;
        QCOMPARE(tunnelTowards(n, phone), u"tun0"_s);
        n.routes.last().main = false; // used for some traffic only
        QCOMPARE(tunnelTowards(n, phone), QString());
        QCOMPARE(tunnelTowards({}, phone), QString());
    }

    void neighbours()
    {
        const auto card = [](const char *hex) { return QByteArray::fromHex(hex); };
        const QHostAddress phone(u"192.168.1.20"_s);
        QCOMPARE(neighbourOf(phone, card("805ec0000001"))->mac.text(), u"80:5e:c0:00:00:01"_s);
        QVERIFY(!neighbourOf(phone, card("000000000000")));
        QVERIFY(!neighbourOf(phone, card("01005e000016"))); // a group's card
        QVERIFY(!neighbourOf(phone, card("ffffffffffff")));
        QVERIFY(!neighbourOf(phone, card("805ec00000")));
        QVERIFY(!neighbourOf(phone, card("805ec000000102")));
        QVERIFY(!neighbourOf(phone, {}));
        for (const QString &group : {u"224.0.0.22"_s, u"ff02::1"_s, u"255.255.255.255"_s, QString()})
            QVERIFY(!neighbourOf(QHostAddress(group), card("805ec0000001")));
        QHostAddress local(u"fe80::1"_s);
        local.setScopeId(u"eth0"_s);
        QCOMPARE(neighbourOf(local, card("805ec0000001"))->address, QHostAddress(u"fe80::1"_s));
        QCOMPARE(addressFrom(card("c0a80114")), phone);
        QCOMPARE(addressFrom(card("fe800000000000000000000000000001")), QHostAddress(u"fe80::1"_s));
        for (const char *odd : {"", "c0", "c0a80114ff", "fe8000000000000000000000000000"})
            QVERIFY(addressFrom(card(odd)).isNull());
    }
};

QTEST_GUILESS_MAIN(SystemTablesTest)
#include "system_tables_test.moc"
