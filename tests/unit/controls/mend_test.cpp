// What the catalogue wishes for, and above all what it does not: locked special lines, phones that somebody
// else configures, doors whose purpose nobody explained.
#include "core/controls/assess.h"
#include "tests/unit/office_builder.h"

#include <QTest>

using namespace rf;
using namespace rf::testing;

namespace {

QList<DeviceIntent> mend(const char *id, const OfficeState &s)
{
    const Control *c = findControl(QString::fromLatin1(id));
    return c && c->mend ? c->mend(s) : QList<DeviceIntent>();
}
template <class T>
const T *wish(const QList<DeviceIntent> &list, int index = 0)
{
    return index < list.size() ? std::get_if<T>(&list.at(index).intent) : nullptr;
}
void makeEverythingBad(OfficeState &s)
{
    RouterFacts &r = router(s);
    r.sipAlg = Reading<bool>::known(true);
    r.upnp = Reading<bool>::known(true);
    r.remoteAdmin.value()->services = {u"https"_qs};
    r.lanAdmin = Reading<QStringList>::known({u"http"_qs, u"https"_qs});
    r.updates = Reading<UpdateMode>::known(UpdateMode::Manual);
    r.vlans.value()->removeLast();
    s.devices[0].signIn = SignInState::FactoryPassword;
    for (int i = 1; i < s.devices.size(); ++i) {
        s.devices[i].device.addresses = {QHostAddress(u"192.168.10.2%1"_qs.arg(i))};
        s.devices[i].signIn = SignInState::FactoryPassword;
        PhoneFacts &p = phone(s, i);
        p.voiceTag = Reading<VoiceTag>::known({});
        p.webAdmin = Reading<QStringList>::known({u"http"_qs});
        p.updates = Reading<UpdateMode>::known(UpdateMode::Manual);
        line(s, i).transport = Reading<SipTransport>::known(SipTransport::Udp);
        line(s, i).srtp = Reading<SrtpMode>::known(SrtpMode::Off);
    }
    for (LinePasswordCheck &c : s.linePasswords) {
        c.length = 6;
        c.looksGenerated = false;
        c.weaknesses = {u"word"_qs};
        c.sharedWith = 1;
    }
    addDoor(s, door(u"1"_qs, u"open-port"_qs, 5060, 5060, u"192.168.10.21"_qs));
}

} // namespace

class MendTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGoodOfficeWantsNothing()
    {
        const OfficeState s = goodOffice();
        for (const Control &c : controlCatalogue()) {
            for (const DeviceIntent &w : c.mend ? c.mend(s) : QList<DeviceIntent>())
                QVERIFY2(reached(w.intent, *s.devices.first().facts) == Reached::Yes, qPrintable(c.id));
        }
    }
    void everythingBadGivesAWishEach()
    {
        OfficeState s = goodOffice();
        makeEverythingBad(s);
        for (const Control &c : controlCatalogue()) {
            if (c.mend && c.id != u"SVC-1" && c.id != u"WEB-1" && c.id != u"FW-3")
                QVERIFY2(!c.mend(s).isEmpty(), qPrintable(c.id));
        }
        QVERIFY(mend("SVC-1", s).isEmpty()); // TLS comes first (S-18)
        QVERIFY(wish<SipAlgOff>(mend("ALG-1", s)));
        QVERIFY(wish<UpnpOff>(mend("X-3", s)));
        QVERIFY(wish<RemoteAdminOff>(mend("X-1", s)));
        const auto tls = mend("ENC-1", s);
        QCOMPARE(tls.size(), 2);
        QCOMPARE(*wish<SipTransportTo>(tls),
                 (SipTransportTo{{1}, SipTransport::Tls, s.office.provider.registrar, *Port::from(5061)}));
        QCOMPARE(wish<Srtp>(mend("ENC-2", s))->mode, SrtpMode::Compulsory);
        QCOMPARE(mend("WEB-2", s).size(), 2);
        QCOMPARE(mend("PWD-4", s).size(), 2);
        QCOMPARE(wish<LinePassword>(mend("PWD-1", s))->line, 1);
        const auto vlan = mend("VLAN-0", s);
        QCOMPARE(vlan.size(), 3);
        QCOMPARE(wish<VoiceVlan>(vlan)->vlan.value(), 20);
        QCOMPARE(wish<PhoneVlan>(vlan, 1)->vlan->value(), 20);
        QCOMPARE(wish<IsolateVoice>(mend("VLAN-1", s))->managers, QList<QHostAddress>{s.office.thisComputer});
    }
    // S-19: refused at the wrong provider again and again, it would have the whole office shut out.
    void linesOfOthersStayWhereTheyAre()
    {
        OfficeState s = goodOffice();
        makeEverythingBad(s);
        QList<Line> *lines = phone(s).lines.value();
        Line old = lines->first();
        old.index = 2;
        old.server = *HostName::from(u"pbx.old-telecom.example");
        *lines << old;
        const auto tls = mend("ENC-1", s);
        QCOMPARE(wish<SipTransportTo>(tls)->lines, QList<int>{1});
        QCOMPARE(wish<Srtp>(mend("ENC-2", s))->lines, QList<int>{1});
        // One that is encrypted already needs nobody's server for encrypted speech.
        lines->last().transport = Reading<SipTransport>::known(SipTransport::Tls);
        QCOMPARE(wish<Srtp>(mend("ENC-2", s))->lines, (QList<int>{1, 2}));
        lines->removeFirst();
        lines->first().transport = Reading<SipTransport>::known(SipTransport::Udp);
        QCOMPARE(mend("ENC-1", s).size(), 1);
    }
    void lockedSpecialLinesAreNeverTouched()
    {
        OfficeState s = goodOffice();
        makeEverythingBad(s);
        for (DeviceState &d : s.devices)
            d.device.special = SpecialLine::Lift;
        for (const Control &c : controlCatalogue())
            QVERIFY2(!c.mend || c.mend(s).isEmpty(), qPrintable(c.id));
        s.devices[1].device.releasedBy = u"Ms Field"_qs;
        QCOMPARE(mend("ENC-1", s).size(), 1);
    }
    void aDoorToALockedLineStays()
    {
        OfficeState s = goodOffice();
        addDoor(s, door(u"1"_qs, u"open-port"_qs, 5060, 5060, u"192.168.20.21"_qs));
        QCOMPARE(mend("FW-1", s).size(), 1);
        s.devices[1].device.special = SpecialLine::Door;
        QVERIFY(mend("FW-1", s).isEmpty());
    }
    void phonesThatSomebodyElseConfiguresAreLeftToThem()
    {
        OfficeState s = goodOffice();
        makeEverythingBad(s);
        phone(s).provisioning =
            Reading<Provisioning>::known(Provisioning{u"https://prov.example.net"_qs, 60, {}});
        for (const char *id : {"ENC-1", "ENC-2", "WEB-2", "FWR-1", "VLAN-0", "X-4", "PWD-1", "PWD-4"}) {
            for (const DeviceIntent &w : mend(id, s))
                QVERIFY2(w.deviceId != s.devices[1].device.id, id);
        }
        phone(s).provisioning = Reading<Provisioning>::known({});
        phone(s).updates = Reading<UpdateMode>::known(UpdateMode::ByProvider);
        QCOMPARE(mend("WEB-2", s).size(), 1);
    }
    void doorsAreClosedOnlyWhenTheirPurposeIsKnown()
    {
        OfficeState s = goodOffice();
        addDoor(s, door(u"7"_qs, u"open-port"_qs, 5060, 5060, u"192.168.10.200"_qs));
        QCOMPARE(wish<CloseForwards>(mend("FW-1", s))->ids, QStringList{u"7"_qs});
        s.office.answers.onSitePbx.reset();
        QVERIFY(mend("FW-1", s).isEmpty());
        s.office.answers.onSitePbx = true;
        const auto narrow = mend("FW-1", s);
        QVERIFY(wish<NarrowForwards>(narrow));
        QCOMPARE(wish<NarrowForwards>(narrow)->sources, s.office.provider.signalling);
        // An allow rule is written only from a list that is sourced and fresh or confirmed (S-17).
        s.office.provider.confirmed = false;
        QVERIFY(mend("FW-1", s).isEmpty());
    }
    void upnpMappingsAreClosedByClosingUpnp()
    {
        OfficeState s = goodOffice();
        addDoor(s, door(u"u"_qs, u"upnp"_qs, 5060, 5060, u"192.168.20.21"_qs));
        addDoor(s, door(u"v"_qs, u"upnp"_qs, 5061, 5061, u"192.168.20.22"_qs));
        const auto list = mend("FW-2", s);
        QCOMPARE(list.size(), 1);
        QVERIFY(wish<UpnpOff>(list));
    }
    void aRuleOfSeveralPortsIsOneDoor()
    {
        OfficeState s = goodOffice();
        s.office.answers.remoteAdminNeeded = false;
        const QString itself; // an inbound rule leads to the router
        for (const int port : {80, 443, 22})
            addDoor(s, door(u"admin"_qs, u"inbound-rule"_qs, port, port, itself));
        QVERIFY(mend("FW-1", s).isEmpty()); // no door of the phones
        QVERIFY(mend("FW-2", s).isEmpty());
        for (const int port : {5060, 5061, 443})
            addDoor(s, door(u"mixed"_qs, u"inbound-rule"_qs, port, port, itself));
        QCOMPARE(wish<CloseForwards>(mend("FW-1", s))->ids, QStringList{u"mixed"_qs});
        QCOMPARE(wish<CloseForwards>(mend("SVC-1", s))->ids, QStringList{u"mixed"_qs});
        QVERIFY(findControl(u"FW-1"_qs)->judge(s).says.startsWith(u"1 "));
        // Somebody works through it, or nobody was asked yet (S-23).
        for (const std::optional<bool> &needed : {std::optional<bool>(true), std::optional<bool>()}) {
            s.office.answers.remoteAdminNeeded = needed;
            QVERIFY(mend("FW-1", s).isEmpty());
            QVERIFY(mend("FW-2", s).isEmpty());
            QVERIFY(mend("SVC-1", s).isEmpty());
        }
    }
    void remoteAdminInUseIsNotClosed()
    {
        OfficeState s = goodOffice();
        router(s).remoteAdmin.value()->services = {u"https"_qs};
        QCOMPARE(mend("X-1", s).size(), 1);
        s.office.answers.remoteAdminNeeded = true;
        QVERIFY(mend("X-1", s).isEmpty());
        s.office.answers.remoteAdminNeeded = false;
        router(s).remoteAdmin.value()->services = {u"tr069"_qs};
        QVERIFY(mend("X-1", s).isEmpty()); // S-21
    }
    void noTlsWithoutTheProvidersWord()
    {
        OfficeState s = goodOffice();
        makeEverythingBad(s);
        s.office.provider.tlsPort.reset();
        QVERIFY(mend("ENC-1", s).isEmpty());
        QVERIFY(mend("ENC-2", s).isEmpty()); // without TLS the key would travel in the clear
    }
    void plainPortIsClosedAfterTls()
    {
        OfficeState s = goodOffice();
        addDoor(s, door(u"1"_qs, u"open-port"_qs, 5060, 5060, u"192.168.20.21"_qs));
        QCOMPARE(wish<CloseForwards>(mend("SVC-1", s))->ids, QStringList{u"1"_qs});
        line(s).transport = Reading<SipTransport>::known(SipTransport::Udp);
        QVERIFY(mend("SVC-1", s).isEmpty());
    }
    void voiceNetworkAvoidsWhatExists()
    {
        OfficeState s = goodOffice();
        makeEverythingBad(s);
        router(s).vlans.value()->append(vlan(20, u"guests"_qs, u"192.168.120.1/24"));
        s.office.networks << *Cidr::from(u"192.168.30.0/24");
        router(s).wans.value()->first().address = QHostAddress(u"192.168.40.2"_qs);
        const auto list = mend("VLAN-0", s);
        QVERIFY(wish<VoiceVlan>(list));
        QCOMPARE(wish<VoiceVlan>(list)->vlan.value(), 50);
        QVERIFY(wish<VoiceVlan>(list)->gateway.contains(wish<VoiceVlan>(list)->dhcpFirst));
        QVERIFY(wish<VoiceVlan>(list)->gateway.contains(wish<VoiceVlan>(list)->dhcpLast));
    }
    void flowsThatKeepTheHelperAreDropped()
    {
        OfficeState s = goodOffice();
        s.devices[0].facts->live.sipFlowsWithHelper = Reading<int>::known(2);
        s.devices[2].device.special = SpecialLine::Alarm;
        QCOMPARE(wish<DropSipFlows>(mend("ALG-1", s))->phones,
                 QList<QHostAddress>{QHostAddress(u"192.168.20.21"_qs)});
    }
    void namesOfSecretsCarryNoSecret()
    {
        OfficeState s = goodOffice();
        makeEverythingBad(s);
        QCOMPARE(wish<AdminPassword>(mend("X-2", s))->next.name, u"device/mac-001122334455/admin/next"_qs);
    }
};

QTEST_GUILESS_MAIN(MendTest)
#include "mend_test.moc"
