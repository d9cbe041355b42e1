// What the router makes of our UDP flows, asked of a STUN server that the person named: under which address
// we appear, whether the mapping depends on whom we talk to, who may answer into it, and for how long it
// stays when nothing is said. RFC 5780 where the server can, else as far as RFC 8489 alone allows; what
// cannot be told stays unknown, and `says` tells why.
#pragma once

#include "connectors/transport/dialler.h"
#include "core/model/json.h"

#include <functional>

namespace rf {

/// RFC 4787 4.1: what the mapped address and port depend on.
enum class NatMapping {
    Unknown,
    None, ///< nothing is translated
    EndpointIndependent, ///< on nothing: the same for everybody
    AddressDependent,
    AddressAndPortDependent, ///< "symmetric"
    Dependent, ///< on one of the two; a server without RFC 5780 does not tell on which
};
template <>
inline constexpr auto enumNames<NatMapping> =
    std::array{std::pair{NatMapping::Unknown, "unknown"},
               std::pair{NatMapping::None, "none"},
               std::pair{NatMapping::EndpointIndependent, "endpoint-independent"},
               std::pair{NatMapping::AddressDependent, "address-dependent"},
               std::pair{NatMapping::AddressAndPortDependent, "address-and-port-dependent"},
               std::pair{NatMapping::Dependent, "dependent"}};

/// RFC 4787 5: whose packets come in through the mapping.
enum class NatFiltering { Unknown, EndpointIndependent, AddressDependent, AddressAndPortDependent };
template <>
inline constexpr auto enumNames<NatFiltering> =
    std::array{std::pair{NatFiltering::Unknown, "unknown"},
               std::pair{NatFiltering::EndpointIndependent, "endpoint-independent"},
               std::pair{NatFiltering::AddressDependent, "address-dependent"},
               std::pair{NatFiltering::AddressAndPortDependent, "address-and-port-dependent"}};

/// How long a mapping stayed without a packet.
struct NatLifetime {
    int aliveSeconds = 0; ///< it was still there after this time
    std::optional<int> goneSeconds; ///< and no longer after this; empty = it was not seen to go
    static constexpr auto fields()
    {
        return std::make_tuple(field("aliveSeconds", &NatLifetime::aliveSeconds),
                               field("goneSeconds", &NatLifetime::goneSeconds));
    }
};

struct NatReport {
    QString server; ///< "203.0.113.60:3478"
    QHostAddress own; ///< this computer's address towards it; null = nothing was asked
    QList<QHostAddress> mapped; ///< as the server saw us; several: a pool of addresses, or several lines
    std::optional<bool> keepsPort; ///< the mapped port is our own
    NatMapping mapping = NatMapping::Unknown;
    NatFiltering filtering = NatFiltering::Unknown;
    std::optional<NatLifetime> lifetime;
    bool rfc5780 = false; ///< the server has a second address to ask from
    QStringList says; ///< sentences: what was seen, and why the rest is not known
    static constexpr auto fields()
    {
        return std::make_tuple(field("server", &NatReport::server), field("own", &NatReport::own),
                               field("mapped", &NatReport::mapped), field("keepsPort", &NatReport::keepsPort),
                               field("mapping", &NatReport::mapping),
                               field("filtering", &NatReport::filtering),
                               field("lifetime", &NatReport::lifetime), field("rfc5780", &NatReport::rfc5780),
                               field("says", &NatReport::says));
    }
};

struct NatTestRequest {
    HostName server;
    Port port = *Port::from(3478);
    HostName second; ///< a STUN server of somebody else, for the mapping; empty = none
    Port secondPort = *Port::from(3478);
    bool lifetime = false; ///< also measure how long a mapping stays; takes as long as the longest wait
    QList<int> waits{15, 30, 60, 90, 120, 180, 300}; ///< seconds, rising
    std::function<void(int seconds)> waiting; ///< told before each wait
    /// Names to addresses; null = the system's resolver.
    std::function<QList<QHostAddress>(const QString &)> resolve;
    /// Name of the tunnel (VPN) that owns this address of ours, empty = none; null = not looked at.
    std::function<QString(const QHostAddress &)> tunnelOf;
    int rtoMs = 500; ///< first repetition (RFC 8489 6.2.1); three tries. Only tests shorten these two
    int secondMs = 1000; ///< a second of the waits
};

/// Blocks; call it from a worker thread. Asks nobody but the servers named, and the second address that the
/// first one gives as its own.
NatReport natTest(const NatTestRequest &request, const AddressBook &book, const CancelToken &cancel);

} // namespace rf
