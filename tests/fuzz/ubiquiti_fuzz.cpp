#include "connectors/discovery/probes/ubiquiti.h"
#include "tests/fuzz/fuzz.h"

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (const auto answer = readUbiquiti(fuzz::bytes(data, size)))
        (void)ubiquitiObservations(*answer);
    return 0;
}
