// The provider's list of line passwords: judged in memory; each password is kept in the store under a name,
// because a line can only be set back to it if it is known.
#pragma once

#include "app/wiring.h"
#include "core/controls/password_check.h"

namespace rf::cli {

struct ImportedLines {
    QList<LinePasswordCheck> checks;
    QStringList problems; ///< rows that could not be used, plain words
};

Result<ImportedLines> importLines(OpenOffice &open, QByteArrayView csv, const QString &source);

} // namespace rf::cli
