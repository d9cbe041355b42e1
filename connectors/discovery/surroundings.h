// What this computer knows about its own network without sending anything: adapters, gateway, neighbours. One
// file per operating system; the practice office brings its own.
#pragma once

#include "core/model/office.h"

#include <memory>

namespace rf {

struct Neighbour {
    QHostAddress address;
    MacAddress mac; ///< null = known to be there, card address unknown
};

/// What an adapter leads to. Only networks are ever scanned.
enum class AdapterUse {
    Network, ///< cable or Wi-Fi
    Vpn,
    Inside, ///< containers, virtual machines: never leaves this computer
};

/// One network this computer is directly attached to.
struct Attachment {
    QString adapter; ///< "eth0"
    Cidr network; ///< with this computer's own address in it
    AdapterUse use = AdapterUse::Network;
    bool wireless = false;
};

class Surroundings {
public:
    virtual ~Surroundings() = default;
    virtual QList<Attachment> attachments() const = 0;
    virtual QList<QHostAddress> gateways() const = 0; ///< of the default routes
    virtual QList<Neighbour> neighbours() const = 0; ///< complete entries of the neighbour table
    virtual bool
    canSeeNeighbours() const = 0; ///< false: unbuilt for this system, presence is told by TCP only
    /// Neighbours appear only after something was sent to them.
    virtual bool needsPriming() const { return true; }
    /// What a trace towards the internet shows, as far as it is known here; empty = not known.
    virtual QList<Hop> pathHint() const { return {}; }
    virtual QList<QHostAddress> resolve(const QString &name) const;
};

/// This computer as it is.
std::unique_ptr<Surroundings> makeSystemSurroundings();
/// As far as its name tells.
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
