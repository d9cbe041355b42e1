#include "connectors/sip/knock.h"

#include "connectors/sip/reflector.h"
#include "connectors/sip/text_tools.h"

#include <QMessageAuthenticationCode>

namespace rf {

namespace {

QByteArray targetText(const KnockTarget &target)
{
    return (target.tcp ? "tcp/" : "udp/") + QByteArray::number(target.port.value());
}

std::optional<KnockTarget> readTarget(const QByteArray &text)
{
    if (!text.startsWith("tcp/") && !text.startsWith("udp/"))
        return std::nullopt;
    const auto port = Port::from(QStringView(QString::fromLatin1(text.mid(4))));
    return port ? std::optional(KnockTarget{text.startsWith("tcp/"), *port}) : std::nullopt;
}

std::optional<QByteArray> decoded(const QByteArray &base64)
{
    const auto result = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    return base64.isEmpty() || !result ? std::nullopt : std::optional(result.decoded);
}

/// Takes as long for a wrong first digit as for a wrong last one.
bool sameText(const QByteArray &a, const QByteArray &b)
{
    return Secret(a).equals(Secret(b));
}

} // namespace

QByteArray KnockOrder::text() const
{
    QByteArray all = siptext::addressText(address);
    for (const KnockTarget &target : targets)
        all += ' ' + targetText(target);
    return all;
}

std::optional<KnockOrder> KnockOrder::from(const QByteArray &text)
{
    if (text.size() > 400)
        return std::nullopt;
    const QList<QByteArray> words = text.split(' ');
    KnockOrder order;
    order.address = QHostAddress(QString::fromLatin1(words.first()));
    if (order.address.isNull() || words.size() < 2 || words.size() - 1 > maxTargets)
        return std::nullopt;
    for (const QByteArray &word : words.mid(1)) {
        const auto target = readTarget(word);
        if (!target || order.targets.contains(*target))
            return std::nullopt;
        order.targets << *target;
    }
    return order;
}

QByteArray knockProof(const Secret &key, const QByteArray &nonce, const QByteArray &order)
{
    return key.reveal([&](QByteArrayView bytes) {
        return QMessageAuthenticationCode::hash(nonce + ' ' + order,
                                                QByteArray::fromRawData(bytes.data(), bytes.size()),
                                                QCryptographicHash::Sha256)
            .toHex();
    });
}

QByteArray knockReport(const QList<KnockResult> &results)
{
    QByteArray lines;
    for (const KnockResult &result : results)
        lines += targetText(result.target) + ' ' + enumText(result.verdict).toLatin1() + '\n';
    return lines.toBase64();
}

std::optional<QList<KnockResult>> readKnockReport(const QByteArray &body)
{
    const auto lines = decoded(body.trimmed());
    if (!lines || lines->size() > 1000)
        return std::nullopt;
    QList<KnockResult> results;
    for (const QByteArray &line : lines->split('\n')) {
        if (line.isEmpty())
            continue;
        const qsizetype blank = line.indexOf(' ');
        const auto target = readTarget(line.left(blank));
        const auto verdict = enumFrom<OutsideVerdict>(QString::fromLatin1(line.mid(blank + 1)));
        if (blank < 0 || !target || !verdict || results.size() >= KnockOrder::maxTargets)
            return std::nullopt;
        results.append({*target, *verdict});
    }
    return results;
}

KnockGate::Decision KnockGate::decide(const SipMessage &request, const QByteArray &nonce,
                                      const QHostAddress &source, qint64 now)
{
    const auto text = decoded(request.header(knockHeader));
    if (!text || nonce.isEmpty()
        || !sameText(request.header(knockProofHeader), knockProof(m_key, nonce, *text)))
        return {};
    const auto order = KnockOrder::from(*text);
    if (!order)
        return {400, "Bad Request", {}};
    // Never at anybody else's door, whoever asks for it.
    if (siptext::addressText(order->address) != siptext::addressText(source))
        return {};
    const QHostAddress asker = reflectorSource(source);
    m_last.removeIf([now](const auto &entry) { return now - entry.value() >= perSourceMs; });
    m_runs.removeIf([now](qint64 run) { return now - run >= 3600000; });
    if (m_last.contains(asker) || m_runs.size() >= maxPerHour || m_running >= maxAtOnce)
        return {503, "Later", {}};
    m_last.insert(asker, now);
    m_runs << now;
    ++m_running;
    return {200, "OK", order};
}

} // namespace rf
