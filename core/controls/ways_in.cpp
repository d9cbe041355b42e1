#include "core/controls/ways_in.h"

#include "core/controls/judge_tools.h"
#include "core/controls/outside_view.h"

#include <algorithm>

namespace rf {

namespace {

const QList<int> &webPorts()
{
    static const QList<int> ports{22, 23, 80, 443, 8080, 8443};
    return ports;
}

bool sameHost(const QHostAddress &a, const QHostAddress &b)
{
    return !a.isNull() && a == b;
}

const DeviceState *deviceAt(const OfficeState &state, const QHostAddress &address)
{
    for (const DeviceState &d : state.devices) {
        if (std::any_of(d.device.addresses.begin(), d.device.addresses.end(),
                        [&](const QHostAddress &a) { return sameHost(a, address); }))
            return &d;
        const RouterFacts *r = d.facts ? d.facts->router() : nullptr;
        const QList<Wan> *wans = r ? r->wans.value() : nullptr;
        if (wans && std::any_of(wans->begin(), wans->end(), [&](const Wan &w) {
                return sameHost(w.address, address);
            }))
            return &d;
    }
    return nullptr;
}

/// Addresses that are never the internet's: a WAN with one has another box or the carrier's NAT in front.
bool isInsideAddress(const QHostAddress &address)
{
    static const QList<Cidr> inside{*Cidr::from(u"10.0.0.0/8"), *Cidr::from(u"172.16.0.0/12"),
                                    *Cidr::from(u"192.168.0.0/16"), *Cidr::from(u"100.64.0.0/10")};
    return std::any_of(inside.begin(), inside.end(), [&](const Cidr &net) { return net.contains(address); });
}

bool allPorts(const Forward &f)
{
    return f.kind == u"dmz" || f.kind == u"one-to-one";
}

bool carries(const Forward &f, QStringView protocol)
{
    return f.protocol.isEmpty() || f.protocol == u"any" || f.protocol.contains(protocol, Qt::CaseInsensitive);
}

QString fromText(const QList<Cidr> &from)
{
    if (from.isEmpty() || std::any_of(from.begin(), from.end(), [](const Cidr &c) { return c.isAny(); }))
        return Words::tr("from anywhere");
    QStringList nets;
    for (const Cidr &c : from.first(std::min<qsizetype>(from.size(), 4)))
        nets << c.text();
    if (from.size() > nets.size())
        nets << QStringLiteral("…");
    return Words::tr("from %1").arg(nets.join(QStringLiteral(", ")));
}

QString doorText(const Forward &f, const DeviceState *target)
{
    const QString what = f.kind == u"dmz"          ? Words::tr("a DMZ host (every port)")
                         : f.kind == u"one-to-one" ? Words::tr("a one-to-one address (every port)")
                         : f.kind == u"upnp"
                             ? Words::tr("a UPnP mapping, port %1 %2").arg(f.publicPorts.text(), f.protocol)
                             : Words::tr("port %1 %2").arg(f.publicPorts.text(), f.protocol);
    const QString to = target          ? target->device.label()
                       : f.to.isNull() ? Words::tr("the router itself")
                                       : f.to.toString();
    const QString name = f.name.isEmpty() ? QString() : QStringLiteral(" (“%1”)").arg(f.name);
    return Words::tr("%1%2 leads to %3 %4").arg(what, name, to, fromText(f.from));
}

Door describe(const OfficeState &state, const DeviceState &router, const Forward &f, const QString &source)
{
    Door door;
    door.router = &router;
    door.forward = f;
    door.source = source;
    door.target = deviceAt(state, f.to);
    door.toPhone = door.target && carriesLine(door.target->device);
    door.toUnknown = !f.to.isNull() && !door.target;
    const bool every = allPorts(f);
    door.touchesSip = every || isSipPort(state, f.publicPorts) || isSipPort(state, f.toPorts);
    const PortRange media = state.office.provider.mediaPorts.value_or(*PortRange::from(10000, 20000));
    door.touchesMedia =
        carries(f, u"udp") && (every || f.publicPorts.overlaps(media) || f.toPorts.overlaps(media));
    door.touchesWeb =
        carries(f, u"tcp") && (every || std::any_of(webPorts().begin(), webPorts().end(), [&](int p) {
                                   return f.toPorts.contains(p);
                               }));
    door.says = doorText(f, door.target);
    return door;
}

bool isSameRule(const Door &a, const Door &b)
{
    return a.router == b.router && !a.forward.id.isEmpty() && a.forward.id == b.forward.id;
}

/// The router lets in by itself whatever no rule forbids.
Door policyDoor(const DeviceState &router, const QString &says, const QString &source)
{
    Door door;
    door.router = &router;
    door.forward.kind = QStringLiteral("policy");
    door.touchesSip = door.touchesMedia = door.touchesWeb = door.toPhone = true;
    door.says = says;
    door.source = source;
    return door;
}

class Walk {
public:
    Walk(const OfficeState &state, WaysIn &out)
        : m_state(state)
        , m_out(out)
    {
    }

