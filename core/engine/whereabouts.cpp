#include "core/engine/whereabouts.h"

namespace rf {

Reached standsIn(std::optional<VlanId> tag, const QHostAddress &address, const QList<DeviceState> &devices)
{
    bool known = false;
    for (const DeviceState &state : devices) {
        const RouterFacts *router = state.facts ? state.facts->router() : nullptr;
        const QList<Vlan> *networks = router ? router->vlans.value() : nullptr;
        for (const Vlan &network : networks ? *networks : QList<Vlan>()) {
            const bool inside = network.subnet.contains(address);
            const bool needsTag = !network.taggedPorts.isEmpty() && network.untaggedPorts.isEmpty();
            if (tag ? network.vlan != *tag : !needsTag)
                continue;
            if (inside)
                return tag ? Reached::Yes : Reached::No;
            known = true;
        }
    }
    if (!known)
        return Reached::CannotTell;
    return tag ? Reached::No : Reached::Yes;
}

bool sameDevice(const Identity &known, const Identity &says)
{
    if (!known.mac.isNull() && !says.mac.isNull() && known.mac != says.mac)
        return false;
    return known.serial.isEmpty() || says.serial.isEmpty() || known.serial == says.serial;
}

bool Whereabouts::mayAsk(const QString &router)
{
    const QMutexLocker lock(&m_mutex);
    return !m_refused.contains(router);
}

void Whereabouts::refusedBy(const QString &router)
{
    const QMutexLocker lock(&m_mutex);
    m_refused.insert(router);
}

Session *Whereabouts::Search::sessionOf(const DeviceState &router)
{
    std::unique_ptr<Session> &session = m_sessions[router.device.id];
    if (session || !m_office.mayAsk(router.device.id))
        return session.get();
    auto opened = m_office.m_desk.open(router, CancelToken());
    if (opened)
        session = std::move(*opened);
    else if (opened.error().code == ErrorCode::AuthRejected || opened.error().code == ErrorCode::LockedOut)
        m_office.refusedBy(router.device.id);
    return session.get();
}

QList<QHostAddress> Whereabouts::Search::seenByRouters(const MacAddress &card)
{
    QList<QHostAddress> places;
    const auto devices = m_office.m_file.devices();
    for (const DeviceState &router : devices ? *devices : QList<DeviceState>()) {
        const Driver *driver = m_office.m_desk.driverFor(router);
        if (card.isNull() || !driver || !router.device.isRouter() || !router.facts)
            continue;
        Session *session = sessionOf(router);
        if (!session)
            continue;
        const auto live = driver->live(*session);
        if (!live)
            m_sessions.erase(router.device.id);
        const QList<KnownHost> *hosts = live ? live->knownHosts.value() : nullptr;
        for (const KnownHost &host : hosts ? *hosts : QList<KnownHost>()) {
            if (host.mac == card && !host.address.isNull() && !places.contains(host.address))
                places << host.address;
        }
    }
    return places;
}

} // namespace rf
