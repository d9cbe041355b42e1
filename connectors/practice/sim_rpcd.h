// rpcd and the other services behind ubus on a simulated OpenWrt: sessions, uci with its roll-back timer, and
// the objects that LuCI uses. No I/O and no locking: the device calls it under its own lock.
#pragma once

#include "connectors/practice/sim_uci.h"

#include <functional>

namespace rf {

/// What rpcd touches outside itself. All are set by the device.
struct SimRpcdHost {
    std::function<bool(const QString &user, const QString &password)> passwordIs;
    std::function<void(const QString &password)> setPassword;
    /// Services read the new configuration some time later.
    std::function<void()> reloadSoon;
    std::function<bool(const QString &service, const QString &action)>
        initAction; ///< false = no such service
    std::function<QJsonObject(const QString &object, const QString &method)> facts; ///< empty = none of these
    std::function<std::optional<QString>(const QString &path)> readFile;
    std::function<QJsonObject(const QString &command, const QStringList &args)> execute;
};

struct SimUbusReply {
    int status = 0; ///< ubus status code
    std::optional<QJsonObject> data;
};

class SimRpcd {
public:
    static constexpr int ticksPerSecond = 8; ///< of the roll-back timer and of session timeouts

    explicit SimRpcd(SimRpcdHost host);
    SimUci uci; ///< what is in /etc/config
    SimUci running; ///< what the services have loaded

    /// Over HTTP: checks the session's rights first. error = JSON-RPC error code, 0 = none.
    SimUbusReply callAs(const QString &sid, const QString &object, const QString &method, QJsonObject args,
                        int &error);
    /// From the shell, as root.
    SimUbusReply call(const QString &object, const QString &method, const QJsonObject &args);
    QStringList objects() const;
    bool hasObject(const QString &object) const { return objects().contains(object); }

    void tick();
    void forgetAll(); ///< a restart: sessions, staged changes and the timer live in RAM
    bool isPending() const { return m_pending.has_value(); }
    int writes() const { return m_writes; } ///< commands that changed something, ever

private:
    struct SessionData {
        QString user;
        bool granted = false; ///< by "session grant" of the shell
        int ticksLeft = 0;
        int timeout = 300;
        QList<SimUciChange> staged;
    };
    struct Pending {
        QString sid;
        int ticksLeft = 0;
        bool hasSnapshot = true;
        SimUci snapshot;
    };

    SimUbusReply session(const QString &method, const QJsonObject &args);
    SimUbusReply uciCall(const QString &method, const QJsonObject &args);
    SimUbusReply uciGet(const SimUci &view, const QJsonObject &args) const;
    SimUbusReply uciWrite(const QString &method, const QJsonObject &args, const SimUci &view,
                          QList<SimUciChange> &staged);
    SimUbusReply apply(const QString &sid, const QJsonObject &args);
    SimUbusReply luci(const QString &method, const QJsonObject &args);
    SimUbusReply file(const QString &method, const QJsonObject &args);
    bool mayCall(const SessionData &session, const QString &object, const QString &method) const;
    QString newSession(const QString &user, int timeout);
    void rollBack();

    SimRpcdHost m_host;
    QMap<QString, SessionData> m_sessions;
    QList<SimUciChange> m_shellStaged; ///< of calls without a session: rpcd's own default directory
    std::optional<Pending> m_pending;
    int m_writes = 0;
};

} // namespace rf
