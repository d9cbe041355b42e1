// Linux: the kernel's own tables over a netlink socket.
#include "connectors/discovery/netlink_dump.h"

#ifdef __linux__

#include <QDeadlineTimer>
#include <QFile>
#include <cerrno>
#include <cstring>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr int wholeDumpMs = 5000;
constexpr int oneAnswerSeconds = 2;
constexpr int tries = 3; // when the table changed while it was read
constexpr qsizetype largestAnswer = 64 * 1024; // the kernel fills at most half of it

class NetlinkSocket {
public:
    NetlinkSocket()
        : m_fd(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE))
    {
        timeval patience{};
        patience.tv_sec = oneAnswerSeconds;
        if (m_fd >= 0)
            setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    }
    ~NetlinkSocket()
    {
        if (m_fd >= 0)
            close(m_fd);
    }
    NetlinkSocket(const NetlinkSocket &) = delete;
    NetlinkSocket &operator=(const NetlinkSocket &) = delete;

    template <class Body>
    bool ask(quint16 what, const Body &body, quint32 sequence)
    {
        struct {
            nlmsghdr head;
            Body body;
        } request{};
        request.head.nlmsg_len = sizeof(request);
        request.head.nlmsg_type = what;
        request.head.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
        request.head.nlmsg_seq = sequence;
        request.body = body;
        sockaddr_nl kernel{};
        kernel.nl_family = AF_NETLINK;
        return m_fd >= 0
               && sendto(m_fd, &request, sizeof(request), 0, reinterpret_cast<const sockaddr *>(&kernel),
                         sizeof(kernel))
                      == ssize_t(sizeof(request));
    }
    /// Null when nothing whole came from the kernel itself.
    QByteArrayView answer()
    {
        sockaddr_nl from{};
        iovec room{m_buffer.data(), static_cast<size_t>(m_buffer.size())};
        msghdr message{};
        message.msg_name = &from;
        message.msg_namelen = sizeof(from);
        message.msg_iov = &room;
        message.msg_iovlen = 1;
        ssize_t length = -1;
        do {
            length = recvmsg(m_fd, &message, 0);
        } while (length < 0 && errno == EINTR);
        if (length <= 0 || (message.msg_flags & MSG_TRUNC) != 0 || from.nl_pid != 0)
            return {};
        return QByteArrayView(m_buffer).first(length);
    }

private:
    int m_fd;
    QByteArray m_buffer = QByteArray(largestAnswer, '\0');
};

/// The rows are added to the tables; on failure there may be some.
template <class Body>
Result<> dumpOnce(quint16 what, const Body &body, netlink::Tables &tables)
{
    constexpr quint32 sequence = 1; // each dump has a socket of its own
    NetlinkSocket kernel;
    if (!kernel.ask(what, body, sequence))
        return fail(ErrorCode::Unsupported, u"netlink: %1"_s.arg(qt_error_string(errno)));
    const QDeadlineTimer deadline(wholeDumpMs);
    while (!deadline.hasExpired()) {
        const QByteArrayView answer = kernel.answer();
        if (answer.isEmpty())
            return fail(ErrorCode::Internal, u"netlink: no whole answer to dump %1"_s.arg(what));
        switch (netlink::readDump(answer, sequence, tables)) {
        case netlink::Dump::Done: return {};
        case netlink::Dump::Refused:
            return fail(ErrorCode::Unsupported, u"netlink: dump %1 was refused"_s.arg(what));
        case netlink::Dump::More: break;
        }
    }
    return fail(ErrorCode::Internal, u"netlink: dump %1 does not end"_s.arg(what));
}

template <class Body>
Result<netlink::Tables> dump(quint16 what, const Body &body)
{
    netlink::Tables tables;
    for (int i = 0; i < tries; ++i) {
        tables = {};
        RETURN_IF_ERROR(dumpOnce(what, body, tables));
        if (!tables.changed)
            break; // else: begin anew; the last try counts as it is
    }
    return tables;
}

/// The kernel tells of Wi-Fi only through its own interface, or by what its driver puts here.
bool isWireless(const QString &adapter)
{
    return QFile::exists(u"/sys/class/net/%1/phy80211"_s.arg(adapter))
           || QFile::exists(u"/sys/class/net/%1/wireless"_s.arg(adapter));
}

} // namespace

Result<SystemNetworks> systemNetworks()
{
    ASSIGN_OR_RETURN(const netlink::Tables links, dump(RTM_GETLINK, ifinfomsg{}));
    ASSIGN_OR_RETURN(const netlink::Tables addresses, dump(RTM_GETADDR, ifaddrmsg{}));
    SystemNetworks networks;
    networks.adapters = links.networks.adapters;
    networks.addresses = addresses.networks.addresses;
    for (const auto family : {AF_INET, AF_INET6}) {
        rtmsg question{};
        question.rtm_family = static_cast<unsigned char>(family);
        // Without IPv6 in the kernel there is no such table.
        if (auto routes = dump(RTM_GETROUTE, question))
            networks.routes += routes->networks.routes;
        else if (family == AF_INET)
            return tl::unexpected<Error>(std::move(routes).error());
    }
    for (SystemAdapter &adapter : networks.adapters) {
        if (adapter.kind == LinkKind::Ethernet && isWireless(adapter.name))
            adapter.kind = LinkKind::Wifi;
    }
    return networks;
}

Result<QList<Neighbour>> systemNeighbours()
{
    ASSIGN_OR_RETURN(netlink::Tables tables, dump(RTM_GETNEIGH, ndmsg{}));
    return tables.neighbours;
}

} // namespace rf

#endif
