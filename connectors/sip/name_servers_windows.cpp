#include "connectors/sip/name_servers.h"

#ifdef _WIN32

#include <vector>

// In this order; winsock2 comes before everything that windows.h would bring in.
#include <winsock2.h>
#include <ws2tcpip.h>

#include <iphlpapi.h>

namespace rf {

QList<QHostAddress> systemNameServers()
{
    constexpr qsizetype asMany = 3;
    constexpr ULONG flags = GAA_FLAG_SKIP_ANYCAST | GAA_FLAG_SKIP_MULTICAST | GAA_FLAG_SKIP_FRIENDLY_NAME;
    ULONG size = 16 * 1024;
    std::vector<unsigned char> buffer;
    ULONG result = ERROR_BUFFER_OVERFLOW;
    for (int attempt = 0; attempt < 3 && result == ERROR_BUFFER_OVERFLOW; ++attempt) {
        buffer.resize(size);
        result = GetAdaptersAddresses(AF_UNSPEC, flags, nullptr,
                                      reinterpret_cast<IP_ADAPTER_ADDRESSES *>(buffer.data()), &size);
    }
    QList<QHostAddress> servers;
    if (result != NO_ERROR)
        return servers;
    // Windows writes these old site-local addresses (RFC 3879) where nobody set any.
    static const QHostAddress placeholders(QStringLiteral("fec0:0:0:ffff::"));
    for (const auto *adapter = reinterpret_cast<const IP_ADAPTER_ADDRESSES *>(buffer.data());
         adapter != nullptr; adapter = adapter->Next) {
        if (adapter->OperStatus != IfOperStatusUp)
            continue;
        for (const auto *entry = adapter->FirstDnsServerAddress; entry != nullptr; entry = entry->Next) {
            const QHostAddress server(entry->Address.lpSockaddr);
            if (!server.isNull() && !server.isInSubnet(placeholders, 64) && servers.size() < asMany
                && !servers.contains(server))
                servers << server;
        }
    }
    return servers;
}

} // namespace rf

#endif
