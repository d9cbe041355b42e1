// What a server's certificate says, read the way a phone would have to (RFC 5922) and the way many do. Pure.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace rf {

/// How a certificate fits the domain that a phone was told.
enum class CertificateName {
    Exact, ///< names it, as a SIP URI or as a host
    Wildcard, ///< by "*.example.com": accepted by many phones, not by RFC 5922 7.2
    CommonName, ///< only in the old place, and nothing stands in the new one
    Other, ///< is for somebody else
};

struct SipCertificate {
    CertificateName name = CertificateName::Other;
    int keyBits = 0;
    bool ellipticKey = false;
    bool oldSignature = false; ///< signed with SHA-1 or older
    /// RSA from 2048 bits and elliptic curves from 256 (RFC 9325 4.5).
    bool weakKey() const { return keyBits < (ellipticKey ? 256 : 2048); }
};

/// der: the certificate. What cannot be read fits nobody.
SipCertificate readSipCertificate(const QByteArray &der, const QString &domain);

/// Whether "*.example.com" covers the name: exactly one label stands for the star. Pure.
bool coveredByWildcard(const QString &pattern, const QString &name);

} // namespace rf
