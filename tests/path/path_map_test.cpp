// The way to the internet, drawn from what each source tells: routers that were read, traces, UPnP and
// NAT-PMP, and the addresses under which servers saw the office.
#include "connectors/path/path_map.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

const QHostAddress provider4(u"203.0.113.50"_s);
const QHostAddress provider6(u"2001:db8:ffff::50"_s);
const QHostAddress lan(u"192.168.1.1"_s);

DeviceState router(const QString &id, const QString &address, const QString &mac = {})
{
    DeviceState state;
    state.device.id = id;
    state.device.name = id;
    state.device.identity.kind = DeviceKind::Router;
    state.device.identity.mac = MacAddress::from(mac).value_or(MacAddress());
    state.device.addresses = {QHostAddress(address)};
    state.unreadWhy = u"no password yet"_s;
    return state;
}

DeviceState read(DeviceState state, const QStringList &wans)
{
    RouterFacts facts;
    QList<Wan> lines;
    for (const QString &address : wans)
        lines << Wan{u"WAN%1"_s.arg(lines.size() + 1), QHostAddress(address), false};
    facts.wans = Reading<QList<Wan>>::known(lines);
    Facts all;
    all.settings = facts;
    state.facts = all;
    return state;
}

DeviceState told(DeviceState state, const QString &probe, const QString &said)
{
    Evidence evidence;
    evidence.probe = probe;
    evidence.said = said;
    state.device.evidence << evidence;
    return state;
}

/// "-" = nobody spoke up; the last one may be the target.
Trace trace(const QHostAddress &target, const QStringList &hops)
{
    Trace made;
    made.target = target;
    for (const QString &hop : hops)
        made.hops.append({static_cast<int>(made.hops.size()) + 1,
                          hop == u"-" ? QHostAddress() : QHostAddress(hop), QHostAddress(hop) == target});
    return made;
}

PathSeen seen(const QList<DeviceState> &devices, const QList<Trace> &traces = {})
{
    PathSeen made;
    made.gateways = {lan};
    made.devices = devices;
    made.traces = traces;
    made.own = {QHostAddress(u"192.168.1.20"_s), QHostAddress(u"2001:db8:1:1::20"_s)};
    return made;
}

/// "router+" was read, "front-" was not; "?" = what it is is not known.
QStringList kinds(const QList<Hop> &hops)
{
    QStringList list;
    for (const Hop &hop : hops)
        list << (hop.kind ? enumText(*hop.kind) : u"?"_s) + (hop.read ? u'+' : u'-');
    return list;
}

} // namespace

class PathMapTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ways_data()
    {
        QTest::addColumn<PathSeen>("what");
        QTest::addColumn<QStringList>("expected");
        const DeviceState unread = router(u"router"_s, u"192.168.1.1"_s);
        const DeviceState open = read(unread, {u"203.0.113.9"_s});
        const DeviceState behindBox = read(unread, {u"192.168.0.2"_s});
        const DeviceState box = router(u"box"_s, u"192.168.0.1"_s);

        QTest::newRow("one router, read") << seen({open}) << QStringList{u"router+"_s};
        QTest::newRow("one router, not read") << seen({unread}) << QStringList{u"router-"_s};
        QTest::newRow("a gateway nobody found") << seen({}) << QStringList{u"router-"_s};
        QTest::newRow("box in front, by the router's own word")
            << seen({behindBox}) << QStringList{u"router+"_s, u"front-"_s};
        QTest::newRow("box in front, found and read")
            << seen({behindBox, read(box, {u"203.0.113.9"_s})}) << QStringList{u"router+"_s, u"front+"_s};
        QTest::newRow("box in front, found and not read")
            << seen({behindBox, box}) << QStringList{u"router+"_s, u"front-"_s};
        QTest::newRow("the carrier's shared address")
            << seen({read(unread, {u"100.70.0.2"_s})}) << QStringList{u"router+"_s, u"carrier-"_s};
        QTest::newRow("two lines, one behind a box")
            << seen({read(unread, {u"203.0.113.9"_s, u"10.0.0.2"_s})})
            << QStringList{u"router+"_s, u"front-"_s};
        QTest::newRow("does not tell its lines")
            << seen({read(unread, {QString()})}) << QStringList{u"router+"_s, u"?-"_s};
        QTest::newRow("does not tell, but the next box is the internet's")
            << seen({read(unread, {QString()})},
                    {trace(provider4, {u"192.168.1.1"_s, u"198.51.100.1"_s, u"203.0.113.50"_s})})
            << QStringList{u"router+"_s};

        // Traces.
        QTest::newRow("a trace through one router")
            << seen({open}, {trace(provider4, {u"192.168.1.1"_s, u"198.51.100.1"_s})})
            << QStringList{u"router+"_s};
        QTest::newRow("private addresses behind a public one are the internet provider's")
            << seen({open}, {trace(provider4, {u"192.168.1.1"_s, u"10.20.0.1"_s, u"198.51.100.1"_s})})
            << QStringList{u"router+"_s};
        QTest::newRow("a private address behind an unread router may be anybody's")
            << seen({unread}, {trace(provider4, {u"192.168.1.1"_s, u"10.20.0.1"_s, u"198.51.100.1"_s})})
            << QStringList{u"router-"_s, u"?-"_s};
        QTest::newRow("a carrier's address behind an unread router")
            << seen({unread}, {trace(provider4, {u"192.168.1.1"_s, u"100.64.0.1"_s, u"100.64.9.1"_s})})
            << QStringList{u"router-"_s, u"carrier-"_s};
        QTest::newRow("the box in front shows its address")
            << seen({behindBox}, {trace(provider4, {u"192.168.1.1"_s, u"192.168.0.1"_s, u"198.51.100.1"_s})})
            << QStringList{u"router+"_s, u"front-"_s};
        QTest::newRow("and a third box behind that one")
            << seen({behindBox}, {trace(provider4, {u"192.168.1.1"_s, u"192.168.0.1"_s, u"172.16.5.1"_s})})
            << QStringList{u"router+"_s, u"front-"_s, u"?-"_s};
        QTest::newRow("the way leads by another box than the gateway")
            << seen({open}, {trace(provider4, {u"192.168.1.254"_s, u"198.51.100.1"_s})})
            << QStringList{u"router+"_s, u"router-"_s};
        QTest::newRow("silence on the way says nothing")
            << seen({open}, {trace(provider4, {u"192.168.1.1"_s, u"-"_s, u"198.51.100.1"_s})})
            << QStringList{u"router+"_s};
        QTest::newRow("a server in the next house")
            << seen({open}, {trace(provider4, {u"203.0.113.50"_s})}) << QStringList{u"router+"_s};

        // What an unread router calls its outside.
        PathSeen pmp = seen({unread});
        pmp.outside = {{lan, QHostAddress(u"192.168.0.2"_s)}};
        QTest::newRow("NAT-PMP tells of a box in front") << pmp << QStringList{u"router-"_s, u"front-"_s};
        QTest::newRow("UPnP tells of a shared address")
            << seen({told(unread, u"igd"_s, u"external=100.70.0.2; status=Connected"_s)})
            << QStringList{u"router-"_s, u"carrier-"_s};
        QTest::newRow("UPnP tells of a public one")
            << seen({told(unread, u"igd"_s, u"external=203.0.113.9"_s)},
                    {trace(provider4, {u"192.168.1.1"_s, u"10.20.0.1"_s, u"198.51.100.1"_s})})
            << QStringList{u"router-"_s};

        // How servers saw the office.
        PathSeen other = seen({open});
        other.seenAs = {QHostAddress(u"198.51.100.77"_s)};
        QTest::newRow("another address than the router's") << other << QStringList{u"router+"_s, u"?-"_s};
        other.seenAs = {QHostAddress(u"203.0.113.9"_s)};
        QTest::newRow("the router's own address") << other << QStringList{u"router+"_s};
        PathSeen two = seen({unread});
        two.seenAs = {QHostAddress(u"198.51.100.77"_s), QHostAddress(u"203.0.113.9"_s)};
        QTest::newRow("two addresses and one line") << two << QStringList{u"router-"_s, u"?-"_s};
        two.devices = {read(unread, {u"198.51.100.77"_s, u"203.0.113.9"_s})};
        QTest::newRow("two addresses and two lines") << two << QStringList{u"router+"_s};

        // IPv6.
        const DeviceState v6 = router(u"router"_s, u"192.168.1.1"_s, u"00:11:22:33:44:55"_s);
        PathSeen six = seen({read(v6, {u"203.0.113.9"_s})});
        six.gateways << QHostAddress(u"fe80::211:22ff:fe33:4455"_s);
        QTest::newRow("the same box sends IPv6 on") << six << QStringList{u"router+"_s};
        six.gateways[1] = QHostAddress(u"fe80::1"_s);
        QTest::newRow("which box sends IPv6 on is not known")
            << six << QStringList{u"router+"_s, u"router-"_s};
        six.cards = {{QHostAddress(u"fe80::1"_s), *MacAddress::from(u"00:11:22:33:44:55")}};
        QTest::newRow("its card tells") << six << QStringList{u"router+"_s};
        six.traces = {trace(provider6, {u"2001:db8:1:1::1"_s, u"2001:db8:1:ff::1"_s, u"2001:db8:9::1"_s})};
        QTest::newRow("a further box of the office's IPv6 network")
            << six << QStringList{u"router+"_s, u"front-"_s};
        six.traces = {trace(provider6, {u"2001:db8:1:1::1"_s, u"2001:db8:9::1"_s})};
        QTest::newRow("straight to the internet over IPv6") << six << QStringList{u"router+"_s};
        PathSeen apart = seen({open});
        apart.gateways << QHostAddress(u"fe80::1"_s);
        apart.seenAs = {QHostAddress(u"198.51.100.77"_s)};
        QTest::newRow("translated again, although another box may send IPv6 on")
            << apart << QStringList{u"router+"_s, u"?-"_s, u"router-"_s};

        // A VPN on this computer.
        PathSeen vpn = seen({open});
        vpn.tunnel = u"wg0"_s;
        vpn.tunnelled = {IpVersion::V4, IpVersion::V6};
        QTest::newRow("a VPN, but the router tells where its line ends") << vpn << QStringList{u"router+"_s};
        vpn.devices = {unread};
        QTest::newRow("a VPN before an unread router") << vpn << QStringList{u"router-"_s, u"?-"_s};
        vpn.gateways.clear();
        QTest::newRow("a VPN that hides the router, too") << vpn << QStringList{u"?-"_s};
        six.traces.clear();
        six.tunnel = u"wg0"_s;
        six.tunnelled = {IpVersion::V6};
        QTest::newRow("what stands behind the router shows on IPv6's own way only")
            << six << QStringList{u"router+"_s, u"?-"_s};
    }
    void ways()
    {
        QFETCH(PathSeen, what);
        QFETCH(QStringList, expected);
        const QList<Hop> hops = mapPath(what);
        QCOMPARE(kinds(hops), expected);
        for (const Hop &hop : hops) {
            QVERIFY(!hop.what.isEmpty());
            QVERIFY2(hop.read == hop.why.isEmpty(), qPrintable(hop.why)); // unread never without a reason
            QVERIFY(!hop.versions.isEmpty());
        }
        // What goes into the office file comes out of it.
        const auto again = json::from<QList<Hop>>(json::to(hops));
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(*again, hops);
    }
    void whatIsKnownOfAHop()
    {
        PathSeen what = seen({read(router(u"router"_s, u"192.168.1.1"_s, u"00:11:22:33:44:55"_s),
                                   {u"203.0.113.9"_s, u"192.168.0.2"_s})},
                             {trace(provider4, {u"192.168.1.1"_s, u"192.168.0.1"_s})});
        what.gateways << QHostAddress(u"fe80::211:22ff:fe33:4455"_s);
        const QList<Hop> hops = mapPath(what);
        QCOMPARE(hops.size(), 2);
        QCOMPARE(hops[0].lines, (QStringList{u"WAN1"_s, u"WAN2"_s}));
        QCOMPARE(hops[0].versions, (QList<IpVersion>{IpVersion::V4, IpVersion::V6}));
        QCOMPARE(hops[0].addresses.size(), 2);
        QCOMPARE(hops[1].lines, QStringList{u"WAN2"_s});
        QCOMPARE(hops[1].addresses, QList<QHostAddress>{QHostAddress(u"192.168.0.1"_s)});
    }
    void anOldOfficeFileIsStillRead()
    {
        const auto hops =
            json::parse<QList<Hop>>(R"([{"deviceId":"a","what":"Vigor","read":true,"why":""}])");
        QVERIFY2(hops, hops ? "" : qPrintable(hops.error().detail));
        QCOMPARE(hops->first(), (Hop{u"a"_s, u"Vigor"_s, true, {}}));
    }
    void hintsAreCompleted()
    {
        const QList<Hop> hints{{u"router"_s, u"Vigor"_s, false, u"not read yet"_s},
                               {{}, u"box in front"_s, false, {}}};
        const QList<Hop> hops =
            completed(hints, {read(router(u"router"_s, u"192.168.1.1"_s), {u"203.0.113.9"_s})});
        QVERIFY(hops[0].read && hops[0].why.isEmpty());
        QVERIFY(!hops[1].read && !hops[1].why.isEmpty());
    }
    void carrierAddresses()
    {
        QVERIFY(isCarrierAddress(QHostAddress(u"100.64.0.0"_s)));
        QVERIFY(isCarrierAddress(QHostAddress(u"100.127.255.255"_s)));
        QVERIFY(!isCarrierAddress(QHostAddress(u"100.128.0.0"_s)));
        QVERIFY(!isCarrierAddress(QHostAddress(u"::"_s)));
    }
};

QTEST_GUILESS_MAIN(PathMapTest)
#include "path_map_test.moc"
