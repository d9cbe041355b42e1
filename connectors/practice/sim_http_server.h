// A small strict HTTP/1.1 server for simulated devices: TLS and plain ports on loopback, published in the
// pretend network under the device's address. It lives in its own thread and calls the handler there.
#pragma once

#include "connectors/practice/sim_certificate.h"
#include "connectors/practice/sim_device.h"

#include <functional>
#include <memory>

namespace rf {

struct SimHttpRequest {
    QByteArray method;
    QByteArray path; ///< without query, as sent
    QByteArray query; ///< as sent, without '?'
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool tls = false;
    Endpoint peer; ///< pretend where the network knows it

    QByteArray header(const QByteArray &name) const; ///< case-insensitive, the first one
    QByteArray queryValue(const QByteArray &name) const; ///< decoded
    QByteArray cookie(const QByteArray &name) const;
    /// The media type of Content-Type in lower case, without parameters.
    QByteArray contentType() const;
    /// Fields of an application/x-www-form-urlencoded body, decoded.
    QList<QPair<QByteArray, QByteArray>> formFields() const;
    QByteArray formValue(const QByteArray &name) const;
    /// Content of the named part of a multipart/form-data body; null when there is none.
    QByteArray multipartValue(const QByteArray &name) const;
    /// User and password of "Authorization: Basic"; null user when absent.
    QPair<QByteArray, QByteArray> basic() const;
};

struct SimHttpReply {
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray contentType = "text/html";
    bool drop = false; ///< close the connection without any answer
    std::function<void()> afterwards; ///< called in the server's thread once the answer is on its way
};

class SimHttpServer {
public:
    using Handler = std::function<SimHttpReply(const SimHttpRequest &)>;
    struct Options {
        QHostAddress address; ///< pretend
        quint16 tlsPort = 443; ///< pretend; 0 = none
        quint16 plainPort = 0; ///< pretend; 0 = none
        bool oldTls = false; ///< TLS 1.0 only
        QByteArray serverHeader; ///< value of "Server:", empty = none
        qint64 maxBody = 8 * 1024 * 1024;
    };

    explicit SimHttpServer(Handler handler);
    ~SimHttpServer();
    SimHttpServer(const SimHttpServer &) = delete;
    SimHttpServer &operator=(const SimHttpServer &) = delete;

    Result<> start(SimNetwork &network, const Options &options, const SimCertificate &certificate);
    void stop(); ///< blocks until the thread has ended

    // These do not block and may be called from any thread, the handler included.
    void vanish(); ///< withdraws the endpoints and cuts every connection
    void appear(const QHostAddress &address); ///< answers again, perhaps elsewhere
    void setPorts(quint16 tlsPort, quint16 plainPort); ///< pretend ports; 0 = closed
    void setMischief(
        const Mischief &mischief); ///< cut-after, slow, garbage, flood, escape-bomb, new-host-key, refuse
    bool isThere() const;
    /// SHA-256 of the certificate shown now, lower-case hex.
    QByteArray certificateSha256() const;
    quint16 realTlsPort() const;
    quint16 realPlainPort() const;
    int requestCount() const;

    class Engine; ///< the part that lives in the thread; known to sim_http_server.cpp only

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<Engine> m_engine;
};

} // namespace rf
