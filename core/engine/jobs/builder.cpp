#include "core/engine/jobs/builder.h"

#include "core/controls/judge_tools.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

PlanBuilder::PlanBuilder(const OfficeState &state, const QList<Finding> &findings,
                         const DriverCatalogue &drivers, const PlanOptions &options)
    : m_state(state)
    , m_drivers(drivers)
    , m_options(options)
{
    m_plan.madeAt = state.now;
    for (const DeviceState &device : state.devices) {
        if (device.facts)
            m_facts.insert(device.device.id, *device.facts);
    }
    m_settled = m_facts;
    for (const Finding &finding : findings) {
        const bool open = finding.state == FindingState::NotMet || finding.state == FindingState::Partly
                          || finding.state == FindingState::CannotTell;
        const Control *control = findControl(finding.control);
        if (!open || !control || !isWanted({finding.control}))
            continue;
        for (const FindingEvidence &e : finding.evidence) {
            const DeviceState *d = device(e.deviceId);
            if (d && e.known && !e.met && d->device.isPhone() && isProvisioned(*d))
                leaveToProvider({control->id}, e.deviceId);
        }
        const QList<DeviceIntent> asked = control->mend ? control->mend(state) : QList<DeviceIntent>();
        if (asked.isEmpty() && finding.state != FindingState::CannotTell)
            leave({control->id}, {}, finding.says, control->guide);
        for (const DeviceIntent &wish : asked) {
            const auto same = std::find_if(m_wishes.begin(), m_wishes.end(), [&](const Wish &w) {
                return w.deviceId == wish.deviceId && w.intent == wish.intent;
            });
            if (same == m_wishes.end())
                m_wishes << Wish{wish.deviceId, wish.intent, {control->id}};
            else if (!same->controls.contains(control->id))
                same->controls << control->id;
        }
    }
}

const DeviceState *PlanBuilder::device(const QString &id) const
{
    const auto it = std::find_if(m_state.devices.begin(), m_state.devices.end(),
                                 [&](const DeviceState &d) { return d.device.id == id; });
    return it == m_state.devices.end() ? nullptr : &*it;
}

const Facts *PlanBuilder::facts(const QString &deviceId) const
{
    const auto it = m_facts.find(deviceId);
    return it == m_facts.end() ? nullptr : &*it;
}

bool PlanBuilder::isWanted(const QStringList &controls) const
{
    if (m_options.only.isEmpty())
        return true;
    return std::any_of(controls.begin(), controls.end(),
                       [&](const QString &id) { return m_options.only.contains(id, Qt::CaseInsensitive); });
}

bool PlanBuilder::can(const QString &deviceId, const QString &intent) const
{
    const DeviceState *d = device(deviceId);
    return d && !d->device.isLocked() && d->facts && !isManagedByProvider(*d, intent)
           && d->abilities.level(intent) == AbilityLevel::Automatic;
}

std::optional<Task> PlanBuilder::task(const QString &deviceId, const Intent &intent,
                                      const QStringList &controls, int wave, const QString &stage,
                                      const QList<Proof> &proofs)
{
    const DeviceState *d = device(deviceId);
    const Facts *now = facts(deviceId);
    if (!d || !now)
        return std::nullopt;
    if (d->device.isLocked()) {
        leave(controls, deviceId,
              PlannerWords::tr("this is a special line; a named person has to release it first"));
        return std::nullopt;
    }
    const QString name = intentName(intent);
    if (isManagedByProvider(*d, name)) {
        leaveToProvider(controls, deviceId);
        return std::nullopt;
    }
    const Driver *driver = m_drivers.byName(d->driver);
    const Ability *ability = d->abilities.find(name);
    if (!driver || !ability || ability->level != AbilityLevel::Automatic) {
        const bool byHand = ability && ability->level == AbilityLevel::ByHand;
        leave(controls, deviceId,
              byHand ? PlannerWords::tr("there is no documented way to do this automatically on this device")
                     //: it: the change
                     : PlannerWords::tr("this device cannot do it"),
              byHand ? ability->byHand : QStringList());
        return std::nullopt;
    }
    if (reached(intent, *now) == Reached::Yes)
        return std::nullopt;
    const auto change = driver->plan(*now, intent);
    if (!change) {
        leave(controls, deviceId, change.error().detail, ability->byHand);
        return std::nullopt;
    }
    if (change->isEmpty())
        return std::nullopt;
    m_facts[deviceId] = afterwards(*now, intent);
    // Without a store for secrets no copy can be kept: then only the undo steps themselves are (S-8).
    const BackupKind backup = m_options.secretsKept ? d->abilities.backup : BackupKind::OnlyWhatWeChange;
    return Task{deviceId,
                d->device.label(),
                *change,
                proofs,
                wave,
                stage,
                change->undo.isEmpty() && backup == BackupKind::OnlyWhatWeChange ? BackupKind::None : backup};
}

bool PlanBuilder::isManagedByProvider(const DeviceState &device, const QString &intent) const
{
    // A restart leaves no setting behind.
    return isProvisioned(device) && intent != QLatin1StringView(RestartPhone::type);
}

void PlanBuilder::leaveToProvider(const QStringList &controls, const QString &deviceId)
{
    leave(controls, deviceId,
          PlannerWords::tr("the provider manages this phone; what is set here would be overwritten or would "
                           "shut the provider out"),
          {PlannerWords::tr("Send the provider a letter that asks for these settings.")});
}

void PlanBuilder::leave(const QStringList &controls, const QString &deviceId, const QString &why,
                        const QStringList &byHand)
{
    for (const QString &control : controls) {
        const LeftOver row{control, deviceId, why, byHand};
        if (!m_plan.leftOver.contains(row))
            m_plan.leftOver << row;
    }
}

void PlanBuilder::add(Job job)
{
    if (job.tasks.isEmpty())
        return;
    if (m_options.without.contains(job.id)) {
        m_facts = m_settled;
        return;
    }
    m_settled = m_facts;
    for (const Task &task : std::as_const(job.tasks)) {
        for (const Step &step : task.change.apply)
            job.risk = std::max(job.risk, step.risk);
    }
    m_plan.jobs << job;
}

Plan PlanBuilder::finish()
{
    return m_plan;
}

QStringList phoneOrder(const PlanBuilder &plan, const QStringList &ids)
{
    struct Place {
        QString id;
        bool pc = false;
        qsizetype lines = 0;
    };
    QList<Place> places;
    for (const QString &id : ids) {
        const DeviceState *d = plan.device(id);
        const PhoneFacts *phone = d && d->facts ? d->facts->phone() : nullptr;
        if (!phone)
            continue;
        Place place{id, false, 0};
        // A phone with something behind its PC port may be the one this computer hangs on.
        const bool *pc = phone->pcPortInUse.value();
        place.pc = pc && *pc;
        if (const QList<Line> *lines = phone->lines.value())
            place.lines =
                std::count_if(lines->begin(), lines->end(), [](const Line &l) { return l.enabled; });
        places << place;
    }
    std::stable_sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return std::tie(a.pc, a.lines) < std::tie(b.pc, b.lines);
    });
    QStringList order;
    for (const Place &place : std::as_const(places))
        order << place.id;
    return order;
}

} // namespace rf
