// The explicit list of drivers.
#pragma once

#include "connectors/vendor_driver.h"

namespace rf {

const DriverCatalogue &drivers();
/// The same drivers with their sign-in, for the session opener.
const VendorDriver *vendorDriverFor(const Identity &identity);

} // namespace rf
