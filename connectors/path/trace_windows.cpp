// Windows sends echo requests on behalf of any program and tells who answered them (IP Helper).
#include "connectors/path/trace_rounds.h"

#ifdef _WIN32

#include <array>
#include <cstring>
#include <memory>
#include <vector>

// In this order; winsock2 comes before everything that windows.h would bring in.
#include <winsock2.h>
#include <ws2tcpip.h>

#include <iphlpapi.h>

#include <icmpapi.h>

namespace rf {

namespace {

constexpr size_t reply6Address = 6;
constexpr size_t reply6Status = 28;

/// A request that is on its way; the system writes into its buffer until its event is set.
struct Echo {
    int distance = 0;
    HANDLE event = nullptr;
    IP_OPTION_INFORMATION options{};
    alignas(16) std::array<unsigned char, 512> reply{};
};

class IcmpHandle final : public HopAsker {
public:
    explicit IcmpHandle(const QHostAddress &to)
        : m_to(to)
        , m_v6(to.protocol() == QAbstractSocket::IPv6Protocol)
        , m_handle(m_v6 ? Icmp6CreateFile() : IcmpCreateFile())
    {
    }
    ~IcmpHandle() override
    {
        // The deadline of the system is ours: nothing is written to the buffers once all events are set.
        for (const auto &echo : m_pending) {
            (void)WaitForSingleObject(echo->event, 2 * traceRoundMs);
            CloseHandle(echo->event);
        }
        if (isOpen())
            IcmpCloseHandle(m_handle);
    }
    IcmpHandle(const IcmpHandle &) = delete;
    IcmpHandle &operator=(const IcmpHandle &) = delete;
    bool isOpen() const { return m_handle != INVALID_HANDLE_VALUE; }

    bool send(int distance) override
    {
        auto echo = std::make_unique<Echo>();
        echo->distance = distance;
        echo->options.Ttl = static_cast<UCHAR>(distance);
        echo->event = CreateEventW(nullptr, TRUE, FALSE, nullptr);
        if (echo->event == nullptr)
            return failed();
        std::array<char, 8> payload{};
        DWORD answers = 0;
        const auto size = static_cast<WORD>(payload.size());
        const auto room = static_cast<DWORD>(echo->reply.size());
        if (m_v6) {
            sockaddr_in6 from{};
            from.sin6_family = AF_INET6;
            sockaddr_in6 target{};
            target.sin6_family = AF_INET6;
            const Q_IPV6ADDR address = m_to.toIPv6Address();
            std::memcpy(&target.sin6_addr, &address, sizeof address);
            answers = Icmp6SendEcho2(m_handle, echo->event, nullptr, nullptr, &from, &target, payload.data(),
                                     size, &echo->options, echo->reply.data(), room, traceRoundMs);
        } else {
            answers =
                IcmpSendEcho2(m_handle, echo->event, nullptr, nullptr, htonl(m_to.toIPv4Address()),
                              payload.data(), size, &echo->options, echo->reply.data(), room, traceRoundMs);
        }
        if (answers == 0 && GetLastError() != ERROR_IO_PENDING) {
            (void)failed();
            CloseHandle(echo->event);
            return false;
        }
        m_pending.push_back(std::move(echo));
        return true;
    }

    std::optional<TraceHop> take() override
    {
        for (auto it = m_pending.begin(); it != m_pending.end(); ++it) {
            if (WaitForSingleObject((*it)->event, 0) != WAIT_OBJECT_0)
                continue;
            const TraceHop hop = read(**it);
            CloseHandle((*it)->event);
            m_pending.erase(it);
            return hop;
        }
        return std::nullopt;
    }

    void wait(int ms) override
    {
        std::vector<HANDLE> events;
        for (const auto &echo : m_pending)
            events.push_back(echo->event);
        if (events.empty())
            Sleep(static_cast<DWORD>(ms));
        else
            (void)WaitForMultipleObjects(static_cast<DWORD>(events.size()), events.data(), FALSE,
                                         static_cast<DWORD>(ms));
    }

    QString problem() const override { return QStringLiteral("IP Helper %1").arg(m_error); }

private:
    bool failed()
    {
        m_error = GetLastError();
        return false;
    }

    /// Distance 0 when nobody answered.
    TraceHop read(Echo &echo) const
    {
        const auto room = static_cast<DWORD>(echo.reply.size());
        ULONG status = IP_REQ_TIMED_OUT;
        QHostAddress address;
        if (m_v6) {
            if (Icmp6ParseReplies(echo.reply.data(), room) == 0)
                return {};
            // ICMPV6_ECHO_REPLY, which not every set of headers has: the address without alignment (its eight
            // words in the order of the network), then the status.
            std::memcpy(&status, echo.reply.data() + reply6Status, sizeof status);
            address = QHostAddress(static_cast<const quint8 *>(echo.reply.data() + reply6Address));
        } else {
            if (IcmpParseReplies(echo.reply.data(), room) == 0)
                return {};
            ICMP_ECHO_REPLY reply{};
            std::memcpy(&reply, echo.reply.data(), sizeof reply);
            status = reply.Status;
            address = QHostAddress(ntohl(reply.Address));
        }
        switch (status) {
        case IP_TTL_EXPIRED_TRANSIT: return {echo.distance, address, false};
        case IP_SUCCESS:
        case IP_DEST_NET_UNREACHABLE:
        case IP_DEST_HOST_UNREACHABLE:
        case IP_DEST_PROT_UNREACHABLE:
        case IP_DEST_PORT_UNREACHABLE: return {echo.distance, address, true};
        default: return {};
        }
    }

    const QHostAddress m_to;
    const bool m_v6;
    const HANDLE m_handle;
    std::vector<std::unique_ptr<Echo>> m_pending;
    DWORD m_error = 0;
};

} // namespace

Trace systemTrace(const QHostAddress &to, const CancelToken &cancel)
{
    IcmpHandle handle(to);
    return handle.isOpen() ? traceInRounds(handle, to, cancel) : noTrace(to);
}

} // namespace rf

#endif
