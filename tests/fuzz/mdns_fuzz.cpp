#include "connectors/discovery/probes/mdns.h"
#include "tests/fuzz/fuzz.h"

#include <cstdlib>

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    // Whatever number the question had.
    const quint16 id = size < 2 ? 0 : static_cast<quint16>(data[0] * 256 + data[1]);
    if (const auto records = readMdns(bytes, id)) {
        for (const Observation &seen : mdnsObservations(*records)) {
            if (seen.text.size() > 500)
                std::abort();
        }
        for (const QByteArray &type : mdnsTypesIn(*records))
            (void)mdnsQuestion(id, type);
    }
    return 0;
}
