#include "core/engine/line_import.h"

#include "core/controls/line_list.h"
#include "core/controls/made_password.h"
#include "core/engine/line_records.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <functional>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// BadInput for an extension of which no password is at hand.
using SecretOf = std::function<Result<Secret>(const QString &extension)>;

/// The row of the list that is this line: its account, or else the only one that can be meant. A wrong
/// password would be set one day, so it is not guessed among several.
QString extensionOf(const Line &line, const QList<LinePasswordCheck> &list)
{
    QStringList alike;
    for (const QString &account : {line.user, line.authUser}) {
        for (const LinePasswordCheck &row : list) {
            if (!account.isEmpty() && row.extension == account)
                return account;
        }
    }
    for (const LinePasswordCheck &row : list) {
        if (sameLine(row.extension, line))
            alike << row.extension;
    }
    return alike.size() == 1 ? alike.first() : QString();
}

/// Stores it where no other password lies: one that a finished run goes back to is never overwritten.
Result<SecretRef> keepFor(SecretStore &secrets, const QString &key, const SecretRef &present,
                          const Secret &secret)
{
    SecretRef ref{u"line/"_s + key};
    for (const SecretRef &known : {present, ref}) {
        if (known.name.isEmpty())
            continue;
        const auto there = secrets.fetch(known);
        if (there && there->equals(secret))
            return known;
        if (!there && there.error().code != ErrorCode::BadInput)
            return tl::unexpected<Error>(there.error());
        if (there && known == ref)
            ref.name += u"/list-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    }
    RETURN_IF_ERROR(secrets.store(ref, secret));
    return ref;
}

/// Names a secret for each line that was read and that the list has; gives the extensions of those.
Result<QSet<QString>> nameSecrets(OfficeFile &file, SecretStore &secrets,
                                  const QList<LinePasswordCheck> &list, const SecretOf &secretOf)
{
    ASSIGN_OR_RETURN(const QList<DeviceState> devices, file.devices());
    ASSIGN_OR_RETURN(const QList<StoredSignIn> names, file.document<QList<StoredSignIn>>(u"lineSecrets"_s));
    QHash<QString, SecretRef> present;
    for (const StoredSignIn &row : names)
        present.insert(row.deviceId, row.password);
    QSet<QString> tied;
    for (const DeviceState &state : devices) {
        const PhoneFacts *phone = state.facts ? state.facts->phone() : nullptr;
        const QList<Line> *lines = phone ? phone->lines.value() : nullptr;
        for (const Line &line : lines ? *lines : QList<Line>()) {
            const QString extension = extensionOf(line, list);
            if (extension.isEmpty())
                continue;
            const auto secret = secretOf(extension);
            if (!secret && secret.error().code == ErrorCode::BadInput)
                continue;
            if (!secret)
                return tl::unexpected<Error>(secret.error());
            const QString key = lineKey(state.device.id, line.index);
            ASSIGN_OR_RETURN(const SecretRef ref, keepFor(secrets, key, present.value(key), *secret));
            RETURN_IF_ERROR(saveLineSecret(file, key, ref));
            tied.insert(extension);
        }
    }
    return tied;
}

/// Whether a phone may still turn out to have one of the lines. Nothing is known of what a scan found until
/// it is read, and before the scan nothing at all.
bool mayBeRead(const DeviceState &state, bool everyPhone)
{
    const bool phone = state.device.isPhone() || state.device.identity.kind == DeviceKind::Unknown;
    return phone && !state.facts && !state.device.isLocked() && (!everyPhone || state.abilities.canRead);
}

Result<bool> isWaitedFor(OfficeFile &file, bool everyPhone)
{
    ASSIGN_OR_RETURN(const QList<DeviceState> devices, file.devices());
    return devices.isEmpty() || std::any_of(devices.begin(), devices.end(), [&](const DeviceState &state) {
               return mayBeRead(state, everyPhone);
           });
}

using Waiting = QList<StoredSignIn>; ///< `user` is the extension
const QString waitingDocument = u"waitingLineSecrets"_s;

/// Their names go last: a password without a name would stay in the store for ever.
Result<> drop(OfficeFile &file, SecretStore &secrets, const Waiting &rows, const Waiting &stay)
{
    for (const StoredSignIn &row : rows)
        RETURN_IF_ERROR(secrets.remove(row.password));
    return file.saveDocument(waitingDocument, stay);
}

} // namespace

