// The Poly driver against the simulated phones, over REST and over the web pages.
#include "connectors/phones/poly/poly_driver.h"
#include "tests/drivers/find_phone.h"

using namespace rf;
using namespace rf::conformance;

namespace {

const QStringList untold{u"pcPortInUse"_s, u"pcPortTag"_s};

const QString &phoneId()
{
    static const QString id = findPhone(u"dental"_s, polyDriver(), u"rest"_s);
    return id;
}

Subject subject(const QList<Mischief> &mischief = {})
{
    return phoneSubject(polyDriver(), phoneId(), untold, mischief);
}

} // namespace

class PolyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(!phoneId().isEmpty(), "the dental office has no such phone"); }

    void reads()
    {
        Bench bench(subject());
        if (bench.start())
            readsCompletely(bench);
    }

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
        const QList<Intent> wishes{
            NatKeepAlive{20}, SipTransportTo{{}, SipTransport::Tls, {}, *Port::from(5061)},
            Srtp{{}, SrtpMode::Optional}, Srtp{{}, SrtpMode::Compulsory}, PhoneVlan{VlanId::from(20), 5}};
        roundTrip(bench, wishes.at(wish));
    }

    void restarts()
    {
        Bench bench(subject());
        if (bench.start())
            restartRoundTrip(bench);
    }

    void voiceVlan()
    {
        Bench bench(subject());
        if (bench.start())
            vlanRoundTrip(bench, PhoneVlan{VlanId::from(20), 5});
    }

    void adminPassword()
    {
        Bench bench(subject());
        if (bench.start())
            passwordRoundTrip(bench);
    }

    void linePassword()
    {
        Bench bench(subject());
        if (!bench.start())
            return;
        const auto facts = bench.readFresh();
        QVERIFY(facts && facts->phone() && facts->phone()->lines.value()
                && !facts->phone()->lines.value()->isEmpty());
        const Line line = facts->phone()->lines.value()->first();
        const Secret current = lineSecret(bench.office(), line.user);
        QVERIFY2(!current.isEmpty(), "the provider's list does not name this line");
        linePasswordRoundTrip(bench, line.index, current);
    }

    void switchesRestOn()
    {
        const QString id = findPhone(u"dental"_s, polyDriver(), u"web"_s);
        QVERIFY2(!id.isEmpty(), "the dental office has no phone with REST off");
        Bench bench(phoneSubject(polyDriver(), id, {}));
        if (!bench.start())
            return;
        auto before = bench.readFresh();
        QVERIFY2(before, before ? "" : qPrintable(words(before.error())));
        QCOMPARE(before->identity.variant, u"web"_s);
        QVERIFY(before->phone()->managementApi.value() && !*before->phone()->managementApi.value());
        const auto refused = polyDriver().plan(*before, Srtp{{}, SrtpMode::Optional});
        QVERIFY(!refused && refused.error().code == ErrorCode::Unsupported);
        roundTrip(bench, ManagementApiOn{});
    }

    void wrongPassword()
    {
        Bench bench(subject());
        if (bench.start())
            oneAttemptPerCall(bench);
    }

    void locked()
    {
        Bench bench(subject({{{}, u"locked"_s, 0}}));
        if (!bench.start())
            return;
        const auto session = bench.open();
        QVERIFY(!session);
        QVERIFY2(session.error().code == ErrorCode::LockedOut, qPrintable(words(session.error())));
    }

    void badDays_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("value");
        QTest::newRow("garbage") << u"garbage"_s << 0;
        QTest::newRow("flood") << u"flood"_s << 0;
        QTest::newRow("escape bomb") << u"escape-bomb"_s << 0;
        QTest::newRow("cut") << u"cut-after"_s << 200;
        QTest::newRow("cut later") << u"cut-after"_s << 3000;
    }
    void badDays()
    {
        QFETCH(QString, kind);
        QFETCH(int, value);
        Bench bench(subject({{{}, kind, value}}));
        if (bench.start())
            endsPlainly(bench);
    }

    void refusal()
    {
        Bench bench(subject({{{}, u"refuse"_s, 1}}));
        if (!bench.start())
            return;
        const auto facts = bench.readFresh();
        QVERIFY2(facts, facts ? "" : qPrintable(words(facts.error())));
        const auto change = polyDriver().plan(*facts, NatKeepAlive{20});
        QVERIFY2(change && !change->isEmpty(), change ? "" : qPrintable(words(change.error())));
        refusalStops(bench, change->apply.first());
    }
};

QTEST_GUILESS_MAIN(PolyTest)
#include "poly_test.moc"
