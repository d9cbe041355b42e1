// The office's own password file, for computers without a password store. One AES-256-GCM box around all
// entries, written whole and atomically. Layout:
//   "RFPASS1\n" | scrypt log2 N, r, p (one byte each) | salt (16) | checksum of all before (32, SHA-256)
//   | proof of the passphrase (32) | nonce (12) | sealed entries | tag (16)
// The checksum tells a damaged head from a wrong passphrase; the proof tells a wrong passphrase from damage
// in the box. Everything before the box is authenticated with it.
#include "connectors/transport/password_stores.h"

#include "connectors/transport/words.h"

#include "core/whole_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QtEndian>
#include <algorithm>
#include <map>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace rf {
namespace {

constexpr char magic[] = "RFPASS1\n";
constexpr qsizetype magicSize = 8;
constexpr int costLog2 = 17;
constexpr int blockSize = 8;
constexpr int parallel = 1;
constexpr qsizetype saltSize = 16;
constexpr qsizetype hashSize = 32;
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;
constexpr qsizetype headSize = magicSize + 3 + saltSize;
constexpr qsizetype boxAt = headSize + hashSize + hashSize + nonceSize;
constexpr qint64 mostBytes = 16 * 1024 * 1024;

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

void wipe(QByteArray &bytes)
{
    OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
}

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, void (*)(EVP_CIPHER_CTX *)>;

Cipher newCipher()
{
    return Cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
}

/// 64 bytes from the passphrase: the first half is the key, the second becomes the proof.
Result<Secret> derive(const Secret &passphrase, QByteArrayView salt)
{
    static constexpr quint64 mostMemory = 256ULL * 1024 * 1024; // scrypt itself takes 128 MiB at this cost
    QByteArray out(64, '\0');
    const bool made = passphrase.reveal([&](QByteArrayView bytes) {
        return EVP_PBE_scrypt(bytes.data(), static_cast<size_t>(bytes.size()), raw(salt),
                              static_cast<size_t>(salt.size()), 1ULL << costLog2, blockSize, parallel,
                              mostMemory, raw(out), static_cast<size_t>(out.size()))
               == 1;
    });
    Secret secret(out);
    wipe(out);
    if (!made)
        return fail(ErrorCode::Storage, TransportText::tr("the key could not be made from the passphrase"));
    return secret;
}

QByteArray proofOf(const Secret &derived)
{
    return derived.reveal([](QByteArrayView bytes) {
        return QCryptographicHash::hash(bytes.last(32), QCryptographicHash::Sha256);
    });
}

QByteArray random(qsizetype size)
{
    QByteArray out(size, '\0');
    return RAND_bytes(raw(out), static_cast<int>(size)) == 1 ? out : QByteArray();
}

Result<QByteArray> seal(const Secret &derived, QByteArrayView nonce, QByteArrayView authenticated,
                        QByteArrayView plain)
{
    const Cipher cipher = newCipher();
    QByteArray out(plain.size() + tagSize, '\0');
    int size = 0;
    int last = 0;
    const bool done = cipher && derived.reveal([&](QByteArrayView key) {
        return EVP_EncryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), raw(key), raw(nonce), nullptr) == 1
               && EVP_EncryptUpdate(cipher.get(), nullptr, &size, raw(authenticated),
                                    static_cast<int>(authenticated.size()))
                      == 1
               && EVP_EncryptUpdate(cipher.get(), raw(out), &size, raw(plain), static_cast<int>(plain.size()))
                      == 1
               && EVP_EncryptFinal_ex(cipher.get(), raw(out) + size, &last) == 1
               && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, raw(out) + plain.size())
                      == 1;
    });
    if (!done)
        return fail(ErrorCode::Internal, QStringLiteral("encryption failed"));
    return out;
}

