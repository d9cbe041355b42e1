// macOS gives everybody a datagram socket for ICMP. Written from the system's documents; never built.
#include "connectors/path/trace_rounds.h"

#ifdef __APPLE__

#include "connectors/path/icmp_answer.h"

#include <QRandomGenerator>
#include <cerrno>
#include <cstring>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <netinet/ip_icmp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rf {

namespace {

class EchoSocket final : public HopAsker {
public:
    explicit EchoSocket(const QHostAddress &to)
        : m_to(to)
        , m_v6(to.protocol() == QAbstractSocket::IPv6Protocol)
        , m_fd(
              ::socket(m_v6 ? AF_INET6 : AF_INET, SOCK_DGRAM, m_v6 ? int(IPPROTO_ICMPV6) : int(IPPROTO_ICMP)))
    {
    }
    ~EchoSocket() override
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    EchoSocket(const EchoSocket &) = delete;
    EchoSocket &operator=(const EchoSocket &) = delete;
    bool isOpen() const { return m_fd >= 0; }

    bool send(int distance) override
    {
        const int hops = distance;
        if (::setsockopt(m_fd, m_v6 ? int(IPPROTO_IPV6) : int(IPPROTO_IP), m_v6 ? IPV6_UNICAST_HOPS : IP_TTL,
                         &hops, sizeof hops)
            != 0)
            return false;
        const QByteArray bytes = icmpEcho(m_v6, m_identifier, static_cast<quint16>(distance));
        if (m_v6) {
            sockaddr_in6 target{};
            target.sin6_len = sizeof target;
            target.sin6_family = AF_INET6;
            const Q_IPV6ADDR address = m_to.toIPv6Address();
            std::memcpy(&target.sin6_addr, &address, sizeof address);
            return sent(bytes, reinterpret_cast<const sockaddr *>(&target), sizeof target);
        }
        sockaddr_in target{};
        target.sin_len = sizeof target;
        target.sin_family = AF_INET;
        target.sin_addr.s_addr = htonl(m_to.toIPv4Address());
        return sent(bytes, reinterpret_cast<const sockaddr *>(&target), sizeof target);
    }

    std::optional<TraceHop> take() override
    {
        QByteArray bytes(1500, '\0');
        sockaddr_storage from{};
        socklen_t size = sizeof from;
        const ssize_t got = ::recvfrom(m_fd, bytes.data(), static_cast<size_t>(bytes.size()), MSG_DONTWAIT,
                                       reinterpret_cast<sockaddr *>(&from), &size);
        if (got < 0)
            return std::nullopt;
        bytes.truncate(got);
        const auto answer = m_v6 ? readIcmp6(bytes, m_identifier) : readIcmp4(bytes, m_identifier);
        if (!answer)
            return TraceHop();
        QHostAddress address(reinterpret_cast<const sockaddr *>(&from));
        address.setScopeId({});
        return TraceHop{answer->sequence, address, answer->end};
    }

    void wait(int ms) override
    {
        pollfd watched{m_fd, POLLIN, 0};
        (void)::poll(&watched, 1, ms);
    }

    QString problem() const override { return QString::fromLocal8Bit(std::strerror(m_error)); }

private:
    bool sent(const QByteArray &bytes, const sockaddr *to, socklen_t size)
    {
        const bool ok =
            ::sendto(m_fd, bytes.constData(), static_cast<size_t>(bytes.size()), 0, to, size) >= 0;
        m_error = ok ? m_error : errno;
        return ok;
    }

    const QHostAddress m_to;
    const bool m_v6;
    const int m_fd;
    const quint16 m_identifier = static_cast<quint16>(QRandomGenerator::system()->bounded(1, 65536));
    int m_error = 0;
};

} // namespace

Trace systemTrace(const QHostAddress &to, const CancelToken &cancel)
{
    EchoSocket socket(to);
    return socket.isOpen() ? traceInRounds(socket, to, cancel) : noTrace(to);
}

} // namespace rf

#endif
