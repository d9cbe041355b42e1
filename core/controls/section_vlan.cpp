// Section 6 of the guide: the voice network of its own.
#include "core/controls/judge_tools.h"
#include "core/controls/sections.h"

#include <algorithm>

namespace rf {

namespace {

const RouterFacts *innerRouter(const OfficeState &state, const DeviceState *&device)
{
    for (const DeviceState *d : routersOnPath(state)) {
        if (const RouterFacts *r = d->facts ? d->facts->router() : nullptr; r && r->vlans.isKnown()) {
            device = d;
            return r;
        }
    }
    return nullptr;
}

bool isComputerLike(const Device &device)
{
    switch (device.identity.kind) {
    case DeviceKind::Computer:
    case DeviceKind::Printer:
    case DeviceKind::Nas:
    case DeviceKind::Camera: return true;
    default: return false;
    }
}

bool holdsComputers(const OfficeState &state, const Cidr &subnet)
{
    if (subnet.isAny())
        return false;
    if (!state.office.thisComputer.isNull() && subnet.contains(state.office.thisComputer))
        return true;
    return std::any_of(state.devices.begin(), state.devices.end(), [&](const DeviceState &d) {
        return isComputerLike(d.device) && !d.device.address().isNull()
               && subnet.contains(d.device.address());
    });
}

const Vlan *vlanById(const QList<Vlan> &list, VlanId id)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const Vlan &v) { return v.vlan == id; });
    return it == list.end() ? nullptr : &*it;
}

const Vlan *vlanOfAddress(const QList<Vlan> &list, const QHostAddress &address)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const Vlan &v) {
        return !address.isNull() && !v.subnet.isAny() && v.subnet.contains(address);
    });
    return it == list.end() ? nullptr : &*it;
}

/// The network this phone lives in by its tag or its address, when no computer lives there too.
FindingEvidence judgePhone(const OfficeState &state, const QList<Vlan> *vlans, const DeviceState &d)
{
    const PhoneFacts *p = d.facts ? d.facts->phone() : nullptr;
    if (!p)
        return unseen(d, unreadReason(d));
    const VoiceTag *tag = p->voiceTag.value();
    if (tag && tag->vlan) {
        if (!vlans)
            return unseen(d, Words::tr("is set to VLAN %1, but the router's networks were not read")
                                 .arg(tag->vlan->text()));
        const Vlan *vlan = vlanById(*vlans, *tag->vlan);
        if (!vlan)
            return seen(d, false,
                        Words::tr("is set to VLAN %1, which the router does not have").arg(tag->vlan->text()),
                        p->voiceTag.source());
        if (holdsComputers(state, vlan->subnet))
            return seen(d, false, Words::tr("is in VLAN %1 together with computers").arg(vlan->vlan.text()),
                        p->voiceTag.source());
        return seen(d, true, Words::tr("is in VLAN %1 (%2)").arg(vlan->vlan.text(), vlan->subnet.text()),
                    p->voiceTag.source());
    }
    const QHostAddress address = d.device.address();
    for (const Cidr &net : state.office.networks) {
        if (!address.isNull() && !state.office.thisComputer.isNull() && net.contains(address)
            && net.contains(state.office.thisComputer)
            && (!vlans || vlanOfAddress(*vlans, address) == nullptr))
            return seen(d, false, Words::tr("shares the network %1 with computers").arg(net.text()));
    }
    if (!vlans)
        return unseen(d, Words::tr("the router's networks were not read"));
    const Vlan *vlan = vlanOfAddress(*vlans, address);
    if (!vlan)
        return unseen(
            d, Words::tr("its address %1 is in no network that the router showed").arg(address.toString()));
    if (holdsComputers(state, vlan->subnet))
        return seen(d, false, Words::tr("shares the network %1 with computers").arg(vlan->subnet.text()),
                    p->voiceTag.source());
    if (state.office.thisComputer.isNull())
        return unseen(d, Words::tr("where the computers are is not known"));
    return seen(
        d, true,
        Words::tr("is in the network %1 by its switch port, without computers").arg(vlan->subnet.text()),
        p->voiceTag.source());
}

