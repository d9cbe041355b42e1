#include "wizard/flow.h"

namespace rf {

Flow::Flow(QObject *parent)
    : QObject(parent)
{
}

QString Flow::title(Stage step)
{
    switch (step) {
    case Stage::Start: return tr("Start", "step of the visit");
    case Stage::Provider: return tr("Your provider", "step of the visit");
    case Stage::Find: return tr("Find devices", "step of the visit");
    case Stage::SignIn: return tr("Sign in", "step of the visit");
    case Stage::CheckUp: return tr("Check-up", "step of the visit");
    case Stage::Fix: return tr("Fix", "step of the visit: change the settings");
    case Stage::YourPart: return tr("Your part", "step of the visit: what only a person can do");
    case Stage::Report: return tr("Report", "step of the visit");
    }
    return {};
}

QString Flow::whyClosed(Stage step) const
{
    if (step == Stage::Start)
        return {};
    if (!m_snapshot)
        return tr("Choose an office first.");
    const OfficeState &state = m_snapshot->state;
    switch (step) {
    case Stage::Start:
    case Stage::Provider: return {};
    case Stage::Find:
        return state.office.networks.isEmpty() ? tr("Say first which network RingFence may look at.")
                                               : QString();
    case Stage::SignIn: return state.devices.isEmpty() ? tr("Look for your devices first.") : QString();
    case Stage::CheckUp:
        return m_snapshot->anyRead() || !m_snapshot->findings.isEmpty()
                   ? QString()
                   : tr("Sign in to at least one device first, or go on without.");
    case Stage::Fix:
        if (m_snapshot->lastRun > 0)
            return {}; // what was begun is told there, and settled when it was cut off (S-10)
        [[fallthrough]];
    case Stage::YourPart:
    case Stage::Report: return m_snapshot->findings.isEmpty() ? tr("Run the check-up first.") : QString();
    }
    return {};
}

bool Flow::isOpen(Stage step) const
{
    return whyClosed(step).isEmpty() && (!m_locked || step == m_current);
}

bool Flow::isDone(Stage step) const
{
    if (!m_snapshot)
        return false;
    const OfficeState &state = m_snapshot->state;
    switch (step) {
    case Stage::Start: return !state.office.networks.isEmpty();
    case Stage::Provider: return !state.office.provider.name.isEmpty();
    case Stage::Find: return !state.devices.isEmpty();
    case Stage::SignIn: return m_snapshot->anyRead();
    case Stage::CheckUp: return !m_snapshot->findings.isEmpty();
    case Stage::Fix: return !m_snapshot->results.isEmpty() && m_snapshot->unfinished.isEmpty();
    case Stage::YourPart: return m_snapshot->openTasks == 0 && !m_snapshot->findings.isEmpty();
    case Stage::Report: return false;
    }
    return false;
}

void Flow::setLocked(bool locked)
{
    if (m_locked == locked)
        return;
    m_locked = locked;
    Q_EMIT changed();
}

void Flow::goTo(Stage step)
{
    if (step == m_current || !isOpen(step))
        return;
    m_current = step;
    Q_EMIT changed();
}

void Flow::next()
{
    if (m_current != Stage::Report)
        goTo(static_cast<Stage>(static_cast<int>(m_current) + 1));
}

void Flow::back()
{
    if (m_current != Stage::Start)
        goTo(static_cast<Stage>(static_cast<int>(m_current) - 1));
}

void Flow::setSnapshot(const std::shared_ptr<const VisitSnapshot> &snapshot)
{
    m_snapshot = snapshot;
    if (!whyClosed(m_current).isEmpty())
        m_current = Stage::Start;
    Q_EMIT changed();
}

Stage Flow::resumeAt() const
{
    if (!m_snapshot)
        return Stage::Start;
    if (!m_snapshot->unfinished.isEmpty())
        return Stage::Fix;
    if (!m_snapshot->findings.isEmpty())
        return Stage::CheckUp;
    if (m_snapshot->anyRead() || isDone(Stage::Find))
        return Stage::SignIn;
    if (isDone(Stage::Provider) && isDone(Stage::Start))
        return Stage::Find;
    return isDone(Stage::Start) ? Stage::Provider : Stage::Start;
}

} // namespace rf