Result<QByteArray> unseal(const Secret &derived, QByteArrayView nonce, QByteArrayView authenticated,
                          QByteArrayView box)
{
    const Cipher cipher = newCipher();
    QByteArray out(box.size() - tagSize, '\0');
    QByteArray tag = box.last(tagSize).toByteArray();
    int size = 0;
    int last = 0;
    const bool done = cipher && derived.reveal([&](QByteArrayView key) {
        return EVP_DecryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), raw(key), raw(nonce), nullptr) == 1
               && EVP_DecryptUpdate(cipher.get(), nullptr, &size, raw(authenticated),
                                    static_cast<int>(authenticated.size()))
                      == 1
               && EVP_DecryptUpdate(cipher.get(), raw(out), &size, raw(box), static_cast<int>(out.size()))
                      == 1
               && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, raw(tag)) == 1
               && EVP_DecryptFinal_ex(cipher.get(), raw(out) + size, &last) == 1;
    });
    if (!done) {
        wipe(out);
        return fail(ErrorCode::Storage, TransportText::tr("the password file is damaged"));
    }
    return out;
}

using Entries = std::map<QString, Secret>;

/// Entries one after the other: length of the name, name, length of the secret, secret (lengths 4 bytes, big
/// end).
QByteArray packed(const Entries &entries)
{
    qsizetype total = 0;
    for (const auto &[name, secret] : entries)
        total += 8 + name.toUtf8().size() + secret.size();
    QByteArray out;
    out.reserve(total); // so that no half-filled copy of a secret is left behind
    const auto number = [&out](qsizetype value) {
        const quint32 big = qToBigEndian(static_cast<quint32>(value));
        out.append(reinterpret_cast<const char *>(&big), 4);
    };
    for (const auto &[name, secret] : entries) {
        const QByteArray utf8 = name.toUtf8();
        number(utf8.size());
        out.append(utf8);
        number(secret.size());
        secret.reveal([&](QByteArrayView bytes) { out.append(bytes); });
    }
    return out;
}

Result<Entries> unpacked(QByteArrayView bytes)
{
    Entries out;
    qsizetype at = 0;
    const auto piece = [&]() -> std::optional<QByteArrayView> {
        if (bytes.size() - at < 4)
            return std::nullopt;
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.data() + at));
        at += 4;
        if (size > bytes.size() - at)
            return std::nullopt;
        at += size;
        return bytes.sliced(at - size, size);
    };
    while (at < bytes.size()) {
        const auto name = piece();
        const auto secret = name ? piece() : std::nullopt;
        if (!secret)
            return fail(ErrorCode::Storage, TransportText::tr("the password file is damaged"));
        out[QString::fromUtf8(*name)] = Secret(*secret);
    }
    return out;
}

class PassphraseStore final : public SecretStore {
public:
    PassphraseStore(QString file, QByteArray head, Secret derived)
        : m_file(std::move(file))
        , m_head(std::move(head))
        , m_derived(std::move(derived))
    {
    }
    Result<> load(QByteArrayView all);
    Result<> save();

    QString describe() const override { return TransportText::tr("this office's passphrase"); }
    Result<> store(const SecretRef &ref, const Secret &secret) override
    {
        return change([&](Entries &entries) { entries[ref.name] = secret.clone(); });
    }
    Result<Secret> fetch(const SecretRef &ref) override
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_entries.find(ref.name);
        if (found == m_entries.end())
            return fail(ErrorCode::BadInput,
                        TransportText::tr("no secret is stored under \"%1\"").arg(ref.name));
        return found->second.clone();
    }
    Result<> remove(const SecretRef &ref) override
    {
        const QMutexLocker lock(&m_mutex);
        if (m_entries.find(ref.name) == m_entries.end())
            return {};
        return changeLocked([&](Entries &entries) { entries.erase(ref.name); });
    }

private:
    template <class F>
    Result<> change(F &&fn)
    {
        const QMutexLocker lock(&m_mutex);
        return changeLocked(std::forward<F>(fn));
    }
    /// What could not be written must not be believed to be stored: memory and file change together or not at
    /// all.
    template <class F>
    Result<> changeLocked(F &&fn)
    {
        Entries before;
        for (const auto &[name, secret] : m_entries)
            before[name] = secret.clone();
        fn(m_entries);
        auto saved = save();
        if (!saved)
            m_entries = std::move(before);
        return saved;
    }

    const QString m_file;
    const QByteArray m_head; ///< up to and with the proof
    const Secret m_derived;
    Entries m_entries;
    QMutex m_mutex;
};

