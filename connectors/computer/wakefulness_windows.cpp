// Windows: the thread that runs the change says that the system is in use (SetThreadExecutionState). The
// system forgets it when the thread ends.
#include "connectors/computer/wakefulness.h"

#ifdef _WIN32

#include <windows.h>

namespace rf {

namespace {

class ThreadInUse final : public Wakefulness {
public:
    ~ThreadInUse() override { SetThreadExecutionState(ES_CONTINUOUS); }
};

} // namespace

Result<std::unique_ptr<Wakefulness>> systemWakefulness(const QString &)
{
    if (SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED) == 0)
        return fail(ErrorCode::Unsupported, QStringLiteral("SetThreadExecutionState was refused"));
    return std::make_unique<ThreadInUse>();
}

} // namespace rf

#endif
