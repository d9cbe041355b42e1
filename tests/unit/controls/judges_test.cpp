// Every judge, one thing made worse at a time. A row's kind says what it stands for; a test at the end makes
// sure that no control lacks the kinds that can happen to it.
#include "core/controls/assess.h"
#include "tests/unit/office_builder.h"

#include <QTest>
#include <functional>

using namespace rf;
using namespace rf::testing;

namespace {

using Change = std::function<void(OfficeState &)>;

struct Row {
    const char *control;
    const char
        *kind; ///< "met", "not-met", "unread", "not-supported", "not-applicable", or anything more special
    FindingState expected;
    Change change;
    const char *mentions = nullptr; ///< must appear in says, why or evidence
};

void noPhonesAtAll(OfficeState &s)
{
    s.devices = {s.devices.first()};
    s.linePasswords.clear();
}
void emptyOffice(OfficeState &s)
{
    s.devices.clear();
    s.linePasswords.clear();
    s.path.clear();
}
void unreadHop(OfficeState &s)
{
    s.path << Hop{
        {}, QStringLiteral("box in front (198.18.0.1)"), false, QStringLiteral("nobody has its password")};
}
void lockAsLift(OfficeState &s)
{
    s.devices[2].device.special = SpecialLine::Lift;
    s.devices[2].facts.reset();
    s.devices[2].signIn = SignInState::NotTried;
}
void phoneUnread(OfficeState &s)
{
    s.devices[1].facts.reset();
    s.devices[1].signIn = SignInState::Refused;
}
void forwardsUnread(OfficeState &s)
{
    router(s).forwards = Reading<QList<Forward>>::unread(QStringLiteral("refused"));
}
Change withDoor(const Forward &f)
{
    return [f](OfficeState &s) { addDoor(s, f); };
}
Forward narrowed(Forward f, QStringView from)
{
    f.from = {*Cidr::from(from)};
    return f;
}
Forward disabled(Forward f)
{
    f.enabled = false;
    return f;
}
const QString phone1 = QStringLiteral("192.168.20.21");

Change allPhones(const std::function<void(PhoneFacts &, Line &)> &change)
{
    return [change](OfficeState &s) {
        for (int i = 1; i < s.devices.size(); ++i)
            change(phone(s, i), line(s, i));
    };
}
WireTest wire(AlgVerdict verdict, int seconds, const char *transport = "udp")
{
    WireTest t;
    t.verdict = verdict;
    t.transport = QString::fromLatin1(transport);
    t.method = QStringLiteral("received-address");
    t.server = QStringLiteral("203.0.113.70:5060");
    t.evidence = QStringLiteral("Contact was rewritten");
    t.when = visitTime().addSecs(seconds);
    return t;
}
Change attested(const char *id, bool met)
{
    return [=](OfficeState &s) {
        s.attestations = {Attestation{QString::fromLatin1(id), met, QStringLiteral("Ms Field"), visitTime(),
                                      QStringLiteral("seen in the portal")}};
    };
}
void nothing(OfficeState &) { }

QList<Row> passwordRows()
{
    using S = FindingState;
    return {
        {"PWD-1", "met", S::Met, nothing},
        {"PWD-1", "not-met", S::NotMet,
         [](OfficeState &s) {
             for (auto &c : s.linePasswords)
                 c.length = 8;
         },
         "8 to 11"},
        {"PWD-1", "partly", S::Partly, [](OfficeState &s) { s.linePasswords[0].length = 11; }, "1 of 2"},
        {"PWD-1", "unread", S::CannotTell, [](OfficeState &s) { s.linePasswords.clear(); }, "Import"},
        {"PWD-1", "line-missing-in-list", S::Partly, [](OfficeState &s) { s.linePasswords.removeLast(); },
         "not in the imported list"},
        {"PWD-1", "not-supported", S::ProviderLimited,
         [](OfficeState &s) {
             s.office.provider.maxPasswordLength = 8;
             for (auto &c : s.linePasswords)
                 c.length = 8;
         },
         "no more than 8"},
        {"PWD-1", "provider-cap-not-used-up", S::NotMet,
         [](OfficeState &s) {
             s.office.provider.maxPasswordLength = 10;
             for (auto &c : s.linePasswords)
                 c.length = 8;
         }},
        {"PWD-1", "attested", S::Met,
         [](OfficeState &s) {
             s.linePasswords.clear();
             s.attestations = {
                 Attestation{QStringLiteral("PWD-1"), true, QStringLiteral("Ms Field"), visitTime(), {}}};
         },
         "Ms Field"},
        {"PWD-1", "not-applicable", S::NotApplicable, noPhonesAtAll},
        {"PWD-1", "nothing-looked-at", S::CannotTell, emptyOffice},
        {"PWD-2", "met", S::Met, nothing},
        {"PWD-2", "not-met", S::NotMet,
         [](OfficeState &s) {
             for (auto &c : s.linePasswords)
                 c.looksGenerated = false;
         }},
        {"PWD-2", "unread", S::CannotTell, [](OfficeState &s) { s.linePasswords.clear(); }},
        {"PWD-2", "not-applicable", S::NotApplicable, noPhonesAtAll},
        {"PWD-3", "met", S::Met, nothing},
        {"PWD-3", "not-met", S::NotMet,
         [](OfficeState &s) {
             for (auto &c : s.linePasswords)
                 c.weaknesses = {QStringLiteral("company-name")};
         },
         "the company's name"},
        {"PWD-3", "empty-password", S::Partly, [](OfficeState &s) { s.linePasswords[0].length = 0; },
         "no password at all"},
        {"PWD-3", "unread", S::CannotTell, [](OfficeState &s) { s.linePasswords.clear(); }},
        {"PWD-3", "not-attestable", S::CannotTell,
         [](OfficeState &s) {
             s.linePasswords.clear();
             s.attestations = {
                 Attestation{QStringLiteral("PWD-3"), true, QStringLiteral("Ms Field"), visitTime(), {}}};
         }},
        {"PWD-3", "not-applicable", S::NotApplicable, noPhonesAtAll},
        {"PWD-4", "met", S::Met, nothing},
        {"PWD-4", "not-met", S::NotMet,
         [](OfficeState &s) {
             for (auto &c : s.linePasswords) {
                 c.sharedWith = 1;
                 c.sharedExtensions = {QStringLiteral("203")};
             }
         },
         "the same as extension 203"},
        {"PWD-4", "unread", S::CannotTell, [](OfficeState &s) { s.linePasswords.clear(); }},
        {"PWD-4", "not-applicable", S::NotApplicable, noPhonesAtAll},
    };
}

QList<Row> encryptionRows()
{
    using S = FindingState;
    return {
        {"ENC-1", "met", S::Met, nothing},
        {"ENC-1", "not-met", S::NotMet, allPhones([](PhoneFacts &, Line &l) {
             l.transport = Reading<SipTransport>::known(SipTransport::Udp);
         }),
         "not encrypted"},
        {"ENC-1", "partly", S::Partly,
         [](OfficeState &s) { line(s).transport = Reading<SipTransport>::known(SipTransport::Tcp); },
         "1 of 2"},
        {"ENC-1", "unread", S::CannotTell, allPhones([](PhoneFacts &, Line &l) {
             l.transport = Reading<SipTransport>::unread(QStringLiteral("page missing"));
         }),
         "page missing"},
        {"ENC-1", "one-unread-is-not-met-all", S::Partly, phoneUnread, "sign-in was refused"},
        {"ENC-1", "special-line-not-rounded-up", S::Partly, lockAsLift, "lift line"},
        {"ENC-1", "set-but-not-registered", S::Partly,
         [](OfficeState &s) {
             s.devices[1].facts->live.registrations.value()->first().state = RegistrationState::Failed;
         },
         "not proven"},
        {"ENC-1", "certificate-not-checked", S::Partly,
         [](OfficeState &s) { phone(s).checksServerCertificate = Reading<bool>::known(false); },
         "any certificate"},
        {"ENC-1", "dns-decides", S::Partly,
         [](OfficeState &s) { line(s).transport = Reading<SipTransport>::known(SipTransport::DnsNaptr); },
         "DNS"},
        {"ENC-1", "disabled-line-does-not-count", S::Met,
         [](OfficeState &s) {
             Line l = goodLine(QStringLiteral("9"));
             l.index = 2;
             l.enabled = false;
             l.transport = Reading<SipTransport>::known(SipTransport::Udp);
             phone(s).lines.value()->append(l);
         }},
        {"ENC-1", "not-supported", S::NotMet,
         allPhones([](PhoneFacts &, Line &l) { l.transport = Reading<SipTransport>::notSupported(); }),
         "no TLS"},
        {"ENC-1", "provider-without-tls", S::ProviderLimited,
         [](OfficeState &s) {
             s.office.provider.tlsPort.reset();
             for (int i : {1, 2})
                 line(s, i).transport = Reading<SipTransport>::known(SipTransport::Udp);
         },
         "TLS"},
        {"ENC-1", "provider-unknown-is-no-excuse", S::NotMet,
         [](OfficeState &s) {
             s.office.provider = Provider();
             for (int i : {1, 2})
                 line(s, i).transport = Reading<SipTransport>::known(SipTransport::Udp);
         }},
        {"ENC-1", "not-applicable", S::NotApplicable, noPhonesAtAll},
        {"ENC-2", "met", S::Met, nothing},
        {"ENC-2", "not-met", S::NotMet,
         allPhones([](PhoneFacts &, Line &l) { l.srtp = Reading<SrtpMode>::known(SrtpMode::Off); })},
        {"ENC-2", "optional-is-not-enough", S::Partly,
         [](OfficeState &s) { line(s).srtp = Reading<SrtpMode>::known(SrtpMode::Optional); },
         "may go without"},
        {"ENC-2", "key-in-the-clear", S::Partly,
         [](OfficeState &s) { line(s).transport = Reading<SipTransport>::known(SipTransport::Udp); },
         "key travels in the clear"},
        {"ENC-2", "unread", S::CannotTell,
         allPhones([](PhoneFacts &, Line &l) { l.srtp = Reading<SrtpMode>::unread(QStringLiteral("x")); })},
        {"ENC-2", "not-supported", S::NotMet,
         allPhones([](PhoneFacts &, Line &l) { l.srtp = Reading<SrtpMode>::notSupported(); })},
        {"ENC-2", "provider-without-srtp", S::ProviderLimited,
         [](OfficeState &s) {
             s.office.provider.srtp = false;
             for (int i : {1, 2})
                 line(s, i).srtp = Reading<SrtpMode>::known(SrtpMode::Off);
         }},
        {"ENC-2", "not-applicable", S::NotApplicable, noPhonesAtAll},
    };
}

QList<Row> doorRows()
{
    using S = FindingState;
    const Forward sip = door(QStringLiteral("1"), QStringLiteral("open-port"), 5060, 5061, phone1);
    const Forward web = door(QStringLiteral("2"), QStringLiteral("redirect"), 8443, 8443, phone1);
    const Forward rtp = door(QStringLiteral("3"), QStringLiteral("open-port"), 10000, 10100, phone1);
    const Forward dmz = door(QStringLiteral("4"), QStringLiteral("dmz"), 1, 65535, phone1);
    const Forward upnp = door(QStringLiteral("5"), QStringLiteral("upnp"), 5060, 5060, phone1);
    const Forward stranger =
        door(QStringLiteral("6"), QStringLiteral("redirect"), 443, 443, QStringLiteral("192.168.10.77"));
    const auto noList = [](OfficeState &s) { s.office.provider.confirmed = false; };
    QList<Row> rows{
        {"FW-1", "met", S::Met, nothing, "No way in"},
        {"FW-1", "not-met", S::NotMet, withDoor(sip), "from anywhere"},
        {"FW-1", "disabled-rule", S::Met, withDoor(disabled(sip))},
        {"FW-1", "dmz", S::NotMet, withDoor(dmz), "DMZ"},
        {"FW-1", "upnp", S::NotMet, withDoor(upnp), "UPnP"},
        {"FW-1", "provider-only", S::Met, withDoor(narrowed(sip, u"203.0.113.64/28")), "provider only"},
        {"FW-1", "others", S::NotMet, withDoor(narrowed(sip, u"198.51.100.0/24"))},
        {"FW-1", "wider-than-provider", S::NotMet, withDoor(narrowed(sip, u"203.0.113.0/24"))},
        {"FW-1", "list-not-confirmed", S::CannotTell,
         [=](OfficeState &s) {
             addDoor(s, narrowed(sip, u"203.0.113.64/28"));
             noList(s);
         },
         "neither fresh nor confirmed"},
        {"FW-1", "unread", S::CannotTell, forwardsUnread, "refused"},
        {"FW-1", "unread-hop", S::CannotTell, unreadHop, "box in front"},
        {"FW-1", "empty-path", S::CannotTell, [](OfficeState &s) { s.path.clear(); }, "not looked at"},
        {"FW-1", "hole-beats-unread-hop", S::NotMet,
         [=](OfficeState &s) {
             addDoor(s, sip);
             unreadHop(s);
         }},
        {"FW-1", "hole-beats-empty-path", S::NotMet,
         [=](OfficeState &s) {
             addDoor(s, sip);
             s.path.clear();
         }},
        {"FW-1", "policy-open", S::NotMet,
         [](OfficeState &s) { router(s).inboundBlocked = Reading<bool>::known(false); }, "let in"},
        {"FW-1", "policy-unread", S::CannotTell,
         [](OfficeState &s) { router(s).inboundBlocked = Reading<bool>(); }},
        {"FW-1", "ipv6-open", S::NotMet,
         [](OfficeState &s) {
             router(s).wans.value()->first().ipv6 = true;
             router(s).ipv6InboundBlocked = Reading<bool>::known(false);
         },
         "IPv6"},
        {"FW-1", "ipv6-unread", S::CannotTell,
         [](OfficeState &s) {
             router(s).wans.value()->first().ipv6 = true;
             router(s).ipv6InboundBlocked = Reading<bool>();
         }},
        {"FW-1", "no-ipv6-nothing-to-block", S::Met,
         [](OfficeState &s) { router(s).ipv6InboundBlocked = Reading<bool>::notSupported(); }},
        {"FW-1", "not-supported", S::CannotTell,
         [](OfficeState &s) { router(s).inboundBlocked = Reading<bool>::notSupported(); }},
        {"FW-1", "wans-unread", S::CannotTell,
         [](OfficeState &s) { router(s).wans = Reading<QList<Wan>>(); }},
        {"FW-1", "second-line-unanswered", S::CannotTell,
         [](OfficeState &s) { s.office.answers.secondInternetLine.reset(); }, "second internet line"},
        {"FW-1", "second-line-unread", S::CannotTell,
         [](OfficeState &s) { s.office.answers.secondInternetLine = true; }, "second internet line"},
        {"FW-1", "private-wan", S::CannotTell,
         [](OfficeState &s) {
             router(s).wans.value()->first().address = QHostAddress(QStringLiteral("100.64.3.4"));
         },
         "not public"},
        {"FW-1", "not-applicable", S::NotApplicable, noPhonesAtAll},
        {"FW-1", "nothing-looked-at", S::CannotTell, emptyOffice},
        {"FW-2", "met", S::Met, nothing},
        {"FW-2", "not-met", S::NotMet, withDoor(web), "leads to"},
        {"FW-2", "provider-only", S::Met, withDoor(narrowed(rtp, u"203.0.113.96/27"))},
        {"FW-2", "unknown-target", S::CannotTell, withDoor(stranger), "nobody identified"},
        {"FW-2", "unread", S::CannotTell, forwardsUnread},
        {"FW-2", "unread-hop", S::CannotTell, unreadHop},
        {"FW-2", "empty-path", S::CannotTell, [](OfficeState &s) { s.path.clear(); }},
        {"FW-2", "hole-beats-unread-hop", S::NotMet,
         [=](OfficeState &s) {
             addDoor(s, dmz);
             unreadHop(s);
         }},
        {"FW-2", "not-supported", S::Met,
         [](OfficeState &s) { router(s).forwards = Reading<QList<Forward>>::notSupported(); }},
        {"FW-2", "not-applicable", S::NotApplicable, noPhonesAtAll},
        {"FW-3", "met", S::Met, nothing, "connection tracking"},
        {"FW-3", "not-met", S::NotMet, withDoor(rtp)},
        {"FW-3", "provider-only", S::Met, withDoor(narrowed(rtp, u"203.0.113.96/27"))},
        {"FW-3", "not-listable", S::ProviderLimited,
         [=](OfficeState &s) {
             addDoor(s, rtp);
             s.office.provider.media.clear();
             s.office.answers.onSitePbx = true;
         },
         "Not listable"},
        {"FW-3", "not-listable-but-not-needed", S::NotMet,
         [=](OfficeState &s) {
             addDoor(s, rtp);
             s.office.provider.media.clear();
         }},
        {"FW-3", "unread", S::CannotTell, forwardsUnread},
        {"FW-3", "not-supported", S::Met,
         [](OfficeState &s) { router(s).forwards = Reading<QList<Forward>>::notSupported(); }},
        {"FW-3", "not-applicable", S::NotApplicable, noPhonesAtAll},
        {"WEB-1", "met", S::Met, nothing},
        {"WEB-1", "not-met", S::NotMet, withDoor(web)},
        {"WEB-1", "web-of-router-is-another-control", S::Met,
         withDoor(door(QStringLiteral("9"), QStringLiteral("redirect"), 443, 443,
                       QStringLiteral("192.168.10.1")))},
        {"WEB-1", "unknown-target", S::CannotTell, withDoor(stranger), "nobody identified"},
        {"WEB-1", "unread", S::CannotTell, forwardsUnread},
        {"WEB-1", "unread-hop", S::CannotTell, unreadHop},
        {"WEB-1", "empty-path", S::CannotTell, [](OfficeState &s) { s.path.clear(); }},
        {"WEB-1", "hole-beats-unread-hop", S::NotMet,
         [=](OfficeState &s) {
             addDoor(s, web);
             unreadHop(s);
         }},
        {"WEB-1", "policy-open", S::NotMet,
         [](OfficeState &s) { router(s).inboundBlocked = Reading<bool>::known(false); }},
        {"WEB-1", "not-supported", S::Met,
         [](OfficeState &s) { router(s).forwards = Reading<QList<Forward>>::notSupported(); }},
        {"WEB-1", "not-applicable", S::NotApplicable, noPhonesAtAll},
    };
    return rows;
}

QList<Row> algRows()
{
    using S = FindingState;
    const auto sipAlg = [](bool on) {
        return [on](OfficeState &s) { router(s).sipAlg = Reading<bool>::known(on); };
    };
    return {
        {"ALG-1", "met", S::Met, nothing, "unchanged"},
        {"ALG-1", "met-by-setting-alone", S::Met, [](OfficeState &s) { s.wireTests.clear(); }},
        {"ALG-1", "not-met", S::NotMet, sipAlg(true), "SIP ALG is on"},
        {"ALG-1", "wire-beats-setting", S::NotMet,
         [](OfficeState &s) { s.wireTests = {wire(AlgVerdict::Found, 60)}; }, "rewritten"},
        {"ALG-1", "tcp-counts-too", S::NotMet,
         [](OfficeState &s) { s.wireTests << wire(AlgVerdict::Found, 60, "tcp"); }},
        {"ALG-1", "newer-test-wins", S::Met,
         [](OfficeState &s) {
             s.wireTests = {wire(AlgVerdict::Found, -60), wire(AlgVerdict::NotFound, 60)};
         }},
        {"ALG-1", "could-not-test-takes-nothing-back", S::NotMet,
         [](OfficeState &s) {
             s.wireTests = {wire(AlgVerdict::Found, -60), wire(AlgVerdict::CouldNotTest, 60)};
         }},
        {"ALG-1", "flows-keep-the-helper", S::NotMet,
         [](OfficeState &s) { s.devices[0].facts->live.sipFlowsWithHelper = Reading<int>::known(3); },
         "3 running"},
        {"ALG-1", "unread", S::CannotTell,
         [](OfficeState &s) {
             router(s).sipAlg = Reading<bool>();
             s.wireTests.clear();
         }},
        {"ALG-1", "setting-unread-but-wire-clean", S::Met,
         [](OfficeState &s) { router(s).sipAlg = Reading<bool>(); }},
        {"ALG-1", "unread-hop", S::CannotTell, unreadHop, "box in front"},
        {"ALG-1", "empty-path", S::CannotTell, [](OfficeState &s) { s.path.clear(); }},
        {"ALG-1", "on-beats-unread-hop", S::NotMet,
         [=](OfficeState &s) {
             sipAlg(true)(s);
             unreadHop(s);
         }},
        {"ALG-1", "not-supported", S::Met,
         [](OfficeState &s) { router(s).sipAlg = Reading<bool>::notSupported(); }, "has no SIP ALG"},
        {"ALG-1", "not-applicable", S::NotApplicable, noPhonesAtAll},
    };
}

QList<Row> deviceRows()
{
    using S = FindingState;
    const auto listens = [](qint64 offset) {
        return [offset](OfficeState &s) {
            s.devices[1].device.services = {Service{QStringLiteral("sip-udp"), *Port::from(5060)}};
            s.devices[1].device.evidence = {
                Evidence{QStringLiteral("sip-options"), {}, {}, 1, visitTime().addSecs(offset)}};
        };
    };
    return {
        {"SVC-1", "met", S::Met, nothing},
        {"SVC-1", "not-met", S::NotMet,
         withDoor(narrowed(door(QStringLiteral("1"), QStringLiteral("open-port"), 5060, 5060, phone1),
                           u"203.0.113.64/28"))},
        {"SVC-1", "blocked-until-tls", S::NotApplicable,
         [](OfficeState &s) { line(s).transport = Reading<SipTransport>::known(SipTransport::Udp); },
         "proven TLS"},
        {"SVC-1", "blocked-by-special-line", S::NotApplicable, lockAsLift},
        {"SVC-1", "phone-listens", S::Partly, listens(30), "inside the office"},
        {"SVC-1", "listened-before-the-change", S::CannotTell, listens(-600), "scan again"},
        {"SVC-1", "unread", S::CannotTell, forwardsUnread},
        {"SVC-1", "unread-hop", S::CannotTell, unreadHop},
        {"SVC-1", "not-supported", S::Met,
         [](OfficeState &s) { router(s).forwards = Reading<QList<Forward>>::notSupported(); }},
        {"SVC-1", "not-applicable", S::NotApplicable, noPhonesAtAll},
        {"FWR-1", "met", S::Met, nothing},
        {"FWR-1", "not-met", S::NotMet,
         [](OfficeState &s) {
             router(s).updates = Reading<UpdateMode>::known(UpdateMode::Manual);
             for (int i : {1, 2})
                 phone(s, i).updates = Reading<UpdateMode>::known(UpdateMode::Manual);
         },
         "by hand only"},
        {"FWR-1", "by-provider", S::Met,
         [](OfficeState &s) { phone(s).updates = Reading<UpdateMode>::known(UpdateMode::ByProvider); }},
        {"FWR-1", "unread", S::CannotTell,
         [](OfficeState &s) {
             router(s).updates = Reading<UpdateMode>();
             for (int i : {1, 2})
                 phone(s, i).updates = Reading<UpdateMode>();
         }},
        {"FWR-1", "one-unread", S::Partly, phoneUnread},
        {"FWR-1", "not-supported", S::Partly,
         [](OfficeState &s) { phone(s).updates = Reading<UpdateMode>::notSupported(); },
         "no updates by itself"},
        {"FWR-1", "not-applicable", S::NotApplicable, noPhonesAtAll},
        {"VLAN-0", "met", S::Met, nothing, "VLAN 20"},
        {"VLAN-0", "not-met", S::NotMet,
         [](OfficeState &s) {
             for (int i : {1, 2}) {
                 phone(s, i).voiceTag = Reading<VoiceTag>::known({});
                 s.devices[i].device.addresses = {QHostAddress(QStringLiteral("192.168.10.2%1").arg(i))};
             }
         },
         "with computers"},
        {"VLAN-0", "tag-without-vlan", S::Partly,
         [](OfficeState &s) {
             VoiceTag t;
             t.vlan = VlanId::from(30);
             phone(s).voiceTag = Reading<VoiceTag>::known(t);
         },
         "does not have"},
        {"VLAN-0", "computers-inside", S::NotMet,
         [](OfficeState &s) { s.office.thisComputer = QHostAddress(QStringLiteral("192.168.20.50")); },
         "together with computers"},
        {"VLAN-0", "by-switch-port", S::Met,
         [](OfficeState &s) { phone(s).voiceTag = Reading<VoiceTag>::known({}); }, "by its switch port"},
        {"VLAN-0", "unread", S::CannotTell, [](OfficeState &s) { router(s).vlans = Reading<QList<Vlan>>(); }},
        {"VLAN-0", "special-line", S::Partly, lockAsLift, "left alone on purpose"},
        {"VLAN-0", "not-supported", S::Met,
         [](OfficeState &s) { phone(s).voiceTag = Reading<VoiceTag>::notSupported(); }},
        {"VLAN-0", "not-applicable", S::NotApplicable, noPhonesAtAll},
        {"VLAN-1", "met", S::Met, nothing},
        {"VLAN-1", "not-met", S::NotMet,
         [](OfficeState &s) { router(s).crossings.value()->first().allowed = true; }},
        {"VLAN-1", "other-host-let-through", S::NotMet,
         [](OfficeState &s) {
             router(s).crossings.value()->first().exceptFor << QHostAddress(QStringLiteral("192.168.10.99"));
         }},
        {"VLAN-1", "no-voice-network", S::NotMet,
         [](OfficeState &s) {
             router(s).vlans.value()->removeLast();
             for (int i : {1, 2}) {
                 phone(s, i).voiceTag = Reading<VoiceTag>::known({});
                 s.devices[i].device.addresses = {QHostAddress(QStringLiteral("192.168.10.2%1").arg(i))};
             }
         },
         "share a network"},
        {"VLAN-1", "reached-although-forbidden", S::NotMet,
         [](OfficeState &s) {
             s.reachTests = {ReachTest{QHostAddress(QStringLiteral("192.168.10.99")), QHostAddress(phone1),
                                       *Port::from(80), true, visitTime()}};
         },
         "reached"},
        {"VLAN-1", "this-computer-may", S::Met,
         [](OfficeState &s) {
             s.reachTests = {
                 ReachTest{s.office.thisComputer, QHostAddress(phone1), *Port::from(443), true, visitTime()}};
         }},
        {"VLAN-1", "wall-but-one-phone-outside", S::Partly,
         [](OfficeState &s) {
             phone(s).voiceTag = Reading<VoiceTag>::known({});
             s.devices[1].device.addresses = {QHostAddress(QStringLiteral("192.168.10.21"))};
         },
         "1 of 2"},
        {"VLAN-1", "unread", S::CannotTell,
         [](OfficeState &s) { router(s).crossings = Reading<QList<Crossing>>(); }},
        {"VLAN-1", "vlans-unread", S::CannotTell,
         [](OfficeState &s) { router(s).vlans = Reading<QList<Vlan>>(); }},
        {"VLAN-1", "not-supported", S::CannotTell,
         [](OfficeState &s) { router(s).crossings = Reading<QList<Crossing>>::notSupported(); }},
        {"VLAN-1", "not-applicable", S::NotApplicable, noPhonesAtAll},
        {"WEB-2", "met", S::Met, nothing},
        {"WEB-2", "not-met", S::NotMet,
         [](OfficeState &s) {
             for (int i : {1, 2})
                 s.devices[i].signIn = SignInState::FactoryPassword;
         },
         "factory password opened"},
        {"WEB-2", "no-password", S::Partly,
         [](OfficeState &s) { s.devices[1].signIn = SignInState::NoPasswordSet; }, "no password at all"},
        {"WEB-2", "phone-says-so", S::Partly,
         [](OfficeState &s) { phone(s).factoryAdminPassword = Reading<bool>::known(true); }},
        {"WEB-2", "unread", S::CannotTell,
         [](OfficeState &s) {
             for (int i : {1, 2}) {
                 s.devices[i].facts.reset();
                 s.devices[i].signIn = SignInState::NotTried;
             }
         }},
        {"WEB-2", "refused-is-not-met", S::Partly, phoneUnread},
        {"WEB-2", "special-line", S::Partly, lockAsLift, "lift line"},
        {"WEB-2", "not-supported", S::Met,
         [](OfficeState &s) { phone(s).factoryAdminPassword = Reading<bool>::notSupported(); }},
        {"WEB-2", "not-applicable", S::NotApplicable, noPhonesAtAll},
    };
}

QList<Row> otherRows()
{
    using S = FindingState;
    QList<Row> rows{
        {"X-1", "met", S::Met, nothing},
        {"X-1", "not-met", S::NotMet,
         [](OfficeState &s) { router(s).remoteAdmin.value()->services = {QStringLiteral("https")}; },
         "whole internet"},
        {"X-1", "limited-is-not-closed", S::NotMet,
         [](OfficeState &s) {
             router(s).remoteAdmin.value()->services = {QStringLiteral("ssh")};
             router(s).remoteAdmin.value()->from = {*Cidr::from(u"198.51.100.7")};
         },
         "198.51.100.7"},
        {"X-1", "tr069-stays", S::Met,
         [](OfficeState &s) { router(s).remoteAdmin.value()->services = {QStringLiteral("tr069")}; },
         "TR-069"},
        {"X-1", "unread", S::CannotTell,
         [](OfficeState &s) { router(s).remoteAdmin = Reading<RemoteAdmin>(); }},
        {"X-1", "unread-hop", S::Partly, unreadHop},
        {"X-1", "not-supported", S::Met,
         [](OfficeState &s) { router(s).remoteAdmin = Reading<RemoteAdmin>::notSupported(); }},
        {"X-2", "met", S::Met, nothing},
        {"X-2", "not-met", S::NotMet,
         [](OfficeState &s) { s.devices[0].signIn = SignInState::FactoryPassword; }},
        {"X-2", "unread", S::CannotTell, [](OfficeState &s) { s.devices[0].signIn = SignInState::Refused; }},
        {"X-3", "met", S::Met, nothing},
        {"X-3", "not-met", S::NotMet, [](OfficeState &s) { router(s).upnp = Reading<bool>::known(true); }},
        {"X-3", "unread", S::CannotTell, [](OfficeState &s) { router(s).upnp = Reading<bool>(); }},
        {"X-3", "not-supported", S::Met,
         [](OfficeState &s) { router(s).upnp = Reading<bool>::notSupported(); }},
        {"X-4", "met", S::Met, nothing},
        {"X-4", "not-met", S::NotMet,
         [](OfficeState &s) {
             router(s).lanAdmin = Reading<QStringList>::known({QStringLiteral("http")});
             for (int i : {1, 2})
                 phone(s, i).webAdmin = Reading<QStringList>::known({QStringLiteral("telnet")});
         },
         "telnet"},
        {"X-4", "old-encryption-is-a-finding", S::Partly,
         [](OfficeState &s) { s.devices[1].weaknesses = {QStringLiteral("TLS 1.0")}; }, "TLS 1.0"},
        {"X-4", "unread", S::CannotTell,
         [](OfficeState &s) {
             router(s).lanAdmin = Reading<QStringList>();
             for (int i : {1, 2})
                 phone(s, i).webAdmin = Reading<QStringList>();
         }},
        {"X-4", "not-supported", S::Met,
         [](OfficeState &s) { phone(s).webAdmin = Reading<QStringList>::notSupported(); }},
    };
    for (const char *id : {"AUD-5", "MON-2", "MFA-1"}) {
        rows << Row{id, "met", S::Met, attested(id, true), "Ms Field"};
        rows << Row{id, "not-met", S::NotMet, attested(id, false)};
        rows << Row{id, "unread", S::CannotTell, [](OfficeState &s) { s.attestations.clear(); },
                    "Nobody has confirmed"};
        rows << Row{id, "nameless-word", S::CannotTell, [id](OfficeState &s) {
                        attested(id, true)(s);
                        s.attestations[0].by = QStringLiteral(" ");
                    }};
        rows << Row{id, "word-from-the-future", S::CannotTell, [id](OfficeState &s) {
                        attested(id, true)(s);
                        s.attestations[0].when = s.now.addDays(1);
                    }};
    }
    return rows;
}

QList<Row> allRows()
{
    return passwordRows() + encryptionRows() + doorRows() + algRows() + deviceRows() + otherRows();
}

QString everythingSaid(const Finding &f)
{
    QString all = f.says + QLatin1Char('\n') + f.why;
    for (const FindingEvidence &e : f.evidence)
        all += QLatin1Char('\n') + e.device + QLatin1Char(' ') + e.says;
    return all;
}

} // namespace

class JudgesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<int>("row");
        const QList<Row> rows = allRows();
        for (int i = 0; i < rows.size(); ++i)
            QTest::addRow("%s %s", rows.at(i).control, rows.at(i).kind) << i;
    }
    void judges()
    {
        QFETCH(int, row);
        const Row r = allRows().at(row);
        OfficeState state = goodOffice();
        r.change(state);
        const QList<Finding> findings = assess(state);
        const Finding *f = findFinding(findings, QString::fromLatin1(r.control));
        QVERIFY(f);
        QVERIFY2(f->state == r.expected,
                 qPrintable(QStringLiteral("is %1: %2").arg(enumText(f->state), everythingSaid(*f))));
        QVERIFY2(!f->says.isEmpty(), "a finding says something");
        if (r.mentions)
            QVERIFY2(everythingSaid(*f).contains(QString::fromLatin1(r.mentions)),
                     qPrintable(everythingSaid(*f)));
        // The unknown earns nothing and the bad earns nothing, whatever the row.
        if (f->state == FindingState::Met)
            QCOMPARE(f->earned, 1.0);
        else if (f->state != FindingState::Partly)
            QCOMPARE(f->earned, 0.0);
        else
            QVERIFY(f->earned > 0 && f->earned < 1);
        if (f->state == FindingState::Met) {
            for (const FindingEvidence &e : f->evidence)
                QVERIFY2(e.known && e.met, qPrintable(QStringLiteral("met although: %1").arg(e.says)));
            QVERIFY(!f->obtained.isEmpty() && !f->obtained.contains(Obtained::Nothing));
            QVERIFY(f->when.isValid());
        }
    }
    void everyControlHasTheKindsThatCanHappenToIt()
    {
        QMap<QString, QStringList> kinds;
        for (const Row &r : allRows())
            kinds[QString::fromLatin1(r.control)] << QString::fromLatin1(r.kind);
        for (const Control &c : controlCatalogue()) {
            const QStringList have = kinds.value(c.id);
            for (const char *kind : {"met", "not-met", "unread"})
                QVERIFY2(have.contains(QString::fromLatin1(kind)),
                         qPrintable(c.id + QLatin1Char(' ') + QString::fromLatin1(kind)));
            const bool attestedOnly = c.checkedBy == QList<Obtained>{Obtained::Person};
            // Passwords come from a list and sign-ins from trying: neither has a setting that a model could
            // lack.
            const bool noSetting =
                attestedOnly || c.id == u"PWD-2" || c.id == u"PWD-3" || c.id == u"PWD-4" || c.id == u"X-2";
            QVERIFY2(noSetting || have.contains(QStringLiteral("not-supported")), qPrintable(c.id));
            // Extras and attested controls apply to every office.
            QVERIFY2(attestedOnly || c.extra || have.contains(QStringLiteral("not-applicable")),
                     qPrintable(c.id));
        }
    }
    void aGoodOfficeIsMetThroughout()
    {
        for (const Finding &f : assess(goodOffice()))
            QVERIFY2(f.state == FindingState::Met,
                     qPrintable(f.control + QLatin1Char(' ') + everythingSaid(f)));
    }
    void anEmptyOfficeIsNeverMet()
    {
        OfficeState state;
        state.now = visitTime();
        for (const Finding &f : assess(state))
            QVERIFY2(f.state == FindingState::CannotTell, qPrintable(f.control));
    }
    void eachUnreadFieldAloneKeepsNothingRoundedUp()
    {
        // Every reading of the router and a phone made unread at once: no control that rests on them may be
        // met.
        OfficeState state = goodOffice();
        for (DeviceState &d : state.devices) {
            if (d.facts->router())
                d.facts->settings = RouterFacts();
            else
                d.facts->settings = PhoneFacts();
            d.facts->live = Live();
            d.signIn = SignInState::NotTried;
        }
        state.linePasswords.clear();
        state.attestations.clear();
        state.wireTests.clear();
        for (const Finding &f : assess(state))
            QVERIFY2(f.state == FindingState::CannotTell || f.state == FindingState::NotApplicable,
                     qPrintable(f.control + QLatin1Char(' ') + enumText(f.state)));
    }
    void doubleNatHandsOnToTheInnerRouter()
    {
        OfficeState state = goodOffice();
        DeviceState box = goodRouter();
        box.device.id = QStringLiteral("mac-aabbccddeeff");
        box.device.name = QStringLiteral("Provider's box");
        box.device.addresses = {QHostAddress(QStringLiteral("192.168.1.1"))};
        router(state).wans.value()->first().address = QHostAddress(QStringLiteral("192.168.1.2"));
        state.devices << box;
        state.path << Hop{box.device.id, box.device.name, true, {}};
        // Its DMZ host is our router, which closes everything: no hole by itself.
        Forward dmz =
            door(QStringLiteral("d"), QStringLiteral("dmz"), 1, 65535, QStringLiteral("192.168.1.2"));
        state.devices.last().facts->router()->forwards.value()->append(dmz);
        QCOMPARE(findFinding(assess(state), QStringLiteral("FW-1"))->state, FindingState::Met);
        // A door in the inner router is then a hole.
        addDoor(state, door(QStringLiteral("1"), QStringLiteral("open-port"), 5060, 5060, phone1));
        QCOMPARE(findFinding(assess(state), QStringLiteral("FW-1"))->state, FindingState::NotMet);
    }
};

QTEST_GUILESS_MAIN(JudgesTest)
#include "judges_test.moc"
