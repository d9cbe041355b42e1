// What RingFence keeps on this computer outside of office files, and how all of it goes: settings, newer
// lists, practice offices, entries of the password store. Used when the program is removed.
#pragma once

#include "core/result.h"

#include <QStringList>

namespace rf {

struct Cleared {
    QStringList gone; ///< what was removed, for the person
    QStringList left; ///< what could not be removed, with the reason
    bool passwordsStay = false; ///< this system's password store does not tell which entries are RingFence's
};

/// The office files that the window remembers.
QStringList knownOffices();
/// offices: the office files that the window remembers go, too.
Cleared clearTraces(bool offices);

} // namespace rf
