// A simulated Poly VVX: parameters with the source that set them, REST interface and web interface.
#pragma once

#include "connectors/practice/sim_phone_base.h"

namespace rf {

class SimPoly final : public SimPhoneBase {
public:
    using SimPhoneBase::SimPhoneBase;
    QString user() const override { return QStringLiteral("Polycom"); }

protected:
    SimHttpReply answer(const SimHttpRequest &request) override;
    QList<SimSipLine> sipLines() const override;
    int voiceVlan() const override;
    WebPorts webPorts() const override;
    bool onlyFromServer() const override;
    int onNotify(const QByteArray &event) override;
    void setUpLine(int number, const QJsonObject &line) override;
    bool setUp(const QString &name, const QString &value) override;
    SimCertificateSubject certificateSubject() const override;
    Result<SimCertificate> makeCertificate() const override;
    QByteArray serverHeader() const override { return "Polycom SoundPoint IP Telephone HTTPd"; }
    void storedByProvider(const QString &name, const QString &value) override;
    void forgetSessions() override;
    void ticked() override;

private:
    enum class SignIn { Ok, Wrong, Locked };
    SignIn check(bool right);

    // sim_poly_rest.cpp
    SimHttpReply rest(const SimHttpRequest &request);
    SimHttpReply restBody(const SimHttpRequest &request);
    SimHttpReply challenge();
    bool digestRight(const SimHttpRequest &request) const;
    SimHttpReply configGet(const QJsonObject &body) const;
    SimHttpReply configSet(const QJsonObject &body);
    QJsonValue deviceInfo(bool v2) const;
    QJsonValue lineInfo(bool v2) const;
    QJsonValue networkInfo() const;
    QJsonValue callStatus() const;
    SimHttpReply status(const QString &code) const;
    SimHttpReply data(const QJsonValue &value) const;

    // sim_poly_web.cpp
    SimHttpReply web(const SimHttpRequest &request);
    SimHttpReply webSignIn(const SimHttpRequest &request);
    SimHttpReply importFile(const SimHttpRequest &request);
    QByteArray exportXml(const QByteArray &source) const;
    bool webForm(const SimHttpRequest &request) const;

    bool factoryPassword() const;
    /// One parameter of an import or config/set. False when unknown or out of range.
    bool take(const QString &name, const QString &value, const QString &source);
    QString sourceOf(const QString &name) const;

    QHash<QString, QString> m_sources; ///< parameter → who set it; absent = default
    QByteArrayList m_nonces;
    QByteArray m_session; ///< of the web interface, empty = nobody is signed in
    QByteArray m_csrf;
    int m_failures = 0;
    int m_failureTicks = 0;
    int m_lockTicks = 0;
};

} // namespace rf