Finding judgeVlan0(const OfficeState &state)
{
    if (const auto none = noPhones(state))
        return *none;
    const DeviceState *router = nullptr;
    const RouterFacts *r = innerRouter(state, router);
    const QList<Vlan> *vlans = r ? r->vlans.value() : nullptr;
    Finding f;
    for (const DeviceState *d : lineDevices(state)) {
        f.evidence << judgePhone(state, vlans, *d);
        if (f.evidence.last().known)
            addObtained(f, Obtained::Phone);
    }
    settle(f);
    if (r)
        addObtained(f, Obtained::Router);
    f.says =
        Words::tr("%1 of %2 phones are known to live on a network of their own.").arg(f.met).arg(f.total);
    return f;
}

bool isManager(const OfficeState &state, const Crossing &c)
{
    return std::all_of(c.exceptFor.begin(), c.exceptFor.end(),
                       [&](const QHostAddress &a) { return a == state.office.thisComputer; });
}

Finding judgeVlan1(const OfficeState &state)
{
    if (const auto none = noPhones(state))
        return *none;
    const DeviceState *router = nullptr;
    const RouterFacts *r = innerRouter(state, router);
    if (!r)
        return cannotTell(Words::tr("The router's networks were not read."));
    const Finding separate = judgeVlan0(state);
    const std::optional<VoiceNetwork> voice = voiceNetwork(state);
    if (!voice || !voice->exists || separate.met == 0) {
        if (separate.state == FindingState::CannotTell)
            return cannotTell(separate.why);
        Finding f;
        f.state = FindingState::NotMet;
        addObtained(f, Obtained::Router);
        f.evidence << seen(*router, false, Words::tr("has no network for the phones alone"),
                           r->vlans.source());
        f.says = Words::tr("Phones and computers share a network, so every computer reaches every phone.");
        return f;
    }
    Finding f;
    const VlanId id = voice->wish.vlan;
    const QList<Crossing> *crossings = r->crossings.value();
    int judged = 0;
    if (crossings) {
        for (const Crossing &c : *crossings) {
            if (c.to != id || c.from == id)
                continue;
            ++judged;
            const QString says =
                c.allowed ? Words::tr("network %1 may open connections to the phones in VLAN %2")
                : isManager(state, c)
                    ? Words::tr("network %1 may not open connections to VLAN %2, except this computer")
                    : Words::tr(
                        "network %1 may not, but other hosts than this computer are let through to VLAN %2");
            f.evidence << seen(*router, !c.allowed && isManager(state, c), says.arg(c.from.text(), id.text()),
                               r->crossings.source());
            addObtained(f, Obtained::Router);
        }
    }
    if (judged == 0) {
        f.evidence << unseen(
            *router,
            crossings
                ? Words::tr("no rule between the networks was found")
                : Words::tr("the rules between the networks were not read (%1)").arg(r->crossings.why()));
    }
    // The router's word holds for what passes through it; a connection that got through is stronger. One that
    // did not says nothing: the door itself may be closed. And this computer is let through on purpose.
    for (const ReachTest &t : state.reachTests) {
        if (!voice->wish.gateway.contains(t.to) || !t.reachable || t.from == state.office.thisComputer)
            continue;
        FindingEvidence e;
        e.when = t.when;
        e.source = Words::tr("connection test");
        e.says = Words::tr("%1 reached %2, port %3").arg(t.from.toString(), t.to.toString(), t.port.text());
        f.evidence << e;
        addObtained(f, Obtained::Wire);
    }
    settle(f);
    // One open crossing is an open wall, and phones outside the voice network stand before it.
    const bool open = std::any_of(f.evidence.begin(), f.evidence.end(),
                                  [](const FindingEvidence &e) { return e.known && !e.met; });
    const bool unknown =
        std::any_of(f.evidence.begin(), f.evidence.end(), [](const FindingEvidence &e) { return !e.known; });
    if (open) {
        f.state = FindingState::NotMet;
        f.earned = 0;
        f.says = Words::tr("Computers can open connections to the phones.");
    } else if (unknown) {
        f.state = FindingState::CannotTell;
        f.earned = 0;
        f.says = Words::tr("Whether computers reach the phones is not known.");
        f.why = f.evidence.last().known ? f.says : f.evidence.last().says;
    } else if (separate.state != FindingState::Met) {
        f.state = FindingState::Partly;
        f.earned = separate.earned;
        f.says = Words::tr("The wall stands, but only %1 of %2 phones are known to be behind it.")
                     .arg(separate.met)
                     .arg(separate.total);
    } else {
        f.says = Words::tr("Computers cannot open connections to the phones.");
    }
    f.met = separate.met;
    f.total = separate.total;
    return f;
}

