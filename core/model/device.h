// One thing on the network: what it is, where it answers, and how we know.
#pragma once

#include "core/model/json.h"

#include <QDateTime>

namespace rf {

enum class DeviceKind {
    Unknown,
    Phone,
    ConferencePhone,
    DectBase,
    Ata,
    Pbx,
    Router,
    Firewall,
    Switch,
    AccessPoint,
    Computer,
    Printer,
    Camera,
    Nas,
    DoorStation,
    Other,
};
template <>
inline constexpr auto enumNames<DeviceKind> = std::array{
    std::pair{DeviceKind::Unknown, "unknown"},
    std::pair{DeviceKind::Phone, "phone"},
    std::pair{DeviceKind::ConferencePhone, "conference-phone"},
    std::pair{DeviceKind::DectBase, "dect-base"},
    std::pair{DeviceKind::Ata, "ata"},
    std::pair{DeviceKind::Pbx, "pbx"},
    std::pair{DeviceKind::Router, "router"},
    std::pair{DeviceKind::Firewall, "firewall"},
    std::pair{DeviceKind::Switch, "switch"},
    std::pair{DeviceKind::AccessPoint, "access-point"},
    std::pair{DeviceKind::Computer, "computer"},
    std::pair{DeviceKind::Printer, "printer"},
    std::pair{DeviceKind::Camera, "camera"},
    std::pair{DeviceKind::Nas, "nas"},
    std::pair{DeviceKind::DoorStation, "door-station"},
    std::pair{DeviceKind::Other, "other"},
};

/// What the drivers decide on. Empty text means "not known".
struct Identity {
    DeviceKind kind = DeviceKind::Unknown;
    QString vendor; ///< "Yealink"
    QString model; ///< "SIP-T46U"
    QString firmware; ///< "108.86.0.90"
    QString serial;
    MacAddress mac;
    QString variant; ///< management interface generation, as the driver names it ("json", "servlet-rsa",
                     ///< "rest", "dray-os-4")
    static constexpr auto fields()
    {
        return std::make_tuple(field("kind", &Identity::kind), field("vendor", &Identity::vendor),
                               field("model", &Identity::model), field("firmware", &Identity::firmware),
                               field("serial", &Identity::serial), field("mac", &Identity::mac),
                               field("variant", &Identity::variant));
    }
    friend bool operator==(const Identity &, const Identity &) = default;
};

/// One observation that supports (part of) an identity.
struct Evidence {
    QString probe; ///< "sip-options", "http", "tls", "ssh", "oui", "neighbour", "read", "person"
    QString said; ///< what was seen, plain text, at most 200 characters
    QString claim; ///< what we conclude ("Yealink SIP-T46U")
    double weight = 0; ///< 0 to 1
    QDateTime when;
    static constexpr auto fields()
    {
        return std::make_tuple(field("probe", &Evidence::probe), field("said", &Evidence::said),
                               field("claim", &Evidence::claim), field("weight", &Evidence::weight),
                               field("when", &Evidence::when));
    }
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// A port that answered, and what speaks there ("http", "https", "ssh", "telnet", "sip-udp", "sip-tcp",
/// "sip-tls").
struct Service {
    QString protocol;
    Port port;
    static constexpr auto fields()
    {
        return std::make_tuple(field("protocol", &Service::protocol), field("port", &Service::port));
    }
    friend bool operator==(const Service &, const Service &) = default;
};

/// Why a device must not be touched without a named person's release (S-2).
enum class SpecialLine { None, Lift, Alarm, Fax, Door, Emergency, RedPhone, CardTerminal, NightBell, Other };
template <>
inline constexpr auto enumNames<SpecialLine> = std::array{
    std::pair{SpecialLine::None, "none"},
    std::pair{SpecialLine::Lift, "lift"},
    std::pair{SpecialLine::Alarm, "alarm"},
    std::pair{SpecialLine::Fax, "fax"},
    std::pair{SpecialLine::Door, "door"},
    std::pair{SpecialLine::Emergency, "emergency"},
    std::pair{SpecialLine::RedPhone, "red-phone"},
    std::pair{SpecialLine::CardTerminal, "card-terminal"},
    std::pair{SpecialLine::NightBell, "night-bell"},
    std::pair{SpecialLine::Other, "other"},
};

struct Device {
    QString id; ///< stable: "mac-001565aabbcc", else "serial-…", else "addr-…"
    Identity identity;
    double sure = 0; ///< 0 to 1, of the identity; below 0.8 is shown as "probably"
    QList<QHostAddress> addresses; ///< the first is the one we talk to
    QList<Service> services;
    QList<Evidence> evidence;
    QStringList contradictions; ///< plain sentences, for the person to settle
    QString name; ///< given by the person ("Reception")
    bool isGateway = false;
    SpecialLine special = SpecialLine::None;
    QString releasedBy; ///< who lifted the lock of a special line, empty = locked
    static constexpr auto fields()
    {
        return std::make_tuple(field("id", &Device::id), field("identity", &Device::identity),
                               field("sure", &Device::sure), field("addresses", &Device::addresses),
                               field("services", &Device::services), field("evidence", &Device::evidence),
                               field("contradictions", &Device::contradictions), field("name", &Device::name),
                               field("isGateway", &Device::isGateway), field("special", &Device::special),
                               field("releasedBy", &Device::releasedBy));
    }
    QHostAddress address() const { return addresses.isEmpty() ? QHostAddress() : addresses.first(); }
    bool isLocked() const { return special != SpecialLine::None && releasedBy.isEmpty(); }
    bool isRouter() const
    {
        return identity.kind == DeviceKind::Router || identity.kind == DeviceKind::Firewall;
    }
    bool isPhone() const
    {
        return identity.kind == DeviceKind::Phone || identity.kind == DeviceKind::ConferencePhone
               || identity.kind == DeviceKind::DectBase;
    }
    /// What a person reads: the given name, else vendor and model, else the address.
    QString label() const;
    friend bool operator==(const Device &, const Device &) = default;
};

// Compiled once, in json.cpp.
namespace json {
extern template QJsonValue to<Identity>(const Identity &);
extern template Result<Identity> from<Identity>(const QJsonValue &);
extern template QJsonValue to<Device>(const Device &);
extern template Result<Device> from<Device>(const QJsonValue &);
} // namespace json

} // namespace rf
