// The Yealink driver against the simulated phones with the JSON web interface.
#include "connectors/phones/yealink/yealink_driver.h"
#include "tests/drivers/find_phone.h"

using namespace rf;
using namespace rf::conformance;

namespace {

const QStringList untold{u"factoryAdminPassword"_s};

const QString &phoneId()
{
    static const QString id = findPhone(u"dental"_s, yealinkDriver(), u"json"_s);
    return id;
}

Subject subject(const QList<Mischief> &mischief = {})
{
    return phoneSubject(yealinkDriver(), phoneId(), untold, mischief);
}

} // namespace

class YealinkJsonTest : public QObject {
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
        QTest::newRow("HTTP off") << 4;
    }
    void lineWishes()
    {
        QFETCH(int, wish);
        Bench bench(subject());
        if (!bench.start())
            return;
        const QList<Intent> wishes{
            NatKeepAlive{20}, SipTransportTo{{}, SipTransport::Tls, {}, *Port::from(5061)},
            Srtp{{}, SrtpMode::Optional}, Srtp{{}, SrtpMode::Compulsory}, PlainAdminOff{}};
        roundTrip(bench, wishes.at(wish));
    }

    void restarts() { inspect(subject(), restartRoundTrip); }

    void voiceVlan()
    {
        inspect(subject(), [](Bench &bench) { vlanRoundTrip(bench, PhoneVlan{VlanId::from(20), 5}); });
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

QTEST_GUILESS_MAIN(YealinkJsonTest)
#include "yealink_json_test.moc"
