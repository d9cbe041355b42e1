// "I do not know the password": where it stands, and what a reset destroys, for the makers in this office.
#pragma once

#include "wizard/visit_snapshot.h"

namespace rf {

struct LostPassword {
    QString maker; ///< heading; for everybody: "First of all"
    QStringList says; ///< plain sentences, in order
    friend bool operator==(const LostPassword &, const LostPassword &) = default;
};

/// What helps with every device first, then the makers of what is not signed in to yet.
QList<LostPassword> lostPasswords(const VisitSnapshot &snapshot, const DriverCatalogue &drivers);

} // namespace rf
