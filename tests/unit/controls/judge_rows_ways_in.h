// Doors from the internet, and the SIP helper.
#pragma once

#include "tests/unit/controls/judge_rows.h"

namespace rf::testing {

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
        {"FW-1", "seen-open-from-outside", S::NotMet,
         [](OfficeState &s) { s.outsideTests = {knock(OutsideVerdict::Open, 60)}; },
         "answered to the internet"},
        {"FW-1", "seen-open-over-udp", S::NotMet,
         [](OfficeState &s) { s.outsideTests = {knock(OutsideVerdict::Open, 60, "udp")}; }},
        {"FW-1", "seen-shut-from-outside", S::Met,
         [](OfficeState &s) {
             s.outsideTests = {knock(OutsideVerdict::Closed, 60),
                               knock(OutsideVerdict::Silent, 60, "tcp", 5061),
                               knock(OutsideVerdict::Silent, 60, "udp")};
         },
         "refused a knock"},
        {"FW-1", "seen-open-before-the-reading", S::CannotTell,
         [](OfficeState &s) { s.outsideTests = {knock(OutsideVerdict::Open, -60)}; }, "another knock"},
        {"FW-1", "newest-knock-wins", S::Met,
         [](OfficeState &s) {
             s.outsideTests = {knock(OutsideVerdict::Open, 30), knock(OutsideVerdict::Closed, 90)};
         }},
        {"FW-1", "web-port-is-no-phone-port", S::Met,
         [](OfficeState &s) { s.outsideTests = {knock(OutsideVerdict::Open, 60, "tcp", 443)}; }},
        {"FW-1", "a-shared-address-is-somebody-elses", S::CannotTell,
         [](OfficeState &s) {
             s.outsideTests = {knock(OutsideVerdict::Open, 60)};
             unreadHop(s);
             s.path.last().kind = HopKind::Carrier;
         }},
        {"FW-1", "seen-under-another-address", S::CannotTell,
         [](OfficeState &s) { s.wireTests = {seenAs("198.51.100.77", 60)}; }, "once more"},
        {"FW-1", "seen-under-its-own-address", S::Met,
         [](OfficeState &s) { s.wireTests = {seenAs("203.0.113.10", 60)}; }},
        {"FW-1", "seen-under-another-address-long-ago", S::Met,
         [](OfficeState &s) { s.wireTests = {seenAs("198.51.100.77", -90000)}; }},
        {"FW-1", "upnp-of-an-unread-router", S::NotMet,
         unreadRouterTold("protocol=UDP; port=5060; to=192.168.20.21:5060; lease=0; description=phone"),
         "UPnP"},
        {"FW-1", "upnp-switched-off-mapping", S::CannotTell,
         unreadRouterTold("protocol=UDP; port=5060; to=192.168.20.21:5060; enabled=no")},
        {"FW-1", "upnp-of-something-else", S::CannotTell,
         unreadRouterTold("protocol=TCP; port=51413; to=192.168.10.99:51413")},
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
        {"ALG-1", "setting-unread-behind-two-routers", S::CannotTell,
         [](OfficeState &s) {
             DeviceState box = goodRouter();
             box.device.id = QStringLiteral("mac-aabbccddeeff");
             s.devices << box;
             s.path << Hop{box.device.id, QStringLiteral("box in front"), true, {}};
             router(s).sipAlg = Reading<bool>();
         }},
        {"ALG-1", "setting-unread-behind-two-routers-but-reflected", S::Met,
         [](OfficeState &s) {
             DeviceState box = goodRouter();
             box.device.id = QStringLiteral("mac-aabbccddeeff");
             s.devices << box;
             s.path << Hop{box.device.id, QStringLiteral("box in front"), true, {}};
             router(s).sipAlg = Reading<bool>();
             s.wireTests.first().method = QStringLiteral("reflector");
         }},
        {"ALG-1", "unread-hop", S::CannotTell, unreadHop, "box in front"},
        {"ALG-1", "seen-under-another-address", S::CannotTell,
         [](OfficeState &s) { s.wireTests = {seenAs("198.51.100.77", 60)}; }, "once more"},
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

} // namespace rf::testing
