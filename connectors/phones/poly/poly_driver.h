// Poly (Polycom) desk and conference phones through their REST interface, and through the web pages as far as
// needed to switch that interface on.
#pragma once

#include "connectors/vendor_driver.h"

namespace rf {

const VendorDriver &polyDriver();

} // namespace rf
