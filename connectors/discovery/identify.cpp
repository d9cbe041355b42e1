#include "connectors/discovery/identify.h"

#include "connectors/discovery/oui.h"
#include "connectors/discovery/words.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

// Names under which an observation may be given, and the probes whose rows it is tried against.
QStringList probesFor(const QString &given)
{
    const QString name = given.trimmed().toLower().replace(u'_', u'-').replace(u'.', u'-');
    static const QMap<QString, QStringList> families{
        {u"sip"_s, {u"sip-options"_s, u"sip-pnp"_s}},
        {u"http"_s,
         {u"http-title"_s, u"http-server"_s, u"http-realm"_s, u"http-location"_s, u"http-cookie"_s,
          u"http-body"_s}},
        {u"https"_s,
         {u"http-title"_s, u"http-server"_s, u"http-realm"_s, u"http-location"_s, u"http-cookie"_s,
          u"http-body"_s}},
        {u"tls"_s, {u"tls-subject"_s, u"tls-issuer"_s}},
        {u"tls-certificate"_s, {u"tls-subject"_s, u"tls-issuer"_s}},
        {u"cert"_s, {u"tls-subject"_s, u"tls-issuer"_s}},
        {u"certificate"_s, {u"tls-subject"_s, u"tls-issuer"_s}},
        {u"x509"_s, {u"tls-subject"_s, u"tls-issuer"_s}},
        {u"ssdp"_s, {u"upnp"_s, u"http-server"_s}},
        {u"upnp-server"_s, {u"upnp"_s, u"http-server"_s}},
    };
    if (const auto family = families.constFind(name); family != families.constEnd())
        return *family;
    static const QMap<QString, QString> same{
        {u"sip-ua"_s, u"sip-options"_s},
        {u"sip-user-agent"_s, u"sip-options"_s},
        {u"sip-user-agents"_s, u"sip-options"_s},
        {u"user-agent"_s, u"sip-options"_s},
        {u"sip-server"_s, u"sip-options"_s},
        {u"sip-banner"_s, u"sip-options"_s},
        {u"sip-banners"_s, u"sip-options"_s},
        {u"sip-header-user-agent"_s, u"sip-options"_s},
        {u"pnp"_s, u"sip-pnp"_s},
        {u"title"_s, u"http-title"_s},
        {u"html-title"_s, u"http-title"_s},
        {u"server"_s, u"http-server"_s},
        {u"http-servers"_s, u"http-server"_s},
        {u"http-header-server"_s, u"http-server"_s},
        {u"realm"_s, u"http-realm"_s},
        {u"http-wwwauth"_s, u"http-realm"_s},
        {u"www-authenticate"_s, u"http-realm"_s},
        {u"http-auth"_s, u"http-realm"_s},
        {u"location"_s, u"http-location"_s},
        {u"http-redirect"_s, u"http-location"_s},
        {u"cookie"_s, u"http-cookie"_s},
        {u"body"_s, u"http-body"_s},
        {u"html"_s, u"http-body"_s},
        {u"x509-subject"_s, u"tls-subject"_s},
        {u"x509-subjects"_s, u"tls-subject"_s},
        {u"tls-cert-subject"_s, u"tls-subject"_s},
        {u"x509-issuer"_s, u"tls-issuer"_s},
        {u"x509-issuers"_s, u"tls-issuer"_s},
        {u"tls-cert-issuer"_s, u"tls-issuer"_s},
        {u"ssh"_s, u"ssh-banner"_s},
        {u"ssh-banners"_s, u"ssh-banner"_s},
        {u"telnet"_s, u"telnet-banner"_s},
        {u"telnet-banners"_s, u"telnet-banner"_s},
        {u"snmp"_s, u"snmp-sysdescr"_s},
        {u"sysdescr"_s, u"snmp-sysdescr"_s},
        {u"snmp-sys-descr"_s, u"snmp-sysdescr"_s},
        {u"mac-vendor"_s, u"oui"_s},
    };
    return {same.value(name, name)};
}

bool isCardAddress(const QString &probe)
{
    static const QStringList names{u"mac"_s, u"neighbour"_s, u"neighbor"_s, u"arp"_s, u"oui"_s};
    return names.contains(probe.trimmed().toLower());
}

