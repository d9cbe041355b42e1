// Basic and Digest sign-in (RFC 7617, RFC 7616, and RFC 2069 for old devices), computed here so that nothing
// is ever retried behind our back. Pure but for the client nonce.
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QList>
#include <optional>

namespace rf {

enum class HttpScheme { Basic, DigestMd5, DigestSha256 };

struct HttpChallenge {
    HttpScheme scheme = HttpScheme::Basic;
    QByteArray realm;
    QByteArray nonce;
    QByteArray opaque;
    QByteArray algorithm; ///< as written by the device, empty when it says none
    bool session = false; ///< the "-sess" variants
    bool qopAuth = false; ///< false = RFC 2069
    bool stale = false; ///< the password was right, only the nonce was old
};

/// The strongest challenge we can answer, of all WWW-Authenticate headers. None when there is no such one.
std::optional<HttpChallenge> pickChallenge(const QList<QByteArray> &authenticateHeaders);

/// Value of the Authorization header. count is the nonce count, from 1. clientNonce: 16 hex digits or more.
Secret authorization(const HttpChallenge &challenge, const QByteArray &user, const Secret &password,
                     const QByteArray &method, QByteArrayView uri, quint32 count,
                     const QByteArray &clientNonce);

/// A fresh client nonce from the system's random source.
QByteArray freshClientNonce();

} // namespace rf
