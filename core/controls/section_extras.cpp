// Controls added by the product: not in the guide, shown apart, counted in the extras score only.
#include "core/controls/judge_tools.h"
#include "core/controls/sections.h"

#include <algorithm>
#include <functional>

namespace rf {

namespace {

using JudgeRouter = FindingEvidence (*)(const DeviceState &, const RouterFacts &);

/// Every router on the way; a hop nobody read keeps the whole from being met (S-6). Without evidence when
/// there is nothing to judge.
Finding onTheWay(const OfficeState &state, const std::function<FindingEvidence(const DeviceState &)> &judge,
                 const std::function<QString(const Hop &)> &unread)
{
    if (state.devices.isEmpty())
        return cannotTell(Words::tr("Nothing has been looked at yet."));
    Finding f;
    for (const DeviceState *d : routersOnPath(state)) {
        f.evidence << judge(*d);
        if (f.evidence.last().known)
            addObtained(f, Obtained::Router);
    }
    for (const Hop &hop : state.path) {
        if (deviceById(state, hop.deviceId))
            continue;
        FindingEvidence e;
        e.known = false;
        e.device = hop.what;
        e.says = unread(hop);
        f.evidence << e;
    }
    if (f.evidence.isEmpty())
        return cannotTell(Words::tr("No router was found."));
    settle(f);
    return f;
}

Finding perRouter(const OfficeState &state, JudgeRouter judge)
{
    return onTheWay(
        state,
        [&](const DeviceState &d) {
            const RouterFacts *r = d.facts ? d.facts->router() : nullptr;
            return r ? judge(d, *r) : unseen(d, unreadReason(d));
        },
        [](const Hop &hop) {
            return Words::tr("not read: %1").arg(hop.why.isEmpty() ? Words::tr("no settings seen") : hop.why);
        });
}

/// TR-069 is the provider's own way in and is left to whoever uses it (S-21).
QStringList adminServices(const RemoteAdmin &admin)
{
    QStringList list = admin.services;
    list.removeAll(QStringLiteral("tr069"));
    return list;
}

FindingEvidence judgeRemoteAdmin(const DeviceState &d, const RouterFacts &r)
{
    if (r.remoteAdmin.isNotSupported())
        return seen(d, true, Words::tr("has no admin page towards the internet"), r.remoteAdmin.source());
    const RemoteAdmin *admin = r.remoteAdmin.value();
    if (!admin)
        return unseen(d, Words::tr("its remote administration was not read (%1)").arg(r.remoteAdmin.why()));
    const QStringList services = adminServices(*admin);
    const bool tr069 = services.size() != admin->services.size();
    if (services.isEmpty()) {
        return seen(d, true,
                    tr069 ? Words::tr(
                        "admin page closed to the internet; the provider's own remote access (TR-069) is on")
                          : Words::tr("admin page closed to the internet"),
                    r.remoteAdmin.source());
    }
    const QString names = services.join(QStringLiteral(", "));
    if (admin->from.isEmpty())
        return seen(d, false, Words::tr("administration over %1 is open to the whole internet").arg(names),
                    r.remoteAdmin.source());
    QStringList nets;
    for (const Cidr &c : admin->from)
        nets << c.text();
    return seen(d, false,
                Words::tr("administration over %1 is open to %2").arg(names, nets.join(QStringLiteral(", "))),
                r.remoteAdmin.source());
}

FindingEvidence judgeRouterPassword(const DeviceState &d)
{
    switch (d.signIn) {
    case SignInState::OwnPassword:
        return seen(d, true, Words::tr("a password of its own opened it"), Words::tr("sign-in"));
    case SignInState::FactoryPassword:
        return seen(d, false, Words::tr("the factory password opened it"), Words::tr("sign-in"));
    case SignInState::NoPasswordSet:
        return seen(d, false, Words::tr("it has no password at all"), Words::tr("sign-in"));
    case SignInState::NotTried: return unseen(d, Words::tr("no sign-in was tried"));
    default: return unseen(d, unreadReason(d));
    }
}

FindingEvidence judgeUpnp(const DeviceState &d, const RouterFacts &r)
{
    if (r.upnp.isNotSupported())
        return seen(d, true, Words::tr("has no UPnP"), r.upnp.source());
    const bool *on = r.upnp.value();
    if (!on)
        return unseen(d, Words::tr("its UPnP setting was not read (%1)").arg(r.upnp.why()));
    return seen(d, !*on,
                *on ? Words::tr("UPnP is on: any program inside may open ports") : Words::tr("UPnP is off"),
                r.upnp.source());
}

QStringList plainServices(const QStringList &services)
{
    QStringList plain;
    for (const QString &s : services) {
        if (s == u"http" || s == u"telnet" || s == u"ftp")
            plain << s;
    }
    return plain;
}

FindingEvidence judgeManagement(const DeviceState &d)
{
    const RouterFacts *r = d.facts ? d.facts->router() : nullptr;
    const PhoneFacts *p = d.facts ? d.facts->phone() : nullptr;
    const Reading<QStringList> *reading = r ? &r->lanAdmin : p ? &p->webAdmin : nullptr;
    if (!reading)
        return unseen(d, unreadReason(d));
    const QStringList *services = reading->value();
    const QString weak = d.weaknesses.join(QStringLiteral("; "));
    if (services && !plainServices(*services).isEmpty()) {
        const QString says = Words::tr("management without encryption is on: %1")
                                 .arg(plainServices(*services).join(QStringLiteral(", ")));
        return seen(d, false, weak.isEmpty() ? says : says + QStringLiteral("; ") + weak, reading->source());
    }
    if (!weak.isEmpty())
        return seen(d, false, Words::tr("old encryption had to be used: %1").arg(weak),
                    Words::tr("connection"));
    if (reading->isNotSupported())
        return seen(d, true, Words::tr("has no management page"), reading->source());
    if (!services)
        return unseen(d, Words::tr("its management services were not read (%1)").arg(reading->why()));
    return seen(d, true,
                services->isEmpty()
                    ? Words::tr("management is switched off")
                    : Words::tr("management over %1 only").arg(services->join(QStringLiteral(", "))),
                reading->source());
}

Finding judgeX1(const OfficeState &state)
{
    Finding f = perRouter(state, judgeRemoteAdmin);
    if (f.total)
        f.says = Words::tr("On %1 of %2 routers the admin page is known to be closed to the internet.")
                     .arg(f.met)
                     .arg(f.total);
    return f;
}

Finding judgeX2(const OfficeState &state)
{
    Finding f =
        onTheWay(state, judgeRouterPassword, [](const Hop &) { return Words::tr("not signed in to"); });
    if (f.evidence.isEmpty())
        return f;
    f.says =
        Words::tr("On %1 of %2 routers the factory password is known to be changed.").arg(f.met).arg(f.total);
    return f;
}

Finding judgeX3(const OfficeState &state)
{
    Finding f = perRouter(state, judgeUpnp);
    if (f.total)
        f.says = Words::tr("On %1 of %2 routers UPnP is known to be off.").arg(f.met).arg(f.total);
    return f;
}

Finding judgeX4(const OfficeState &state)
{
    if (state.devices.isEmpty())
        return cannotTell(Words::tr("Nothing has been looked at yet."));
    Finding f;
    for (const DeviceState *d : routersOnPath(state) + lineDevices(state)) {
        f.evidence << judgeManagement(*d);
        if (f.evidence.last().known)
            addObtained(f, d->device.isRouter() ? Obtained::Router : Obtained::Phone);
    }
    if (f.evidence.isEmpty())
        return cannotTell(Words::tr("No router and no phone was found."));
    settle(f);
    f.says =
        Words::tr("%1 of %2 devices are known to be managed over HTTPS or SSH only.").arg(f.met).arg(f.total);
    return f;
}

/// One wish for every device of the list that `wanted` picks among those that may be changed.
QList<DeviceIntent> wishFor(const QList<const DeviceState *> &devices,
                            const std::function<bool(const DeviceState &)> &wanted,
                            const std::function<Intent(const DeviceState &)> &intent)
{
    QList<DeviceIntent> wishes;
    for (const DeviceState *d : devices) {
        if (mayMend(*d) && wanted(*d))
            wishes << DeviceIntent{d->device.id, intent(*d)};
    }
    return wishes;
}

QList<DeviceIntent> mendX1(const OfficeState &state)
{
    if (state.office.answers.remoteAdminNeeded.value_or(false))
        return {}; // somebody works through that door (S-23)
    return wishFor(
        routersOnPath(state),
        [](const DeviceState &d) {
            const RemoteAdmin *admin = d.facts->router() ? d.facts->router()->remoteAdmin.value() : nullptr;
            return admin && !adminServices(*admin).isEmpty();
        },
        [](const DeviceState &) { return RemoteAdminOff{}; });
}

QList<DeviceIntent> mendX2(const OfficeState &state)
{
    return wishFor(
        routersOnPath(state),
        [](const DeviceState &d) {
            return d.signIn == SignInState::FactoryPassword || d.signIn == SignInState::NoPasswordSet;
        },
        [](const DeviceState &d) { return adminPasswordWish(d); });
}

QList<DeviceIntent> mendX3(const OfficeState &state)
{
    return wishFor(
        routersOnPath(state),
        [](const DeviceState &d) {
            const bool *on = d.facts->router() ? d.facts->router()->upnp.value() : nullptr;
            return on && *on;
        },
        [](const DeviceState &) { return UpnpOff{}; });
}

QList<DeviceIntent> mendX4(const OfficeState &state)
{
    return wishFor(
        routersOnPath(state) + lineDevices(state),
        [](const DeviceState &d) {
            const RouterFacts *r = d.facts->router();
            const PhoneFacts *p = d.facts->phone();
            const QStringList *services = r ? r->lanAdmin.value() : p ? p->webAdmin.value() : nullptr;
            return services && !plainServices(*services).isEmpty() && !isProvisioned(d);
        },
        [](const DeviceState &) { return PlainAdminOff{}; });
}

} // namespace

QList<Control> extraControls()
{
    using enum Obtained;
    return {
        {QStringLiteral("X-1"),
         1,
         11,
         en(QT_TRANSLATE_NOOP("Controls", "The router's own admin page is closed to the internet")),
         en(QT_TRANSLATE_NOOP("Controls", "Whoever opens the router opens everything behind it.")),
         Weight::Critical,
         true,
         {Router, Wire},
         90,
         120,
         {QStringLiteral("PR.IR-01"),
          QStringLiteral("12.3 (IG2), 4.6 (IG1)"),
          QStringLiteral("Firewalls"),
          QStringLiteral("A.8.20"),
          QStringLiteral("2.2.7"),
          {}},
         judgeX1,
         mendX1,
         {en(QT_TRANSLATE_NOOP(
             "Controls",
             "Ask who works on the router from outside, then switch remote administration off."))}},
        {QStringLiteral("X-2"),
         1,
         11,
         en(QT_TRANSLATE_NOOP("Controls", "The router's factory password is changed")),
         en(QT_TRANSLATE_NOOP(
             "Controls",
             "It is printed on the internet, for everyone and every program in the office to use.")),
         Weight::Critical,
         true,
         {Router},
         90,
         120,
         {{},
          QStringLiteral("4.7 (IG1)"),
          QStringLiteral("Firewalls"),
          QStringLiteral("A.5.17"),
          QStringLiteral("2.2.2"),
          {}},
         judgeX2,
         mendX2,
         {en(QT_TRANSLATE_NOOP("Controls", "Set a long password, keep it in the company's password manager, "
                                           "and try it from a fresh window before closing the old one."))}},
        {QStringLiteral("X-3"),
         1,
         11,
         en(QT_TRANSLATE_NOOP("Controls", "UPnP/NAT-PMP port opening is off, or off for the voice VLAN")),
         en(QT_TRANSLATE_NOOP("Controls",
                              "With it, any program inside can open a door to the internet without asking.")),
         Weight::High,
         true,
         {Router, Wire},
         90,
         120,
         {{}, QStringLiteral("4.8 (IG2)"), QStringLiteral("Firewalls"), {}, QStringLiteral("1.2.5"), {}},
         judgeX3,
         mendX3,
         {en(QT_TRANSLATE_NOOP("Controls", "Switch UPnP and NAT-PMP off; if a program then complains, write "
                                           "its port forward down by hand."))}},
        {QStringLiteral("X-4"),
         1,
         11,
         en(QT_TRANSLATE_NOOP("Controls", "Router and phone management uses HTTPS/SSH only")),
         en(QT_TRANSLATE_NOOP("Controls",
                              "Over HTTP and telnet the admin password can be read along the way.")),
         Weight::High,
         true,
         {Router, Phone},
         90,
         120,
         {{}, QStringLiteral("4.6 (IG1)"), {}, QStringLiteral("A.8.9"), QStringLiteral("2.2.7"), {}},
         judgeX4,
         mendX4,
         {en(QT_TRANSLATE_NOOP(
             "Controls", "Make sure HTTPS or SSH works first, then switch HTTP, telnet and FTP off."))}},
    };
}

} // namespace rf
