// What stands in the way of a look, told from signs that a test invents: every system, every cause, and that
// nothing is claimed where nothing is wrong.
#include "core/model/obstacle.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

using Knock = ReachSigns::Knock;
using System = ReachSigns::System;

ReachSigns::Adapter adapter(const QString &name, const QString &network, AdapterUse use = AdapterUse::Network)
{
    return {name, *Cidr::from(network), use, false, use == AdapterUse::Network};
}

/// A quiet office: the router answers, ten devices were found.
ReachSigns office(System system = System::Linux)
{
    ReachSigns signs;
    signs.system = system;
    signs.adapters = {adapter(u"eth0"_s, u"192.168.1.50/24"_s)};
    signs.asked = {*Cidr::from(u"192.168.1.0/24")};
    signs.gateway = QHostAddress(u"192.168.1.1"_s);
    signs.gatewayHasCard = true;
    signs.knock = Knock::Answered;
    signs.neighbours = 10;
    signs.found = 10;
    return signs;
}

/// The same, and nobody but the router is there.
ReachSigns empty(System system = System::Linux)
{
    ReachSigns signs = office(system);
    signs.neighbours = 0;
    signs.found = 0;
    return signs;
}

using List = QList<Obstacle>;

} // namespace

class ObstacleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingWrong()
    {
        for (const System system : {System::Linux, System::Windows, System::Mac, System::Other}) {
            QCOMPARE(obstacles(office(system)), List());
            QCOMPARE(obstacles(empty(system)), List()); // an office with a cable and nobody else in it
        }
        ReachSigns quiet = office();
        quiet.knock = Knock::Silent; // routers may answer nobody; the devices are there all the same
        QCOMPARE(obstacles(quiet), List());
        quiet.adapters << adapter(u"docker0"_s, u"172.17.0.1/16"_s, AdapterUse::Container)
                       << adapter(u"lo"_s, u"127.0.0.1/8"_s, AdapterUse::Loopback)
                       << adapter(u"wg0"_s, u"10.8.0.2/32"_s, AdapterUse::Vpn);
        QCOMPARE(obstacles(quiet), List()); // a VPN that is on and in nobody's way
    }

    void noNetwork()
    {
        ReachSigns signs = empty();
        signs.adapters = {adapter(u"lo"_s, u"127.0.0.1/8"_s, AdapterUse::Loopback)};
        QCOMPARE(obstacles(signs), List{Obstacle::NoNetwork});
        QCOMPARE(obstacles(ReachSigns()), List{Obstacle::NoNetwork});
        signs.adapters << adapter(u"eth0"_s, u"169.254.9.9/16"_s, AdapterUse::SelfAssigned);
        QCOMPARE(obstacles(signs), List{Obstacle::NoAddress});
    }

    void noGateway()
    {
        ReachSigns signs = office();
        signs.gateway = QHostAddress();
        signs.gatewayHasCard = false;
        signs.knock = Knock::NotTried;
        QCOMPARE(obstacles(signs), List{Obstacle::NoGateway});
    }

    void gatewayDoesNotAnswer()
    {
        ReachSigns signs = empty();
        signs.gatewayHasCard = false;
        for (const Knock knock : {Knock::Silent, Knock::NoRoute}) {
            signs.knock = knock;
            signs.knockMs = 1400;
            QCOMPARE(obstacles(signs), List{Obstacle::GatewaySilent});
        }
        signs.gatewayHasCard = true; // it is there and merely answers nobody
        QCOMPARE(obstacles(signs), List());
    }

    void macLocalNetworkPermission()
    {
        ReachSigns signs = empty(System::Mac);
        signs.knock = Knock::NoRoute;
        signs.knockMs = 2;
        QCOMPARE(obstacles(signs), List{Obstacle::LocalNetworkPermission});
        signs.gatewayHasCard = false; // every address fails at once
        QCOMPARE(obstacles(signs), List{Obstacle::LocalNetworkPermission});
        signs.knockMs = 1500; // the network's own answer takes its time
        QCOMPARE(obstacles(signs), List{Obstacle::GatewaySilent});
        signs.knockMs = 2;
        signs.found = 1; // somebody was reached: it is allowed
        QVERIFY(!obstacles(signs).contains(Obstacle::LocalNetworkPermission));
        signs.found = 0;
        signs.system = System::Linux;
        QVERIFY(!obstacles(signs).contains(Obstacle::LocalNetworkPermission));
    }

    void firewall()
    {
        for (const System system : {System::Linux, System::Windows, System::Mac}) {
            ReachSigns signs = empty(system);
            signs.knock = Knock::Forbidden;
            signs.gatewayHasCard = false;
            QCOMPARE(obstacles(signs), List{Obstacle::Firewall});
        }
        ReachSigns signs = office(System::Windows);
        signs.multicastAnswers = 0;
        QCOMPARE(obstacles(signs), List{Obstacle::MulticastHeldBack});
        signs.multicastAnswers = 1;
        QCOMPARE(obstacles(signs), List());
        signs.multicastAnswers = std::nullopt; // nobody asked
        QCOMPARE(obstacles(signs), List());
        signs.multicastAnswers = 0;
        signs.found = 7; // among so few, nobody may know the question
        QCOMPARE(obstacles(signs), List());
        signs = office(System::Mac);
        signs.multicastAnswers = 0;
        QCOMPARE(obstacles(signs), List());
    }

    void vpn()
    {
        ReachSigns::Adapter tunnel = adapter(u"wg0"_s, u"10.8.0.2/32"_s, AdapterUse::Vpn);
        ReachSigns signs = empty();
        signs.adapters << tunnel;
        QCOMPARE(obstacles(signs), List()); // the router answers, so it is not cut off
        signs.knock = Knock::Silent;
        QCOMPARE(obstacles(signs), List{Obstacle::Vpn});
        signs.knock = Knock::Forbidden; // many do it with the packet filter
        QCOMPARE(obstacles(signs), (List{Obstacle::Vpn, Obstacle::Firewall}));
        signs.knock = Knock::Answered;
        tunnel.leadsOut = true;
        signs.adapters.last() = tunnel;
        QCOMPARE(obstacles(signs), List{Obstacle::Vpn});
        signs = office();
        signs.adapters << tunnel;
        QCOMPARE(obstacles(signs), List()); // everything was found all the same
        signs.tunnelTaking = u"wg0"_s; // but what was asked went another way
        QCOMPARE(obstacles(signs), List{Obstacle::Vpn});
        signs = office();
        signs.adapters << tunnel;
        signs.gateway = QHostAddress(); // only the VPN's
        QCOMPARE(obstacles(signs), List{Obstacle::Vpn});
    }

    void elsewhere()
    {
        ReachSigns signs = empty();
        signs.adapters = {adapter(u"wlan0"_s, u"192.168.178.20/24"_s)};
        signs.gateway = QHostAddress(u"192.168.178.1"_s);
        signs.knock = Knock::NotTried;
        QCOMPARE(obstacles(signs), List{Obstacle::Elsewhere});
        signs.found = 4; // a network behind the router, and it is reached
        QCOMPARE(obstacles(signs), List());
        // A part of this computer's own large network is not elsewhere.
        signs = empty();
        signs.adapters = {adapter(u"eth0"_s, u"10.1.7.9/16"_s)};
        signs.asked = {*Cidr::from(u"10.1.20.0/24")};
        signs.gateway = QHostAddress(u"10.1.0.1"_s);
        signs.knock = Knock::NotTried;
        QCOMPARE(obstacles(signs), List());
    }

    void wifiIsolation()
    {
        ReachSigns signs = empty();
        signs.adapters.first().wireless = true;
        QCOMPARE(obstacles(signs), List{Obstacle::WifiIsolation});
        signs.knock = Knock::Silent; // its card alone shows that it is there
        QCOMPARE(obstacles(signs), List{Obstacle::WifiIsolation});
        signs.neighbours = 1;
        QCOMPARE(obstacles(signs), List());
        signs.neighbours = 0;
        signs.found = 1;
        QCOMPARE(obstacles(signs), List());
        signs.found = 0;
        signs.asked = {*Cidr::from(u"192.168.1.128/25")}; // a part without the router
        QCOMPARE(obstacles(signs), List());
        signs.asked = empty().asked;
        signs.adapters << adapter(u"eth0"_s, u"192.168.1.51/24"_s); // and a cable
        QCOMPARE(obstacles(signs), List());
    }
};

QTEST_GUILESS_MAIN(ObstacleTest)
#include "obstacle_test.moc"
