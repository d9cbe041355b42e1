// Section 3 of the guide: the firewall and SIP ALG. Hosted phones call out, so the best door is none (S-17).
#include "core/controls/judge_tools.h"
#include "core/controls/outside_view.h"
#include "core/controls/provider_catalogue.h"
#include "core/controls/sections.h"
#include "core/controls/sip_alg.h"
#include "core/controls/ways_in.h"

#include <algorithm>
#include <functional>

namespace rf {

namespace {

bool signallingUsable(const OfficeState &state)
{
    return signallingListUsable(state.office.provider, state.now);
}

FindingEvidence cannotCompare(const Door &door)
{
    FindingEvidence e =
        doorEvidence(door, false,
                     Words::tr("%1; whether that is the provider cannot be told, because its list of "
                               "addresses is neither fresh nor confirmed")
                         .arg(door.says));
    e.known = false;
    return e;
}

FindingEvidence unidentified(const Door &door)
{
    FindingEvidence e =
        doorEvidence(door, false, Words::tr("%1, and nobody identified what is there").arg(door.says));
    e.known = false;
    return e;
}

std::optional<FindingEvidence> compared(const Door &door, const QList<Cidr> &networks, bool usable)
{
    switch (compareSources(door.forward.from, networks, usable)) {
    case Sources::Anyone:
    case Sources::Others: return doorEvidence(door, false, door.says);
    case Sources::CannotCompare: return cannotCompare(door);
    case Sources::ProviderOnly:
        return doorEvidence(door, true, Words::tr("%1, which is the provider only").arg(door.says));
    }
    return std::nullopt;
}

Finding judgeFw1(const OfficeState &state)
{
    if (const auto none = noPhones(state))
        return *none;
    const Finding f = judgeDoors(
        state,
        [&](const Door &door) -> std::optional<FindingEvidence> {
            if (!door.touchesSip)
                return std::nullopt;
            return compared(door, state.office.provider.signalling, signallingUsable(state));
        },
        Words::tr(
            "No way in for phone traffic (SIP) was found on any router up to the internet, IPv4 and IPv6. "
            "The phones call out by themselves, so no door is needed."),
        [](int n) {
            return Words::tr("%n way(s) in let others than the provider send phone traffic to the office.",
                             nullptr, n);
        });
    return withOutside(f, state);
}

Finding judgeFw2(const OfficeState &state)
{
    if (const auto none = noPhones(state))
        return *none;
    QList<Cidr> both = state.office.provider.signalling + state.office.provider.media;
    const bool usable = signallingUsable(state);
    const Finding f = judgeDoors(
        state,
        [&](const Door &door) -> std::optional<FindingEvidence> {
            if (!door.touchesSip && !door.toPhone)
                return door.toUnknown ? std::optional(unidentified(door)) : std::nullopt;
            return compared(door, both, usable);
        },
        Words::tr("Nothing from the internet reaches a phone or a phone port; unasked traffic is dropped."),
        [](int n) {
            return Words::tr("%n way(s) in reach a phone or a phone port from the internet.", nullptr, n);
        });
    return withOutside(f, state);
}

Finding judgeFw3(const OfficeState &state)
{
    if (const auto none = noPhones(state))
        return *none;
    const Provider &provider = state.office.provider;
    Finding f = judgeDoors(
        state,
        [&](const Door &door) -> std::optional<FindingEvidence> {
            if (!door.touchesMedia)
                return std::nullopt;
            return compared(door, provider.media, mediaListUsable(provider, state.now));
        },
        Words::tr("Voice is restricted by connection tracking: no inbound rule lets it in, only answers to "
                  "calls come in."),
        [](int n) {
            return Words::tr("%n way(s) in leave the voice ports open to others than the provider.", nullptr,
                             n);
        });
    const bool neededDoor = state.office.answers.onSitePbx.value_or(false);
    if (f.state == FindingState::NotMet && neededDoor && provider.media.isEmpty()
        && !(provider.name.isEmpty() && provider.id.isEmpty())) {
        f.state = FindingState::ProviderLimited;
        f.why = Words::tr(
            "Not listable: the provider names no fixed voice addresses, and the telephone system here "
            "needs its rule.");
        f.says = f.why;
    }
    return f;
}

/// Closes what no hosted phone needs; narrows what an on-site system needs and the list allows; leaves alone
/// what nobody explained yet, what leads to a locked special line, what only UPnP or the policy opened, and
/// what somebody may be working through (S-17, S-2, S-23).
QList<DeviceIntent> closeDoors(const OfficeState &state, const std::function<bool(const Door &)> &concerns)
{
    QMap<QString, QStringList> close;
    QMap<QString, QStringList> narrow;
    QList<DeviceIntent> wishes;
    const std::optional<bool> pbx = state.office.answers.onSitePbx;
    const WaysIn ways = waysIn(state);
    const auto once = [](QStringList &ids, const QString &id) {
        if (!ids.contains(id))
            ids << id;
    };
    for (const Door &door : ways.doors) {
        if (!concerns(door) || !mayMend(*door.router) || (door.target && door.target->device.isLocked())
            || servesRemoteAdmin(state, ways, door))
            continue;
        const QString router = door.router->device.id;
        if (door.forward.kind == u"upnp") {
            const bool listed = std::any_of(wishes.begin(), wishes.end(),
                                            [&](const DeviceIntent &w) { return w.deviceId == router; });
            if (!listed)
                wishes << DeviceIntent{router, UpnpOff{}};
        } else if (door.forward.id.isEmpty() || !pbx) {
            continue; // the purpose is asked first
        } else if (!*pbx || door.toPhone) {
            once(close[router], door.forward.id);
        } else if (signallingUsable(state)
                   && compareSources(door.forward.from, state.office.provider.signalling, true)
                          != Sources::ProviderOnly) {
            once(narrow[router], door.forward.id);
        }
    }
    for (auto it = close.cbegin(); it != close.cend(); ++it)
        wishes << DeviceIntent{it.key(), CloseForwards{it.value()}};
    for (auto it = narrow.cbegin(); it != narrow.cend(); ++it)
        wishes << DeviceIntent{it.key(), NarrowForwards{it.value(), state.office.provider.signalling}};
    return wishes;
}

QList<DeviceIntent> mendFw1(const OfficeState &state)
{
    return closeDoors(state, [](const Door &door) { return door.touchesSip; });
}
QList<DeviceIntent> mendFw2(const OfficeState &state)
{
    return closeDoors(state, [](const Door &door) { return door.touchesSip || door.toPhone; });
}
QList<DeviceIntent> mendFw3(const OfficeState &state)
{
    return closeDoors(state, [](const Door &door) { return door.touchesMedia && door.toPhone; });
}

} // namespace

QList<Control> firewallControls()
{
    using enum Obtained;
    return {
        {QStringLiteral("FW-1"),
         1,
         3,
         en(QT_TRANSLATE_NOOP("Controls", "Only your provider can send phone traffic to your office")),
         en(QT_TRANSLATE_NOOP(
             "Controls",
             "Robots knock on port 5060 all day. If only the provider is let in, they meet a wall.")),
         Weight::Critical,
         false,
         {Router, Wire},
         90,
         120,
         {QStringLiteral("PR.IR-01"), QStringLiteral("4.4 (IG1), 13.4 (IG2)"),
          QStringLiteral("Firewalls (block unauthenticated inbound; approve and document rules)"),
          QStringLiteral("A.8.20, A.8.21"), QStringLiteral("1.3.1, 1.4.2, 1.2.5"), QStringLiteral("R1, R6")},
         judgeFw1,
         mendFw1,
         {en(QT_TRANSLATE_NOOP(
              "Controls", "Find out what each open port is for; phones of a hosted provider need none.")),
          en(QT_TRANSLATE_NOOP(
              "Controls",
              "Switch the rule off, do not delete it, and have somebody call in from outside."))}},
        {QStringLiteral("FW-2"),
         1,
         3,
         en(QT_TRANSLATE_NOOP("Controls", "All other phone traffic from the internet is blocked")),
         en(QT_TRANSLATE_NOOP("Controls", "One forgotten open rule undoes the others.")),
         Weight::Critical,
         false,
         {Router, Wire},
         90,
         120,
         {QStringLiteral("PR.IR-01"), QStringLiteral("4.4 (IG1), 13.4 (IG2)"), QStringLiteral("Firewalls"),
          QStringLiteral("A.8.20"), QStringLiteral("1.3.1, 1.2.5"), QStringLiteral("R1, R6")},
         judgeFw2,
         mendFw2,
         {en(QT_TRANSLATE_NOOP("Controls",
                               "Look at port forwards, the DMZ host, one-to-one addresses and UPnP on every "
                               "router up to the internet, the provider's box included."))}},
        {QStringLiteral("FW-3"),
         1,
         3,
         en(QT_TRANSLATE_NOOP("Controls", "Voice (RTP) is allowed only from the provider's media addresses")),
         en(QT_TRANSLATE_NOOP(
             "Controls", "A wide-open voice range lets strangers inject or scan, and hides other holes.")),
         Weight::High,
         false,
         {Router},
         90,
         120,
         {QStringLiteral("PR.IR-01"), QStringLiteral("13.4 (IG2), 4.4 (IG1)"), QStringLiteral("Firewalls"),
          QStringLiteral("A.8.20, A.8.21"), QStringLiteral("1.3.1, 1.2.5"), QStringLiteral("R1, R6")},
         judgeFw3,
         mendFw3,
         {en(QT_TRANSLATE_NOOP(
             "Controls",
             "Switch off open voice port ranges; answers to the phones' own calls come in without them."))}},
        {QStringLiteral("ALG-1"),
         1,
         3,
         en(QT_TRANSLATE_NOOP("Controls", "SIP ALG is switched off on the router")),
         en(QT_TRANSLATE_NOOP("Controls", "It rewrites calls 'to help' and causes one-way audio, dropped "
                                          "registrations and broken encryption checks.")),
         Weight::High,
         false,
         {Router, Wire},
         90,
         120,
         {QStringLiteral("PR.PS-01, PR.IR-01"), QStringLiteral("4.2 (IG1), 4.8 (IG2)"),
          QStringLiteral("Secure configuration"), QStringLiteral("A.8.9, A.8.20"),
          QStringLiteral("1.2.6, 2.2.4"), QStringLiteral("R1, R6")},
         judgeAlg,
         mendAlg,
         {en(QT_TRANSLATE_NOOP("Controls", "Set the phones' keep-alive to 30 seconds or less first.")),
          en(QT_TRANSLATE_NOOP("Controls", "Switch SIP ALG off on the router and, if there is one, on the "
                                           "provider's box in front of it.")),
          en(QT_TRANSLATE_NOOP(
              "Controls",
              "Restart the phones one after another while they are idle, then have somebody call in."))}},
    };
}

} // namespace rf
