// Every box between the phones and the internet, put together from all that was seen: the system's gateways,
// what the routers say of their internet lines, what a trace met on the way, what UPnP and NAT-PMP call the
// outside, and how servers saw us (S-4). Pure. What may or may not be a box of the office is listed as not
// known: one such hop keeps a control from being called met.
#pragma once

#include "connectors/path/trace.h"
#include "core/model/office.h"

namespace rf {

struct PathSeen {
    QList<QHostAddress> gateways; ///< of this computer's default routes, both IP versions
    QList<QPair<QHostAddress, MacAddress>> cards; ///< card addresses of neighbours
    QList<DeviceState> devices;
    QList<Trace> traces; ///< towards the provider, one per IP version
    /// What a gateway itself called its address on the internet side.
    QList<QPair<QHostAddress, QHostAddress>> outside;
    QList<QHostAddress> seenAs; ///< the office's addresses as servers on the internet saw them just now
    QList<QHostAddress> own; ///< this computer's own addresses
    QString tunnel; ///< a VPN of this computer that takes what is sent to the provider; empty = none
    QList<IpVersion> tunnelled; ///< that were not traced because of it
};

/// From the phones outwards.
QList<Hop> mapPath(const PathSeen &seen);

/// Hops that somebody else drew, with what was read of their devices since.
QList<Hop> completed(QList<Hop> hops, const QList<DeviceState> &devices);

/// Whether this address is one of a carrier's shared translation (RFC 6598).
bool isCarrierAddress(const QHostAddress &address);

} // namespace rf
