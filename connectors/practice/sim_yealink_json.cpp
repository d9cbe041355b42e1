// The JSON web interface of newer Yealink phones (devices/yealink_t46u_*/SOURCE.md).
#include "connectors/practice/sim_sip_text.h"
#include "connectors/practice/sim_yealink.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

class SimYealinkJson final : public SimYealink {
public:
    using SimYealink::SimYealink;

protected:
    SimHttpReply answer(const SimHttpRequest &request) override;
    void forgetSessions() override
    {
        SimYealink::forgetSessions();
        m_sessions.clear();
    }

private:
    struct Session {
        bool signedIn = false;
        QByteArray token;
    };
    SimHttpReply api(const SimHttpRequest &request, Session &session);
    SimHttpReply info(const SimHttpRequest &request, Session &session);
    SimHttpReply login(const SimHttpRequest &request, Session &session);
    SimHttpReply readConfig(const QJsonObject &body);
    SimHttpReply writeConfig(const QJsonObject &body);
    SimHttpReply changeUser(const QJsonObject &body);
    SimHttpReply exportFile(const SimHttpRequest &request, const Session &session);
    SimHttpReply importFile(const SimHttpRequest &request);
    QJsonObject status(const QJsonArray &wanted) const;
    SimHttpReply ok(const QJsonValue &data) const { return json({{u"ret"_s, u"ok"_s}, {u"data"_s, data}}); }
    SimHttpReply failed(const QString &message, const QString &webStatus = u"error"_s, int code = 200) const
    {
        return json({{u"ret"_s, u"failed"_s},
                     {u"data"_s, false},
                     {u"error"_s, QJsonObject{{u"webStatus"_s, webStatus}, {u"msg"_s, message}}}},
                    code);
    }
    SimHttpReply noAuth() const;
    SimHttpReply lockedReply() const;
    QString formToParameter(const QString &form) const;
    QString plainPassword(const QString &sent) const;

    QHash<QByteArray, Session> m_sessions;
};

SimHttpReply SimYealinkJson::noAuth() const
{
    return json({{u"ret"_s, u"failed"_s},
                 {u"data"_s, false},
                 {u"error"_s, QJsonObject{{u"webStatus"_s, u"noauth"_s},
                                          {u"phoneName"_s, m_model},
                                          {u"firmware"_s, m_firmware},
                                          {u"loginNote"_s, QString()},
                                          {u"transToHTTPS"_s, u"0"_s}}}});
}

SimHttpReply SimYealinkJson::lockedReply() const
{
    return json({{u"ret"_s, u"failed"_s},
                 {u"data"_s, false},
                 {u"error"_s, QJsonObject{{u"webStatus"_s, u"lock"_s}, {u"lockTime"_s, u"3"_s}}}});
}

SimHttpReply SimYealinkJson::answer(const SimHttpRequest &request)
{
    if (isActionUri(request))
        return actionUri(request);
    SimHttpReply reply;
    if (request.path == "/servlet" || request.path == "/cgi-bin/ConfigManApp.com") {
        reply.status = 404;
        return reply;
    }
    if (request.path == "/" || request.path == "/api" || request.path == "/index.html") {
        reply.body = "<!DOCTYPE html><html><head><title>Yealink " + m_model.toUtf8()
                     + " Phone</title></head><body><div id=\"app\"></div></body></html>";
        return reply;
    }
    if (!request.path.startsWith("/api/")) {
        reply.status = 404;
        return reply;
    }
    QByteArray id = request.cookie("JSESSIONID");
    const bool isNew = !m_sessions.contains(id);
    if (isNew) {
        if (m_sessions.size() > 50)
            m_sessions.clear();
        id = simRandomHex(16);
        m_sessions.insert(id, {});
    }
    // A copy: a request may take the phone down and its sessions with it.
    Session session = m_sessions.value(id);
    reply = api(request, session);
    if (m_sessions.contains(id))
        m_sessions.insert(id, session);
    if (isNew)
        reply.headers.emplaceBack("Set-Cookie", "JSESSIONID=" + id + "; path=/; HttpOnly");
    return reply;
}

