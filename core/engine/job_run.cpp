#include "core/engine/job_run.h"

#include "core/engine/engine_words.h"
#include "core/engine/lanes.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// The stage whose failure takes the whole job back: one phone is tried before the others (S-12, S-18).
bool isScout(const Job &job, const Task &task)
{
    if (job.id == u"voice-vlan")
        return task.wave <= 1;
    if (job.id == u"tls")
        return task.wave <= 2;
    return false;
}

bool failed(TaskOutcome outcome)
{
    return outcome == TaskOutcome::Undone || outcome == TaskOutcome::UndoFailed
           || outcome == TaskOutcome::Unknown || outcome == TaskOutcome::Conflict;
}

/// Jobs whose devices have nothing to do with one another: one that fails does not keep the others from
/// theirs.
bool standsAlone(const Job &job)
{
    return job.id == u"admin-password" || job.id == u"auto-update" || job.id == u"plain-admin"
           || job.id == u"management-api" || job.id == u"line-password";
}

} // namespace

QString taskName(const Job &job, qsizetype index)
{
    return u"%1/%2"_s.arg(job.id).arg(index);
}

TaskResult notBegun(const QString &job, const QString &deviceId, const QString &device, const Change &change,
                    const QString &says, const QDateTime &when)
{
    TaskResult r;
    r.job = job;
    r.deviceId = deviceId;
    r.device = device;
    r.title = change.title;
    r.intent = intentName(change.intent);
    r.says = says;
    r.when = when;
    return r;
}

bool interruptsCalls(const Change &change)
{
    return change.interruption >= Interruption::LinesReregister;
}

bool isBack(const TaskResult &result)
{
    return result.outcome == TaskOutcome::Undone
           || (result.outcome == TaskOutcome::Skipped && result.error.isEmpty());
}

bool isRefusal(const TaskResult &result)
{
    return result.error == errorName(ErrorCode::AuthRejected)
           || result.error == errorName(ErrorCode::LockedOut);
}

void tellFinished(const RunOptions &options, const TaskResult &result)
{
    if (options.finished)
        options.finished(result);
}

QString refusedWhy()
{
    //: reason that follows "Not begun: "
    return EngineWords::tr("a device refused the sign-in, and no second try is made");
}

QString lastPhoneWhy()
{
    //: reason that follows "Not begun: "
    return EngineWords::tr("this is the last phone that is known to work");
}

WorkingPhones::WorkingPhones(OfficeFile &file)
{
    const auto devices = file.devices();
    for (const DeviceState &d : devices ? *devices : QList<DeviceState>()) {
        const QList<Registration> *list = d.facts ? d.facts->live.registrations.value() : nullptr;
        const bool works = list && std::any_of(list->begin(), list->end(), [](const Registration &r) {
                               return r.state == RegistrationState::Registered;
                           });
        if (d.device.isPhone() && works)
            m_working.insert(d.device.id);
    }
    m_several = m_working.size() > 1;
}

int WorkingPhones::atOnce(int lanes) const
{
    return std::clamp(static_cast<int>(m_working.size()) / 3, 1, lanes);
}

bool WorkingPhones::isLast(const QString &deviceId) const
{
    return m_several && m_working.size() <= 1 && !m_lost.contains(deviceId);
}

void WorkingPhones::lose(const QString &deviceId)
{
    if (m_working.remove(deviceId))
        m_lost.insert(deviceId);
}

void Course::note(const TaskResult &result, const TaskRunner &runner)
{
    const bool lost = result.outcome == TaskOutcome::Unknown || result.outcome == TaskOutcome::UndoFailed;
    if (lost)
        unsettled.insert(result.deviceId);
    if (lost || runner.hasNoLines(result.deviceId))
        phones.lose(result.deviceId);
}

