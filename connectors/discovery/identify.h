// From evidence to identity. What each observation means is data (fingerprints.json, see fingerprints.md);
// this merges them with their weights, says why, and lists what does not fit together. Pure but for loading
// the data once and for remembering what long pages meant. Thread-safe.
#pragma once

#include "core/model/device.h"

#include <QHash>
#include <QRegularExpression>

namespace rf {

/// One row of a fingerprints.json.
struct Fingerprint {
    QString id; ///< file and name, unique: "yealink/User-Agent of desk phones"
    QString probe; ///< see fingerprints.md
    QRegularExpression pattern; ///< named groups vendor, model, firmware, mac, serial
    Identity fixed; ///< what is known when the pattern matches
    QString modelPrefix; ///< put before the model group
    QString modelSeparators; ///< characters of the model group that stand for blanks
    bool handsOff = false; ///< such a card gets no probe at all (S-1)
    bool generic = false; ///< runs inside other makers' products too: gives way to them, contradicts nobody
    double weight = 0.5;
    QList<QPair<QString, QJsonObject>> examples; ///< text → expected fields
    QStringList misses; ///< texts that must not match
};

class Fingerprints {
public:
    /// All files of :/rf/fingerprints. Rows that cannot be used are left out; tests check that there are
    /// none.
    static const Fingerprints &builtIn();
    /// Reads one file. BadInput with the row at fault.
    static Result<QList<Fingerprint>> parse(const QString &name, const QByteArray &json);
    explicit Fingerprints(QList<Fingerprint> rows, QStringList broken = {});
    const QList<Fingerprint> &rows() const { return m_rows; }
    /// The places in rows() of those for one probe.
    const QList<qsizetype> &rowsFor(const QString &probe) const;
    const QStringList &broken() const { return m_broken; }

private:
    QList<Fingerprint> m_rows;
    QHash<QString, QList<qsizetype>> m_byProbe;
    QStringList m_broken;
};

/// One observation: probe name and the text that was seen (docs/discovery_evidence.md).
struct Observation {
    QString probe; ///< "sip-options", "http-title", "http-server", "tls-subject", "ssh-banner", "oui", …
    QString text;
};

struct Identification {
    Identity identity;
    double sure = 0; ///< 0 = nothing known
    QList<Evidence>
        evidence; ///< every observation, with the claim it supports (empty claim = said nothing to us)
    QStringList contradictions; ///< plain sentences
};

/// The maker of this card builds things that must be left alone (S-1): printers, payment, alarm, lift, door,
/// medical.
bool handsOffMaker(const QString &ouiVendor, const Fingerprints &fingerprints = Fingerprints::builtIn());

/// Merges observations of one device. mac: when known from the neighbour table.
Identification identify(const QList<Observation> &observations, const MacAddress &mac = {},
                        const Fingerprints &fingerprints = Fingerprints::builtIn());

} // namespace rf
