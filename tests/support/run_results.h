// A job run in the make-believe office, and what came of it in short.
#pragma once

#include "tests/support/fake_office.h"

#include <QtTest>

namespace rf::testing {

inline QList<TaskOutcome> outcomes(const QList<TaskResult> &results)
{
    QList<TaskOutcome> all;
    for (const TaskResult &r : results)
        all << r.outcome;
    return all;
}

inline QByteArray words(const QList<TaskResult> &results)
{
    QByteArray all;
    for (const TaskResult &r : results)
        all += json::text(r) + '\n';
    return all;
}

inline Srtp srtp(SrtpMode mode = SrtpMode::Optional)
{
    return Srtp{{}, mode};
}

} // namespace rf::testing

#define APPLY(office, job)                                                                                   \
    Visit visit = (office).visit();                                                                          \
    const auto results = visit.apply(FakeOffice::planOf(job));                                               \
    QVERIFY2(results, results ? "" : qPrintable(results.error().detail))
