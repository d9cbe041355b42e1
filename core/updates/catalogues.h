// The lists of providers and firmware that are in use: those of the program, or newer ones from a signed file
// that a person chose. That file is kept as it came and its signature is looked at again each time it is
// read.
#pragma once

#include "core/updates/update_file.h"

namespace rf {

struct Catalogues {
    qint64 number = 0;
    QDate issued;
    QByteArray providers;
    QByteArray firmware;
    bool builtIn = true;
};

class CatalogueShelf {
public:
    /// path: where the file is kept. publicKey empty: only the program's own lists are ever used.
    CatalogueShelf(Catalogues builtIn, QString path, QByteArray publicKey);

    bool takesFiles() const { return !m_publicKey.isEmpty(); }
    const QByteArray &publicKey() const { return m_publicKey; }
    /// The newest there is. A kept file that is damaged, or older than the program, does not count.
    Catalogues current() const;
    /// Keeps the file and gives what is in use then. BadInput with a sentence when it is refused, Storage
    /// when it cannot be written: what was in use before stays in use.
    Result<Catalogues> take(const QByteArray &file) const;
    /// Back to the program's own lists.
    Result<> forget() const;

private:
    Catalogues merged(const UpdateFile &file) const;

    const Catalogues m_builtIn;
    const QString m_path;
    const QByteArray m_publicKey;
};

} // namespace rf
