// The Yealink driver against the simulated phones with the servlet web interface.
#include "connectors/phones/yealink/yealink_driver.h"
#include "tests/drivers/find_phone.h"

using namespace rf;
using namespace rf::conformance;

namespace {

const QStringList untold{u"factoryAdminPassword"_s, u"pcPortInUse"_s};

const QString &phoneId()
{
    static const QString id = findPhone(u"dental"_s, yealinkDriver(), u"servlet-rsa"_s);
    return id;
}

Subject subject(const QList<Mischief> &mischief = {})
{
    return phoneSubject(yealinkDriver(), phoneId(), untold, mischief);
}

} // namespace

class YealinkServletTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(!phoneId().isEmpty(), "the dental office has no such phone"); }

    void reads() { inspect(subject(), readsCompletely); }

    void lineWishes_data()
    {
        QTest::addColumn<int>("wish");
        QTest::newRow("keep-alive") << 0;
        QTest::newRow("TLS") << 1;
        QTest::newRow("SRTP optional") << 2;
        QTest::newRow("SRTP compulsory") << 3;
    }
    void lineWishes()
    {
        QFETCH(int, wish);
        Bench bench(subject());
        if (!bench.start())
            return;
        const QList<Intent> wishes{NatKeepAlive{20},
                                   SipTransportTo{{}, SipTransport::Tls, {}, *Port::from(5061)},
                                   Srtp{{}, SrtpMode::Optional}, Srtp{{}, SrtpMode::Compulsory}};
        roundTrip(bench, wishes.at(wish));
    }

    // The servlet pages do not tell whether somebody talks, so whatever restarts is by hand.
    void whatRestartsIsByHand()
    {
        Bench bench(subject());
        if (!bench.start())
            return;
        const auto facts = bench.readFresh();
        QVERIFY2(facts, facts ? "" : qPrintable(words(facts.error())));
        for (const Intent &want : {Intent(RestartPhone{}), Intent(PhoneVlan{VlanId::from(20), 5}),
                                   Intent(PlainAdminOff{}), Intent(AutoUpdate{})}) {
            const Abilities abilities = yealinkDriver().abilities(facts->identity);
            QCOMPARE(abilities.level(intentName(want)), AbilityLevel::ByHand);
            QVERIFY(!abilities.find(intentName(want))->byHand.isEmpty());
            const auto change = yealinkDriver().plan(*facts, want);
            QVERIFY(!change);
            QCOMPARE(change.error().code, ErrorCode::Unsupported);
        }
    }

    void adminPassword() { inspect(subject(), passwordRoundTrip); }

    void linePassword() { inspect(subject(), firstLinePasswordRoundTrip); }

    void wrongPassword() { inspect(subject(), oneAttemptPerCall); }

    void locked() { inspect(subject({{{}, u"locked"_s, 0}}), isLockedOut); }

    void badDays_data() { badDayRows(); }
    void badDays()
    {
        QFETCH(QString, kind);
        QFETCH(int, value);
        inspect(subject({{{}, kind, value}}), endsPlainly);
    }

    void refusal() { inspect(subject({{{}, u"refuse"_s, 1}}), firstStepIsRefused); }
};

QTEST_GUILESS_MAIN(YealinkServletTest)
#include "yealink_servlet_test.moc"
