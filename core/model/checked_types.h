// Values that may appear inside a command or request. Their constructors refuse anything that could carry a
// separator, a quote or a line break: this is the house's defence against injection.
#pragma once

#include <QHostAddress>
#include <QString>
#include <optional>

namespace rf {

/// IEEE 802.1Q VLAN id, 1 to 4094.
class VlanId {
public:
    static std::optional<VlanId> from(int id);
    int value() const { return m_id; }
    QString text() const { return QString::number(m_id); }
    friend bool operator==(VlanId, VlanId) = default;
    VlanId() = default; ///< VLAN 1, the untagged default

private:
    int m_id = 1;
};

/// TCP or UDP port, 1 to 65535.
class Port {
public:
    static std::optional<Port> from(int port);
    static std::optional<Port> from(QStringView text);
    int value() const { return m_port; }
    QString text() const { return QString::number(m_port); }
    friend auto operator<=>(Port, Port) = default;
    Port() = default; ///< 5060

private:
    int m_port = 5060;
};

/// Inclusive range of ports; a single port is a range of one. Text form "5060" or "10000-20000".
class PortRange {
public:
    static std::optional<PortRange> from(int first, int last);
    static std::optional<PortRange> from(QStringView text);
    static PortRange all();
    int first() const { return m_first; }
    int last() const { return m_last; }
    bool contains(int port) const { return port >= m_first && port <= m_last; }
    bool overlaps(const PortRange &other) const { return m_first <= other.m_last && other.m_first <= m_last; }
    QString text() const;
    friend bool operator==(const PortRange &, const PortRange &) = default;
    PortRange() = default; ///< 1-65535

private:
    int m_first = 1;
    int m_last = 65535;
};

/// An IPv4 or IPv6 network in CIDR form. The host part is kept ("192.168.20.1/24" names a gateway and its
/// subnet); network() drops it.
class Cidr {
public:
    static std::optional<Cidr> from(QStringView text); ///< a bare address is /32 or /128
    static std::optional<Cidr> from(const QHostAddress &address, int prefix);
    static Cidr any4(); ///< 0.0.0.0/0
    QHostAddress address() const { return m_address; }
    int prefix() const { return m_prefix; }
    bool isIpv4() const { return m_address.protocol() == QAbstractSocket::IPv4Protocol; }
    bool isAny() const { return m_prefix == 0; }
    QHostAddress network() const;
    QHostAddress netmask() const; ///< IPv4 only
    bool contains(const QHostAddress &address) const;
    QString text() const; ///< "192.168.20.1/24"
    friend bool operator==(const Cidr &a, const Cidr &b)
    {
        return a.m_prefix == b.m_prefix && a.m_address == b.m_address;
    }
    Cidr() = default; ///< 0.0.0.0/0

private:
    QHostAddress m_address = QHostAddress(QHostAddress::AnyIPv4);
    int m_prefix = 0;
};

/// A DNS name (RFC 1123, letters digits dots hyphens, at most 253) or a literal IP address.
class HostName {
public:
    static std::optional<HostName> from(QStringView text);
    QString text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    friend bool operator==(const HostName &a, const HostName &b)
    {
        return a.m_text.compare(b.m_text, Qt::CaseInsensitive) == 0;
    }
    HostName() = default;

private:
    QString m_text;
};

/// EUI-48. Accepts colons, hyphens, dots or none; text() is lower case with colons.
class MacAddress {
public:
    static std::optional<MacAddress> from(QStringView text);
    QString text() const;
    QString bare() const; ///< 12 lower-case hex digits
    bool isNull() const { return m_value == 0; }
    quint64 value() const { return m_value; }
    bool isLocallyAdministered() const { return (m_value >> 41U) & 1U; }
    friend auto operator<=>(MacAddress, MacAddress) = default;
    MacAddress() = default;

private:
    quint64 m_value = 0;
};

/// True for RFC 1918, 100.64/10, link-local, loopback and IPv6 unique local addresses.
bool isPrivateAddress(const QHostAddress &address);

} // namespace rf
