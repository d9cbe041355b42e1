// "Knock at my own ports": what the internet can reach of an office cannot be seen from inside, so the office
// asks a reflector of its own elsewhere. Over TCP only, where nobody can pretend to be somebody else; for
// whoever proves to know the reflector's key; and only at the address that the question came from, which the
// office has to name as its own. Pure.
#pragma once

#include "connectors/sip/message.h"
#include "core/model/office.h"
#include "core/secret.h"

#include <QHash>

namespace rf {

inline constexpr char knockHeader[] = "X-Knock"; ///< "hello", or the order in base64
inline constexpr char knockNonceHeader[] = "X-Knock-Nonce";
inline constexpr char knockFromHeader[] =
    "X-Knock-From"; ///< the asker's address as the reflector sees it, base64
inline constexpr char knockProofHeader[] = "X-Knock-Proof";

struct KnockTarget {
    bool tcp = true;
    Port port;
    friend bool operator==(const KnockTarget &, const KnockTarget &) = default;
};

/// "203.0.113.9 tcp/443 udp/5060": what is asked for. The address stands in base64 on the wire, because a
/// helper on the way would change a readable one.
struct KnockOrder {
    static constexpr qsizetype maxTargets = 24;
    QHostAddress address;
    QList<KnockTarget> targets;
    QByteArray text() const;
    static std::optional<KnockOrder> from(const QByteArray &text);
};

/// Hex of HMAC-SHA-256 over the nonce and the order's text.
QByteArray knockProof(const Secret &key, const QByteArray &nonce, const QByteArray &order);

struct KnockResult {
    KnockTarget target;
    OutsideVerdict verdict = OutsideVerdict::Silent;
    friend bool operator==(const KnockResult &, const KnockResult &) = default;
};
QByteArray knockReport(const QList<KnockResult> &results);
/// nullopt when it is no report, or tells of more than one order can ask for.
std::optional<QList<KnockResult>> readKnockReport(const QByteArray &body);

/// The reflector's side: who may have it knock, and how often.
class KnockGate {
public:
    static constexpr qsizetype shortestKey = 16; ///< bytes
    static constexpr qint64 perSourceMs = 60000; ///< one run per asker in this time
    static constexpr int maxPerHour = 60; ///< runs for all together
    static constexpr int maxAtOnce = 4;

    explicit KnockGate(const Secret &key)
        : m_key(key.clone())
    {
    }
    struct Decision {
        int status = 403;
        QByteArray reason = "Forbidden";
        std::optional<KnockOrder> order; ///< given with 200; finished() must be called for it
    };
    /// nonce: the one that this connection was given and that was not used before; empty = none.
    Decision decide(const SipMessage &request, const QByteArray &nonce, const QHostAddress &source,
                    qint64 now);
    void finished() { --m_running; }

private:
    const Secret m_key;
    QHash<QHostAddress, qint64> m_last;
    QList<qint64> m_runs; ///< of the last hour
    int m_running = 0;
};

} // namespace rf
