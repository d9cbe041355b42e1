#include "core/updates/signed_file.h"

#include "core/updates/words.h"

#include <memory>
#include <openssl/evp.h>

namespace rf {

namespace {

constexpr qsizetype keyBytes = 32;
constexpr qsizetype signatureBytes = 64;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

bool isSignedWith(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(publicKey), size_t(publicKey.size())),
        EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
           && EVP_DigestVerify(context.get(), raw(signature), size_t(signature.size()), raw(message),
                               size_t(message.size()))
                  == 1;
}

tl::unexpected<Error> notOurs()
{
    return fail(ErrorCode::BadInput,
                UpdateWords::tr("This is not a file of RingFence's lists, or it is damaged. What was in use "
                                "before stays in use."));
}

} // namespace

QByteArray publicKeyFrom(const QByteArray &base64)
{
    const auto key = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    return key && key.decoded.size() == keyBytes ? key.decoded : QByteArray();
}

Result<QByteArray> contentOfSigned(const QByteArray &file, const QByteArray &publicKey)
{
    const QByteArray first(signedFileFirstLine);
    if (file.size() > signedFileMost || !file.startsWith(first))
        return notOurs();
    const qsizetype end = file.indexOf('\n', first.size());
    if (end < 0)
        return notOurs();
    const auto signature = QByteArray::fromBase64Encoding(file.mid(first.size(), end - first.size()),
                                                          QByteArray::AbortOnBase64DecodingErrors);
    if (!signature || signature.decoded.size() != signatureBytes)
        return notOurs();
    const QByteArray content = file.mid(end + 1);
    if (publicKey.size() != keyBytes || !isSignedWith(publicKey, first + content, signature.decoded))
        return fail(ErrorCode::BadInput,
                    UpdateWords::tr("The signature of this file is not that of RingFence's makers: it was "
                                    "changed on the way, or comes from somebody else. What was in use before "
                                    "stays in use."));
    return content;
}

} // namespace rf
