// The system's password store through QtKeychain (Secret Service or KWallet on Linux, the Keychain on macOS).
// Its jobs need an event loop, and its libraries remember the thread of their first call: so one thread of
// the store's own does all the talking, and callers on any thread wait for it.
#ifndef _WIN32

#include "connectors/transport/password_stores.h"

#include "connectors/transport/words.h"

#include <QEventLoop>
#include <QMutex>
#include <QThread>
#include <QTimer>
#include <openssl/crypto.h>
#include <qt6keychain/keychain.h>

namespace rf {
namespace {

const QString &serviceName()
{
    static const QString name = QStringLiteral("RingFence");
    return name;
}

// The system may ask the person to unlock the store first; that takes a while, but not for ever.
constexpr int waitMs = 120000;
constexpr int probeMs = 15000;

struct JobEnd {
    bool finished = false;
    QKeychain::Error error = QKeychain::OtherError;
    QString text;
};

/// Runs a job to its end in this thread. A job that does not end is left to itself: the system may still call
/// it.
template <class Job>
JobEnd run(std::unique_ptr<Job> &owned, int milliseconds)
{
    JobEnd end;
    QKeychain::Job &job = *owned;
    QEventLoop loop;
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
        end.finished = true;
        loop.quit();
    });
    QTimer::singleShot(milliseconds, &loop, [&] { loop.quit(); });
    job.start();
    if (!end.finished)
        loop.exec();
    if (!end.finished) {
        job.setAutoDelete(true);
        (void)owned.release();
        return end;
    }
    end.error = job.error();
    end.text = job.errorString();
    return end;
}

class KeychainThread {
public:
    /// Never taken down: QtKeychain's own objects live in it until the program ends.
    static KeychainThread &instance()
    {
        static KeychainThread *const thread = new KeychainThread;
        return *thread;
    }
    template <class F>
    auto call(F &&fn) -> decltype(fn())
    {
        const QMutexLocker lock(&m_mutex); // one job at a time: their local loops must not nest
        std::optional<decltype(fn())> result;
        QMetaObject::invokeMethod(
            &m_hand, [&] { result.emplace(fn()); }, Qt::BlockingQueuedConnection);
        if (!result)
            return fail(ErrorCode::Internal, QStringLiteral("the password store's thread has ended"));
        return std::move(*result);
    }

private:
    KeychainThread()
    {
        m_hand.moveToThread(&m_thread);
        m_thread.setObjectName(QStringLiteral("password-store"));
        m_thread.start();
    }
    QMutex m_mutex;
    QThread m_thread;
    QObject m_hand; ///< lives in the thread
};

class SystemStore final : public SecretStore {
public:
    explicit SystemStore(QString officeId)
        : m_officeId(std::move(officeId))
    {
    }

    QString describe() const override { return TransportText::tr("the system's password store"); }

    Result<> probe()
    {
        // Reading what cannot be there shows whether a store answers, without asking the person for anything.
        auto nothing = read(SecretRef{QStringLiteral("probe")}, probeMs);
        if (nothing || nothing.error().code == ErrorCode::BadInput)
            return {};
        return tl::unexpected<Error>(std::move(nothing).error());
    }

    Result<> store(const SecretRef &ref, const Secret &secret) override
    {
        return inThread([&]() -> Result<> {
            auto job = std::make_unique<QKeychain::WritePasswordJob>(serviceName());
            job->setKey(key(ref));
            QByteArray bytes = secret.reveal([](QByteArrayView view) { return view.toByteArray(); });
            job->setBinaryData(bytes);
            const JobEnd end = run(job, waitMs);
            OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
            return judged(end, QStringLiteral("store"));
        });
    }
    Result<Secret> fetch(const SecretRef &ref) override { return read(ref, waitMs); }
    Result<> remove(const SecretRef &ref) override
    {
        return inThread([&]() -> Result<> {
            auto job = std::make_unique<QKeychain::DeletePasswordJob>(serviceName());
            job->setKey(key(ref));
            const JobEnd end = run(job, waitMs);
            if (end.finished && end.error == QKeychain::EntryNotFound)
                return {};
            return judged(end, QStringLiteral("remove"));
        });
    }

private:
    QString key(const SecretRef &ref) const { return m_officeId + QLatin1Char('/') + ref.name; }

    Result<Secret> read(const SecretRef &ref, int milliseconds)
    {
        return inThread([&]() -> Result<Secret> {
            auto job = std::make_unique<QKeychain::ReadPasswordJob>(serviceName());
            job->setKey(key(ref));
            const JobEnd end = run(job, milliseconds);
            if (end.finished && end.error == QKeychain::EntryNotFound)
                return fail(ErrorCode::BadInput,
                            TransportText::tr("no secret is stored under \"%1\"").arg(ref.name));
            RETURN_IF_ERROR(judged(end, QStringLiteral("read")));
            QByteArray bytes = job->binaryData();
            Secret secret(bytes);
            OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
            return secret;
        });
    }

    static Result<> judged(const JobEnd &end, const QString &doing)
    {
        if (!end.finished)
            return fail(ErrorCode::Storage,
                        QStringLiteral("the system's password store did not answer (%1)").arg(doing));
        if (end.error == QKeychain::NoError)
            return {};
        return fail(ErrorCode::Storage,
                    QStringLiteral("the system's password store could not %1: %2").arg(doing, end.text));
    }

    template <class F>
    static auto inThread(F &&fn) -> decltype(fn())
    {
        return KeychainThread::instance().call(std::forward<F>(fn));
    }

    const QString m_officeId;
};

} // namespace

Result<int> clearSystemStore()
{
    return fail(ErrorCode::Unsupported,
                QStringLiteral("this system's password store does not list its entries"));
}

Result<std::unique_ptr<SecretStore>> openSystemStore(const QString &officeId)
{
    auto store = std::make_unique<SystemStore>(officeId);
    RETURN_IF_ERROR(store->probe());
    return store;
}

} // namespace rf

#endif
