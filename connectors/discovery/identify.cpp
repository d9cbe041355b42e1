#include "connectors/discovery/identify.h"

#include "connectors/discovery/evidence_forms.h"
#include "connectors/discovery/oui.h"
#include "connectors/discovery/words.h"

#include <QCache>
#include <QMap>
#include <QMutex>
#include <memory>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

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

// Where a claim comes from. A card's maker built the card and perhaps nothing else; Asterisk or LuCI run in
// many makers' boxes. Both name a device only when nothing says more, and contradict nobody.
enum class Standing { Own, Generic, Card };

struct Claim {
    Identity identity;
    double weight = 0;
    Standing standing = Standing::Own;
    qsizetype observation = 0;

    /// The same maker, however it is spelled.
    QString vendorKey() const { return identity.vendor.toCaseFolded(); }
    /// What it counts when makers are compared; `weight` is what it counts afterwards.
    double rank() const
    {
        switch (standing) {
        case Standing::Own: break;
        case Standing::Generic: return weight * 0.6;
        case Standing::Card: return weight * 0.5;
        }
        return weight;
    }
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

// 1 - (1-w1)(1-w2)…, each observation with its heaviest claim.
template <class Weight>
double combined(const QList<Claim> &claims, Weight weightOf)
{
    QMap<qsizetype, double> perObservation;
    for (const Claim &claim : claims)
        perObservation[claim.observation] = std::max(perObservation[claim.observation], weightOf(claim));
    double rest = 1;
    for (double weight : perObservation)
        rest *= 1 - weight;
    return 1 - rest;
}

double sureness(const Claim &claim)
{
    return claim.weight;
}

double doubt(const Claim &claim)
{
    return claim.standing == Standing::Own ? claim.weight : 0;
}

QList<Claim> matchRows(const QString &probe, const QString &text, const Fingerprints &fingerprints)
{
    QList<Claim> claims;
    const QString ready = normalisedEvidence(probe, text);
    if (ready.isEmpty())
        return claims;
    for (const qsizetype place : fingerprints.rowsFor(probe)) {
        const Fingerprint &row = fingerprints.rows()[place];
        const auto match = row.pattern.match(ready);
        if (!match.hasMatch())
            continue;
        Claim claim;
        claim.identity = claimOf(row, match);
        claim.weight = row.weight;
        claim.standing = row.probe == "oui"_L1 ? Standing::Card
                         : row.generic         ? Standing::Generic
                                               : Standing::Own;
        claims.append(claim);
    }
    return claims;
}

// A scan identifies a device anew with each thing it learns. Looking through a whole page is the one part
// that costs, and a page does not change in between.
QList<Claim> matchPage(const QString &page, const Fingerprints &fingerprints)
{
    if (&fingerprints != &Fingerprints::builtIn())
        return matchRows(u"http-body"_s, page, fingerprints);
    static QMutex mutex;
    static QCache<QString, QList<Claim>> remembered(4 * 1024 * 1024);
    const QMutexLocker lock(&mutex);
    if (const QList<Claim> *known = remembered.object(page))
        return *known;
    auto found = std::make_unique<QList<Claim>>(matchRows(u"http-body"_s, page, fingerprints));
    QList<Claim> claims = *found;
    remembered.insert(page, found.release(), page.size());
    return claims;
}

// What one observation claims, and how it is shown.
QList<Claim> claimsOf(const Observation &seen, const Fingerprints &fingerprints, Evidence &evidence)
{
    QString text = seen.text;
    QStringList probes = probesFor(seen.probe);
    evidence.probe = seen.probe.left(60).trimmed().left(40);
    evidence.said = shown(text);
    const auto mac = isCardAddress(seen.probe) ? MacAddress::from(text.left(40).trimmed()) : std::nullopt;
    if (mac) {
        text = ouiVendor(*mac);
        probes = {u"oui"_s};
        evidence.said = text.isEmpty() ? mac->text() : u"%1 (%2)"_s.arg(mac->text(), shown(text));
    }
    QList<Claim> claims;
    for (const QString &probe : std::as_const(probes)) {
        claims +=
            probe == "http-body"_L1 ? matchPage(text, fingerprints) : matchRows(probe, text, fingerprints);
    }
    for (const Claim &claim : std::as_const(claims)) {
        const QString words = describe(claim.identity);
        // Of several rows, show the one that says most; the weight is that of the heaviest.
        if (evidence.claim.isEmpty() || words.size() > evidence.claim.size())
            evidence.claim = words;
        evidence.weight = std::max(evidence.weight, claim.weight);
    }
    return claims;
}

} // namespace

bool handsOffMaker(const QString &ouiVendor, const Fingerprints &fingerprints)
{
    if (ouiVendor.isEmpty())
        return false;
    for (const qsizetype place : fingerprints.rowsFor(u"oui"_s)) {
        const Fingerprint &row = fingerprints.rows()[place];
        if (row.handsOff && row.pattern.match(ouiVendor.left(200)).hasMatch())
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

    QMap<QString, QList<Claim>> byVendor;
    QList<MacAddress> macs;
    for (qsizetype index = 0; index < observations.size(); ++index) {
        const Observation &seen = observations[index];
        if (isCardAddress(seen.probe)) {
            if (const auto mac = MacAddress::from(seen.text.left(40).trimmed()))
                macs.append(*mac);
        }
        Evidence evidence;
        for (Claim claim : claimsOf(seen, fingerprints, evidence)) {
            claim.observation = index;
            if (!claim.identity.mac.isNull())
                macs.append(claim.identity.mac);
            byVendor[claim.vendorKey()].append(claim);
        }
        result.evidence.append(evidence);
    }

    QString vendor;
    double highest = 0;
    for (auto it = byVendor.constBegin(); it != byVendor.constEnd(); ++it) {
        const double rank =
            it.key().isEmpty() ? 0 : combined(it.value(), [](const Claim &c) { return c.rank(); });
        if (rank > highest) {
            highest = rank;
            vendor = it.key();
        }
    }
    QList<Claim> ours = byVendor.value(vendor);
    QStringList unused;
    result.identity.vendor = settle(ours, &Identity::vendor, u"%1, %2"_s, unused);
    for (auto it = byVendor.constBegin(); it != byVendor.constEnd(); ++it) {
        if (!it.key().isEmpty() && it.key() != vendor && combined(it.value(), doubt) >= 0.5)
            result.contradictions.append(
                DiscoveryText::tr("Some of what it says points to %1, some to %2.")
                    .arg(result.identity.vendor, it.value().first().identity.vendor));
    }
    result.identity.model =
        settle(ours, &Identity::model, DiscoveryText::tr("It gives its model as %1 and as %2."),
               result.contradictions);
    result.identity.firmware =
        settle(ours, &Identity::firmware, DiscoveryText::tr("It gives its firmware as %1 and as %2."),
               result.contradictions);
    result.identity.serial = settle(ours, &Identity::serial, u"%1, %2"_s, unused);
    result.sure = combined(ours, sureness);
    if (!vendor.isEmpty())
        ours += byVendor.value(QString()); // what kind of thing it is may also be said by a port
    double kindWeight = 0;
    for (const Claim &claim : std::as_const(ours)) {
        if (claim.identity.kind == DeviceKind::Unknown)
            continue;
        // The vendor's own word on the kind goes before that of a port.
        const double weight = claim.weight + (claim.identity.vendor.isEmpty() ? 0 : 1);
        if (weight > kindWeight) {
            kindWeight = weight;
            result.identity.kind = claim.identity.kind;
        }
    }
    for (const MacAddress &mac : std::as_const(macs)) {
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
