#include "wizard/pages/fix_model.h"

#include "core/controls/assess.h"
#include "core/controls/finding_title.h"
#include "report/plan_text.h"
#include "report/way_back.h"
#include "wizard/pages/left_over.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>
#include <QSet>
#include <algorithm>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

struct FixText {
    Q_DECLARE_TR_FUNCTIONS(Fix)
};

/// What was not begun (somebody talked) or was ended by Stop may simply be tried again.
bool didNotWork(const TaskResult &result)
{
    switch (result.outcome) {
    case TaskOutcome::Done:
    case TaskOutcome::AlreadyDone: return false;
    case TaskOutcome::Skipped:
        return !result.error.isEmpty() && result.error != errorName(ErrorCode::Cancelled);
    case TaskOutcome::Undone: return result.error != errorName(ErrorCode::Cancelled);
    case TaskOutcome::UndoFailed:
    case TaskOutcome::Unknown:
    case TaskOutcome::Conflict: return true;
    }
    return true;
}

/// Ids in the order in which they came, each once.
class Ids {
public:
    void add(const QString &id)
    {
        if (!m_known.contains(id)) {
            m_known.insert(id);
            m_list << id;
        }
    }
    bool contains(const QString &id) const { return m_known.contains(id); }
    const QStringList &list() const { return m_list; }

private:
    QSet<QString> m_known;
    QStringList m_list;
};

const Job *jobOf(const Plan &plan, const QString &id)
{
    const auto it =
        std::find_if(plan.jobs.begin(), plan.jobs.end(), [&](const Job &j) { return j.id == id; });
    return it == plan.jobs.end() ? nullptr : &*it;
}

bool shareADevice(const Job &a, const Job &b)
{
    QSet<QString> devices;
    for (const Task &task : a.tasks)
        devices.insert(task.deviceId);
    return std::any_of(b.tasks.begin(), b.tasks.end(),
                       [&](const Task &task) { return devices.contains(task.deviceId); });
}

/// Which jobs are on, and why not. Looks through the results of the visit once for all jobs.
class Switches {
public:
    Switches(const Plan &plan, const FixChoices &choices)
        : m_choices(choices)
    {
        // A phone's settings interface refuses the factory password, so it is switched on only where the
        // password changes first.
        const Job *api = jobOf(plan, u"management-api"_s);
        const Job *password = jobOf(plan, u"admin-password"_s);
        if (api && password && shareADevice(*api, *password))
            m_needs.insert(api->id, password);
        // A change that failed keeps those after it on the same device from being begun, so each is asked by
        // itself.
        QHash<QPair<QString, QString>, QMap<QString, const TaskResult *>>
            last; // by job and device, then by change
        for (const TaskResult &result : choices.results)
            last[{result.job, result.deviceId}].insert(result.title, &result);
        for (const Job &job : plan.jobs) {
            for (const Task &task : job.tasks) {
                for (const TaskResult *result : last.value({job.id, task.deviceId})) {
                    if (didNotWork(*result) && !m_failed.contains(job.id))
                        m_failed.insert(job.id, result);
                }
            }
        }
    }
    /// The job without which this one cannot work, or null.
    const Job *needs(const Job &job) const { return m_needs.value(job.id); }
    /// How the job ended last on one of its devices in this visit, if it did not work; null when it did or
    /// was not tried.
    const TaskResult *failed(const Job &job) const { return m_failed.value(job.id); }
    bool isOn(const Job &job) const
    {
        const Job *first = needs(job);
        if (first && !isOn(*first))
            return false;
        return m_choices.byJob.value(job.id, failed(job) == nullptr);
    }

private:
    const FixChoices &m_choices;
    QHash<QString, const Job *> m_needs;
    QHash<QString, const TaskResult *> m_failed;
};

QStringList offOf(const Plan &plan, const Switches &switches)
{
    QStringList off;
    for (const Job &job : plan.jobs) {
        if (!switches.isOn(job))
            off << job.id;
    }
    return off;
}

bool isFor(const std::optional<PlanWithout> &made, const VisitSnapshot &snapshot, const QStringList &off)
{
    return made && made->jobs == off && made->basis == planBasis(snapshot);
}

Plan chosenOf(const VisitSnapshot &snapshot, const Switches &switches, const FixChoices &choices)
{
    if (isFor(choices.without, snapshot, offOf(snapshot.plan, switches)) && choices.without->plan)
        return *choices.without->plan;
    Plan chosen = snapshot.plan;
    chosen.jobs.removeIf([&](const Job &job) { return !switches.isOn(job); });
    return chosen;
}

