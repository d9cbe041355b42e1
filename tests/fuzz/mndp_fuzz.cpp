#include "connectors/discovery/probes/mndp.h"
#include "tests/fuzz/fuzz.h"

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (const auto answer = readMndp(fuzz::bytes(data, size)))
        (void)mndpObservations(*answer);
    return 0;
}
