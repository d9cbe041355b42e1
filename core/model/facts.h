// The vendor-neutral state of a router or a phone, as read. Settings are compared before and after a change;
// `live` is what moves by itself and is never compared.
#pragma once

#include "core/model/device.h"

namespace rf {

enum class SipTransport { Udp, Tcp, Tls, DnsNaptr };
template <>
inline constexpr auto enumNames<SipTransport> =
    std::array{std::pair{SipTransport::Udp, "udp"}, std::pair{SipTransport::Tcp, "tcp"},
               std::pair{SipTransport::Tls, "tls"}, std::pair{SipTransport::DnsNaptr, "dns-naptr"}};

enum class SrtpMode { Off, Optional, Compulsory };
template <>
inline constexpr auto enumNames<SrtpMode> =
    std::array{std::pair{SrtpMode::Off, "off"}, std::pair{SrtpMode::Optional, "optional"},
               std::pair{SrtpMode::Compulsory, "compulsory"}};

enum class RegistrationState { NotRegistered, Registering, Registered, Failed };
template <>
inline constexpr auto enumNames<RegistrationState> =
    std::array{std::pair{RegistrationState::NotRegistered, "not-registered"},
               std::pair{RegistrationState::Registering, "registering"},
               std::pair{RegistrationState::Registered, "registered"},
               std::pair{RegistrationState::Failed, "failed"}};

/// A way in from the internet: port forward, open port, DMZ host, 1:1 NAT, UPnP mapping or inbound allow
/// rule.
struct Forward {
    QString id; ///< the driver's stable name for it
    QString kind; ///< "redirect", "open-port", "dmz", "one-to-one", "upnp", "inbound-rule"
    QString name; ///< the comment on the device
    QString protocol; ///< "tcp", "udp", "tcp+udp", "any"
    PortRange publicPorts;
    QHostAddress to; ///< null = the router itself
    PortRange toPorts;
    QList<Cidr> from; ///< allowed sources; empty = anyone
    bool enabled = true;
    static constexpr auto fields()
    {
        return std::make_tuple(field("id", &Forward::id), field("kind", &Forward::kind),
                               field("name", &Forward::name), field("protocol", &Forward::protocol),
                               field("publicPorts", &Forward::publicPorts), field("to", &Forward::to),
                               field("toPorts", &Forward::toPorts), field("from", &Forward::from),
                               field("enabled", &Forward::enabled));
    }
    friend bool operator==(const Forward &, const Forward &) = default;
};

struct RemoteAdmin {
    QStringList services; ///< what answers on the internet side: "http", "https", "ssh", "telnet", "ftp",
                          ///< "snmp", "tr069"
    QList<Cidr> from; ///< allowed sources; empty = anyone
    static constexpr auto fields()
    {
        return std::make_tuple(field("services", &RemoteAdmin::services), field("from", &RemoteAdmin::from));
    }
    friend bool operator==(const RemoteAdmin &, const RemoteAdmin &) = default;
};

struct Vlan {
    VlanId vlan;
    QString name;
    Cidr subnet; ///< the router's own address in it, with prefix
    bool dhcp = false;
    bool internet = false; ///< reaches the internet
    QStringList taggedPorts;
    QStringList untaggedPorts;
    static constexpr auto fields()
    {
        return std::make_tuple(field("vlan", &Vlan::vlan), field("name", &Vlan::name),
                               field("subnet", &Vlan::subnet), field("dhcp", &Vlan::dhcp),
                               field("internet", &Vlan::internet), field("taggedPorts", &Vlan::taggedPorts),
                               field("untaggedPorts", &Vlan::untaggedPorts));
    }
    friend bool operator==(const Vlan &, const Vlan &) = default;
};

/// Whether one inside network may open connections to another.
struct Crossing {
    VlanId from;
    VlanId to;
    bool allowed = true;
    QList<QHostAddress> exceptFor; ///< hosts that may although the rest may not (this computer)
    static constexpr auto fields()
    {
        return std::make_tuple(field("from", &Crossing::from), field("to", &Crossing::to),
                               field("allowed", &Crossing::allowed),
                               field("exceptFor", &Crossing::exceptFor));
    }
    friend bool operator==(const Crossing &, const Crossing &) = default;
};

struct Wan {
    QString name;
    QHostAddress address; ///< null = none at the moment
    bool ipv6 = false; ///< an IPv6 prefix is routed here
    static constexpr auto fields()
    {
        return std::make_tuple(field("name", &Wan::name), field("address", &Wan::address),
                               field("ipv6", &Wan::ipv6));
    }
    friend bool operator==(const Wan &, const Wan &) = default;
};

/// How updates are installed.
enum class UpdateMode { Manual, Automatic, ByProvider };
template <>
inline constexpr auto enumNames<UpdateMode> =
    std::array{std::pair{UpdateMode::Manual, "manual"}, std::pair{UpdateMode::Automatic, "automatic"},
               std::pair{UpdateMode::ByProvider, "by-provider"}};

struct RouterFacts {
    static constexpr const char *type = "router";
    Reading<bool> sipAlg; ///< true = the helper acts on SIP
    Reading<int> udpTimeoutSeconds;
    Reading<QList<Forward>> forwards;
    Reading<bool>
        inboundBlocked; ///< unsolicited IPv4 from the internet is dropped unless a forward says otherwise
    Reading<bool> ipv6InboundBlocked;
    Reading<RemoteAdmin> remoteAdmin;
    Reading<QStringList> lanAdmin; ///< services on the office side: "http", "https", "ssh", "telnet", "ftp"
    Reading<bool> upnp;
    Reading<QList<Vlan>> vlans;
    Reading<QList<Crossing>> crossings;
    Reading<QList<Wan>> wans;
    Reading<UpdateMode> updates;
    Reading<int> adminPasswordMaxLength;
    static constexpr auto fields()
    {
        return std::make_tuple(
            field("sipAlg", &RouterFacts::sipAlg),
            field("udpTimeoutSeconds", &RouterFacts::udpTimeoutSeconds),
            field("forwards", &RouterFacts::forwards), field("inboundBlocked", &RouterFacts::inboundBlocked),
            field("ipv6InboundBlocked", &RouterFacts::ipv6InboundBlocked),
            field("remoteAdmin", &RouterFacts::remoteAdmin), field("lanAdmin", &RouterFacts::lanAdmin),
            field("upnp", &RouterFacts::upnp), field("vlans", &RouterFacts::vlans),
            field("crossings", &RouterFacts::crossings), field("wans", &RouterFacts::wans),
            field("updates", &RouterFacts::updates),
            field("adminPasswordMaxLength", &RouterFacts::adminPasswordMaxLength));
    }
    friend bool operator==(const RouterFacts &, const RouterFacts &) = default;
};

/// One SIP account of a phone.
struct Line {
    int index = 1; ///< as the vendor counts, from 1
    bool enabled = true;
    QString label;
    QString user; ///< the extension, public part of the address of record
    QString authUser;
    HostName server;
    Port port;
    Reading<SipTransport> transport;
    Reading<SrtpMode> srtp;
    Reading<int> keepAliveSeconds; ///< 0 = off
    Reading<int> registrationExpirySeconds;
    static constexpr auto fields()
    {
        return std::make_tuple(field("index", &Line::index), field("enabled", &Line::enabled),
                               field("label", &Line::label), field("user", &Line::user),
                               field("authUser", &Line::authUser), field("server", &Line::server),
                               field("port", &Line::port), field("transport", &Line::transport),
                               field("srtp", &Line::srtp), field("keepAliveSeconds", &Line::keepAliveSeconds),
                               field("registrationExpirySeconds", &Line::registrationExpirySeconds));
    }
    friend bool operator==(const Line &, const Line &) = default;
};

struct VoiceTag {
    std::optional<VlanId> vlan; ///< empty = untagged
    int priority = 0; ///< IEEE 802.1p, 0 to 7
    QString setBy; ///< "manual", "lldp", "dhcp", "" when untagged
    static constexpr auto fields()
    {
        return std::make_tuple(field("vlan", &VoiceTag::vlan), field("priority", &VoiceTag::priority),
                               field("setBy", &VoiceTag::setBy));
    }
    friend bool operator==(const VoiceTag &, const VoiceTag &) = default;
};

/// Where a phone takes its configuration from.
struct Provisioning {
    QString url; ///< empty = none. Without user info: a driver strips credentials
    int pollMinutes = 0; ///< 0 = only at boot
    QStringList overwrites; ///< parameter names the provider's source is known to set, vendor words
    static constexpr auto fields()
    {
        return std::make_tuple(field("url", &Provisioning::url),
                               field("pollMinutes", &Provisioning::pollMinutes),
                               field("overwrites", &Provisioning::overwrites));
    }
    friend bool operator==(const Provisioning &, const Provisioning &) = default;
};

struct PhoneFacts {
    static constexpr const char *type = "phone";
    Reading<QList<Line>> lines;
    Reading<VoiceTag> voiceTag;
    Reading<bool> pcPortInUse; ///< a computer hangs behind the phone
    Reading<VoiceTag> pcPortTag;
    Reading<QStringList> webAdmin; ///< "http", "https", "telnet", "ssh"
    Reading<bool> managementApi; ///< the interface RingFence drives is on (Poly REST)
    Reading<bool> checksServerCertificate;
    Reading<bool> sipOnlyFromServer;
    Reading<UpdateMode> updates;
    Reading<Provisioning> provisioning;
    Reading<bool> factoryAdminPassword; ///< only where the phone itself says so
    static constexpr auto fields()
    {
        return std::make_tuple(
            field("lines", &PhoneFacts::lines), field("voiceTag", &PhoneFacts::voiceTag),
            field("pcPortInUse", &PhoneFacts::pcPortInUse), field("pcPortTag", &PhoneFacts::pcPortTag),
            field("webAdmin", &PhoneFacts::webAdmin), field("managementApi", &PhoneFacts::managementApi),
            field("checksServerCertificate", &PhoneFacts::checksServerCertificate),
            field("sipOnlyFromServer", &PhoneFacts::sipOnlyFromServer),
            field("updates", &PhoneFacts::updates), field("provisioning", &PhoneFacts::provisioning),
            field("factoryAdminPassword", &PhoneFacts::factoryAdminPassword));
    }
    friend bool operator==(const PhoneFacts &, const PhoneFacts &) = default;
};

struct Registration {
    int line = 1;
    RegistrationState state = RegistrationState::NotRegistered;
    QString with; ///< server as the phone shows it
    static constexpr auto fields()
    {
        return std::make_tuple(field("line", &Registration::line), field("state", &Registration::state),
                               field("with", &Registration::with));
    }
    friend bool operator==(const Registration &, const Registration &) = default;
};

/// A host the router knows (ARP or DHCP).
struct KnownHost {
    QHostAddress address;
    MacAddress mac;
    QString name;
    static constexpr auto fields()
    {
        return std::make_tuple(field("address", &KnownHost::address), field("mac", &KnownHost::mac),
                               field("name", &KnownHost::name));
    }
    friend bool operator==(const KnownHost &, const KnownHost &) = default;
};

/// What moves by itself.
struct Live {
    Reading<qint64> uptimeSeconds;
    Reading<bool> inCall;
    Reading<QList<Registration>> registrations;
    Reading<QList<KnownHost>> knownHosts;
    Reading<int> sipFlowsWithHelper; ///< router: SIP flows that still carry the helper (S-16)
    static constexpr auto fields()
    {
        return std::make_tuple(field("uptimeSeconds", &Live::uptimeSeconds), field("inCall", &Live::inCall),
                               field("registrations", &Live::registrations),
                               field("knownHosts", &Live::knownHosts),
                               field("sipFlowsWithHelper", &Live::sipFlowsWithHelper));
    }
    friend bool operator==(const Live &, const Live &) = default;
};

struct Facts {
    Identity identity; ///< as the device itself says; a contradiction with discovery stops the work
    std::variant<RouterFacts, PhoneFacts> settings;
    Live live;
    /// The driver's own record of what plan() needs (section names, table indexes, limits). Opaque to
    /// everyone else, free of secrets and of anything that moves by itself; compared like a setting.
    QJsonObject native;
    QDateTime readAt;
    static constexpr auto fields()
    {
        return std::make_tuple(field("identity", &Facts::identity), field("settings", &Facts::settings),
                               field("live", &Facts::live), field("native", &Facts::native),
                               field("readAt", &Facts::readAt));
    }
    const RouterFacts *router() const { return std::get_if<RouterFacts>(&settings); }
    const PhoneFacts *phone() const { return std::get_if<PhoneFacts>(&settings); }
    RouterFacts *router() { return std::get_if<RouterFacts>(&settings); }
    PhoneFacts *phone() { return std::get_if<PhoneFacts>(&settings); }
    /// Same device, same settings: what "back as it was" means.
    bool sameSettings(const Facts &other) const
    {
        return identity == other.identity && settings == other.settings && native == other.native;
    }
};

/// Names of the settings in which two readings of one device differ ("sipAlg", "lines[1].transport",
/// "native.x").
QStringList differences(const Facts &before, const Facts &after);

// Compiled once, in json.cpp.
namespace json {
extern template QJsonValue to<RouterFacts>(const RouterFacts &);
extern template Result<RouterFacts> from<RouterFacts>(const QJsonValue &);
extern template QJsonValue to<PhoneFacts>(const PhoneFacts &);
extern template Result<PhoneFacts> from<PhoneFacts>(const QJsonValue &);
extern template QJsonValue to<Live>(const Live &);
extern template Result<Live> from<Live>(const QJsonValue &);
extern template QJsonValue to<Facts>(const Facts &);
extern template Result<Facts> from<Facts>(const QJsonValue &);
} // namespace json

/// The line with that number; null when there is none, or the lines were not read.
const Line *lineAt(const Facts &facts, int index);

} // namespace rf