JobRun::JobRun(qint64 run, const Job &job, TaskRunner &runner, RunWatch &watch, ExecutorPorts &ports,
               const RunOptions &options, Course &course)
    : m_run(run)
    , m_job(job)
    , m_runner(runner)
    , m_watch(watch)
    , m_ports(ports)
    , m_options(options)
    , m_course(course)
{
    for (const Task &task : job.tasks)
        m_results << notBegun(job.id, task.deviceId, task.device, task.change, EngineWords::tr("Not begun."),
                              ports.desk.clock().now());
}

QList<TaskResult> JobRun::run()
{
    QList<int> waves;
    for (const Task &task : m_job.tasks) {
        if (!waves.contains(task.wave))
            waves << task.wave;
    }
    std::sort(waves.begin(), waves.end());
    for (const int wave : std::as_const(waves)) {
        if (m_stop.isEmpty())
            heed(m_watch.mayGoOn());
        if (m_stop.isEmpty())
            heedKeepAlive();
        if (m_stop.isEmpty())
            askBefore(wave);
        if (!m_stop.isEmpty())
            break;
        runWave(wave);
    }
    if (!m_stop.isEmpty()) {
        for (TaskResult &r : m_results) {
            if (r.says == EngineWords::tr("Not begun.")) // one that was looked at has its own reason
                //: %1: the reason, without a full stop
                r.says = EngineWords::tr("Not begun: %1").arg(m_stop);
        }
    }
    if (m_takeBack)
        takeBackAll();
    return m_results;
}

void JobRun::heed(const Result<> &mayGoOn)
{
    if (!mayGoOn)
        m_stop = mayGoOn.error().detail;
}

/// The helper keeps the way to a phone open; it stays until every phone does so by itself (S-16).
void JobRun::heedKeepAlive()
{
    if (!m_withoutKeepAlive.isEmpty())
        //: reason that follows "Not begun: "; %1: names of phones
        m_stop = EngineWords::tr("NAT keep-alive could not be switched on at %1, and without it the router's "
                                 "phone helper has to stay")
                     .arg(m_withoutKeepAlive.join(u", "_s));
}

void JobRun::askBefore(int wave)
{
    for (const PersonStep &step : m_job.person) {
        // The portal gets a new line password while the phone does, not before: the task asks by itself.
        if (step.beforeWave != wave || step.key == u"portal-password")
            continue;
        const Answer answer = m_ports.person.ask({step.key, step.asks, m_job.id, {}});
        if (answer == Answer::Yes)
            continue;
        heed(m_watch.asSeen()); // Stop drops the question
        if (m_stop.isEmpty())
            m_stop = EngineWords::tr("the question \"%1\" was not answered with yes").arg(step.asks);
    }
}

int JobRun::lanesFor(const QList<qsizetype> &wave) const
{
    const bool interrupts = std::any_of(
        wave.begin(), wave.end(), [&](qsizetype i) { return interruptsCalls(m_job.tasks.at(i).change); });
    return interrupts ? m_course.phones.atOnce(m_options.lanes) : m_options.lanes;
}

/// Devices of a wave side by side, the tasks of one device one after the other.
void JobRun::runWave(int wave)
{
    QStringList devices;
    QHash<QString, QList<qsizetype>> tasks;
    QList<qsizetype> mine;
    for (qsizetype i = 0; i < m_job.tasks.size(); ++i) {
        const Task &task = m_job.tasks.at(i);
        if (task.wave != wave)
            continue;
        mine << i;
        if (!devices.contains(task.deviceId))
            devices << task.deviceId;
        tasks[task.deviceId] << i;
    }
    inLanes(devices.size(), lanesFor(mine), [&](qsizetype place) {
        for (const qsizetype index : tasks.value(devices.at(place)))
            runTask(index);
    });
}

void JobRun::runTask(qsizetype index)
{
    const Task &task = m_job.tasks.at(index);
    const Result<> mayGoOn = m_watch.mayGoOn();
    {
        const QMutexLocker lock(&m_mutex);
        if (m_stop.isEmpty())
            heed(mayGoOn);
        if (!m_stop.isEmpty())
            return;
        if (m_broken.contains(task.deviceId) || m_course.unsettled.contains(task.deviceId)) {
            m_results[index].says =
                EngineWords::tr("Not begun: an earlier step on this device did not work.");
            m_results[index].error = errorName(ErrorCode::Cancelled);
            return;
        }
        if (interruptsCalls(task.change) && m_course.phones.isLast(task.deviceId)) {
            m_stop = lastPhoneWhy();
            return;
        }
    }
    const TaskResult done = m_runner.perform(taskName(m_job, index), m_job.id, task);
    const QMutexLocker lock(&m_mutex);
    m_results[index] = done;
    tellFinished(m_options, done);
    judge(task, done);
}

