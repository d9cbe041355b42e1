// The answers to ICMP echo requests, as a datagram socket for ICMP hands them over (macOS). Pure.
#pragma once

#include <QByteArray>
#include <optional>

namespace rf {

/// One that concerns the echo request of this identifier.
struct IcmpAnswer {
    quint16 sequence = 0; ///< of the request
    bool end = false; ///< the target answered, or somebody refused; false: it had come as far as it might
};

/// An echo request with its checksum (of IPv6 the system makes it).
QByteArray icmpEcho(bool ipv6, quint16 identifier, quint16 sequence);
/// IPv4: the datagram begins with the IP header. nullopt when it is about something else, or cut off.
std::optional<IcmpAnswer> readIcmp4(const QByteArray &datagram, quint16 identifier);
/// IPv6: without it.
std::optional<IcmpAnswer> readIcmp6(const QByteArray &datagram, quint16 identifier);

} // namespace rf
