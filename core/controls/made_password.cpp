#include "core/controls/made_password.h"

#include <algorithm>

namespace rf {

int madeLineLength(const Provider &provider)
{
    return provider.maxPasswordLength > 0 ? std::min(Secret::madeLength, provider.maxPasswordLength)
                                          : Secret::madeLength;
}

bool sameLine(const QString &extension, const Line &line)
{
    if (extension.isEmpty())
        return false;
    const auto fits = [&](const QString &account) {
        const QString user = account.section(QLatin1Char('@'), 0, 0);
        if (user.compare(extension, Qt::CaseInsensitive) == 0)
            return true;
        if (!user.endsWith(extension, Qt::CaseInsensitive))
            return false;
        const QChar before = user.at(user.size() - extension.size() - 1);
        return !before.isLetterOrNumber() || (extension.front().isDigit() && !before.isDigit());
    };
    return fits(line.user) || fits(line.authUser) || line.label == extension;
}

void countAsMade(QList<LinePasswordCheck> &checks, const Line &line, int length, const QDateTime &when,
                 const QString &source)
{
    QStringList renewed;
    for (LinePasswordCheck &check : checks) {
        if (!sameLine(check.extension, line))
            continue;
        renewed << check.extension;
        check = LinePasswordCheck{check.extension, length, true, {}, 0, {}, when, source};
    }
    for (const QString &extension : std::as_const(renewed)) {
        for (LinePasswordCheck &other : checks) {
            // The list of names may be shorter than the number of lines.
            if (other.sharedExtensions.removeAll(extension) > 0)
                other.sharedWith = std::max(0, other.sharedWith - 1);
        }
    }
}

} // namespace rf