// The forms in which the same thing is written elsewhere, brought to the one that rows are written for.
QString normalised(const QString &probe, const QString &given)
{
    QString text = given.left(probe == "http-body"_L1 ? 65536 : 2000);
    const auto drop = [&text](QLatin1StringView prefix) {
        if (text.startsWith(prefix, Qt::CaseInsensitive))
            text = text.mid(prefix.size()).trimmed();
    };
    if (probe == "sip-options"_L1) {
        drop("User-Agent:"_L1);
        drop("Server:"_L1);
    } else if (probe == "http-server"_L1) {
        drop("Server:"_L1);
    } else if (probe == "http-location"_L1) {
        drop("Location:"_L1);
    } else if (probe == "http-title"_L1) {
        drop("<title>"_L1);
        if (text.endsWith("</title>"_L1, Qt::CaseInsensitive))
            text.chop(8);
        text = text.trimmed();
    } else if (probe == "http-realm"_L1) {
        drop("WWW-Authenticate:"_L1);
        static const QRegularExpression realm(u"realm=\"([^\"]*)\""_s,
                                              QRegularExpression::CaseInsensitiveOption);
        if (const auto match = realm.match(text); match.hasMatch())
            text = match.captured(1);
    } else if (probe == "tls-subject"_L1 || probe == "tls-issuer"_L1) {
        static const QRegularExpression blanks(u",\\s+(?=[A-Za-z]+=)"_s);
        static const QRegularExpression equals(u"\\s*=\\s*"_s);
        text.replace(blanks, u","_s).replace(equals, u"="_s);
    } else if (probe == "ssh-banner"_L1) {
        text = text.trimmed();
        if (!text.startsWith("SSH-"_L1))
            text.prepend("SSH-2.0-"_L1);
    }
    return text;
}

// What a person may see of it: one line, no control characters, at most 200.
QString shown(const QString &text)
{
    QString line;
    for (QChar c : text.left(400)) {
        if (c.isPrint())
            line += c;
        else if (!line.endsWith(u' '))
            line += u' ';
    }
    return line.trimmed().left(200);
}

struct Claim {
    Identity identity;
    double weight = 0;
    qsizetype observation = 0;
};

QString describe(const Identity &identity)
{
    QStringList words;
    for (const QString &word : {identity.vendor, identity.model, identity.firmware}) {
        if (!word.isEmpty())
            words.append(word);
    }
    if (words.isEmpty() && identity.kind != DeviceKind::Unknown)
        words.append(enumText(identity.kind));
    if (words.isEmpty() && !identity.mac.isNull())
        words.append(identity.mac.text());
    return words.join(u' ');
}

Identity claimOf(const Fingerprint &row, const QRegularExpressionMatch &match)
{
    Identity identity = row.fixed;
    const auto group = [&](const char *name) {
        const QString found = shown(match.captured(QLatin1StringView(name))).left(60);
        return found;
    };
    if (const QString vendor = group("vendor"); !vendor.isEmpty())
        identity.vendor = vendor;
    if (QString model = group("model"); !model.isEmpty()) {
        for (QChar separator : row.modelSeparators)
            model.replace(separator, u' ');
        identity.model = row.modelPrefix + model.simplified();
    }
    if (const QString firmware = group("firmware"); !firmware.isEmpty())
        identity.firmware = firmware;
    if (const QString serial = group("serial"); !serial.isEmpty())
        identity.serial = serial;
    if (const auto mac = MacAddress::from(group("mac")))
        identity.mac = *mac;
    return identity;
}

QString bare(const QString &model)
{
    QString plain;
    for (QChar c : model.toUpper()) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return plain;
}

// Two ways of writing the same thing: "T46U" and "SIP-T46U", "4.4.5" and "4.4.5.1".
bool agree(const QString &a, const QString &b)
{
    const QString x = bare(a);
    const QString y = bare(b);
    return x.contains(y) || y.contains(x);
}

// The heaviest text of one field among the claims; a second, different one with good evidence is a
// contradiction, told in the sentence `both`.
QString settle(const QList<Claim> &claims, QString Identity::*member, const QString &both,
               QStringList &contradictions)
{
    const Claim *best = nullptr;
    for (const Claim &claim : claims) {
        if (!(claim.identity.*member).isEmpty() && (best == nullptr || claim.weight > best->weight))
            best = &claim;
    }
    if (best == nullptr)
        return {};
    const QString chosen = best->identity.*member;
    for (const Claim &claim : claims) {
        const QString other = claim.identity.*member;
        if (!other.isEmpty() && claim.weight >= 0.6 && claim.observation != best->observation
            && !agree(other, chosen)) {
            contradictions.append(both.arg(chosen, other));
            break;
        }
    }
    return chosen;
}

double combined(const QList<Claim> &claims)
{
    QMap<qsizetype, double> perObservation;
    for (const Claim &claim : claims)
        perObservation[claim.observation] = std::max(perObservation[claim.observation], claim.weight);
    double rest = 1;
    for (double weight : perObservation)
        rest *= 1 - weight;
    return 1 - rest;
}

} // namespace