QList<DeviceIntent> mendVlan0(const OfficeState &state)
{
    const std::optional<VoiceNetwork> voice = voiceNetwork(state);
    const DeviceState *router = voice ? deviceById(state, voice->routerId) : nullptr;
    if (!router || (!voice->exists && !mayMend(*router)))
        return {};
    QList<DeviceIntent> wishes;
    if (!voice->exists)
        wishes << DeviceIntent{voice->routerId, voice->wish};
    const QList<Vlan> *vlans = router->facts->router()->vlans.value();
    bool any = false;
    for (const DeviceState *d : lineDevices(state)) {
        if (!mayMend(*d) || isProvisioned(*d) || !d->facts->phone() || !d->facts->phone()->voiceTag.isKnown())
            continue;
        const FindingEvidence e = judgePhone(state, vlans, *d);
        if (e.known && !e.met) {
            wishes << DeviceIntent{d->device.id, PhoneVlan{voice->wish.vlan, 5}};
            any = true;
        }
    }
    return any ? wishes : QList<DeviceIntent>();
}

QList<DeviceIntent> mendVlan1(const OfficeState &state)
{
    const std::optional<VoiceNetwork> voice = voiceNetwork(state);
    const DeviceState *router = voice ? deviceById(state, voice->routerId) : nullptr;
    // Never without a way for this computer to keep managing the phones (S-12).
    if (!router || !mayMend(*router) || state.office.thisComputer.isNull())
        return {};
    return {DeviceIntent{voice->routerId, IsolateVoice{voice->wish.vlan, {state.office.thisComputer}}}};
}

bool overlaps(const Cidr &a, const Cidr &b)
{
    return !a.isAny() && !b.isAny() && (a.contains(b.network()) || b.contains(a.network()));
}

} // namespace

