#include "connectors/path/path_drawing.h"
#include "connectors/path/words.h"
#include "core/model/evidence_fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

/// The card address that an IPv6 address made by the old rule carries (RFC 4291 appendix A).
std::optional<MacAddress> cardInside(const QHostAddress &address)
{
    if (isV4(address))
        return std::nullopt;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    if (bytes[11] != 0xff || bytes[12] != 0xfe)
        return std::nullopt;
    QString text;
    for (const int at : {8, 9, 10, 13, 14, 15})
        text += u"%1"_s.arg(at == 8 ? bytes[at] ^ 2 : bytes[at], 2, 16, QChar(u'0'));
    return MacAddress::from(text);
}

} // namespace

void settleHop(Hop &hop, const DeviceState &state)
{
    hop.read = state.facts.has_value() && state.facts->router() != nullptr;
    hop.why = hop.read ? QString() : state.unreadWhy;
    if (!hop.read && hop.why.isEmpty())
        hop.why = PathText::tr("its settings were not read");
}

void addOnce(QList<QHostAddress> &list, const QHostAddress &address)
{
    if (!address.isNull() && !list.contains(address))
        list << address;
}

const QList<Wan> *linesOf(const DeviceState *state)
{
    const RouterFacts *facts = state && state->facts ? state->facts->router() : nullptr;
    return facts ? facts->wans.value() : nullptr;
}

QList<Hop> PathDrawing::draw()
{
    for (const QHostAddress &gateway : m_seen.gateways)
        router(gateway);
    for (const Trace &trace : m_seen.traces) {
        if (!trace.hops.isEmpty() && !trace.hops.first().address.isNull())
            firstOnTheWay(trace);
    }
    const QList<Hop> routers = m_hops;
    const bool only = std::count_if(routers.begin(), routers.end(),
                                    [](const Hop &hop) { return hop.versions.contains(IpVersion::V4); })
                      == 1;
    m_hops.clear();
    for (const Hop &hop : routers) {
        m_hops << hop;
        behind(hop, only);
    }
    for (const Trace &trace : m_seen.traces)
        furtherOnTheWay(trace);
    secondLine(routers);
    takenByTunnel();
    return m_hops;
}

const DeviceState *PathDrawing::deviceAt(const QHostAddress &address) const
{
    std::optional<MacAddress> card = cardInside(address);
    for (const auto &[neighbour, mac] : m_seen.cards) {
        if (neighbour == address && !mac.isNull())
            card = mac;
    }
    for (const DeviceState &state : m_seen.devices) {
        const bool byCard = card && !card->isNull() && state.device.identity.mac == *card;
        if (state.device.addresses.contains(address) || byCard)
            return &state;
    }
    return nullptr;
}

const DeviceState *PathDrawing::deviceOf(const Hop &hop) const
{
    for (const DeviceState &state : m_seen.devices) {
        if (!hop.deviceId.isEmpty() && state.device.id == hop.deviceId)
            return &state;
    }
    return nullptr;
}

bool PathDrawing::listed(const QHostAddress &address) const
{
    return std::any_of(m_hops.begin(), m_hops.end(),
                       [&](const Hop &hop) { return hop.addresses.contains(address); });
}

bool PathDrawing::has(IpVersion version) const
{
    return std::any_of(m_hops.begin(), m_hops.end(),
                       [version](const Hop &hop) { return hop.versions.contains(version); });
}

Hop PathDrawing::hopFor(const QHostAddress &address, const DeviceState *state) const
{
    Hop hop;
    //: %1 is an address
    hop.what = PathText::tr("gateway %1").arg(address.toString());
    hop.why = PathText::tr("it was not found by the scan");
    hop.addresses = {address};
    hop.versions = {isV4(address) ? IpVersion::V4 : IpVersion::V6};
    if (state) {
        hop.deviceId = state->device.id;
        hop.what = state->device.label();
        settleHop(hop, *state);
    }
    return hop;
}

void PathDrawing::router(const QHostAddress &gateway)
{
    const DeviceState *state = deviceAt(gateway);
    const IpVersion version = isV4(gateway) ? IpVersion::V4 : IpVersion::V6;
    for (Hop &hop : m_hops) {
        const bool same = state && hop.deviceId == state->device.id;
        if (!same && !hop.addresses.contains(gateway))
            continue;
        addOnce(hop.addresses, gateway);
        if (!hop.versions.contains(version))
            hop.versions << version;
        return;
    }
    Hop hop = hopFor(gateway, state);
    hop.kind = HopKind::Router;
    if (!state && version == IpVersion::V6 && !m_hops.isEmpty())
        hop.why = PathText::tr("it sends IPv6 on; whether it is the same box as %1 could not be told")
                      .arg(m_hops.first().what);
    const QList<Wan> *lines = linesOf(state);
    for (const Wan &wan : lines ? *lines : QList<Wan>())
        hop.lines << wan.name;
    m_hops << hop;
}

/// The first box that a packet met is a way out, whether the system calls it a gateway or not.
void PathDrawing::firstOnTheWay(const Trace &trace)
{
    const QHostAddress &address = trace.hops.first().address;
    if (address == trace.target || listed(address))
        return;
    // IPv6 gateways go by an address for the cable alone; on the way they answer with another one.
    if (!isV4(address) && !deviceAt(address)) {
        for (Hop &hop : m_hops) {
            if (hop.versions.contains(IpVersion::V6)) {
                addOnce(hop.addresses, address);
                return;
            }
        }
    }
    router(address);
}

