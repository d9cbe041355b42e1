// DrayTek Vigor routers with DrayOS 3 or 4, over the SSH shell. DrayOS 5 and the Linux-based models have
// another command line and are left to the person.
#pragma once

#include "connectors/vendor_driver.h"

namespace rf {

const VendorDriver &draytekDriver();

} // namespace rf
