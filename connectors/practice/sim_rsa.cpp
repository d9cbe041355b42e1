#include "connectors/practice/sim_rsa.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

namespace rf {

struct SimRsaKey::Data {
    EVP_PKEY *key = nullptr;
    ~Data() { EVP_PKEY_free(key); }
    QByteArray number(const char *name) const
    {
        BIGNUM *value = nullptr;
        if (EVP_PKEY_get_bn_param(key, name, &value) != 1)
            return {};
        char *text = BN_bn2hex(value);
        const QByteArray hex(text);
        OPENSSL_free(text);
        BN_free(value);
        return hex;
    }
};

SimRsaKey::SimRsaKey(int bits)
    : m_data(std::make_unique<Data>())
{
    m_data->key = EVP_RSA_gen(unsigned(bits));
}

SimRsaKey::~SimRsaKey() = default;

QByteArray SimRsaKey::modulusHex() const
{
    return m_data->number(OSSL_PKEY_PARAM_RSA_N);
}

QByteArray SimRsaKey::exponentHex() const
{
    const QByteArray hex = m_data->number(OSSL_PKEY_PARAM_RSA_E);
    return hex.startsWith('0') ? hex.mid(1) : hex;
}

std::optional<QByteArray> SimRsaKey::decryptHex(const QByteArray &hex) const
{
    for (const char c : hex)
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
            return std::nullopt;
    const QByteArray cipher = QByteArray::fromHex(hex);
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(m_data->key, nullptr);
    std::optional<QByteArray> plain;
    size_t size = 0;
    const auto *in = reinterpret_cast<const unsigned char *>(cipher.constData());
    if (context && cipher.size() == EVP_PKEY_get_size(m_data->key) && EVP_PKEY_decrypt_init(context) == 1
        && EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1
        && EVP_PKEY_decrypt(context, nullptr, &size, in, size_t(cipher.size())) == 1) {
        QByteArray buffer(qsizetype(size), '\0');
        if (EVP_PKEY_decrypt(context, reinterpret_cast<unsigned char *>(buffer.data()), &size, in,
                             size_t(cipher.size()))
            == 1) {
            buffer.truncate(qsizetype(size));
            plain = buffer;
        }
    }
    EVP_PKEY_CTX_free(context);
    return plain;
}

} // namespace rf
