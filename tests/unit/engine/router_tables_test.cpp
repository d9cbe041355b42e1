// What the routers know is merged into the office: a further sign for devices that are listed, and devices of
// networks that were not searched; who merely left a searched network does not come back as a ghost.
#include "tests/support/fake_office.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

Device inTable(const QString &mac, const QString &address)
{
    Device d;
    d.identity.mac = *MacAddress::from(mac);
    d.id = u"mac-"_s + d.identity.mac.bare();
    d.addresses = {QHostAddress(address)};
    Evidence e;
    e.probe = u"router-host"_s;
    e.said = u"name=SIP-T46U"_s;
    d.evidence << e;
    return d;
}

class TableProber final : public Prober {
public:
    QList<Cidr> ownNetworks() override { return {}; }
    Result<QList<Device>> scan(const ScanRequest &request, const std::function<void(const Device &)> &,
                               const CancelToken &) override
    {
        asked = request.known;
        return QList<Device>();
    }
    QList<Device> knownToRouters(const QList<DeviceState> &devices) override
    {
        given = devices.size();
        return tables;
    }
    QList<Hop> path(const PathRequest &, const CancelToken &) override { return {}; }
    QList<WireTest> algTest(const HostName &, Port, const CancelToken &) override { return {}; }
    ReachTest reach(const QHostAddress &, Port) override { return {}; }

    QList<Device> tables;
    QList<KnownHost> asked;
    qsizetype given = 0;
};

const DeviceState *find(const QList<DeviceState> &list, const QString &id)
{
    for (const DeviceState &d : list) {
        if (d.device.id == id)
            return &d;
    }
    return nullptr;
}

int signsOf(const DeviceState &state)
{
    return static_cast<int>(std::count_if(state.device.evidence.begin(), state.device.evidence.end(),
                                          [](const Evidence &e) { return e.probe == u"router-host"; }));
}

} // namespace

class RouterTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mergedAfterReading()
    {
        FakeOffice fake(1);
        Office office = *fake.file().office();
        office.networks = {*Cidr::from(u"192.168.1.0/24")};
        QVERIFY(fake.file().saveOffice(office));
        TableProber prober;
        prober.tables = {inTable(u"02:00:00:00:00:15"_s, u"192.168.1.21"_s), // phone1
                         inTable(u"80:5e:c0:00:00:31"_s, u"192.168.20.31"_s),
                         inTable(u"02:00:00:00:00:99"_s, u"192.168.1.99"_s)}; // searched, and not there
        VisitPorts ports = fake.ports();
        ports.prober = &prober;
        Visit visit(ports);
        for (int time = 0; time < 2; ++time) { // the second time adds nothing
            const auto devices = visit.survey({});
            QVERIFY(devices);
            QCOMPARE(prober.given, time == 0 ? 2 : 3);
            QCOMPARE(devices->size(), 3);
            QCOMPARE(signsOf(*find(*devices, u"phone1"_s)), 1);
            const DeviceState *other = find(*devices, u"mac-805ec0000031"_s);
            QVERIFY(other && !other->facts && !other->unreadWhy.isEmpty());
            QVERIFY(!find(*devices, u"mac-020000000099"_s));
            QVERIFY(find(*fake.file().devices(), u"mac-805ec0000031"_s));
        }
    }
    void theNextSearchKnowsTheTables()
    {
        FakeOffice fake(0);
        const KnownHost host{QHostAddress(u"192.168.20.31"_s), *MacAddress::from(u"80:5e:c0:00:00:31"_s),
                             u"SIP-T46U"_s};
        fake.devices[0].facts->live.knownHosts = Reading<QList<KnownHost>>::known({host});
        Office office = *fake.file().office();
        office.networks = {*Cidr::from(u"192.168.20.0/24")};
        QVERIFY(fake.file().saveOffice(office));
        TableProber prober;
        VisitPorts ports = fake.ports();
        ports.prober = &prober;
        Visit visit(ports);
        QVERIFY(visit.scan({}, {}));
        QCOMPARE(prober.asked, QList<KnownHost>{host});
    }
};

QTEST_GUILESS_MAIN(RouterTablesTest)
#include "router_tables_test.moc"
