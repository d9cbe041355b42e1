// Looking for devices in a visit: only where the person allowed it (S-1), what a person said outlives every
// new look, and Stop loses nothing that was found.
#include "tests/support/fake_office.h"

#include <QtTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

Device seen(const QString &id, const QString &address, const QString &vendor, double sure)
{
    Device d;
    d.id = id;
    d.addresses = {QHostAddress(address)};
    d.identity.vendor = vendor;
    d.identity.kind = vendor.isEmpty() ? DeviceKind::Unknown : DeviceKind::Phone;
    d.sure = sure;
    Evidence e;
    e.probe = u"neighbour"_s;
    e.said = address;
    d.evidence << e;
    return d;
}

/// Tells its devices and is then stopped.
class StoppedProber final : public Prober {
public:
    QList<Cidr> ownNetworks() override { return {}; }
    Result<QList<Device>> scan(const ScanRequest &, const std::function<void(const Device &)> &found,
                               const CancelToken &) override
    {
        for (const Device &device : devices)
            found(device);
        return fail(ErrorCode::Cancelled, u"stopped"_s);
    }
    QList<Hop> path(const PathRequest &, const CancelToken &) override { return {}; }
    QList<WireTest> algTest(const HostName &, Port, const CancelToken &) override { return {}; }
    ReachTest reach(const QHostAddress &, Port) override { return {}; }
    QList<Device> devices;
};

void allow(OfficeFile &file, const QStringList &networks)
{
    Office office = *file.office();
    office.networks.clear();
    for (const QString &network : networks)
        office.networks << *Cidr::from(network);
    QVERIFY(file.saveOffice(office));
}

const Device *find(const QList<DeviceState> &list, const QString &id)
{
    for (const DeviceState &d : list) {
        if (d.device.id == id)
            return &d.device;
    }
    return nullptr;
}

} // namespace

class VisitScanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAddressInsideOfWhatWasNamed_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("inside") << u"192.168.10.47"_s << true;
        QTest::newRow("the second network") << u"10.9.0.3"_s << true;
        QTest::newRow("beside it") << u"192.168.11.47"_s << false;
        QTest::newRow("the internet") << u"203.0.113.5"_s << false;
        QTest::newRow("no address") << QString() << false;
        QTest::newRow("IPv6") << u"fd00::5"_s << false;
    }
    void oneAddressInsideOfWhatWasNamed()
    {
        QFETCH(QString, address);
        QFETCH(bool, allowed);
        FakeOffice office(0);
        allow(office.file(), {u"192.168.10.0/24"_s, u"10.9.0.0/28"_s});
        office.prober.devices = {seen(u"mac-000000000047"_s, address, u"Fanvil"_s, 0.5)};
        Visit visit = office.visit();
        const auto devices = visit.scanAddress(QHostAddress(address), {});
        QCOMPARE(devices.has_value(), allowed);
        if (!allowed) {
            QCOMPARE(devices.error().code, ErrorCode::BadInput);
            QVERIFY(office.prober.scanned.isEmpty()); // nothing was sent
            return;
        }
        QCOMPARE(office.prober.scanned, (QList<QList<Cidr>>{{*Cidr::from(QHostAddress(address), 32)}}));
        QVERIFY(find(*devices, u"mac-000000000047"_s));
        QCOMPARE(office.file().devices()->size(), 2); // the router is still there
    }

    /// What the provider's server saw tells whether somebody translates beyond the router (S-4).
    void theWayIsLookedAtAgainWithTheAddressFromOutside()
    {
        FakeOffice office(0);
        Office known = *office.file().office();
        known.provider.registrar = *HostName::from(u"sip.example.net"_s);
        QVERIFY(office.file().saveOffice(known));
        Visit visit = office.visit();
        office.prober.wire = {WireTest(), WireTest()};
        QVERIFY(visit.wireTest({}));
        QVERIFY(office.prober.waysAsked.isEmpty()); // it said nothing: nothing new is known
        for (WireTest &test : office.prober.wire)
            test.seenAs = QHostAddress(u"198.51.100.7"_s);
        Hop beyond;
        beyond.what = u"the carrier's translation"_s;
        office.prober.hops = {beyond};
        QVERIFY(visit.wireTest({}));
        QCOMPARE(office.prober.waysAsked.size(), 1);
        QCOMPARE(office.prober.waysAsked.first().seenAs,
                 QList<QHostAddress>{QHostAddress(u"198.51.100.7"_s)});
        QCOMPARE(visit.state()->path, office.prober.hops);
    }

    void nothingWithoutConsent()
    {
        FakeOffice office(0);
        allow(office.file(), {});
        Visit visit = office.visit();
        QCOMPARE(visit.scan({}, {}).error().code, ErrorCode::BadInput);
        QVERIFY(office.prober.scanned.isEmpty());
    }

    void whatThePersonSaidStays()
    {
        FakeOffice office(0);
        allow(office.file(), {u"192.168.10.0/24"_s});
        office.prober.devices = {seen(u"mac-a"_s, u"192.168.10.47"_s, {}, 0),
                                 seen(u"mac-b"_s, u"192.168.10.48"_s, {}, 0)};
        office.prober.devices[0].contradictions = {u"It gives its model as A and as B."_s};
        Visit visit = office.visit();
        QVERIFY(visit.scan({}, {}));
        QList<DeviceState> devices = *office.file().devices();
        for (DeviceState &d : devices) {
            if (d.device.id != u"mac-a")
                continue;
            d.device.identity.kind = DeviceKind::Phone;
            d.device.identity.vendor = u"Fanvil"_s;
            d.device.identity.model = u"X4U"_s;
            d.device.sure = 0.9;
            Evidence word;
            word.probe = u"person"_s;
            d.device.evidence << word;
        }
        QVERIFY(office.file().saveDevices(devices));
        // The next look sees another vendor and a firmware.
        office.prober.devices[0].identity.vendor = u"Snom"_s;
        office.prober.devices[0].identity.firmware = u"2.12"_s;
        office.prober.devices[1].identity.vendor = u"Snom"_s;
        const auto again = visit.scan({}, {});
        QVERIFY(again);
        const Device *told = find(*again, u"mac-a"_s);
        QCOMPARE(told->identity.vendor, u"Fanvil"_s);
        QCOMPARE(told->identity.model, u"X4U"_s);
        QCOMPARE(told->identity.kind, DeviceKind::Phone);
        QCOMPARE(told->identity.firmware, u"2.12"_s);
        QCOMPARE(told->sure, 0.9);
        QVERIFY(told->contradictions.isEmpty()); // settled
        QCOMPARE(find(*again, u"mac-b"_s)->identity.vendor, u"Snom"_s); // nobody said anything of this one
    }

    /// A locked special line is not asked again: what was known of it stays, its new address is taken.
    void whoIsLeftAloneLosesNothing()
    {
        FakeOffice office(0);
        allow(office.file(), {u"192.168.10.0/24"_s});
        office.prober.devices = {seen(u"mac-a"_s, u"192.168.10.47"_s, u"Fanvil"_s, 0.95)};
        Visit visit = office.visit();
        QVERIFY(visit.scan({}, {}));
        QList<DeviceState> devices = *office.file().devices();
        const auto lift = std::find_if(devices.begin(), devices.end(),
                                       [](const DeviceState &d) { return d.device.id == u"mac-a"_s; });
        lift->device.special = SpecialLine::Lift;
        QVERIFY(office.file().saveDevices(devices));
        Device spared = seen(u"mac-a"_s, u"192.168.10.80"_s, {}, 0);
        Evidence manners;
        manners.probe = u"manners"_s;
        spared.evidence << manners;
        office.prober.devices = {spared};
        for (int look = 0; look < 2; ++look) {
            const auto again = visit.scan({}, {});
            QVERIFY(again);
            const Device *kept = find(*again, u"mac-a"_s);
            QCOMPARE(kept->identity.vendor, u"Fanvil"_s);
            QCOMPARE(kept->sure, 0.95);
            QCOMPARE(kept->special, SpecialLine::Lift);
            QCOMPARE(kept->address(), QHostAddress(u"192.168.10.80"_s));
            QCOMPARE(std::count_if(kept->evidence.begin(), kept->evidence.end(),
                                   [](const Evidence &e) { return e.probe == u"manners"_s; }),
                     1);
        }
    }

    /// The word of a person belongs to the thing, which is known by its card or serial number: not to the
    /// address, which somebody else may have tomorrow.
    void whatWasSaidGoesWithTheThing()
    {
        FakeOffice office(0);
        allow(office.file(), {u"192.168.10.0/24"_s});
        Device phone = seen(u"serial-4711"_s, u"192.168.10.47"_s, u"Fanvil"_s, 0.9);
        phone.identity.serial = u"4711"_s;
        office.prober.devices = {phone};
        Visit visit = office.visit();
        QVERIFY(visit.scan({}, {}));
        QList<DeviceState> devices = *office.file().devices();
        for (DeviceState &d : devices) {
            if (d.device.id == u"serial-4711") {
                d.device.name = u"Lift"_s;
                d.device.special = SpecialLine::Lift;
            }
        }
        QVERIFY(office.file().saveDevices(devices));
        // It moved, and its card is seen now; another one has the address that it had.
        phone.id = u"mac-0c383e000001"_s;
        phone.identity.mac = *MacAddress::from(u"0c:38:3e:00:00:01");
        phone.addresses = {QHostAddress(u"192.168.10.80"_s)};
        const Device heir = seen(u"mac-0c383e000002"_s, u"192.168.10.47"_s, u"Fanvil"_s, 0.9);
        office.prober.devices = {phone, heir};
        const auto again = visit.scan({}, {});
        QVERIFY(again);
        const Device *lift = find(*again, u"serial-4711"_s); // under the id that sign-ins and pins know
        QVERIFY(lift);
        QCOMPARE(lift->name, u"Lift"_s);
        QCOMPARE(lift->special, SpecialLine::Lift);
        QCOMPARE(lift->address(), QHostAddress(u"192.168.10.80"_s));
        QVERIFY(!find(*again, phone.id));
        QVERIFY(find(*again, heir.id)->name.isEmpty());
        QCOMPARE(find(*again, heir.id)->special, SpecialLine::None);
        // From now on by its card alone.
        phone.identity.serial.clear();
        office.prober.devices = {phone};
        const auto third = visit.scan({}, {});
        QCOMPARE(find(*third, u"serial-4711"_s)->name, u"Lift"_s);
        QCOMPARE(find(*third, u"serial-4711"_s)->identity.serial, u"4711"_s);
    }

    void signsOfTheLastWholeLook()
    {
        FakeOffice office(0);
        allow(office.file(), {u"192.168.10.0/24"_s});
        office.prober.devices = {seen(u"mac-a"_s, u"192.168.10.47"_s, {}, 0)};
        Visit visit = office.visit();
        QVERIFY(visit.scan({}, {}));
        QVERIFY(!visit.signs()); // nothing can be said
        office.prober.noticed = ReachSigns();
        QVERIFY(visit.scan({}, {}));
        QVERIFY(visit.signs());
        QCOMPARE(visit.signs()->asked, QList<Cidr>{*Cidr::from(u"192.168.10.0/24")});
        QCOMPARE(visit.signs()->found, 1);
        QVERIFY(visit.scanAddress(QHostAddress(u"192.168.10.47"_s), {}));
        QCOMPARE(visit.signs()->asked.first().prefix(), 24); // one address tells nothing of the network
    }

    void stopKeepsWhatWasFound()
    {
        FakeOffice office(1);
        allow(office.file(), {u"192.168.10.0/24"_s});
        StoppedProber prober;
        prober.devices = {seen(u"mac-a"_s, u"192.168.10.47"_s, {}, 0),
                          seen(u"mac-a"_s, u"192.168.10.47"_s, u"Fanvil"_s, 0.5)};
        VisitPorts ports = office.ports();
        ports.prober = &prober;
        Visit visit(ports);
        int told = 0;
        const auto devices = visit.scan([&](const Device &) { ++told; }, {});
        QCOMPARE(devices.error().code, ErrorCode::Cancelled);
        QCOMPARE(told, 2);
        const QList<DeviceState> kept = *office.file().devices();
        QCOMPARE(kept.size(), 3);
        QCOMPARE(find(kept, u"mac-a"_s)->identity.vendor, u"Fanvil"_s); // the later word
    }

    void aSignInThatOpenedNothingIsForgotten()
    {
        FakeOffice office(1);
        Visit visit = office.visit();
        QVERIFY(visit.desk().signIns().contains(u"phone1"_s));
        visit.desk().forgetSignIn(u"phone1"_s);
        QVERIFY(!visit.desk().signIns().contains(u"phone1"_s));
        QVERIFY(!office.visit().desk().signIns().contains(u"phone1"_s)); // nor in the file
        QVERIFY(office.visit().desk().signIns().contains(u"router"_s));
    }
};

QTEST_GUILESS_MAIN(VisitScanTest)
#include "visit_scan_test.moc"