bool handsOffMaker(const QString &ouiVendor, const Fingerprints &fingerprints)
{
    if (ouiVendor.isEmpty())
        return false;
    for (const Fingerprint &row : fingerprints.rows()) {
        if (row.handsOff && row.probe == "oui"_L1 && row.pattern.match(ouiVendor.left(200)).hasMatch())
            return true;
    }
    return false;
}

Identification identify(const QList<Observation> &given, const MacAddress &neighbourMac,
                        const Fingerprints &fingerprints)
{
    Identification result;
    QList<Observation> observations = given;
    if (!neighbourMac.isNull())
        observations.prepend({u"neighbour"_s, neighbourMac.text()});

    QList<Claim> claims;
    QList<QPair<MacAddress, QString>> macs;
    for (qsizetype index = 0; index < observations.size(); ++index) {
        const Observation &seen = observations[index];
        QString text = seen.text;
        QStringList probes = probesFor(seen.probe);
        Evidence evidence;
        evidence.probe = seen.probe.trimmed().left(40);
        evidence.said = shown(text);
        if (const auto mac = isCardAddress(seen.probe) ? MacAddress::from(text.trimmed()) : std::nullopt) {
            macs.append({*mac, u"its network card"_s});
            text = ouiVendor(*mac);
            probes = {u"oui"_s};
            evidence.said = text.isEmpty() ? mac->text() : u"%1 (%2)"_s.arg(mac->text(), shown(text));
        }
        for (const Fingerprint &row : fingerprints.rows()) {
            if (!probes.contains(row.probe) || text.isEmpty())
                continue;
            const auto match = row.pattern.match(normalised(row.probe, text));
            if (!match.hasMatch())
                continue;
            Claim claim{claimOf(row, match), row.weight, index};
            if (!claim.identity.mac.isNull())
                macs.append({claim.identity.mac, evidence.said});
            const QString words = describe(claim.identity);
            // Of several rows, show the one that says most; the weight is that of the heaviest.
            if (evidence.claim.isEmpty() || words.size() > evidence.claim.size())
                evidence.claim = words;
            evidence.weight = std::max(evidence.weight, row.weight);
            claims.append(claim);
        }
        result.evidence.append(evidence);
    }

    QMap<QString, QList<Claim>> byVendor;
    for (const Claim &claim : claims)
        byVendor[claim.identity.vendor].append(claim);
    QString vendor;
    double sure = 0;
    for (auto it = byVendor.constBegin(); it != byVendor.constEnd(); ++it) {
        const double sum = it.key().isEmpty() ? 0 : combined(it.value());
        if (sum > sure) {
            sure = sum;
            vendor = it.key();
        }
    }
    for (auto it = byVendor.constBegin(); it != byVendor.constEnd(); ++it) {
        if (!it.key().isEmpty() && it.key() != vendor && combined(it.value()) >= 0.5)
            result.contradictions.append(
                DiscoveryText::tr("Some of what it says points to %1, some to %2.").arg(vendor, it.key()));
    }
    QList<Claim> ours = byVendor.value(vendor);
    result.identity.vendor = vendor;
    result.identity.model =
        settle(ours, &Identity::model, DiscoveryText::tr("It gives its model as %1 and as %2."),
               result.contradictions);
    result.identity.firmware =
        settle(ours, &Identity::firmware, DiscoveryText::tr("It gives its firmware as %1 and as %2."),
               result.contradictions);
    QStringList unused;
    result.identity.serial = settle(ours, &Identity::serial, u"%1, %2"_s, unused);
    if (!vendor.isEmpty())
        ours += byVendor.value(QString()); // what kind of thing it is may also be said by a port
    double kindWeight = 0;
    for (const Claim &claim : ours) {
        if (claim.identity.kind == DeviceKind::Unknown)
            continue;
        // The vendor's own word on the kind goes before that of a port.
        const double weight = claim.weight + (claim.identity.vendor.isEmpty() ? 0 : 1);
        if (weight > kindWeight) {
            kindWeight = weight;
            result.identity.kind = claim.identity.kind;
        }
    }
    result.sure = vendor.isEmpty() ? combined(ours) : sure;
    for (const auto &[mac, from] : macs) {
        if (result.identity.mac.isNull())
            result.identity.mac = mac;
        else if (result.identity.mac != mac)
            result.contradictions.append(DiscoveryText::tr("It gives its network card as %1 and as %2.")
                                             .arg(result.identity.mac.text(), mac.text()));
    }
    result.contradictions.removeDuplicates();
    if (!result.contradictions.isEmpty())
        result.sure = std::min(result.sure, 0.7);
    return result;
}

} // namespace rf
