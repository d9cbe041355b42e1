// The Vigor driver against the simulated router of the dental office.
#include "connectors/routers/draytek/draytek_driver.h"
#include "tests/drivers/router_wishes.h"

using namespace Qt::StringLiterals;
using namespace rf;
using namespace rf::conformance;

namespace {

Subject vigor()
{
    Subject subject;
    subject.office = u"dental"_s;
    subject.address = QHostAddress(u"192.168.50.1"_s);
    subject.driver = &draytekDriver();
    subject.identity.kind = DeviceKind::Router;
    subject.identity.vendor = u"DrayTek"_s;
    // No documented command tells how this router treats IPv6 from outside.
    subject.unreadByNature = {u"ipv6InboundBlocked"_s};
    return subject;
}

Step lines(const QStringList &list)
{
    ShellLines wire;
    for (const QString &line : list)
        wire.lines << CliLine{line, {}};
    return {u"test"_s, wire, Risk::None, false};
}

} // namespace

class DraytekTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads()
    {
        Bench bench(vigor());
        if (bench.start())
            readsCompletely(bench);
    }
    void knowsItself()
    {
        Bench bench(vigor());
        if (!bench.start())
            return;
        const auto facts = bench.readFresh();
        QVERIFY2(facts, facts ? "" : qPrintable(words(facts.error())));
        QVERIFY(facts->identity.model.startsWith(u"Vigor"_s));
        QCOMPARE(facts->identity.mac, bench.device().identity.mac);
        QVERIFY(draytekDriver().abilities(facts->identity).canRead);
        QVERIFY(!openWays(*facts).isEmpty());
    }
    void sipAlg() { trip(SipAlgOff{}); }
    void forwards()
    {
        Bench bench(vigor());
        if (!bench.start())
            return;
        const auto facts = bench.readFresh();
        QVERIFY2(facts, facts ? "" : qPrintable(words(facts.error())));
        roundTrip(bench, CloseForwards{openWays(*facts)});
    }
    void remoteAdmin() { trip(RemoteAdminOff{}); }
    void upnp() { trip(UpnpOff{}); }
    void plainAdmin() { trip(PlainAdminOff{}); }
    void voiceVlan() { trip(voice()); }
    void isolation()
    {
        Bench bench(vigor());
        if (!bench.start())
            return;
        auto facts = bench.readFresh();
        QVERIFY2(facts, facts ? "" : qPrintable(words(facts.error())));
        const auto network = draytekDriver().plan(*facts, voice());
        QVERIFY2(network, network ? "" : qPrintable(words(network.error())));
        std::unique_ptr<Session> session;
        const auto sent = bench.run(session, network->apply);
        QVERIFY2(sent, sent ? "" : qPrintable(words(sent.error())));
        session.reset();
        const auto after = conformance::detail::readUntil(bench, voice(), Reached::Yes, 30);
        QVERIFY(after && reached(voice(), *after) == Reached::Yes);
        bench.settle();
        roundTrip(bench, IsolateVoice{voice().vlan, {}});
    }
    void password()
    {
        Bench bench(vigor());
        if (bench.start())
            passwordRoundTrip(bench);
    }
    void wrongPassword()
    {
        Bench bench(vigor());
        if (bench.start())
            wrongPasswordIsRejected(bench);
    }
    void refusals_data()
    {
        QTest::addColumn<QStringList>("sent");
        QTest::newRow("unknown") << QStringList{u"sys nosuchthing 1"_s, u"sys sip_alg -e 0"_s};
        QTest::newRow("bad index") << QStringList{u"msubnet switch 999 On"_s, u"sys sip_alg -e 0"_s};
    }
    void refusals()
    {
        QFETCH(QStringList, sent);
        Bench bench(vigor());
        if (bench.start())
            refusalStops(bench, lines(sent));
    }
    /// The device refuses the n-th command, wherever that falls: either nothing was sent after it, or all is
    /// applied.
    void refusedSomewhere()
    {
        for (const int n : {1, 27}) {
            Subject subject = vigor();
            subject.mischief = {{QString(), u"refuse"_s, n}};
            Bench bench(subject);
            if (!bench.start())
                return;
            const QJsonObject before = bench.dump();
            auto session = bench.open();
            if (!session)
                continue;
            const auto facts = draytekDriver().read(**session);
            const auto change = facts ? draytekDriver().plan(*facts, SipAlgOff{})
                                      : Result<Change>(fail(ErrorCode::Unparsable));
            if (!change)
                continue; // what was not read is not changed
            Result<> sent;
            for (const Step &step : change->apply) {
                if (sent)
                    sent = draytekDriver().run(**session, step);
            }
            if (!sent) {
                QCOMPARE(sent.error().code, ErrorCode::Rejected);
                QCOMPARE(bench.dump(), before);
            }
            nothingLeaks(bench);
        }
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
        Subject subject = vigor();
        subject.mischief = {{QString(), kind, value}};
        Bench bench(subject);
        if (!bench.start())
            return;
        const QJsonObject before = bench.dump();
        if (auto session = bench.open())
            (void)draytekDriver().read(**session); // any ordinary result; no crash, no hang
        QCOMPARE(bench.dump(), before);
    }
    void paged()
    {
        Subject subject = vigor();
        subject.mischief = {{QString(), u"paged"_s, 10}};
        Bench bench(subject);
        if (bench.start())
            readsCompletely(bench);
    }
    void others()
    {
        Identity identity = vigor().identity;
        for (const QString &model :
             {u"Vigor2767"_s, u"Vigor2960"_s, u"VigorSwitch P2100"_s, u"VigorAP 918R"_s}) {
            identity.model = model;
            QVERIFY2(!draytekDriver().abilities(identity).canRead, qPrintable(model));
        }
        identity.model = u"Vigor2865"_s;
        QVERIFY(draytekDriver().abilities(identity).canRead);
        identity.firmware = u"5.1.0"_s;
        QVERIFY(!draytekDriver().abilities(identity).canRead);
        identity.firmware = u"3.9.8"_s;
        QVERIFY(draytekDriver().abilities(identity).oldSsh);
        QCOMPARE(draytekDriver().abilities(identity).level(QString::fromLatin1(NarrowForwards::type)),
                 AbilityLevel::ByHand);
        QVERIFY(!draytekDriver().abilities(identity).timedRevert);
    }

private:
    static void trip(const Intent &want)
    {
        Bench bench(vigor());
        if (bench.start())
            roundTrip(bench, want);
    }
};

QTEST_GUILESS_MAIN(DraytekTest)
#include "draytek_test.moc"
