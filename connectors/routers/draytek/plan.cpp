// One function per wish: apply and undo side by side. Pure; every argument of a command comes from a checked
// type, a number or a word of our own.
#include "connectors/routers/draytek/session.h"
#include "connectors/routers/draytek/words.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::draytek {

Step shellStep(const QString &says, const QStringList &lines, Risk risk)
{
    ShellLines wire;
    for (const QString &line : lines)
        wire.lines << CliLine{line, {}};
    return {says, wire, risk, false};
}

Step commitStep()
{
    return shellStep(DrayTekText::tr("Save the router's settings so that they survive a restart"),
                     {u"sys commit"_s});
}

QList<Step> restartSteps()
{
    Step restart =
        shellStep(DrayTekText::tr("Restart the router: the internet is away for one to three minutes"),
                  {u"sys reboot"_s}, Risk::Restarts);
    restart.cutsLink = true;
    return {commitStep(), restart};
}

namespace {

/// The words of both directions of a change that takes effect at once and is kept by `sys commit`.
Change atOnce(const Intent &intent, const QString &title, const Step &apply, const QStringList &undoLines)
{
    Change change;
    change.intent = intent;
    change.title = title;
    change.apply = {apply};
    change.persist = {commitStep()};
    change.undo = {shellStep(DrayTekText::tr("Put the old setting back"), undoLines, apply.risk),
                   commitStep()};
    change.settleSeconds = 5;
    return change;
}

Change nothing(const Intent &intent, const QString &title)
{
    Change change;
    change.intent = intent;
    change.title = title;
    return change;
}

tl::unexpected<Error> missing(const QString &what)
{
    return fail(ErrorCode::Unsupported,
                DrayTekText::tr("this router's command line has no \"%1\"").arg(what));
}

template <class T>
tl::unexpected<Error> notRead(const Reading<T> &reading)
{
    return fail(
        ErrorCode::Unsupported,
        DrayTekText::tr("without knowing the present state nothing is changed: %1").arg(reading.why()));
}

struct Planner {
    const Facts &now;
    const RouterFacts &router;
    const Native &native;

    Result<Change> operator()(const SipAlgOff &want) const
    {
        const QString title = DrayTekText::tr("Turn off the router's SIP helper (SIP ALG)");
        const bool *on = router.sipAlg.value();
        if (!on)
            return notRead(router.sipAlg);
        if (!*on)
            return nothing(want, title);
        const bool dash = native.sipAlgForm == "-e"_L1;
        if (!dash && native.sipAlgForm != "bare"_L1)
            return missing(u"sys sip_alg"_s);
        Change change = atOnce(want, title,
                               shellStep(DrayTekText::tr("Switch the SIP helper off"),
                                         {dash ? u"sys sip_alg -e 0"_s : u"sys sip_alg 0"_s}),
                               {dash ? u"sys sip_alg -e 1"_s : u"sys sip_alg 1"_s});
        change.interruption = Interruption::LinesReregister;
        change.notes << DrayTekText::tr("Connections that phones have open keep the helper until they end: "
                                        "the phones are restarted one at a time afterwards.")
                     << DrayTekText::tr("The master switch for other protocols stays as it is.");
        return change;
    }