SimHttpReply SimYealinkJson::api(const SimHttpRequest &request, Session &session)
{
    const bool post = request.method == "POST";
    if (request.path == "/api/common/info" && post)
        return info(request, session);
    if (request.path == "/api/auth/login" && post)
        return login(request, session);
    if (!session.signedIn)
        return noAuth();
    if (!fromOwnPage(request, post) || request.header("X-CSRFToken") != session.token)
        return failed(u"error_csrf_token"_s, u"noauth"_s, 403);

    if (request.path == "/api/common/info/status/talking" && request.method == "GET")
        return ok(m_sip.inCall());
    if (request.path == "/api/autop/status" && request.method == "GET")
        return ok(u"idle"_s);
    if (!post)
        return failed(u"error_method"_s, u"error"_s, 405);
    if (request.path == "/api/auth/logout") {
        session = {};
        return ok(true);
    }
    if (request.path == "/api/system/reboot") {
        SimHttpReply reply = ok(true);
        restartSoon(1);
        afterWrite(reply);
        return reply;
    }
    if (request.path == "/api/autop/now") {
        poll();
        return ok(true);
    }
    if (request.path == "/api/system/resetsettings") {
        setViolation(u"factory reset"_s);
        return ok(true);
    }
    if (request.path == "/api/diagnosis/cfg/file") {
        if (request.queryValue("action") == "export")
            return exportFile(request, session);
        return request.queryValue("action") == "import" ? importFile(request) : failed(u"error_param"_s);
    }
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (request.contentType() != "application/json" || !document.isObject())
        return failed(u"error_param"_s);
    const QJsonObject body = document.object();
    if (request.path == "/api/inner/readconfig")
        return readConfig(body);
    if (request.path == "/api/inner/writeconfig")
        return writeConfig(body);
    if (request.path == "/api/auth/user")
        return changeUser(body);
    return failed(u"error_not_found"_s, u"error"_s, 404);
}

SimHttpReply SimYealinkJson::info(const SimHttpRequest &request, Session &session)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (request.contentType() != "application/json" || !document.object().value(u"idlist"_s).isArray())
        return failed(u"error_param"_s);
    const QJsonArray wanted = document.object().value(u"idlist"_s).toArray();
    bool onlyKey = !wanted.isEmpty();
    for (const QJsonValue id : wanted)
        onlyKey = onlyKey && (id.toString() == "wui.common.rsaN"_L1 || id.toString() == "wui.common.rsaE"_L1);
    QJsonObject data;
    if (onlyKey) {
        for (const QJsonValue id : wanted)
            data.insert(
                id.toString(),
                QString::fromLatin1(id.toString().endsWith(u'N') ? m_rsa.modulusHex() : m_rsa.exponentHex()));
        return ok(data);
    }
    if (!session.signedIn)
        return noAuth();
    const bool wui = wanted.contains(u"wui"_s);
    if (!wui && request.header("X-CSRFToken") != session.token)
        return failed(u"error_csrf_token"_s, u"noauth"_s, 403);
    data = status(wanted);
    if (wui) {
        data.insert(u"wui.common.token"_s, QString::fromLatin1(session.token));
        data.insert(u"wui.common.loginUser"_s, u"admin"_s);
        data.insert(u"wui.common.rsaN"_s, QString::fromLatin1(m_rsa.modulusHex()));
        data.insert(u"wui.common.rsaE"_s, QString::fromLatin1(m_rsa.exponentHex()));
        data.insert(u"wui.device.phoneName"_s, m_model);
        data.insert(u"wui.device.firmware"_s, m_firmware);
        data.insert(u"wui.device.mac"_s, m_mac.text());
    }
    return ok(data);
}

