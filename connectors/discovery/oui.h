// Who made a network card, from the public list of prefixes (IEEE). Loaded at the first look-up, from
// compressed data.
#pragma once

#include "core/model/checked_types.h"

namespace rf {

/// Organisation that the longest matching prefix (36, 28 or 24 bits) is assigned to; empty when unknown and
/// for locally administered (random) addresses. Thread-safe.
QString ouiVendor(const MacAddress &mac);
/// Number of prefixes in the table; 0 when it could not be read.
qsizetype ouiCount();

} // namespace rf
