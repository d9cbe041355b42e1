// Certificates of the pretend network, made with OpenSSL when a server starts: self-signed ones, ones signed
// by a pretend vendor authority, and the provider's own authority.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>

namespace rf {

struct SimCertificate {
    QByteArray certificatePem; ///< the leaf, followed by the issuer when there is one
    QByteArray keyPem;
};

struct SimCertificateSubject {
    QString commonName;
    QString organisation; ///< empty = none
    QStringList dnsNames; ///< subject alternative names
    QStringList addresses; ///< IP subject alternative names
    bool authority = false; ///< may sign others
    int rsaBits = 0; ///< 0 = a P-256 key (quick to make); 2048 for RSA
};

/// Self-signed when issuer is null. Internal when OpenSSL refuses.
Result<SimCertificate> makeSimCertificate(const SimCertificateSubject &subject,
                                          const SimCertificate *issuer = nullptr);

/// The factory authority of a pretend vendor, made once per process. commonName and organisation as in the
/// sheet.
Result<SimCertificate> simVendorAuthority(const QString &commonName, const QString &organisation);

} // namespace rf
