// What the person of a practice office would know by heart, in words.
#pragma once

#include "connectors/practice/practice_office.h"
#include "wizard/office_door.h"

namespace rf {

/// name: as in PracticeOffice::names().
PracticeNotes practiceNotes(const QString &name, const PracticeOffice &world);

} // namespace rf
