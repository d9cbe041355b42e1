// Strangers are pinned: an SSH host key or a self-signed certificate is accepted once by the person and
// compared ever after. Keyed by the office and the device's MAC (or id), never by address alone. Thread-safe.
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace rf {

enum class PinKind { SshHostKey, TlsCertificate };

class Trust {
public:
    virtual ~Trust() = default;
    /// Ok when the fingerprint (SHA-256) is the pinned one or the person accepts it now. Stranger when nobody
    /// accepted it; HostKeyChanged or CertificateChanged when another one is pinned: then nothing is sent.
    virtual Result<> check(const QString &deviceId, PinKind kind, const QByteArray &sha256,
                           const QString &shown) = 0;
};

} // namespace rf
