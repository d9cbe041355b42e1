#include "connectors/practice/sim_yealink.h"

#include <QUrl>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int failuresToLock = 5;
constexpr int lockTicks = 3 * 60 / SimSipPhone::secondsPerTick;
const auto mask = u"********"_s;

} // namespace

QList<SimSipLine> SimYealink::sipLines() const
{
    QList<SimSipLine> lines;
    const int count = m_device.value(u"lines"_s).toInt(1);
    const bool onlyTrusted = effective(u"static.security.trust_certificates"_s) == "1"_L1;
    const bool knowsRoot = !m_spec.value(u"rejectsProviderRoot"_s).toBool();
    for (int n = 1; n <= count; ++n) {
        const QString account = u"account.%1."_s.arg(n);
        if (value(account + u"enable"_s) != "1"_L1 || value(account + u"user_name"_s).isEmpty())
            continue;
        SimSipLine line;
        line.number = n;
        line.user = value(account + u"user_name"_s);
        line.authUser = value(account + u"auth_name"_s);
        line.password = value(account + u"password"_s).toUtf8();
        line.domain = value(account + u"sip_server.1.address"_s);
        const QString transport = value(account + u"sip_server.1.transport_type"_s);
        line.transport = transport == "2"_L1   ? SimTransport::Tls
                         : transport == "1"_L1 ? SimTransport::Tcp
                                               : SimTransport::Udp;
        const bool proxy = value(account + u"outbound_proxy_enable"_s) == "1"_L1;
        const QString hop = account + (proxy ? u"outbound_proxy.1."_s : u"sip_server.1."_s);
        line.server = serverEndpoint(value(hop + u"address"_s), value(hop + u"port"_s).toInt());
        line.srtp = SimSrtp(value(account + u"srtp_encryption"_s).toInt());
        line.expires = value(account + u"sip_server.1.expires"_s).toInt();
        line.keepAlive = value(account + u"nat.udp_update_enable"_s) != "0"_L1;
        line.checkCertificate = onlyTrusted;
        line.trustedPem = onlyTrusted && knowsRoot ? m_around.providerRootPem : QByteArray();
        lines.append(line);
    }
    return lines;
}

int SimYealink::voiceVlan() const
{
    if (effective(u"static.network.vlan.internet_port_enable"_s) != "1"_L1)
        return 0;
    return effective(u"static.network.vlan.internet_port_vid"_s).toInt();
}

SimPhoneBase::WebPorts SimYealink::webPorts() const
{
    const auto port = [this](const QString &enable, const QString &number) {
        return effective(enable) == "1"_L1 ? quint16(effective(number).toInt()) : quint16(0);
    };
    return {port(u"static.wui.https_enable"_s, u"static.network.port.https"_s),
            port(u"static.wui.http_enable"_s, u"static.network.port.http"_s)};
}

bool SimYealink::onlyFromServer() const
{
    return effective(u"sip.trust_ctrl"_s) == "1"_L1;
}

void SimYealink::setUpLine(int number, const QJsonObject &line)
{
    const QString account = u"account.%1."_s.arg(number);
    const QString extension = line.value(u"extension"_s).toString();
    const QString transport = line.value(u"transport"_s).toString(u"udp"_s);
    const QString password = line.value(u"password"_s).toString();
    store(account + u"enable"_s, u"1"_s);
    store(account + u"label"_s, line.value(u"label"_s).toString(extension));
    store(account + u"display_name"_s, line.value(u"label"_s).toString(extension));
    store(account + u"user_name"_s, extension);
    store(account + u"auth_name"_s, extension);
    store(account + u"password"_s,
          line.value(u"wrongPassword"_s).toBool() ? password + u"-outdated"_s : password);
    store(account + u"sip_server.1.address"_s, m_around.providerDomain);
    store(account + u"sip_server.1.port"_s,
          QString::number(line.value(u"port"_s).toInt(transport == "tls"_L1 ? 5061 : 5060)));
    store(account + u"sip_server.1.transport_type"_s, transport == "tls"_L1   ? u"2"_s
                                                      : transport == "tcp"_L1 ? u"1"_s
                                                                              : u"0"_s);
    store(account + u"srtp_encryption"_s, QString::number(line.value(u"srtp"_s).toInt()));
    if (const QString url = m_spec.value(u"providerManaged"_s).toObject().value(u"url"_s).toString();
        !url.isEmpty())
        store(u"static.auto_provision.server.url"_s, url);
}

Result<SimCertificate> SimYealink::makeCertificate() const
{
    if (oldTls())
        return makeSimCertificate(certificateSubject());
    ASSIGN_OR_RETURN(
        const SimCertificate authority,
        simVendorAuthority(u"Yealink Equipment Issuing CA"_s, u"Yealink Network Technology Co.,Ltd."_s));
    return makeSimCertificate(certificateSubject(), &authority);
}

void SimYealink::forgetSessions()
{
    m_failures = 0;
    m_lockTicks = 0;
}

