// What a Vigor's commands answer, as values. Pure functions over text: bounded, never indexing unchecked,
// tested with the samples of the guides and with random bytes. An answer that is not the documented one gives
// nullopt, never a guess.
#pragma once

#include "core/model/facts.h"

namespace rf::draytek {

/// `sys version`.
struct Version {
    QString model; ///< "Vigor2865", with variant letters
    QString firmware; ///< "4.4.5.1", without language tags
    QString name; ///< router name, which is also the prompt
    QString serial; ///< empty when the router says "None"
    std::optional<Cidr> lan; ///< the router's own address in LAN1
};
std::optional<Version> parseVersion(QStringView text);

/// `sys iface`: the MAC of interface 0, the LAN side.
std::optional<MacAddress> parseLanMac(QStringView text);

/// `show status`.
struct Status {
    std::optional<qint64> uptimeSeconds;
    QList<Wan> wans; ///< those that are enabled
};
std::optional<Status> parseStatus(QStringView text);

/// `sys sip_alg ?`. The usage tells which form of the switch this firmware takes.
enum class SipAlgForm { Unknown, DashE, Bare };
struct SipAlg {
    SipAlgForm form = SipAlgForm::Unknown;
    std::optional<bool> master; ///< empty = not shown
    std::optional<bool> sip;
    std::optional<int> sessionsInUse; ///< flows that the helper holds now
    /// On only when both switches are on; empty when that cannot be told.
    std::optional<bool> effective() const;
};
SipAlg parseSipAlg(QStringView text);

/// `portmaptime -l`.
std::optional<int> parseUdpTimeout(QStringView text);

/// One row of `srv nat showall`.
struct NatRow {
    QChar kind; ///< 'R', 'O' or 'D'
    int index = 0;
    QString protocol; ///< "tcp", "udp", "tcp+udp", "any"
    PortRange publicPorts;
    QHostAddress to;
    PortRange toPorts;
    bool active = false;
};
/// Rows of all three kinds; rows without a port or target are left out. Nullopt when it is not that table.
std::optional<QList<NatRow>> parseNatTable(QStringView text);

/// `srv nat portmap table`: index → service name.
QHash<int, QString> parsePortmapNames(QStringView text);

/// `srv nat openport <n> 1 -v`.
struct OpenPort {
    bool enabled = false;
    QString comment;
    QHostAddress to;
    struct Range {
        int item = 0;
        QString protocol;
        PortRange ports;
    };
    QList<Range> ranges;
};
std::optional<OpenPort> parseOpenPort(QStringView text);

/// `srv nat dmz -v`.
struct Dmz {
    int wan = 0;
    int index = 0;
    bool enabled = false;
    QHostAddress to; ///< null = none set
};
std::optional<QList<Dmz>> parseDmz(QStringView text);

/// `upnp nat ?`: what programs on the office network have opened by themselves.
QList<Forward> parseUpnpMappings(QStringView text);
/// `upnp service`: the table of services is there only while the service runs. Nullopt when the answer is
/// neither that table nor silence.
std::optional<bool> parseUpnpRunning(QStringView text);

/// `mngt rmtcfg status`. The guides do not print it; only what is certain is taken.
struct RemoteConfig {
    bool enabled = false;
    QStringList services; ///< "http", "https", ...; empty when disabled
    bool tr069 = false; ///< kept apart: the provider's own way in stays untouched (S-21)
};
std::optional<RemoteConfig> parseRemoteConfig(QStringView text);

/// `mngt lanaccess -v`.
struct LanAccess {
    bool enabled = false;
    QStringList services; ///< as the CLI names them: "FTP", "HTTP", "HTTPS", "TELNET", "SSH"
    bool enforceHttps = false;
    bool tr069 = false;
    QStringList lans; ///< "LAN1", ... that may manage the router
    static constexpr auto fields()
    {
        return std::make_tuple(field("enabled", &LanAccess::enabled), field("services", &LanAccess::services),
                               field("enforceHttps", &LanAccess::enforceHttps),
                               field("tr069", &LanAccess::tr069), field("lans", &LanAccess::lans));
    }
};
std::optional<LanAccess> parseLanAccess(QStringView text);

/// `vlan status`.
struct VlanRow {
    int id = 0;
    bool tagged = false;
    int vid = 0;
    int priority = 0;
    QStringList ports; ///< "p1", ...
    int lan = 1;
    static constexpr auto fields()
    {
        return std::make_tuple(field("id", &VlanRow::id), field("tagged", &VlanRow::tagged),
                               field("vid", &VlanRow::vid), field("priority", &VlanRow::priority),
                               field("ports", &VlanRow::ports), field("lan", &VlanRow::lan));
    }
};
struct VlanTable {
    bool on = false;
    QStringList ports; ///< all LAN ports of this model
    QList<VlanRow> rows;
    static constexpr auto fields()
    {
        return std::make_tuple(field("on", &VlanTable::on), field("ports", &VlanTable::ports),
                               field("rows", &VlanTable::rows));
    }
};
std::optional<VlanTable> parseVlanStatus(QStringView text);

/// `show lan` and `msubnet status <n>`.
struct Lan {
    int number = 1;
    bool on = false;
    QHostAddress address;
    QHostAddress mask;
    bool dhcp = false;
    QHostAddress dhcpFirst;
    int dhcpCount = 0;
    QHostAddress gateway; ///< as DHCP hands it out
    std::optional<bool> nat; ///< translates addresses towards the internet; empty = not told
    static constexpr auto fields()
    {
        return std::make_tuple(
            field("number", &Lan::number), field("on", &Lan::on), field("address", &Lan::address),
            field("mask", &Lan::mask), field("dhcp", &Lan::dhcp), field("dhcpFirst", &Lan::dhcpFirst),
            field("dhcpCount", &Lan::dhcpCount), field("gateway", &Lan::gateway), field("nat", &Lan::nat));
    }
    std::optional<Cidr> subnet() const;
};
std::optional<QList<Lan>> parseLans(QStringView text);
std::optional<Lan> parseSubnet(QStringView text);

/// `msubnet talk ?`: pairs of LAN numbers (smaller first) between which the router routes.
std::optional<QList<QPair<int, int>>> parseTalk(QStringView text);

/// `msubnet switch ?`: the highest LAN number this model has.
std::optional<int> parseLanRange(QStringView text);

/// `msubnet nat ?`: whether a LAN translates addresses ("LAN2 On; LAN3 Off"). Empty when it is not told.
QHash<int, bool> parseNatUse(QStringView text);

/// `sys passwd ?`.
struct PasswordUsage {
    int arguments = 0; ///< 1 = new only, 2 = old and new, 0 = not recognised
    std::optional<int> maxLength;
};
PasswordUsage parsePasswordUsage(QStringView text);

/// `srv dhcp status`.
QList<KnownHost> parseLeases(QStringView text);
/// `ip arp status`: the neighbours on the office side.
QList<KnownHost> parseNeighbours(QStringView text);

/// True when the router does not know the command ("invalid command !!", or a list of what it knows instead).
bool isUnknownCommand(QStringView text);

} // namespace rf::draytek