/// Whether what is on is sent to a device that a job before it, which is off, was to change.
bool followsWhatIsOff(const Plan &plan, const Switches &switches)
{
    QList<const Job *> off;
    for (const Job &job : plan.jobs) {
        if (!switches.isOn(job))
            off << &job;
        else if (std::any_of(off.cbegin(), off.cend(), [&](const Job *o) { return shareADevice(*o, job); }))
            return true;
    }
    return false;
}

void setPill(FixRow &row, const Job &job)
{
    Interruption worst = Interruption::None;
    int seconds = 0;
    QSet<QString> devices;
    QSet<int> waves;
    for (const Task &task : job.tasks) {
        if (task.change.interruption > worst) {
            worst = task.change.interruption;
            seconds = 0;
            devices.clear();
            waves.clear();
        }
        if (task.change.interruption == worst) {
            seconds = std::max(seconds, task.change.settleSeconds);
            devices.insert(task.deviceId);
            waves.insert(task.wave);
        }
    }
    row.tone = worst == Interruption::None ? Tone::Good : Tone::Warn;
    switch (worst) {
    case Interruption::None:
        row.pill = FixText::tr("No interruption");
        row.pillIcon = u"check"_s;
        break;
    case Interruption::LinesReregister:
        row.pill = FixText::tr("Some seconds without calls");
        row.pillIcon = u"phone"_s;
        break;
    case Interruption::PhoneRestart:
        row.pill = devices.size() == 1              ? FixText::tr("Phone restarts")
                   : waves.size() >= devices.size() ? FixText::tr("Phones restart, 1 by 1")
                                                    : FixText::tr("Phones restart in turn");
        row.pillIcon = u"power"_s;
        break;
    case Interruption::RouterRestart:
        row.pill = FixText::tr("Internet off %n min", nullptr, std::max(1, (seconds + 59) / 60));
        row.pillIcon = u"power"_s;
        break;
    }
}

FixRow makeRow(const Job &job, const OfficeState &state, const Switches &switches)
{
    FixRow row;
    row.id = job.id;
    row.title = jobTitle(job);
    row.order = jobOrder(job, state);
    setPill(row, job);
    row.on = switches.isOn(job);
    if (const Job *first = switches.needs(job); first && !switches.isOn(*first)) {
        row.canBeOn = false;
        row.remark = FixText::tr("Needs “%1”, which is switched off.").arg(jobTitle(*first));
    } else if (const TaskResult *failed = switches.failed(job)) {
        row.remark = FixText::tr("It did not work a moment ago on %1. Switch it on to try again.")
                         .arg(plainWords(failed->device, 60));
    }
    return row;
}

/// Only a person can do it, so it stands under Your part.
bool isPersonsTask(const LeftOver &left)
{
    const Control *control = findControl(left.control);
    return control && !control->mend && left.deviceId.isEmpty()
           && control->checkedBy.contains(Obtained::Person);
}

QString asSentence(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text.isEmpty() || text.endsWith(u'.') ? text : text + u'.';
}

/// What the changes of a plan can keep when something goes wrong.
struct Promise {
    QStringList alone; ///< devices that undo everything by themselves
    QStringList others; ///< with at least one change that they cannot undo by themselves
    QStringList partly; ///< those of them that undo some of it
    int undone = 0; ///< changes of these that RingFence takes back, at least in part
    int limited = 0; ///< changes that nobody takes back, or not whole (S-8)
};

Promise promiseOf(const Plan &plan)
{
    Promise promise;
    Ids devices;
    for (const Job &job : plan.jobs) {
        for (const Task &task : job.tasks) {
            const Change &change = task.change;
            const bool byItself = change.timedRevertSeconds > 0;
            devices.add(task.deviceId);
            promise.undone += !byItself && !change.undo.isEmpty() ? 1 : 0;
            promise.limited += (!byItself && change.undo.isEmpty()) || !change.cannotUndo.isEmpty() ? 1 : 0;
        }
    }
    for (const QString &id : devices.list()) {
        const SelfRevert revert = selfRevert(plan, id);
        (revert.isWhole() ? promise.alone : promise.others) << id;
        if (revert.isPart())
            promise.partly << id;
    }
    return promise;
}

