// OPTIONS over TCP or TLS. Never REGISTER, never INVITE: an INVITE rings.
#pragma once

#include "connectors/discovery/probes/tcp_probe.h"

namespace rf {

class SipStreamProbe final : public TcpProbe {
    Q_OBJECT
public:
    SipStreamProbe(const ProbeTarget &target, QObject *parent, Connection::Wrapping wrapping);

private:
    void opened() override;
    void received() override;
    void judge() override;

    bool m_tls;
    QByteArray m_callId;
};

} // namespace rf
