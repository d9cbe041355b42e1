// A plain HTTP client and a small office around one phone, for the tests of the simulated phones. The client
// is written from the sheets and shares nothing with the product's transports or drivers.
#pragma once

#include "connectors/practice/sim_http_server.h"
#include "connectors/practice/sim_phones.h"
#include "connectors/practice/sim_provider.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

namespace rf::phonetest {

using namespace Qt::StringLiterals;

struct WebAnswer {
    int status = 0; ///< 0 = no answer
    QByteArray head;
    QByteArray body;
    QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head.split('\n'))
            if (line.toLower().startsWith(name.toLower() + ':'))
                return line.mid(name.size() + 1).trimmed();
        return {};
    }
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// One request on its own connection. limit: bytes after which the client has seen enough.
inline WebAnswer exchange(quint16 port, bool tls, const QByteArray &bytes, qint64 limit = 16 * 1024 * 1024,
                          int timeoutMs = 8000)
{
    QSslSocket socket;
    if (tls) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setProtocol(QSsl::AnyProtocol);
        configuration.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
        configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        if (!socket.waitForEncrypted(timeoutMs))
            return {};
    } else {
        socket.connectToHost(u"127.0.0.1"_s, port);
        if (!socket.waitForConnected(timeoutMs))
            return {};
    }
    socket.write(bytes);
    QByteArray in;
    QElapsedTimer clock;
    clock.start();
    qint64 wanted = -1;
    while (clock.elapsed() < timeoutMs && in.size() < limit) {
        const qsizetype headEnd = in.indexOf("\r\n\r\n");
        if (headEnd >= 0 && wanted < 0) {
            const qsizetype at = in.toLower().indexOf("content-length:");
            if (at >= 0 && at < headEnd)
                wanted = headEnd + 4 + in.mid(at + 15, in.indexOf('\r', at) - at - 15).trimmed().toLongLong();
        }
        if (wanted >= 0 && in.size() >= wanted)
            break;
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(200)
            && socket.state() != QAbstractSocket::ConnectedState)
            break;
        in += socket.readAll();
    }
    in += socket.readAll();
    WebAnswer answer;
    const qsizetype headEnd = in.indexOf("\r\n\r\n");
    answer.head = headEnd < 0 ? in : in.left(headEnd);
    answer.body = headEnd < 0 ? QByteArray() : in.mid(headEnd + 4);
    if (in.startsWith("HTTP/1."))
        answer.status = in.mid(9, 3).toInt();
    return answer;
}

/// A browser-like client of one device: keeps cookies, names the device in Origin and Referer.
class Browser {
public:
    Browser(const SimNetwork &network, const QString &address, bool tls = true)
        : m_network(network)
        , m_address(address)
        , m_tls(tls)
    {
    }
    QList<QPair<QByteArray, QByteArray>> headers; ///< sent with each request
    QByteArray origin() const { return (m_tls ? "https://" : "http://") + m_address.toLatin1(); }
    QByteArray cookies() const { return m_cookies; }
    void setCookies(const QByteArray &cookies) { m_cookies = cookies; }

