// The far end of the SIP helper test, for a provider or partner ("ringfence-cli reflect"): tells the asker,
// in a form that no helper on the way can read, which bytes arrived. Follows RFC 3261 and 3581, answers only
// the address that asked, and cannot be used to flood anybody: see `answer`.
#pragma once

#include "connectors/sip/message.h"

#include <QElapsedTimer>
#include <QHash>
#include <memory>

namespace rf {

/// The asker pads its request with this header; its value is not sent back.
inline constexpr char reflectorPaddingHeader[] = "X-Padding";
/// First 16 hex digits of the SHA-256 of what arrived (padding emptied); there even when the bytes do not
/// fit.
inline constexpr char reflectorHashHeader[] = "X-Received-Hash";

/// What a reflector saw: the packet's source and the bytes, with the value of the padding header emptied.
struct Reflection {
    QByteArray source; ///< "203.0.113.1:5060"; empty when the reflector does not tell
    QByteArray message;
};

/// The message without the value of its padding header, as it is compared and hashed.
QByteArray withoutPadding(const QByteArray &message);
QByteArray reflectionHash(const QByteArray &message);
/// Body of a reflector's answer: base64 of "SRC address:port", a line end, and the message, in lines of 76.
QByteArray reflectionBody(const QByteArray &received, const QHostAddress &source, quint16 port);
/// The reverse; also takes a "SRC" line in clear before the base64. nullopt when it is not a reflection.
std::optional<Reflection> readReflection(const QByteArray &body);

/// Pure part of the server: one datagram or one message of a stream in, at most one answer out.
class ReflectorAnswers {
public:
    static constexpr int maxReplyBytes = 1300;
    static constexpr double maxGrowth = 1.5; ///< over UDP, where the source may be forged
    static constexpr int maxPerWindow = 24; ///< messages answered per source address…
    static constexpr qint64 windowMs = 10000; ///< …in this time
    static constexpr int maxSources = 4096; ///< remembered at once; beyond that new sources wait

    /// 486 to INVITE, 200 to OPTIONS, nothing to ACK and to responses, 405 to anything else. Empty = no
    /// answer. The bytes come back only when the answer stays below maxReplyBytes and, over UDP, below
    /// maxGrowth times the request; otherwise only their hash does. now: milliseconds of any steady clock.
    QByteArray answer(const SipMessage &request, const QByteArray &raw, const QHostAddress &source,
                      quint16 port, bool stream, qint64 now);
    /// Where a UDP answer goes: always the source address; its port, or the one of the Via without rport.
    static quint16 answerPort(const SipMessage &request, quint16 sourcePort);

private:
    bool mayAnswer(const QHostAddress &source, qint64 now);
    struct Window {
        qint64 start = 0;
        int count = 0;
    };
    QHash<QHostAddress, Window> m_windows;
    qint64 m_tidied = -1000;
};

/// The server: UDP and TCP on one port. Needs an event loop in the thread that made it.
class Reflector {
public:
    /// Port 0 takes a free one, the same for both. Unreachable when the address or port cannot be had.
    static Result<std::unique_ptr<Reflector>> start(const QHostAddress &address, quint16 port);
    virtual ~Reflector() = default;
    virtual quint16 port() const = 0;
    virtual qint64 answered() const = 0; ///< so far
    virtual qint64 ignored() const = 0; ///< not SIP, too fast, or nothing to say
};

} // namespace rf
