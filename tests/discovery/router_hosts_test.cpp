// What routers know beyond this computer's own network: phones in a voice network show up, strangers on the
// internet's side do not.
#include "connectors/discovery/network_prober.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

KnownHost host(const QString &address, const QString &mac, const QString &name = {})
{
    return {QHostAddress(address), *MacAddress::from(mac), name};
}

DeviceState router(const QList<KnownHost> &hosts, const QList<Vlan> &networks)
{
    DeviceState state;
    state.device.id = u"mac-1449bc000001"_s;
    state.device.identity.mac = *MacAddress::from(u"14:49:bc:00:00:01"_s);
    Facts facts;
    RouterFacts settings;
    settings.vlans = Reading<QList<Vlan>>::known(networks);
    facts.settings = settings;
    facts.live.knownHosts = Reading<QList<KnownHost>>::known(hosts);
    facts.readAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    state.facts = facts;
    return state;
}

Vlan network(const QString &name, const QString &subnet)
{
    Vlan vlan;
    vlan.name = name;
    vlan.subnet = *Cidr::from(subnet);
    return vlan;
}

} // namespace

class RouterHostsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phonesOfAnotherNetwork()
    {
        AddressBook book;
        NetworkProber prober(book, makePracticeSurroundings({}));
        const auto devices = prober.knownToRouters(
            {router({host(u"192.168.20.31"_s, u"80:5e:c0:00:00:31"_s),
                     host(u"192.168.20.31"_s, u"80:5e:c0:00:00:31"_s, u"SIP-T46U"_s),
                     host(u"192.168.10.1"_s, u"14:49:bc:00:00:01"_s), // the router itself
                     host(u"203.0.113.1"_s, u"00:11:22:33:44:55"_s), // the provider's side
                     host(u"192.168.99.9"_s, u"00:11:22:33:44:56"_s)}, // in no network that it has
                    {network(u"office"_s, u"192.168.10.1/24"_s), network(u"voice"_s, u"192.168.20.1/24"_s)}),
             DeviceState()});
        QCOMPARE(devices.size(), 1);
        const Device &phone = devices.first();
        QCOMPARE(phone.id, u"mac-805ec0000031"_s);
        QCOMPARE(phone.identity.vendor, u"Yealink"_s);
        QCOMPARE(phone.address(), QHostAddress(u"192.168.20.31"_s));
        bool told = false;
        for (const Evidence &evidence : phone.evidence)
            told =
                told
                || (evidence.probe == "router-host"_L1 && evidence.said == "name=SIP-T46U; network=voice"_L1);
        QVERIFY(told);
        QVERIFY(phone.evidence.first().when.isValid());
    }
    void aRouterThatTellsNoNetworks()
    {
        AddressBook book;
        NetworkProber prober(book, makePracticeSurroundings({}));
        const auto devices = prober.knownToRouters({router(
            {host(u"10.1.2.3"_s, u"80:5e:c0:00:00:32"_s), host(u"203.0.113.1"_s, u"00:11:22:33:44:55"_s)},
            {})});
        QCOMPARE(devices.size(), 1);
        QCOMPARE(devices.first().address(), QHostAddress(u"10.1.2.3"_s));
    }
};

QTEST_GUILESS_MAIN(RouterHostsTest)
#include "router_hosts_test.moc"