/// What an outcome means for the rest of the job.
void JobRun::judge(const Task &task, const TaskResult &done)
{
    m_course.note(done, m_runner);
    heed(m_watch.asSeen());
    if (isRefusal(done)) {
        m_stop = refusedWhy();
        return;
    }
    const bool notStarted = done.outcome == TaskOutcome::Skipped;
    if (!failed(done.outcome) && !notStarted)
        return;
    m_broken << task.deviceId;
    if (m_job.id == u"sip-alg" && std::holds_alternative<NatKeepAlive>(task.change.intent))
        m_withoutKeepAlive << task.device;
    const bool lost = m_course.unsettled.contains(task.deviceId);
    // A line whose new password the provider refused: one refusal stops the run (S-19). Nor is anybody asked
    // for the next line who could not change the portal for this one.
    if (m_job.id == u"line-password" && !notStarted && done.outcome != TaskOutcome::Conflict) {
        m_stop = EngineWords::tr(
            "one line did not register with its new password; the portal must be set back for it");
        return;
    }
    if (m_job.id == u"line-password" && done.error == errorName(ErrorCode::Cancelled)) {
        //: reason that follows "Not begun: "
        m_stop = EngineWords::tr("the provider's portal was not changed");
        return;
    }
    // Somebody was on the phone: nothing was tried, so nothing has failed.
    const bool busy = notStarted && done.error.isEmpty();
    if (isScout(m_job, task)) {
        if (m_stop.isEmpty()) // not when Stop came before it
            m_stop = busy
                         //: reason that follows "Not begun: "
                         ? EngineWords::tr("somebody is on the phone at the first device")
                         //: reason that follows "Not begun: "
                         : EngineWords::tr("it did not work on the first device");
        // Backwards only from a known state: a phone that is lost may live on what the router got (S-12).
        m_takeBack = !lost;
        return;
    }
    // As long as the helper is on, dropped flows and restarted phones only get it back (S-16).
    if (m_job.id == u"sip-alg" && task.wave == 1) {
        //: reason that follows "Not begun: "; it: the change
        m_stop = EngineWords::tr("the router did not take it");
        return;
    }
    if (busy)
        return;
    const QString kind = u"%1 %2"_s.arg(done.intent, done.error);
    if (++m_failures[kind] >= 2 && !(standsAlone(m_job) && notStarted))
        //: reason that follows "Not begun: "
        m_stop = EngineWords::tr("it failed in the same way on two devices");
}

void JobRun::takeBackAll()
{
    const auto record = m_ports.journal.read(m_run);
    if (!record)
        return;
    for (qsizetype n = record->tasks.size(); n-- > 0;) {
        const TaskRecord &task = record->tasks.at(n);
        if (task.job != m_job.id || !task.result || task.result->outcome != TaskOutcome::Done)
            continue;
        const qsizetype index = task.name.section(u'/', 1).toInt();
        TaskResult back = m_runner.takeBack(
            task, UndoWords::tr("Taken back because a later step of the same job did not work."));
        // It was done, the job has failed, and it is still there: "not started" would hide that (S-6). The
        // journal has it as done, so that it can be taken back later.
        if (!isBack(back) && back.outcome != TaskOutcome::Unknown)
            back.outcome = TaskOutcome::UndoFailed;
        if (index >= 0 && index < m_results.size())
            m_results[index] = back;
        m_course.note(back, m_runner);
        tellFinished(m_options, back);
        if (!isBack(back))
            return; // what stands below it may still be needed
    }
}

} // namespace rf