std::optional<VoiceNetwork> voiceNetwork(const OfficeState &state)
{
    const DeviceState *router = nullptr;
    const RouterFacts *r = innerRouter(state, router);
    if (!r)
        return std::nullopt;
    const QList<Vlan> &vlans = *r->vlans.value();
    VoiceNetwork found;
    found.routerId = router->device.id;
    // The one that most phones are in; a network called "voice" that holds no computer comes next.
    int most = 0;
    const Vlan *best = nullptr;
    for (const Vlan &v : vlans) {
        if (holdsComputers(state, v.subnet))
            continue;
        int phones = 0;
        for (const DeviceState *d : lineDevices(state)) {
            const PhoneFacts *p = d->facts ? d->facts->phone() : nullptr;
            const VoiceTag *tag = p ? p->voiceTag.value() : nullptr;
            const bool tagged = tag && tag->vlan && *tag->vlan == v.vlan;
            const bool addressed = tag && !tag->vlan && vlanOfAddress(vlans, d->device.address()) == &v;
            phones += tagged || addressed ? 1 : 0;
        }
        const bool named =
            v.name.contains(u"voice", Qt::CaseInsensitive) || v.name.contains(u"voip", Qt::CaseInsensitive);
        const int worth = phones * 2 + (named && v.internet && v.dhcp ? 1 : 0);
        if (worth > most) {
            most = worth;
            best = &v;
        }
    }
    if (best) {
        found.exists = true;
        found.wish.vlan = best->vlan;
        found.wish.name = best->name;
        found.wish.gateway = best->subnet;
        return found;
    }
    for (const int id : {20, 30, 40, 50, 60, 70, 80, 90, 110, 120, 200, 210, 220, 230}) {
        const Cidr gateway = *Cidr::from(QStringLiteral("192.168.%1.1/24").arg(id));
        const bool taken =
            std::any_of(vlans.begin(), vlans.end(),
                        [&](const Vlan &v) { return v.vlan.value() == id || overlaps(v.subnet, gateway); })
            || std::any_of(state.office.networks.begin(), state.office.networks.end(),
                           [&](const Cidr &c) { return overlaps(c, gateway); })
            || std::any_of(state.devices.begin(), state.devices.end(), [&](const DeviceState &d) {
                   return std::any_of(d.device.addresses.begin(), d.device.addresses.end(),
                                      [&](const QHostAddress &a) { return gateway.contains(a); });
               });
        const QList<Wan> *wans = r->wans.value();
        const bool outside = wans && std::any_of(wans->begin(), wans->end(), [&](const Wan &w) {
                                 return gateway.contains(w.address);
                             });
        if (taken || outside)
            continue;
        found.wish.vlan = *VlanId::from(id);
        found.wish.name = QStringLiteral("voice");
        found.wish.gateway = gateway;
        found.wish.dhcpFirst = QHostAddress(QStringLiteral("192.168.%1.100").arg(id));
        found.wish.dhcpLast = QHostAddress(QStringLiteral("192.168.%1.199").arg(id));
        return found;
    }
    return std::nullopt;
}

QList<Control> vlanControls()
{
    using enum Obtained;
    return {
        {QStringLiteral("VLAN-0"),
         1,
         6,
         en(QT_TRANSLATE_NOOP("Controls", "Phones live on their own network (voice VLAN)")),
         en(QT_TRANSLATE_NOOP("Controls",
                              "It puts a wall between the phones and every laptop that opens mail.")),
         Weight::High,
         false,
         {Router, Phone, Wire},
         180,
         365,
         {QStringLiteral("PR.IR-01"), QStringLiteral("12.2 (IG2), 3.12 (IG2)"),
          QStringLiteral("Firewalls (sub-set by VLAN)"), QStringLiteral("A.8.22"),
          QStringLiteral("1.4.1, 1.2.3"), QStringLiteral("R1")},
         judgeVlan0,
         mendVlan0,
         {en(QT_TRANSLATE_NOOP("Controls",
                               "Find out whether every switch between router and phones passes VLAN tags.")),
          en(QT_TRANSLATE_NOOP("Controls", "Add the voice network on the router, leave the office network as "
                                           "it is, and move one phone first."))}},
        {QStringLiteral("VLAN-1"),
         1,
         6,
         en(QT_TRANSLATE_NOOP("Controls", "Computers cannot reach the phones")),
         en(QT_TRANSLATE_NOOP("Controls", "Malware on one PC must not be able to reprogram phones.")),
         Weight::High,
         false,
         {Router, Wire},
         180,
         365,
         {QStringLiteral("PR.IR-01"), QStringLiteral("13.4 (IG2)"), QStringLiteral("Firewalls"),
          QStringLiteral("A.8.22, A.8.20"), QStringLiteral("1.4.2"), QStringLiteral("R1")},
         judgeVlan1,
         mendVlan1,
         {en(QT_TRANSLATE_NOOP("Controls", "Forbid connections from the office network to the voice network, "
                                           "and leave one computer a way to manage the phones."))}},
    };
}

} // namespace rf
