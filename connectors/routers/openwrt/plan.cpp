// One function per wish. Pure; values go into JSON, and JSON into the shell through one quoting function.
#include "connectors/routers/openwrt/plan.h"

#include "connectors/routers/openwrt/session.h"
#include "connectors/routers/openwrt/words.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

namespace {

template <class T>
tl::unexpected<Error> notRead(const Reading<T> &reading)
{
    return fail(
        ErrorCode::Unsupported,
        OpenWrtText::tr("without knowing the present state nothing is changed: %1").arg(reading.why()));
}

Change nothing(const Intent &intent, const QString &title)
{
    Change change;
    change.intent = intent;
    change.title = title;
    return change;
}

/// The firewall section behind a Forward's id, or null.
const Section *sectionOf(const Config &firewall, const QString &id)
{
    const QString name = id.section(u':', 1);
    const Section *section = firewall.find(name);
    return section && section->type == id.section(u':', 0, 0) ? section : nullptr;
}

/// A section of several ports is several ways in with one id, and is written once.
QStringList eachOnce(QStringList ids)
{
    ids.removeDuplicates();
    return ids;
}

struct Planner {
    const Facts &now;
    const RouterFacts &router;
    const Native &native;
    const Config &firewall;
    bool http;

    Result<Change> operator()(const SipAlgOff &want) const
    {
        const QString title = OpenWrtText::tr("Turn off the router's SIP helper (SIP ALG)");
        const bool *on = router.sipAlg.value();
        if (!on)
            return notRead(router.sipAlg);
        if (!*on)
            return nothing(want, title);
        Edits edits(http);
        // Three places can switch it on, and each of the last two does so in spite of the first.
        const SipHelperPlaces places = sipHelperPlaces(firewall);
        QStringList lost;
        if (places.byDefaults
            || std::any_of(places.zones.begin(), places.zones.end(),
                           [](const Section *zone) { return zone->list(u"helper"_s).size() == 1; })) {
            const auto defaults = firewall.ofType(u"defaults"_s);
            if (defaults.isEmpty())
                return fail(ErrorCode::Unsupported,
                            OpenWrtText::tr("the firewall has no section \"defaults\""));
            edits.set(u"firewall"_s, *defaults.first(), {{u"auto_helper"_s, u"0"_s}},
                      OpenWrtText::tr("Do not attach connection helpers by themselves"));
            lost << OpenWrtText::tr(
                "Helpers for FTP, TFTP, PPTP and H.323 that came by themselves are switched off as well.");
        }
        for (const Section *zone : places.zones) {
            QStringList rest = zone->list(u"helper"_s);
            rest.removeAll(u"sip"_s);
            edits.set(
                u"firewall"_s, *zone,
                {{u"helper"_s,
                  rest.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonArray::fromStringList(rest)}},
                OpenWrtText::tr("Take SIP out of the helpers of zone \"%1\"").arg(zone->text(u"name"_s)));
        }
        for (const Section *rule : places.rules)
            edits.set(u"firewall"_s, *rule, {{u"enabled"_s, u"0"_s}},
                      OpenWrtText::tr("Switch the rule off that attaches the SIP helper"));
        if (edits.isEmpty())
            return fail(ErrorCode::Unsupported,
                        OpenWrtText::tr("the helper is active, but not by the firewall's configuration"));
        Change change = edits.change(want, title, Risk::None);
        change.interruption = Interruption::LinesReregister;
        change.notes = lost;
        change.notes << OpenWrtText::tr(
            "Connections that phones have open keep the helper until they are dropped or end.");
        return change;
    }

    Result<Change> operator()(const DropSipFlows &want) const
    {
        Change change = nothing(want, OpenWrtText::tr("Forget the phones' open SIP connections"));
        if (http)
            return fail(ErrorCode::Unsupported, OpenWrtText::tr("only possible over SSH"));
        if (reached(want, now) == Reached::Yes)
            return change;
        for (const QHostAddress &phone : want.phones) {
            bool v4 = false;
            phone.toIPv4Address(&v4);
            if (!v4 || !isPrivateAddress(phone))
                return fail(ErrorCode::BadInput,
                            OpenWrtText::tr("\"%1\" is no phone of the office").arg(phone.toString()));
            change.apply << Step{
                OpenWrtText::tr("Forget the connections of %1; the phone opens them again by itself")
                    .arg(phone.toString()),
                ExecCommand{u"echo %1 > /proc/net/nf_conntrack"_s.arg(phone.toString()), {}},
                Risk::DropsCalls, false};
        }
        change.interruption = Interruption::LinesReregister;
        change.settleSeconds = 10;
        change.notes << OpenWrtText::tr("A call that runs on one of these phones may be cut.");
        return change;
    }

