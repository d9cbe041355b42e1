#include "core/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace rf {

using namespace Qt::StringLiterals;

Result<> writeWhole(const QString &path, const QByteArray &content, ReadableBy readers)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return fail(ErrorCode::BadInput, u"%1 is not a file, so it is left alone"_s.arg(path));
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
                         && (readers == ReadableBy::AsUsual
                             || file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
                         && file.write(content) == content.size() && file.commit();
    if (written)
        return {};
    return fail(ErrorCode::Storage,
                u"%1 could not be written and is as it was: %2"_s.arg(path, file.errorString()));
}

} // namespace rf
