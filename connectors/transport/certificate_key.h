// The key inside a certificate, read without Qt: what a device sends may hold a key that nobody can decode.
#pragma once

#include <QByteArray>
#include <QSsl>

namespace rf {

struct CertificateKey {
    QSsl::KeyAlgorithm algorithm = QSsl::Opaque; ///< Opaque = none that can be decoded, or of another kind
    int bits = 0;
};

/// der: a whole X.509 certificate; garbage gives a key of no bits. QSslCertificate::publicKey() of Qt 6.4
/// follows a null pointer where OpenSSL finds no key, so it is never asked about a stranger's certificate.
CertificateKey keyInCertificate(const QByteArray &der);

} // namespace rf
