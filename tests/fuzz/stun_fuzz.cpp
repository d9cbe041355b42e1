#include "connectors/path/icmp_answer.h"
#include "connectors/path/nat_pmp.h"
#include "connectors/path/stun_message.h"
#include "tests/fuzz/fuzz.h"

#include <cstdlib>

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    if (const auto message = StunMessage::parse(bytes)) {
        (void)message->mapped();
        (void)message->other();
        if (message->errorCode() != 0 && (message->errorCode() < 300 || message->errorCode() > 699))
            std::abort();
        if (message->serialise().size() > StunMessage::maxBytes)
            std::abort();
    }
    (void)readNatPmp(bytes);
    // The identifier is the input's own, so that the rest is looked at, too.
    const quint16 identifier = size < 2 ? quint16(0) : static_cast<quint16>(data[0] << 8 | data[1]);
    (void)readIcmp4(bytes.mid(2), identifier);
    (void)readIcmp6(bytes.mid(2), identifier);
    return 0;
}
