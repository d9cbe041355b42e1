// What this computer knows about its own network without sending anything: adapters, gateway, neighbours. One
// file per operating system; the practice office brings its own.
#pragma once

#include "core/model/adapter.h"
#include "core/model/office.h"

#include <memory>

namespace rf {

struct Neighbour {
    QHostAddress address;
    MacAddress mac; ///< null = known to be there, card address unknown
    quint32 adapter = 0; ///< index of ours that it was met on; 0 = not told
    bool fresh = true; ///< false: the system only remembers it and would ask again before it believes that
    friend bool operator==(const Neighbour &, const Neighbour &) = default;
};

/// One address of this computer, with the network it is directly attached to.
struct Attachment {
    QString adapter; ///< "eth0"
    Cidr network; ///< IPv4, with this computer's own address in it
    AdapterUse use = AdapterUse::Network;
    bool wireless = false;
    bool leadsOut = false; ///< the way to everywhere else goes through this adapter
    int index =
        0; ///< as QNetworkInterface counts; its name there is not the one that Windows shows to people
};

class Surroundings {
public:
    virtual ~Surroundings() = default;
    /// Of every adapter that is connected, networks first; those that are left out say why by their use.
    virtual QList<Attachment> attachments() const = 0;
    /// IPv4, of the default routes, the preferred one first; not those of tunnels.
    virtual QList<QHostAddress> gateways() const = 0;
    virtual QList<QHostAddress> ipv6Gateways() const { return {}; }
    virtual QList<Neighbour> neighbours() const = 0; ///< complete entries of the neighbour tables, both IPs
    virtual bool
    canSeeNeighbours() const = 0; ///< false: the system does not show them, presence is told by TCP only
    /// Name of the tunnel that would take what is sent to this address; empty = none.
    virtual QString tunnelTowards(const QHostAddress &) const { return {}; }
    /// Neighbours appear only after something was sent to them.
    virtual bool needsPriming() const { return true; }
    /// What a trace towards the internet shows, as far as it is known here; empty = not known.
    virtual QList<Hop> pathHint() const { return {}; }
    virtual QList<QHostAddress> resolve(const QString &name) const;
};

/// This computer as it is.
std::unique_ptr<Surroundings> makeSystemSurroundings();
/// As far as its name, or what the system calls its driver, tells.
AdapterUse useByName(const QString &adapter);

/// The pretend network of a practice office: exactly these hosts, nothing sent to find them. Ports are asked
/// of the address book, where a real port of 0 means closed.
struct PracticeSurroundingsData {
    QList<Cidr> networks; ///< with this computer's pretend address in each
    QList<QHostAddress> gateways;
    QList<Neighbour> hosts;
    QList<Hop> pathHint;
    QList<QPair<QString, QHostAddress>> names; ///< names that the pretend world resolves
};
std::unique_ptr<Surroundings> makePracticeSurroundings(PracticeSurroundingsData data);

} // namespace rf
