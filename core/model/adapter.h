// What an adapter of this computer leads to. Only networks are ever searched; the others are left out with a
// word why.
#pragma once

#include "core/model/json.h"

namespace rf {

enum class AdapterUse {
    Network, ///< cable or Wi-Fi
    SelfAssigned, ///< the same, but no router gave it an address (169.254.x.x)
    PointToPoint, ///< a direct line to one other machine: dial-up, mobile
    Vpn,
    Container, ///< of programs on this computer: never leaves it
    Virtual, ///< of virtual machines, or pretend: never leaves it either
    Loopback, ///< this computer itself
};
template <>
inline constexpr auto enumNames<AdapterUse> = std::array{
    std::pair{AdapterUse::Network, "network"},
    std::pair{AdapterUse::SelfAssigned, "self-assigned"},
    std::pair{AdapterUse::PointToPoint, "point-to-point"},
    std::pair{AdapterUse::Vpn, "vpn"},
    std::pair{AdapterUse::Container, "container"},
    std::pair{AdapterUse::Virtual, "virtual"},
    std::pair{AdapterUse::Loopback, "loopback"},
};

/// Nothing but this computer is behind it.
constexpr bool staysInside(AdapterUse use)
{
    return use == AdapterUse::Container || use == AdapterUse::Virtual || use == AdapterUse::Loopback;
}

} // namespace rf
