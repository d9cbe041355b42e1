#include "connectors/discovery/identify.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

Result<Fingerprint> readRow(const QString &file, const QJsonObject &row)
{
    Fingerprint print;
    const QString name = row["name"_L1].toString();
    print.id = file + u'/' + name;
    const auto wrong = [&](const QString &what) {
        return fail(ErrorCode::BadInput, print.id + u": "_s + what);
    };
    if (name.isEmpty())
        return wrong(u"without a name"_s);
    print.probe = row["probe"_L1].toString();
    if (print.probe.isEmpty())
        return wrong(u"without a probe"_s);
    print.pattern = QRegularExpression(row["pattern"_L1].toString());
    if (print.pattern.pattern().isEmpty() || !print.pattern.isValid())
        return wrong(u"pattern: "_s + print.pattern.errorString());
    for (const QString &group : print.pattern.namedCaptureGroups()) {
        static const QStringList known{u"vendor"_s, u"model"_s, u"firmware"_s, u"mac"_s, u"serial"_s};
        if (!group.isEmpty() && !known.contains(group))
            return wrong(u"unknown group "_s + group);
    }
    print.weight = row["weight"_L1].toDouble(-1);
    if (print.weight <= 0 || print.weight >= 1)
        return wrong(u"weight must lie between 0 and 1"_s);
    if (const QString kind = row["kind"_L1].toString(); !kind.isEmpty()) {
        const auto known = enumFrom<DeviceKind>(kind);
        if (!known)
            return wrong(u"unknown kind "_s + kind);
        print.fixed.kind = *known;
    }
    print.fixed.vendor = row["vendor"_L1].toString();
    print.fixed.model = row["model"_L1].toString();
    print.fixed.firmware = row["firmware"_L1].toString();
    print.modelPrefix = row["modelPrefix"_L1].toString();
    print.modelSeparators = row["modelSeparators"_L1].toString();
    print.handsOff = row["handsOff"_L1].toBool();
    print.generic = row["generic"_L1].toBool();
    // Who made the card is a guess at the device, and never more (S-6).
    if (print.probe == "oui"_L1
        && (print.weight > 0.5 || !print.fixed.model.isEmpty()
            || print.pattern.namedCaptureGroups().contains(u"model"_s)))
        return wrong(u"a card names no model and proves at most 0.5"_s);
    for (const QJsonValue &example : row["examples"_L1].toArray())
        print.examples.append({example["text"_L1].toString(), example["expect"_L1].toObject()});
    if (print.examples.isEmpty())
        return wrong(u"without an example"_s);
    for (const QJsonValue &miss : row["misses"_L1].toArray())
        print.misses.append(miss.toString());
    return print;
}

} // namespace

Result<QList<Fingerprint>> Fingerprints::parse(const QString &name, const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::BadInput, name + u": "_s + error.errorString());
    QList<Fingerprint> rows;
    for (const QJsonValue &row : document["fingerprints"_L1].toArray()) {
        ASSIGN_OR_RETURN(Fingerprint print, readRow(name, row.toObject()));
        rows.append(std::move(print));
    }
    if (rows.isEmpty())
        return fail(ErrorCode::BadInput, name + u": no fingerprints"_s);
    return rows;
}

Fingerprints::Fingerprints(QList<Fingerprint> rows, QStringList broken)
    : m_rows(std::move(rows))
    , m_broken(std::move(broken))
{
    for (qsizetype place = 0; place < m_rows.size(); ++place)
        m_byProbe[m_rows[place].probe].append(place);
}

const QList<qsizetype> &Fingerprints::rowsFor(const QString &probe) const
{
    static const QList<qsizetype> none;
    const auto found = m_byProbe.constFind(probe);
    return found == m_byProbe.constEnd() ? none : *found;
}

const Fingerprints &Fingerprints::builtIn()
{
    static const Fingerprints loaded = [] {
        QList<Fingerprint> rows;
        QStringList broken;
        const QDir folder(u":/rf/fingerprints"_s);
        for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) {
                broken.append(name);
                continue;
            }
            auto made = parse(name.chopped(5), file.readAll());
            if (made)
                rows.append(*std::move(made));
            else
                broken.append(made.error().detail);
        }
        return Fingerprints(std::move(rows), std::move(broken));
    }();
    return loaded;
}

} // namespace rf
