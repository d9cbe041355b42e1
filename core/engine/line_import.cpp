#include "core/engine/line_import.h"

#include "core/controls/line_list.h"

namespace rf {

using namespace Qt::StringLiterals;

Result<ImportedLines> importLines(OfficeFile &file, SecretStore *secrets, QByteArrayView csv,
                                  const QString &source)
{
    ASSIGN_OR_RETURN(const LineList list, parseLineList(csv));
    ASSIGN_OR_RETURN(const Office office, file.office());
    ImportedLines imported;
    imported.problems = list.problems;
    imported.checks = checkLinePasswords(list.lines, {office.name, office.provider.name},
                                         QDateTime::currentDateTimeUtc(), source);
    RETURN_IF_ERROR(file.saveDocument(u"linePasswords"_s, imported.checks));
    if (!secrets)
        return imported;
    ASSIGN_OR_RETURN(const QList<DeviceState> devices, file.devices());
    QList<StoredSignIn> names;
    for (const DeviceState &state : devices) {
        const PhoneFacts *phone = state.facts ? state.facts->phone() : nullptr;
        const QList<Line> *lines = phone ? phone->lines.value() : nullptr;
        for (const Line &line : lines ? *lines : QList<Line>()) {
            for (const LineSecret &secret : list.lines) {
                if (secret.extension.isEmpty()
                    || (secret.extension != line.user && secret.extension != line.authUser))
                    continue;
                const SecretRef ref{u"line/%1/%2"_s.arg(state.device.id).arg(line.index)};
                RETURN_IF_ERROR(secrets->store(ref, secret.secret));
                names << StoredSignIn{u"%1/%2"_s.arg(state.device.id).arg(line.index), {}, ref};
            }
        }
    }
    RETURN_IF_ERROR(file.saveDocument(u"lineSecrets"_s, names));
    return imported;
}

} // namespace rf
