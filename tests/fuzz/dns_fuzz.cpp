#include "connectors/sip/name_servers.h"
#include "connectors/sip/sip_names.h"
#include "tests/fuzz/fuzz.h"

#include <cstdlib>

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    const QString name = QStringLiteral("example.com");
    // The head of an answer to our question is given, so that the records behind it are looked at.
    QByteArray answer = naptrQuestion(1, name);
    answer[2] = '\x81';
    answer[7] = '\x08';
    for (const QByteArray &whole : {bytes, answer + bytes}) {
        const auto seen = readNaptrAnswer(whole, 1, name);
        if (!seen)
            continue;
        if (seen->records.size() > 100)
            std::abort();
        for (const QString &next : srvNames(name, seen->records)) {
            if (next.isEmpty() || next.size() > 300)
                std::abort();
        }
    }
    if (nameServersIn(bytes).size() > 3)
        std::abort();
    return 0;
}
