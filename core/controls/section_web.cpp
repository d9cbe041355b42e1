// Section 7 of the guide: the phones' web pages.
#include "core/controls/judge_tools.h"
#include "core/controls/sections.h"
#include "core/controls/ways_in.h"

#include <algorithm>

namespace rf {

namespace {

Finding judgeWeb1(const OfficeState &state)
{
    if (const auto none = noPhones(state))
        return *none;
    return judgeDoors(
        state,
        [](const Door &door) -> std::optional<FindingEvidence> {
            if (door.touchesWeb && door.toPhone)
                return doorEvidence(door, false, door.says);
            if (door.touchesWeb && door.toUnknown) {
                FindingEvidence e = doorEvidence(
                    door, false, Words::tr("%1, and nobody identified what is there").arg(door.says));
                e.known = false;
                return e;
            }
            return std::nullopt;
        },
        Words::tr("No way from the internet leads to a phone's web page, IPv4 and IPv6."),
        [](int n) {
            return Words::tr("%n way(s) lead from the internet to a phone's web page.", nullptr, n);
        });
}

QList<DeviceIntent> mendWeb1(const OfficeState &state)
{
    QMap<QString, QStringList> close;
    for (const Door &door : waysIn(state).doors) {
        if (door.touchesWeb && door.toPhone && !door.forward.id.isEmpty() && door.forward.kind != u"upnp"
            && mayMend(*door.router) && door.target && !door.target->device.isLocked()
            && !close[door.router->device.id].contains(door.forward.id))
            close[door.router->device.id] << door.forward.id;
    }
    QList<DeviceIntent> wishes;
    for (auto it = close.cbegin(); it != close.cend(); ++it)
        wishes << DeviceIntent{it.key(), CloseForwards{it.value()}};
    return wishes;
}

/// What the phone says of itself, else how the one sign-in went (S-5).
FindingEvidence judgeFactory(const DeviceState &d)
{
    const PhoneFacts *p = d.facts ? d.facts->phone() : nullptr;
    const bool *own = p ? p->factoryAdminPassword.value() : nullptr;
    if (d.signIn == SignInState::FactoryPassword)
        return seen(d, false, Words::tr("the factory password opened it"), Words::tr("sign-in"));
    if (d.signIn == SignInState::NoPasswordSet)
        return seen(d, false, Words::tr("it has no password at all"), Words::tr("sign-in"));
    if (own && *own)
        return seen(d, false, Words::tr("it says that its factory password is in use"),
                    p->factoryAdminPassword.source());
    if (d.device.isLocked() && !d.facts)
        return unseen(d, unreadReason(d));
    if (d.signIn == SignInState::OwnPassword)
        return seen(d, true, Words::tr("a password of its own opened it"), Words::tr("sign-in"));
    if (own)
        return seen(d, true, Words::tr("it says that its factory password is changed"),
                    p->factoryAdminPassword.source());
    return unseen(d, d.signIn == SignInState::NotTried ? Words::tr("no sign-in was tried") : unreadReason(d));
}

Finding judgeWeb2(const OfficeState &state)
{
    if (const auto none = noPhones(state))
        return *none;
    Finding f;
    for (const DeviceState *d : lineDevices(state))
        f.evidence << judgeFactory(*d);
    settle(f);
    if (std::any_of(f.evidence.begin(), f.evidence.end(), [](const FindingEvidence &e) { return e.known; }))
        addObtained(f, Obtained::Phone);
    f.says =
        Words::tr("On %1 of %2 phones the factory password is known to be changed.").arg(f.met).arg(f.total);
    return f;
}

QList<DeviceIntent> mendWeb2(const OfficeState &state)
{
    QList<DeviceIntent> wishes;
    for (const DeviceState *d : lineDevices(state)) {
        const FindingEvidence e = judgeFactory(*d);
        if (!e.known || e.met || !mayMend(*d) || isProvisioned(*d))
            continue;
        wishes << DeviceIntent{d->device.id, adminPasswordWish(*d)};
    }
    return wishes;
}

} // namespace

AdminPassword adminPasswordWish(const DeviceState &device)
{
    const QString name = QStringLiteral("device/%1/admin").arg(device.device.id);
    return AdminPassword{{}, SecretRef{name}, SecretRef{name + QStringLiteral("/next")}};
}

QList<Control> webControls()
{
    using enum Obtained;
    return {
        {QStringLiteral("WEB-1"),
         1,
         7,
         en(QT_TRANSLATE_NOOP("Controls", "The phones' web pages cannot be opened from the internet")),
         en(QT_TRANSLATE_NOOP(
             "Controls",
             "Anyone who opens that page can listen in, redirect calls and read the line password.")),
         Weight::Critical,
         false,
         {Router, Wire},
         90,
         120,
         {QStringLiteral("PR.IR-01, PR.AA-05"), QStringLiteral("4.4 (IG1), 12.3 (IG2)"),
          QStringLiteral("Firewalls (no admin interface from the internet)"), QStringLiteral("A.8.20, A.8.2"),
          QStringLiteral("1.4.2, 2.2.7"), QStringLiteral("R1, R6")},
         judgeWeb1,
         mendWeb1,
         {en(QT_TRANSLATE_NOOP(
             "Controls",
             "Switch off every port forward, DMZ host or one-to-one address that leads to a phone."))}},
        {QStringLiteral("WEB-2"),
         1,
         7,
         en(QT_TRANSLATE_NOOP("Controls", "Every phone's factory admin password is changed")),
         en(QT_TRANSLATE_NOOP("Controls", "Factory passwords are printed on the internet.")),
         Weight::Critical,
         false,
         {Phone},
         90,
         120,
         {QStringLiteral("PR.AA-01"), QStringLiteral("4.7 (IG1)"),
          QStringLiteral("Firewalls; Secure configuration (default passwords)"),
          QStringLiteral("A.5.17, A.8.9"), QStringLiteral("2.2.2, 8.3.6"), QStringLiteral("R1")},
         judgeWeb2,
         mendWeb2,
         {en(QT_TRANSLATE_NOOP(
              "Controls",
              "Set a different admin password on each phone and keep it in the company's password manager.")),
          en(QT_TRANSLATE_NOOP("Controls", "Where the provider manages the phone, ask the provider to do it; "
                                           "a password set here would shut it out."))}},
    };
}

} // namespace rf
