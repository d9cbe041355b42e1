// What every simulated phone shares: parameters with their rules, restarts, the way onto the network,
// mischief. Vendors' dialects derive from it and see requests one at a time, with the mutex held.
#pragma once

#include "connectors/practice/sim_http_server.h"
#include "connectors/practice/sim_mischief.h"
#include "connectors/practice/sim_phones.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QMutex>
#include <optional>

namespace rf {

class SimPhoneBase : public SimPhone {
public:
    SimPhoneBase(const QJsonObject &spec, const QJsonObject &device, SimPhoneSurroundings around);
    ~SimPhoneBase() override;

    QString id() const override;
    QHostAddress address() const override;
    MacAddress mac() const override { return m_mac; }
    Result<> start(SimNetwork &network) override;
    void stop() override;
    void setMischief(const Mischief &mischief) override;
    QJsonObject dump() const override;
    Secret password() const override;
    QStringList plantedSecrets() const override;
    void tick() override;

    SimSipPhone &sip() override { return m_sip; }
    int lineCount() const override;
    void providerPolls() override;
    QString parameter(const QString &name) const override;
    void setAtMenu(const QString &name, const QString &value) override;
    bool isReachable() const override;
    QString violation() const override;
    QString reportedModel() const override { return m_model; }
    QString reportedFirmware() const override { return m_firmware; }

protected:
    struct Rule {
        QString range; ///< "a-b", "text" or "" (anything without line breaks)
        bool restart = false; ///< takes effect at the next start
        bool secret = false; ///< never shown again
    };
    struct WebPorts {
        quint16 tls = 443;
        quint16 plain = 0;
    };

    // For the dialects; all of these run with the mutex held.
    virtual SimHttpReply answer(const SimHttpRequest &request) = 0;
    virtual QList<SimSipLine> sipLines() const = 0;
    virtual int voiceVlan() const = 0; ///< 0 = untagged
    virtual WebPorts webPorts() const = 0;
    virtual bool onlyFromServer() const = 0;
    virtual int onNotify(const QByteArray &event);
    virtual void forgetSessions() { }
    virtual void ticked() { } ///< simulated time passes for locks
    /// Fills in a line of the spec (see sim_phones.h) in the vendor's names.
    virtual void setUpLine(int number, const QJsonObject &line) = 0;
    /// A value of the spec's "set".
    virtual bool setUp(const QString &name, const QString &value) { return store(name, value); }
    virtual SimCertificateSubject certificateSubject() const;
    virtual Result<SimCertificate> makeCertificate() const;
    virtual QByteArray serverHeader() const { return {}; }
    virtual bool oldTls() const { return false; }
    virtual void storedByProvider(const QString &name, const QString &value) { store(name, value); }

    QString value(const QString &name) const { return m_values.value(name); }
    /// Values that need a restart are still the old ones until then.
    QString effective(const QString &name) const;
    bool knows(const QString &name) const { return m_values.contains(name); }
    bool fits(const QString &name, const QString &value) const;
    /// false when unknown or out of range; nothing is applied yet.
    bool store(const QString &name, const QString &value);
    /// After a batch of store(): registers anew, opens and closes, restarts when something asked for it.
    void apply();
    void restartSoon(int ticks, bool whenIdle = false);
    void notePlanted(const QString &secret);
    /// The mischief of a write. Before: true = refuse it. After: may set reply.drop and take the phone away.
    bool refusesWrite() { return m_mischief.refusesNow(); }
    void afterWrite(SimHttpReply &reply);
    bool pretendsLocked() const { return m_mischief.is(QLatin1StringView("locked")); }
    Endpoint serverEndpoint(const QString &host, int port) const;
    SimHttpReply json(const QJsonObject &object, int status = 200) const;
    QString lineStateCode(int line) const; ///< "0".."3"
    QHostAddress here() const { return m_address; }
    QHostAddress gatewayHere() const;
    int currentVlan() const { return m_vlan; }
    bool isUp() const { return m_power == Power::Up; }
    void setViolation(const QString &what);
    void poll(); ///< the provider's files are fetched and stored
    void takeAway(); ///< no power, until the mischief is lifted

    const QJsonObject m_spec;
    const QJsonObject m_device;
    const SimPhoneSurroundings m_around;
    QString m_model;
    QString m_firmware;
    MacAddress m_mac;
    QString m_adminPassword;
    QMap<QString, QString> m_values;
    QHash<QString, Rule> m_rules;
    mutable QMutex m_mutex;
    SimSipPhone m_sip;

private:
    enum class Power { Up, Restarting, Stranded, Gone };
    void addParameters();
    void goDown(Power power, int ticks);
    void comeUp(); ///< without the mutex

    SimNetwork *m_network = nullptr;
    SimHttpServer m_http;
    SimMischief m_mischief;
    QMap<QString, QString> m_atStart; ///< values of the last start, for those that need a restart
    QHostAddress m_home;
    QHostAddress m_address;
    int m_vlan = 0;
    Power m_power = Power::Up;
    int m_upIn = 0; ///< ticks
    int m_restartIn = 0; ///< ticks; 0 = none is due
    bool m_restartWhenIdle = false;
    bool m_restartWanted = false; ///< something stored since the last apply() needs it
    int m_pollTicks = 0;
    QStringList m_planted;
    QString m_violation;
};

/// The file of a device folder, parsed; BadInput when there is none.
Result<QJsonObject> simDeviceData(const QString &folder);
QString simHash(const QString &secret);

// The dialects, each in its own file.
std::unique_ptr<SimPhone> makeSimYealinkJson(const QJsonObject &spec, const QJsonObject &device,
                                             const SimPhoneSurroundings &around);
std::unique_ptr<SimPhone> makeSimYealinkServlet(const QJsonObject &spec, const QJsonObject &device,
                                                const SimPhoneSurroundings &around);
std::unique_ptr<SimPhone> makeSimPoly(const QJsonObject &spec, const QJsonObject &device,
                                      const SimPhoneSurroundings &around);
std::unique_ptr<SimPhone> makeSimAta(const QJsonObject &spec, const QJsonObject &device,
                                     const SimPhoneSurroundings &around);

} // namespace rf
