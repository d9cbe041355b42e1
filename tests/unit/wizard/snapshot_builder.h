// A snapshot of the small office of the control tests, judged as it stands.
#pragma once

#include "core/controls/assess.h"
#include "tests/unit/office_builder.h"
#include "wizard/visit_snapshot.h"

namespace rf::testing {

inline VisitSnapshot snapshotOf(const OfficeState &state, const Plan &plan = {})
{
    VisitSnapshot s;
    s.path = QStringLiteral("/office.ringfence");
    s.state = state;
    s.findings = assess(state);
    s.checkedAt = visitTime();
    s.plan = plan;
    return s;
}

inline Job jobOf(const QString &id, const QStringList &controls, const QString &deviceId,
                 const Intent &intent, const QList<Proof> &proofs = {Proof::ReadBack})
{
    Task task;
    task.deviceId = deviceId;
    task.change.intent = intent;
    task.change.title = id;
    task.proofs = proofs;
    Job job;
    job.id = id;
    job.title = QStringLiteral("Job ") + id;
    job.controls = controls;
    job.tasks = {task};
    return job;
}

} // namespace rf::testing