/// S-7: which devices undo a change by themselves, and which do not. Nothing is promised that a change cannot
/// keep.
void addPromise(FixModel &model, const Plan &plan, const OfficeState &state)
{
    const Promise p = promiseOf(plan);
    const QString alone = devicesText(p.alone, state);
    const QString others = devicesText(p.others, state);
    QStringList says;
    if (p.alone.isEmpty() && p.others.isEmpty())
        return;
    if (p.others.isEmpty())
        says << FixText::tr("A change that RingFence has not confirmed undoes itself, even if this computer "
                            "fails: %1.")
                    .arg(alone);
    else if (p.undone == 0 && p.alone.isEmpty())
        says << FixText::tr("Nothing is put back: these changes cannot be taken back.");
    else if (p.undone == 0)
        says << FixText::tr("A change that RingFence has not confirmed undoes itself on: %1. On the other "
                            "devices (%2) nothing is put back: these changes cannot be taken back.")
                    .arg(alone, others);
    else if (p.alone.isEmpty())
        says << (p.limited == 0
                     ? FixText::tr("RingFence puts the old settings back while this computer is on. These "
                                   "devices cannot do it by themselves: %1.")
                     : FixText::tr("RingFence puts back what can be taken back while this computer is on. "
                                   "These devices cannot do it by themselves: %1."))
                    .arg(others);
    else
        says
            << (p.limited == 0
                    ? FixText::tr("A change that RingFence has not confirmed undoes itself on: %1. The other "
                                  "devices cannot do it by themselves (%2); there RingFence puts the old "
                                  "settings back while this computer is on.")
                    : FixText::tr("A change that RingFence has not confirmed undoes itself on: %1. The other "
                                  "devices cannot do it by themselves (%2); there RingFence puts back what "
                                  "can be taken back while this computer is on."))
                   .arg(alone, others);
    if (!p.partly.isEmpty())
        says << FixText::tr(
                    "A part undoes itself even there, as long as RingFence has not confirmed it: %1. The "
                    "emergency card names it.")
                    .arg(devicesText(p.partly, state));
    if (p.limited > 0)
        says << FixText::tr("%n change(s) cannot be taken back, or not in full: “Details” tells which.",
                            nullptr, p.limited);
    model.promiseTitle = FixText::tr("If something goes wrong");
    model.promise = says.join(u' ');
}

/// Questions that come while the changes are made are named before.
void addReady(FixModel &model, const Plan &plan, const OfficeState &state)
{
    bool interrupts = false;
    bool passwords = false;
    int lines = 0;
    Ids echo;
    QStringList asked;
    for (const Job &job : plan.jobs) {
        for (const PersonStep &step : job.person) {
            if (step.key != u"mobile-at-hand" && step.key != u"portal-password")
                asked << plainWords(step.asks, 300);
        }
        for (const Task &task : job.tasks) {
            interrupts = interrupts || task.change.interruption != Interruption::None;
            passwords = passwords || std::holds_alternative<AdminPassword>(task.change.intent);
            lines += std::holds_alternative<LinePassword>(task.change.intent) ? 1 : 0;
            if (task.proofs.contains(Proof::EchoCall))
                echo.add(task.deviceId);
        }
    }
    if (interrupts)
        model.ready << FixText::tr(
            "A mobile at hand: calls, emergency calls included, will not work on a phone "
            "while it signs in again or restarts.");
    if (passwords)
        model.ready << FixText::tr(
            "The company's password manager, or a slip and an envelope: each new password is "
            "shown once, so that a second person keeps it.");
    if (lines > 0)
        model.ready << FixText::tr(
            "Your provider's portal, signed in: %n line(s) get a new password there within "
            "seconds of the phone.",
            nullptr, lines);
    if (!echo.list().isEmpty()) {
        const QString phones = devicesText(echo.list(), state);
        model.ready << (state.office.provider.echoNumber.isEmpty()
                            ? FixText::tr("A test call to a colleague from %1.").arg(phones)
                            : FixText::tr("A test call to your provider's test number from %1.").arg(phones));
    }
    for (const QString &question : std::as_const(asked))
        model.ready << FixText::tr("Asked before it begins: %1").arg(question);
}

/// S-9: asked at Start unless the engine itself asks before the first interruption.
QString questionAtStart(const Plan &plan)
{
    for (const Job &job : plan.jobs) {
        const bool engineAsks = std::any_of(job.person.begin(), job.person.end(),
                                            [](const PersonStep &s) { return s.key == u"mobile-at-hand"; });
        if (engineAsks)
            return {};
        const bool interrupts = std::any_of(job.tasks.begin(), job.tasks.end(), [](const Task &t) {
            return t.change.interruption != Interruption::None;
        });
        if (interrupts)
            return FixText::tr(
                "Calls, emergency calls included, will not work on a phone while it signs in again or "
                "restarts; nobody is asked to dial an emergency number as a test. Is a mobile at "
                "hand?");
    }
    return {};
}

} // namespace

