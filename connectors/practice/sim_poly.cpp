#include "connectors/practice/sim_poly.h"

namespace rf {

using namespace Qt::StringLiterals;

namespace {

int ticksOf(int seconds)
{
    return qMax(1, seconds / SimSipPhone::secondsPerTick);
}

} // namespace

SimHttpReply SimPoly::answer(const SimHttpRequest &request)
{
    return request.path.startsWith("/api/") ? rest(request) : web(request);
}

QList<SimSipLine> SimPoly::sipLines() const
{
    QList<SimSipLine> lines;
    const bool knowsRoot = !m_spec.value(u"rejectsProviderRoot"_s).toBool();
    const bool srtp = effective(u"sec.srtp.enable"_s) == "1"_L1;
    for (int n = 1; n <= m_device.value(u"lines"_s).toInt(1); ++n) {
        const QString reg = u"reg.%1."_s.arg(n);
        if (effective(reg + u"address"_s).isEmpty())
            continue;
        SimSipLine line;
        line.number = n;
        line.user = effective(reg + u"address"_s);
        line.authUser = effective(reg + u"auth.userId"_s);
        line.password = effective(reg + u"auth.password"_s).toUtf8();
        line.domain = effective(reg + u"server.1.address"_s);
        const QString transport = effective(reg + u"server.1.transport"_s);
        line.transport = transport == "TLS"_L1                                         ? SimTransport::Tls
                         : transport == "TCPOnly"_L1 || transport == "TCPpreferred"_L1 ? SimTransport::Tcp
                                                                                       : SimTransport::Udp;
        const int port = effective(reg + u"server.1.port"_s).toInt();
        const int usual = line.transport == SimTransport::Tls ? 5061 : 5060;
        const QString proxy = effective(reg + u"outboundProxy.address"_s);
        line.server = serverEndpoint(proxy.isEmpty() ? line.domain : proxy, port > 0 ? port : usual);
        line.srtp = !srtp                                        ? SimSrtp::Off
                    : effective(u"sec.srtp.require"_s) == "1"_L1 ? SimSrtp::Compulsory
                    : effective(u"sec.srtp.offer"_s) == "1"_L1   ? SimSrtp::Optional
                                                                 : SimSrtp::Off;
        line.keepAlive = effective(u"nat.keepalive.interval"_s).toInt() > 0;
        line.checkCertificate = true;
        line.trustedPem = knowsRoot ? m_around.providerRootPem : QByteArray();
        lines.append(line);
    }
    return lines;
}

int SimPoly::voiceVlan() const
{
    return effective(u"device.net.vlanId"_s).toInt();
}

SimPhoneBase::WebPorts SimPoly::webPorts() const
{
    if (effective(u"httpd.enabled"_s) != "1"_L1 || effective(u"httpd.cfg.enabled"_s) != "1"_L1)
        return {0, 0};
    return {443, effective(u"httpd.cfg.secureTunnelRequired"_s) == "1"_L1 ? quint16(0) : quint16(80)};
}

bool SimPoly::onlyFromServer() const
{
    // Validation by source covers the requests that are named; INVITE and NOTIFY are what matters here.
    for (int n = 1; n <= 2; ++n)
        if (effective(u"voIpProt.SIP.requestValidation.%1.request"_s.arg(n)) == "NOTIFY"_L1
            && effective(u"voIpProt.SIP.requestValidation.%1.method"_s.arg(n)) == "source"_L1)
            return true;
    return false;
}

int SimPoly::onNotify(const QByteArray &event)
{
    if (event != "check-sync")
        return 489;
    if (value(u"voIpProt.SIP.specialEvent.checkSync.alwaysReboot"_s) == "1"_L1)
        restartSoon(1, true);
    poll();
    return 200;
}

void SimPoly::setUpLine(int number, const QJsonObject &line)
{
    const QString reg = u"reg.%1."_s.arg(number);
    const QString extension = line.value(u"extension"_s).toString();
    const QString transport = line.value(u"transport"_s).toString(u"udp"_s);
    const QString password = line.value(u"password"_s).toString();
    const QString source = m_spec.contains(u"providerManaged"_s) ? u"config"_s : u"web"_s;
    const auto set = [&](const QString &name, const QString &value) { take(reg + name, value, source); };
    set(u"address"_s, extension);
    set(u"label"_s, line.value(u"label"_s).toString(extension));
    set(u"displayName"_s, line.value(u"label"_s).toString(extension));
    set(u"auth.userId"_s, extension);
    set(u"auth.password"_s, line.value(u"wrongPassword"_s).toBool() ? password + u"-outdated"_s : password);
    set(u"server.1.address"_s, m_around.providerDomain);
    set(u"server.1.port"_s,
        QString::number(line.value(u"port"_s).toInt(transport == "tls"_L1 ? 5061 : 5060)));
    set(u"server.1.transport"_s, transport == "tls"_L1   ? u"TLS"_s
                                 : transport == "tcp"_L1 ? u"TCPOnly"_s
                                                         : u"UDPOnly"_s);
    const int srtp = line.value(u"srtp"_s).toInt();
    if (srtp > 0) {
        take(u"sec.srtp.enable"_s, u"1"_s, source);
        take(u"sec.srtp.offer"_s, u"1"_s, source);
        take(u"sec.srtp.require"_s, srtp == 2 ? u"1"_s : u"0"_s, source);
    }
}

bool SimPoly::setUp(const QString &name, const QString &newValue)
{
    return take(name, newValue, m_spec.contains(u"providerManaged"_s) ? u"config"_s : u"web"_s);
}

SimCertificateSubject SimPoly::certificateSubject() const
{
    SimCertificateSubject subject = SimPhoneBase::certificateSubject();
    subject.organisation = u"Polycom Inc."_s;
    return subject;
}

Result<SimCertificate> SimPoly::makeCertificate() const
{
    ASSIGN_OR_RETURN(const SimCertificate authority,
                     simVendorAuthority(u"Polycom Equipment Issuing CA 1"_s, u"Polycom Inc."_s));
    return makeSimCertificate(certificateSubject(), &authority);
}

void SimPoly::storedByProvider(const QString &name, const QString &newValue)
{
    // What was set on the phone itself stands above the provider's files.
    const QString source = sourceOf(name);
    if (source != "web"_L1 && source != "local"_L1)
        take(name, newValue, u"config"_s);
}

void SimPoly::forgetSessions()
{
    m_session.clear();
    m_csrf.clear();
    m_nonces.clear();
    m_failures = 0;
    m_lockTicks = 0;
}

void SimPoly::ticked()
{
    if (m_lockTicks > 0 && --m_lockTicks == 0)
        m_failures = 0;
    if (m_failureTicks > 0 && --m_failureTicks == 0 && m_lockTicks == 0)
        m_failures = 0;
}

bool SimPoly::factoryPassword() const
{
    return m_adminPassword == m_device.value(u"factoryPassword"_s).toString();
}

SimPoly::SignIn SimPoly::check(bool right)
{
    const bool locks = value(u"httpd.cfg.lockWebUI.enable"_s) == "1"_L1;
    if (pretendsLocked() || (locks && m_lockTicks > 0))
        return SignIn::Locked;
    if (right) {
        m_failures = 0;
        return SignIn::Ok;
    }
    if (m_failures == 0)
        m_failureTicks = ticksOf(value(u"httpd.cfg.lockWebUI.noOfInvalidAttemptsDuration"_s).toInt());
    if (++m_failures >= value(u"httpd.cfg.lockWebUI.noOfInvalidAttempts"_s).toInt())
        m_lockTicks = ticksOf(value(u"httpd.cfg.lockWebUI.lockOutDuration"_s).toInt());
    return SignIn::Wrong;
}

QString SimPoly::sourceOf(const QString &name) const
{
    return m_sources.value(name, u"default"_s);
}

bool SimPoly::take(const QString &name, const QString &newValue, const QString &source)
{
    // The companions say "and I mean it"; by themselves they change nothing.
    if (name == "device.set"_L1)
        return true;
    if (name.startsWith("device."_L1) && name.endsWith(".set"_L1))
        return knows(name.chopped(4)) || name == "device.auth.localAdminPassword.set"_L1;
    if (name == "device.auth.localAdminPassword"_L1) {
        if (newValue.isEmpty() || newValue.size() > 32
            || newValue.size() < value(u"sec.pwd.length.admin"_s).toInt())
            return false;
        m_adminPassword = newValue;
        notePlanted(newValue);
        return true;
    }
    const bool changes = value(name) != newValue;
    if (!store(name, newValue))
        return false;
    if (changes || source == "config"_L1)
        m_sources.insert(name, name.startsWith("device."_L1) ? u"device"_s : source);
    return true;
}

std::unique_ptr<SimPhone> makeSimPoly(const QJsonObject &spec, const QJsonObject &device,
                                      const SimPhoneSurroundings &around)
{
    return std::make_unique<SimPoly>(spec, device, around);
}

} // namespace rf
