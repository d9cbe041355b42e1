#include "app/stop.h"

#include <csignal>
#include <cstdlib>

namespace rf {

namespace {

// Made before the handler is installed; the handler itself only stores to a lock-free atomic.
const CancelToken &token()
{
    static const CancelToken one;
    return one;
}

extern "C" void onStop(int)
{
    if (token().isCancelled())
        std::_Exit(130);
    token().cancel();
}

} // namespace

void catchStop()
{
    (void)token();
    std::signal(SIGINT, onStop);
    std::signal(SIGTERM, onStop);
}

const CancelToken &stopToken()
{
    return token();
}

} // namespace rf
