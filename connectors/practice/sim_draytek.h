// A simulated DrayTek Vigor with DrayOS 4: SSH shell (no exec channel), web page, telnet greeting. Settings
// live in RAM until "sys commit"; a restart brings back what was committed. Nothing here undoes itself.
#pragma once

#include "connectors/practice/sim_draytek_cli.h"
#include "connectors/practice/sim_http_server.h"
#include "connectors/practice/sim_mischief.h"
#include "connectors/practice/sim_ssh_server.h"
#include "connectors/practice/sim_tcp_port.h"

namespace rf {

/// spec: "device" (folder below practice/devices), "mac", "address", "wan", "wanGateway", and "config" (on
/// top of the device's own, as in its device.json), "upnpMaps".
class SimDrayTek final : public SimRouter, private SimSshHandler {
public:
    static Result<std::unique_ptr<SimDrayTek>> make(const QJsonObject &spec);
    ~SimDrayTek() override;

    QString id() const override;
    QHostAddress address() const override { return m_address; }
    MacAddress mac() const override { return m_mac; }
    Result<> start(SimNetwork &network) override;
    void stop() override;
    void setMischief(const Mischief &mischief) override;
    QJsonObject dump() const override; ///< {"running":…,"flash":…}
    QString user() const override { return QStringLiteral("admin"); }
    Secret password() const override;
    QStringList plantedSecrets() const override;
    void tick() override;

    void setFlows(SimFlowTable table) override;
    bool helperFor(bool tcp, quint16 port) const override;
    QHostAddress wanAddress() const override { return m_wan; }
    bool isUp() const override;
    QHostAddress lease(const MacAddress &mac, int vlan) override;
    QHostAddress gateway(int vlan) const override;
    bool officeReaches(const QHostAddress &to) const override;
    QHostAddress lanAddress() const override { return m_address; }

    QByteArray hostKeySha256() const { return m_ssh.hostKeySha256(); }
    QByteArray certificateSha256() const { return m_web.certificateSha256(); }

    /// One typed line; for the shell and for tests. dropped = the connection is gone, no answer.
    SimDrayAnswer typedLine(const QString &line, bool &dropped);
    bool pages(int &linesPerPage) const;
    QString prompt() const;

private:
    SimDrayTek();
    bool acceptsPassword(const QByteArray &user, const QByteArray &password) override;
    std::unique_ptr<SimShell> openShell(int columns, int rows) override;

    SimDrayView view() const;
    void restart(); ///< callers hold the mutex
    void follow(); ///< opens and closes the services as configured; callers hold the mutex
    void bootNetworks(); ///< what needs a restart takes effect; callers hold the mutex
    int lanOfVlan(int vlan) const; ///< 0 = none; callers hold the mutex
    SimHttpReply page(const SimHttpRequest &request) const;

    QString m_folder;
    QString m_model;
    QString m_version;
    QString m_build;
    MacAddress m_mac;
    QHostAddress m_address;
    QHostAddress m_wan;
    QHostAddress m_wanGateway;
    QJsonArray m_upnpMaps;

    mutable QMutex m_mutex;
    QJsonObject m_config; ///< running
    QJsonObject m_flash; ///< committed
    QJsonObject m_networks; ///< vlan, lan and talk as they took effect at the last restart
    bool m_morePages = true;
    int m_downTicks = 0;
    bool m_gone = false; ///< vanished for good
    qint64 m_upTicks = 360;
    QMap<int, QList<MacAddress>> m_leases; ///< by LAN, in the order they came
    SimFlowTable m_flows;
    SimNetwork *m_network = nullptr;
    mutable SimMischief m_mischief;
    SimSshServer m_ssh;
    SimHttpServer m_web;
    SimTcpPort m_telnet;
};

} // namespace rf
