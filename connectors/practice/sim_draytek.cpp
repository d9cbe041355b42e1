#include "connectors/practice/sim_draytek.h"

#include "connectors/practice/sim_data.h"
#include "connectors/practice/sim_draytek_filter.h"

#include <QJsonArray>

namespace rf {

using namespace Qt::StringLiterals;
using After = SimDrayAnswer::After;

namespace {

constexpr int restartTicks = 8;
constexpr int secondsPerTick = 10;
constexpr int officePort = 1; ///< the LAN port that the office switch hangs on

QJsonObject networksOf(const QJsonObject &config)
{
    return {{u"vlan"_s, config.value(u"vlan"_s)},
            {u"lan"_s, config.value(u"lan"_s)},
            {u"talk"_s, config.value(u"talk"_s)}};
}

QJsonObject lanOf(const QJsonObject &networks, int lan)
{
    return networks.value(u"lan"_s).toObject().value(QString::number(lan)).toObject();
}

bool inLan(const QJsonObject &lan, const QHostAddress &address)
{
    const int prefix = QHostAddress::parseSubnet(u"0.0.0.0/"_s + lan.value(u"mask"_s).toString()).second;
    return lan.value(u"on"_s).toBool() && prefix > 0
           && address.isInSubnet(QHostAddress(lan.value(u"ip"_s).toString()), prefix);
}

/// Does the office port still carry the untagged office network?
bool officePortUntagged(const QJsonObject &networks)
{
    const QJsonObject vlan = networks.value(u"vlan"_s).toObject();
    if (!vlan.value(u"on"_s).toBool() || vlan.value(u"unlimited"_s).toBool()
        || vlan.value(u"p1_untag"_s).toBool())
        return true;
    for (const QJsonValue value : vlan.value(u"groups"_s).toObject()) {
        const QJsonObject group = value.toObject();
        if (!group.value(u"tagged"_s).toBool() && group.value(u"lan"_s).toInt(1) == 1
            && group.value(u"ports"_s).toArray().contains(officePort))
            return true;
    }
    return false;
}

} // namespace

SimDrayTek::SimDrayTek()
    : m_ssh(*this)
    , m_web([this](const SimHttpRequest &request) { return page(request); })
    // Telnet options WILL ECHO, DO SUPPRESS GO AHEAD, then the question for the account.
    , m_telnet(QByteArray("\xff\xfd\x18\xff\xfb\x01\r\nAccount:", 16))
{
}

SimDrayTek::~SimDrayTek()
{
    stop();
}

Result<std::unique_ptr<SimDrayTek>> SimDrayTek::make(const QJsonObject &spec)
{
    const QString folder = spec.value(u"device"_s).toString();
    ASSIGN_OR_RETURN(const QJsonObject device, simData(u"devices/%1/device.json"_s.arg(folder)));
    std::unique_ptr<SimDrayTek> router(new SimDrayTek);
    const auto mac = MacAddress::from(spec.value(u"mac"_s).toString());
    router->m_address = QHostAddress(spec.value(u"address"_s).toString());
    router->m_wan = QHostAddress(spec.value(u"wan"_s).toString());
    router->m_wanGateway = QHostAddress(spec.value(u"wanGateway"_s).toString());
    if (!mac || router->m_address.isNull() || router->m_wan.isNull())
        return fail(ErrorCode::BadInput, u"a router needs mac, address and wan"_s);
    router->m_mac = *mac;
    router->m_folder = folder;
    router->m_model = device.value(u"model"_s).toString();
    router->m_version = device.value(u"version"_s).toString();
    router->m_build = device.value(u"build"_s).toString();
    router->m_upnpMaps = spec.value(u"upnpMaps"_s).toArray();
    router->m_config = simMerged(device.value(u"config"_s).toObject(), spec.value(u"config"_s).toObject());
    router->m_flash = router->m_config;
    router->bootNetworks();
    return router;
}

QString SimDrayTek::id() const
{
    return u"mac-"_s + m_mac.bare();
}

Result<> SimDrayTek::start(SimNetwork &network)
{
    m_network = &network;
    network.addHost(m_address, m_mac);
    SimSshServer::Options ssh;
    ssh.address = m_address;
    ssh.banner = "DraySSH_2.0";
    ssh.exec = false;
    RETURN_IF_ERROR(m_ssh.start(network, ssh));
    SimCertificateSubject subject;
    subject.commonName = u"Vigor Router"_s;
    subject.organisation = u"DrayTek Corp."_s;
    ASSIGN_OR_RETURN(const SimCertificate certificate, makeSimCertificate(subject));
    SimHttpServer::Options web;
    web.address = m_address;
    web.plainPort = 80;
    RETURN_IF_ERROR(m_web.start(network, web, certificate));
    RETURN_IF_ERROR(m_telnet.start(network, {m_address, 23}));
    const QMutexLocker lock(&m_mutex);
    follow();
    return {};
}

void SimDrayTek::stop()
{
    m_ssh.stop();
    m_web.stop();
    m_telnet.stop();
}

void SimDrayTek::setMischief(const Mischief &mischief)
{
    m_mischief.set(mischief);
    m_ssh.setMischief(mischief);
}

QJsonObject SimDrayTek::dump() const
{
    const QMutexLocker lock(&m_mutex);
    return {{u"running"_s, m_config}, {u"flash"_s, m_flash}};
}

Secret SimDrayTek::password() const
{
    const QMutexLocker lock(&m_mutex);
    return Secret(m_config.value(u"password"_s).toString().toUtf8());
}

QStringList SimDrayTek::plantedSecrets() const
{
    const QMutexLocker lock(&m_mutex);
    return {m_config.value(u"password"_s).toString()};
}

void SimDrayTek::tick()
{
    const QMutexLocker lock(&m_mutex);
    ++m_upTicks;
    if (m_downTicks == 0 || --m_downTicks > 0 || m_gone)
        return;
    m_upTicks = 0;
    m_ssh.appear();
    m_web.appear(m_address);
    follow();
}

void SimDrayTek::setFlows(SimFlowTable table)
{
    const QMutexLocker lock(&m_mutex);
    m_flows = std::move(table);
}

bool SimDrayTek::helperFor(bool tcp, quint16 port) const
{
    const QMutexLocker lock(&m_mutex);
    const QJsonObject alg = m_config.value(u"alg"_s).toObject();
    return alg.value(u"master"_s).toBool() && alg.value(u"sip"_s).toBool()
           && alg.value(tcp ? u"tcp"_s : u"udp"_s).toBool() && alg.value(u"port"_s).toInt() == port;
}

bool SimDrayTek::isUp() const
{
    const QMutexLocker lock(&m_mutex);
    return m_downTicks == 0 && !m_gone;
}

int SimDrayTek::lanOfVlan(int vlan) const
{
    const QJsonObject table = m_networks.value(u"vlan"_s).toObject();
    if (!table.value(u"on"_s).toBool())
        return 0;
    for (const QJsonValue value : table.value(u"groups"_s).toObject()) {
        const QJsonObject group = value.toObject();
        if (group.value(u"tagged"_s).toBool() && group.value(u"vid"_s).toInt() == vlan
            && group.value(u"ports"_s).toArray().contains(officePort))
            return qMax(1, group.value(u"lan"_s).toInt());
    }
    return 0;
}

QHostAddress SimDrayTek::lease(const MacAddress &mac, int vlan)
{
    const QMutexLocker lock(&m_mutex);
    const int number = m_downTicks == 0 && !m_gone ? lanOfVlan(vlan) : 0;
    const QJsonObject lan = lanOf(m_networks, number);
    if (!number || !lan.value(u"on"_s).toBool() || !lan.value(u"dhcp"_s).toBool()
        || !lan.value(u"nat"_s).toBool())
        return {};
    QList<MacAddress> &known = m_leases[number];
    if (!known.contains(mac))
        known << mac;
    const qsizetype index = known.indexOf(mac);
    if (index >= lan.value(u"count"_s).toInt())
        return {};
    const quint32 start = QHostAddress(lan.value(u"start"_s).toString()).toIPv4Address();
    const QHostAddress address(start + quint32(index));
    return inLan(lan, address) ? address : QHostAddress();
}

QHostAddress SimDrayTek::gateway(int vlan) const
{
    const QMutexLocker lock(&m_mutex);
    const int number = vlan == 0 ? 1 : lanOfVlan(vlan);
    return QHostAddress(lanOf(m_networks, number).value(u"gateway"_s).toString());
}

bool SimDrayTek::officeReaches(const QHostAddress &to) const
{
    const QMutexLocker lock(&m_mutex);
    if (to == m_address)
        return officePortUntagged(m_networks);
    for (int n = 2; n <= SimDrayCli::lanCount; ++n) {
        if (inLan(lanOf(m_networks, n), to))
            return officePortUntagged(m_networks)
                   && m_networks.value(u"talk"_s).toObject().value(u"1-%1"_s.arg(n)).toBool()
                   && (!m_network || simDrayPasses(m_config, 2, m_network->ownAddress(to), to));
    }
    return true;
}

SimDrayAnswer SimDrayTek::typedLine(const QString &line, bool &dropped)
{
    const SimDrayView seen = view();
    const QMutexLocker lock(&m_mutex);
    if (m_downTicks > 0 || m_gone) {
        dropped = true;
        return {};
    }
    if (line.trimmed().isEmpty())
        return {};
    if (m_mischief.refusesNow())
        return {SimDrayCli::invalid()};
    if (m_mischief.is("paged"_L1) && line.trimmed() == u"sys mpage disable")
        return {SimDrayCli::invalid()};
    const QJsonObject before = m_config;
    SimDrayCli cli(m_config, m_morePages, seen);
    SimDrayAnswer answer = cli.run(line);
    bool wrote = m_config != before;
    switch (answer.after) {
    case After::Commit:
        wrote = true;
        m_flash = m_config;
        break;
    case After::Reboot:
        restart();
        dropped = true;
        return {};
    case After::FlushFlows:
        wrote = true;
        if (m_flows.drop)
            m_flows.drop([](const SimFlow &) { return true; });
        break;
    case After::RestartVlan: bootNetworks(); break;
    case After::Nothing:
    case After::Quit: break;
    }
    follow();
    if (wrote) {
        const auto fate = m_mischief.afterWrite();
        if (fate == SimMischief::Fate::None)
            return answer;
        m_gone = fate == SimMischief::Fate::Vanish;
        restart();
        dropped = true;
    }
    return answer;
}

bool SimDrayTek::pages(int &linesPerPage) const
{
    const QMutexLocker lock(&m_mutex);
    const bool always = m_mischief.is("paged"_L1);
    linesPerPage = always ? 10 : 20;
    return m_morePages || always;
}

QString SimDrayTek::prompt() const
{
    const QMutexLocker lock(&m_mutex);
    return m_config.value(u"name"_s).toString();
}

bool SimDrayTek::acceptsPassword(const QByteArray &user, const QByteArray &password)
{
    const QMutexLocker lock(&m_mutex);
    return !m_mischief.is("locked"_L1) && user == "admin"
           && password == m_config.value(u"password"_s).toString().toUtf8();
}

SimDrayView SimDrayTek::view() const
{
    SimDrayView v;
    v.hosts = m_network ? m_network->hosts() : QList<PracticeHost>();
    SimFlowTable flows;
    {
        const QMutexLocker lock(&m_mutex);
        v.model = m_model;
        v.version = m_version;
        v.build = m_build;
        v.mac = m_mac;
        v.uptimeSeconds = m_upTicks * secondsPerTick;
        v.wan = m_wan;
        v.wanGateway = m_wanGateway;
        v.upnpMaps = m_config.value(u"upnp"_s).toBool() ? m_upnpMaps : QJsonArray();
        for (auto it = m_leases.begin(); it != m_leases.end(); ++it) {
            const quint32 start =
                QHostAddress(lanOf(m_networks, it.key()).value(u"start"_s).toString()).toIPv4Address();
            for (qsizetype i = 0; i < it->size(); ++i)
                v.leases << qMakePair(it.key(), qMakePair(QHostAddress(start + quint32(i)), it->at(i)));
        }
        flows = m_flows;
    }
    if (flows.list)
        v.flows = flows.list();
    return v;
}

void SimDrayTek::restart()
{
    m_config = m_flash;
    m_morePages = true;
    m_leases.clear();
    m_downTicks = restartTicks;
    bootNetworks();
    m_ssh.vanish();
    m_web.vanish();
    m_telnet.setOpen(false);
    if (m_flows.drop)
        m_flows.drop([](const SimFlow &) { return true; });
}

void SimDrayTek::bootNetworks()
{
    m_networks = networksOf(m_config);
}

void SimDrayTek::follow()
{
    if (m_downTicks > 0 || m_gone)
        return;
    const QJsonObject access = m_config.value(u"lanaccess"_s).toObject();
    const QJsonArray services = access.value(u"services"_s).toArray();
    const bool limited = access.value(u"on"_s).toBool();
    const auto offered = [&](const QString &service) { return !limited || services.contains(service); };
    m_ssh.setOpen(offered(u"SSH"_s));
    m_telnet.setOpen(offered(u"TELNET"_s));
    m_web.setPorts(offered(u"HTTPS"_s) ? 443 : 0, offered(u"HTTP"_s) ? 80 : 0);
}

SimHttpReply SimDrayTek::page(const SimHttpRequest &request) const
{
    if (request.method != "GET" || (request.path != "/" && request.path != "/weblogin.htm"))
        return {404, {}, "<html><body>404 Not Found</body></html>", "text/html", false, {}};
    return {200,
            {},
            "<html><head><title>Vigor Login Page</title></head><body>"
            "<form method=\"post\" action=\"/cgi-bin/wlogin.cgi\"><div id=\"errmsg\"></div>"
            "<input name=\"sUserName\"><input name=\"sSysPass\" type=\"password\">"
            "<input type=\"submit\" name=\"btnOk\" value=\"Login\"></form></body></html>",
            "text/html",
            false,
            {}};
}

} // namespace rf
