#include "wizard/pages/last_look.h"

#include "core/model/device_match.h"

namespace rf {

LastLook::LastLook(const VisitSnapshot &snapshot, const FindState &state)
    : m_state(state)
    , m_networks(snapshot.state.office.networks)
{
    QList<Device> known;
    for (const DeviceState &d : snapshot.state.devices)
        known << d.device;
    const QList<qsizetype> places = matchDevices(known, state.seen);
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places[i] < 0)
            m_strangers << state.seen[i];
        else
            m_answered << known[places[i]].id;
    }
}

bool LastLook::isNew(const Device &device) const
{
    return m_state.before && !m_state.before->isEmpty() && !m_state.before->contains(device.id);
}

bool LastLook::isGone(const Device &device) const
{
    return m_state.before && m_state.complete && m_state.before->contains(device.id)
           && !m_answered.contains(device.id) && liesIn(device, m_networks);
}

} // namespace rf
