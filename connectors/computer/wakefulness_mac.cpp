// macOS: a power assertion against idle sleep. A closed lid still sends a laptop to sleep; no program may
// prevent that.
#include "connectors/computer/wakefulness.h"

#ifdef __APPLE__

#include <IOKit/pwr_mgt/IOPMLib.h>

namespace rf {

namespace {

class PowerAssertion final : public Wakefulness {
public:
    explicit PowerAssertion(IOPMAssertionID id)
        : m_id(id)
    {
    }
    ~PowerAssertion() override { IOPMAssertionRelease(m_id); }

private:
    IOPMAssertionID m_id;
};

} // namespace

Result<std::unique_ptr<Wakefulness>> systemWakefulness(const QString &why)
{
    const CFStringRef reason = why.toCFString();
    IOPMAssertionID id = kIOPMNullAssertionID;
    const IOReturn made = IOPMAssertionCreateWithName(kIOPMAssertionTypePreventUserIdleSystemSleep,
                                                      kIOPMAssertionLevelOn, reason, &id);
    CFRelease(reason);
    if (made != kIOReturnSuccess)
        return fail(ErrorCode::Unsupported, QStringLiteral("IOPMAssertionCreateWithName: %1").arg(made));
    return std::make_unique<PowerAssertion>(id);
}

} // namespace rf

#endif
