// What a certificate says of the name, and whether the office's phones would take the server that shows it.
#include "connectors/sip/phone_acceptance.h"

#include <QTest>

#include <openssl/evp.h>
#include <openssl/x509v3.h>

using namespace rf;
using namespace Qt::StringLiterals;

namespace {

/// A certificate that says this, signed by itself; names as OpenSSL writes them:
/// "DNS:a.example,URI:sip:b.example".
QByteArray certificate(const char *commonName, const char *names, const char *curve = "P-256",
                       const EVP_MD *digest = EVP_sha256())
{
    EVP_PKEY *key = EVP_EC_gen(curve);
    X509 *made = X509_new();
    X509_set_version(made, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
    X509_gmtime_adj(X509_getm_notBefore(made), 0);
    X509_gmtime_adj(X509_getm_notAfter(made), 3600);
    X509_set_pubkey(made, key);
    X509_NAME *subject = X509_get_subject_name(made);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(commonName), -1, -1, 0);
    X509_set_issuer_name(made, subject);
    if (names) {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, names);
        X509_add_ext(made, extension, -1);
        X509_EXTENSION_free(extension);
    }
    X509_sign(made, key, digest);
    unsigned char *der = nullptr;
    const int size = i2d_X509(made, &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    X509_free(made);
    EVP_PKEY_free(key);
    return bytes;
}

ServerAnswer tls(ServerOutcome outcome = ServerOutcome::Answers)
{
    ServerAnswer answer;
    answer.part = ServerPart::Tls;
    answer.outcome = outcome;
    answer.validUntil = QDateTime::currentDateTimeUtc();
    answer.certificate.name = CertificateName::Exact;
    answer.versions = {{u"1.1"_s, TlsVersionState::Refused}, {u"1.2"_s, TlsVersionState::Accepted}};
    return answer;
}

DeviceState phone(Reading<bool> checks)
{
    DeviceState state;
    state.device.id = u"phone"_s;
    state.device.identity.kind = DeviceKind::Phone;
    PhoneFacts facts;
    facts.checksServerCertificate = std::move(checks);
    Facts all;
    all.settings = facts;
    state.facts = all;
    return state;
}

} // namespace

class PhoneAcceptanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QByteArray>("der");
        QTest::addColumn<CertificateName>("expected");
        const char *domain = "sip.example.com";
        QTest::newRow("host") << certificate("x", "DNS:other.example,DNS:SIP.example.com")
                              << CertificateName::Exact;
        QTest::newRow("sip uri") << certificate("x", "URI:sip:sip.example.com") << CertificateName::Exact;
        QTest::newRow("sip uri with a user")
            << certificate("x", "URI:sip:bob@sip.example.com") << CertificateName::Other;
        QTest::newRow("another uri") << certificate("x", "URI:https://sip.example.com")
                                     << CertificateName::Other;
        QTest::newRow("wildcard") << certificate("x", "DNS:*.example.com") << CertificateName::Wildcard;
        QTest::newRow("wildcard and host")
            << certificate("x", "DNS:*.example.com,DNS:sip.example.com") << CertificateName::Exact;
        QTest::newRow("old place") << certificate(domain, nullptr) << CertificateName::CommonName;
        QTest::newRow("old place beside a new one")
            << certificate(domain, "DNS:other.example") << CertificateName::Other;
        QTest::newRow("somebody else") << certificate("other.example", nullptr) << CertificateName::Other;
        QTest::newRow("an address is no name")
            << certificate(domain, "IP:203.0.113.50") << CertificateName::CommonName;
        QTest::newRow("garbage") << QByteArray(100, '\x30') << CertificateName::Other;
        QTest::newRow("nothing") << QByteArray() << CertificateName::Other;
    }
    void names()
    {
        QFETCH(QByteArray, der);
        QFETCH(CertificateName, expected);
        QCOMPARE(readSipCertificate(der, u"sip.example.com"_s).name, expected);
    }
    void keysAndSignatures()
    {
        const SipCertificate good = readSipCertificate(certificate("x", nullptr), u"x"_s);
        QVERIFY(good.ellipticKey && good.keyBits == 256 && !good.weakKey() && !good.oldSignature);
        const SipCertificate small = readSipCertificate(certificate("x", nullptr, "P-224"), u"x"_s);
        QVERIFY(small.weakKey());
        QVERIFY(readSipCertificate(certificate("x", nullptr, "P-256", EVP_sha1()), u"x"_s).oldSignature);
    }
    void wildcards()
    {
        QVERIFY(coveredByWildcard(u"*.example.com"_s, u"SIP.Example.com"_s));
        QVERIFY(!coveredByWildcard(u"*.example.com"_s, u"a.b.example.com"_s));
        QVERIFY(!coveredByWildcard(u"*.example.com"_s, u"example.com"_s));
        QVERIFY(!coveredByWildcard(u"*.com"_s, u"example.com"_s));
        QVERIFY(!coveredByWildcard(u"s*.example.com"_s, u"sip.example.com"_s));
        QVERIFY(!coveredByWildcard(u"*"_s, u"com"_s));
    }

    void phones_data()
    {
        QTest::addColumn<ServerAnswer>("server");
        QTest::addColumn<DeviceState>("device");
        QTest::addColumn<Acceptance>("verdict");
        const auto checks = Reading<bool>::known(true);
        const auto doesNot = Reading<bool>::known(false);
        QTest::newRow("takes anything")
            << tls(ServerOutcome::WrongName) << phone(doesNot) << Acceptance::Takes;
        QTest::newRow("not read") << tls() << phone({}) << Acceptance::CannotTell;
        QTest::newRow("its own list is not known") << tls() << phone(checks) << Acceptance::CannotTell;
        QTest::newRow("wrong name") << tls(ServerOutcome::WrongName) << phone(checks) << Acceptance::Refuses;
        QTest::newRow("expired") << tls(ServerOutcome::Expired) << phone(checks) << Acceptance::Refuses;
        QTest::newRow("broken") << tls(ServerOutcome::BadCertificate) << phone(checks) << Acceptance::Refuses;
        QTest::newRow("own root") << tls(ServerOutcome::UnknownIssuer) << phone(checks)
                                  << Acceptance::CannotTell;
        ServerAnswer wildcard = tls();
        wildcard.certificate.name = CertificateName::Wildcard;
        QTest::newRow("wildcard") << wildcard << phone(checks) << Acceptance::CannotTell;
        DeviceState old = phone(doesNot);
        old.abilities.oldTls = true;
        QTest::newRow("firmware before TLS 1.2") << tls() << old << Acceptance::CannotTell;
        ServerAnswer both = tls();
        both.versions[0].state = TlsVersionState::Accepted;
        QTest::newRow("a server that is as old") << both << old << Acceptance::Takes;
    }
    void phones()
    {
        QFETCH(ServerAnswer, server);
        QFETCH(DeviceState, device);
        QFETCH(Acceptance, verdict);
        const QList<PhoneAcceptance> answers = phoneAcceptance(server, {device});
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.first().verdict, verdict);
        QVERIFY(!answers.first().says.isEmpty());
    }
    void onlyWhatCarriesALineAndOnlyAfterAHandshake()
    {
        DeviceState router = phone({});
        router.device.identity.kind = DeviceKind::Router;
        QVERIFY(phoneAcceptance(tls(), {router}).isEmpty());
        ServerAnswer silent = tls(ServerOutcome::Silent);
        silent.validUntil = {};
        QVERIFY(phoneAcceptance(silent, {phone({})}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PhoneAcceptanceTest)
#include "phone_acceptance_test.moc"
