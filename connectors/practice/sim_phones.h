// The simulated phones: how an office makes them and what they need to know of the network around them.
#pragma once

#include "connectors/practice/sim_sip_phone.h"

#include <functional>

namespace rf {

/// What a phone meets outside itself. The hooks may be called from any thread and must not block long; unset
/// hooks mean an office without VLANs.
struct SimPhoneSurroundings {
    QString providerDomain; ///< the name that phones are configured with
    QHostAddress providerAddress; ///< pretend; ports come from each phone's own settings
    QByteArray providerRootPem; ///< in the phones' factory list of authorities unless the spec says otherwise
    /// Does a frame tagged with this VLAN get through the switch to the router?
    std::function<bool(int vlan)> tagPasses;
    /// The address that the router's DHCP gives this phone there, null = no such VLAN or no DHCP on it.
    /// Asked for VLANs only; untagged, a phone keeps the address of its spec.
    std::function<QHostAddress(const MacAddress &mac, int vlan)> lease;
    /// The router's gateway on that VLAN (0 = untagged), for the phone's status page.
    std::function<QHostAddress(int vlan)> gateway;
};

/// A simulated phone is a SimDevice with a few more doors for tests and for the office's automaton.
class SimPhone : public SimDevice {
public:
    virtual SimSipPhone &sip() = 0;
    virtual int lineCount() const = 0;
    /// The provider's next poll happens now (provider-managed phones only).
    virtual void providerPolls() = 0;
    /// One parameter as the phone holds it, for tests; empty when unset.
    virtual QString parameter(const QString &name) const = 0;
    /// What somebody at the phone's own menu does: sets one parameter and restarts. The only way back from a
    /// VLAN that leads nowhere.
    virtual void setAtMenu(const QString &name, const QString &value) = 0;
    virtual bool isReachable() const = 0;
    virtual QString violation() const = 0; ///< first write to a device that must be left alone; empty = none
    virtual QString reportedModel() const = 0;
    virtual QString reportedFirmware() const = 0;
};

/// spec: {
///   "device": folder name below practice/devices, e.g. "yealink_t46u_108.86.0.20",
///   "mac": "…", "address": "192.168.1.21", "name": "Reception",
///   "adminPassword": "…"            (absent = the factory's),
///   "lines":
///   [{"number":1,"extension":"201","password":"…","label":"…","transport":"udp|tcp|tls","port":5060,
///              "srtp":0|1|2,"wrongPassword":true}],
///   "set": {"parameter":"value",…}  (on top of the device's defaults, in the vendor's names),
///   "pcBehind": true, "rejectsProviderRoot": true,
///   "providerManaged": {"url":"…","everyTicks":200,"set":{"parameter":"value"}}
/// }
/// BadInput when the spec cannot be understood.
Result<std::unique_ptr<SimPhone>> makeSimPhone(const QJsonObject &spec, SimNetwork &network,
                                               const SimPhoneSurroundings &around);

} // namespace rf
