// What is noticed round a look: counted from what the system and the look tell; the router is knocked at only
// when it was not heard of and lies in what the person named (S-1).
#include "connectors/discovery/probes/mdns.h"
#include "connectors/discovery/probes/mndp.h"
#include "connectors/discovery/probes/sip_pnp.h"
#include "connectors/discovery/probes/ssdp.h"
#include "connectors/discovery/probes/ubiquiti.h"
#include "connectors/discovery/probes/ws_discovery.h"
#include "connectors/discovery/reach_signs.h"
#include "tests/support/namespaces.h"
#include "tests/support/told_surroundings.h"

#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

using Knock = ReachSigns::Knock;

QString noNamespace; ///< why there is none; empty = there is one

const QHostAddress router(u"192.168.10.1"_s);
const QList<Cidr> office{*Cidr::from(u"192.168.10.0/24")};

/// The router's web page is where the test says; everything else is closed.
class RouterBook final : public AddressBook {
public:
    explicit RouterBook(quint16 port)
        : m_port(port)
    {
    }
    Endpoint real(const Endpoint &pretend) const override
    {
        asked << pretend.address.toString();
        if (pretend.port != 80)
            return {QHostAddress(QHostAddress::LocalHost), 0};
        return {QHostAddress(QHostAddress::LocalHost), m_port};
    }
    Endpoint realUdp(const Endpoint &) const override { return {QHostAddress(QHostAddress::LocalHost), 0}; }
    mutable QStringList asked;

private:
    quint16 m_port;
};

ToldSurroundings around(const QList<QHostAddress> &gateways = {router})
{
    ToldSurroundings told({attachedTo(u"eth0"_s, u"192.168.10.9/24"_s),
                           attachedTo(u"wg0"_s, u"10.8.0.2/32"_s, AdapterUse::Vpn)},
                          gateways);
    const auto at = [](const QString &address, const QString &card) {
        return Neighbour{QHostAddress(address), *MacAddress::from(card)};
    };
    told.table = {at(u"192.168.10.1"_s, u"14:49:bc:00:00:01"_s),
                  at(u"192.168.10.9"_s, u"02:00:00:00:00:09"_s),
                  at(u"192.168.10.20"_s, u"80:5e:c0:00:00:20"_s), at(u"10.9.0.20"_s, u"80:5e:c0:00:00:21"_s),
                  at(u"fe80::20"_s, u"80:5e:c0:00:00:20"_s)};
    return told;
}

Device device(const QHostAddress &address, bool speaks = true)
{
    Device d;
    d.addresses = {address};
    if (speaks)
        d.services = {{u"http"_s, *Port::from(80)}};
    return d;
}

class PretendSurroundings final : public Surroundings {
public:
    QList<Attachment> attachments() const override { return {}; }
    QList<QHostAddress> gateways() const override { return {}; }
    QList<Neighbour> neighbours() const override { return {}; }
    bool canSeeNeighbours() const override { return true; }
    bool needsPriming() const override { return false; }
};

} // namespace

class ReachSignsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ip(u"link set lo up"_s); }

    void countedFromWhatIsKnown()
    {
        const RouterBook book(0);
        const auto signs =
            reachSigns(around(), book, office, {device(router), device(QHostAddress(u"192.168.10.20"_s))});
        QVERIFY(signs);
        QCOMPARE(signs->adapters.size(), 2);
        QCOMPARE(signs->adapters.last().use, AdapterUse::Vpn);
        QCOMPARE(signs->gateway, router);
        QVERIFY(signs->gatewayHasCard);
        QCOMPARE(signs->neighbours, 1); // not the router, not ourselves, not other networks
        QCOMPARE(signs->found, 1);
        QCOMPARE(signs->knock, Knock::Answered);
        QVERIFY(book.asked.isEmpty()); // it was heard of: nothing more is sent
        QVERIFY(signs->tunnelTaking.isEmpty());
    }

    void knockedAt()
    {
        QTcpServer page;
        QVERIFY(page.listen(QHostAddress::LocalHost));
        const quint16 port = page.serverPort();
        const RouterBook open(port);
        const auto answered = reachSigns(around(), open, office, {device(router, false)});
        QCOMPARE(answered->knock, Knock::Answered);
        QCOMPARE(answered->found, 0);
        QCOMPARE(open.asked, QStringList{router.toString()});
        page.close();
        QCOMPARE(reachSigns(around(), RouterBook(port), office, {})->knock,
                 Knock::Answered); // it refuses: it is there
        QCOMPARE(reachSigns(around(), RouterBook(0), office, {})->knock,
                 Knock::NotTried); // the book knows: closed
    }

    void onlyWhatWasNamed()
    {
        const RouterBook book(0);
        const auto signs = reachSigns(around(), book, {*Cidr::from(u"10.9.0.0/24")}, {});
        QCOMPARE(signs->gateway, router);
        QCOMPARE(signs->knock, Knock::NotTried);
        QCOMPARE(signs->neighbours, 1);
        QVERIFY(book.asked.isEmpty());
        // Of several routers, the one of the network that was named.
        const auto two = reachSigns(around({QHostAddress(u"192.168.20.1"_s), router}), book, office, {});
        QCOMPARE(two->gateway, router);
        const auto none = reachSigns(around({}), book, office, {});
        QVERIFY(none->gateway.isNull() && !none->gatewayHasCard);
        QCOMPARE(none->knock, Knock::NotTried);
    }

    void whoAnsweredAQuestionToAll()
    {
        Device printer = device(QHostAddress(u"192.168.10.50"_s));
        Evidence said;
        said.probe = u"mdns"_s;
        printer.evidence << said;
        const RouterBook book(0);
        const QList<Device> found{device(router), printer, device(QHostAddress(u"192.168.10.20"_s))};
        QCOMPARE(reachSigns(around(), book, office, found)->multicastAnswers, std::optional(1));
        QCOMPARE(reachSigns(around(), book, office, {device(router)})->multicastAnswers, std::optional(0));
        // Only a part of the network was named: nobody was asked that way.
        QVERIFY(!reachSigns(around(), book, {*Cidr::from(u"192.168.10.0/25")}, found)->multicastAnswers);
    }

    /// By the names that the probes themselves give to what they heard.
    void everyProbeThatAsksAllCounts_data()
    {
        QTest::addColumn<QList<Observation>>("heard");
        QTest::addColumn<int>("answers");
        QTest::newRow("SSDP, its server")
            << ssdpObservations({"Linux UPnP/1.1 MiniUPnPd/2.1", "upnp:rootdevice", {}}) << 1;
        QTest::newRow("SSDP, its type")
            << ssdpObservations({{}, "urn:schemas-upnp-org:device:InternetGatewayDevice:1", {}}) << 1;
        MdnsRecord printer;
        printer.name = {"_ipp", "_tcp", "local"};
        printer.type = MdnsRecord::Ptr;
        printer.target = {"Brother", "_ipp", "_tcp", "local"};
        QTest::newRow("mDNS") << mdnsObservations({printer}) << 1;
        QTest::newRow("WS-Discovery")
            << wsObservations({WsMatch{u"dn:NetworkVideoTransmitter"_s, {}, {}}}, QHostAddress()) << 1;
        MndpAnswer mikrotik;
        mikrotik.identity = "office";
        QTest::newRow("MikroTik") << mndpObservations(mikrotik) << 1;
        UbiquitiAnswer ubiquiti;
        ubiquiti.model = "UDM";
        QTest::newRow("Ubiquiti") << ubiquitiObservations(ubiquiti) << 1;
        // A phone that starts speaks by itself; asked one by one proves nothing of questions to all.
        PnpPhone phone;
        phone.model = "T53W";
        QTest::newRow("a phone that starts") << pnpObservations(phone) << 0;
        QTest::newRow("asked by itself") << QList<Observation>{{u"http-title"_s, u"Vigor Login Page"_s}} << 0;
    }
    void everyProbeThatAsksAllCounts()
    {
        QFETCH(QList<Observation>, heard);
        QFETCH(int, answers);
        QVERIFY(!heard.isEmpty());
        Device other = device(QHostAddress(u"192.168.10.50"_s));
        other.evidence = identify(heard, {}).evidence;
        QCOMPARE(reachSigns(around(), RouterBook(0), office, {device(router), other})->multicastAnswers,
                 std::optional(answers));
    }

    void aTunnelThatTakesIt()
    {
        ToldSurroundings told = around();
        told.tunnel = u"wg0"_s;
        QCOMPARE(reachSigns(told, RouterBook(0), office, {device(router)})->tunnelTaking, u"wg0"_s);
    }

    void nothingIsSaidOfAPretendNetwork()
    {
        QVERIFY(!reachSigns(PretendSurroundings(), RouterBook(0), office, {}));
    }

    /// A packet filter on this computer, for real.
    void theFirewallOfThisComputer()
    {
        if (!noNamespace.isEmpty())
            QSKIP(qPrintable(noNamespace));
        QVERIFY(ip(u"link add eth7 type veth peer name far7"_s) && ip(u"link set far7 up"_s)
                && ip(u"link set eth7 up"_s) && ip(u"addr add 192.168.10.9/24 dev eth7"_s)
                && ip(u"route add default via 192.168.10.1"_s)
                && ip(u"neigh add 192.168.10.1 lladdr 14:49:bc:00:00:01 dev eth7 nud permanent"_s));
        const AddressBook book;
        const auto system = makeSystemSurroundings();
        QTRY_COMPARE(system->gateways(), QList<QHostAddress>{router});
        QCOMPARE(reachSigns(*system, book, office, {})->knock, Knock::Silent); // nobody is at the other end
        QVERIFY(reachSigns(*system, book, office, {})->gatewayHasCard);
        const bool filtered =
            run(u"nft"_s, {u"add table ip t"_s})
            && run(u"nft"_s, {u"add chain ip t out { type filter hook output priority 0; policy "
                              "accept; }"_s})
            && run(u"nft"_s, {u"add rule ip t out ip daddr 192.168.10.0/24 drop"_s});
        if (!filtered)
            QSKIP("no packet filter can be set up here");
        QCOMPARE(reachSigns(*system, book, office, {})->knock, Knock::Forbidden);
    }

private:
    static bool run(const QString &program, const QStringList &words)
    {
        QProcess tool;
        tool.start(program, words);
        return tool.waitForFinished() && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
    }
    static bool ip(const QString &words) { return run(u"ip"_s, words.split(u' ')); }
};

int main(int argc, char **argv)
{
    noNamespace = enterNamespace(Own::Network);
    QCoreApplication application(argc, argv);
    ReachSignsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "reach_signs_test.moc"