FixLeft fixLeft(const VisitSnapshot &snapshot)
{
    FixLeft model;
    int persons = 0;
    QStringList controls;
    for (const LeftOver &left : snapshot.plan.leftOver) {
        if (isPersonsTask(left))
            ++persons;
        else if (!controls.contains(left.control))
            controls << left.control;
    }
    for (const QString &id : std::as_const(controls)) {
        const Finding *finding = findFinding(snapshot.findings, id);
        const QString title = finding ? findingTitle(*finding) : openQuestion(id);
        for (const LeftGroup &group : leftGroups(snapshot, id))
            model.rows << LeftRow{title, asSentence(group.says()), group.steps};
    }
    if (persons > 0)
        model.personTasks = FixText::tr(
            "%n more thing(s) only a person can do: they stand under “Your part”.", nullptr, persons);
    return model;
}

QStringList planBasis(const VisitSnapshot &snapshot)
{
    QStringList basis;
    for (const DeviceState &d : snapshot.state.devices)
        basis << d.device.id << (d.facts ? QString::number(d.facts->readAt.toMSecsSinceEpoch()) : QString());
    for (const Job &job : snapshot.plan.jobs) {
        basis << job.id;
        for (const Task &task : job.tasks)
            basis << task.deviceId << task.change.title;
    }
    return basis;
}

QStringList switchedOff(const VisitSnapshot &snapshot, const FixChoices &choices)
{
    return offOf(snapshot.plan, Switches(snapshot.plan, choices));
}

Plan chosenPlan(const VisitSnapshot &snapshot, const FixChoices &choices)
{
    return chosenOf(snapshot, Switches(snapshot.plan, choices), choices);
}

bool isAnotherRound(const VisitSnapshot &snapshot, const FixChoices &choices)
{
    const Switches switches(snapshot.plan, choices);
    return std::any_of(snapshot.plan.jobs.begin(), snapshot.plan.jobs.end(),
                       [&](const Job &job) { return switches.failed(job) == nullptr && switches.isOn(job); });
}

FixModel makeFixModel(const VisitSnapshot &snapshot, const FixLeft &left, const FixChoices &choices)
{
    FixModel model;
    model.left = left;
    const Switches switches(snapshot.plan, choices);
    const Plan plan = chosenOf(snapshot, switches, choices);
    int changes = 0;
    QSet<QString> devices;
    for (const Job &job : plan.jobs) {
        changes += static_cast<int>(job.tasks.size());
        for (const Task &task : job.tasks)
            devices.insert(task.deviceId);
    }
    const bool again = !choices.results.isEmpty();
    if (snapshot.plan.jobs.isEmpty()) {
        model.headline = again ? FixText::tr("There is nothing more to change")
                               : FixText::tr("There is nothing to change");
        model.help = snapshot.findings.isEmpty() ? FixText::tr("The check-up was not run yet.")
                     : snapshot.plan.leftOver.isEmpty()
                         ? FixText::tr("RingFence found nothing that it could set better.")
                         : FixText::tr("What is open cannot be done automatically; the reasons are below.");
    } else if (plan.jobs.isEmpty()) {
        model.headline = FixText::tr("Nothing is switched on");
        model.help = FixText::tr("Switch on what you want to have changed, or go on without.");
    } else {
        model.headline =
            again ? FixText::tr("Here is what comes next") : FixText::tr("Here is what we will change");
        model.help =
            FixText::tr("%1 on %2, about %3. Nothing happens until you press Start.",
                        "%1: number of changes, %2: number of devices, %3: minutes")
                .arg(FixText::tr("%n change(s)", nullptr, changes),
                     FixText::tr("%n device(s)", nullptr, static_cast<int>(devices.size())),
                     FixText::tr("%n minute(s)", nullptr, planMinutes(plan, workingPhones(snapshot.state))));
    }
    for (const Job &job : snapshot.plan.jobs)
        model.rows << makeRow(job, snapshot.state, switches);
    addPromise(model, plan, snapshot.state);
    addReady(model, plan, snapshot.state);
    if (snapshot.readOnly)
        model.cannotStart = snapshot.readOnlyWhy.isEmpty()
                                ? FixText::tr("This office file can only be read, so nothing can be changed.")
                                : plainWords(snapshot.readOnlyWhy, 300);
    else if (!snapshot.unfinished.isEmpty())
        model.cannotStart = FixText::tr("An earlier run has to be settled first.");
    const bool follows = followsWhatIsOff(snapshot.plan, switches);
    const bool asked = isFor(choices.without, snapshot, offOf(snapshot.plan, switches));
    model.planFirst = follows && !asked;
    model.canStart =
        model.cannotStart.isEmpty() && !plan.jobs.isEmpty() && (!follows || (asked && choices.without->plan));
    model.askFirst = questionAtStart(plan);
    return model;
}

} // namespace rf
