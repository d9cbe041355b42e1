#include "connectors/discovery/netlink_dump.h"

#ifdef __linux__

#include <algorithm>
#include <cstring>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <net/if_arp.h>

using namespace Qt::StringLiterals;

namespace rf::netlink {

namespace {

constexpr qsizetype mostRows = 65536; // of one table; an office's computer has a few hundred
constexpr qsizetype longestName = 64;

template <class T>
std::optional<T> headOf(QByteArrayView bytes)
{
    if (bytes.size() < qsizetype(sizeof(T)))
        return std::nullopt;
    T head;
    std::memcpy(&head, bytes.data(), sizeof(T));
    return head;
}

/// From the end of a part that begins the bytes and is that long, filled up to four.
QByteArrayView after(QByteArrayView bytes, qsizetype length)
{
    return bytes.sliced(std::min((length + 3) / 4 * 4, bytes.size()));
}

template <class Take>
void forEachAttribute(QByteArrayView bytes, Take take)
{
    while (const auto head = headOf<rtattr>(bytes)) {
        const qsizetype length = head->rta_len;
        if (length < qsizetype(sizeof(rtattr)) || length > bytes.size())
            return;
        take(head->rta_type & NLA_TYPE_MASK,
             bytes.sliced(sizeof(rtattr), length - qsizetype(sizeof(rtattr))));
        bytes = after(bytes, length);
    }
}

quint32 number(QByteArrayView bytes)
{
    return headOf<quint32>(bytes).value_or(0);
}

QByteArray name(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\0');
    return bytes.first(std::min(end < 0 ? bytes.size() : end, longestName)).toByteArray();
}

LinkKind kindOf(const ifinfomsg &head, const QByteArray &driver)
{
    static const QByteArrayList tunnels{"wireguard", "tun",       "ovpn",   "ovpn-dco", "ipip", "sit",
                                        "gre",       "gretap",    "ip6gre", "vti",      "vti6", "xfrm",
                                        "ppp",       "ip6gretap", "ip6tnl", "erspan"};
    static const QByteArrayList pretend{"dummy", "ifb", "vxlan", "geneve", "netdevsim", "vrf", "nlmon"};
    if ((head.ifi_flags & IFF_LOOPBACK) != 0 || head.ifi_type == ARPHRD_LOOPBACK)
        return LinkKind::Loopback;
    if (tunnels.contains(driver) || head.ifi_type == ARPHRD_TUNNEL || head.ifi_type == ARPHRD_TUNNEL6
        || head.ifi_type == ARPHRD_SIT || head.ifi_type == ARPHRD_IPGRE)
        return LinkKind::Tunnel;
    if (pretend.contains(driver))
        return LinkKind::Virtual;
    if ((head.ifi_flags & IFF_POINTOPOINT) != 0)
        return LinkKind::PointToPoint;
    if (driver == "bridge")
        return LinkKind::Bridge;
    return driver == "veth" ? LinkKind::Veth : LinkKind::Ethernet;
}

void readLink(QByteArrayView body, Tables &tables)
{
    const auto head = headOf<ifinfomsg>(body);
    if (!head || head->ifi_index <= 0 || tables.networks.adapters.size() >= mostRows)
        return;
    SystemAdapter adapter;
    adapter.index = static_cast<quint32>(head->ifi_index);
    QByteArray driver;
    forEachAttribute(body.sliced(sizeof(ifinfomsg)), [&](int type, QByteArrayView value) {
        if (type == IFLA_IFNAME)
            adapter.name = QString::fromUtf8(name(value));
        else if (type == IFLA_MASTER)
            adapter.bridge = number(value);
        else if (type == IFLA_LINKINFO)
            forEachAttribute(value, [&](int inner, QByteArrayView word) {
                if (inner == IFLA_INFO_KIND)
                    driver = name(word);
            });
    });
    adapter.kind = kindOf(*head, driver);
    adapter.running = (head->ifi_flags & IFF_UP) != 0 && (head->ifi_flags & IFF_RUNNING) != 0;
    tables.networks.adapters.append(adapter);
}

void readAddress(QByteArrayView body, Tables &tables)
{
    const auto head = headOf<ifaddrmsg>(body);
    if (!head || tables.networks.addresses.size() >= mostRows)
        return;
    QHostAddress own;
    QHostAddress far; // of a direct line: the other end's
    forEachAttribute(body.sliced(sizeof(ifaddrmsg)), [&](int type, QByteArrayView value) {
        if (type == IFA_LOCAL)
            own = addressFrom(value);
        else if (type == IFA_ADDRESS)
            far = addressFrom(value);
    });
    if (const auto network = Cidr::from(own.isNull() ? far : own, head->ifa_prefixlen))
        tables.networks.addresses.append({head->ifa_index, *network});
}

/// Several ways for one destination, side by side.
void readHops(QByteArrayView bytes, const SystemRoute &common, QList<SystemRoute> &routes)
{
    while (const auto hop = headOf<rtnexthop>(bytes)) {
        const qsizetype length = hop->rtnh_len;
        if (length < qsizetype(sizeof(rtnexthop)) || length > bytes.size() || routes.size() >= mostRows)
            return;
        SystemRoute route = common;
        route.adapter = static_cast<quint32>(hop->rtnh_ifindex);
        forEachAttribute(bytes.sliced(sizeof(rtnexthop), length - qsizetype(sizeof(rtnexthop))),
                         [&](int type, QByteArrayView value) {
                             if (type == RTA_GATEWAY)
                                 route.via = addressFrom(value);
                         });
        routes.append(route);
        bytes = after(bytes, length);
    }
}

void readRoute(QByteArrayView body, Tables &tables)
{
    const auto head = headOf<rtmsg>(body);
    QList<SystemRoute> &routes = tables.networks.routes;
    if (!head || head->rtm_type != RTN_UNICAST || head->rtm_src_len != 0 || routes.size() >= mostRows)
        return;
    SystemRoute route;
    quint32 table = head->rtm_table;
    QHostAddress to(head->rtm_family == AF_INET6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4);
    QByteArrayView hops;
    forEachAttribute(body.sliced(sizeof(rtmsg)), [&](int type, QByteArrayView value) {
        switch (type) {
        case RTA_DST: to = addressFrom(value); break;
        case RTA_GATEWAY: route.via = addressFrom(value); break;
        case RTA_OIF: route.adapter = number(value); break;
        case RTA_PRIORITY: route.metric = number(value); break;
        case RTA_TABLE: table = number(value); break;
        case RTA_MULTIPATH: hops = value; break;
        default: break;
        }
    });
    const auto network = Cidr::from(to, head->rtm_dst_len);
    if (!network || table == RT_TABLE_LOCAL)
        return;
    route.to = *network;
    route.main = table == RT_TABLE_MAIN || table == RT_TABLE_DEFAULT;
    if (hops.isEmpty())
        routes.append(route);
    else
        readHops(hops, route, routes);
}

void readNeighbour(QByteArrayView body, Tables &tables)
{
    constexpr int usable = NUD_REACHABLE | NUD_STALE | NUD_DELAY | NUD_PROBE | NUD_PERMANENT;
    const auto head = headOf<ndmsg>(body);
    if (!head || (head->ndm_state & usable) == 0 || tables.neighbours.size() >= mostRows)
        return;
    QHostAddress address;
    QByteArrayView card;
    forEachAttribute(body.sliced(sizeof(ndmsg)), [&](int type, QByteArrayView value) {
        if (type == NDA_DST)
            address = addressFrom(value);
        else if (type == NDA_LLADDR)
            card = value;
    });
    if (auto neighbour = neighbourOf(address, card, static_cast<quint32>(head->ndm_ifindex))) {
        neighbour->fresh = (head->ndm_state & (NUD_REACHABLE | NUD_PERMANENT)) != 0;
        tables.neighbours.append(*neighbour);
    }
}

} // namespace

Dump readDump(QByteArrayView datagram, quint32 sequence, Tables &tables)
{
    while (const auto head = headOf<nlmsghdr>(datagram)) {
        if (head->nlmsg_len < sizeof(nlmsghdr) || head->nlmsg_len > size_t(datagram.size()))
            return Dump::Refused;
        const auto length = static_cast<qsizetype>(head->nlmsg_len);
        const QByteArrayView body = datagram.sliced(sizeof(nlmsghdr), length - qsizetype(sizeof(nlmsghdr)));
        datagram = after(datagram, length);
        if (head->nlmsg_seq != sequence)
            continue;
        tables.changed = tables.changed || (head->nlmsg_flags & NLM_F_DUMP_INTR) != 0;
        switch (head->nlmsg_type) {
        case NLMSG_DONE: return Dump::Done;
        case NLMSG_ERROR: return Dump::Refused;
        case RTM_NEWLINK: readLink(body, tables); break;
        case RTM_NEWADDR: readAddress(body, tables); break;
        case RTM_NEWROUTE: readRoute(body, tables); break;
        case RTM_NEWNEIGH: readNeighbour(body, tables); break;
        default: break;
        }
    }
    return Dump::More;
}

} // namespace rf::netlink

#endif
