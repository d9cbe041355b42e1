// The one DNS question that Qt 6.4 cannot ask: NAPTR (RFC 3403), by which a SIP domain tells its transports
// (RFC 3263 4.1). Pure; what a name server says is bounded: records, labels, and pointers that go backwards
// only.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace rf {

struct NaptrRecord {
    int order = 0; ///< lower first
    int preference = 0; ///< among equals, lower first
    QString flags; ///< "s": the replacement is a name for SRV
    QString service; ///< "SIPS+D2T", "SIP+D2T", "SIP+D2U"
    QString replacement; ///< name to go on with; empty = none
    friend bool operator==(const NaptrRecord &, const NaptrRecord &) = default;
};

struct NaptrAnswer {
    bool truncated = false; ///< ask again over TCP
    bool failed = false; ///< the name server could not or would not answer
    QList<NaptrRecord> records;
};

inline constexpr qsizetype dnsMaxBytes = 65535;

/// Empty when the name cannot be one: labels of 1 to 63 bytes, 253 in all.
QByteArray naptrQuestion(quint16 id, const QString &name);
/// Unparsable when it is no answer to exactly this question, or breaks a bound. A name that does not exist
/// has no records.
Result<NaptrAnswer> readNaptrAnswer(const QByteArray &bytes, quint16 id, const QString &name);

} // namespace rf
