#include "connectors/transport/tcp_dial.h"

#include "connectors/transport/words.h"

#include <QAbstractSocket>
#include <cstring>

#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace rf {
namespace {

#ifdef _WIN32
using NativeSocket = SOCKET;
constexpr NativeSocket noSocket = INVALID_SOCKET;
bool wouldBlock()
{
    return WSAGetLastError() == WSAEWOULDBLOCK;
}
int lastError()
{
    return WSAGetLastError();
}
using PollEntry = WSAPOLLFD;
int pollOne(PollEntry *entry, int milliseconds)
{
    return WSAPoll(entry, 1, milliseconds);
}
bool makeNonBlocking(NativeSocket socket)
{
    u_long on = 1;
    return ioctlsocket(socket, FIONBIO, &on) == 0;
}
bool isRefusal(int error)
{
    return error == WSAECONNREFUSED;
}
#else
using NativeSocket = int;
constexpr NativeSocket noSocket = -1;
bool wouldBlock()
{
    return errno == EINPROGRESS || errno == EINTR;
}
int lastError()
{
    return errno;
}
using PollEntry = pollfd;
int pollOne(PollEntry *entry, int milliseconds)
{
    return ::poll(entry, 1, milliseconds);
}
bool makeNonBlocking(NativeSocket socket)
{
    const int flags = ::fcntl(socket, F_GETFL, 0);
    return flags >= 0 && ::fcntl(socket, F_SETFL, flags | O_NONBLOCK) == 0
           && ::fcntl(socket, F_SETFD, FD_CLOEXEC) == 0;
}
bool isRefusal(int error)
{
    return error == ECONNREFUSED;
}
#endif

struct NativeAddress {
    sockaddr_storage bytes{};
    socklen_t size = 0;
    int family = AF_UNSPEC;
};

NativeAddress nativeAddress(const Endpoint &to)
{
    NativeAddress out;
    bool mapped = false;
    const quint32 four = to.address.toIPv4Address(&mapped);
    if (mapped) {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_port = htons(to.port);
        in.sin_addr.s_addr = htonl(four);
        std::memcpy(&out.bytes, &in, sizeof in);
        out.size = sizeof in;
        out.family = AF_INET;
        return out;
    }
    sockaddr_in6 in{};
    in.sin6_family = AF_INET6;
    in.sin6_port = htons(to.port);
    const Q_IPV6ADDR six = to.address.toIPv6Address();
    std::memcpy(&in.sin6_addr, &six, sizeof in.sin6_addr);
    bool isNumber = false;
    const uint scope = to.address.scopeId().toUInt(&isNumber);
    in.sin6_scope_id = isNumber ? scope : 0;
    std::memcpy(&out.bytes, &in, sizeof in);
    out.size = sizeof in;
    out.family = AF_INET6;
    return out;
}

} // namespace

Result<qintptr> dialTcp(const Endpoint &to, const QDeadlineTimer &deadline, const CancelToken &cancel,
                        const std::atomic<bool> &broken)
{
    if (to.port == 0 || to.address.isNull())
        return fail(ErrorCode::Unreachable, TransportText::tr("nothing is at that address"));
#ifdef _WIN32
    static const bool started = [] {
        WSADATA data;
        return WSAStartup(MAKEWORD(2, 2), &data) == 0;
    }();
    if (!started)
        return fail(ErrorCode::Internal, QStringLiteral("no network library"));
#endif
    const NativeAddress address = nativeAddress(to);
    const NativeSocket socket = ::socket(address.family, SOCK_STREAM, IPPROTO_TCP);
    if (socket == noSocket)
        return fail(ErrorCode::Internal,
                    TransportText::tr("no socket: %1").arg(qt_error_string(lastError())));
    const auto give = [&](ErrorCode code, const QString &detail) {
        closeSocket(static_cast<qintptr>(socket));
        return fail(code, detail);
    };
    if (!makeNonBlocking(socket))
        return give(ErrorCode::Internal, QStringLiteral("the socket cannot be made non-blocking"));
    const int on = 1;
    // A short command must not wait for the acknowledgement of the one before.
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, reinterpret_cast<const char *>(&on), sizeof on);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address.bytes), address.size) != 0
        && !wouldBlock())
        return give(ErrorCode::Unreachable, qt_error_string(lastError()));
    for (;;) {
        if (broken.load())
            return give(ErrorCode::LinkLost, QStringLiteral("interrupted while dialling"));
        if (cancel.isCancelled())
            return give(ErrorCode::Cancelled, TransportText::tr("stopped while dialling"));
        if (waitForSocket(static_cast<qintptr>(socket), false, true, waitSliceMs))
            break;
        if (deadline.hasExpired())
            return give(ErrorCode::Unreachable, TransportText::tr("no answer in time"));
    }
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(socket, SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&error), &size);
    if (error != 0) {
        const QString why =
            //: what a device did
            isRefusal(error) ? TransportText::tr("connection refused") : qt_error_string(error);
        return give(ErrorCode::Unreachable, why);
    }
    return static_cast<qintptr>(socket);
}

bool waitForSocket(qintptr socket, bool forReading, bool forWriting, int milliseconds)
{
    PollEntry entry{};
    entry.fd = static_cast<NativeSocket>(socket);
    entry.events = static_cast<short>((forReading ? POLLIN : 0) | (forWriting ? POLLOUT : 0));
    return pollOne(&entry, milliseconds) > 0;
}

void shutDownSocket(qintptr socket)
{
#ifdef _WIN32
    ::shutdown(static_cast<NativeSocket>(socket), SD_BOTH);
#else
    ::shutdown(static_cast<NativeSocket>(socket), SHUT_RDWR);
#endif
}

qintptr duplicateSocket(qintptr socket)
{
#ifdef _WIN32
    WSAPROTOCOL_INFOW info;
    if (WSADuplicateSocketW(static_cast<NativeSocket>(socket), GetCurrentProcessId(), &info) != 0)
        return -1;
    return static_cast<qintptr>(
        WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &info, 0, 0));
#else
    return ::fcntl(static_cast<NativeSocket>(socket), F_DUPFD_CLOEXEC, 0);
#endif
}

void closeSocket(qintptr socket)
{
#ifdef _WIN32
    ::closesocket(static_cast<NativeSocket>(socket));
#else
    ::close(static_cast<NativeSocket>(socket));
#endif
}

QByteArray hostText(const QHostAddress &address, int port, int usualPort)
{
    QHostAddress bare = address;
    bare.setScopeId({}); // the zone is this computer's business
    QByteArray text = bare.toString().toLatin1();
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        text = '[' + text + ']';
    if (port != usualPort)
        text += ':' + QByteArray::number(port);
    return text;
}

} // namespace rf
