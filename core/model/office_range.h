// Which networks an office may have of its own: the private ranges of RFC 1918 and no others. What providers
// share among their customers (100.64.0.0/10) and what computers give themselves (169.254.0.0/16) are not.
#pragma once

#include "core/model/checked_types.h"

namespace rf {

/// The whole of it lies in one of those ranges.
bool isOfficeRange(const Cidr &network);

} // namespace rf
