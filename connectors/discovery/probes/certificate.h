// What a server's certificate says about the device. Nothing is verified: it is read to learn who this claims
// to be. Pure.
#pragma once

#include "connectors/discovery/identify.h"

namespace rf {

struct CertificateFacts {
    QString subject; ///< "CN=…,OU=…,O=…,L=…,ST=…,C=…" as far as present
    QString issuer;
    QStringList names; ///< "DNS:…", "IP:…", sorted
    QString keyType; ///< "rsa", "ec", "dsa", "other"
    int keyBits = 0;
    QDateTime from;
    QDateTime until;
    bool selfSigned = false;
    QByteArray sha256; ///< of the whole certificate, lower-case hexadecimal
};

/// nullopt: no certificate, or one of more than 16 KB.
std::optional<CertificateFacts> readCertificate(const QByteArray &der);
/// "tls-subject", "tls-issuer", "tls-san", "tls-key".
QList<Observation> certificateObservations(const CertificateFacts &facts);

} // namespace rf
