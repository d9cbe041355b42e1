// What is asked for the path map, and of whom: only with a provider, never through a tunnel, and no gateway
// that the scan did not find.
#include "connectors/discovery/network_prober.h"
#include "tests/support/told_surroundings.h"

#include <QTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

struct Asked {
    QList<QHostAddress> traced;
    QStringList gateways;
};

class ToldWay final : public WayOut {
public:
    explicit ToldWay(Asked &asked, QString own = u"192.168.1.20"_s)
        : m_asked(asked)
        , m_own(std::move(own))
    {
    }
    Trace trace(const QHostAddress &to, const CancelToken &) override
    {
        m_asked.traced << to;
        Trace trace;
        trace.target = to;
        if (to.protocol() == QAbstractSocket::IPv4Protocol)
            trace.hops = {{1, QHostAddress(u"192.168.1.1"_s), false},
                          {2, QHostAddress(u"10.0.0.1"_s), false}};
        return trace;
    }
    std::optional<QHostAddress> outsideOf(const QHostAddress &gateway, const CancelToken &) override
    {
        m_asked.gateways << gateway.toString();
        return QHostAddress(u"100.70.0.2"_s);
    }
    QHostAddress ownAddress(const QHostAddress &) override { return QHostAddress(m_own); }

private:
    Asked &m_asked;
    const QString m_own;
};

DeviceState gateway()
{
    DeviceState state;
    state.device.id = u"mac-001122334455"_s;
    state.device.identity.kind = DeviceKind::Router;
    state.device.addresses = {QHostAddress(u"192.168.1.1"_s)};
    return state;
}

std::unique_ptr<ToldSurroundings> office()
{
    return std::make_unique<ToldSurroundings>(
        QList<Attachment>{attachedTo(u"eth0"_s, u"192.168.1.20/24"_s),
                          attachedTo(u"wg0"_s, u"10.8.0.2/32"_s, AdapterUse::Vpn)},
        QList<QHostAddress>{QHostAddress(u"192.168.1.1"_s)});
}

} // namespace

class PathLookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWayToTheProviderIsLookedAt()
    {
        Asked asked;
        const AddressBook book;
        NetworkProber prober(book, office(), {}, std::make_unique<ToldWay>(asked));
        const QList<Hop> hops = prober.path({{gateway()}, *HostName::from(u"203.0.113.50")}, CancelToken());
        QCOMPARE(asked.traced, QList<QHostAddress>{QHostAddress(u"203.0.113.50"_s)});
        QCOMPARE(asked.gateways, QStringList{u"192.168.1.1"_s});
        // The router, what it called its outside, and what answered behind it.
        QCOMPARE(hops.size(), 3);
        QCOMPARE(hops[0].deviceId, gateway().device.id);
        QCOMPARE(hops[1].kind, std::optional(HopKind::Carrier));
        QVERIFY(!hops[2].kind && hops[2].what.contains(u"10.0.0.1"_s));
    }
    void withoutAProviderNothingIsSentFurther()
    {
        Asked asked;
        const AddressBook book;
        NetworkProber prober(book, office(), {}, std::make_unique<ToldWay>(asked));
        QVERIFY(!prober.path({{gateway()}, {}}, CancelToken()).isEmpty());
        QVERIFY(asked.traced.isEmpty());
    }
    void aGatewayThatTheScanDidNotFindIsNotAsked()
    {
        Asked asked;
        const AddressBook book;
        NetworkProber prober(book, office(), {}, std::make_unique<ToldWay>(asked));
        const QList<Hop> hops = prober.path({{}, *HostName::from(u"203.0.113.50")}, CancelToken());
        QVERIFY(asked.gateways.isEmpty());
        QVERIFY(!hops.first().read && !hops.first().why.isEmpty());
    }
    void throughATunnelTheWayIsNotThePhones()
    {
        Asked asked;
        const AddressBook book;
        NetworkProber prober(book, office(), {}, std::make_unique<ToldWay>(asked, u"10.8.0.2"_s));
        const QList<Hop> hops = prober.path({{gateway()}, *HostName::from(u"203.0.113.50")}, CancelToken());
        QVERIFY(asked.traced.isEmpty());
        QVERIFY2(hops.last().why.contains(u"wg0"_s), qPrintable(hops.last().why));
        QCOMPARE(prober.tunnelOf(QHostAddress(u"10.8.0.2"_s)), u"wg0"_s);
        QVERIFY(prober.tunnelOf(QHostAddress(u"192.168.1.20"_s)).isEmpty());
    }
    void aTunnelByTheRoutesCountsToo()
    {
        Asked asked;
        const AddressBook book;
        auto around = office();
        around->tunnel = u"utun4"_s; // what it sends from is no address of an adapter that was told
        NetworkProber prober(book, std::move(around), {}, std::make_unique<ToldWay>(asked));
        const QList<Hop> hops = prober.path({{gateway()}, *HostName::from(u"203.0.113.50")}, CancelToken());
        QVERIFY(asked.traced.isEmpty());
        QVERIFY2(hops.last().why.contains(u"utun4"_s), qPrintable(hops.last().why));
    }
    void theWayOutOfIpv6IsAHopToo()
    {
        Asked asked;
        const AddressBook book;
        auto around = office();
        const QHostAddress known(u"fe80::1"_s);
        around->gateways6 = {known, QHostAddress(u"fe80::2"_s)};
        DeviceState router = gateway();
        router.device.addresses << known; // as the scan joins it by the card
        NetworkProber prober(book, std::move(around), {}, std::make_unique<ToldWay>(asked));
        const QList<Hop> hops = prober.path({{router}, {}}, CancelToken());
        QCOMPARE(asked.gateways, QStringList{u"192.168.1.1"_s}); // NAT-PMP is IPv4's
        QCOMPARE(hops.first().deviceId, router.device.id);
        QCOMPARE(hops.first().versions, (QList<IpVersion>{IpVersion::V4, IpVersion::V6}));
        QVERIFY(hops.last().addresses.contains(QHostAddress(u"fe80::2"_s)) && !hops.last().why.isEmpty());
    }
    void aServerInsideTheOfficeIsNotTraced()
    {
        Asked asked;
        const AddressBook book;
        NetworkProber prober(book, office(), {}, std::make_unique<ToldWay>(asked));
        (void)prober.path({{gateway()}, *HostName::from(u"192.168.1.30")}, CancelToken());
        QVERIFY(asked.traced.isEmpty());
    }
    void withNothingToAskTheMapRestsOnWhatIsKnown()
    {
        const AddressBook book;
        NetworkProber prober(book, office());
        QCOMPARE(prober.path({{gateway()}, *HostName::from(u"203.0.113.50")}, CancelToken()).size(), 1);
    }
};

QTEST_GUILESS_MAIN(PathLookTest)
#include "path_look_test.moc"