    Result<Change> operator()(const CloseForwards &want) const
    {
        const QString title = DrayTekText::tr("Close ways in from the internet");
        const QList<Forward> *list = router.forwards.value();
        if (!list)
            return notRead(router.forwards);
        QStringList apply;
        QStringList undo;
        QStringList notes;
        QStringList done;
        for (const QString &id : want.ids) {
            const auto it =
                std::find_if(list->begin(), list->end(), [&](const Forward &f) { return f.id == id; });
            if (it == list->end())
                return fail(ErrorCode::BadInput,
                            DrayTekText::tr("there is no way in called \"%1\"").arg(id.left(40)));
            if (!it->enabled)
                continue;
            static const QRegularExpression form(
                u"^(R)(\\d{1,3})$|^(O)(\\d{1,3})/\\d{1,2}$|^(D)(\\d{1,2})/(\\d{1,3})$"_s);
            const auto m = form.match(id);
            if (it->kind == "upnp"_L1)
                return fail(ErrorCode::Unsupported,
                            DrayTekText::tr("ways in that programs opened end when UPnP is switched off"));
            if (!m.hasMatch())
                return fail(ErrorCode::BadInput,
                            DrayTekText::tr("\"%1\" is no way in of this router").arg(id.left(40)));
            if (!m.captured(1).isEmpty()) {
                if (!native.has(u"srv nat portmap"_s))
                    return missing(u"srv nat portmap"_s);
                // "enable" wants the protocol again, and takes only these two.
                if (it->protocol != "tcp"_L1 && it->protocol != "udp"_L1)
                    return fail(ErrorCode::Unsupported,
                                DrayTekText::tr("a redirection of both protocols cannot be switched on again "
                                                "by a documented command"));
                apply << u"srv nat portmap disable %1"_s.arg(m.captured(2).toInt());
                undo << u"srv nat portmap enable %1 %2"_s.arg(m.captured(2)).arg(it->protocol);
            } else if (!m.captured(3).isEmpty()) {
                if (!native.has(u"srv nat openport"_s))
                    return missing(u"srv nat openport"_s);
                const QString profile = m.captured(4);
                if (done.contains(profile))
                    continue;
                done << profile;
                apply << u"srv nat openport %1 1 -a 0"_s.arg(profile.toInt());
                undo << u"srv nat openport %1 1 -a 1"_s.arg(profile.toInt());
                const QString note =
                    DrayTekText::tr("All port ranges of open port rule %1 are closed together.").arg(profile);
                const auto ranges = std::count_if(list->begin(), list->end(), [&](const Forward &f) {
                    return f.id.startsWith(u"O%1/"_s.arg(profile));
                });
                if (ranges > 1)
                    notes << note;
            } else {
                if (!native.has(u"srv nat dmz"_s))
                    return missing(u"srv nat dmz"_s);
                const QString host = m.captured(6) + u' ' + m.captured(7);
                apply << u"srv nat dmz %1 -e 0"_s.arg(host);
                undo << u"srv nat dmz %1 -e 1"_s.arg(host);
            }
        }
        if (apply.isEmpty())
            return nothing(want, title);
        std::reverse(undo.begin(), undo.end());
        Change change = atOnce(
            want, title,
            shellStep(
                DrayTekText::tr("Switch the entries off; they stay in the list and can be switched on again"),
                apply),
            undo);
        change.notes = notes;
        return change;
    }

    Result<Change> operator()(const RemoteAdminOff &want) const
    {
        const QString title = DrayTekText::tr("Close the router's own settings pages to the internet");
        const RemoteAdmin *admin = router.remoteAdmin.value();
        if (!admin)
            return notRead(router.remoteAdmin);
        if (admin->services.isEmpty())
            return nothing(want, title);
        if (!native.has(u"mngt rmtcfg"_s))
            return missing(u"mngt rmtcfg"_s);
        static const QStringList known{u"http"_s, u"https"_s, u"ftp"_s, u"telnet"_s, u"ssh"_s, u"snmp"_s};
        QStringList apply;
        QStringList undo;
        for (const QString &service : admin->services) {
            if (!known.contains(service))
                return fail(ErrorCode::Unsupported,
                            DrayTekText::tr("no documented switch for \"%1\"").arg(service.left(20)));
            // One by one and not "disable": its reverse, "enable", would open more than was open.
            apply << u"mngt rmtcfg %1 off"_s.arg(service);
            undo.prepend(u"mngt rmtcfg %1 on"_s.arg(service));
        }
        Change change =
            atOnce(want, title,
                   shellStep(DrayTekText::tr("Switch off each service on the internet side"), apply), undo);
        if (native.tr069)
            change.notes << DrayTekText::tr("The provider's management (TR-069) stays on: ask whoever looks "
                                            "after the line before it is switched off.");
        return change;
    }

    Result<Change> operator()(const UpnpOff &want) const
    {
        const QString title = DrayTekText::tr("Stop programs from opening ways in by themselves (UPnP)");
        const bool *on = router.upnp.value();
        if (!on)
            return notRead(router.upnp);
        if (!*on)
            return nothing(want, title);
        Change change = atOnce(want, title, shellStep(DrayTekText::tr("Switch UPnP off"), {u"upnp off"_s}),
                               {u"upnp on"_s});
        const QList<Forward> *list = router.forwards.value();
        const bool open = list && std::any_of(list->begin(), list->end(), [](const Forward &f) {
                              return f.kind == "upnp"_L1 && f.enabled;
                          });
        if (open)
            change.notes << DrayTekText::tr("The ways in that programs have opened end at once; after an "
                                            "undo the programs open them again by themselves.");
        return change;
    }

    Result<Change> operator()(const VoiceVlan &want) const { return planVoiceVlan(now, native, want); }
    Result<Change> operator()(const IsolateVoice &want) const { return planIsolateVoice(now, native, want); }