/// What a router says of its lines, or what it called the outside where it was not read.
void PathDrawing::behind(const Hop &hop, bool only)
{
    if (!hop.versions.contains(IpVersion::V4))
        return; // IPv6 is not translated; what stands behind it shows on the way
    const DeviceState *state = deviceOf(hop);
    const QList<Wan> *lines = linesOf(state);
    const int known = m_publicEnds + m_openEnds;
    for (const Wan &wan : lines ? *lines : QList<Wan>())
        behindLine(hop, wan.address, wan.name);
    if (lines)
        translatedAgain(hop, *lines, only);
    if (m_publicEnds + m_openEnds == known) {
        QList<QHostAddress> outside;
        for (const auto &[gateway, address] : m_seen.outside) {
            if (hop.addresses.contains(gateway))
                addOnce(outside, address);
        }
        if (state) {
            for (const auto &fields : evidenceOf(state->device, u"igd"))
                addOnce(outside, QHostAddress(fields.value(u"external"_s)));
        }
        for (const QHostAddress &address : std::as_const(outside))
            behindLine(hop, address, {});
    }
    if (m_publicEnds + m_openEnds == known) {
        ++m_openEnds;
        untold(hop);
    }
}

void PathDrawing::behindLine(const Hop &router, const QHostAddress &address, const QString &line)
{
    if (address.isNull() || !isV4(address))
        return;
    if (!isPrivateAddress(address)) {
        ++m_publicEnds;
        return;
    }
    Hop front;
    front.versions = {IpVersion::V4};
    if (!line.isEmpty())
        front.lines = {line};
    if (isCarrierAddress(address)) {
        ++m_openEnds;
        front.kind = HopKind::Carrier;
        front.what = PathText::tr("the internet provider's shared address (%1)").arg(address.toString());
        front.why =
            PathText::tr("the provider translates addresses once more; this cannot be read from here");
        m_hops << front;
        return;
    }
    front.kind = HopKind::Front;
    front.what = PathText::tr("box in front (its network holds %1)").arg(address.toString());
    front.why = PathText::tr("a second box translates addresses once more; it was not read");
    bool ends = false;
    const auto near = Cidr::from(address, 24);
    for (const DeviceState &other : m_seen.devices) {
        if (!near || other.device.id == router.deviceId || !other.device.isRouter()
            || !near->contains(other.device.address()))
            continue;
        front.deviceId = other.device.id;
        front.what = other.device.label();
        front.addresses = {other.device.address()};
        settleHop(front, other);
        // Where it leads on is known only when it was read, too.
        const QList<Wan> *lines = linesOf(&other);
        ends = lines && !lines->isEmpty() && std::none_of(lines->begin(), lines->end(), [](const Wan &wan) {
                   return wan.address.isNull() || isPrivateAddress(wan.address);
               });
    }
    ++(ends ? m_publicEnds : m_openEnds);
    m_hops << front;
}

/// A server saw us under an address that the only router does not have.
void PathDrawing::translatedAgain(const Hop &router, const QList<Wan> &lines, bool only)
{
    QList<QHostAddress> v4;
    for (const Wan &wan : lines) {
        if (isV4(wan.address))
            v4 << wan.address;
    }
    if (!only || v4.size() != 1 || isPrivateAddress(v4.first()))
        return;
    for (const QHostAddress &seenAs : m_seen.seenAs) {
        if (!isV4(seenAs) || seenAs == v4.first())
            continue;
        Hop again;
        again.what = PathText::tr("a further translation of addresses");
        again.why = PathText::tr("servers saw the address %1, but %2 has %3")
                        .arg(seenAs.toString(), router.what, v4.first().toString());
        again.versions = {IpVersion::V4};
        m_hops << again;
        ++m_openEnds;
        return;
    }
}

/// A router that was read and yet does not tell what it stands behind. Where the next box on the way answers
/// with a public address, it stands behind nothing.
void PathDrawing::untold(const Hop &router)
{
    if (!router.read)
        return; // unread as it is
    for (const Trace &trace : m_seen.traces) {
        const QHostAddress next = trace.hops.size() > 1 ? trace.hops.at(1).address : QHostAddress();
        if (isV4(trace.target) && router.addresses.contains(trace.hops.value(0).address) && !next.isNull()
            && !isPrivateAddress(next))
            return;
    }
    Hop hop;
    hop.what = PathText::tr("what stands in front of %1").arg(router.what);
    hop.why = PathText::tr("the router does not tell its address on the internet side");
    hop.versions = {IpVersion::V4};
    m_hops << hop;
}

bool isCarrierAddress(const QHostAddress &address)
{
    static const Cidr shared = *Cidr::from(u"100.64.0.0/10");
    return isV4(address) && shared.contains(address);
}

QList<Hop> mapPath(const PathSeen &seen)
{
    return PathDrawing(seen).draw();
}

QList<Hop> completed(QList<Hop> hops, const QList<DeviceState> &devices)
{
    for (Hop &hop : hops) {
        const auto state = std::find_if(devices.begin(), devices.end(), [&hop](const DeviceState &d) {
            return !hop.deviceId.isEmpty() && d.device.id == hop.deviceId;
        });
        if (state != devices.end())
            settleHop(hop, *state);
        else if (!hop.read && hop.why.isEmpty())
            hop.why = PathText::tr("it could not be signed in to");
    }
    return hops;
}

} // namespace rf
