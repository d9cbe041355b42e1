// The far end of the SIP helper test, for a provider or partner ("ringfence-cli reflect"): tells the asker,
// in a form that no helper on the way can read, which bytes arrived. Follows RFC 3261 and 3581, answers only
// the address that asked, and cannot be used to flood anybody: see `answer`. With a key, it also knocks at
// the asker's own ports for whoever proves to know that key (knock.h).
#pragma once

#include "connectors/sip/message.h"
#include "core/secret.h"

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

/// Who counts as one asker: an IPv4 address, or the network of an IPv6 address.
QHostAddress reflectorSource(const QHostAddress &address);

/// Pure part of the server: one datagram or one message of a stream in, at most one answer out.
class ReflectorAnswers {
public:
    static constexpr int maxReplyBytes = 1300;
    static constexpr int maxPerWindow = 24; ///< messages answered per source…
    static constexpr int maxTotalPerWindow = 600; ///< …and to all together…
    static constexpr qint64 windowMs = 10000; ///< …in this time
    static constexpr int maxSources = 4096; ///< remembered at once; beyond that new sources wait

    /// 486 to INVITE, 200 to OPTIONS, nothing to ACK and to responses, 405 to anything else. Empty = no
    /// answer. No answer is longer than maxReplyBytes or, over UDP, than the request: the bytes come back
    /// only where there is room for them, else only their hash. now: milliseconds of any steady clock.
    QByteArray answer(const SipMessage &request, const QByteArray &raw, const QHostAddress &source,
                      quint16 port, bool stream, qint64 now);
    /// Where a UDP answer goes: always the source address; its port, or the one of the Via without rport.
    static quint16 answerPort(const SipMessage &request, quint16 sourcePort);

    /// Counts one answer to this asker; false when he, or all together, had too many.
    bool mayAnswer(const QHostAddress &address, qint64 now);

private:
    struct Window {
        qint64 start = 0;
        int count = 0;
    };
    QHash<QHostAddress, Window> m_windows;
    Window m_total;
    qint64 m_tidied = -1000;
};

/// The server: UDP and TCP on one port. Needs an event loop in the thread that made it.
class Reflector {
public:
    /// Port 0 takes a free one, the same for both. Unreachable when the address or port cannot be had.
    /// knockKey: empty = it knocks at nobody's ports.
    static Result<std::unique_ptr<Reflector>> start(const QHostAddress &address, quint16 port,
                                                    const Secret &knockKey = Secret());
    virtual ~Reflector() = default;
    virtual quint16 port() const = 0;
    virtual qint64 answered() const = 0; ///< so far
    virtual qint64 ignored() const = 0; ///< not SIP, too fast, or nothing to say
    virtual qint64 knocked() const = 0; ///< times that it knocked for somebody
};

} // namespace rf
