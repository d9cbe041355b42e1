#include "core/model/evidence_fields.h"

namespace rf {

QMap<QString, QString> evidenceFields(const QString &said)
{
    QMap<QString, QString> fields;
    for (const QString &part : said.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString key = part.left(equals).trimmed();
        if (equals > 0 && !key.isEmpty())
            fields.insert(key, part.mid(equals + 1).trimmed());
    }
    return fields;
}

QList<QMap<QString, QString>> evidenceOf(const Device &device, QStringView probe)
{
    QList<QMap<QString, QString>> all;
    for (const Evidence &evidence : device.evidence) {
        if (evidence.probe == probe)
            all << evidenceFields(evidence.said);
    }
    return all;
}

} // namespace rf