QString SimYealinkJson::plainPassword(const QString &sent) const
{
    const auto prefix = "__WUI_ENC__:"_L1;
    if (!sent.startsWith(prefix))
        return {};
    return QString::fromUtf8(m_rsa.decryptHex(sent.mid(prefix.size()).toLatin1()).value_or(QByteArray()));
}

SimHttpReply SimYealinkJson::login(const SimHttpRequest &request, Session &session)
{
    if (request.contentType() != "application/x-www-form-urlencoded" || !fromOwnPage(request, true))
        return failed(u"error_param"_s);
    const QString password = plainPassword(QString::fromUtf8(request.formValue("pwd")));
    switch (signIn(request.formValue("username"), password.toUtf8())) {
    case SignIn::Locked: return lockedReply();
    case SignIn::Wrong: return failed(u"error_username_or_password_is_wrong"_s);
    case SignIn::Ok: break;
    }
    if (m_device.value(u"oneSession"_s).toBool())
        for (const Session &other : std::as_const(m_sessions))
            if (other.signedIn)
                return failed(u"auth_err_user_busy"_s);
    session.signedIn = true;
    session.token = simRandomHex(16);
    return ok(true);
}

QJsonObject SimYealinkJson::status(const QJsonArray &wanted) const
{
    QJsonObject data;
    if (wanted.contains(u"system"_s)) {
        data.insert(u"system.version.firmware"_s, m_firmware);
        data.insert(u"system.version.hardware"_s, m_device.value(u"hardware"_s).toString());
        data.insert(u"system.powerontime"_s, u"0 days 05:12"_s);
    }
    if (wanted.contains(u"network"_s)) {
        data.insert(u"network.common.mac"_s, m_mac.text());
        data.insert(u"network.common.machineid"_s, machineId());
        data.insert(u"network.common.vlanid"_s, currentVlan() ? QString::number(currentVlan()) : QString());
        data.insert(u"network.common.wanportstatus"_s, u"1"_s);
        data.insert(u"network.common.pcportstatus"_s, m_spec.value(u"pcBehind"_s).toBool() ? u"1"_s : u"0"_s);
        data.insert(u"network.mode"_s, u"0"_s);
        data.insert(u"network.ipv4.wantype"_s, u"0"_s);
        data.insert(u"network.ipv4.addr"_s, here().toString());
        data.insert(u"network.ipv4.mask"_s, u"255.255.255.0"_s);
        data.insert(u"network.ipv4.gateway"_s, gatewayHere().toString());
        data.insert(u"network.ipv4.dns1"_s, gatewayHere().toString());
    }
    if (wanted.contains(u"cert"_s))
        data.insert(u"cert.installedstatus"_s, u"1"_s);
    if (wanted.contains(u"account.info"_s)) {
        QJsonArray accounts;
        const int count = m_device.value(u"lines"_s).toInt(1);
        for (int n = 1; n <= count; ++n) {
            const QString account = u"account.%1."_s.arg(n);
            const bool on = value(account + u"enable"_s) == "1"_L1;
            accounts.append(QJsonObject{{u"id"_s, QString::number(n)},
                                        {u"type"_s, u"0"_s},
                                        {u"userName"_s, value(account + u"user_name"_s)},
                                        {u"registerName"_s, value(account + u"auth_name"_s)},
                                        {u"displayName"_s, value(account + u"display_name"_s)},
                                        {u"label"_s, value(account + u"label"_s)},
                                        {u"sipServer"_s, value(account + u"sip_server.1.address"_s)},
                                        {u"status"_s, on ? lineStateCode(n) : u"0"_s}});
        }
        data.insert(u"account.info"_s, accounts);
    }
    return data;
}

