#include "core/model/checked_types.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rf {

std::optional<VlanId> VlanId::from(int id)
{
    if (id < 1 || id > 4094)
        return std::nullopt;
    VlanId v;
    v.m_id = id;
    return v;
}

std::optional<Port> Port::from(int port)
{
    if (port < 1 || port > 65535)
        return std::nullopt;
    Port p;
    p.m_port = port;
    return p;
}

namespace {
// QString::toInt takes signs and blanks; ports in configurations do not.
std::optional<int> digits(QStringView text)
{
    if (text.isEmpty() || text.size() > 5)
        return std::nullopt;
    int value = 0;
    for (QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}
} // namespace

std::optional<Port> Port::from(QStringView text)
{
    const auto value = digits(text);
    return value ? from(*value) : std::nullopt;
}

std::optional<PortRange> PortRange::from(int first, int last)
{
    if (first < 1 || last > 65535 || first > last)
        return std::nullopt;
    PortRange r;
    r.m_first = first;
    r.m_last = last;
    return r;
}

std::optional<PortRange> PortRange::from(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    const auto first = digits(dash < 0 ? text : text.left(dash));
    const auto last = dash < 0 ? first : digits(text.mid(dash + 1));
    return first && last ? from(*first, *last) : std::nullopt;
}

PortRange PortRange::all()
{
    return {};
}

QString PortRange::text() const
{
    return m_first == m_last ? QString::number(m_first) : u"%1-%2"_s.arg(m_first).arg(m_last);
}

std::optional<Cidr> Cidr::from(const QHostAddress &address, int prefix)
{
    const bool v4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    const bool v6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    if ((!v4 && !v6) || prefix < 0 || prefix > (v4 ? 32 : 128) || !address.scopeId().isEmpty())
        return std::nullopt;
    Cidr c;
    c.m_address = address;
    c.m_prefix = prefix;
    return c;
}

std::optional<Cidr> Cidr::from(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QString address = (slash < 0 ? text : text.left(slash)).toString();
    // QHostAddress accepts "10.1" and other short forms; configurations must not.
    static const QRegularExpression dotted(u"^\\d{1,3}(\\.\\d{1,3}){3}$"_s);
    static const QRegularExpression hex(u"^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*$"_s);
    if (!dotted.match(address).hasMatch() && !hex.match(address).hasMatch())
        return std::nullopt;
    const QHostAddress host(address);
    if (host.isNull())
        return std::nullopt;
    int prefix = host.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
    if (slash >= 0) {
        const auto given = digits(text.mid(slash + 1));
        if (!given)
            return std::nullopt;
        prefix = *given;
    }
    return from(host, prefix);
}

Cidr Cidr::any4()
{
    return {};
}

QHostAddress Cidr::network() const
{
    if (isIpv4())
        return QHostAddress(m_address.toIPv4Address() & netmask().toIPv4Address());
    Q_IPV6ADDR bytes = m_address.toIPv6Address();
    for (int bit = m_prefix; bit < 128; ++bit)
        bytes[bit / 8] = static_cast<quint8>(bytes[bit / 8] & ~(0x80U >> (bit % 8)));
    return QHostAddress(bytes);
}

QHostAddress Cidr::netmask() const
{
    return QHostAddress(m_prefix == 0 ? 0U : ~quint32(0) << (32 - m_prefix));
}

bool Cidr::contains(const QHostAddress &address) const
{
    if (address.protocol() != m_address.protocol())
        return false;
    return address.isInSubnet(network(), m_prefix);
}

QString Cidr::text() const
{
    return u"%1/%2"_s.arg(m_address.toString()).arg(m_prefix);
}

std::optional<HostName> HostName::from(QStringView text)
{
    if (text.isEmpty() || text.size() > 253)
        return std::nullopt;
    static const QRegularExpression name(
        u"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$"_s);
    const QString candidate = text.toString();
    const bool literal = Cidr::from(candidate).has_value() && !candidate.contains(u'/');
    // '$' would let a trailing line break through, hence the explicit check.
    if (candidate.contains(u'\n') || (!literal && !name.match(candidate).hasMatch()))
        return std::nullopt;
    HostName h;
    h.m_text = candidate;
    return h;
}

std::optional<MacAddress> MacAddress::from(QStringView text)
{
    quint64 value = 0;
    int count = 0;
    for (QChar c : text) {
        if (c == u':' || c == u'-' || c == u'.')
            continue;
        const int digit = c.isDigit() && c.unicode() < 128 ? c.digitValue()
                          : c >= u'a' && c <= u'f'         ? c.unicode() - u'a' + 10
                          : c >= u'A' && c <= u'F'         ? c.unicode() - u'A' + 10
                                                           : -1;
        if (digit < 0 || ++count > 12)
            return std::nullopt;
        value = value << 4U | static_cast<quint64>(digit);
    }
    if (count != 12)
        return std::nullopt;
    MacAddress m;
    m.m_value = value;
    return m;
}

QString MacAddress::bare() const
{
    return u"%1"_s.arg(m_value, 12, 16, QLatin1Char('0'));
}

QString MacAddress::text() const
{
    const QString hex = bare();
    QStringList octets;
    for (int i = 0; i < 12; i += 2)
        octets << hex.mid(i, 2);
    return octets.join(u':');
}

bool isPrivateAddress(const QHostAddress &address)
{
    static const QList<Cidr> ranges = [] {
        QList<Cidr> list;
        for (QStringView text : {u"10.0.0.0/8", u"172.16.0.0/12", u"192.168.0.0/16", u"100.64.0.0/10",
                                 u"169.254.0.0/16", u"127.0.0.0/8", u"::1/128", u"fe80::/10", u"fc00::/7"})
            list << Cidr::from(text).value_or(Cidr());
        return list;
    }();
    QHostAddress plain = address;
    plain.setScopeId({});
    for (const Cidr &range : ranges) {
        if (range.contains(plain))
            return true;
    }
    return false;
}

} // namespace rf
