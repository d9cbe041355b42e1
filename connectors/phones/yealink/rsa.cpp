#include "connectors/phones/yealink/rsa.h"

#include "connectors/phones/yealink/words.h"

#include <memory>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

using namespace Qt::StringLiterals;

namespace rf::yealink {

namespace {

template <auto fn>
struct Free {
    template <class T>
    void operator()(T *p) const
    {
        fn(p);
    }
};
using Number = std::unique_ptr<BIGNUM, Free<BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Free<OSSL_PARAM_free>>;
using Context = std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>>;
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;

Number numberFrom(QString hex)
{
    hex = hex.trimmed();
    if (hex.startsWith("0x"_L1, Qt::CaseInsensitive))
        hex = hex.mid(2);
    if (hex.isEmpty() || hex.size() > 1024)
        return {};
    for (const QChar c : std::as_const(hex)) {
        const bool digit = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (!digit)
            return {};
    }
    BIGNUM *number = nullptr;
    if (BN_hex2bn(&number, hex.toLatin1().constData()) == 0)
        return {};
    return Number(number);
}

Key keyFrom(const RsaKey &from)
{
    const Number n = numberFrom(from.modulus);
    const Number e = numberFrom(from.exponent);
    if (!n || !e || BN_num_bits(n.get()) < 512 || BN_num_bits(n.get()) > 4096 || BN_num_bits(e.get()) > 64
        || BN_is_odd(n.get()) == 0 || BN_is_odd(e.get()) == 0 || BN_is_one(e.get()) == 1)
        return {};
    const Builder builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return {};
    const Params params(OSSL_PARAM_BLD_to_param(builder.get()));
    const Context context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return {};
    return Key(key);
}

} // namespace

Result<QByteArray> encryptHex(const RsaKey &from, QByteArrayView text)
{
    const Key key = keyFrom(from);
    if (!key)
        return fail(ErrorCode::Unparsable,
                    YealinkText::tr("the phone's sign-in key is not a usable RSA key"));
    const int room = EVP_PKEY_get_size(key.get()) - 11;
    if (text.isEmpty() || text.size() > room)
        return fail(ErrorCode::BadInput,
                    YealinkText::tr("the password is empty or longer than the phone's sign-in can carry"));
    const Context context(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    if (!context || EVP_PKEY_encrypt_init(context.get()) != 1
        || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1)
        return fail(ErrorCode::Internal, u"RSA could not be set up"_s);
    QByteArray out(EVP_PKEY_get_size(key.get()), '\0');
    size_t size = static_cast<size_t>(out.size());
    if (EVP_PKEY_encrypt(context.get(), reinterpret_cast<unsigned char *>(out.data()), &size,
                         reinterpret_cast<const unsigned char *>(text.data()),
                         static_cast<size_t>(text.size()))
        != 1)
        return fail(ErrorCode::Unparsable,
                    YealinkText::tr("the phone's sign-in key did not take the password"));
    out.truncate(static_cast<qsizetype>(size));
    return out.toHex();
}

} // namespace rf::yealink
