#include "connectors/discovery/probes/sip_pnp.h"
#include "tests/fuzz/fuzz.h"

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (const auto phone = readPnp(fuzz::bytes(data, size)))
        (void)pnpObservations(*phone);
    return 0;
}
