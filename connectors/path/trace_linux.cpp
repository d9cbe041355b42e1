// Linux hands the ICMP errors that a UDP socket caused to whoever owns the socket (IP_RECVERR): no raw socket
// and no right to one is needed.
#include "connectors/path/trace_rounds.h"

#ifdef __linux__

#include <array>
#include <cerrno>
#include <cstring>
#include <linux/errqueue.h>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <netinet/ip_icmp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rf {

namespace {

constexpr quint16 firstTracePort = 33434;

/// The system's form of an address and port.
struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;
};

SocketAddress socketAddress(const QHostAddress &address, quint16 port)
{
    SocketAddress made;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        made.size = sizeof v4;
        std::memcpy(&made.storage, &v4, sizeof v4);
    } else {
        sockaddr_in6 v6{};
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&v6.sin6_addr, &bytes, sizeof bytes);
        made.size = sizeof v6;
        std::memcpy(&made.storage, &v6, sizeof v6);
    }
    return made;
}

class ErrorQueueSocket final : public HopAsker {
public:
    explicit ErrorQueueSocket(const QHostAddress &to)
        : m_to(to)
        , m_v4(to.protocol() == QAbstractSocket::IPv4Protocol)
        , m_fd(::socket(m_v4 ? AF_INET : AF_INET6, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        const int on = 1;
        if (m_fd >= 0 && set(m_v4 ? IP_RECVERR : IPV6_RECVERR, on) != 0) {
            ::close(m_fd);
            m_fd = -1;
        }
    }
    ~ErrorQueueSocket() override
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    ErrorQueueSocket(const ErrorQueueSocket &) = delete;
    ErrorQueueSocket &operator=(const ErrorQueueSocket &) = delete;

    bool isOpen() const { return m_fd >= 0; }

    /// The distance is told again by the port that the packet was sent to.
    bool send(int distance) override
    {
        if (set(m_v4 ? IP_TTL : IPV6_UNICAST_HOPS, distance) != 0)
            return false;
        const SocketAddress to = socketAddress(m_to, static_cast<quint16>(firstTracePort + distance - 1));
        constexpr std::array<char, 8> payload{};
        // The first try may bring the news of an earlier packet instead of sending this one.
        for (int attempt = 0; attempt < 3; ++attempt) {
            if (::sendto(m_fd, payload.data(), payload.size(), 0,
                         reinterpret_cast<const sockaddr *>(&to.storage), to.size)
                >= 0)
                return true;
        }
        m_error = errno;
        return false;
    }

    /// One message from the queue of errors.
    std::optional<TraceHop> take() override
    {
        std::array<char, 64> payload{};
        alignas(cmsghdr) std::array<char, 512> control{};
        sockaddr_storage sentTo{};
        iovec part{payload.data(), payload.size()};
        msghdr message{};
        message.msg_name = &sentTo;
        message.msg_namelen = sizeof sentTo;
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        if (::recvmsg(m_fd, &message, MSG_ERRQUEUE | MSG_DONTWAIT) < 0)
            return std::nullopt;
        TraceHop hop;
        hop.distance = portOf(sentTo) - firstTracePort + 1;
        for (cmsghdr *header = CMSG_FIRSTHDR(&message); header != nullptr;
             header = CMSG_NXTHDR(&message, header)) {
            const bool v4 = header->cmsg_level == SOL_IP && header->cmsg_type == IP_RECVERR;
            const bool v6 = header->cmsg_level == SOL_IPV6 && header->cmsg_type == IPV6_RECVERR;
            if (!v4 && !v6)
                continue;
            const auto *error = reinterpret_cast<const sock_extended_err *>(CMSG_DATA(header));
            if (error->ee_origin != SO_EE_ORIGIN_ICMP && error->ee_origin != SO_EE_ORIGIN_ICMP6)
                continue;
            hop.address = QHostAddress(SO_EE_OFFENDER(error));
            hop.address.setScopeId({});
            hop.end = v4 ? error->ee_type == ICMP_DEST_UNREACH : error->ee_type == ICMP6_DST_UNREACH;
        }
        return hop;
    }

    void wait(int ms) override
    {
        pollfd watched{m_fd, 0, 0}; // an error is told although it was not asked for
        (void)::poll(&watched, 1, ms);
    }

    QString problem() const override { return QString::fromLocal8Bit(std::strerror(m_error)); }

private:
    int set(int option, int value) const
    {
        return ::setsockopt(m_fd, m_v4 ? SOL_IP : SOL_IPV6, option, &value, sizeof value);
    }
    static int portOf(const sockaddr_storage &address)
    {
        if (address.ss_family == AF_INET) {
            sockaddr_in v4{};
            std::memcpy(&v4, &address, sizeof v4);
            return ntohs(v4.sin_port);
        }
        sockaddr_in6 v6{};
        std::memcpy(&v6, &address, sizeof v6);
        return ntohs(v6.sin6_port);
    }

    const QHostAddress m_to;
    const bool m_v4;
    int m_fd;
    int m_error = 0;
};

} // namespace

Trace systemTrace(const QHostAddress &to, const CancelToken &cancel)
{
    ErrorQueueSocket socket(to);
    return socket.isOpen() ? traceInRounds(socket, to, cancel) : noTrace(to);
}

} // namespace rf

#endif
