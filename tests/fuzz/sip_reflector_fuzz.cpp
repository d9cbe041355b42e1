#include "connectors/sip/knock.h"
#include "connectors/sip/reflector.h"
#include "tests/fuzz/fuzz.h"

#include <cstdlib>

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    if (const auto message = SipMessage::parse(bytes)) {
        // Never more than was asked, and never an answer to an answer.
        ReflectorAnswers answers;
        const QByteArray answer = answers.answer(*message, bytes, fuzz::sender(), 40057, false, 0);
        if (answer.size() > bytes.size() || answer.size() > ReflectorAnswers::maxReplyBytes
            || (!message->isRequest() && !answer.isEmpty()))
            std::abort();
        KnockGate gate(Secret("a key of the office"));
        if (gate.decide(*message, "nonce", fuzz::sender(), 0).order)
            std::abort();
    }
    (void)readReflection(bytes);
    if (const auto order = KnockOrder::from(bytes)) {
        if (order->targets.size() > KnockOrder::maxTargets
            || KnockOrder::from(order->text())->targets != order->targets)
            std::abort();
    }
    (void)readKnockReport(bytes);
    return 0;
}
