// What counts as this computer's network (S-26): cable, Wi-Fi, VPN and gateway; not containers, not what IPv6
// changes by itself.
#include "connectors/computer/own_computer.h"
#include "tests/support/namespaces.h"
#include "tests/support/told_surroundings.h"

#include <QProcess>
#include <QTest>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

QString noNamespace; ///< why there is none; empty = there is one

QStringList networksOf(const QList<Attachment> &told)
{
    return OwnComputer(
               std::make_unique<ToldSurroundings>(told, QList<QHostAddress>{QHostAddress(u"192.168.1.1"_s)}))
        .networks();
}

} // namespace

class NetworksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void networksAndVpnCountContainersDoNot()
    {
        const Attachment cable = attachedTo(u"eth0"_s, u"192.168.1.9/24"_s);
        const Attachment wifi = attachedTo(u"wlan0"_s, u"192.168.1.10/24"_s);
        const Attachment vpn = attachedTo(u"wg0"_s, u"10.8.0.2/32"_s, AdapterUse::Vpn);
        const Attachment docker = attachedTo(u"docker0"_s, u"172.17.0.1/16"_s, AdapterUse::Container);
        const Attachment itself = attachedTo(u"lo"_s, u"127.0.0.1/8"_s, AdapterUse::Loopback);
        const Attachment lonely = attachedTo(u"eth1"_s, u"169.254.7.7/16"_s, AdapterUse::SelfAssigned);
        QCOMPARE(networksOf({cable, vpn, docker, itself, lonely}),
                 (QStringList{u"eth0 192.168.1.9/24"_s, u"gateway 192.168.1.1"_s, u"wg0 10.8.0.2/32"_s}));
        QCOMPARE(networksOf({cable, wifi}), networksOf({wifi, docker, cable}));
        QVERIFY(networksOf({cable}) != networksOf({wifi}));
        QVERIFY(networksOf({cable}) != networksOf({cable, vpn}));
    }

    /// The computer as it is, with adapters made for it.
    void theSystemsAdapters()
    {
        if (!noNamespace.isEmpty())
            QSKIP(qPrintable(noNamespace));
        OwnComputer computer(makeSystemSurroundings());
        QCOMPARE(computer.networks(), QStringList());
        const auto plug = [](const QString &adapter, const QString &address) {
            return ip(u"link add %1 type veth peer name far-%1"_s.arg(adapter))
                   && ip(u"link set far-%1 up"_s.arg(adapter)) && ip(u"link set %1 up"_s.arg(adapter))
                   && ip(u"addr add %1 dev %2"_s.arg(address, adapter));
        };
        QVERIFY(plug(u"eth7"_s, u"192.0.2.5/24"_s) && ip(u"route add default via 192.0.2.1"_s));
        const QStringList cable{u"eth7 192.0.2.5/24"_s, u"gateway 192.0.2.1"_s};
        QCOMPARE(computer.networks(), cable);

        QVERIFY(plug(u"docker0"_s, u"172.17.0.1/16"_s));
        QVERIFY(ip(u"addr add 2001:db8::5/64 dev eth7"_s));
        QCOMPARE(computer.networks(), cable);

        QVERIFY(plug(u"wg7"_s, u"10.8.0.2/32"_s));
        QCOMPARE(computer.networks(), cable + QStringList{u"wg7 10.8.0.2/32"_s});
        QVERIFY(ip(u"link del wg7"_s));
        QCOMPARE(computer.networks(), cable);

        // The other end goes down: the cable is pulled, though the address is still configured.
        QVERIFY(ip(u"link set far-eth7 down"_s));
        QVERIFY(!computer.networks().contains(cable.first()));
        QVERIFY(ip(u"link set far-eth7 up"_s));
        QTRY_COMPARE(computer.networks(), cable);
    }

private:
    static bool ip(const QString &words)
    {
        QProcess tool;
        tool.start(u"ip"_s, words.split(u' '));
        return tool.waitForFinished() && tool.exitCode() == 0;
    }
};

int main(int argc, char **argv)
{
    noNamespace = enterNamespace(Own::Network);
    QCoreApplication application(argc, argv);
    NetworksTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "networks_test.moc"
