// Passwords and encryption of lines.
#pragma once

#include "tests/unit/controls/judge_rows.h"

namespace rf::testing {

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
        {"ENC-1", "provider-not-asked-is-no-excuse", S::NotMet,
         [](OfficeState &s) {
             s.office.provider.tlsPort.reset();
             s.office.provider.confirmed = false;
             for (int i : {1, 2})
                 line(s, i).transport = Reading<SipTransport>::known(SipTransport::Udp);
         },
         "not known yet"},
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
        {"ENC-2", "provider-not-asked-is-no-excuse", S::NotMet,
         [](OfficeState &s) {
             s.office.provider.srtp = false;
             s.office.provider.confirmed = false;
             for (int i : {1, 2})
                 line(s, i).srtp = Reading<SrtpMode>::known(SrtpMode::Off);
         },
         "not known yet"},
        {"ENC-2", "not-applicable", S::NotApplicable, noPhonesAtAll},
    };
}

} // namespace rf::testing
