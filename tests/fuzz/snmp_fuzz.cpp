#include "connectors/discovery/probes/ber.h"
#include "connectors/discovery/probes/snmp.h"
#include "tests/fuzz/fuzz.h"

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    if (const auto answer = readSnmp(bytes))
        (void)snmpObservations(*answer);
    QByteArrayView rest(bytes);
    while (const auto element = ber::take(rest)) {
        (void)ber::integer(element->content);
        (void)ber::objectId(element->content);
    }
    return 0;
}
