// What the office asks of a simulated router besides being a device: the state that its neighbours feel.
#pragma once

#include "connectors/practice/sim_device.h"

#include <functional>

namespace rf {

/// A connection through the router to the provider, as its session table shows it.
struct SimFlow {
    bool tcp = false;
    Endpoint inside; ///< pretend, of the phone or computer
    Endpoint mapped; ///< pretend, on the router's internet side
    Endpoint peer; ///< pretend, of the provider
    bool helper = false; ///< the SIP helper hangs on it
};

/// The table of running flows lives in the NAT path; routers show it and drop from it.
struct SimFlowTable {
    std::function<QList<SimFlow>()> list;
    std::function<void(const std::function<bool(const SimFlow &)> &which)> drop;
};

/// Thread-safe, like everything here.
class SimRouter : public SimDevice {
public:
    virtual void setFlows(SimFlowTable table) = 0;
    /// Would a new flow to this port get the SIP helper?
    virtual bool helperFor(bool tcp, quint16 port) const = 0;
    virtual QHostAddress wanAddress() const = 0;
    virtual bool isUp() const = 0; ///< false while it restarts
    /// The address its DHCP gives this card on that VLAN, null = no such VLAN, no DHCP, or no internet.
    virtual QHostAddress lease(const MacAddress &mac, int vlan) = 0;
    virtual QHostAddress gateway(int vlan) const = 0; ///< 0 = the untagged office network
    /// Do packets of the office network get to that address (which may lie in a VLAN)?
    virtual bool officeReaches(const QHostAddress &to) const = 0;
    virtual QHostAddress lanAddress() const = 0;
};

} // namespace rf
