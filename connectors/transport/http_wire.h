// The connection under an HTTP link: dials, makes TLS, compares the certificate with the pin before anything
// of ours is sent, carries one request and one answer at a time. A request goes over the wire exactly once:
// nothing is ever sent again by itself, because a repeated "restart" or a repeated password is a different
// thing. Private to this room.
#pragma once

#include "connectors/transport/http_parser.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSslSocket>
#include <atomic>

namespace rf {

class HttpWire {
public:
    HttpWire(const Device &device, const HttpOptions &options, Dialler &dialler, const CancelToken &cancel);

    /// The pin is checked and the connection stands. Unreachable, Stranger, CertificateChanged, Timeout,
    /// LinkLost.
    Result<> open();
    /// Sends the request over the open connection and reads the answer.
    Result<HttpReply> exchange(const Secret &request, bool isHead);
    void drop();

    QByteArray certificateSha256() const { return m_certificate; }
    QStringList weaknesses() const { return m_weaknesses; }
    void interrupt() { m_broken = true; } ///< thread-safe; noticed within one slice of waiting

private:
    Result<> encrypt(const QDeadlineTimer &deadline);
    Result<> checkPin();
    Result<> waited(const QDeadlineTimer &deadline, bool cancellable) const;
    bool canReuse();
    void noteWeaknesses();

    const Device m_device;
    const HttpOptions m_options;
    Dialler m_dialler; ///< a copy: the caller need not keep the struct, only what it refers to
    const CancelToken m_cancel;
    std::unique_ptr<QSslSocket> m_socket;
    QElapsedTimer m_idle;
    bool m_served = false; ///< an answer came: from now on Stop is the caller's business, between steps
    QByteArray m_certificate; ///< SHA-256 of the certificate that was accepted
    QStringList m_weaknesses;
    std::atomic<bool> m_broken{false};
};

} // namespace rf
