// Listens for the greeting of a Telnet server; says nothing.
#pragma once

#include "connectors/discovery/probes/tcp_probe.h"

namespace rf {

/// The text of what a Telnet server sent, without its negotiation (IAC …); pure.
QByteArray telnetText(const QByteArray &bytes);

class TelnetProbe final : public TcpProbe {
    Q_OBJECT
public:
    using TcpProbe::TcpProbe;

private:
    void opened() override { setProtocol(QStringLiteral("telnet")); }
    void received() override;
    void judge() override;
};

} // namespace rf
