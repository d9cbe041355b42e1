// A signed-in connection to one router, and the verbs of the driver.
#pragma once

#include "connectors/routers/openwrt/native.h"
#include "connectors/routers/openwrt/ubus_port.h"
#include "core/model/ability.h"
#include "core/model/change.h"
#include "core/ports/at_the_device.h"
#include "core/ports/session.h"

namespace rf::openwrt {

class UbusSession final : public Session {
public:
    UbusSession(std::unique_ptr<UbusPort> port, const Device &device)
        : m_port(std::move(port))
        , m_device(device)
    {
    }
    void interrupt() override { m_port->interrupt(); }
    QStringList weaknesses() const override { return m_port->weaknesses(); }
    bool noPasswordSet() const override { return m_port->noPasswordSet(); }

    UbusPort &port() { return *m_port; }
    const Device &device() const { return m_device; }

    QString rpcSession; ///< rpcd's session for changes; empty = none yet
    bool clean = false; ///< its staging area was seen empty

private:
    std::unique_ptr<UbusPort> m_port;
    Device m_device;
};

inline constexpr int revertSeconds = 120;

Abilities abilitiesFor(const Identity &identity);
AtTheDevice atTheDevice();
QList<Identity> exampleIdentities();

Result<Facts> readFacts(UbusSession &session);
Result<Live> readLive(UbusSession &session);
Result<Change> planChange(const Facts &now, const Intent &want);
Result<> runStep(UbusSession &session, const Step &step);

} // namespace rf::openwrt
