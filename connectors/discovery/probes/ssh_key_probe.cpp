#include "connectors/discovery/probes/ssh_key_probe.h"

using namespace Qt::StringLiterals;

namespace rf {

SshKeyProbe::SshKeyProbe(const ProbeTarget &target, QObject *parent)
    : Probe(target, parent)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { step(); });
}

void SshKeyProbe::start()
{
    m_look = std::make_unique<SshKeyLook>(target().real);
    m_deadline.setRemainingTime(target().connectMs + target().answerMs);
    m_timer.start(10); // a key exchange is a few turns; each is over in a moment
}

void SshKeyProbe::step()
{
    const SshKeyLook::Step now = m_look->step();
    if (now == SshKeyLook::Step::Again && !m_deadline.hasExpired())
        return;
    m_timer.stop();
    if (now == SshKeyLook::Step::Done) {
        noteState(PortState::Open, -1);
        setProtocol(u"ssh"_s);
        note(u"ssh-hostkey"_s, m_look->type() + u' ' + m_look->fingerprint());
    }
    m_look.reset();
    finish();
}

} // namespace rf
