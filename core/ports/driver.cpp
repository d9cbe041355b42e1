#include "core/ports/driver.h"

namespace rf {

Result<Secret> Driver::backup(Session &) const
{
    return fail(ErrorCode::Unsupported, QStringLiteral("no whole-configuration backup on this device"));
}

} // namespace rf
