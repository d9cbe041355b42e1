#include "core/engine/wire_proof.h"

#include "core/engine/engine_words.h"

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// "UDP, TCP": over which the test ended so.
QString transportsOf(const QList<WireTest> &tests, AlgVerdict verdict)
{
    QStringList transports;
    for (const WireTest &test : tests) {
        if (test.verdict == verdict)
            transports << test.transport.toUpper();
    }
    transports.removeDuplicates();
    return transports.join(u", "_s);
}

} // namespace

QString wireProof(const QList<WireTest> &tests)
{
    const QString found = transportsOf(tests, AlgVerdict::Found);
    const QString clean = transportsOf(tests, AlgVerdict::NotFound);
    const QString untested = transportsOf(tests, AlgVerdict::CouldNotTest);
    if (!found.isEmpty())
        //: proof of a change; %1: UDP, TCP
        return EngineWords::tr("the test on the wire still finds the router's phone helper (over %1)")
            .arg(found);
    if (clean.isEmpty())
        //: beside the proofs of a change
        return EngineWords::tr("the test on the wire could tell nothing");
    return untested.isEmpty()
               //: proof of a change; %1: UDP, TCP
               ? EngineWords::tr("the test on the wire finds no phone helper of the router (over %1)")
                     .arg(clean)
               //: proof of a change; %1, %2: UDP, TCP
               : EngineWords::tr(
                     "the test on the wire finds no phone helper of the router over %1; some tests "
                     "could tell nothing (over %2)")
                     .arg(clean, untested);
}

} // namespace rf
