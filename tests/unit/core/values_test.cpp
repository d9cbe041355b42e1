// Values survive JSON, unread stays unread, goals are judged the same for every vendor.
#include "core/model/intent.h"
#include "core/model/plan.h"

#include <QtTest>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

Facts router()
{
    Facts f;
    f.identity.kind = DeviceKind::Router;
    f.settings = RouterFacts{};
    RouterFacts &r = *f.router();
    r.sipAlg = Reading<bool>::known(true, u"sys sip_alg ?"_s);
    r.forwards = Reading<QList<Forward>>::known({Forward{u"portmap-1"_s,
                                                         u"redirect"_s,
                                                         u"SIP"_s,
                                                         u"udp"_s,
                                                         *PortRange::from(u"5060"),
                                                         QHostAddress(u"192.168.50.11"_s),
                                                         *PortRange::from(u"5060"),
                                                         {},
                                                         true}});
    r.vlans = Reading<QList<Vlan>>::known({});
    r.crossings = Reading<QList<Crossing>>::known({Crossing{VlanId(), *VlanId::from(20), true, {}}});
    r.remoteAdmin = Reading<RemoteAdmin>::known(RemoteAdmin{{u"https"_s}, {}});
    r.lanAdmin = Reading<QStringList>::known({u"http"_s, u"https"_s, u"telnet"_s, u"ssh"_s});
    r.upnp = Reading<bool>::known(true);
    r.updates = Reading<UpdateMode>::known(UpdateMode::Manual);
    return f;
}

Facts phone()
{
    Facts f;
    f.identity.kind = DeviceKind::Phone;
    f.settings = PhoneFacts{};
    Line line;
    line.server = *HostName::from(u"sip.example.com");
    line.transport = Reading<SipTransport>::known(SipTransport::Udp);
    line.srtp = Reading<SrtpMode>::known(SrtpMode::Off);
    line.keepAliveSeconds = Reading<int>::known(0);
    Line unused = line;
    unused.index = 2;
    unused.enabled = false;
    f.phone()->lines = Reading<QList<Line>>::known({line, unused});
    f.phone()->voiceTag = Reading<VoiceTag>::known({});
    f.phone()->webAdmin = Reading<QStringList>::known({u"http"_s, u"https"_s});
    f.phone()->updates = Reading<UpdateMode>::known(UpdateMode::Manual);
    f.phone()->managementApi = Reading<bool>::known(false);
    return f;
}

} // namespace

