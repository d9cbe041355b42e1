// Windows: IP Helper. Reading needs no elevation. Compiled with mingw-w64, never run (docs/unverified.md).
#include <QtGlobal>

#ifdef Q_OS_WIN

// Before anything that includes windows.h.
// clang-format off
#include <winsock2.h>
#include <ws2ipdef.h>
#include <ws2tcpip.h>
#include <iphlpapi.h>
#include <netioapi.h>
// clang-format on

#include "connectors/discovery/system_tables.h"

#include <QHash>
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr ULONG firstGuess = 16 * 1024; // bytes; Microsoft's advice
constexpr ULONG largestList = 4 * 1024 * 1024;
constexpr int tries = 4; // the list may grow between two calls

QString reason(const char *call, ULONG code)
{
    return u"%1: %2"_s.arg(QLatin1StringView(call), qt_error_string(static_cast<int>(code)));
}

/// A table that IP Helper made.
template <class Table>
using OwnedTable = std::unique_ptr<Table, decltype(&FreeMibTable)>;

QHostAddress addressOf(const SOCKADDR_INET &address)
{
    if (address.si_family == AF_INET)
        return addressFrom(QByteArrayView(reinterpret_cast<const char *>(&address.Ipv4.sin_addr), 4));
    if (address.si_family == AF_INET6)
        return addressFrom(QByteArrayView(reinterpret_cast<const char *>(&address.Ipv6.sin6_addr), 16));
    return {};
}

QHostAddress addressOf(const SOCKET_ADDRESS &address)
{
    const auto length = static_cast<size_t>(address.iSockaddrLength);
    if (!address.lpSockaddr || length < sizeof(SOCKADDR_IN))
        return {};
    SOCKADDR_INET known{};
    memcpy(&known, address.lpSockaddr, std::min(length, sizeof(known)));
    return addressOf(known);
}

LinkKind kindOf(const IP_ADAPTER_ADDRESSES &adapter)
{
    switch (adapter.IfType) {
    case IF_TYPE_SOFTWARE_LOOPBACK: return LinkKind::Loopback;
    case IF_TYPE_PPP: return LinkKind::PointToPoint;
    case IF_TYPE_TUNNEL:
    case IF_TYPE_PROP_VIRTUAL: return LinkKind::Tunnel;
    case IF_TYPE_IEEE80211: return LinkKind::Wifi;
    default: return LinkKind::Ethernet;
    }
}

/// What an adapter adds to the metric of its routes.
struct AdapterMetric {
    quint32 ipv4 = 0;
    quint32 ipv6 = 0;
};

Result<> readAdapters(SystemNetworks &networks, QHash<quint32, AdapterMetric> &metrics)
{
    ULONG size = firstGuess;
    std::unique_ptr<std::byte[]> room;
    ULONG code = ERROR_BUFFER_OVERFLOW;
    for (int i = 0; i < tries && code == ERROR_BUFFER_OVERFLOW && size <= largestList; ++i) {
        room = std::make_unique<std::byte[]>(size);
        code = GetAdaptersAddresses(
            AF_UNSPEC, GAA_FLAG_SKIP_ANYCAST | GAA_FLAG_SKIP_MULTICAST | GAA_FLAG_SKIP_DNS_SERVER, nullptr,
            reinterpret_cast<IP_ADAPTER_ADDRESSES *>(room.get()), &size);
    }
    if (code == ERROR_NO_DATA)
        return {}; // no adapter has an address
    if (code != NO_ERROR)
        return fail(ErrorCode::Unsupported, reason("GetAdaptersAddresses", code));
    const auto *entry = reinterpret_cast<const IP_ADAPTER_ADDRESSES *>(room.get());
    for (; entry; entry = entry->Next) {
        SystemAdapter adapter;
        adapter.index = entry->IfIndex != 0 ? entry->IfIndex : entry->Ipv6IfIndex;
        adapter.name = QString::fromWCharArray(entry->FriendlyName);
        adapter.description = QString::fromWCharArray(entry->Description);
        adapter.kind = kindOf(*entry);
        adapter.running = entry->OperStatus == IfOperStatusUp;
        networks.adapters.append(adapter);
        metrics.insert(adapter.index, {entry->Ipv4Metric, entry->Ipv6Metric});
        for (const auto *own = entry->FirstUnicastAddress; own; own = own->Next) {
            const auto network = Cidr::from(addressOf(own->Address), own->OnLinkPrefixLength);
            const bool usable = own->DadState == IpDadStatePreferred || own->DadState == IpDadStateDeprecated;
            if (network && usable)
                networks.addresses.append({adapter.index, *network});
        }
    }
    return {};
}

} // namespace

Result<SystemNetworks> systemNetworks()
{
    SystemNetworks networks;
    QHash<quint32, AdapterMetric> metrics;
    RETURN_IF_ERROR(readAdapters(networks, metrics));
    MIB_IPFORWARD_TABLE2 *table = nullptr;
    if (const auto code = GetIpForwardTable2(AF_UNSPEC, &table); code != NO_ERROR)
        return fail(ErrorCode::Unsupported, reason("GetIpForwardTable2", code));
    const OwnedTable<MIB_IPFORWARD_TABLE2> owned(table, &FreeMibTable);
    for (ULONG i = 0; i < table->NumEntries; ++i) {
        const MIB_IPFORWARD_ROW2 &row = table->Table[i];
        const auto to =
            Cidr::from(addressOf(row.DestinationPrefix.Prefix), row.DestinationPrefix.PrefixLength);
        if (!to || row.Loopback)
            continue;
        SystemRoute route;
        route.to = *to;
        route.adapter = row.InterfaceIndex;
        const AdapterMetric added = metrics.value(row.InterfaceIndex);
        route.metric = row.Metric + (to->isIpv4() ? added.ipv4 : added.ipv6);
        const QHostAddress hop = addressOf(row.NextHop);
        if (hop != QHostAddress(QHostAddress::AnyIPv4) && hop != QHostAddress(QHostAddress::AnyIPv6))
            route.via = hop; // all zeros: directly attached
        networks.routes.append(route);
    }
    return networks;
}

Result<QList<Neighbour>> systemNeighbours()
{
    MIB_IPNET_TABLE2 *table = nullptr;
    if (const auto code = GetIpNetTable2(AF_UNSPEC, &table); code != NO_ERROR)
        return fail(ErrorCode::Unsupported, reason("GetIpNetTable2", code));
    const OwnedTable<MIB_IPNET_TABLE2> owned(table, &FreeMibTable);
    QList<Neighbour> neighbours;
    for (ULONG i = 0; i < table->NumEntries; ++i) {
        const MIB_IPNET_ROW2 &row = table->Table[i];
        if (row.State == NlnsUnreachable || row.State == NlnsIncomplete)
            continue;
        const auto length = std::min<ULONG>(row.PhysicalAddressLength, sizeof(row.PhysicalAddress));
        const QByteArrayView card(reinterpret_cast<const char *>(row.PhysicalAddress),
                                  static_cast<qsizetype>(length));
        if (auto neighbour = neighbourOf(addressOf(row.Address), card, row.InterfaceIndex)) {
            neighbour->fresh = row.State == NlnsReachable || row.State == NlnsPermanent;
            neighbours.append(*neighbour);
        }
    }
    return neighbours;
}

} // namespace rf

#endif
