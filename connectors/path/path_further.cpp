#include "connectors/path/path_drawing.h"
#include "connectors/path/words.h"

#include <algorithm>

namespace rf {

void PathDrawing::furtherOnTheWay(const Trace &trace)
{
    const bool v4 = isV4(trace.target);
    for (const TraceHop &step : trace.hops) {
        if (step.distance < 2 || step.address.isNull())
            continue;
        if (step.address == trace.target || !(v4 ? furtherV4(step) : furtherV6(step)))
            return;
    }
}

/// False: from here on it is the internet.
bool PathDrawing::furtherV4(const TraceHop &step)
{
    const QHostAddress &address = step.address;
    if (!isPrivateAddress(address))
        return false;
    if (listed(address) || endsInPublic())
        return true;
    if (isCarrierAddress(address)) {
        carrierAt(address);
        return true;
    }
    // The box in front that a router's own address told of now has an address itself.
    for (Hop &hop : m_hops) {
        if (hop.kind == HopKind::Front && hop.deviceId.isEmpty() && hop.addresses.isEmpty()) {
            hop.addresses = {address};
            hop.what = PathText::tr("box in front (%1)").arg(address.toString());
            return true;
        }
    }
    const DeviceState *state = deviceAt(address);
    Hop hop = hopFor(address, state);
    if (!state) {
        hop.what = PathText::tr("further box (%1)").arg(address.toString());
        hop.why =
            PathText::tr("it may be a box of the office or the internet provider's own network, and was "
                         "not read");
    } else if (state->device.isRouter()) {
        hop.kind = HopKind::Front;
    }
    m_hops << hop;
    return true;
}

void PathDrawing::carrierAt(const QHostAddress &address)
{
    for (Hop &hop : m_hops) {
        if (hop.kind == HopKind::Carrier) {
            addOnce(hop.addresses, address);
            return;
        }
    }
    Hop hop;
    hop.kind = HopKind::Carrier;
    hop.what = PathText::tr("the internet provider's shared network (%1)").arg(address.toString());
    hop.why = PathText::tr("the provider translates addresses once more; this cannot be read from here");
    hop.addresses = {address};
    hop.versions = {IpVersion::V4};
    m_hops << hop;
}

/// IPv6 is not translated: a further box is the office's as long as it answers from the office's network.
bool PathDrawing::furtherV6(const TraceHop &step)
{
    const bool inside = std::any_of(m_seen.own.begin(), m_seen.own.end(), [&](const QHostAddress &own) {
        const auto ours = Cidr::from(own, 48);
        return !isV4(own) && !own.isLinkLocal() && ours && ours->contains(step.address);
    });
    if (!inside)
        return false;
    if (listed(step.address))
        return true;
    const DeviceState *state = deviceAt(step.address);
    for (Hop &known : m_hops) {
        if (state && known.deviceId == state->device.id) {
            addOnce(known.addresses, step.address);
            if (!known.versions.contains(IpVersion::V6))
                known.versions << IpVersion::V6;
            return true;
        }
    }
    Hop hop = hopFor(step.address, state);
    hop.kind = HopKind::Front;
    if (!state) {
        hop.what = PathText::tr("further box (%1)").arg(step.address.toString());
        hop.why = PathText::tr("it answers from the office's IPv6 network and was not read");
    }
    m_hops << hop;
    return true;
}

/// Two addresses of ours on the internet, and no router that is known to have two lines.
void PathDrawing::secondLine(const QList<Hop> &routers)
{
    QList<QHostAddress> v4;
    for (const QHostAddress &address : m_seen.seenAs) {
        if (isV4(address))
            addOnce(v4, address);
    }
    qsizetype lines = std::count_if(routers.begin(), routers.end(),
                                    [](const Hop &hop) { return hop.versions.contains(IpVersion::V4); });
    for (const Hop &hop : routers)
        lines = std::max(lines, hop.lines.size());
    if (v4.size() < 2 || lines > 1)
        return;
    Hop hop;
    hop.what = PathText::tr("a second way to the internet");
    hop.why = PathText::tr("servers saw the office under %1 and under %2")
                  .arg(v4.at(0).toString(), v4.at(1).toString());
    hop.versions = {IpVersion::V4};
    m_hops << hop;
}

/// The way could not be followed: what the routers say of their lines tells the end of it for IPv4 only,
/// where addresses are translated.
void PathDrawing::takenByTunnel()
{
    Hop hop;
    for (const IpVersion version : m_seen.tunnelled) {
        const bool ends = version == IpVersion::V4 ? endsInPublic() : !has(version);
        if (!ends)
            hop.versions << version;
    }
    if (hop.versions.isEmpty())
        return;
    hop.what = PathText::tr("the rest of the way to the internet");
    //: %1: name of a VPN adapter
    hop.why = PathText::tr("the VPN %1 on this computer takes what is sent there, so the way of the phones "
                           "could not be followed; switch the VPN off and read the devices again")
                  .arg(m_seen.tunnel);
    m_hops << hop;
}

} // namespace rf
