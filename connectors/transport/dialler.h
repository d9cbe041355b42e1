// The one way to the wire for drivers and probes: translates pretend addresses (practice office), checks
// pins, bounds size and time, and notes old algorithms. Implemented in ssh_*.h and http_*.h of this room.
#pragma once

#include "core/cancel_token.h"
#include "core/model/device.h"
#include "core/ports/secret_store.h"
#include "core/ports/trust.h"

#include <QHostAddress>
#include <QUrl>

namespace rf {

struct Endpoint {
    QHostAddress address;
    quint16 port = 0;
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
    friend size_t qHash(const Endpoint &e, size_t seed = 0)
    {
        return qHash(e.address, seed) ^ qHash(e.port, seed);
    }
};

/// Where a (pretend) endpoint really is. The ordinary book says: where it says. Thread-safe.
class AddressBook {
public:
    virtual ~AddressBook() = default;
    /// The real endpoint behind the one the devices and the person see; port 0 = nothing is there.
    virtual Endpoint real(const Endpoint &pretend) const { return pretend; }
    /// The same for UDP, where the two differ.
    virtual Endpoint realUdp(const Endpoint &pretend) const { return real(pretend); }
    /// The endpoint the person sees behind a real one (used by simulated servers to name their peers).
    virtual Endpoint pretend(const Endpoint &realOne) const { return realOne; }
    /// This computer's address towards that peer, as the office sees it; null = ask the socket.
    virtual QHostAddress ownAddress(const QHostAddress &) const { return {}; }
};

/// What a conversation with a device needs besides the address. References outlive the sessions made from it.
struct Dialler {
    const AddressBook &book;
    Trust &trust;
    SecretStore &secrets;
};

} // namespace rf
