// The system's password store on Windows: the Credential Manager, for this account on this computer only.
#ifdef _WIN32

#include "connectors/transport/password_stores.h"
#include "connectors/transport/words.h"

#include <QMutex>
#include <memory>
#include <openssl/crypto.h>
#include <optional>

#include <windows.h>
// After windows.h, which it needs.
#include <wincred.h>

namespace rf {
namespace {

// Real passwords and keys are far below it; some headers say 512, newer systems allow more.
constexpr qsizetype mostBlobBytes = 512;
constexpr wchar_t everyEntry[] = L"RingFence/*";

struct FreeCredential {
    void operator()(void *credential) const { CredFree(credential); }
};

std::wstring targetOf(const QString &officeId, const SecretRef &ref)
{
    return QStringLiteral("RingFence/%1/%2").arg(officeId, ref.name).toStdWString();
}

tl::unexpected<Error> refused(const QString &doing)
{
    return fail(ErrorCode::Storage, QStringLiteral("the Credential Manager could not %1: %2")
                                        .arg(doing, qt_error_string(static_cast<int>(GetLastError()))));
}

class CredentialStore final : public SecretStore {
public:
    explicit CredentialStore(QString officeId)
        : m_officeId(std::move(officeId))
    {
    }

    QString describe() const override { return TransportText::tr("the system's password store"); }

    Result<> store(const SecretRef &ref, const Secret &secret) override
    {
        if (secret.size() > mostBlobBytes)
            return fail(ErrorCode::Storage,
                        QStringLiteral("the Credential Manager takes at most %1 bytes").arg(mostBlobBytes));
        std::wstring target = targetOf(m_officeId, ref);
        std::wstring user = L"RingFence";
        QByteArray bytes = secret.reveal([](QByteArrayView view) { return view.toByteArray(); });
        CREDENTIALW entry{};
        entry.Type = CRED_TYPE_GENERIC;
        entry.TargetName = target.data();
        entry.UserName = user.data();
        entry.CredentialBlobSize = static_cast<DWORD>(bytes.size());
        entry.CredentialBlob = reinterpret_cast<LPBYTE>(bytes.data());
        entry.Persist = CRED_PERSIST_LOCAL_MACHINE; // never roams to other computers
        const QMutexLocker lock(&m_mutex);
        const bool written = CredWriteW(&entry, 0) != FALSE;
        const Result<> end = written ? Result<>() : Result<>(refused(QStringLiteral("store")));
        OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
        return end;
    }

    Result<Secret> fetch(const SecretRef &ref) override
    {
        const QMutexLocker lock(&m_mutex);
        PCREDENTIALW found = nullptr;
        if (!CredReadW(targetOf(m_officeId, ref).c_str(), CRED_TYPE_GENERIC, 0, &found)) {
            if (GetLastError() == ERROR_NOT_FOUND)
                return fail(ErrorCode::BadInput,
                            TransportText::tr("no secret is stored under \"%1\"").arg(ref.name));
            return refused(QStringLiteral("read"));
        }
        const std::unique_ptr<CREDENTIALW, FreeCredential> entry(found);
        Secret secret(
            QByteArrayView(entry->CredentialBlob, static_cast<qsizetype>(entry->CredentialBlobSize)));
        OPENSSL_cleanse(entry->CredentialBlob, entry->CredentialBlobSize);
        return secret;
    }

    Result<> remove(const SecretRef &ref) override
    {
        const QMutexLocker lock(&m_mutex);
        if (CredDeleteW(targetOf(m_officeId, ref).c_str(), CRED_TYPE_GENERIC, 0)
            || GetLastError() == ERROR_NOT_FOUND)
            return {};
        return refused(QStringLiteral("remove"));
    }

private:
    const QString m_officeId;
    QMutex m_mutex;
};

} // namespace

Result<int> clearSystemStore()
{
    DWORD count = 0;
    PCREDENTIALW *found = nullptr;
    if (!CredEnumerateW(everyEntry, 0, &count, &found)) {
        if (GetLastError() == ERROR_NOT_FOUND)
            return 0;
        return refused(QStringLiteral("list its entries"));
    }
    const std::unique_ptr<PCREDENTIALW, FreeCredential> entries(found);
    for (DWORD i = 0; i < count; ++i)
        OPENSSL_cleanse(found[i]->CredentialBlob, found[i]->CredentialBlobSize);
    int removed = 0;
    std::optional<Error> left; // one that stays does not keep the others
    for (DWORD i = 0; i < count; ++i) {
        if (CredDeleteW(found[i]->TargetName, found[i]->Type, 0))
            ++removed;
        else if (!left)
            left = refused(QStringLiteral("remove an entry")).value();
    }
    if (left)
        return tl::unexpected<Error>(*left);
    return removed;
}

Result<std::unique_ptr<SecretStore>> openSystemStore(const QString &officeId)
{
    auto store = std::make_unique<CredentialStore>(officeId);
    // Reading what cannot be there shows whether the store answers: some service accounts have none.
    const auto nothing = store->fetch(SecretRef{QStringLiteral("probe")});
    if (!nothing && nothing.error().code != ErrorCode::BadInput)
        return tl::unexpected<Error>(nothing.error());
    return store;
}

} // namespace rf

#endif