    Result<Change> operator()(const CloseForwards &want) const
    {
        const QString title = OpenWrtText::tr("Close ways in from the internet");
        const QList<Forward> *list = router.forwards.value();
        if (!list)
            return notRead(router.forwards);
        Edits edits(http);
        for (const QString &id : eachOnce(want.ids)) {
            const auto it =
                std::find_if(list->begin(), list->end(), [&](const Forward &f) { return f.id == id; });
            if (it == list->end())
                return fail(ErrorCode::BadInput,
                            OpenWrtText::tr("there is no way in called \"%1\"").arg(id.left(60)));
            if (!it->enabled)
                continue;
            if (it->kind == "upnp"_L1)
                return fail(ErrorCode::Unsupported,
                            OpenWrtText::tr("ways in that programs opened end when UPnP is switched off"));
            const Section *section = sectionOf(firewall, id);
            if (!section)
                return fail(ErrorCode::BadInput,
                            OpenWrtText::tr("\"%1\" is no way in of this router").arg(id.left(60)));
            edits.set(u"firewall"_s, *section, {{u"enabled"_s, u"0"_s}},
                      OpenWrtText::tr("Switch \"%1\" off; it stays in the list and can be switched on again")
                          .arg(it->name));
        }
        return edits.change(want, title, Risk::None);
    }

    Result<Change> operator()(const NarrowForwards &want) const
    {
        const QString title = OpenWrtText::tr("Let only the provider in where a way in must stay");
        if (!router.forwards.value())
            return notRead(router.forwards);
        if (reached(want, now) == Reached::Yes)
            return nothing(want, title);
        if (!native.fw4)
            return fail(ErrorCode::Unsupported,
                        OpenWrtText::tr("address sets need more packages on this older firewall"));
        QJsonArray entries;
        for (const Cidr &source : want.sources) {
            const auto network = Cidr::from(source.network(), source.prefix());
            if (!network || !network->isIpv4() || network->isAny())
                return fail(ErrorCode::BadInput,
                            OpenWrtText::tr("\"%1\" is no IPv4 network of a provider").arg(source.text()));
            entries << network->text();
        }
        if (entries.isEmpty())
            return fail(ErrorCode::BadInput, OpenWrtText::tr("no network was given"));
        QString set;
        for (int i = 1; i < 10 && set.isEmpty(); ++i) {
            const QString name = i == 1 ? u"rf_voip"_s : u"rf_voip%1"_s.arg(i);
            if (!firewall.find(name))
                set = name;
        }
        if (set.isEmpty())
            return fail(ErrorCode::BadInput, OpenWrtText::tr("too many address sets of ours on this router"));
        Edits edits(http);
        edits.add(u"firewall"_s, u"ipset"_s, set,
                  {{u"name"_s, set},
                   {u"family"_s, u"ipv4"_s},
                   {u"match"_s, QJsonArray{u"src_net"_s}},
                   {u"entry"_s, entries}},
                  OpenWrtText::tr("Write down the provider's networks"));
        int narrowed = 0;
        for (const QString &id : eachOnce(want.ids)) {
            const Section *section = sectionOf(firewall, id);
            if (!section)
                return fail(ErrorCode::BadInput,
                            OpenWrtText::tr("there is no way in called \"%1\"").arg(id.left(60)));
            if (!section->flag(u"enabled"_s, true))
                continue;
            edits.set(u"firewall"_s, *section,
                      {{u"ipset"_s, set}, {u"src_ip"_s, QJsonValue(QJsonValue::Null)}},
                      OpenWrtText::tr("Let only these networks use \"%1\"").arg(section->text(u"name"_s)));
            ++narrowed;
        }
        return narrowed ? edits.change(want, title, Risk::None) : nothing(want, title);
    }

    Result<Change> operator()(const RemoteAdminOff &want) const
    {
        const QString title = OpenWrtText::tr("Close the router's own settings pages to the internet");
        const RemoteAdmin *admin = router.remoteAdmin.value();
        if (!admin)
            return notRead(router.remoteAdmin);
        Edits edits(http);
        const Exposure exposure = exposureOf(native);
        if (!exposure.unclear.isEmpty()) // it could not be told afterwards that all is closed
            return fail(ErrorCode::Unsupported, exposure.unclear);
        for (const Section *rule : exposure.rules)
            edits.set(u"firewall"_s, *rule, {{u"enabled"_s, u"0"_s}},
                      OpenWrtText::tr("Switch the rule \"%1\" off").arg(rule->text(u"name"_s)));
        for (const Section *zone : exposure.zones)
            edits.set(
                u"firewall"_s, *zone, {{u"input"_s, u"REJECT"_s}},
                OpenWrtText::tr("Refuse what comes from the internet to the router itself (zone \"%1\")")
                    .arg(zone->text(u"name"_s)));
        return edits.change(want, title, Risk::None);
    }

    Result<Change> operator()(const UpnpOff &want) const
    {
        const QString title = OpenWrtText::tr("Stop programs from opening ways in by themselves (UPnP)");
        if (router.upnp.isNotSupported())
            return nothing(want, title);
        const bool *on = router.upnp.value();
        if (!on)
            return notRead(router.upnp);
        const Config *upnpd = native.config(u"upnpd"_s);
        const auto sections = upnpd ? upnpd->ofType(u"upnpd"_s) : QList<const Section *>();
        if (!*on || sections.isEmpty())
            return nothing(want, title);
        Edits edits(http);
        edits.set(u"upnpd"_s, *sections.first(), {{u"enabled"_s, u"0"_s}},
                  OpenWrtText::tr("Switch UPnP off"));
        Change change = edits.change(want, title, Risk::None);
        change.notes << OpenWrtText::tr("Ways in that programs have opened end; after an undo the programs "
                                        "open them again by themselves.");
        return change;
    }

