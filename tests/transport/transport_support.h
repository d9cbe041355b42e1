// What the transport tests share: a device on loopback, a trust whose word is set by the test, a dialler.
#pragma once

#include "connectors/transport/dialler.h"
#include "connectors/transport/password_stores.h"

#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <atomic>
#include <map>

namespace rf::test {

/// A person with a pin board. Thread-safe.
class TestTrust final : public Trust {
public:
    bool acceptsStrangers = true;
    Result<> check(const QString &deviceId, PinKind kind, const QByteArray &sha256,
                   const QString &shown) override
    {
        const QMutexLocker lock(&m_mutex);
        ++asked;
        lastShown = shown;
        const auto key = std::pair(deviceId, kind);
        const auto found = m_pins.find(key);
        if (found != m_pins.end()) {
            if (found->second == sha256)
                return {};
            return fail(kind == PinKind::SshHostKey ? ErrorCode::HostKeyChanged
                                                    : ErrorCode::CertificateChanged);
        }
        if (!acceptsStrangers)
            return fail(ErrorCode::Stranger);
        m_pins[key] = sha256;
        return {};
    }
    void pin(const QString &deviceId, PinKind kind, const QByteArray &sha256)
    {
        m_pins[std::pair(deviceId, kind)] = sha256;
    }
    QByteArray pinned(const QString &deviceId, PinKind kind) const
    {
        const auto found = m_pins.find(std::pair(deviceId, kind));
        return found == m_pins.end() ? QByteArray() : found->second;
    }
    std::atomic<int> asked{0};
    QString lastShown;

private:
    QMutex m_mutex;
    std::map<std::pair<QString, PinKind>, QByteArray> m_pins;
};

struct Bench {
    Bench()
        : store(makeMemoryStore())
    {
        device.id = QStringLiteral("mac-020000000001");
        device.addresses = {QHostAddress(QHostAddress::LocalHost)};
    }
    SecretRef secret(const char *name, const char *value)
    {
        const SecretRef ref{QString::fromLatin1(name)};
        (void)store->store(ref, Secret(QByteArrayView(value)));
        return ref;
    }
    Device device;
    AddressBook book;
    TestTrust trust;
    std::unique_ptr<SecretStore> store;
    Dialler dialler{book, trust, *store};
    CancelToken cancel;
};

inline QByteArray failure(const Error &error)
{
    return QString(errorName(error.code)).toUtf8() + ": " + error.detail.toUtf8();
}

/// A port on which nothing listens (it was free a moment ago).
inline quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace rf::test

// QVERIFY2 works its message out even when all is well; a result has an error only when it has failed.
#define VERIFY_OK(result)                                                                                    \
    do {                                                                                                     \
        if (const auto &rfTold_ = (result); !rfTold_)                                                        \
            QVERIFY2(false, rf::test::failure(rfTold_.error()).constData());                                 \
    } while (false)
#define VERIFY_FAILS(result, expected)                                                                       \
    do {                                                                                                     \
        if (const auto &rfTold_ = (result); rfTold_)                                                         \
            QVERIFY2(false, "it should have failed");                                                        \
        else                                                                                                 \
            QVERIFY2(rfTold_.error().code == (expected), rf::test::failure(rfTold_.error()).constData());    \
    } while (false)
