// What the generations of simulated Yealink phones share: CFG parameters, accounts, passwords, action URIs.
#pragma once

#include "connectors/practice/sim_phone_base.h"
#include "connectors/practice/sim_rsa.h"

namespace rf {

class SimYealink : public SimPhoneBase {
public:
    using SimPhoneBase::SimPhoneBase;
    QString user() const override { return QStringLiteral("admin"); }

protected:
    QList<SimSipLine> sipLines() const override;
    int voiceVlan() const override;
    WebPorts webPorts() const override;
    bool onlyFromServer() const override;
    void setUpLine(int number, const QJsonObject &line) override;
    Result<SimCertificate> makeCertificate() const override;
    QByteArray serverHeader() const override { return "yealink embed httpd"; }
    bool oldTls() const override { return m_device.value(QLatin1StringView("oldTls")).toBool(); }
    void storedByProvider(const QString &name, const QString &value) override { take(name, value); }
    void forgetSessions() override;
    void ticked() override;

    /// One line of a CFG file: unknown names and values out of range change nothing.
    void take(const QString &name, const QString &value);
    /// A partial CFG file. Without its first line the phone ignores the file; that is no error to it.
    void importCfg(const QByteArray &file);
    QByteArray exportCfg() const;
    bool setPassword(const QString &user, const QString &password);

    enum class SignIn { Ok, Wrong, Locked };
    /// Counts failures: five lock the web interface for three minutes, and each try while locked starts them
    /// anew.
    SignIn signIn(const QByteArray &user, const QByteArray &password);
    bool locked() const { return m_lockTicks > 0 || pretendsLocked(); }
    /// GET /servlet?key=… and ?phonecfg=…; null status when the request is none of these.
    SimHttpReply actionUri(const SimHttpRequest &request);
    static bool isActionUri(const SimHttpRequest &request);
    /// Origin and Referer must name the phone itself.
    bool fromOwnPage(const SimHttpRequest &request, bool originToo) const;
    QString machineId() const;

    SimRsaKey m_rsa;
    bool m_authorisedAction = false;

private:
    int m_failures = 0;
    int m_lockTicks = 0;
};

} // namespace rf