    void router(const DeviceState &d)
    {
        const RouterFacts *r = d.facts ? d.facts->router() : nullptr;
        if (!r) {
            m_out.unread << unseen(d, unreadReason(d));
            live(d);
            return;
        }
        const qsizetype before = m_out.unread.size();
        forwards(d, *r);
        policy(d, *r);
        ipv6(d, *r);
        if (m_out.unread.size() == before)
            m_out.readRouters << seen(d, true, Words::tr("every way in was read"), r->forwards.source());
    }

private:
    void missing(const DeviceState &d, const QString &what, const QString &why)
    {
        m_out.unread << unseen(d, Words::tr("%1 not read (%2)").arg(what, why));
    }
    void forwards(const DeviceState &d, const RouterFacts &r)
    {
        if (const QList<Forward> *list = r.forwards.value()) {
            for (const Forward &f : *list) {
                if (!f.enabled)
                    continue;
                const Door door = describe(m_state, d, f, r.forwards.source());
                // Handed on to the next router inside: that one's own rules decide, and it is walked as well.
                const bool handedOn =
                    door.target && door.target->device.isRouter() && door.target != &d
                    && std::any_of(m_state.path.begin(), m_state.path.end(),
                                   [&](const Hop &h) { return h.deviceId == door.target->device.id; });
                if (!handedOn)
                    m_out.doors << door;
            }
        } else if (!r.forwards.isNotSupported()) {
            missing(d, Words::tr("port forwards"), r.forwards.why());
            live(d);
        }
    }
    /// Where its settings were not read, what the router tells anybody who asks is a hole all the same.
    void live(const DeviceState &d)
    {
        for (const Forward &f : liveMappings(d.device))
            m_out.doors << describe(m_state, d, f, Words::tr("asked over UPnP"));
    }
    void policy(const DeviceState &d, const RouterFacts &r)
    {
        const bool *blocked = r.inboundBlocked.value();
        if (blocked && !*blocked) {
            m_out.doors << policyDoor(
                d, Words::tr("what comes from the internet is let in unless a rule forbids it"),
                r.inboundBlocked.source());
        } else if (!blocked) {
            missing(d, Words::tr("the rule for unasked traffic"),
                    r.inboundBlocked.isNotSupported() ? Words::tr("this model does not show it")
                                                      : r.inboundBlocked.why());
        }
    }
    void ipv6(const DeviceState &d, const RouterFacts &r)
    {
        const QList<Wan> *wans = r.wans.value();
        if (!wans)
            missing(d, Words::tr("internet lines"),
                    r.wans.isNotSupported() ? Words::tr("this model does not show them") : r.wans.why());
        const bool none6 =
            wans && std::none_of(wans->begin(), wans->end(), [](const Wan &w) { return w.ipv6; });
        if (none6)
            return; // no IPv6 reaches this router, so there is nothing to block
        const bool *blocked = r.ipv6InboundBlocked.value();
        if (blocked && !*blocked) {
            m_out.doors << policyDoor(d, Words::tr("over IPv6, what comes from the internet is let in"),
                                      r.ipv6InboundBlocked.source());
        } else if (!blocked) {
            missing(d, Words::tr("the rule for unasked IPv6 traffic"),
                    r.ipv6InboundBlocked.isNotSupported() ? Words::tr("this model does not show it")
                                                          : r.ipv6InboundBlocked.why());
        }
    }