void SimYealink::ticked()
{
    if (m_lockTicks > 0 && --m_lockTicks == 0)
        m_failures = 0;
}

SimYealink::SignIn SimYealink::signIn(const QByteArray &name, const QByteArray &password)
{
    if (locked()) {
        m_lockTicks = lockTicks;
        return SignIn::Locked;
    }
    if (name == "admin" && password == m_adminPassword.toUtf8()) {
        m_failures = 0;
        return SignIn::Ok;
    }
    if (++m_failures >= failuresToLock)
        m_lockTicks = lockTicks;
    return SignIn::Wrong;
}

bool SimYealink::setPassword(const QString &name, const QString &password)
{
    if (password.isEmpty() || password.size() > 32)
        return false;
    for (const QChar c : password)
        if (c <= u' ' || c > u'~')
            return false;
    if (name == "admin"_L1) {
        m_adminPassword = password;
        notePlanted(password);
        return true;
    }
    return name == "user"_L1 || name == "var"_L1;
}

void SimYealink::take(const QString &name, const QString &newValue)
{
    const QString set = newValue == "%NULL%"_L1 ? QString() : newValue;
    if (name == "static.security.user_password"_L1 || name == "security.user_password"_L1) {
        const qsizetype colon = set.indexOf(u':');
        if (colon > 0)
            setPassword(set.left(colon), set.mid(colon + 1));
        return;
    }
    store(name, set);
}

void SimYealink::importCfg(const QByteArray &file)
{
    const QByteArrayList lines = file.split('\n');
    if (lines.value(0).trimmed() != "#!version:1.0.0.1")
        return;
    for (const QByteArray &raw : lines) {
        const QString line = QString::fromUtf8(raw).trimmed();
        const qsizetype equals = line.indexOf(u'=');
        if (line.startsWith(u'#') || equals <= 0)
            continue;
        take(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
    }
    apply();
}

QByteArray SimYealink::exportCfg() const
{
    QString text = u"#!version:1.0.0.1\n"_s;
    for (auto it = m_values.begin(); it != m_values.end(); ++it) {
        const bool hidden = m_rules.value(it.key()).secret && !it.value().isEmpty();
        text += it.key() + u" = "_s + (hidden ? mask : it.value()) + u'\n';
    }
    return (text + u"static.security.user_password = "_s + mask + u'\n').toUtf8();
}

QString SimYealink::machineId() const
{
    return u"31"_s + m_mac.bare().toUpper().mid(0, 12) + u"02"_s;
}

bool SimYealink::fromOwnPage(const SimHttpRequest &request, bool originToo) const
{
    const QByteArray own = (request.tls ? "https://" : "http://") + here().toString().toLatin1();
    const auto ours = [&own](const QByteArray &value) {
        return value.startsWith(own)
               && (value.size() == own.size() || value[own.size()] == '/' || value[own.size()] == ':');
    };
    return ours(request.header("Referer")) && (!originToo || ours(request.header("Origin")));
}

bool SimYealink::isActionUri(const SimHttpRequest &request)
{
    return request.path == "/servlet"
           && (!request.queryValue("key").isEmpty() || !request.queryValue("phonecfg").isEmpty());
}

SimHttpReply SimYealink::actionUri(const SimHttpRequest &request)
{
    SimHttpReply reply;
    reply.contentType = "text/plain";
    const QString allowed = value(u"features.action_uri_limit_ip"_s);
    const QString peer = request.peer.address.toString();
    const bool welcome = allowed == "any"_L1 || (!allowed.isEmpty() && allowed.split(u',').contains(peer));
    if (value(u"features.show_action_uri_option"_s) == "0"_L1 || !welcome) {
        reply.status = 403;
        return reply;
    }
    const auto [name, password] = request.basic();
    if (name.isEmpty() || signIn(name, password) != SignIn::Ok) {
        reply.status = 401;
        reply.headers.append(
            {"WWW-Authenticate", "Basic realm=\"Gigabit Color IP Phone " + m_model.toUtf8() + "\""});
        return reply;
    }
    if (const QByteArray key = request.queryValue("key"); !key.isEmpty()) {
        if (key.compare("Reboot", Qt::CaseInsensitive) == 0) {
            restartSoon(1);
            afterWrite(reply);
        } else if (key.compare("AutoP", Qt::CaseInsensitive) == 0) {
            poll();
        } else {
            reply.status = 404;
        }
        return reply;
    }
    if (request.queryValue("phonecfg") != "get") {
        reply.status = 400;
        return reply;
    }
    QString text = u"FirmwareVersion=%1\nMACAddress=%2\n"_s.arg(m_firmware, m_mac.text());
    if (request.queryValue("accounts") == "1") {
        for (const SimSipLine &line : sipLines())
            text += u"Account%1=%2|%3|%4\n"_s.arg(QString::number(line.number - 1), line.user, line.domain,
                                                  lineStateCode(line.number));
    }
    reply.body = text.toUtf8();
    return reply;
}

} // namespace rf
