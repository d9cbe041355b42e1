// The servlet web interface with RSA sign-in of smaller Yealink phones (devices/yealink_t31g_*/SOURCE.md).
#include "connectors/practice/sim_sip_text.h"
#include "connectors/practice/sim_yealink.h"

#include <QJsonDocument>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxImport = 5 * 1024 * 1024;

class SimYealinkServlet final : public SimYealink {
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
    SimHttpReply servlet(const SimHttpRequest &request, Session &session);
    SimHttpReply loginPage() const;
    SimHttpReply login(const SimHttpRequest &request, Session &session);
    SimHttpReply statusPage() const;
    SimHttpReply importFile(const SimHttpRequest &request, const Session &session);
    SimHttpReply writePage(const SimHttpRequest &request, const Session &session);
    SimHttpReply result(const QJsonObject &object) const;
    QByteArray page(const QByteArray &script, const QByteArray &body = {}) const;

    QHash<QByteArray, Session> m_sessions;
};

QByteArray SimYealinkServlet::page(const QByteArray &script, const QByteArray &body) const
{
    return "<!DOCTYPE html><html><head><title>Yealink " + m_model.toUtf8() + "</title><script>" + script
           + "</script></head><body>" + body + "</body></html>";
}

SimHttpReply SimYealinkServlet::result(const QJsonObject &object) const
{
    SimHttpReply reply;
    reply.body =
        page({}, "<div id=\"_RES_INFO_\">" + QJsonDocument(object).toJson(QJsonDocument::Compact) + "</div>");
    return reply;
}

SimHttpReply SimYealinkServlet::loginPage() const
{
    SimHttpReply reply;
    reply.body = page(
        "var g_phonetype = \"" + m_model.toUtf8() + "\";\nvar g_strFirmware = \"" + m_firmware.toUtf8()
            + "\";\nvar g_hwVer = \"" + m_device.value(u"hardware"_s).toString().toUtf8()
            + "\";\nvar g_rsa_n = \"" + m_rsa.modulusHex() + "\";\nvar g_rsa_e = \"" + m_rsa.exponentHex()
            + "\";\nfunction doLogin(f) { f.pwd.value = rsaEncrypt(f.pwd.value, g_rsa_n, g_rsa_e); }\n",
        "<form id=\"formLogin\" method=\"post\"><input name=\"username\"><input name=\"pwd\" "
        "type=\"password\"></form>");
    return reply;
}

SimHttpReply SimYealinkServlet::answer(const SimHttpRequest &request)
{
    if (isActionUri(request))
        return actionUri(request);
    SimHttpReply reply;
    if (request.path == "/") {
        reply.status = 302;
        reply.headers.emplaceBack("Location", "/servlet?m=mod_listener&p=login&q=loginForm&jumpto=status");
        return reply;
    }
    if (request.path != "/servlet") {
        reply.status = 404;
        return reply;
    }
    QByteArray id = request.cookie("JSESSIONID");
    const bool isNew = !m_sessions.contains(id);
    if (isNew) {
        if (m_sessions.size() > 50)
            m_sessions.clear();
        id = simRandomHex(16).toUpper();
        m_sessions.insert(id, {});
    }
    Session session = m_sessions.value(id);
    reply = servlet(request, session);
    if (m_sessions.contains(id))
        m_sessions.insert(id, session);
    if (isNew)
        reply.headers.emplaceBack("Set-Cookie", "JSESSIONID=" + id + "; path=/");
    return reply;
}

SimHttpReply SimYealinkServlet::servlet(const SimHttpRequest &request, Session &session)
{
    const QByteArray m = request.queryValue("m");
    const QByteArray p = request.queryValue("p");
    const QByteArray q = request.queryValue("q");
    const bool post = request.method == "POST";
    if (p == "login" && q == "loginForm" && (m == "mod_listener" || m.isEmpty()) && !post)
        return loginPage();
    if (m == "mod_listener" && p == "login" && q == "login" && post)
        return login(request, session);
    SimHttpReply reply;
    if (!session.signedIn) {
        reply.status = 302;
        reply.headers.emplaceBack("Location", "/servlet?m=mod_listener&p=login&q=loginForm");
        return reply;
    }
    if (m == "mod_data" && p == "status" && q == "load" && !post)
        return statusPage();
    if (m == "mod_data" && p == "settings-config" && q == "load" && !post) {
        reply.body = page("var g_strToken = \"" + session.token + "\";");
        return reply;
    }
    if (m == "mod_configfile" && q == "exportcfgconfig" && request.queryValue("type") == "all" && !post) {
        reply.contentType = "application/octet-stream";
        reply.body = exportCfg();
        return reply;
    }
    if (m == "mod_res" && p == "upload" && request.queryValue("type") == "localcfg" && post)
        return importFile(request, session);
    if (m == "mod_data" && p == "settings-autop" && q == "autopnow" && !post) {
        poll();
        return result({{u"data"_s, 1}});
    }
    if (m == "mod_data" && p == "settings-autop" && q == "askautop" && !post)
        return result({{u"data"_s, 0}});
    if (m == "mod_data" && q == "write" && post)
        return writePage(request, session);
    reply.status = 404;
    return reply;
}

