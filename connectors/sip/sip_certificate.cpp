#include "connectors/sip/sip_certificate.h"

#include <memory>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

struct FreeX509 {
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(GENERAL_NAMES *names) const { GENERAL_NAMES_free(names); }
};

QString textOf(const ASN1_STRING *string)
{
    const auto size = static_cast<qsizetype>(ASN1_STRING_length(string));
    return QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
                               std::min<qsizetype>(size, 300));
}

bool isName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// "sip:example.com": a scheme, and no user before the host (RFC 5922 7.1).
QString domainInUri(const QString &uri)
{
    return uri.startsWith(u"sip:"_s, Qt::CaseInsensitive) && !uri.contains(u'@') ? uri.mid(4) : QString();
}

CertificateName nameIn(X509 *certificate, const QString &domain)
{
    const std::unique_ptr<GENERAL_NAMES, FreeX509> names(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    CertificateName best = CertificateName::Other;
    bool identity = false;
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        int type = 0;
        const auto *value = static_cast<const ASN1_STRING *>(
            GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names.get(), i), &type));
        if (type != GEN_DNS && type != GEN_URI)
            continue;
        identity = true;
        const QString name = type == GEN_URI ? domainInUri(textOf(value)) : textOf(value);
        if (isName(name, domain))
            return CertificateName::Exact;
        if (type == GEN_DNS && coveredByWildcard(name, domain))
            best = CertificateName::Wildcard;
    }
    if (identity)
        return best;
    const X509_NAME *subject = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (at < 0)
        return best;
    const QString common = textOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
    return isName(common, domain) || coveredByWildcard(common, domain) ? CertificateName::CommonName : best;
}

} // namespace

bool coveredByWildcard(const QString &pattern, const QString &name)
{
    if (!pattern.startsWith(u"*."))
        return false;
    const qsizetype dot = name.indexOf(u'.');
    return dot > 0 && isName(pattern.mid(1), name.mid(dot)) && pattern.count(u'.') >= 2;
}

SipCertificate readSipCertificate(const QByteArray &der, const QString &domain)
{
    SipCertificate read;
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509, FreeX509> certificate(
        d2i_X509(nullptr, &bytes, static_cast<long>(der.size())));
    if (!certificate)
        return read;
    read.name = nameIn(certificate.get(), domain);
    if (const EVP_PKEY *key = X509_get0_pubkey(certificate.get())) {
        read.keyBits = EVP_PKEY_get_bits(key);
        const int kind = EVP_PKEY_get_base_id(key);
        read.ellipticKey = kind == EVP_PKEY_EC || kind == EVP_PKEY_ED25519 || kind == EVP_PKEY_ED448;
    }
    int digest = NID_undef;
    if (X509_get_signature_info(certificate.get(), &digest, nullptr, nullptr, nullptr) == 1)
        read.oldSignature = digest == NID_sha1 || digest == NID_md5;
    return read;
}

} // namespace rf
