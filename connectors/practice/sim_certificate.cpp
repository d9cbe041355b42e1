#include "connectors/practice/sim_certificate.h"

#include <QHash>
#include <QMutex>
#include <memory>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

template <auto Free>
struct Deleter {
    template <class T>
    void operator()(T *p) const
    {
        Free(p);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Cert = std::unique_ptr<X509, Deleter<X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, size) : QByteArray();
}

Key readKey(const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return Key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

Cert readCertificate(const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return Cert(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

void addName(X509_NAME *name, const char *field, const QString &value)
{
    const QByteArray bytes = value.toUtf8();
    if (!bytes.isEmpty())
        X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(bytes.constData()),
                                   int(bytes.size()), -1, 0);
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    if (!extension)
        return false;
    const bool ok = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return ok;
}

QByteArray alternativeNames(const SimCertificateSubject &subject)
{
    QByteArrayList names;
    for (const QString &name : subject.dnsNames)
        names.append("DNS:" + name.toLatin1());
    for (const QString &address : subject.addresses)
        names.append("IP:" + address.toLatin1());
    return names.join(',');
}

} // namespace

Result<SimCertificate> makeSimCertificate(const SimCertificateSubject &subject, const SimCertificate *issuer)
{
    const Key key(subject.rsaBits > 0 ? EVP_RSA_gen(unsigned(subject.rsaBits)) : EVP_EC_gen("P-256"));
    const Cert certificate(X509_new());
    if (!key || !certificate)
        return fail(ErrorCode::Internal, u"OpenSSL made no key"_s);

    Key issuerKey;
    Cert issuerCertificate;
    if (issuer) {
        issuerKey = readKey(issuer->keyPem);
        issuerCertificate = readCertificate(issuer->certificatePem);
        if (!issuerKey || !issuerCertificate)
            return fail(ErrorCode::Internal, u"the issuer cannot be read"_s);
    }

    quint64 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1U);
    X509_set_version(certificate.get(), 2);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -24L * 3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3650L * 24 * 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    addName(name, "O", subject.organisation);
    addName(name, "CN", subject.commonName);
    X509_set_issuer_name(certificate.get(),
                         issuerCertificate ? X509_get_subject_name(issuerCertificate.get()) : name);
    X509 *signer = issuerCertificate ? issuerCertificate.get() : certificate.get();
    bool ok = addExtension(certificate.get(), signer, NID_basic_constraints,
                           subject.authority ? "critical,CA:TRUE" : "CA:FALSE");
    const QByteArray alternatives = alternativeNames(subject);
    if (!alternatives.isEmpty())
        ok = ok && addExtension(certificate.get(), signer, NID_subject_alt_name, alternatives);
    if (!ok || X509_sign(certificate.get(), issuerKey ? issuerKey.get() : key.get(), EVP_sha256()) == 0)
        return fail(ErrorCode::Internal, u"OpenSSL signed no certificate"_s);

    const Bio certificateBio(BIO_new(BIO_s_mem()));
    const Bio keyBio(BIO_new(BIO_s_mem()));
    if (!certificateBio || !keyBio || PEM_write_bio_X509(certificateBio.get(), certificate.get()) != 1
        || PEM_write_bio_PrivateKey(keyBio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return fail(ErrorCode::Internal, u"OpenSSL wrote no certificate"_s);
    SimCertificate made;
    made.certificatePem = contentOf(certificateBio.get());
    if (issuer)
        made.certificatePem += issuer->certificatePem;
    made.keyPem = contentOf(keyBio.get());
    return made;
}

Result<SimCertificate> simVendorAuthority(const QString &commonName, const QString &organisation)
{
    static QMutex mutex;
    static QHash<QString, SimCertificate> made;
    const QMutexLocker lock(&mutex);
    const QString key = organisation + u'/' + commonName;
    if (const auto it = made.constFind(key); it != made.constEnd())
        return *it;
    SimCertificateSubject subject;
    subject.commonName = commonName;
    subject.organisation = organisation;
    subject.authority = true;
    ASSIGN_OR_RETURN(const SimCertificate authority, makeSimCertificate(subject));
    made.insert(key, authority);
    return authority;
}

} // namespace rf
