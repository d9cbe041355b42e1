// What a STUN server tells of the router, for every kind of mapping and filter, and where it can tell
// nothing.
#include "connectors/path/nat_test.h"
#include "tests/path/stun_far_end.h"

#include <QTest>

using namespace rf;
using namespace rf::test;
using namespace Qt::StringLiterals;

namespace {

NatTestRequest request()
{
    NatTestRequest r;
    r.server = *HostName::from(u"203.0.113.60");
    r.rtoMs = 60;
    return r;
}

} // namespace

class NatTestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mappingsAndFilters_data()
    {
        QTest::addColumn<Depends>("mapping");
        QTest::addColumn<Depends>("filtering");
        QTest::addColumn<QString>("mapped");
        QTest::addColumn<QString>("filtered");
        QTest::newRow("cone") << Depends::Nothing << Depends::Nothing << u"endpoint-independent"_s
                              << u"endpoint-independent"_s;
        QTest::newRow("restricted") << Depends::Nothing << Depends::Address << u"endpoint-independent"_s
                                    << u"address-dependent"_s;
        QTest::newRow("port restricted") << Depends::Nothing << Depends::AddressAndPort
                                         << u"endpoint-independent"_s << u"address-and-port-dependent"_s;
        // What comes from elsewhere has no mapping to come in by, so the server cannot show that it answers
        // so.
        QTest::newRow("by address") << Depends::Address << Depends::AddressAndPort << u"address-dependent"_s
                                    << u"unknown"_s;
        QTest::newRow("symmetric") << Depends::AddressAndPort << Depends::AddressAndPort
                                   << u"address-and-port-dependent"_s << u"unknown"_s;
    }
    void mappingsAndFilters()
    {
        QFETCH(Depends, mapping);
        QFETCH(Depends, filtering);
        QFETCH(QString, mapped);
        QFETCH(QString, filtered);
        PretendNat nat;
        nat.mapping = mapping;
        nat.filtering = filtering;
        StunFarEnd end(nat);
        const NatReport report = natTest(request(), end, CancelToken());
        QVERIFY2(!report.mapped.isEmpty(), qPrintable(report.says.join(u'\n')));
        QCOMPARE(report.mapped, QList<QHostAddress>{nat.outside});
        QCOMPARE(report.own, nat.inside);
        QVERIFY(report.rfc5780);
        QCOMPARE(enumText(report.mapping), mapped);
        QCOMPARE(enumText(report.filtering), filtered);
        QCOMPARE(report.keepsPort, std::optional(true));
        QVERIFY(!report.lifetime);
    }
    void nothingIsTranslated()
    {
        PretendNat nat;
        nat.translates = false;
        nat.inside = QHostAddress(u"198.51.100.7"_s);
        nat.filtering = Depends::Address;
        StunFarEnd end(nat);
        const NatReport report = natTest(request(), end, CancelToken());
        QCOMPARE(report.mapping, NatMapping::None);
        QCOMPARE(report.filtering, NatFiltering::AddressDependent); // a firewall filters all the same
    }
    void portsAreChanged()
    {
        PretendNat nat;
        nat.portShift = 7;
        StunFarEnd end(nat);
        QCOMPARE(natTest(request(), end, CancelToken()).keepsPort, std::optional(false));
    }
    void withoutRfc5780()
    {
        StunManners manners;
        manners.rfc5780 = false;
        StunFarEnd end({}, manners);
        NatReport report = natTest(request(), end, CancelToken());
        QVERIFY(!report.rfc5780);
        QCOMPARE(report.mapping, NatMapping::Unknown);
        QCOMPARE(report.filtering, NatFiltering::Unknown);
        QVERIFY(report.says.join(u' ').contains(u"RFC 5780"_s));
        // A second server tells whether the mapping depends on the other side, not on what of it.
        NatTestRequest two = request();
        two.second = *HostName::from(u"203.0.113.61");
        QCOMPARE(natTest(two, end, CancelToken()).mapping, NatMapping::EndpointIndependent);
        PretendNat symmetric;
        symmetric.mapping = Depends::AddressAndPort;
        StunFarEnd other(symmetric, manners);
        QCOMPARE(natTest(two, other, CancelToken()).mapping, NatMapping::Dependent);
    }
    void aServerThatCannotAnswerFromElsewhereProvesNothing()
    {
        StunManners manners;
        manners.answersFromOther = false;
        StunFarEnd end({}, manners);
        const NatReport report = natTest(request(), end, CancelToken());
        QCOMPARE(report.mapping, NatMapping::EndpointIndependent);
        QCOMPARE(report.filtering, NatFiltering::Unknown);
    }
    void aSecondAddressThatIsNoneIsNotAsked_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("port");
        QTest::newRow("our own network") << u"192.168.77.1"_s << 3479;
        QTest::newRow("loopback") << u"127.0.0.1"_s << 3479;
        QTest::newRow("multicast") << u"224.0.1.75"_s << 5060;
        QTest::newRow("broadcast") << u"255.255.255.255"_s << 3479;
        QTest::newRow("the same address") << u"203.0.113.60"_s << 3479;
        QTest::newRow("no port") << u"203.0.113.61"_s << 0;
    }
    void aSecondAddressThatIsNoneIsNotAsked()
    {
        QFETCH(QString, address);
        QFETCH(int, port);
        StunManners manners;
        manners.other = Endpoint{QHostAddress(address), quint16(port)};
        StunFarEnd end({}, manners);
        const NatReport report = natTest(request(), end, CancelToken());
        QVERIFY(!report.rfc5780);
        QCOMPARE(end.requests(), 1);
    }
    void lostAnswersAreAskedForAgain()
    {
        StunManners manners;
        manners.loses = 2;
        StunFarEnd end({}, manners);
        QCOMPARE(natTest(request(), end, CancelToken()).mapping, NatMapping::EndpointIndependent);
    }
    void nobodyAnswers()
    {
        StunManners manners;
        manners.silent = true;
        StunFarEnd end({}, manners);
        const NatReport report = natTest(request(), end, CancelToken());
        QVERIFY(report.mapped.isEmpty());
        QVERIFY(report.says.join(u' ').contains(u"did not answer"_s));
        QCOMPARE(end.requests(), 3);
        manners.silent = false;
        manners.refuses = true;
        StunFarEnd refusing({}, manners);
        QVERIFY(natTest(request(), refusing, CancelToken()).says.join(u' ').contains(u"420"_s));
    }
    void howLongAMappingStays_data()
    {
        QTest::addColumn<int>("staysMs");
        QTest::addColumn<int>("alive");
        QTest::addColumn<int>("gone"); // 0: it was not seen to go
        QTest::newRow("short") << 2000 << 15 << 60;
        QTest::newRow("long") << 1000000 << 60 << 0;
    }
    void howLongAMappingStays()
    {
        QFETCH(int, staysMs);
        QFETCH(int, alive);
        QFETCH(int, gone);
        PretendNat nat;
        nat.staysMs = staysMs;
        StunFarEnd end(nat);
        NatTestRequest asked = request();
        asked.lifetime = true;
        asked.waits = {15, 60};
        asked.secondMs = 50; // 15 "seconds" are 0.75 s, 60 are 3 s
        asked.rtoMs = 100;
        QList<int> waits;
        asked.waiting = [&waits](int seconds) { waits << seconds; };
        const NatReport report = natTest(asked, end, CancelToken());
        QVERIFY2(report.lifetime, qPrintable(report.says.join(u'\n')));
        QCOMPARE(report.lifetime->aliveSeconds, alive);
        QCOMPARE(report.lifetime->goneSeconds.value_or(0), gone);
        QCOMPARE(waits, (QList<int>{15, 60}));
    }
    void withoutAnAnswerToAnotherPortNothingIsMeasured()
    {
        StunManners manners;
        manners.answersToPort = false;
        StunFarEnd end({}, manners);
        NatTestRequest asked = request();
        asked.lifetime = true;
        asked.secondMs = 20;
        const NatReport report = natTest(asked, end, CancelToken());
        QVERIFY(!report.lifetime);
        QVERIFY(report.says.join(u' ').contains(u"could not be measured"_s));
    }
    void preconditions()
    {
        StunFarEnd end;
        NatTestRequest vpn = request();
        vpn.tunnelOf = [](const QHostAddress &) { return u"wg0"_s; };
        QVERIFY(natTest(vpn, end, CancelToken()).says.first().contains(u"wg0"_s));
        NatTestRequest inside = request();
        inside.server = *HostName::from(u"192.168.77.1");
        QVERIFY(natTest(inside, end, CancelToken()).says.first().contains(u"not on the internet"_s));
        NatTestRequest nowhere = request();
        nowhere.server = *HostName::from(u"nowhere.example");
        nowhere.resolve = [](const QString &) { return QList<QHostAddress>(); };
        QVERIFY(natTest(nowhere, end, CancelToken()).says.first().contains(u"nowhere.example"_s));
        QCOMPARE(end.requests(), 0);
        const CancelToken stopped;
        stopped.cancel();
        QVERIFY(natTest(request(), end, stopped).mapped.isEmpty());
    }
    void theReportIsJson()
    {
        StunFarEnd end;
        const NatReport report = natTest(request(), end, CancelToken());
        const auto again = json::from<NatReport>(json::to(report));
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->mapped, report.mapped);
        QCOMPARE(again->mapping, report.mapping);
    }
};

QTEST_GUILESS_MAIN(NatTestTest)
#include "nat_test_test.moc"
