// What must not leave the office in a report: whole phone numbers that somebody typed into a note, control
// characters that a device smuggled into its name.
#pragma once

#include "core/model/finding.h"

namespace rf {

/// Phone numbers of eight digits or more, written with + or a leading 0, keep their last two digits only.
QString maskNumbers(const QString &text);
/// The finding with every text made plain, and with numbers masked where a person wrote it.
Finding cleaned(Finding finding);

} // namespace rf
