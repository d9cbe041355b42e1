// Notes every attempt of this process to reach another computer: the calls that open a way or send are caught
// on their way into the C library, whichever of our libraries makes them. What goes to loopback or stays in
// the machine is passed on and forgotten. Included by one source file of a program.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>

namespace rf::testing {

class NetworkWitness {
public:
    static NetworkWitness &instance()
    {
        static NetworkWitness witness;
        return witness;
    }
    /// false: on this system nobody watches.
    static constexpr bool watches()
    {
#ifdef __linux__
        return true;
#else
        return false;
#endif
    }
    void note(const QByteArray &attempt)
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_attempts.contains(attempt))
            m_attempts << attempt;
    }
    QList<QByteArray> attempts()
    {
        const QMutexLocker lock(&m_mutex);
        return m_attempts;
    }

private:
    QMutex m_mutex;
    QList<QByteArray> m_attempts;
};

} // namespace rf::testing

#ifdef __linux__

#include <arpa/inet.h>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace rf::testing {

inline void noteWhenElsewhere(const char *call, const sockaddr *to)
{
    char text[INET6_ADDRSTRLEN] = {};
    if (to && to->sa_family == AF_INET) {
        const auto *address = reinterpret_cast<const sockaddr_in *>(to);
        if ((ntohl(address->sin_addr.s_addr) >> 24) == IN_LOOPBACKNET)
            return;
        inet_ntop(AF_INET, &address->sin_addr, text, sizeof text);
    } else if (to && to->sa_family == AF_INET6) {
        const auto *address = reinterpret_cast<const sockaddr_in6 *>(to);
        const in6_addr &a = address->sin6_addr;
        if (IN6_IS_ADDR_LOOPBACK(&a) || (IN6_IS_ADDR_V4MAPPED(&a) && a.s6_addr[12] == IN_LOOPBACKNET))
            return;
        inet_ntop(AF_INET6, &a, text, sizeof text);
    } else {
        return;
    }
    NetworkWitness::instance().note(QByteArray(call) + " to " + text);
}

template <class Call>
Call *realCall(const char *name)
{
    return reinterpret_cast<Call *>(dlsym(RTLD_NEXT, name));
}

} // namespace rf::testing

extern "C" {

int connect(int fd, const sockaddr *to, socklen_t size)
{
    static auto *const real = rf::testing::realCall<int(int, const sockaddr *, socklen_t)>("connect");
    rf::testing::noteWhenElsewhere("connect", to);
    return real(fd, to, size);
}

ssize_t sendto(int fd, const void *data, size_t count, int flags, const sockaddr *to, socklen_t size)
{
    static auto *const real =
        rf::testing::realCall<ssize_t(int, const void *, size_t, int, const sockaddr *, socklen_t)>("sendto");
    rf::testing::noteWhenElsewhere("sendto", to);
    return real(fd, data, count, flags, to, size);
}

ssize_t sendmsg(int fd, const msghdr *message, int flags)
{
    static auto *const real = rf::testing::realCall<ssize_t(int, const msghdr *, int)>("sendmsg");
    if (message)
        rf::testing::noteWhenElsewhere("sendmsg", static_cast<const sockaddr *>(message->msg_name));
    return real(fd, message, flags);
}

int getaddrinfo(const char *host, const char *service, const addrinfo *hints, addrinfo **found)
{
    static auto *const real =
        rf::testing::realCall<int(const char *, const char *, const addrinfo *, addrinfo **)>("getaddrinfo");
    in6_addr number;
    const bool named =
        host && inet_pton(AF_INET, host, &number) != 1 && inet_pton(AF_INET6, host, &number) != 1;
    if (named && QByteArrayView(host) != "localhost")
        rf::testing::NetworkWitness::instance().note(QByteArray("getaddrinfo of ") + host);
    return real(host, service, hints, found);
}

} // extern "C"

#endif
