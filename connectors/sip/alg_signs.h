// What one answer shows of changes on the way, by the three methods of the test. Private to this room.
#pragma once

#include "connectors/sip/alg_exchange.h"

namespace rf {

enum class AlgSign { Positive, Negative, None };

struct AlgSeen {
    AlgSign sign = AlgSign::None;
    QString evidence;
    QHostAddress seenAs = {}; ///< the office's address as the server saw it; null = it did not say
};

/// A server beyond a NAT cannot have seen our private address: when it says so, its words were changed on the
/// way.
AlgSeen receivedAddress(const AlgExchange &exchange);
/// The public address was put into From; a helper turns it into the private one on the way back.
AlgSeen reverseCanary(const AlgExchange &exchange, const QByteArray &publicAddress);
/// What a reflector received, byte by byte or by its checksum.
AlgSeen reflected(const AlgExchange &exchange);
bool isReflection(const SipMessage &answer);

/// A call for the reflector, with the voice address in it that helpers change; padded, so that its bytes have
/// room in an answer that is no longer than the question.
SipMessage reflectorInvite(const QByteArray &transport, const QByteArray &target, const QHostAddress &own,
                           quint16 ownPort);

} // namespace rf
