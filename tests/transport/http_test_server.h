// A device with a web server that misbehaves on demand: plain sockets and OpenSSL, one thread for each
// connection. What it answers is a function over the connection.
#pragma once

#include "tests/transport/loopback_listener.h"

#include <QByteArray>
#include <QList>
#include <atomic>
#include <csignal>
#include <functional>
#include <mutex>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <optional>
#include <poll.h>
#include <thread>
#include <unistd.h>

namespace rf::test {

class HttpPeer {
public:
    HttpPeer(int fd, SSL *ssl, const std::atomic<bool> &stop)
        : m_fd(fd)
        , m_ssl(ssl)
        , m_stop(stop)
    {
    }
    /// Head and body of one request; nullopt when the client has closed.
    std::optional<QByteArray> request()
    {
        for (;;) {
            const qsizetype end = m_buffer.indexOf("\r\n\r\n");
            if (end >= 0) {
                const QByteArray head = m_buffer.left(end).toLower();
                const qsizetype at = head.indexOf("content-length:");
                const qsizetype length =
                    at < 0 ? 0 : head.mid(at + 15).split('\r').first().trimmed().toLongLong();
                if (m_buffer.size() >= end + 4 + length) {
                    const QByteArray whole = m_buffer.left(end + 4 + length);
                    m_buffer.remove(0, whole.size());
                    return whole;
                }
            }
            if (!more())
                return std::nullopt;
        }
    }
    bool write(const QByteArray &bytes)
    {
        qsizetype sent = 0;
        while (sent < bytes.size() && !m_stop) {
            const int size = static_cast<int>(std::min<qsizetype>(bytes.size() - sent, 65536));
            const ssize_t n =
                m_ssl ? SSL_write(m_ssl, bytes.constData() + sent, size)
                      : ::send(m_fd, bytes.constData() + sent, static_cast<size_t>(size), MSG_NOSIGNAL);
            if (n <= 0)
                return false;
            sent += n;
        }
        return !m_stop;
    }
    bool answer(int status, const QByteArray &body = {}, const QByteArray &headers = {})
    {
        return write("HTTP/1.1 " + QByteArray::number(status) + " Told\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
    }
    bool pause(int milliseconds) const
    {
        for (int i = 0; i < milliseconds && !m_stop; i += 10)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return !m_stop;
    }

private:
    bool more()
    {
        while (!m_stop) {
            pollfd entry{m_fd, POLLIN, 0};
            if ((!m_ssl || SSL_pending(m_ssl) == 0) && ::poll(&entry, 1, 50) <= 0)
                continue;
            char piece[8192];
            const ssize_t n =
                m_ssl ? SSL_read(m_ssl, piece, sizeof piece) : ::recv(m_fd, piece, sizeof piece, 0);
            if (n <= 0)
                return false;
            m_buffer.append(piece, n);
            return true;
        }
        return false;
    }
    int m_fd;
    SSL *m_ssl;
    const std::atomic<bool> &m_stop;
    QByteArray m_buffer;
};

struct HttpBehaviour {
    bool tls = true;
    bool oldTls = false; ///< TLS 1.0 only, with a short key
    bool hangInHandshake = false;
    std::function<void(HttpPeer &, int connection)> serve; ///< one connection, numbered from 0
};

class HttpTestServer {
public:
    explicit HttpTestServer(HttpBehaviour behaviour)
        : m_behaviour(std::move(behaviour))
    {
        std::signal(SIGPIPE, SIG_IGN); // a client that goes away is part of the tests
        if (m_behaviour.tls)
            makeContext();
        m_listener.start([this](int fd, int number) { connection(fd, number); });
    }
    HttpTestServer(const HttpTestServer &) = delete;
    HttpTestServer &operator=(const HttpTestServer &) = delete;
    ~HttpTestServer()
    {
        m_listener.stop();
        SSL_CTX_free(m_context);
    }
    int port() const { return m_listener.port(); }
    int connections() const { return m_listener.connections(); }
    int ended() const { return m_ended; } ///< connections that are over; their notes are complete
    void note(const QByteArray &text)
    {
        const std::lock_guard lock(m_mutex);
        m_notes.append(text);
    }
    QList<QByteArray> notes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_notes;
    }
    void newCertificate()
    {
        const std::lock_guard lock(m_mutex);
        useFreshCertificate();
    }

private:
    void makeContext()
    {
        m_context = SSL_CTX_new(TLS_server_method());
        if (m_behaviour.oldTls) {
            SSL_CTX_set_security_level(m_context, 0);
            SSL_CTX_set_min_proto_version(m_context, TLS1_VERSION);
            SSL_CTX_set_max_proto_version(m_context, TLS1_VERSION);
            SSL_CTX_set_cipher_list(m_context, "ALL:@SECLEVEL=0");
        }
        useFreshCertificate();
    }
    void useFreshCertificate()
    {
        EVP_PKEY *key = m_behaviour.oldTls ? EVP_RSA_gen(1024) : EVP_EC_gen("P-256");
        X509 *certificate = X509_new();
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
        X509_gmtime_adj(X509_getm_notAfter(certificate), 86400);
        X509_set_pubkey(certificate, key);
        X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char *>("device"), -1, -1, 0);
        X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
        X509_sign(certificate, key, EVP_sha256());
        SSL_CTX_use_certificate(m_context, certificate);
        SSL_CTX_use_PrivateKey(m_context, key);
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
    void connection(int fd, int number)
    {
        SSL *ssl = nullptr;
        bool ready = true;
        if (m_behaviour.hangInHandshake) {
            while (!m_listener.stopping())
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            ready = false;
        } else if (m_context) {
            {
                const std::lock_guard lock(m_mutex);
                ssl = SSL_new(m_context);
            }
            SSL_set_fd(ssl, fd);
            ready = SSL_accept(ssl) == 1;
        }
        if (ready) {
            HttpPeer peer(fd, ssl, m_listener.stopping());
            m_behaviour.serve(peer, number);
            if (ssl)
                SSL_shutdown(ssl);
        }
        SSL_free(ssl);
        ::close(fd);
        ++m_ended;
    }

    const HttpBehaviour m_behaviour;
    SSL_CTX *m_context = nullptr;
    std::atomic<int> m_ended{0};
    mutable std::mutex m_mutex;
    QList<QByteArray> m_notes;
    LoopbackListener m_listener;
};

} // namespace rf::test
