#include "connectors/discovery/probes/igd.h"
#include "tests/fuzz/fuzz.h"

#include <cstdlib>

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    if (const auto description = readUpnpDescription(bytes)) {
        (void)upnpObservations(*description);
        const QUrl at(QStringLiteral("http://192.168.1.1:5000/d.xml"));
        for (const UpnpService &service : description->services) {
            const QByteArray path = controlPath(service, at);
            if (path.contains('\r') || path.contains('\n'))
                std::abort();
        }
    }
    if (const auto answer = readSoap(bytes)) {
        if (const auto mapping = readMapping(*answer))
            (void)mappingObservation(*mapping);
    }
    return 0;
}
