#include "core/engine/backup_seal.h"

#include <memory>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int keyBytes = 32;
constexpr int nonceBytes = 12;
constexpr int tagBytes = 16;
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

Result<Secret> keyOf(SecretStore &store, bool make)
{
    const SecretRef ref{u"backup-key"_s};
    auto known = store.fetch(ref);
    if (known && known->size() == keyBytes)
        return known;
    if (known)
        return fail(ErrorCode::Storage, u"the key of the backups in the password store is none"_s);
    // Only where there is none: a store that cannot be read now may hold the key of every backup so far.
    if (known.error().code != ErrorCode::BadInput)
        return tl::unexpected<Error>(known.error());
    if (!make)
        return fail(ErrorCode::Storage, u"the key of the backups is not in the password store"_s);
    unsigned char bytes[keyBytes];
    if (RAND_bytes(bytes, keyBytes) != 1)
        return fail(ErrorCode::Internal, u"no random numbers"_s);
    Secret key(QByteArrayView(reinterpret_cast<const char *>(bytes), keyBytes));
    OPENSSL_cleanse(bytes, keyBytes);
    RETURN_IF_ERROR(store.store(ref, key));
    return key;
}

const unsigned char *raw(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace

Result<QByteArray> sealBackup(SecretStore &store, const Secret &plain)
{
    ASSIGN_OR_RETURN(const Secret key, keyOf(store, true));
    QByteArray sealed(nonceBytes + plain.size() + tagBytes, '\0');
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int written = 0;
    const bool ok = RAND_bytes(out, nonceBytes) == 1 && key.reveal([&](QByteArrayView k) {
        return EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, raw(k), out) == 1;
    }) && plain.reveal([&](QByteArrayView p) {
        return EVP_EncryptUpdate(cipher.get(), out + nonceBytes, &written, raw(p), static_cast<int>(p.size()))
               == 1;
    }) && EVP_EncryptFinal_ex(cipher.get(), out + nonceBytes + written, &written) == 1
                    && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagBytes,
                                           out + nonceBytes + plain.size())
                           == 1;
    if (!ok)
        return fail(ErrorCode::Internal, u"the backup could not be encrypted"_s);
    return sealed;
}

Result<Secret> openBackup(SecretStore &store, const QByteArray &sealed)
{
    const qsizetype size = sealed.size() - nonceBytes - tagBytes;
    if (size < 0)
        return fail(ErrorCode::Storage, u"the backup is cut short"_s);
    ASSIGN_OR_RETURN(const Secret key, keyOf(store, false));
    const auto *in = reinterpret_cast<const unsigned char *>(sealed.constData());
    QByteArray tag = sealed.last(tagBytes);
    QByteArray plain(size, '\0');
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int written = 0;
    const bool ok = key.reveal([&](QByteArrayView k) {
        return EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, raw(k), in) == 1;
    }) && EVP_DecryptUpdate(cipher.get(), out, &written, in + nonceBytes, static_cast<int>(size)) == 1
                    && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, tag.data()) == 1
                    && EVP_DecryptFinal_ex(cipher.get(), out + written, &written) == 1;
    Secret opened;
    if (ok)
        opened = Secret(QByteArrayView(plain));
    OPENSSL_cleanse(plain.data(), static_cast<size_t>(plain.size()));
    if (!ok)
        return fail(ErrorCode::Storage, u"the backup was altered or belongs to another key"_s);
    return opened;
}

} // namespace rf
