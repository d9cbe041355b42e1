// Section 4 of the guide: unused ports and services. The unencrypted port is closed only after every line has
// proven TLS (S-18).
#include "core/controls/judge_tools.h"
#include "core/controls/sections.h"
#include "core/controls/ways_in.h"

#include <algorithm>
#include <iterator>

namespace rf {

namespace {

constexpr int plainPort = 5060;

bool isPlainDoor(const Door &door)
{
    return door.forward.publicPorts.contains(plainPort) || door.forward.toPorts.contains(plainPort);
}

/// What the scan heard on the phone's own 5060. An answer from before the last reading proves nothing about
/// now.
std::optional<FindingEvidence> listener(const DeviceState &d)
{
    const bool heard = std::any_of(d.device.services.begin(), d.device.services.end(), [](const Service &s) {
        return s.port.value() == plainPort && (s.protocol == u"sip-udp" || s.protocol == u"sip-tcp");
    });
    if (!heard)
        return std::nullopt;
    QDateTime when;
    for (const Evidence &e : d.device.evidence) {
        if (e.probe == u"sip-options" && (!when.isValid() || e.when > when))
            when = e.when;
    }
    if (!when.isValid() || !d.facts || when < d.facts->readAt)
        return unseen(
            d, Words::tr(
                   "answered on port 5060 inside the office before its settings were last read; scan again"));
    FindingEvidence e =
        seen(d, false, Words::tr("answers unencrypted phone traffic on port 5060 inside the office"),
             Words::tr("scan"));
    e.when = when;
    return e;
}

/// The port while TLS is not proven on every line: needed still, or not to be judged at all.
Finding beforeTls(const Finding &tls, const Provider &provider)
{
    if (tls.state == FindingState::ProviderLimited)
        return notApplicable(Words::tr(
            "The provider does not say that it offers TLS, so port 5060 is the only one there is."));
    const bool inTheClear = std::any_of(tls.evidence.begin(), tls.evidence.end(),
                                        [](const FindingEvidence &e) { return e.known && !e.met; });
    if (!inTheClear) {
        Finding f = cannotTell(Words::tr("Whether every phone uses TLS is not known, so nobody can tell "
                                         "whether port 5060 could be closed."));
        std::copy_if(tls.evidence.begin(), tls.evidence.end(), std::back_inserter(f.evidence),
                     [](const FindingEvidence &e) { return !e.known; });
        return f;
    }
    if (!provider.tlsPort && tls.met == 0)
        return cannotTell(Words::tr("Whether the provider offers TLS is not known, so nobody can tell "
                                    "whether port 5060 could be closed."));
    return notApplicable(
        Words::tr("Not yet: port 5060 is closed only after every line has proven TLS (ENC-1)."));
}

Finding judgeSvc1(const OfficeState &state)
{
    if (const auto none = noPhones(state))
        return *none;
    const Finding tls = judgeTls(state);
    if (tls.state == FindingState::NotApplicable)
        return tls;
    if (tls.state != FindingState::Met)
        return beforeTls(tls, state.office.provider);
    Finding f = judgeDoors(
        state,
        [](const Door &door) -> std::optional<FindingEvidence> {
            return isPlainDoor(door) ? std::optional(doorEvidence(door, false, door.says)) : std::nullopt;
        },
        Words::tr("No rule opens port 5060, and every phone uses TLS."),
        [](int n) { return Words::tr("%n rule(s) still open the unencrypted port 5060.", nullptr, n); });
    bool answers = false;
    bool unknown = false;
    for (const DeviceState *d : lineDevices(state)) {
        if (const auto e = listener(*d)) {
            f.evidence << *e;
            answers = answers || e->known;
            unknown = unknown || !e->known;
            addObtained(f, Obtained::Wire);
        }
    }
    addObtained(f, Obtained::Phone);
    if (f.state == FindingState::Met && answers) {
        f.state = FindingState::Partly;
        f.earned = 0.5;
        f.says = Words::tr("No rule opens port 5060, but phones still answer on it inside the office.");
    } else if (f.state == FindingState::Met && unknown) {
        f.state = FindingState::CannotTell;
        f.earned = 0;
        f.why = Words::tr("Whether the phones still answer on port 5060 was not seen since TLS was read.");
        f.says = f.why;
    }
    return f;
}

QList<DeviceIntent> mendSvc1(const OfficeState &state)
{
    if (judgeTls(state).state != FindingState::Met || state.office.answers.onSitePbx.value_or(true))
        return {};
    QMap<QString, QStringList> close;
    const WaysIn ways = waysIn(state);
    for (const Door &door : ways.doors) {
        const bool locked = door.target && door.target->device.isLocked();
        if (isPlainDoor(door) && !door.forward.id.isEmpty() && door.forward.kind != u"upnp"
            && mayMend(*door.router) && !locked && !servesRemoteAdmin(state, ways, door)
            && !close[door.router->device.id].contains(door.forward.id))
            close[door.router->device.id] << door.forward.id;
    }
    QList<DeviceIntent> wishes;
    for (auto it = close.cbegin(); it != close.cend(); ++it)
        wishes << DeviceIntent{it.key(), CloseForwards{it.value()}};
    return wishes;
}

} // namespace

QList<Control> portControls()
{
    using enum Obtained;
    return {
        {QStringLiteral("SVC-1"),
         1,
         4,
         en(QT_TRANSLATE_NOOP("Controls", "The unencrypted phone port (5060) is closed once TLS is in use")),
         en(QT_TRANSLATE_NOOP("Controls", "Leaving the old door open makes the new lock pointless.")),
         Weight::High,
         false,
         {Router, Phone, Wire},
         90,
         120,
         {QStringLiteral("PR.PS-01, PR.DS-02"), QStringLiteral("4.8 (IG2), 12.6 (IG2)"),
          QStringLiteral("Firewalls; Secure configuration"), QStringLiteral("A.8.9, A.8.20"),
          QStringLiteral("1.2.5, 2.2.4, 2.2.5"), QStringLiteral("R1")},
         judgeSvc1,
         mendSvc1,
         {en(QT_TRANSLATE_NOOP(
             "Controls",
             "Only after every phone is registered over TLS: switch off whatever rule opens port 5060."))}},
    };
}

} // namespace rf
