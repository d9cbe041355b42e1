#include "connectors/transport/placeholders.h"

#include "connectors/transport/words.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <openssl/crypto.h>
#include <vector>

namespace rf {
namespace {

/// A buffer for secret bytes that is wiped when it goes, and never reallocated behind our back: the encoded
/// forms below know their worst size beforehand.
class WipedBuffer {
public:
    explicit WipedBuffer(qsizetype capacity) { m_bytes.reserve(capacity); }
    WipedBuffer(const WipedBuffer &) = delete;
    WipedBuffer &operator=(const WipedBuffer &) = delete;
    ~WipedBuffer() { OPENSSL_cleanse(m_bytes.data(), static_cast<size_t>(m_bytes.size())); }
    void put(char c) { m_bytes.append(c); }
    void put(QByteArrayView text) { m_bytes.append(text); }
    Secret take() const { return Secret(m_bytes); }

private:
    QByteArray m_bytes;
};

constexpr char hexDigits[] = "0123456789ABCDEF";

Secret urlEncoded(QByteArrayView plain)
{
    WipedBuffer out(plain.size() * 3);
    for (const char c : plain) {
        const bool bare = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
                          || c == '-' || c == '.' || c == '_' || c == '~';
        if (bare) {
            out.put(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out.put('%');
        out.put(hexDigits[byte >> 4U]);
        out.put(hexDigits[byte & 15U]);
    }
    return out.take();
}

Secret jsonEscaped(QByteArrayView plain)
{
    WipedBuffer out(plain.size() * 6);
    for (const char c : plain) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out.put('\\');
            out.put(c);
        } else if (byte < 0x20 || byte == 0x7f) {
            out.put("\\u00");
            out.put(hexDigits[byte >> 4U]);
            out.put(hexDigits[byte & 15U]);
        } else {
            out.put(c);
        }
    }
    return out.take();
}

Secret xmlEscaped(QByteArrayView plain)
{
    WipedBuffer out(plain.size() * 6);
    for (const char c : plain) {
        switch (c) {
        case '&': out.put("&amp;"); break;
        case '<': out.put("&lt;"); break;
        case '>': out.put("&gt;"); break;
        case '"': out.put("&quot;"); break;
        case '\'': out.put("&apos;"); break;
        default: out.put(c);
        }
    }
    return out.take();
}

Result<Secret> encoded(const Secret &plain, QStringView encoding, const QString &placeholder)
{
    if (encoding.isEmpty())
        return plain.clone();
    if (encoding == QLatin1String("url"))
        return plain.reveal(urlEncoded);
    if (encoding == QLatin1String("json"))
        return plain.reveal(jsonEscaped);
    if (encoding == QLatin1String("xml"))
        return plain.reveal(xmlEscaped);
    return fail(ErrorCode::BadInput,
                QStringLiteral("unknown encoding in the placeholder %1").arg(placeholder));
}

Result<Secret> valueOf(const QString &name, const QString &placeholder, SecretStore &secrets,
                       const QHash<QString, QByteArray> &values)
{
    static const QString secretPrefix = QStringLiteral("secret:");
    if (name.startsWith(secretPrefix)) {
        auto secret = secrets.fetch(SecretRef{name.mid(secretPrefix.size())});
        if (!secret && secret.error().code == ErrorCode::BadInput)
            return fail(ErrorCode::BadInput, TransportText::tr("there is no secret for %1").arg(placeholder));
        return secret;
    }
    const auto found = values.constFind(name);
    if (found == values.constEnd())
        return fail(ErrorCode::BadInput, QStringLiteral("unknown placeholder %1").arg(placeholder));
    return Secret(*found);
}

} // namespace

Result<Secret> fillIn(const QString &text, SecretStore &secrets, const QHash<QString, QByteArray> &values)
{
    static constexpr qsizetype longestName = 300;
    std::vector<Secret> pieces;
    qsizetype total = 0;
    const auto add = [&](Secret piece) {
        total += piece.size();
        pieces.push_back(std::move(piece));
    };
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = text.indexOf(QLatin1String("{{"), from);
        add(Secret(QStringView(text).mid(from, open < 0 ? -1 : open - from).toUtf8()));
        if (open < 0)
            break;
        const qsizetype close = text.indexOf(QLatin1String("}}"), open + 2);
        if (close < 0 || close - open > longestName)
            return fail(ErrorCode::BadInput, QStringLiteral("a placeholder is not closed"));
        const QString inner = text.mid(open + 2, close - open - 2);
        const QString placeholder = text.mid(open, close - open + 2);
        const qsizetype bar = inner.lastIndexOf(QLatin1Char('|'));
        const QString name = bar < 0 ? inner : inner.left(bar);
        ASSIGN_OR_RETURN(const Secret plain, valueOf(name, placeholder, secrets, values));
        ASSIGN_OR_RETURN(
            Secret piece,
            encoded(plain, bar < 0 ? QStringView() : QStringView(inner).mid(bar + 1), placeholder));
        add(std::move(piece));
        from = close + 2;
    }
    WipedBuffer whole(total);
    for (const Secret &piece : pieces)
        piece.reveal([&](QByteArrayView bytes) { whole.put(bytes); });
    return whole.take();
}

Result<bool> secretsArePlain(const QString &text, SecretStore &secrets, QByteArrayView but)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{\\{secret:([^}|]+)[^}]*\\}\\}"));
    auto it = placeholder.globalMatch(text);
    while (it.hasNext()) {
        ASSIGN_OR_RETURN(const Secret secret, secrets.fetch(SecretRef{it.next().captured(1)}));
        const bool plain = secret.reveal([&](QByteArrayView bytes) {
            return !bytes.isEmpty() && bytes.size() <= 128
                   && std::all_of(bytes.begin(), bytes.end(),
                                  [&](char c) { return c > ' ' && c <= '~' && !but.contains(c); });
        });
        if (!plain)
            return false;
    }
    return true;
}

} // namespace rf
