#include "connectors/discovery/probes/ws_discovery.h"
#include "tests/fuzz/fuzz.h"

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // The number of the question is guessed right: it is the one of the seeds.
    const auto matches = readWsMatches(fuzz::bytes(data, size), "0a0b0c0d-1111-2222-3333-444455556666");
    if (matches)
        (void)wsObservations(*matches, fuzz::sender());
    return 0;
}
