// OpenWrt routers through ubus: over SSH (the primary way) or over HTTP(S) at /ubus. The router's own timed
// rollback guards every change of its configuration.
#pragma once

#include "connectors/vendor_driver.h"

namespace rf {

const VendorDriver &openwrtDriver();

} // namespace rf
