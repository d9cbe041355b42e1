// What the tables of routers hold, as devices: phones in networks that this computer does not hang on.
#include "connectors/discovery/identify.h"
#include "connectors/discovery/network_prober.h"
#include "connectors/discovery/probes/fields.h"

#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

/// Name of the router's network that holds the address; nullopt: in none of them (the internet's side).
std::optional<QString> networkOf(const RouterFacts &router, const QHostAddress &address)
{
    const QList<Vlan> *networks = router.vlans.value();
    if (networks == nullptr || networks->isEmpty())
        return isPrivateAddress(address) ? std::optional(QString()) : std::nullopt;
    for (const Vlan &network : *networks) {
        if (network.subnet.contains(address))
            return network.name;
    }
    return std::nullopt;
}

} // namespace

QList<Device> NetworkProber::knownToRouters(const QList<DeviceState> &devices)
{
    QMap<QString, Device> found; // by id: the same tables give the same list
    QSet<QString> named;
    for (const DeviceState &state : devices) {
        const RouterFacts *router = state.facts ? state.facts->router() : nullptr;
        const QList<KnownHost> *hosts = router ? state.facts->live.knownHosts.value() : nullptr;
        for (const KnownHost &host : hosts ? *hosts : QList<KnownHost>()) {
            const auto network = networkOf(*router, host.address);
            if (!network || host.address.isNull() || host.mac.isNull()
                || host.mac == state.device.identity.mac)
                continue;
            FieldText text;
            text.add(u"name"_s, host.name);
            text.add(u"network"_s, *network);
            QList<Observation> seen;
            if (!text.text().isEmpty())
                seen.append({u"router-host"_s, text.text()});
            const Identification known = identify(seen, host.mac);
            Device device;
            device.id = u"mac-"_s + host.mac.bare();
            device.identity = known.identity;
            device.identity.mac = host.mac;
            device.sure = known.sure;
            device.evidence = known.evidence;
            for (Evidence &evidence : device.evidence)
                evidence.when = state.facts->readAt;
            device.addresses = {host.address};
            // The same card in the ARP and in the DHCP table: the one with a name says more.
            const bool saysMore = !host.name.isEmpty() && !named.contains(device.id);
            if (saysMore)
                named.insert(device.id);
            if (saysMore || !found.contains(device.id))
                found.insert(device.id, device);
        }
    }
    return found.values();
}

} // namespace rf
