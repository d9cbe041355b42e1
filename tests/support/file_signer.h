// Makes signed files as their makers would, with a key of the test's own.
#pragma once

#include "core/updates/signed_file.h"

#include <memory>
#include <openssl/evp.h>

namespace rf::testing {

class FileSigner {
public:
    FileSigner()
        : m_key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free)
    {
    }
    QByteArray publicKey() const
    {
        QByteArray raw(32, '\0');
        size_t size = 32;
        EVP_PKEY_get_raw_public_key(m_key.get(), reinterpret_cast<unsigned char *>(raw.data()), &size);
        return raw;
    }
    QByteArray sign(const QByteArray &content, const QByteArray &firstLine = signedFileFirstLine) const
    {
        const QByteArray message = firstLine + content;
        QByteArray signature(64, '\0');
        size_t size = 64;
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                              EVP_MD_CTX_free);
        EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get());
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                       reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()));
        return firstLine + signature.toBase64() + '\n' + content;
    }

private:
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
};

/// The least that a file with both lists holds.
inline QByteArray updateContent(int number, const QByteArray &more = {})
{
    return R"({"kind":"ringfence-update","schemaVersion":1,"number":)" + QByteArray::number(number)
           + R"(,"issued":"2026-12-01",)"
             R"("providers":[{"id":"new","name":"New Telecom","sip_domains":["sip.new.example"]}],)"
             R"("firmware":[{"vendor":"Poly","model":"^VVX","fixed":"6.4.7","mark":"V","source":"notes"}])"
           + more + "}";
}

} // namespace rf::testing