    Result<Change> operator()(const AdminPassword &want) const
    {
        static const QRegularExpression name(u"^[A-Za-z0-9_./:-]{1,120}$"_s);
        if (!name.match(want.current.name).hasMatch() || !name.match(want.next.name).hasMatch())
            return fail(ErrorCode::BadInput,
                        DrayTekText::tr("the old and the new password must both be in the store"));
        if (want.current == want.next)
            return nothing(want, DrayTekText::tr("Set a new password for the router"));
        const auto line = [&](const SecretRef &from, const SecretRef &to) {
            return native.passwordArguments == 2
                       ? u"sys passwd "_s + from.placeholder() + u' ' + to.placeholder()
                       : u"sys passwd "_s + to.placeholder();
        };
        if (native.passwordArguments != 1 && native.passwordArguments != 2)
            return missing(u"sys passwd"_s);
        Change change = atOnce(want, DrayTekText::tr("Set a new password for the router"),
                               shellStep(DrayTekText::tr("Set the new password"),
                                         {line(want.current, want.next)}, Risk::MayLockOut),
                               {line(want.next, want.current)});
        change.notes << DrayTekText::tr("The router keeps the typed command in its log until it restarts.");
        return change;
    }

    Result<Change> operator()(const PlainAdminOff &want) const
    {
        const QString title = DrayTekText::tr("Let the router be managed over encrypted connections only");
        const QStringList *services = router.lanAdmin.value();
        if (!services)
            return notRead(router.lanAdmin);
        if (reached(want, now) == Reached::Yes)
            return nothing(want, title);
        if (!native.lanAccess || !native.has(u"mngt lanaccess"_s))
            return missing(u"mngt lanaccess"_s);
        const LanAccess &before = *native.lanAccess;
        // SSH must stay: it is the connection this program uses.
        const bool https = !before.enabled || before.services.contains(u"HTTPS"_s);
        QStringList keep;
        if (https)
            keep << u"HTTPS"_s;
        keep << u"SSH"_s;
        if (before.enforceHttps)
            keep << u"ENFORCE_HTTPS"_s;
        QStringList old = before.services;
        if (before.enforceHttps)
            old << u"ENFORCE_HTTPS"_s;
        const QString lans = before.lans.isEmpty() ? u"LAN1"_s : before.lans.join(u',');
        const auto line = [&](bool on, const QStringList &list) {
            return u"mngt lanaccess -e %1 -s %2 -i %3"_s.arg(on ? 1 : 0)
                .arg(list.isEmpty() ? u"None"_s : list.join(u','), lans);
        };
        Change change = atOnce(
            want, title,
            shellStep(
                DrayTekText::tr(
                    "Allow HTTPS and SSH from the office network and nothing that is readable on the way"),
                {line(true, keep)}, Risk::MayLockOut),
            {line(before.enabled, old)});
        if (!https)
            change.notes << DrayTekText::tr(
                "The router's web page does not answer any more: HTTPS was off before and stays off.");
        if (!before.enabled)
            change.cannotUndo << DrayTekText::tr(
                "After an undo the control is off again, as it is now; the list behind it may miss the "
                "provider's management (TR-069), which has no effect while it is off.");
        else if (before.tr069)
            change.cannotUndo << DrayTekText::tr(
                "Management by the provider (TR-069) from the office side is no longer in the list after "
                "this; no documented command puts it back.");
        return change;
    }

    template <class Other>
    Result<Change> operator()(const Other &) const
    {
        return fail(ErrorCode::Unsupported, DrayTekText::tr("no documented way on this router"));
    }
};

} // namespace

Result<Change> planChange(const Facts &now, const Intent &want)
{
    const RouterFacts *router = now.router();
    if (!router)
        return fail(ErrorCode::BadInput, DrayTekText::tr("these are not the facts of a router"));
    const Abilities abilities = abilitiesFor(now.identity);
    if (abilities.level(intentName(want)) != AbilityLevel::Automatic)
        return fail(ErrorCode::Unsupported,
                    //: %1 is a technical name of the change
                    DrayTekText::tr("%1 is done by hand on this router").arg(intentName(want)));
    const auto native = json::from<Native>(now.native);
    if (!native)
        return fail(ErrorCode::BadInput,
                    DrayTekText::tr("the driver's record is missing: %1").arg(native.error().detail));
    return std::visit(Planner{now, *router, *native}, want);
}

} // namespace rf::draytek
