// An office as it lies on the disk when the computer was switched off in the middle of a change.
#pragma once

#include "core/engine/journal.h"
#include "wizard/visit_snapshot.h"

namespace rf::testing {

/// A file at `path` with the devices and the plan of `office`; the first change of the plan was begun.
inline Result<> saveUnfinished(const QString &path, const VisitSnapshot &office)
{
    const SystemClock clock;
    ASSIGN_OR_RETURN(const std::unique_ptr<OfficeFile> file, OfficeFile::create(path, office.state.office));
    RETURN_IF_ERROR(file->saveDevices(office.state.devices));
    if (office.plan.jobs.isEmpty() || office.plan.jobs.first().tasks.isEmpty())
        return fail(ErrorCode::BadInput, QStringLiteral("nothing is planned in this office"));
    const Job &job = office.plan.jobs.first();
    const Task &task = job.tasks.first();
    const auto device =
        std::find_if(office.state.devices.begin(), office.state.devices.end(),
                     [&](const DeviceState &state) { return state.device.id == task.deviceId; });
    if (device == office.state.devices.end() || !device->facts)
        return fail(ErrorCode::BadInput, QStringLiteral("the device of the first change was not read"));
    Journal journal(*file, clock);
    const QString name = job.id + QStringLiteral("/0");
    ASSIGN_OR_RETURN(const qint64 run, journal.beginRun(office.plan));
    RETURN_IF_ERROR(journal.taskStarted(run, name, task, *device->facts));
    return journal.sending(run, name, QStringLiteral("apply"), 0);
}

} // namespace rf::testing
