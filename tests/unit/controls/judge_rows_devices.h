// What phones and router are set to, the extras, and what a person attests.
#pragma once

#include "tests/unit/controls/judge_rows.h"

namespace rf::testing {

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
        {"SVC-1", "special-line-not-rounded-up", S::CannotTell, lockAsLift, "lift line"},
        {"SVC-1", "no-phone-read", S::CannotTell,
         [](OfficeState &s) {
             for (int i : {1, 2}) {
                 s.devices[i].facts.reset();
                 s.devices[i].signIn = SignInState::Refused;
             }
         },
         "sign-in was refused"},
        {"SVC-1", "provider-not-asked", S::CannotTell,
         [](OfficeState &s) {
             s.office.provider.tlsPort.reset();
             s.office.provider.confirmed = false;
             for (int i : {1, 2})
                 line(s, i).transport = Reading<SipTransport>::known(SipTransport::Udp);
         },
         "Whether the provider offers TLS"},
        {"SVC-1", "provider-without-tls", S::NotApplicable,
         [](OfficeState &s) {
             s.office.provider.tlsPort.reset();
             for (int i : {1, 2})
                 line(s, i).transport = Reading<SipTransport>::known(SipTransport::Udp);
         },
         "the only one there is"},
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
        {"VLAN-0", "nobody-knows-what-it-is", S::CannotTell,
         [](OfficeState &s) {
             noPhonesAtAll(s);
             s.devices << DeviceState();
         },
         "No phone was recognised"},
        {"VLAN-0", "lines-without-phones", S::CannotTell,
         [](OfficeState &s) {
             const auto lines = s.linePasswords;
             noPhonesAtAll(s);
             s.linePasswords = lines;
         },
         "No phone was recognised"},
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

} // namespace rf::testing
