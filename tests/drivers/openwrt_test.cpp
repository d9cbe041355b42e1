// The OpenWrt driver against the simulated router of the shop, over SSH and over HTTP.
#include "connectors/routers/openwrt/openwrt_driver.h"
#include "tests/drivers/router_wishes.h"

using namespace Qt::StringLiterals;
using namespace rf;
using namespace rf::conformance;

namespace {

Subject router(const QString &way)
{
    Subject subject;
    subject.office = u"shop"_s;
    subject.address = QHostAddress(u"192.168.1.1"_s);
    subject.driver = &openwrtDriver();
    subject.identity.kind = DeviceKind::Router;
    subject.identity.vendor = u"OpenWrt"_s;
    subject.identity.variant = way;
    return subject;
}

} // namespace

class OpenwrtTest : public QObject {
    Q_OBJECT

    static void ways()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("ssh") << u"ssh"_s;
        QTest::newRow("http") << u"ubus-http"_s;
    }
    static void trip(const Intent &want)
    {
        QFETCH(QString, way);
        Bench bench(router(way));
        if (bench.start())
            roundTrip(bench, want);
    }

private Q_SLOTS:
    void reads()
    {
        Bench bench(router(u"ssh"_s));
        if (bench.start())
            readsCompletely(bench);
    }
    void readsOverHttp()
    {
        Subject subject = router(u"ubus-http"_s);
        // A web session may see neither the kernel's modules nor its timers.
        subject.unreadByNature = {u"sipAlg"_s, u"udpTimeoutSeconds"_s, u"wans"_s};
        Bench bench(subject);
        if (bench.start())
            readsCompletely(bench);
    }
    void sipAlg()
    {
        Bench bench(router(u"ssh"_s));
        if (bench.start())
            roundTrip(bench, SipAlgOff{});
    }
    void forwards_data() { ways(); }
    void forwards()
    {
        QFETCH(QString, way);
        Bench bench(router(way));
        if (!bench.start())
            return;
        const auto facts = bench.readFresh();
        QVERIFY2(facts, facts ? "" : qPrintable(words(facts.error())));
        QVERIFY(!openWays(*facts).isEmpty());
        roundTrip(bench, CloseForwards{openWays(*facts)});
    }
    void narrowing()
    {
        Bench bench(router(u"ssh"_s));
        if (!bench.start())
            return;
        const auto facts = bench.readFresh();
        QVERIFY2(facts, facts ? "" : qPrintable(words(facts.error())));
        roundTrip(bench, NarrowForwards{openWays(*facts), {Cidr::from(u"203.0.113.0/24").value_or(Cidr())}});
    }
    void remoteAdmin_data() { ways(); }
    void remoteAdmin() { trip(RemoteAdminOff{}); }
    void upnp_data() { ways(); }
    void upnp() { trip(UpnpOff{}); }
    void plainAdmin_data() { ways(); }
    void plainAdmin() { trip(PlainAdminOff{}); }
    void voiceVlan_data() { ways(); }
    void voiceVlan() { trip(voice()); }
    void isolation()
    {
        Bench bench(router(u"ssh"_s));
        if (!bench.start())
            return;
        auto facts = bench.readFresh();
        QVERIFY2(facts, facts ? "" : qPrintable(words(facts.error())));
        const auto network = openwrtDriver().plan(*facts, voice());
        QVERIFY2(network, network ? "" : qPrintable(words(network.error())));
        std::unique_ptr<Session> session;
        auto sent = bench.run(session, network->apply);
        QVERIFY2(sent, sent ? "" : qPrintable(words(sent.error())));
        const auto after = conformance::detail::readUntil(bench, voice(), Reached::Yes, 30);
        QVERIFY(after && reached(voice(), *after) == Reached::Yes);
        sent = bench.run(session, network->confirm);
        QVERIFY2(sent, sent ? "" : qPrintable(words(sent.error())));
        session.reset();
        bench.settle();
        roundTrip(bench, IsolateVoice{voice().vlan, {QHostAddress(u"192.168.1.50"_s)}});
    }
    void password_data() { ways(); }
    void password()
    {
        QFETCH(QString, way);
        Bench bench(router(way));
        if (!bench.start())
            return;
        // The shop's router has no password at the start: the first one cannot be taken back, the second one
        // can.
        passwordRoundTrip(bench);
        if (!QTest::currentTestFailed())
            passwordRoundTrip(bench);
        if (!QTest::currentTestFailed())
            wrongPasswordIsRejected(bench);
    }
    void abandoned()
    {
        Bench bench(router(u"ssh"_s));
        if (bench.start())
            abandonReverts(bench, RemoteAdminOff{});
    }
    /// After a rollback the next change must hold nothing of the one that was abandoned.
    void afterRollbackNothingIsLeftStaged()
    {
        Bench bench(router(u"ssh"_s));
        if (!bench.start())
            return;
        abandonReverts(bench, RemoteAdminOff{});
        if (!QTest::currentTestFailed())
            roundTrip(bench, UpnpOff{});
    }
    void confirmedOverAFreshConnection()
    {
        Bench bench(router(u"ssh"_s));
        if (!bench.start())
            return;
        const auto before = bench.readFresh();
        QVERIFY2(before, before ? "" : qPrintable(words(before.error())));
        const auto change = openwrtDriver().plan(*before, UpnpOff{});
        QVERIFY(change);
        std::unique_ptr<Session> session;
        QVERIFY(bench.run(session, change->apply));
        session.reset();
        const auto sent = bench.run(session, change->confirm);
        QVERIFY2(sent, sent ? "" : qPrintable(words(sent.error())));
        // A second confirmation has nothing to confirm.
        const auto again = bench.run(session, change->confirm);
        QVERIFY(!again && again.error().code == ErrorCode::Rejected);
    }
    void noPasswordIsNoticed()
    {
        Bench bench(router(u"ssh"_s));
        if (!bench.start())
            return;
        const auto session = bench.open();
        QVERIFY2(session, session ? "" : qPrintable(words(session.error())));
        QVERIFY((*session)->noPasswordSet());
    }
    void refusal()
    {
        Bench bench(router(u"ssh"_s));
        if (!bench.start())
            return;
        const Step bad{
            u"test"_s,
            ExecCommand{u"ubus call uci set '{\"config\":\"firewall\",\"section\":\"bad-name\",\"values\":"
                        "{\"enabled\":\"0\"},\"ubus_rpc_session\":\"{{session}}\"}'"_s,
                        {}},
            Risk::None, false};
        refusalStops(bench, bad);
    }
    void backup()
    {
        Bench bench(router(u"ssh"_s));
        if (!bench.start())
            return;
        auto session = bench.open();
        QVERIFY2(session, session ? "" : qPrintable(words(session.error())));
        const auto archive = openwrtDriver().backup(**session);
        QVERIFY2(archive, archive ? "" : qPrintable(words(archive.error())));
        QVERIFY(archive->size() > 64);
    }
    void oddAnswers_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("value");
        QTest::newRow("garbage") << u"garbage"_s << 1;
        QTest::newRow("cut") << u"cut-after"_s << 400;
        QTest::newRow("escapes") << u"escape-bomb"_s << 1;
    }
    void oddAnswers()
    {
        QFETCH(QString, kind);
        QFETCH(int, value);
        Subject subject = router(u"ssh"_s);
        subject.mischief = {{QString(), kind, value}};
        Bench bench(subject);
        if (!bench.start())
            return;
        const QJsonObject before = bench.dump();
        if (auto session = bench.open())
            (void)openwrtDriver().read(**session); // any ordinary result; no crash, no hang
        QCOMPARE(bench.dump(), before);
    }
};

QTEST_GUILESS_MAIN(OpenwrtTest)
#include "openwrt_test.moc"
