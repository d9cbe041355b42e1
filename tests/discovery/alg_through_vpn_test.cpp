// The test on the wire says nothing about the router when the way to the server leads through a VPN: then it
// cannot tell, says why, and the server gets no message.
#include "connectors/discovery/network_prober.h"
#include "connectors/sip/alg_test.h"
#include "tests/support/told_surroundings.h"

#include <QTest>
#include <QUdpSocket>

using namespace rf;
using namespace rf::testing;
using namespace Qt::StringLiterals;

namespace {

/// A server on the internet that is really a silent socket here, and this computer's address towards it.
class WayThere final : public AddressBook {
public:
    WayThere(quint16 port, const QString &own)
        : m_port(port)
        , m_own(own)
    {
    }
    Endpoint real(const Endpoint &) const override { return {QHostAddress(QHostAddress::LocalHost), 0}; }
    Endpoint realUdp(const Endpoint &) const override
    {
        return {QHostAddress(QHostAddress::LocalHost), m_port};
    }
    QHostAddress ownAddress(const QHostAddress &) const override { return m_own; }

private:
    quint16 m_port;
    QHostAddress m_own;
};

} // namespace

class AlgThroughVpnTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWayDecides_data()
    {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("why");
        QTest::newRow("VPN") << u"10.8.0.2"_s << u"leads through a VPN (wg0)"_s;
        QTest::newRow("VPN with a public address") << u"198.51.100.7"_s << u"leads through a VPN (tun0)"_s;
        QTest::newRow("cable beside a VPN") << u"192.168.1.9"_s << QString();
        QTest::newRow("container") << u"172.17.0.2"_s << QString();
    }
    void theWayDecides()
    {
        QFETCH(QString, own);
        QFETCH(QString, why);
        QUdpSocket server;
        QVERIFY(server.bind(QHostAddress::LocalHost));
        const WayThere book(server.localPort(), own);
        const QList<Attachment> attachments{
            attachedTo(u"eth0"_s, u"192.168.1.9/24"_s),
            attachedTo(u"wg0"_s, u"10.8.0.2/32"_s, AdapterUse::Vpn),
            attachedTo(u"tun0"_s, u"198.51.100.7/32"_s, AdapterUse::Vpn),
            attachedTo(u"docker0"_s, u"172.17.0.2/16"_s, AdapterUse::Container)};
        NetworkProber prober(book, std::make_unique<ToldSurroundings>(attachments));
        CancelToken cancel;
        if (why.isEmpty()) // the silent server need not be waited for: one message is enough
            connect(&server, &QUdpSocket::readyRead, this, [cancel] { cancel.cancel(); });
        const QList<WireTest> tests =
            prober.algTest(*HostName::from(u"203.0.113.50"), *Port::from(5060), cancel);
        QCOMPARE(overallVerdict(tests), AlgVerdict::CouldNotTest);
        QCOMPARE(tests.first().transport, u"udp"_s);
        QCOMPARE(server.hasPendingDatagrams(), why.isEmpty());
        if (why.isEmpty())
            QVERIFY2(!tests.first().evidence.contains(u"VPN"), qPrintable(tests.first().evidence));
        else
            QVERIFY2(tests.first().evidence.contains(why), qPrintable(tests.first().evidence));
    }
};

QTEST_GUILESS_MAIN(AlgThroughVpnTest)
#include "alg_through_vpn_test.moc"
