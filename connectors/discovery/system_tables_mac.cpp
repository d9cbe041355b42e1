// macOS: adapters by getifaddrs, routes and neighbours by the route sysctl. Never built so far
// (docs/unverified.md); what can be tested without a Mac is in route_dump.cpp.
#include "connectors/discovery/route_dump.h"

#ifdef __APPLE__

#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <ifaddrs.h>
#include <memory>
#include <net/if.h>
#include <net/if_dl.h>
#include <net/if_media.h>
#include <net/route.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/sysctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rf {

static_assert(sizeof(rt_msghdr) == routedump::headSize);
static_assert(offsetof(rt_msghdr, rtm_version) == routedump::versionAt);
static_assert(offsetof(rt_msghdr, rtm_index) == routedump::adapterAt);
static_assert(offsetof(rt_msghdr, rtm_flags) == routedump::flagsAt);
static_assert(offsetof(rt_msghdr, rtm_addrs) == routedump::addressesAt);
static_assert(RTM_VERSION == routedump::version && RTF_UP == routedump::isUp
              && RTF_HOST == routedump::isHost);
static_assert(RTF_REJECT == routedump::isRejected && RTF_LLINFO == routedump::isNeighbour);
static_assert(RTF_IFSCOPE == routedump::isScoped);
static_assert(AF_INET == routedump::familyIpv4 && AF_INET6 == routedump::familyIpv6
              && AF_LINK == routedump::familyLink);

namespace {

constexpr size_t largestTable = 8 * 1024 * 1024;
constexpr int tries = 4; // the table may grow between the two calls

Result<QByteArray> routeTable(int family, int what, int flags)
{
    int question[] = {CTL_NET, PF_ROUTE, 0, family, what, flags};
    for (int i = 0; i < tries; ++i) {
        size_t size = 0;
        if (sysctl(question, std::size(question), nullptr, &size, nullptr, 0) != 0)
            break;
        size += size / 4 + 1024;
        if (size > largestTable)
            return fail(ErrorCode::Unsupported, u"the route table is too large"_s);
        QByteArray table(static_cast<qsizetype>(size), '\0');
        if (sysctl(question, std::size(question), table.data(), &size, nullptr, 0) == 0) {
            table.truncate(static_cast<qsizetype>(size));
            return table;
        }
        if (errno != ENOMEM)
            break;
    }
    return fail(ErrorCode::Unsupported, u"route sysctl: %1"_s.arg(qt_error_string(errno)));
}

/// A socket that only ioctls are asked through.
class Asker {
public:
    Asker()
        : m_fd(socket(AF_INET, SOCK_DGRAM, 0))
    {
    }
    ~Asker()
    {
        if (m_fd >= 0)
            close(m_fd);
    }
    Asker(const Asker &) = delete;
    Asker &operator=(const Asker &) = delete;
    std::optional<ifmediareq> media(const char *adapter) const
    {
        ifmediareq request{};
        strlcpy(request.ifm_name, adapter, sizeof(request.ifm_name));
        if (m_fd < 0 || ioctl(m_fd, SIOCGIFMEDIA, &request) != 0)
            return std::nullopt;
        return request;
    }

private:
    int m_fd;
};

SystemAdapter adapterFrom(const ifaddrs &entry, const Asker &asker)
{
    SystemAdapter adapter;
    adapter.index = if_nametoindex(entry.ifa_name);
    adapter.name = QString::fromUtf8(entry.ifa_name);
    adapter.running = (entry.ifa_flags & IFF_UP) != 0 && (entry.ifa_flags & IFF_RUNNING) != 0;
    if ((entry.ifa_flags & IFF_LOOPBACK) != 0)
        adapter.kind = LinkKind::Loopback;
    else if ((entry.ifa_flags & IFF_POINTOPOINT) != 0)
        adapter.kind = LinkKind::PointToPoint; // tunnels are told by their names
    if (const auto media = asker.media(entry.ifa_name)) {
        if (IFM_TYPE(media->ifm_current) == IFM_IEEE80211)
            adapter.kind = LinkKind::Wifi;
        // "Running" stays when the cable is pulled; this does not.
        if ((media->ifm_status & IFM_AVALID) != 0 && (media->ifm_status & IFM_ACTIVE) == 0)
            adapter.running = false;
    }
    return adapter;
}

/// Bytes of a netmask, counted as ones.
int prefixOf(const sockaddr *mask, int family)
{
    if (!mask)
        return family == AF_INET ? 32 : 128;
    const auto *bytes = reinterpret_cast<const quint8 *>(mask);
    const size_t first =
        family == AF_INET ? offsetof(sockaddr_in, sin_addr) : offsetof(sockaddr_in6, sin6_addr);
    const size_t size = family == AF_INET ? sizeof(in_addr) : sizeof(in6_addr);
    int ones = 0;
    for (size_t i = first; i < first + size && i < mask->sa_len; ++i)
        ones += std::popcount(bytes[i]);
    return ones;
}

} // namespace

Result<SystemNetworks> systemNetworks()
{
    ifaddrs *first = nullptr;
    if (getifaddrs(&first) != 0)
        return fail(ErrorCode::Unsupported, u"getifaddrs: %1"_s.arg(qt_error_string(errno)));
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> list(first, &freeifaddrs);
    const Asker asker;
    SystemNetworks networks;
    for (const ifaddrs *entry = first; entry; entry = entry->ifa_next) {
        if (!entry->ifa_addr)
            continue;
        const int family = entry->ifa_addr->sa_family;
        if (family == AF_LINK)
            networks.adapters.append(adapterFrom(*entry, asker));
        if (family != AF_INET && family != AF_INET6)
            continue;
        QHostAddress own(entry->ifa_addr);
        own.setScopeId({});
        if (const auto network = Cidr::from(own, prefixOf(entry->ifa_netmask, family)))
            networks.addresses.append({if_nametoindex(entry->ifa_name), *network});
    }
    ASSIGN_OR_RETURN(const QByteArray routes, routeTable(AF_UNSPEC, NET_RT_DUMP, 0));
    networks.routes = routedump::readRoutes(routes);
    return networks;
}

Result<QList<Neighbour>> systemNeighbours()
{
    QList<Neighbour> neighbours;
    for (const int family : {AF_INET, AF_INET6}) {
        ASSIGN_OR_RETURN(const QByteArray table, routeTable(family, NET_RT_FLAGS, RTF_LLINFO));
        neighbours += routedump::readNeighbours(table);
    }
    return neighbours;
}

} // namespace rf

#endif
