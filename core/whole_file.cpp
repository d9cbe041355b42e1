#include "core/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>
#include <optional>

#ifndef _WIN32
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// Why the content is not on the disk, if it is not.
std::optional<QString> notSynced(int handle)
{
#ifdef _WIN32
    Q_UNUSED(handle) // Qt lends no handle of its own here; commit() asks the system to write
#else
    // Some places cannot sync at all (EINVAL); a full or broken disk says so here at the latest.
    if (::fsync(handle) != 0 && errno != EINVAL && errno != ENOTSUP)
        return qt_error_string(errno);
#endif
    return std::nullopt;
}

/// So that the new name outlives a power cut too. Where a folder cannot be synced, its system sees to that.
void syncFolderOf(const QString &path)
{
#ifdef _WIN32
    Q_UNUSED(path)
#else
    const int folder = ::open(QFile::encodeName(QFileInfo(path).canonicalPath()).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#endif
}

/// Why not every byte is safe, if so. QSaveFile keeps a small content in memory, and its commit() does not
/// notice that the disk had no room for it.
std::optional<QString> notWritten(QSaveFile &file, const QByteArray &content)
{
    if (file.write(content) != content.size() || !file.flush() || file.error() != QFileDevice::NoError)
        return file.errorString();
    if (file.size() != content.size())
        return u"only %1 of %2 bytes arrived"_s.arg(file.size()).arg(content.size());
    return notSynced(file.handle());
}

} // namespace

Result<> writeWhole(const QString &path, const QByteArray &content, ReadableBy readers)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return fail(ErrorCode::BadInput, u"%1 is not a file, so it is left alone"_s.arg(path));
    QSaveFile file(path); // leaves nothing behind unless it is committed
    std::optional<QString> why;
    if (!file.open(QIODevice::WriteOnly)
        || (readers == ReadableBy::OwnerOnly
            && !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)))
        why = file.errorString();
    else
        why = notWritten(file, content);
    if (!why && !file.commit())
        why = file.errorString();
    if (why)
        return fail(ErrorCode::Storage, u"%1 could not be written and is as it was: %2"_s.arg(path, *why));
    syncFolderOf(path);
    return {};
}

} // namespace rf