SimHttpReply SimYealinkServlet::login(const SimHttpRequest &request, Session &session)
{
    if (request.contentType() != "application/x-www-form-urlencoded" || !fromOwnPage(request, false))
        return result({{u"authstatus"_s, u"none"_s}});
    const auto password = m_rsa.decryptHex(request.formValue("pwd"));
    switch (signIn(request.formValue("username"), password.value_or(QByteArray()))) {
    case SignIn::Locked: return result({{u"authstatus"_s, u"lock"_s}, {u"locktime"_s, u"3"_s}});
    case SignIn::Wrong: return result({{u"authstatus"_s, u"none"_s}});
    case SignIn::Ok: break;
    }
    session.signedIn = true;
    session.token = simRandomHex(16);
    return result({{u"authstatus"_s, u"done"_s}});
}

SimHttpReply SimYealinkServlet::statusPage() const
{
    QJsonObject accounts;
    const int count = m_device.value(u"lines"_s).toInt(1);
    for (int n = 1; n <= count; ++n) {
        const QString account = u"account.%1."_s.arg(n);
        if (value(account + u"user_name"_s).isEmpty())
            continue;
        const bool on = value(account + u"enable"_s) == "1"_L1;
        accounts.insert(u"Account%1"_s.arg(n), value(account + u"user_name"_s) + u'@'
                                                   + value(account + u"sip_server.1.address"_s) + u':'
                                                   + (on ? lineStateCode(n) : u"0"_s));
    }
    QByteArray escaped = QJsonDocument(accounts).toJson(QJsonDocument::Compact);
    escaped.replace('\\', "\\\\").replace('"', "\\\"");
    const auto cell = [](const QByteArray &id, const QString &text) {
        return "<tr><td id=\"" + id + "\">" + text.toHtmlEscaped().toUtf8() + "</td></tr>";
    };
    SimHttpReply reply;
    reply.body =
        page("var g_phonetype = \"" + m_model.toUtf8() + "\";\nvar g_strFirmware = \"" + m_firmware.toUtf8()
                 + "\";\nvar g_hwVer = \"" + m_device.value(u"hardware"_s).toString().toUtf8()
                 + "\";\nvar g_dataAccStatus = g_json.ParseJSON(\"" + escaped + "\");\n",
             "<table>" + cell("tdWANIP", here().toString()) + cell("tdGateway", gatewayHere().toString())
                 + cell("tdMachineID", machineId()) + cell("tdMACAddress", m_mac.text()) + "</table>");
    return reply;
}

SimHttpReply SimYealinkServlet::importFile(const SimHttpRequest &request, const Session &session)
{
    const auto answered = [this](const QString &text) {
        return result({{u"type"_s, u"localcfg"_s}, {u"result"_s, text}});
    };
    const auto limit = m_rsa.decryptHex(request.queryValue("maxlength"));
    if (!limit || *limit != "5MB")
        return answered(u"noparam"_s);
    if (request.queryValue("token") != session.token)
        return answered(u"false"_s);
    const QByteArray file = request.multipartValue("UploadName");
    if (file.isNull() || refusesWrite())
        return answered(u"failed"_s);
    if (file.size() > maxImport)
        return answered(u"large"_s);
    importCfg(file);
    SimHttpReply reply = answered(u"success"_s);
    afterWrite(reply);
    return reply;
}

SimHttpReply SimYealinkServlet::writePage(const SimHttpRequest &request, const Session &session)
{
    const QJsonObject fields =
        m_device.value(u"pages"_s).toObject().value(QString::fromUtf8(request.queryValue("p"))).toObject();
    SimHttpReply reply;
    if (fields.isEmpty()) {
        reply.status = 404;
        return reply;
    }
    if (request.formValue("token") != session.token) {
        reply.status = 403;
        return reply;
    }
    if (refusesWrite())
        return result({{u"result"_s, u"failed"_s}});
    for (const auto &[name, sent] : request.formFields())
        if (fields.contains(QString::fromUtf8(name)))
            take(fields.value(QString::fromUtf8(name)).toString(), QString::fromUtf8(sent));
    apply();
    reply = result({{u"result"_s, u"success"_s}});
    afterWrite(reply);
    return reply;
}

} // namespace

std::unique_ptr<SimPhone> makeSimYealinkServlet(const QJsonObject &spec, const QJsonObject &device,
                                                const SimPhoneSurroundings &around)
{
    return std::make_unique<SimYealinkServlet>(spec, device, around);
}

} // namespace rf
