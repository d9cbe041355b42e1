#include "connectors/discovery/probes/certificate.h"

#include "connectors/discovery/probes/fields.h"
#include "connectors/transport/certificate_key.h"

#include <QCryptographicHash>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr qsizetype longestCertificate = 16 * 1024;
constexpr qsizetype mostNames = 40;

template <class Info>
QString distinguishedName(const Info &info)
{
    QStringList parts;
    for (const char *key : {"CN", "OU", "O", "L", "ST", "C"}) {
        const QStringList values = info(QByteArray(key));
        for (const QString &value : values) {
            if (parts.size() < 12)
                parts.append(QLatin1StringView(key) + u'=' + plainLine(value, 100));
        }
    }
    return parts.join(u',');
}

QString keyTypeName(QSsl::KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case QSsl::Rsa: return u"rsa"_s;
    case QSsl::Dsa: return u"dsa"_s;
    case QSsl::Ec: return u"ec"_s;
    default: return u"other"_s;
    }
}

} // namespace

std::optional<CertificateFacts> readCertificate(const QByteArray &der)
{
    if (der.isEmpty() || der.size() > longestCertificate)
        return std::nullopt;
    const QSslCertificate certificate(der, QSsl::Der);
    if (certificate.isNull())
        return std::nullopt;
    CertificateFacts facts;
    facts.subject = distinguishedName([&](const QByteArray &key) { return certificate.subjectInfo(key); });
    facts.issuer = distinguishedName([&](const QByteArray &key) { return certificate.issuerInfo(key); });
    const auto names = certificate.subjectAlternativeNames();
    for (auto name = names.constBegin(); name != names.constEnd() && facts.names.size() < mostNames; ++name) {
        if (name.key() == QSsl::DnsEntry)
            facts.names.append(u"DNS:"_s + plainLine(name.value(), 100));
        else if (name.key() == QSsl::IpAddressEntry)
            facts.names.append(u"IP:"_s + plainLine(name.value(), 100));
    }
    facts.names.sort();
    const CertificateKey key = keyInCertificate(der);
    facts.keyType = keyTypeName(key.algorithm);
    facts.keyBits = key.bits;
    facts.from = certificate.effectiveDate();
    facts.until = certificate.expiryDate();
    facts.selfSigned = certificate.isSelfSigned();
    facts.sha256 = QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex();
    return facts;
}

QList<Observation> certificateObservations(const CertificateFacts &facts)
{
    QList<Observation> list;
    if (!facts.subject.isEmpty())
        list.append({u"tls-subject"_s, facts.subject});
    if (!facts.issuer.isEmpty())
        list.append({u"tls-issuer"_s, facts.issuer});
    if (!facts.names.isEmpty())
        list.append({u"tls-san"_s, facts.names.join(u',').left(500)});
    FieldText key;
    key.add(u"type"_s, facts.keyType);
    if (facts.keyBits > 0)
        key.add(u"bits"_s, QString::number(facts.keyBits));
    if (facts.from.isValid())
        key.add(u"from"_s, facts.from.toUTC().date().toString(Qt::ISODate));
    if (facts.until.isValid())
        key.add(u"until"_s, facts.until.toUTC().date().toString(Qt::ISODate));
    if (facts.selfSigned)
        key.add(u"self"_s, u"yes"_s);
    key.add(u"sha256"_s, facts.sha256);
    list.append({u"tls-key"_s, key.text()});
    return list;
}

} // namespace rf
