// HTTP(S) to one device from a worker thread, blocking: created, used and destroyed in that thread. Each
// request goes over the wire exactly once (sign-in challenges apart): nothing is ever sent again by itself.
// Certificates are pinned, redirects are not followed, size and time are bounded, cookies kept per link.
#pragma once

#include "connectors/transport/dialler.h"
#include "core/ports/session.h"

#include <memory>

namespace rf {

struct HttpOptions {
    bool tls = true;
    Port port = Port::from(443).value_or(Port());
    bool oldTls = false; ///< allow TLS 1.0/1.1 and small keys; what was needed is a weakness
    int timeoutMs = 10000; ///< for one whole exchange
    qint64 maxBytes = 4 * 1024 * 1024;
};

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

struct HttpRequest {
    QByteArray method = "GET";
    QString path; ///< with query; placeholders are filled in
    HttpHeaders headers;
    QString contentType;
    QString body; ///< placeholders are filled in
};

struct HttpReply {
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    QByteArray header(const QByteArray &name) const; ///< case-insensitive, first one, empty when absent
};

class HttpLink {
public:
    /// Does not touch the network yet.
    static std::unique_ptr<HttpLink> create(const Device &device, const HttpOptions &options,
                                            Dialler &dialler, const CancelToken &cancel);
    virtual ~HttpLink() = default;
    /// Any HTTP status is an answer. Unreachable, Stranger, CertificateChanged, Timeout, LinkLost, Unparsable
    /// (too big).
    virtual Result<HttpReply> send(const HttpRequest &request) = 0;
    /// Basic or Digest (RFC 7616, MD5 and SHA-256), chosen by the device's challenge; the first request of a
    /// session is sent without credentials when `preemptiveBasic` is false.
    virtual void setCredentials(const SignIn &signIn, bool preemptiveBasic = false) = 0;
    /// Values for {{token}}, {{session}} … in later requests.
    virtual void setValue(const QString &name, const QByteArray &value) = 0;
    virtual void setHeader(const QByteArray &name,
                           const QByteArray &value) = 0; ///< sent with every later request
    virtual QByteArray cookie(const QByteArray &name) const = 0;
    virtual void setCookie(const QByteArray &name, const QByteArray &value) = 0;
    virtual QByteArray certificateSha256() const = 0;
    virtual QStringList weaknesses() const = 0;
    /// Thread-safe; the call in progress and all later ones give LinkLost.
    virtual void interrupt() = 0;
};

} // namespace rf
