#include "connectors/transport/http_auth.h"

#include <QCryptographicHash>
#include <QHash>
#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace rf {
namespace {

struct RawChallenge {
    QByteArray scheme;
    QHash<QByteArray, QByteArray> values;
};

bool isTokenChar(char c)
{
    return c > 0x20 && c < 0x7f && !QByteArrayView("()<>@,;:\\\"[]?={}").contains(c);
}

/// Reads "Digest realm="a, b", nonce=x, Basic realm=y" into its challenges. Whatever does not fit ends the
/// reading.
QList<RawChallenge> readChallenges(const QByteArray &header)
{
    QList<RawChallenge> out;
    qsizetype i = 0;
    const auto skip = [&](const char *set) {
        while (i < header.size() && QByteArrayView(set).contains(header.at(i)))
            ++i;
    };
    const auto token = [&] {
        const qsizetype start = i;
        while (i < header.size() && isTokenChar(header.at(i)))
            ++i;
        return header.mid(start, i - start);
    };
    while (i < header.size()) {
        skip(" \t,");
        const QByteArray name = token();
        if (name.isEmpty())
            break;
        skip(" \t");
        if (i >= header.size() || header.at(i) != '=') {
            out.append({name.toLower(), {}});
            continue;
        }
        ++i;
        skip(" \t");
        QByteArray value;
        if (i < header.size() && header.at(i) == '"') {
            for (++i; i < header.size() && header.at(i) != '"'; ++i) {
                if (header.at(i) == '\\' && i + 1 < header.size())
                    ++i;
                value += header.at(i);
            }
            ++i;
        } else {
            value = token();
        }
        if (out.isEmpty())
            break;
        out.last().values.insert(name.toLower(), value);
    }
    return out;
}

std::optional<HttpChallenge> understood(const RawChallenge &raw)
{
    HttpChallenge out;
    out.realm = raw.values.value("realm");
    if (raw.scheme == "basic")
        return out;
    if (raw.scheme != "digest")
        return std::nullopt;
    out.nonce = raw.values.value("nonce");
    out.opaque = raw.values.value("opaque");
    out.algorithm = raw.values.value("algorithm");
    out.stale = raw.values.value("stale").toLower() == "true";
    QByteArray algorithm = out.algorithm.toLower();
    if (algorithm.endsWith("-sess")) {
        out.session = true;
        algorithm.chop(5);
    }
    if (algorithm.isEmpty() || algorithm == "md5")
        out.scheme = HttpScheme::DigestMd5;
    else if (algorithm == "sha-256")
        out.scheme = HttpScheme::DigestSha256;
    else
        return std::nullopt;
    if (raw.values.contains("qop")) {
        const QList<QByteArray> offered = raw.values.value("qop").toLower().split(',');
        for (const QByteArray &each : offered)
            out.qopAuth = out.qopAuth || each.trimmed() == "auth";
        if (!out.qopAuth)
            return std::nullopt; // only auth-int: not ours
    }
    return out.nonce.isEmpty() ? std::nullopt : std::optional(out);
}

QByteArray quoted(const QByteArray &text)
{
    QByteArray out = text;
    out.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + out + '"';
}

} // namespace

std::optional<HttpChallenge> pickChallenge(const QList<QByteArray> &authenticateHeaders)
{
    std::optional<HttpChallenge> best;
    for (const QByteArray &header : authenticateHeaders) {
        for (const RawChallenge &raw : readChallenges(header)) {
            const auto challenge = understood(raw);
            if (challenge && (!best || challenge->scheme > best->scheme))
                best = challenge;
        }
    }
    return best;
}

Secret authorization(const HttpChallenge &challenge, const QByteArray &user, const Secret &password,
                     const QByteArray &method, QByteArrayView uri, quint32 count,
                     const QByteArray &clientNonce)
{
    if (challenge.scheme == HttpScheme::Basic) {
        return password.reveal([&](QByteArrayView bytes) {
            QByteArray pair = user + ':' + bytes.toByteArray();
            QByteArray coded = "Basic " + pair.toBase64();
            Secret out(coded);
            OPENSSL_cleanse(pair.data(), static_cast<size_t>(pair.size()));
            OPENSSL_cleanse(coded.data(), static_cast<size_t>(coded.size()));
            return out;
        });
    }
    const auto kind =
        challenge.scheme == HttpScheme::DigestSha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Md5;
    const auto hex = [&](std::initializer_list<QByteArrayView> parts) {
        QCryptographicHash hash(kind);
        bool first = true;
        for (const QByteArrayView &part : parts) {
            if (!first)
                hash.addData(QByteArrayView(":"));
            hash.addData(part);
            first = false;
        }
        return hash.result().toHex();
    };
    QByteArray first = password.reveal([&](QByteArrayView bytes) {
        return hex({user, challenge.realm, bytes});
    });
    if (challenge.session)
        first = hex({first, challenge.nonce, clientNonce});
    const QByteArray second = hex({method, uri});
    const QByteArray counted = QByteArray::number(count, 16).rightJustified(8, '0');
    const QByteArray response = challenge.qopAuth
                                    ? hex({first, challenge.nonce, counted, clientNonce, "auth", second})
                                    : hex({first, challenge.nonce, second});
    QByteArray out = "Digest username=" + quoted(user) + ", realm=" + quoted(challenge.realm)
                     + ", nonce=" + quoted(challenge.nonce) + ", uri=" + quoted(uri.toByteArray());
    if (!challenge.algorithm.isEmpty())
        out += ", algorithm=" + challenge.algorithm;
    if (challenge.qopAuth)
        out += ", qop=auth, nc=" + counted + ", cnonce=" + quoted(clientNonce);
    else if (challenge.session)
        out += ", cnonce=" + quoted(clientNonce);
    out += ", response=" + quoted(response);
    if (!challenge.opaque.isEmpty())
        out += ", opaque=" + quoted(challenge.opaque);
    return Secret(out);
}

QByteArray freshClientNonce()
{
    unsigned char bytes[16] = {};
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char *>(bytes), sizeof bytes).toHex();
}

} // namespace rf
