// What else stands in an office: computers, printers, file servers, switches, the box of the internet
// provider. None of them has a driver; most just answer a page or a port, and a printer remembers every byte
// it gets.
#pragma once

#include "connectors/practice/sim_http_server.h"
#include "connectors/practice/sim_tcp_port.h"

#include <vector>

namespace rf {

/// spec: "mac" (absent = beyond the router, no card seen), "address", "title" and "server" of a web page
/// (absent = none), "tls": true, "ports": [9100, …] that listen, "greeting" of those.
class SimBystander final : public SimDevice {
public:
    static Result<std::unique_ptr<SimBystander>> make(const QJsonObject &spec);
    ~SimBystander() override;

    QString id() const override;
    QHostAddress address() const override { return m_address; }
    MacAddress mac() const override { return m_mac; }
    Result<> start(SimNetwork &network) override;
    void stop() override;
    void setMischief(const Mischief &mischief) override;
    QJsonObject dump() const override;
    /// Everything that anybody wrote to its listening ports (not the web page).
    QByteArray written() const;

private:
    explicit SimBystander(const QJsonObject &spec);

    QJsonObject m_spec;
    MacAddress m_mac;
    QHostAddress m_address;
    SimHttpServer m_web;
    std::vector<std::unique_ptr<SimTcpPort>> m_ports;
};

} // namespace rf