    WebAnswer send(const QByteArray &method, const QByteArray &path, const QByteArray &contentType = {},
                   const QByteArray &body = {}, const QList<QPair<QByteArray, QByteArray>> &more = {})
    {
        const Endpoint real = m_network.real({QHostAddress(m_address), quint16(m_tls ? 443 : 80)});
        if (real.port == 0)
            return {};
        QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: " + m_address.toLatin1() + "\r\n";
        for (const auto &header : headers + more)
            bytes += header.first + ": " + header.second + "\r\n";
        if (!m_cookies.isEmpty())
            bytes += "Cookie: " + m_cookies + "\r\n";
        if (!contentType.isEmpty())
            bytes += "Content-Type: " + contentType + "\r\n";
        bytes +=
            "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        WebAnswer answer = exchange(real.port, m_tls, bytes);
        if (const QByteArray cookie = answer.header("Set-Cookie"); !cookie.isEmpty())
            m_cookies = cookie.split(';').value(0);
        return answer;
    }
    WebAnswer get(const QByteArray &path) { return send("GET", path); }
    WebAnswer postJson(const QByteArray &path, const QJsonObject &body)
    {
        return send("POST", path, "application/json;charset=UTF-8",
                    QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    WebAnswer postForm(const QByteArray &path, const QByteArray &body)
    {
        return send("POST", path, "application/x-www-form-urlencoded", body);
    }
    WebAnswer postFile(const QByteArray &path, const QByteArray &field, const QByteArray &content)
    {
        return send("POST", path, "multipart/form-data; boundary=XyZ",
                    "--XyZ\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"a.cfg\"\r\nContent-Type: text/plain\r\n\r\n" + content
                        + "\r\n--XyZ--\r\n");
    }

private:
    const SimNetwork &m_network;
    QString m_address;
    bool m_tls;
    QByteArray m_cookies;
};

/// RSA PKCS#1 v1.5 with a modulus and exponent given as hex, as the phones' pages do it.
inline QByteArray rsaHex(const QByteArray &plain, const QByteArray &nHex, const QByteArray &eHex)
{
    BIGNUM *n = nullptr;
    BIGNUM *e = nullptr;
    BN_hex2bn(&n, nHex.constData());
    BN_hex2bn(&e, eHex.constData());
    OSSL_PARAM_BLD *build = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_N, n);
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_E, e);
    OSSL_PARAM *params = OSSL_PARAM_BLD_to_param(build);
    EVP_PKEY_CTX *maker = EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr);
    EVP_PKEY *key = nullptr;
    QByteArray out;
    if (EVP_PKEY_fromdata_init(maker) == 1
        && EVP_PKEY_fromdata(maker, &key, EVP_PKEY_PUBLIC_KEY, params) == 1) {
        EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(key, nullptr);
        size_t size = size_t(EVP_PKEY_get_size(key));
        out.resize(qsizetype(size));
        EVP_PKEY_encrypt_init(context);
        EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING);
        EVP_PKEY_encrypt(context, reinterpret_cast<unsigned char *>(out.data()), &size,
                         reinterpret_cast<const unsigned char *>(plain.constData()), size_t(plain.size()));
        EVP_PKEY_CTX_free(context);
    }
    EVP_PKEY_free(key);
    EVP_PKEY_CTX_free(maker);
    OSSL_PARAM_free(params);
    OSSL_PARAM_BLD_free(build);
    BN_free(n);
    BN_free(e);
    return out.toHex();
}

/// A provider, one phone, and a clock that ticks while the test's event loop runs.
struct TestOffice {
    SimNetwork network;
    std::unique_ptr<SimProvider> provider;
    std::unique_ptr<SimPhone> phone;
    SimPhoneSurroundings around;
    QTimer clock;
    bool routerHasVlan = false;
    bool switchPassesTags = true;

    explicit TestOffice(SimProviderOptions options = {})
    {
        network.setOwnAddress(QHostAddress(u"192.168.1.9"_s));
        SimProviderLine first;
        first.extension = u"201"_s;
        first.password = "Line-201-secret";
        SimProviderLine second;
        second.extension = u"202"_s;
        second.password = "Line-202-secret";
        auto made = SimProvider::start(options, {first, second}, network);
        if (made)
            provider = std::move(*made);
        around.providerDomain = options.domain;
        around.providerAddress = options.address;
        around.providerRootPem = provider ? provider->authorityPem() : QByteArray();
        around.tagPasses = [this](int) { return switchPassesTags; };
        around.lease = [this](const MacAddress &, int vlan) {
            return routerHasVlan && vlan == 20 ? QHostAddress(u"192.168.20.51"_s) : QHostAddress();
        };
        around.gateway = [](int vlan) { return QHostAddress(vlan ? u"192.168.20.1"_s : u"192.168.1.1"_s); };
        QObject::connect(&clock, &QTimer::timeout, &clock, [this] {
            if (phone)
                phone->tick();
        });
        clock.start(10);
    }
    ~TestOffice()
    {
        if (phone)
            phone->stop();
    }

    static QJsonObject spec(const QString &device, const QJsonObject &more = {})
    {
        QJsonObject spec{{u"device"_s, device},
                         {u"mac"_s, u"80:5e:c0:00:00:21"_s},
                         {u"address"_s, u"192.168.1.21"_s},
                         {u"lines"_s, QJsonArray{QJsonObject{{u"number"_s, 1},
                                                             {u"extension"_s, u"201"_s},
                                                             {u"password"_s, u"Line-201-secret"_s},
                                                             {u"label"_s, u"Reception"_s}}}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            spec.insert(it.key(), it.value());
        return spec;
    }
    bool start(const QJsonObject &what)
    {
        auto made = makeSimPhone(what, network, around);
        if (!made || !provider)
            return false;
        phone = std::move(*made);
        return phone->start(network).has_value();
    }
};

} // namespace rf::phonetest
