// What the router itself calls its address on the internet side, asked in the one question of NAT-PMP
// (RFC 6886 3.2) that changes nothing. Many small routers answer it, some without being told to.
#pragma once

#include "connectors/transport/dialler.h"

#include <optional>

namespace rf {

/// The address in an answer; nullopt when it is no answer to that question, or says that there is none. Pure.
std::optional<QHostAddress> readNatPmp(const QByteArray &datagram);

/// Blocks for at most about 2 s. nullopt: the router does not answer, which proves nothing.
std::optional<QHostAddress> natPmpOutside(const QHostAddress &gateway, const AddressBook &book,
                                          const CancelToken &cancel);

} // namespace rf
