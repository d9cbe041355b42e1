// Vendor-neutral wishes. A driver turns one into a Change for its device; goal.h tells whether it is reached.
#pragma once

#include "core/model/facts.h"

namespace rf {

/// Every UDP line sends a keep-alive at least this often, so that the router keeps its mapping (S-16).
struct NatKeepAlive {
    static constexpr const char *type = "NatKeepAlive";
    int seconds = 25;
    static constexpr auto fields() { return std::make_tuple(field("seconds", &NatKeepAlive::seconds)); }
    friend bool operator==(const NatKeepAlive &, const NatKeepAlive &) = default;
};
struct SipAlgOff {
    static constexpr const char *type = "SipAlgOff";
    static constexpr auto fields() { return std::make_tuple(); }
    friend bool operator==(const SipAlgOff &, const SipAlgOff &) = default;
};
/// Forget the SIP flows of these phones only: flows that exist keep the helper (S-16). Leaves no setting
/// behind.
struct DropSipFlows {
    static constexpr const char *type = "DropSipFlows";
    QList<QHostAddress> phones;
    static constexpr auto fields() { return std::make_tuple(field("phones", &DropSipFlows::phones)); }
    friend bool operator==(const DropSipFlows &, const DropSipFlows &) = default;
};
/// Restart one idle phone. Leaves no setting behind.
struct RestartPhone {
    static constexpr const char *type = "RestartPhone";
    static constexpr auto fields() { return std::make_tuple(); }
    friend bool operator==(const RestartPhone &, const RestartPhone &) = default;
};
/// Disable (never delete) these ways in (S-17). Ids are Forward::id.
struct CloseForwards {
    static constexpr const char *type = "CloseForwards";
    QStringList ids;
    static constexpr auto fields() { return std::make_tuple(field("ids", &CloseForwards::ids)); }
    friend bool operator==(const CloseForwards &, const CloseForwards &) = default;
};
/// A door that must stay (on-site PBX, trunk by address, door station) takes traffic from these networks
/// only.
struct NarrowForwards {
    static constexpr const char *type = "NarrowForwards";
    QStringList ids;
    QList<Cidr> sources;
    static constexpr auto fields()
    {
        return std::make_tuple(field("ids", &NarrowForwards::ids),
                               field("sources", &NarrowForwards::sources));
    }
    friend bool operator==(const NarrowForwards &, const NarrowForwards &) = default;
};
struct RemoteAdminOff {
    static constexpr const char *type = "RemoteAdminOff";
    static constexpr auto fields() { return std::make_tuple(); }
    friend bool operator==(const RemoteAdminOff &, const RemoteAdminOff &) = default;
};
struct UpnpOff {
    static constexpr const char *type = "UpnpOff";
    static constexpr auto fields() { return std::make_tuple(); }
    friend bool operator==(const UpnpOff &, const UpnpOff &) = default;
};
/// Router side of the voice network: VLAN, address, DHCP, internet. Additive; the office network stays as it
/// is.
struct VoiceVlan {
    static constexpr const char *type = "VoiceVlan";
    VlanId vlan;
    QString name; ///< letters and digits, at most 14
    Cidr gateway; ///< router's address in the new network with its prefix
    QHostAddress dhcpFirst;
    QHostAddress dhcpLast;
    QStringList ports; ///< switch ports that carry it tagged; empty = every LAN port
    static constexpr auto fields()
    {
        return std::make_tuple(field("vlan", &VoiceVlan::vlan), field("name", &VoiceVlan::name),
                               field("gateway", &VoiceVlan::gateway),
                               field("dhcpFirst", &VoiceVlan::dhcpFirst),
                               field("dhcpLast", &VoiceVlan::dhcpLast), field("ports", &VoiceVlan::ports));
    }
    friend bool operator==(const VoiceVlan &, const VoiceVlan &) = default;
};
/// Computers cannot open connections into the voice network, except the hosts named (this computer, S-12).
struct IsolateVoice {
    static constexpr const char *type = "IsolateVoice";
    VlanId voice;
    QList<QHostAddress> managers;
    static constexpr auto fields()
    {
        return std::make_tuple(field("voice", &IsolateVoice::voice),
                               field("managers", &IsolateVoice::managers));
    }
    friend bool operator==(const IsolateVoice &, const IsolateVoice &) = default;
};
/// Phone side: its own traffic is tagged; the PC port stays untagged (S-13). An empty vlan means untagged
/// again.
struct PhoneVlan {
    static constexpr const char *type = "PhoneVlan";
    std::optional<VlanId> vlan;
    int priority = 5;
    static constexpr auto fields()
    {
        return std::make_tuple(field("vlan", &PhoneVlan::vlan), field("priority", &PhoneVlan::priority));
    }
    friend bool operator==(const PhoneVlan &, const PhoneVlan &) = default;
};
struct AdminPassword {
    static constexpr const char *type = "AdminPassword";
    QString user;
    SecretRef current;
    SecretRef next;
    static constexpr auto fields()
    {
        return std::make_tuple(field("user", &AdminPassword::user), field("current", &AdminPassword::current),
                               field("next", &AdminPassword::next));
    }
    friend bool operator==(const AdminPassword &, const AdminPassword &) = default;
};
/// Port and transport in one write (S-18).
struct SipTransportTo {
    static constexpr const char *type = "SipTransportTo";
    QList<int> lines; ///< empty = every enabled line
    SipTransport transport = SipTransport::Tls;
    HostName server;
    Port port;
    static constexpr auto fields()
    {
        return std::make_tuple(
            field("lines", &SipTransportTo::lines), field("transport", &SipTransportTo::transport),
            field("server", &SipTransportTo::server), field("port", &SipTransportTo::port));
    }
    friend bool operator==(const SipTransportTo &, const SipTransportTo &) = default;
};
struct Srtp {
    static constexpr const char *type = "Srtp";
    QList<int> lines; ///< empty = every enabled line
    SrtpMode mode = SrtpMode::Optional;
    static constexpr auto fields()
    {
        return std::make_tuple(field("lines", &Srtp::lines), field("mode", &Srtp::mode));
    }
    friend bool operator==(const Srtp &, const Srtp &) = default;
};
/// Management by HTTPS and SSH only.
struct PlainAdminOff {
    static constexpr const char *type = "PlainAdminOff";
    static constexpr auto fields() { return std::make_tuple(); }
    friend bool operator==(const PlainAdminOff &, const PlainAdminOff &) = default;
};
struct AutoUpdate {
    static constexpr const char *type = "AutoUpdate";
    static constexpr auto fields() { return std::make_tuple(); }
    friend bool operator==(const AutoUpdate &, const AutoUpdate &) = default;
};
/// A new SIP password for one line; the provider's portal gets the same value within seconds (S-19).
struct LinePassword {
    static constexpr const char *type = "LinePassword";
    int line = 1;
    SecretRef current;
    SecretRef next;
    static constexpr auto fields()
    {
        return std::make_tuple(field("line", &LinePassword::line), field("current", &LinePassword::current),
                               field("next", &LinePassword::next));
    }
    friend bool operator==(const LinePassword &, const LinePassword &) = default;
};
/// Switch on the interface that RingFence needs (Poly REST). Goes back to what it was at the end if the
/// person says so.
struct ManagementApiOn {
    static constexpr const char *type = "ManagementApiOn";
    static constexpr auto fields() { return std::make_tuple(); }
    friend bool operator==(const ManagementApiOn &, const ManagementApiOn &) = default;
};

using Intent =
    std::variant<NatKeepAlive, SipAlgOff, DropSipFlows, RestartPhone, CloseForwards, NarrowForwards,
                 RemoteAdminOff, UpnpOff, VoiceVlan, IsolateVoice, PhoneVlan, AdminPassword, SipTransportTo,
                 Srtp, PlainAdminOff, AutoUpdate, LinePassword, ManagementApiOn>;

/// "SipAlgOff": the key of the ability table and the word in plans, journal and JSON.
inline QString intentName(const Intent &intent)
{
    return std::visit([](const auto &i) { return QString::fromLatin1(std::decay_t<decltype(i)>::type); },
                      intent);
}

/// Whether the wish is fulfilled by what was read.
enum class Reached { Yes, No, CannotTell };
template <>
inline constexpr auto enumNames<Reached> =
    std::array{std::pair{Reached::Yes, "yes"}, std::pair{Reached::No, "no"},
               std::pair{Reached::CannotTell, "cannot-tell"}};

/// Pure; the same answer for every vendor. Wishes that leave no setting behind (DropSipFlows, RestartPhone)
/// and passwords are CannotTell here: they are proven by what happens (live state, a fresh sign-in).
Reached reached(const Intent &intent, const Facts &facts);

/// The facts as they would read once the wish is fulfilled, for planning a later stage of a job. Touches only
/// vendor-neutral fields, never `native`.
Facts afterwards(Facts facts, const Intent &intent);

// Compiled once, in json.cpp.
namespace json {
extern template QJsonValue to<Intent>(const Intent &);
extern template Result<Intent> from<Intent>(const QJsonValue &);
} // namespace json

} // namespace rf
