// Yealink desk phones with the JSON web interface or the servlet/RSA one. Older generations are recognised
// and left to the person.
#pragma once

#include "connectors/vendor_driver.h"

namespace rf {

const VendorDriver &yealinkDriver();

} // namespace rf
