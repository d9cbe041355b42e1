// The web interface of a simulated Poly phone, newer scheme (devices/poly_vvx411_*/SOURCE.md).
#include "connectors/practice/sim_poly.h"
#include "connectors/practice/sim_sip_text.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace rf {

using namespace Qt::StringLiterals;

SimHttpReply SimPoly::web(const SimHttpRequest &request)
{
    SimHttpReply reply;
    const bool post = request.method == "POST";
    if (request.path == "/" && !post) {
        reply.body =
            "<html><head><title>Polycom - Configuration Utility</title><script src=\"/js/login.js\"></script>"
            "</head><body></body></html>";
        return reply;
    }
    if (request.path == "/js/login.js" && !post) {
        reply.contentType = "application/javascript";
        reply.body = "var loginMethod = \"post\"; var loginUrl = \"/form-submit/auth.htm\";";
        return reply;
    }
    if (request.path == "/form-submit/auth.htm" && post)
        return webSignIn(request);
    if (m_session.isEmpty() || request.cookie("session") != m_session) {
        reply.status = 401;
        return reply;
    }
    if ((request.path == "/index.htm" || request.path == "/home.htm") && !post) {
        reply.body =
            "<html><head><title>Polycom - Configuration Utility</title><meta name=\"csrf-token\" content=\""
            + m_csrf + "\"></head><body>" + m_model.toUtf8()
            + (factoryPassword() ? QByteArray(" <div id=\"warn\">The default password is in use.</div>")
                                 : QByteArray())
            + "</body></html>";
        return reply;
    }
    if (request.path == "/Utilities/softwareUpgrade/getPhoneVersion" && !post) {
        reply.contentType = "text/plain";
        reply.body = m_firmware.toUtf8();
        return reply;
    }
    if (request.path == "/Utilities/configuration/exportFile" && !post) {
        reply.contentType = "application/xml";
        reply.body = exportXml(request.queryValue("source"));
        reply.status = reply.body.isEmpty() ? 400 : 200;
        return reply;
    }
    if (request.path == "/Utilities/configuration/phoneBackup" && !post) {
        reply.contentType = "application/xml";
        const QByteArray all = exportXml("-1");
        const qsizetype declarationEnd = all.indexOf("?>") + 2;
        reply.body = all.left(declarationEnd) + "<PHONE_BACKUP><WEB>" + all.mid(declarationEnd)
                     + "</WEB></PHONE_BACKUP>";
        return reply;
    }
    if (!post) {
        reply.status = 404;
        return reply;
    }
    if (!webForm(request)) {
        reply.status = 403;
        return reply;
    }
    if (request.path == "/form-submit/Utilities/configuration/importFile")
        return importFile(request);
    if (request.path == "/form-submit/Reboot" || request.path == "/form-submit/RebootSystem") {
        restartSoon(1);
        afterWrite(reply);
        return reply;
    }
    reply.status = 404;
    return reply;
}

bool SimPoly::webForm(const SimHttpRequest &request) const
{
    QByteArray token = request.header("anti-csrf-token");
    if (token.isEmpty())
        token = request.queryValue("anti-csrf-token");
    const QByteArray own = (request.tls ? "https://" : "http://") + here().toString().toLatin1();
    return token == m_csrf && request.header("Referer").startsWith(own)
           && request.header("Referer").endsWith("/index.htm");
}

SimHttpReply SimPoly::webSignIn(const SimHttpRequest &request)
{
    SimHttpReply reply;
    reply.contentType = "text/plain";
    const auto [name, password] = request.basic();
    if (name.isEmpty()) {
        reply.status = 401;
        reply.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"SPIP Configuration\"");
        return reply;
    }
    switch (check(name == "Polycom" && password == m_adminPassword.toUtf8())) {
    case SignIn::Locked:
        reply.body = "lockparams|LOCKEDFOR|" + value(u"httpd.cfg.lockWebUI.lockOutDuration"_s).toUtf8();
        return reply;
    case SignIn::Wrong:
        reply.body = m_lockTicks > 0 ? "lockparams|LOCKED|60" : "lockparams|INVALID_LOGIN|0";
        return reply;
    case SignIn::Ok: break;
    }
    m_session = simRandomHex(16);
    m_csrf = simRandomHex(16);
    reply.headers.emplaceBack("Set-Cookie", "session=" + m_session + "; Path=/; HttpOnly");
    reply.body = "lockparams|SUCCESS|0";
    return reply;
}

SimHttpReply SimPoly::importFile(const SimHttpRequest &request)
{
    SimHttpReply reply;
    reply.contentType = "text/plain";
    const QByteArray file = request.multipartValue("myfile");
    QXmlStreamReader xml(file);
    QList<QPair<QString, QString>> set;
    bool root = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        root = root || xml.name() == "PHONE_CONFIG"_L1;
        for (const QXmlStreamAttribute &attribute : xml.attributes())
            set.append({attribute.qualifiedName().toString(), attribute.value().toString()});
    }
    if (file.isNull() || xml.hasError() || !root || refusesWrite()) {
        reply.body = "UPLOAD_FAILED";
        return reply;
    }
    // A device.* value counts only with its companion and with device.set, both in the file.
    const auto has = [&set](const QString &name) { return set.contains(qMakePair(name, u"1"_s)); };
    for (const auto &[name, newValue] : std::as_const(set)) {
        const bool device =
            name.startsWith("device."_L1) && name != "device.set"_L1 && !name.endsWith(".set"_L1);
        if (!device || (has(u"device.set"_s) && has(name + u".set"_s)))
            take(name, newValue, u"web"_s);
    }
    apply();
    reply.body = "UPLOAD_SUCCESSFUL";
    afterWrite(reply);
    return reply;
}

QByteArray SimPoly::exportXml(const QByteArray &source) const
{
    static const QHash<QByteArray, QString> sources = {
        {"-1", QString()}, {"1", u"config"_s}, {"2", u"web"_s}, {"5", u"local"_s}, {"6", u"device"_s}};
    if (!sources.contains(source))
        return {};
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"PHONE_CONFIG"_s);
    xml.writeStartElement(u"ALL"_s);
    for (auto it = m_values.begin(); it != m_values.end(); ++it) {
        const QString from = sourceOf(it.key());
        const bool wanted = source == "-1" ? from != "default"_L1 : from == sources.value(source);
        if (wanted && !m_rules.value(it.key()).secret)
            xml.writeAttribute(it.key(), it.value());
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return out;
}

} // namespace rf
