// One STUN message (RFC 8489) as far as a client needs it that asks without credentials for its own address,
// with the attributes by which RFC 5780 looks at a NAT. Pure; what a server says is bounded and checked.
#pragma once

#include "connectors/transport/dialler.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <optional>

namespace rf {

enum class StunKind { Request, Indication, Success, Error };

class StunMessage {
public:
    static constexpr qsizetype maxBytes = 1500; ///< of one datagram
    static constexpr int maxAttributes = 64;
    static constexpr quint16 binding = 1; ///< the only method there is without TURN

    // Attributes (RFC 8489 18.3, RFC 5780 7).
    static constexpr quint16 mappedAddress = 0x0001;
    static constexpr quint16 changeRequest = 0x0003;
    static constexpr quint16 errorCodeAttribute = 0x0009;
    static constexpr quint16 xorMappedAddress = 0x0020;
    static constexpr quint16 responsePort = 0x0027;
    static constexpr quint16 software = 0x8022;
    static constexpr quint16 fingerprint = 0x8028;
    static constexpr quint16 responseOrigin = 0x802b;
    static constexpr quint16 otherAddress = 0x802c;

    /// Unparsable when it is no STUN message of RFC 8489, when a length does not fit, or when it carries a
    /// fingerprint that is wrong.
    static Result<StunMessage> parse(const QByteArray &datagram);
    /// A Binding request with a transaction of its own from the system's random source.
    static StunMessage request();

    StunKind kind() const { return m_kind; }
    quint16 method() const { return m_method; }
    QByteArray transaction() const { return m_transaction; } ///< 12 bytes

    /// First attribute of that number; null when absent, empty when it has no value.
    QByteArray attribute(quint16 type) const;
    /// Our address as the server saw it, in the clothes no helper on the way can see through; where the
    /// server knows only those of old, without them.
    std::optional<Endpoint> mapped() const;
    /// The server's second address and port (RFC 5780).
    std::optional<Endpoint> other() const { return address(otherAddress, false); }
    int errorCode() const; ///< 300 to 699, 0 when there is none

    /// Asks for the answer from the server's other address, other port, or both.
    void askForChange(bool addressToo, bool portToo);
    /// Asks for the answer to another port of ours.
    void askForPort(quint16 port);

    QByteArray serialise() const;

private:
    std::optional<Endpoint> address(quint16 type, bool masked) const;

    StunKind m_kind = StunKind::Request;
    quint16 m_method = binding;
    QByteArray m_transaction;
    QList<QPair<quint16, QByteArray>> m_attributes; ///< values without padding
};

} // namespace rf
