// What a router's SIP helper does to messages, as the Linux one does it (facts of its sheet, section 4, and
// of the experiment beside it). Pure.
#pragma once

#include "connectors/transport/dialler.h"

#include <optional>

namespace rf {

/// The addresses of one translated flow.
struct SimNatTuple {
    Endpoint inside; ///< the phone's own source
    Endpoint mapped; ///< what the router makes of it
    Endpoint peer; ///< the provider
};

/// One SIP message on its way out or in; nullopt = the helper drops it (CSeq without a number, media port
/// below 1024, SDP without a connection line). Anything that is no SIP passes unchanged.
std::optional<QByteArray> simHelperRewrite(const QByteArray &message, const SimNatTuple &nat, bool outwards);

/// Takes the first whole message (or keep-alive) out of a stream; empty = none is complete yet.
QByteArray simTakeSipMessage(QByteArray &stream);

} // namespace rf
