// What devices say of themselves against every fingerprint: each line is a probe's name, a blank and the
// text. Also finds patterns that take for ever on one input.
#include "connectors/discovery/identify.h"
#include "core/model/evidence_fields.h"
#include "tests/fuzz/fuzz.h"

#include <cstdlib>

using namespace rf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qsizetype mostLines = 8;
    constexpr qsizetype longestSaid = 220; // with a card address before it
    QList<Observation> seen;
    for (const QByteArray &line : fuzz::bytes(data, size).split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        if (blank > 0 && seen.size() < mostLines)
            seen.append({QString::fromUtf8(line.left(blank)), QString::fromUtf8(line.mid(blank + 1))});
    }
    const Identification known = identify(seen);
    if (known.evidence.size() != seen.size() || known.sure < 0 || known.sure > 1)
        std::abort();
    for (const Evidence &evidence : known.evidence) {
        if (evidence.said.size() > longestSaid)
            std::abort();
        (void)evidenceFields(evidence.said);
    }
    return 0;
}
