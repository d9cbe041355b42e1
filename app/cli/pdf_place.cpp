#include "app/cli/pdf_place.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

/// An office file and what lies beside it: its passwords, and what SQLite keeps while it is open.
bool namesAnOffice(const QString &path)
{
    const QStringList ends{u".ringfence"_s, u".ringfence.secrets"_s, u".ringfence-wal"_s, u".ringfence-shm"_s,
                           u".ringfence-journal"_s};
    return std::any_of(ends.begin(), ends.end(),
                       [&](const QString &end) { return path.endsWith(end, Qt::CaseInsensitive); });
}

Result<> canBeReplaced(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage,
                    u"%1 exists and cannot be read, so it is left alone: %2"_s.arg(path, file.errorString()));
    const QByteArray start = file.read(16);
    if (start.startsWith("SQLite format 3"))
        return fail(ErrorCode::BadInput, u"%1 is an office file, so it is left alone"_s.arg(path));
    // An empty file holds nothing to lose: mktemp makes one.
    if (!start.isEmpty() && !start.startsWith("%PDF-"))
        return fail(ErrorCode::BadInput, u"%1 exists and is not a PDF, so it is left alone"_s.arg(path));
    return {};
}

} // namespace

Result<> canHoldPdf(const QString &path)
{
    const QFileInfo target(path);
    if (namesAnOffice(target.fileName()) || namesAnOffice(target.canonicalFilePath()))
        return fail(ErrorCode::BadInput,
                    u"%1 is the name of an office file; a PDF needs another name"_s.arg(path));
    if (target.exists() && !target.isFile())
        return fail(ErrorCode::BadInput, u"%1 is not a file, so it is left alone"_s.arg(path));
    if (target.exists()) {
        if (const Result<> replaced = canBeReplaced(path); !replaced)
            return replaced;
    }
    const QFileInfo folder(target.absolutePath());
    if (!folder.isDir() || !folder.isWritable() || (target.exists() && !target.isWritable()))
        return fail(ErrorCode::Storage,
                    u"%1 could not be written: %2"_s.arg(
                        path, folder.isDir() ? u"you may not write there"_s : u"there is no such folder"_s));
    return {};
}

} // namespace rf::cli