    Result<Change> operator()(const VoiceVlan &want) const
    {
        return planVoiceVlan(now, native, firewall, http, want);
    }
    Result<Change> operator()(const IsolateVoice &want) const
    {
        return planIsolateVoice(now, native, firewall, http, want);
    }

    Result<Change> operator()(const AdminPassword &want) const
    {
        static const QRegularExpression reference(u"\\A[A-Za-z0-9_./:-]{1,120}\\z"_s);
        static const QRegularExpression account(u"\\A[a-z_][a-z0-9_-]{0,31}\\z"_s);
        const QString user = want.user.isEmpty() ? u"root"_s : want.user;
        if (!account.match(user).hasMatch() || !reference.match(want.next.name).hasMatch()
            || (!want.current.name.isEmpty() && !reference.match(want.current.name).hasMatch()))
            return fail(ErrorCode::BadInput,
                        OpenWrtText::tr("the user name or the names of the passwords cannot be used"));
        Change change = nothing(want, OpenWrtText::tr("Set a new password for the router"));
        if (want.current == want.next)
            return change;
        const auto step = [&](const SecretRef &secret, const QString &says) {
            if (http) {
                const QString value = u"{{secret:%1|json}}"_s.arg(secret.name);
                return Step{says,
                            ubusWire(true, u"luci"_s, u"setPassword"_s,
                                     {{u"username"_s, user}, {u"password"_s, value}}, true),
                            Risk::MayLockOut, false};
            }
            const QString line = secret.placeholder() + u'\n';
            return Step{says, ExecCommand{u"passwd "_s + user, line + line}, Risk::MayLockOut, false};
        };
        change.apply = {step(want.next, OpenWrtText::tr("Set the new password"))};
        if (want.current.name.isEmpty() || native.noPassword)
            change.cannotUndo << OpenWrtText::tr(
                "The router had no password; having none again cannot be brought back and is not wanted.");
        else
            change.undo = {step(want.current, OpenWrtText::tr("Set the old password again"))};
        change.notes << OpenWrtText::tr("The router's own timed undo does not cover its password.");
        return change;
    }

    Result<Change> operator()(const PlainAdminOff &want) const
    {
        const QString title = OpenWrtText::tr("Let the router be managed over encrypted connections only");
        if (!router.lanAdmin.value())
            return notRead(router.lanAdmin);
        if (reached(want, now) == Reached::Yes)
            return nothing(want, title);
        const Config *uhttpd = native.config(u"uhttpd"_s);
        Edits edits(http);
        for (const Section *server : uhttpd ? uhttpd->ofType(u"uhttpd"_s) : QList<const Section *>()) {
            if (server->list(u"listen_http"_s).isEmpty())
                continue;
            if (server->list(u"listen_https"_s).isEmpty())
                return fail(
                    ErrorCode::Unsupported,
                    OpenWrtText::tr("the web server of this router has no HTTPS to send browsers on to"));
            edits.set(u"uhttpd"_s, *server, {{u"redirect_https"_s, u"1"_s}},
                      OpenWrtText::tr("Send every browser on to HTTPS"));
        }
        if (edits.isEmpty())
            return fail(ErrorCode::Unsupported,
                        OpenWrtText::tr("what answers without encryption is not this router's web server"));
        return edits.change(want, title, Risk::MayLockOut);
    }

    template <class Other>
    Result<Change> operator()(const Other &) const
    {
        return fail(ErrorCode::Unsupported, OpenWrtText::tr("no documented way on this router"));
    }
};

} // namespace

Result<Change> planChange(const Facts &now, const Intent &want)
{
    const RouterFacts *router = now.router();
    if (!router)
        return fail(ErrorCode::BadInput, OpenWrtText::tr("these are not the facts of a router"));
    if (abilitiesFor(now.identity).level(intentName(want)) != AbilityLevel::Automatic)
        return fail(ErrorCode::Unsupported,
                    //: %1 is a technical name of the change
                    OpenWrtText::tr("%1 is done by hand on this router").arg(intentName(want)));
    const auto native = json::from<Native>(now.native);
    if (!native)
        return fail(ErrorCode::BadInput,
                    OpenWrtText::tr("the driver's record is missing: %1").arg(native.error().detail));
    const Config *firewall = native->config(u"firewall"_s);
    if (!firewall)
        return fail(ErrorCode::BadInput, OpenWrtText::tr("the driver's record holds no firewall"));
    return std::visit(Planner{now, *router, *native, *firewall, now.identity.variant == "ubus-http"_L1},
                      want);
}

} // namespace rf::openwrt