class Values : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyWishIsReachedAfterwardsAndNotBefore_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < std::variant_size_v<Intent>; ++i)
            QTest::addRow("%zu", i) << static_cast<int>(i);
    }
    void everyWishIsReachedAfterwardsAndNotBefore()
    {
        QFETCH(int, index);
        const VlanId voice = *VlanId::from(20);
        const QList<QPair<Intent, bool>> wishes{
            {NatKeepAlive{25}, false},
            {SipAlgOff{}, true},
            {DropSipFlows{}, true},
            {RestartPhone{}, false},
            {CloseForwards{{u"portmap-1"_s}}, true},
            {NarrowForwards{{u"portmap-1"_s}, {*Cidr::from(u"203.0.113.0/24")}}, true},
            {RemoteAdminOff{}, true},
            {UpnpOff{}, true},
            {VoiceVlan{voice,
                       u"voice"_s,
                       *Cidr::from(u"192.168.20.1/24"),
                       QHostAddress(u"192.168.20.50"_s),
                       QHostAddress(u"192.168.20.150"_s),
                       {}},
             true},
            {IsolateVoice{voice, {}}, true},
            {PhoneVlan{voice, 5}, false},
            {AdminPassword{u"admin"_s, {u"old"_s}, {u"new"_s}}, true},
            {SipTransportTo{{}, SipTransport::Tls, *HostName::from(u"sip.example.com"), *Port::from(5061)},
             false},
            {Srtp{{}, SrtpMode::Compulsory}, false},
            {PlainAdminOff{}, true},
            {AutoUpdate{}, true},
            {LinePassword{1, {u"old"_s}, {u"new"_s}}, false},
            {ManagementApiOn{}, false}};
        QCOMPARE(static_cast<size_t>(wishes.size()), std::variant_size_v<Intent>);
        const auto &[wish, onRouter] = wishes.at(index);
        QCOMPARE(static_cast<int>(wish.index()), index);

        const auto again = json::parse<Intent>(json::text(wish));
        QVERIFY(again && *again == wish);

        // What leaves no setting behind is proven by what happens, never by facts.
        static const QStringList byWhatHappens{u"DropSipFlows"_s, u"RestartPhone"_s, u"AdminPassword"_s,
                                               u"LinePassword"_s};
        const Facts before = onRouter ? router() : phone();
        const Facts after = afterwards(before, wish);
        if (byWhatHappens.contains(intentName(wish))) {
            QCOMPARE(reached(wish, before), Reached::CannotTell);
            QVERIFY(after.sameSettings(before));
        } else {
            QCOMPARE(reached(wish, before), Reached::No);
            QCOMPARE(reached(wish, after), Reached::Yes);
            QVERIFY(!differences(before, after).isEmpty());
        }
        // A device that was not read never looks reached.
        Facts blank;
        blank.settings =
            onRouter ? decltype(blank.settings)(RouterFacts{}) : decltype(blank.settings)(PhoneFacts{});
        QCOMPARE(reached(wish, blank), Reached::CannotTell);
    }
    void anUnusedLineIsLeftAlone()
    {
        const Facts after = afterwards(phone(), Srtp{{}, SrtpMode::Compulsory});
        QCOMPARE(*after.phone()->lines.value()->at(1).srtp.value(), SrtpMode::Off);
    }
    void factsSurviveJson()
    {
        for (const Facts &f : {router(), phone()}) {
            const auto again = json::parse<Facts>(json::text(f));
            QVERIFY(again.has_value());
            QVERIFY(again->sameSettings(f));
            QVERIFY(differences(f, *again).isEmpty());
        }
        QCOMPARE(json::parse<Facts>(json::text(router()))->router()->sipAlg.source(), u"sys sip_alg ?"_s);
    }
    void unreadStaysUnread()
    {
        Facts f = router();
        f.router()->upnp = Reading<bool>::unread(u"no status command"_s);
        const auto again = json::parse<Facts>(json::text(f));
        QVERIFY(again && again->router()->upnp.isUnread());
        QCOMPARE(again->router()->upnp.why(), u"no status command"_s);
        QVERIFY(!again->router()->upnp.value());
        QVERIFY(Reading<bool>() == Reading<bool>::unread(u"another reason"_s));
        QVERIFY(!(Reading<bool>() == Reading<bool>::notSupported()));
    }
    void differencesNameTheSetting()
    {
        const Facts before = router();
        Facts after = afterwards(before, SipAlgOff{});
        after.native[u"x"_s] = 1;
        const QStringList names = differences(before, after);
        QVERIFY2(names.contains(u"sipAlg"_s), qPrintable(names.join(u' ')));
        QVERIFY2(names.contains(u"native.x"_s), qPrintable(names.join(u' ')));
        QCOMPARE(names.size(), 2);
    }
    void jsonRefusesWrongShapes()
    {
        for (const QByteArray &bad :
             {QByteArray("{"), QByteArray("[]"), QByteArray("{}"),
              QByteArray(R"({"type":"VoiceVlan","vlan":5000})"), QByteArray(R"({"type":"Explode"})"),
              QByteArray(
                  R"({"type":"SipTransportTo","lines":[1.5],"transport":"tls","server":"","port":5061})"),
              QByteArray(
                  R"({"type":"SipTransportTo","lines":[],"transport":"tls","server":"a b","port":5061})"),
              QByteArray(R"({"type":"NatKeepAlive","seconds":"25"})")})
            QVERIFY2(!json::parse<Intent>(bad), bad.constData());
    }
    void planSurvivesJson()
    {
        Change change;
        change.intent = SipAlgOff{};
        change.apply = {
            Step{u"Off"_s, ShellLines{{CliLine{u"sys sip_alg -e 0"_s, {}}}}, Risk::DropsCalls, false},
            Step{u"Web"_s, HttpCall{u"POST"_s, u"/x"_s, u"text/plain"_s, u"{{secret:a}}"_s}, Risk::None,
                 true},
            Step{u"Exec"_s, ExecCommand{u"uci show"_s, {}}, Risk::None, false}};
        Plan plan;
        plan.jobs = {
            Job{u"sip-alg"_s,
                u"SIP ALG off"_s,
                {u"ALG-1"_s},
                {Task{u"mac-1"_s, u"Router"_s, change, {Proof::ReadBack, Proof::WireTest}, 0, u"Router"_s}},
                {PersonStep{0, u"mobile-at-hand"_s, u"Is a mobile at hand?"_s}},
                Risk::DropsCalls}};
        plan.madeAt = QDateTime::fromString(u"2026-03-01T10:00:00.123Z"_s, Qt::ISODateWithMs);
        const auto again = json::parse<Plan>(json::text(plan));
        QVERIFY(again.has_value());
        QCOMPARE(*again, plan);
    }
};

QTEST_GUILESS_MAIN(Values)
#include "values_test.moc"
