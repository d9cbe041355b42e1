// A snapshot with a plan in it, made by hand: every kind of interruption, a scout, a self-reverting router.
#pragma once

#include "tests/unit/office_builder.h"
#include "wizard/visit_snapshot.h"

namespace rf::testing {

using namespace Qt::StringLiterals;

inline Task fixTask(const DeviceState &device, const Intent &intent, int wave, const QString &stage,
                    Interruption interruption = Interruption::None, int settle = 0)
{
    Task t;
    t.deviceId = device.device.id;
    t.device = device.device.label();
    t.wave = wave;
    t.stage = stage;
    t.change.intent = intent;
    t.change.title = intentName(intent);
    t.change.apply = {Step{u"Set it"_s, ExecCommand{u"set"_s, {}}, Risk::None, false}};
    t.change.undo = {Step{u"Put it back"_s, ExecCommand{u"unset"_s, {}}, Risk::None, false}};
    t.change.interruption = interruption;
    t.change.settleSeconds = settle;
    return t;
}

inline Job fixJob(const QString &id, const QList<Task> &tasks)
{
    Job job;
    job.id = id;
    job.title = u"Title of "_s + id;
    job.controls = {u"ALG-1"_s};
    job.tasks = tasks;
    return job;
}

/// The good office with so many phones ("Phone 201" …) and an empty plan.
inline VisitSnapshot fixSnapshot(int phones = 4)
{
    VisitSnapshot s;
    s.path = u"/office.ringfence"_s;
    s.state = goodOffice();
    s.state.devices.resize(1);
    for (int i = 1; i <= phones; ++i)
        s.state.devices << goodPhone(u"phone%1"_s.arg(i), u"192.168.20.%1"_s.arg(20 + i),
                                     QString::number(200 + i));
    s.findings = {Finding()};
    return s;
}

inline const DeviceState &routerOf(const VisitSnapshot &s)
{
    return s.state.devices.at(0);
}
inline const DeviceState &phoneOf(const VisitSnapshot &s, int i)
{
    return s.state.devices.at(i);
}

/// One phone first, the others after; each restarts.
inline Job tlsJob(const VisitSnapshot &s)
{
    QList<Task> tasks;
    for (qsizetype i = 1; i < s.state.devices.size(); ++i)
        tasks << fixTask(s.state.devices.at(i), SipTransportTo{}, i == 1 ? 0 : 3,
                         i == 1 ? u"One phone first"_s : u"The other phones"_s, Interruption::PhoneRestart,
                         240);
    tasks.first().proofs << Proof::EchoCall;
    Job job = fixJob(u"tls"_s, tasks);
    job.person << PersonStep{0, u"mobile-at-hand"_s, u"Is a mobile at hand?"_s};
    return job;
}

inline TaskResult fixResult(const QString &job, const Task &task, TaskOutcome outcome,
                            const QString &error = {})
{
    TaskResult r;
    r.job = job;
    r.deviceId = task.deviceId;
    r.device = task.device;
    r.title = task.change.title;
    r.intent = intentName(task.change.intent);
    r.outcome = outcome;
    r.says = u"It was said."_s;
    r.error = error;
    r.when = visitTime();
    return r;
}

} // namespace rf::testing
