// One function per wish. Pure; values go into JSON, and JSON into the shell through one quoting function.
#include "connectors/routers/openwrt/plan.h"

#include "connectors/routers/openwrt/session.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

namespace {

template <class T>
tl::unexpected<Error> notRead(const Reading<T> &reading)
{
    return fail(ErrorCode::Unsupported,
                u"without knowing the present state nothing is changed: %1"_s.arg(reading.why()));
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

struct Planner {
    const Facts &now;
    const RouterFacts &router;
    const Native &native;
    const Config &firewall;
    bool http;

    Result<Change> operator()(const SipAlgOff &want) const
    {
        const QString title = u"Turn off the router's SIP helper (SIP ALG)"_s;
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
                return fail(ErrorCode::Unsupported, u"the firewall has no section \"defaults\""_s);
            edits.set(u"firewall"_s, *defaults.first(), {{u"auto_helper"_s, u"0"_s}},
                      u"Do not attach connection helpers by themselves"_s);
            lost
                << u"Helpers for FTP, TFTP, PPTP and H.323 that came by themselves are switched off as well."_s;
        }
        for (const Section *zone : places.zones) {
            QStringList rest = zone->list(u"helper"_s);
            rest.removeAll(u"sip"_s);
            edits.set(u"firewall"_s, *zone,
                      {{u"helper"_s,
                        rest.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonArray::fromStringList(rest)}},
                      u"Take SIP out of the helpers of zone \"%1\""_s.arg(zone->text(u"name"_s)));
        }
        for (const Section *rule : places.rules)
            edits.set(u"firewall"_s, *rule, {{u"enabled"_s, u"0"_s}},
                      u"Switch the rule off that attaches the SIP helper"_s);
        if (edits.isEmpty())
            return fail(ErrorCode::Unsupported,
                        u"the helper is active, but not by the firewall's configuration"_s);
        Change change = edits.change(want, title, Risk::None);
        change.interruption = Interruption::LinesReregister;
        change.notes = lost;
        change.notes << u"Connections that phones have open keep the helper until they are dropped or end."_s;
        return change;
    }

    Result<Change> operator()(const DropSipFlows &want) const
    {
        Change change = nothing(want, u"Forget the phones' open SIP connections"_s);
        if (http)
            return fail(ErrorCode::Unsupported, u"only possible over SSH"_s);
        if (reached(want, now) == Reached::Yes)
            return change;
        for (const QHostAddress &phone : want.phones) {
            bool v4 = false;
            phone.toIPv4Address(&v4);
            if (!v4 || !isPrivateAddress(phone))
                return fail(ErrorCode::BadInput, u"\"%1\" is no phone of the office"_s.arg(phone.toString()));
            change.apply << Step{
                u"Forget the connections of %1; the phone opens them again by itself"_s.arg(phone.toString()),
                ExecCommand{u"echo %1 > /proc/net/nf_conntrack"_s.arg(phone.toString()), {}},
                Risk::DropsCalls, false};
        }
        change.interruption = Interruption::LinesReregister;
        change.settleSeconds = 10;
        change.notes << u"A call that runs on one of these phones may be cut."_s;
        return change;
    }

    Result<Change> operator()(const CloseForwards &want) const
    {
        const QString title = u"Close ways in from the internet"_s;
        const QList<Forward> *list = router.forwards.value();
        if (!list)
            return notRead(router.forwards);
        Edits edits(http);
        for (const QString &id : want.ids) {
            const auto it =
                std::find_if(list->begin(), list->end(), [&](const Forward &f) { return f.id == id; });
            if (it == list->end())
                return fail(ErrorCode::BadInput, u"there is no way in called \"%1\""_s.arg(id.left(60)));
            if (!it->enabled)
                continue;
            if (it->kind == "upnp"_L1)
                return fail(ErrorCode::Unsupported,
                            u"ways in that programs opened end when UPnP is switched off"_s);
            const Section *section = sectionOf(firewall, id);
            if (!section)
                return fail(ErrorCode::BadInput, u"\"%1\" is no way in of this router"_s.arg(id.left(60)));
            edits.set(
                u"firewall"_s, *section, {{u"enabled"_s, u"0"_s}},
                u"Switch \"%1\" off; it stays in the list and can be switched on again"_s.arg(it->name));
        }
        return edits.change(want, title, Risk::None);
    }

    Result<Change> operator()(const NarrowForwards &want) const
    {
        const QString title = u"Let only the provider in where a way in must stay"_s;
        if (!router.forwards.value())
            return notRead(router.forwards);
        if (reached(want, now) == Reached::Yes)
            return nothing(want, title);
        if (!native.fw4)
            return fail(ErrorCode::Unsupported, u"address sets need more packages on this older firewall"_s);
        QJsonArray entries;
        for (const Cidr &source : want.sources) {
            const auto network = Cidr::from(source.network(), source.prefix());
            if (!network || !network->isIpv4() || network->isAny())
                return fail(ErrorCode::BadInput,
                            u"\"%1\" is no IPv4 network of a provider"_s.arg(source.text()));
            entries << network->text();
        }
        if (entries.isEmpty())
            return fail(ErrorCode::BadInput, u"no network was given"_s);
        QString set;
        for (int i = 1; i < 10 && set.isEmpty(); ++i) {
            const QString name = i == 1 ? u"rf_voip"_s : u"rf_voip%1"_s.arg(i);
            if (!firewall.find(name))
                set = name;
        }
        if (set.isEmpty())
            return fail(ErrorCode::BadInput, u"too many address sets of ours on this router"_s);
        Edits edits(http);
        edits.add(u"firewall"_s, u"ipset"_s, set,
                  {{u"name"_s, set},
                   {u"family"_s, u"ipv4"_s},
                   {u"match"_s, QJsonArray{u"src_net"_s}},
                   {u"entry"_s, entries}},
                  u"Write down the provider's networks"_s);
        int narrowed = 0;
        for (const QString &id : want.ids) {
            const Section *section = sectionOf(firewall, id);
            if (!section)
                return fail(ErrorCode::BadInput, u"there is no way in called \"%1\""_s.arg(id.left(60)));
            if (!section->flag(u"enabled"_s, true))
                continue;
            edits.set(u"firewall"_s, *section,
                      {{u"ipset"_s, set}, {u"src_ip"_s, QJsonValue(QJsonValue::Null)}},
                      u"Let only these networks use \"%1\""_s.arg(section->text(u"name"_s)));
            ++narrowed;
        }
        return narrowed ? edits.change(want, title, Risk::None) : nothing(want, title);
    }

    Result<Change> operator()(const RemoteAdminOff &want) const
    {
        const QString title = u"Close the router's own settings pages to the internet"_s;
        const RemoteAdmin *admin = router.remoteAdmin.value();
        if (!admin)
            return notRead(router.remoteAdmin);
        Edits edits(http);
        const Exposure exposure = exposureOf(native);
        for (const Section *rule : exposure.rules)
            edits.set(u"firewall"_s, *rule, {{u"enabled"_s, u"0"_s}},
                      u"Switch the rule \"%1\" off"_s.arg(rule->text(u"name"_s)));
        for (const Section *zone : exposure.zones)
            edits.set(u"firewall"_s, *zone, {{u"input"_s, u"REJECT"_s}},
                      u"Refuse what comes from the internet to the router itself (zone \"%1\")"_s.arg(
                          zone->text(u"name"_s)));
        return edits.change(want, title, Risk::None);
    }

    Result<Change> operator()(const UpnpOff &want) const
    {
        const QString title = u"Stop programs from opening ways in by themselves (UPnP)"_s;
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
        edits.set(u"upnpd"_s, *sections.first(), {{u"enabled"_s, u"0"_s}}, u"Switch UPnP off"_s);
        Change change = edits.change(want, title, Risk::None);
        change.notes
            << u"Ways in that programs have opened end; after an undo the programs open them again by themselves."_s;
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
            return fail(ErrorCode::BadInput, u"the user name or the names of the passwords cannot be used"_s);
        Change change = nothing(want, u"Set a new password for the router"_s);
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
        change.apply = {step(want.next, u"Set the new password"_s)};
        if (want.current.name.isEmpty() || native.noPassword)
            change.cannotUndo
                << u"The router had no password; having none again cannot be brought back and is not wanted."_s;
        else
            change.undo = {step(want.current, u"Set the old password again"_s)};
        change.notes << u"The router's own timed undo does not cover its password."_s;
        return change;
    }

    Result<Change> operator()(const PlainAdminOff &want) const
    {
        const QString title = u"Let the router be managed over encrypted connections only"_s;
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
                return fail(ErrorCode::Unsupported,
                            u"the web server of this router has no HTTPS to send browsers on to"_s);
            edits.set(u"uhttpd"_s, *server, {{u"redirect_https"_s, u"1"_s}},
                      u"Send every browser on to HTTPS"_s);
        }
        if (edits.isEmpty())
            return fail(ErrorCode::Unsupported,
                        u"what answers without encryption is not this router's web server"_s);
        return edits.change(want, title, Risk::MayLockOut);
    }

    template <class Other>
    Result<Change> operator()(const Other &) const
    {
        return fail(ErrorCode::Unsupported, u"no documented way on this router"_s);
    }
};

} // namespace

Result<Change> planChange(const Facts &now, const Intent &want)
{
    const RouterFacts *router = now.router();
    if (!router)
        return fail(ErrorCode::BadInput, u"these are not the facts of a router"_s);
    if (abilitiesFor(now.identity).level(intentName(want)) != AbilityLevel::Automatic)
        return fail(ErrorCode::Unsupported, u"%1 is done by hand on this router"_s.arg(intentName(want)));
    const auto native = json::from<Native>(now.native);
    if (!native)
        return fail(ErrorCode::BadInput, u"the driver's record is missing: "_s + native.error().detail);
    const Config *firewall = native->config(u"firewall"_s);
    if (!firewall)
        return fail(ErrorCode::BadInput, u"the driver's record holds no firewall"_s);
    return std::visit(Planner{now, *router, *native, *firewall, now.identity.variant == "ubus-http"_L1},
                      want);
}

} // namespace rf::openwrt
