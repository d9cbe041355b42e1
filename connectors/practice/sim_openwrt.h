// A simulated OpenWrt router: dropbear-like SSH with exec and shell, uhttpd with LuCI's login page and
// JSON-RPC below /ubus. Written from the fact sheet and from what was observed on a running 23.05.
#pragma once

#include "connectors/practice/sim_http_server.h"
#include "connectors/practice/sim_mischief.h"
#include "connectors/practice/sim_router.h"
#include "connectors/practice/sim_rpcd.h"
#include "connectors/practice/sim_ssh_server.h"

namespace rf {

/// spec: "device" (folder), "mac", "address", "wan", "password" (absent = none set), "uci" ({"firewall":[…]}:
/// whole configurations instead of the device's own), "upnpLeases" (lines of miniupnpd's file).
class SimOpenWrt final : public SimRouter, private SimSshHandler {
public:
    static Result<std::unique_ptr<SimOpenWrt>> make(const QJsonObject &spec);
    ~SimOpenWrt() override;

    QString id() const override;
    QHostAddress address() const override { return m_address; }
    MacAddress mac() const override { return m_mac; }
    Result<> start(SimNetwork &network) override;
    void stop() override;
    void setMischief(const Mischief &mischief) override;
    QJsonObject dump() const override;
    QString user() const override { return QStringLiteral("root"); }
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

    SimExecReply exec(const QByteArray &command, const QByteArray &input) override;
    SimHttpReply web(const SimHttpRequest &request);

private:
    class Commands; ///< the shell's commands, in sim_openwrt_shell.cpp
    friend class Commands;

    SimOpenWrt();
    bool acceptsNone(const QByteArray &user) override;
    bool acceptsPassword(const QByteArray &user, const QByteArray &password) override;
    std::unique_ptr<SimShell> openShell(int columns, int rows) override;
    int inputLines(const QByteArray &command) override;
    SimHttpReply jsonRpc(const QByteArray &body);
    QJsonObject rpcOne(const QJsonObject &request);
    QJsonObject facts(const QString &object, const QString &method) const;
    std::optional<QString> readFile(const QString &path) const;
    bool initAction(const QString &service, const QString &action);
    QString conntrack() const;
    QString leaseFile() const;
    QString neighbours() const;
    // The callers of these hold the mutex.
    void reloadNow(); ///< services take what is in /etc/config
    void follow(); ///< opens and closes the web ports as running says
    void restart();
    bool passwordMatches(const QString &user, const QString &password) const;
    void countWrites(); ///< plays "reboot at the n-th write"
    const SimUciSection *interfaceOfVlan(int vlan) const;
    QString officeZone() const;

    QString m_folder;
    QJsonObject m_board;
    QStringList m_modules; ///< loaded conntrack helper modules
    MacAddress m_mac;
    QHostAddress m_address;
    QHostAddress m_wan;
    QStringList m_upnpLeases;

    mutable QRecursiveMutex m_mutex;
    SimRpcd m_rpcd;
    QList<SimUciChange> m_shellStaged; ///< /tmp/.uci
    QString m_password; ///< empty = none set
    bool m_upnpRuns = false;
    int m_reloadTicks = 0; ///< until services have loaded what was applied
    int m_downTicks = 0;
    bool m_gone = false;
    qint64 m_upTicks = 360;
    int m_writesSeen = 0;
    QMap<int, QList<MacAddress>> m_leases; ///< by VLAN
    SimFlowTable m_flows;
    SimNetwork *m_network = nullptr;
    mutable SimMischief m_mischief;
    SimSshServer m_ssh;
    SimHttpServer m_web;
};

} // namespace rf