Result<ImportedLines> importLines(OfficeFile &file, SecretStore *secrets, QByteArrayView csv,
                                  const QString &source)
{
    ASSIGN_OR_RETURN(const LineList list, parseLineList(csv));
    ASSIGN_OR_RETURN(const Office office, file.office());
    ImportedLines imported;
    imported.problems = list.problems;
    imported.checks = checkLinePasswords(list.lines, {office.name, office.provider.name},
                                         QDateTime::currentDateTimeUtc(), source);
    RETURN_IF_ERROR(saveImportedChecks(file, imported.checks));
    if (!secrets)
        return imported;
    imported.hasStore = true;
    // What waits of an earlier list is out of date.
    ASSIGN_OR_RETURN(const Waiting earlier, file.document<Waiting>(waitingDocument));
    RETURN_IF_ERROR(drop(file, *secrets, earlier, {}));
    const SecretOf secretOf = [&](const QString &extension) -> Result<Secret> {
        const auto row = std::find_if(list.lines.begin(), list.lines.end(),
                                      [&](const LineSecret &line) { return line.extension == extension; });
        return row == list.lines.end() ? Result<Secret>(fail(ErrorCode::BadInput)) : row->secret.clone();
    };
    ASSIGN_OR_RETURN(const QSet<QString> tied, nameSecrets(file, *secrets, imported.checks, secretOf));
    ASSIGN_OR_RETURN(const bool wait, isWaitedFor(file, false));
    Waiting waiting;
    for (const LineSecret &line : list.lines) {
        if (!tied.contains(line.extension))
            waiting << StoredSignIn{{}, line.extension, SecretRef{u"line/list/"_s + line.extension}};
    }
    imported.kept = static_cast<int>(tied.size());
    (wait ? imported.waiting : imported.notKept) = static_cast<int>(waiting.size());
    if (!wait)
        return imported;
    RETURN_IF_ERROR(file.saveDocument(waitingDocument, waiting));
    for (const StoredSignIn &row : std::as_const(waiting)) {
        ASSIGN_OR_RETURN(const Secret secret, secretOf(row.user));
        RETURN_IF_ERROR(secrets->store(row.password, secret));
    }
    return imported;
}

Result<> tieWaitingLines(OfficeFile &file, SecretStore &secrets, bool everyPhone)
{
    ASSIGN_OR_RETURN(const Waiting waiting, file.document<Waiting>(waitingDocument));
    if (waiting.isEmpty())
        return {};
    // The whole list, or a row would look like the only one that can be meant once the others are tied.
    ASSIGN_OR_RETURN(const QList<LinePasswordCheck> list, importedChecks(file));
    const SecretOf secretOf = [&](const QString &extension) -> Result<Secret> {
        const auto row = std::find_if(waiting.begin(), waiting.end(),
                                      [&](const StoredSignIn &w) { return w.user == extension; });
        return row == waiting.end() ? Result<Secret>(fail(ErrorCode::BadInput))
                                    : secrets.fetch(row->password);
    };
    ASSIGN_OR_RETURN(const QSet<QString> tied, nameSecrets(file, secrets, list, secretOf));
    ASSIGN_OR_RETURN(const bool wait, isWaitedFor(file, everyPhone));
    Waiting stay;
    Waiting gone;
    for (const StoredSignIn &row : waiting)
        (wait && !tied.contains(row.user) ? stay : gone) << row;
    return gone.isEmpty() ? Result<>() : drop(file, secrets, gone, stay);
}

} // namespace rf