    const OfficeState &m_state;
    WaysIn &m_out;
};

FindingEvidence officeUnknown(const QString &says)
{
    FindingEvidence e;
    e.known = false;
    e.says = says;
    return e;
}

/// What the path itself leaves open: unread hops, a box in front, a second line that nobody looked at.
void judgePath(const OfficeState &state, WaysIn &out)
{
    if (state.path.isEmpty()) {
        out.unread << officeUnknown(Words::tr("the way from the phones to the internet was not looked at"));
        return;
    }
    for (const Hop &hop : state.path) {
        const DeviceState *d = deviceById(state, hop.deviceId);
        const bool facts = d && d->facts && d->facts->router();
        if (hop.read && facts)
            continue;
        if (d && !facts && hop.read)
            continue; // said by Walk, with the device's own reason
        FindingEvidence e = officeUnknown(
            Words::tr("not read: %1").arg(hop.why.isEmpty() ? Words::tr("no settings seen") : hop.why));
        e.deviceId = hop.deviceId;
        e.device = hop.what;
        out.unread << e;
    }
    qsizetype lines = 0;
    for (const DeviceState *d : routersOnPath(state)) {
        const RouterFacts *r = d->facts ? d->facts->router() : nullptr;
        if (const QList<Wan> *wans = r ? r->wans.value() : nullptr)
            lines = std::max(lines, wans->size());
    }
    if (!state.office.answers.secondInternetLine)
        out.unread << officeUnknown(Words::tr("it was not answered whether there is a second internet line"));
    else if (*state.office.answers.secondInternetLine && lines < 2)
        out.unread << officeUnknown(
            Words::tr("there is a second internet line, and its router was not read"));
    if (const auto again = translatedAgain(state))
        out.unread << *again;
    const DeviceState *last = deviceById(state, state.path.last().deviceId);
    const RouterFacts *r = last && last->facts ? last->facts->router() : nullptr;
    const QList<Wan> *wans = r ? r->wans.value() : nullptr;
    if (wans) {
        for (const Wan &w : *wans) {
            if (!w.address.isNull() && isInsideAddress(w.address)) {
                out.unread << unseen(*last,
                                     Words::tr("its internet address %1 is not public, so another box or the "
                                               "carrier stands in front of it")
                                         .arg(w.address.toString()));
            }
        }
    }
}

} // namespace

bool isSipPort(const OfficeState &state, const PortRange &ports)
{
    QList<int> sip{5060, 5061};
    for (const std::optional<Port> &p :
         {state.office.provider.udpPort, state.office.provider.tcpPort, state.office.provider.tlsPort}) {
        if (p)
            sip << p->value();
    }
    return std::any_of(sip.begin(), sip.end(), [&](int p) { return ports.contains(p); });
}

WaysIn waysIn(const OfficeState &state)
{
    WaysIn out;
    Walk walk(state, out);
    QList<const DeviceState *> done;
    for (const DeviceState *d : routersOnPath(state)) {
        walk.router(*d);
        done << d;
    }
    // A router beside the path still opens doors to its own network.
    for (const DeviceState *d : routers(state)) {
        if (!done.contains(d) && d->facts)
            walk.router(*d);
    }
    judgePath(state, out);
    return out;
}

bool servesRemoteAdmin(const OfficeState &state, const WaysIn &ways, const Door &door)
{
    // Not answered is no "no": whoever works through it is asked first.
    return state.office.answers.remoteAdminNeeded.value_or(true)
           && std::any_of(ways.doors.begin(), ways.doors.end(), [&](const Door &other) {
                  return isSameRule(other, door) && other.forward.to.isNull() && other.touchesWeb;
              });
}

Sources compareSources(const QList<Cidr> &from, const QList<Cidr> &networks, bool usable)
{
    if (from.isEmpty() || std::any_of(from.begin(), from.end(), [](const Cidr &c) { return c.isAny(); }))
        return Sources::Anyone;
    if (!usable)
        return Sources::CannotCompare;
    const bool inside = std::all_of(from.begin(), from.end(), [&](const Cidr &c) {
        return std::any_of(networks.begin(), networks.end(), [&](const Cidr &allowed) {
            return allowed.prefix() <= c.prefix() && allowed.contains(c.network());
        });
    });
    return inside ? Sources::ProviderOnly : Sources::Others;
}

FindingEvidence doorEvidence(const Door &door, bool met, const QString &says)
{
    return seen(*door.router, met, says, door.source);
}

Finding judgeDoors(const OfficeState &state,
                   const std::function<std::optional<FindingEvidence>(const Door &)> &bad,
                   const QString &allClosed, const std::function<QString(int)> &someOpen)
{
    if (state.devices.isEmpty())
        return cannotTell(Words::tr("Nothing has been looked at yet."));
    const WaysIn ways = waysIn(state);
    Finding f;
    int open = 0;
    bool unknownDoor = false;
    QList<const Door *> counted; // a rule that names several ports is still one rule
    for (const Door &door : ways.doors) {
        if (const auto e = bad(door)) {
            f.evidence << *e;
            if (e->known && !e->met && std::none_of(counted.begin(), counted.end(), [&](const Door *other) {
                    return isSameRule(*other, door);
                })) {
                counted << &door;
                ++open;
            }
            unknownDoor = unknownDoor || !e->known;
        }
    }
    if (!ways.readRouters.isEmpty() || !f.evidence.isEmpty())
        addObtained(f, Obtained::Router);
    f.evidence << ways.unread;
    if (open > 0) {
        f.state = FindingState::NotMet; // a hole that was read is a hole, whatever was not read
        f.says = someOpen(open);
    } else if (unknownDoor || !ways.unread.isEmpty()) {
        f.state = FindingState::CannotTell;
        const auto it = std::find_if(f.evidence.begin(), f.evidence.end(),
                                     [](const FindingEvidence &e) { return !e.known; });
        f.why = it == f.evidence.end() ? QString()
                : it->device.isEmpty() ? it->says
                                       : QStringLiteral("%1: %2").arg(it->device, it->says);
        f.says = Words::tr("Not every way in was seen, so nothing is promised.");
        f.evidence << ways.readRouters;
    } else {
        f.state = FindingState::Met;
        f.earned = 1;
        f.says = allClosed;
        f.evidence << ways.readRouters;
    }
    return f;
}

} // namespace rf
