#include "connectors/discovery/probes/certificate.h"
#include "tests/fuzz/fuzz.h"

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (const auto facts = readCertificate(fuzz::bytes(data, size)))
        (void)certificateObservations(*facts);
    return 0;
}
