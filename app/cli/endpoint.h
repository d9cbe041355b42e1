// A server as it is named on the command line.
#pragma once

#include "core/model/checked_types.h"
#include "core/result.h"

namespace rf::cli {

struct HostAndPort {
    HostName host;
    Port port;
    bool hasPort = false; ///< it was given
};

/// "sip.example.com", "203.0.113.50:5060", "[2001:db8::1]:5060"
Result<HostAndPort> parseEndpoint(const QString &text, Port otherwise = Port());

} // namespace rf::cli
