// A signed-in shell on one router, and the verbs of the driver.
#pragma once

#include "connectors/routers/draytek/native.h"
#include "connectors/transport/ssh_link.h"
#include "core/model/ability.h"
#include "core/model/change.h"
#include "core/ports/at_the_device.h"
#include "core/ports/session.h"

namespace rf::draytek {

class ShellSession final : public Session {
public:
    ShellSession(std::unique_ptr<SshLink> link, Conversation &shell, const Device &device)
        : m_link(std::move(link))
        , m_shell(shell)
        , m_device(device)
    {
    }
    void interrupt() override { m_link->interrupt(); }
    QStringList weaknesses() const override { return m_link->weaknesses(); }

    Conversation &shell() { return m_shell; }
    const Device &device() const { return m_device; }

private:
    std::unique_ptr<SshLink> m_link;
    Conversation &m_shell; ///< lives as long as the link
    Device m_device;
};

/// How a Vigor's shell behaves.
const CliDialect &dialect();

Abilities abilitiesFor(const Identity &identity);
AtTheDevice atTheDevice();
QList<Identity> exampleIdentities();

Result<Facts> readFacts(ShellSession &session);
Result<Live> readLive(ShellSession &session);

Result<Change> planChange(const Facts &now, const Intent &want);
Result<Change> planVoiceVlan(const Facts &now, const Native &native, const VoiceVlan &want);
Result<Change> planIsolateVoice(const Facts &now, const Native &native, const IsolateVoice &want);

/// One step of lines at the prompt.
Step shellStep(const QString &says, const QStringList &lines, Risk risk = Risk::None);
/// Writes the running settings to flash.
Step commitStep();
/// Writes to flash and restarts: for settings that take effect after a restart only.
QList<Step> restartSteps();

} // namespace rf::draytek
