// Why a look at the network found little or nothing although the devices may well be there: what this
// computer, its system or its network puts in the way. Told from signs alone; nothing is asked here.
#pragma once

#include "core/model/adapter.h"

namespace rf {

/// What was noticed round one look.
struct ReachSigns {
    enum class System { Other, Linux, Windows, Mac };
    /// How the router answered to one attempt to connect.
    enum class Knock {
        NotTried,
        Answered, ///< connected, or refused: it is there
        Silent,
        NoRoute, ///< this computer's system says that there is no way
        Forbidden, ///< this computer's system or a program on it does not let us send
    };
    struct Adapter {
        QString name;
        Cidr network; ///< with this computer's own address in it
        AdapterUse use = AdapterUse::Network;
        bool wireless = false;
        bool leadsOut = false; ///< the way to everywhere else goes through it
    };
    System system = System::Other;
    QList<Adapter> adapters; ///< those that are connected and have an address
    QList<Cidr> asked; ///< the networks that were looked at
    QHostAddress gateway; ///< null = none is known
    bool gatewayHasCard = false; ///< its card address is in the neighbour table
    Knock knock = Knock::NotTried; ///< tried only when the gateway lies in what was asked
    int knockMs = 0; ///< until the answer
    QString tunnelTaking; ///< the VPN adapter that takes what is sent into what was asked; empty = none
    int neighbours = 0; ///< in what was asked, without the gateway
    int found = 0; ///< devices, without the gateway
    std::optional<int> multicastAnswers; ///< devices that answered a question to all; null = nobody asked
};

enum class Obstacle {
    NoNetwork,
    NoAddress,
    Vpn,
    Firewall,
    LocalNetworkPermission, ///< macOS
    NoGateway,
    Elsewhere, ///< this computer is not on the network that was named
    GatewaySilent,
    WifiIsolation,
    MulticastHeldBack,
};
template <>
inline constexpr auto enumNames<Obstacle> = std::array{
    std::pair{Obstacle::NoNetwork, "no-network"},
    std::pair{Obstacle::NoAddress, "no-address"},
    std::pair{Obstacle::Vpn, "vpn"},
    std::pair{Obstacle::Firewall, "firewall"},
    std::pair{Obstacle::LocalNetworkPermission, "local-network-permission"},
    std::pair{Obstacle::NoGateway, "no-gateway"},
    std::pair{Obstacle::Elsewhere, "elsewhere"},
    std::pair{Obstacle::GatewaySilent, "gateway-silent"},
    std::pair{Obstacle::WifiIsolation, "wifi-isolation"},
    std::pair{Obstacle::MulticastHeldBack, "multicast-held-back"},
};

/// What the signs tell, the weightiest first; empty = nothing stood in the way as far as can be told.
QList<Obstacle> obstacles(const ReachSigns &signs);

} // namespace rf
