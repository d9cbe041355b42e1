#include "core/updates/catalogues.h"

#include "core/updates/signed_file.h"
#include "core/updates/words.h"
#include "core/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace rf {

using namespace Qt::StringLiterals;

CatalogueShelf::CatalogueShelf(Catalogues builtIn, QString path, QByteArray publicKey)
    : m_builtIn(std::move(builtIn))
    , m_path(std::move(path))
    , m_publicKey(std::move(publicKey))
{
}

Catalogues CatalogueShelf::merged(const UpdateFile &file) const
{
    Catalogues lists = m_builtIn;
    lists.number = file.number;
    lists.issued = file.issued;
    lists.builtIn = false;
    if (!file.providers.isEmpty())
        lists.providers = file.providers;
    if (!file.firmware.isEmpty())
        lists.firmware = file.firmware;
    return lists;
}

Catalogues CatalogueShelf::current() const
{
    QFile kept(m_path);
    if (!takesFiles() || !kept.open(QIODevice::ReadOnly))
        return m_builtIn;
    const auto file = readUpdateFile(kept.read(signedFileMost + 1), m_publicKey);
    return file && file->number > m_builtIn.number ? merged(*file) : m_builtIn;
}

Result<Catalogues> CatalogueShelf::take(const QByteArray &file) const
{
    if (!takesFiles())
        return fail(ErrorCode::Unsupported,
                    UpdateWords::tr("This RingFence was built without the key that such files are checked "
                                    "with, so it takes none."));
    ASSIGN_OR_RETURN(const UpdateFile told, readUpdateFile(file, m_publicKey));
    if (told.providers.isEmpty() && told.firmware.isEmpty())
        return fail(ErrorCode::BadInput, UpdateWords::tr("This file brings no lists."));
    const Catalogues before = current();
    if (told.number < before.number)
        return fail(ErrorCode::BadInput,
                    UpdateWords::tr("The lists in this file (number %1 of %2) are older than those in use "
                                    "(number %3 of %4). Those in use stay in use.")
                        .arg(QString::number(told.number),
                             QLocale().toString(told.issued, QLocale::ShortFormat),
                             QString::number(before.number),
                             QLocale().toString(before.issued, QLocale::ShortFormat)));
    if (told.number == before.number)
        return before;
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return fail(ErrorCode::Storage, u"%1 cannot be made"_s.arg(QFileInfo(m_path).absolutePath()));
    RETURN_IF_ERROR(writeWhole(m_path, file));
    return merged(told);
}

Result<> CatalogueShelf::forget() const
{
    if (QFile::exists(m_path) && !QFile::remove(m_path))
        return fail(ErrorCode::Storage, u"%1 cannot be removed"_s.arg(m_path));
    return {};
}

} // namespace rf
