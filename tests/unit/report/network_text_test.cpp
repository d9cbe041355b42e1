// Every obstacle has its three sentences (what happened, what it means, what to press) on every system, and
// every adapter that is left out its word.
#include "report/network_text.h"

#include <QTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

using Knock = ReachSigns::Knock;
using System = ReachSigns::System;

ReachSigns emptyOffice(System system)
{
    ReachSigns signs;
    signs.system = system;
    signs.adapters = {{u"eth0"_s, *Cidr::from(u"192.168.1.50/24"), AdapterUse::Network, false, true}};
    signs.asked = {*Cidr::from(u"192.168.1.0/24")};
    signs.gateway = QHostAddress(u"192.168.1.1"_s);
    signs.gatewayHasCard = true;
    signs.knock = Knock::Answered;
    return signs;
}

} // namespace

class NetworkTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void obstacles_data()
    {
        QTest::addColumn<ReachSigns>("signs");
        QTest::addColumn<Obstacle>("obstacle");
        QTest::addColumn<QStringList>("says");
        ReachSigns signs = emptyOffice(System::Mac);
        signs.knock = Knock::NoRoute;
        QTest::newRow("macOS") << signs << Obstacle::LocalNetworkPermission
                               << QStringList{u"System Settings"_s, u"Local Network"_s};
        signs = emptyOffice(System::Windows);
        signs.knock = Knock::Forbidden;
        QTest::newRow("Windows firewall")
            << signs << Obstacle::Firewall << QStringList{u"Windows Security"_s};
        signs.system = System::Linux;
        QTest::newRow("Linux firewall") << signs << Obstacle::Firewall << QStringList{u"nftables"_s};
        signs.system = System::Mac;
        QTest::newRow("Mac firewall") << signs << Obstacle::Firewall << QStringList{u"Little Snitch"_s};
        signs = emptyOffice(System::Windows);
        signs.found = 9;
        signs.multicastAnswers = 0;
        QTest::newRow("Windows, public network")
            << signs << Obstacle::MulticastHeldBack << QStringList{u"Private network"_s};
        signs.system = System::Linux;
        QTest::newRow("Linux zone") << signs << Obstacle::MulticastHeldBack << QStringList{u"zones"_s};
        signs = emptyOffice(System::Linux);
        signs.adapters.first().wireless = true;
        QTest::newRow("Wi-Fi") << signs << Obstacle::WifiIsolation << QStringList{u"Wi-Fi"_s, u"cable"_s};
        signs = emptyOffice(System::Linux);
        signs.adapters << ReachSigns::Adapter{u"tun\x1b[1m0"_s, *Cidr::from(u"10.8.0.2/24"), AdapterUse::Vpn,
                                              false, true};
        QTest::newRow("VPN") << signs << Obstacle::Vpn << QStringList{u"(tun[1m0)"_s, u"cut"_s};
        signs.tunnelTaking = u"wg7"_s;
        QTest::newRow("VPN takes it") << signs << Obstacle::Vpn << QStringList{u"(wg7)"_s, u"into the VPN"_s};
        signs = emptyOffice(System::Linux);
        signs.gateway = QHostAddress();
        QTest::newRow("no gateway") << signs << Obstacle::NoGateway << QStringList{u"no router"_s};
        signs = emptyOffice(System::Linux);
        signs.gatewayHasCard = false;
        signs.knock = Knock::Silent;
        QTest::newRow("silent") << signs << Obstacle::GatewaySilent << QStringList{u"(192.168.1.1)"_s};
        signs = emptyOffice(System::Linux);
        signs.asked = {*Cidr::from(u"10.9.0.0/24")};
        QTest::newRow("elsewhere") << signs << Obstacle::Elsewhere
                                   << QStringList{u"10.9.0.0/24"_s, u"192.168.1.0/24"_s};
        signs.adapters.clear();
        QTest::newRow("no network") << signs << Obstacle::NoNetwork << QStringList{u"no network"_s};
        signs.adapters = {
            {u"eth0"_s, *Cidr::from(u"169.254.1.1/16"), AdapterUse::SelfAssigned, false, false}};
        QTest::newRow("no address") << signs << Obstacle::NoAddress << QStringList{u"address"_s};
    }
    void obstacles()
    {
        QFETCH(ReachSigns, signs);
        QFETCH(Obstacle, obstacle);
        QFETCH(QStringList, says);
        const QList<ObstacleText> explained = explain(signs);
        QCOMPARE(explained.size(), 1);
        QCOMPARE(explained.first().obstacle, obstacle);
        const ErrorText &text = explained.first().text;
        QVERIFY(!text.happened.isEmpty() && !text.means.isEmpty());
        QVERIFY2(text.press.contains(u"look again"_s, Qt::CaseInsensitive), qPrintable(text.press));
        for (const QString &word : says)
            QVERIFY2(text.whole().contains(word), qPrintable(text.whole()));
        QVERIFY(!text.whole().contains(u"%"_s));
        for (const QChar c : text.whole())
            QVERIFY(c.isPrint());
    }

    void nothingInTheWay()
    {
        ReachSigns signs = emptyOffice(System::Linux);
        signs.found = 4;
        QVERIFY(explain(signs).isEmpty());
    }

    void everyAdapterThatIsLeftOutHasItsWord()
    {
        QVERIFY(leftOutText(AdapterUse::Network, u"eth0"_s).isEmpty());
        QVERIFY(leftOutWord(AdapterUse::Network).isEmpty());
        QSet<QString> words;
        for (const auto &[use, name] : enumNames<AdapterUse>) {
            if (use == AdapterUse::Network)
                continue;
            const QString text = leftOutText(use, u"if7"_s);
            QVERIFY2(text.startsWith(u"if7 "_s) && text.endsWith(u'.'), name);
            words << leftOutWord(use);
        }
        QCOMPARE(words.size(), qsizetype(enumNames<AdapterUse>.size()) - 1);
        QVERIFY(!words.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(NetworkTextTest)
#include "network_text_test.moc"
