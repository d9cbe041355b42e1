// What the plan leaves to people, put together: devices that are left for the same reason with the same steps
// stand in one row.
#pragma once

#include "wizard/visit_snapshot.h"

namespace rf {

struct LeftGroup {
    QString why;
    QStringList devices; ///< labels; empty = the office as a whole
    QStringList steps; ///< for the person; empty = none are known
    bool isForLetter = false; ///< somebody else manages these phones: it is asked of them (S-21)
    /// "Reception, Kitchen: this device cannot do it"
    QString says() const;
};

QList<LeftGroup> leftGroups(const VisitSnapshot &snapshot, const QString &control);

} // namespace rf