QString SimYealinkJson::formToParameter(const QString &form) const
{
    const QJsonObject forms = m_device.value(u"forms"_s).toObject();
    if (forms.contains(form))
        return forms.value(form).toString();
    const qsizetype dot = form.lastIndexOf(u'.');
    const QString line = dot < 0 ? QString() : form.mid(dot + 1);
    const QString pattern = form.left(dot + 1) + u"{n}"_s;
    if (line.toInt() < 1 || line.toInt() > m_device.value(u"lines"_s).toInt(1) || !forms.contains(pattern))
        return {};
    return forms.value(pattern).toString().replace(u"{n}"_s, line);
}

SimHttpReply SimYealinkJson::readConfig(const QJsonObject &body)
{
    const QJsonArray names = body.value(u"formData"_s).toArray();
    QJsonObject data;
    for (const QJsonValue name : names) {
        const QString parameter = formToParameter(name.toString());
        if (parameter.isEmpty())
            return failed(u"error_invalid_cfg_info"_s);
        data.insert(name.toString(), m_rules.value(parameter).secret ? u"********"_s : value(parameter));
    }
    return names.isEmpty() ? failed(u"error_param"_s) : ok(data);
}

SimHttpReply SimYealinkJson::writeConfig(const QJsonObject &body)
{
    const QJsonObject form = body.value(u"formData"_s).toObject();
    if (form.isEmpty())
        return failed(u"error_param"_s);
    for (auto it = form.begin(); it != form.end(); ++it)
        if (formToParameter(it.key()).isEmpty())
            return failed(u"error_invalid_cfg_info"_s);
    if (refusesWrite())
        return failed(u"error_save_failed"_s);
    const QMap<QString, QString> before = m_values;
    for (auto it = form.begin(); it != form.end(); ++it)
        take(formToParameter(it.key()), it.value().toString());
    apply();
    SimHttpReply reply = ok(m_values == before ? u"nochange"_s : u"change"_s);
    afterWrite(reply);
    return reply;
}

SimHttpReply SimYealinkJson::changeUser(const QJsonObject &body)
{
    const auto text = [&](const QString &name) {
        const QString sent = body.value(name).toString();
        return sent.startsWith("__WUI_ENC__:"_L1) ? plainPassword(sent) : sent;
    };
    if (body.value(u"id"_s).toString() != "admin"_L1 || text(u"newPwd"_s) != text(u"confirmPwd"_s))
        return failed(u"error_param"_s);
    if (text(u"oldPwd"_s) != m_adminPassword)
        return failed(u"error_incorrect_old_password"_s);
    if (refusesWrite() || !setPassword(u"admin"_s, text(u"newPwd"_s)))
        return failed(u"error_invalid_password"_s);
    SimHttpReply reply = ok(true);
    afterWrite(reply);
    return reply;
}

SimHttpReply SimYealinkJson::exportFile(const SimHttpRequest &request, const Session &session)
{
    if (request.formValue("csrfmiddlewaretoken") != session.token)
        return failed(u"error_csrf_token"_s, u"noauth"_s, 403);
    if (request.queryValue("type") != "all")
        return failed(u"error_param"_s);
    SimHttpReply reply;
    reply.contentType = "application/octet-stream";
    reply.headers.append(
        {"Content-Disposition", "attachment; filename=\"" + m_mac.bare().toLatin1() + "-all.cfg\""});
    reply.body = exportCfg();
    return reply;
}

SimHttpReply SimYealinkJson::importFile(const SimHttpRequest &request)
{
    const QByteArray file = request.multipartValue("CFGConfigUpload");
    if (file.isNull())
        return failed(u"error_param"_s);
    if (refusesWrite())
        return failed(u"error_import_failed"_s);
    importCfg(file);
    SimHttpReply reply = ok(true);
    afterWrite(reply);
    return reply;
}

} // namespace

std::unique_ptr<SimPhone> makeSimYealinkJson(const QJsonObject &spec, const QJsonObject &device,
                                             const SimPhoneSurroundings &around)
{
    return std::make_unique<SimYealinkJson>(spec, device, around);
}

} // namespace rf
