// The provider's list of line passwords: judged in memory; the password of each line is kept in the store
// under a name, because a line can only be set back to it if it is known. The list may come before the phones
// are read: then it waits in the store under the line's name in the list until a phone is found to have the
// line. What no phone can have any more is removed.
#pragma once

#include "core/controls/password_check.h"
#include "core/engine/office_file.h"
#include "core/ports/secret_store.h"

namespace rf {

struct ImportedLines {
    QList<LinePasswordCheck> checks;
    QStringList problems; ///< rows that could not be used, plain words
    bool hasStore = false; ///< false: judged in memory only, nothing is kept
    int kept = 0; ///< passwords of lines that phones were read to have
    int waiting = 0; ///< passwords kept for lines that are not read yet
    int notKept = 0; ///< passwords of lines that none of the phones has
};

/// secrets: null = nothing is kept, so no line password can be set back. Errors: BadInput for what is no
/// list.
Result<ImportedLines> importLines(OfficeFile &file, SecretStore *secrets, QByteArrayView csv,
                                  const QString &source);

/// After the phones were read: gives lines that were seen now the passwords that waited for them. everyPhone:
/// each was tried, so that one that RingFence cannot read is not waited for.
Result<> tieWaitingLines(OfficeFile &file, SecretStore &secrets, bool everyPhone);

} // namespace rf
