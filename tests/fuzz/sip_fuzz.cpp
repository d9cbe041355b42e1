#include "connectors/sip/options_probe.h"
#include "tests/fuzz/fuzz.h"

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    if (const auto message = SipMessage::parse(bytes)) {
        (void)optionsEvidence(*message);
        (void)message->topVia();
        (void)message->headers("Contact");
        (void)message->serialise();
    }
    QByteArray stream = bytes;
    for (int i = 0; i < 100; ++i) {
        const auto next = SipMessage::takeFrom(stream);
        if (!next || !*next)
            break;
    }
    return 0;
}
