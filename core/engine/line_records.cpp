#include "core/engine/line_records.h"

#include "core/controls/made_password.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

using Checks = QList<LinePasswordCheck>;

const QString nowDocument = u"linePasswords"_s;
const QString importedDocument = u"importedLinePasswords"_s;

template <class List>
auto findExtension(List &checks, const QString &extension)
{
    return std::find_if(checks.begin(), checks.end(),
                        [&](const LinePasswordCheck &c) { return c.extension == extension; });
}

/// The line still has the password of the list; only who shares it may have changed.
bool isOfList(LinePasswordCheck check, const LinePasswordCheck &imported)
{
    check.sharedWith = imported.sharedWith;
    check.sharedExtensions = imported.sharedExtensions;
    return check == imported;
}

/// Lines that have the list's password share it with those that still have it as well; of a line of which
/// nothing is known that cannot be excluded.
void shareAnew(Checks &checks, const Checks &imported)
{
    const auto changed = [&](const QString &extension) {
        const auto now = findExtension(checks, extension);
        const auto was = findExtension(imported, extension);
        return now != checks.cend() && was != imported.cend() && !isOfList(*now, *was);
    };
    for (LinePasswordCheck &check : checks) {
        const auto was = findExtension(imported, check.extension);
        if (was == imported.cend() || !isOfList(check, *was))
            continue;
        QStringList others = was->sharedExtensions;
        const qsizetype gone = others.removeIf(changed);
        // The list of names may be shorter than the number of lines.
        check.sharedWith = std::max(0, was->sharedWith - static_cast<int>(gone));
        check.sharedExtensions = others;
    }
}

void place(Checks &checks, const Line &line, const Checks &known, const Checks &imported)
{
    checks.removeIf([&](const LinePasswordCheck &c) { return sameLine(c.extension, line); });
    for (const LinePasswordCheck &check : known) {
        if (findExtension(checks, check.extension) == checks.end())
            checks << check;
    }
    const auto placeOf = [&](const LinePasswordCheck &c) {
        return std::distance(imported.begin(), findExtension(imported, c.extension));
    };
    std::stable_sort(
        checks.begin(), checks.end(),
        [&](const LinePasswordCheck &a, const LinePasswordCheck &b) { return placeOf(a) < placeOf(b); });
}

} // namespace

QString lineKey(const QString &deviceId, int line)
{
    return u"%1/%2"_s.arg(deviceId).arg(line);
}

Result<> saveImportedChecks(OfficeFile &file, const QList<LinePasswordCheck> &checks)
{
    RETURN_IF_ERROR(file.saveDocument(importedDocument, checks));
    return file.saveDocument(nowDocument, checks);
}

Result<QList<LinePasswordCheck>> importedChecks(OfficeFile &file)
{
    return file.document<Checks>(importedDocument);
}

Result<QList<LinePasswordCheck>> checksOfLine(OfficeFile &file, const Line &line)
{
    ASSIGN_OR_RETURN(const Checks checks, file.document<Checks>(nowDocument));
    ASSIGN_OR_RETURN(Checks imported, file.document<Checks>(importedDocument));
    if (imported.isEmpty() && !checks.isEmpty()) {
        // An office file from before: the best that is known of its list is how it stands now.
        RETURN_IF_ERROR(file.saveDocument(importedDocument, checks));
        imported = checks;
    }
    Checks known;
    for (const LinePasswordCheck &check : checks) {
        if (!sameLine(check.extension, line))
            continue;
        const auto was = findExtension(imported, check.extension);
        known << (was != imported.end() && isOfList(check, *was) ? *was : check);
    }
    return known;
}

Result<> saveChecksOfLine(OfficeFile &file, const Line &line, const QList<LinePasswordCheck> &known)
{
    ASSIGN_OR_RETURN(Checks checks, file.document<Checks>(nowDocument));
    ASSIGN_OR_RETURN(const Checks imported, file.document<Checks>(importedDocument));
    place(checks, line, known, imported);
    shareAnew(checks, imported);
    return file.saveDocument(nowDocument, checks);
}

Result<> saveMadeLine(OfficeFile &file, const Line &line, const QList<LinePasswordCheck> &before, int length,
                      const QDateTime &when, const QString &source)
{
    ASSIGN_OR_RETURN(Checks checks, file.document<Checks>(nowDocument));
    ASSIGN_OR_RETURN(const Checks imported, file.document<Checks>(importedDocument));
    place(checks, line, before, imported);
    countAsMade(checks, line, length, when, source);
    shareAnew(checks, imported);
    return file.saveDocument(nowDocument, checks);
}

Result<SecretRef> lineSecret(OfficeFile &file, const QString &key)
{
    ASSIGN_OR_RETURN(const QList<StoredSignIn> names, file.document<QList<StoredSignIn>>(u"lineSecrets"_s));
    const auto row = std::find_if(names.begin(), names.end(),
                                  [&](const StoredSignIn &name) { return name.deviceId == key; });
    return row == names.end() ? SecretRef() : row->password;
}

Result<> saveLineSecret(OfficeFile &file, const QString &key, const SecretRef &secret)
{
    ASSIGN_OR_RETURN(QList<StoredSignIn> names, file.document<QList<StoredSignIn>>(u"lineSecrets"_s));
    names.removeIf([&](const StoredSignIn &row) { return row.deviceId == key; });
    if (!secret.name.isEmpty())
        names << StoredSignIn{key, {}, secret};
    return file.saveDocument(u"lineSecrets"_s, names);
}

} // namespace rf
