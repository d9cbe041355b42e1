// The office's side of "knock at my own ports" (knock.h): which of our ports answers to the internet, asked
// of a reflector that the office has elsewhere, with the person's consent to knock at exactly this address.
#pragma once

#include "connectors/sip/knock.h"
#include "connectors/transport/dialler.h"

#include <functional>

namespace rf {

struct OutsideRequest {
    HostName reflector;
    Port port;
    const Secret &key;
    QList<KnockTarget> targets; ///< at most KnockOrder::maxTargets
    /// Asked once it is known under which address the reflector sees us. False: nothing is knocked at. It
    /// must not be given where that address is shared with strangers (carrier's NAT, VPN, guest network).
    std::function<bool(const QHostAddress &seenAs)> agrees;
    /// Names to addresses; null = the system's resolver.
    std::function<QList<QHostAddress>(const QString &)> resolve;
    int answerMs = 10000; ///< only tests shorten it
};

/// Phone ports first, then what routers and phones are managed by.
QList<KnockTarget> usualKnocks();

/// One test per target. Blocks; call it from a worker thread. Unreachable, BadInput (no address, too many
/// targets), Unsupported (that is no reflector, or it has no key), AuthRejected (another key), Rejected (it
/// refused, mostly because it was asked a moment ago), Cancelled (also when the person does not agree).
Result<QList<OutsideTest>> lookFromOutside(const OutsideRequest &request, const AddressBook &book,
                                           const CancelToken &cancel);

} // namespace rf
