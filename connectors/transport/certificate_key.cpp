#include "connectors/transport/certificate_key.h"

#include <algorithm>
#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace rf {

CertificateKey keyInCertificate(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        d2i_X509(nullptr, &at, static_cast<long>(der.size())), &X509_free);
    const EVP_PKEY *key = certificate ? X509_get0_pubkey(certificate.get()) : nullptr;
    if (key == nullptr)
        return {};
    CertificateKey found;
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA: found.algorithm = QSsl::Rsa; break;
    case EVP_PKEY_DSA: found.algorithm = QSsl::Dsa; break;
    case EVP_PKEY_EC: found.algorithm = QSsl::Ec; break;
    default: break;
    }
    found.bits = std::max(0, EVP_PKEY_get_bits(key));
    return found;
}

} // namespace rf
