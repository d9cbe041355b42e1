// Does a router on the way change phone messages (ALG-1)? Its setting and the test on the wire together.
#pragma once

#include "core/controls/control.h"

namespace rf {

Finding judgeAlg(const OfficeState &state);
QList<DeviceIntent> mendAlg(const OfficeState &state);

} // namespace rf
