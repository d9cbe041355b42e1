// The provider's list of line passwords: judged in memory; each password is kept in the store under a name,
// because a line can only be set back to it if it is known.
#pragma once

#include "core/controls/password_check.h"
#include "core/engine/office_file.h"
#include "core/ports/secret_store.h"

namespace rf {

struct ImportedLines {
    QList<LinePasswordCheck> checks;
    QStringList problems; ///< rows that could not be used, plain words
};

/// secrets: null = nothing is kept, so no line password can be set back. Errors: BadInput for what is no
/// list.
Result<ImportedLines> importLines(OfficeFile &file, SecretStore *secrets, QByteArrayView csv,
                                  const QString &source);

} // namespace rf