Result<> PassphraseStore::load(QByteArrayView all)
{
    const QByteArrayView nonce = all.sliced(boxAt - nonceSize, nonceSize);
    ASSIGN_OR_RETURN(QByteArray plain, unseal(m_derived, nonce, all.first(boxAt), all.sliced(boxAt)));
    auto entries = unpacked(plain);
    wipe(plain);
    if (!entries)
        return tl::unexpected<Error>(std::move(entries).error());
    m_entries = std::move(*entries);
    return {};
}

Result<> PassphraseStore::save()
{
    const QByteArray nonce = random(nonceSize);
    if (nonce.isEmpty())
        return fail(ErrorCode::Internal, QStringLiteral("no randomness"));
    QByteArray plain = packed(m_entries);
    const QByteArray before = m_head + nonce;
    auto box = seal(m_derived, nonce, before, plain);
    wipe(plain);
    if (!box)
        return tl::unexpected<Error>(std::move(box).error());
    return writeWhole(m_file, before + *box, ReadableBy::OwnerOnly);
}

Result<std::unique_ptr<SecretStore>> createStore(const QString &path, const Secret &passphrase)
{
    const QByteArray salt = random(saltSize);
    if (salt.isEmpty())
        return fail(ErrorCode::Internal, QStringLiteral("no randomness"));
    QByteArray head(magic, magicSize);
    head.append(static_cast<char>(costLog2))
        .append(static_cast<char>(blockSize))
        .append(static_cast<char>(parallel));
    head += salt;
    head += QCryptographicHash::hash(head, QCryptographicHash::Sha256);
    ASSIGN_OR_RETURN(Secret derived, derive(passphrase, salt));
    head += proofOf(derived);
    auto store = std::make_unique<PassphraseStore>(path, head, std::move(derived));
    RETURN_IF_ERROR(store->save());
    return store;
}

} // namespace

Result<std::unique_ptr<SecretStore>> openPassphraseStore(const QString &path, const Secret &passphrase)
{
    if (passphrase.isEmpty())
        return fail(ErrorCode::BadInput, TransportText::tr("the passphrase is empty"));
    QFile file(path);
    if (!QFileInfo::exists(path))
        return createStore(path, passphrase);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage,
                    TransportText::tr("the password file cannot be read: %1").arg(file.errorString()));
    if (file.size() > mostBytes)
        return fail(ErrorCode::Storage, TransportText::tr("the password file is damaged (far too big)"));
    const QByteArray all = file.readAll();
    const QByteArrayView view(all);
    if (all.startsWith("RFPASS") && !all.startsWith(magic) && all.size() > magicSize && all.at(7) == '\n')
        return fail(ErrorCode::Storage, TransportText::tr("the password file is from a newer RingFence"));
    if (all.size() < boxAt + tagSize || !all.startsWith(magic)
        || QCryptographicHash::hash(view.first(headSize), QCryptographicHash::Sha256)
               != view.sliced(headSize, hashSize).toByteArray())
        return fail(ErrorCode::Storage, TransportText::tr("the password file is damaged"));
    if (all.at(magicSize) != costLog2 || all.at(magicSize + 1) != blockSize
        || all.at(magicSize + 2) != parallel)
        return fail(ErrorCode::Storage, TransportText::tr("the password file is from a newer RingFence"));
    ASSIGN_OR_RETURN(Secret derived, derive(passphrase, view.sliced(magicSize + 3, saltSize)));
    const QByteArray proof = proofOf(derived);
    if (CRYPTO_memcmp(proof.constData(), all.constData() + headSize + hashSize, static_cast<size_t>(hashSize))
        != 0)
        return fail(ErrorCode::AuthRejected, TransportText::tr("this is not the office's passphrase"));
    auto store =
        std::make_unique<PassphraseStore>(path, all.left(headSize + 2 * hashSize), std::move(derived));
    RETURN_IF_ERROR(store->load(view));
    return store;
}

} // namespace rf
