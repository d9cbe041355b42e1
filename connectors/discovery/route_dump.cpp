#include "connectors/discovery/route_dump.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace rf::routedump {

namespace {

constexpr qsizetype mostRoutes = 65536;
constexpr int mostAddresses = 8; // kinds that a message may carry
enum Kind { Destination, Gateway, Netmask };

template <class T>
T numberAt(QByteArrayView bytes, qsizetype place)
{
    T value{};
    if (place + qsizetype(sizeof(T)) <= bytes.size())
        std::memcpy(&value, bytes.data() + place, sizeof(T)); // the machine's own byte order
    return value;
}

/// A socket address: its length, its family, what the family says.
struct Address {
    QByteArrayView bytes; ///< as long as it says it is; empty = none
    quint8 family() const { return numberAt<quint8>(bytes, 1); }
    QHostAddress host() const;
    QByteArrayView card() const;
    int prefix(quint8 of) const;
};

QHostAddress Address::host() const
{
    if (family() == familyIpv4 && bytes.size() >= 8)
        return addressFrom(bytes.sliced(4, 4));
    if (family() != familyIpv6 || bytes.size() < 24)
        return {};
    QByteArray plain = bytes.sliced(8, 16).toByteArray();
    const bool linkLocal =
        static_cast<quint8>(plain[0]) == 0xfe && (static_cast<quint8>(plain[1]) & 0xc0U) == 0x80;
    if (linkLocal)
        plain[2] = plain[3] = '\0'; // the kernel keeps the adapter's number there
    return addressFrom(plain);
}

/// sockaddr_dl: lengths of name and card at 5 and 6, then name and card.
QByteArrayView Address::card() const
{
    const qsizetype at = 8 + numberAt<quint8>(bytes, 5);
    const qsizetype size = numberAt<quint8>(bytes, 6);
    if (family() != familyLink || size == 0 || at + size > bytes.size())
        return {};
    return bytes.sliced(at, size);
}

/// Netmasks leave out the zeros at their end, the default route's all of it, and their family may be nothing.
int Address::prefix(quint8 of) const
{
    const qsizetype first = of == familyIpv4 ? 4 : 8;
    const qsizetype last = std::min<qsizetype>(first + (of == familyIpv4 ? 4 : 16), bytes.size());
    int ones = 0;
    for (qsizetype i = first; i < last; ++i)
        ones += std::popcount(static_cast<quint8>(bytes[i]));
    return ones;
}

struct Message {
    quint32 adapter = 0;
    quint32 flags = 0;
    std::array<Address, mostAddresses> addresses;
};

/// Calls take for every message that is whole.
template <class Take>
void forEachMessage(QByteArrayView dump, Take take)
{
    qsizetype count = 0;
    while (dump.size() >= headSize && ++count <= mostRoutes) {
        const qsizetype length = numberAt<quint16>(dump, lengthAt);
        if (length < headSize || length > dump.size())
            return;
        const QByteArrayView whole = dump.first(length);
        dump = dump.sliced(length);
        if (numberAt<quint8>(whole, versionAt) != version)
            continue;
        Message message;
        message.adapter = numberAt<quint16>(whole, adapterAt);
        message.flags = numberAt<quint32>(whole, flagsAt);
        const auto present = numberAt<quint32>(whole, addressesAt);
        QByteArrayView rest = whole.sliced(headSize);
        for (int kind = 0; kind < mostAddresses && !rest.isEmpty(); ++kind) {
            if ((present & (1U << kind)) == 0)
                continue;
            const qsizetype size = static_cast<quint8>(rest.front());
            if (size > rest.size())
                break;
            message.addresses[static_cast<size_t>(kind)].bytes = rest.first(size);
            rest = rest.sliced(std::min(size == 0 ? qsizetype(4) : (size + 3) / 4 * 4, rest.size()));
        }
        take(message);
    }
}

} // namespace

QList<SystemRoute> readRoutes(QByteArrayView dump)
{
    QList<SystemRoute> routes;
    forEachMessage(dump, [&](const Message &message) {
        const Address &to = message.addresses[Destination];
        const quint8 family = to.family();
        const QHostAddress host = to.host();
        if (host.isNull() || (message.flags & isUp) == 0 || (message.flags & (isRejected | isNeighbour)) != 0)
            return;
        const int all = family == familyIpv4 ? 32 : 128;
        const int prefix = (message.flags & isHost) != 0 ? all : message.addresses[Netmask].prefix(family);
        const auto network = Cidr::from(host, prefix);
        if (!network)
            return;
        SystemRoute route;
        route.to = *network;
        route.via = message.addresses[Gateway].host();
        route.adapter = message.adapter;
        route.main = (message.flags & isScoped) == 0;
        routes.append(route);
    });
    return routes;
}

QList<Neighbour> readNeighbours(QByteArrayView dump)
{
    QList<Neighbour> neighbours;
    forEachMessage(dump, [&](const Message &message) {
        if ((message.flags & isNeighbour) == 0 || (message.flags & isRejected) != 0)
            return;
        const QHostAddress address = message.addresses[Destination].host();
        if (const auto neighbour = neighbourOf(address, message.addresses[Gateway].card(), message.adapter))
            neighbours.append(*neighbour);
    });
    return neighbours;
}

} // namespace rf::routedump
