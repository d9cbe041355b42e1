#include "connectors/discovery/probes/ssdp.h"
#include "tests/fuzz/fuzz.h"

#include <cstdlib>

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (const auto answer = readSsdp(fuzz::bytes(data, size))) {
        (void)ssdpObservations(*answer);
        const QUrl url = descriptionAt(*answer, fuzz::sender());
        if (!url.isEmpty() && QHostAddress(url.host()) != fuzz::sender())
            std::abort();
    }
    return 0;
}
