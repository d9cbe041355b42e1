#include "connectors/practice/sim_openwrt.h"

#include "connectors/practice/sim_data.h"
#include "connectors/practice/sim_openwrt_firewall.h"

#include <QJsonDocument>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int restartTicks = 8;
constexpr int reloadAfterTicks = 2;
constexpr int secondsPerTick = 10;
const QString officePort = u"lan1"_s; ///< the one the office switch hangs on

} // namespace

SimOpenWrt::SimOpenWrt()
    : m_rpcd(
        {[this](const QString &user, const QString &password) { return passwordMatches(user, password); },
         [this](const QString &password) { m_password = password; },
         [this] { m_reloadTicks = reloadAfterTicks; },
         [this](const QString &service, const QString &action) { return initAction(service, action); },
         [this](const QString &object, const QString &method) { return facts(object, method); },
         [this](const QString &path) { return readFile(path); },
         [this](const QString &command, const QStringList &args) {
             const SimExecReply done = exec((command + u' ' + args.join(u' ')).toUtf8(), {});
             return QJsonObject{{u"code"_s, done.exitStatus},
                                {u"stdout"_s, QString::fromUtf8(done.out)},
                                {u"stderr"_s, QString::fromUtf8(done.err)}};
         }})
    , m_ssh(*this)
    , m_web([this](const SimHttpRequest &request) { return web(request); })
{
}

SimOpenWrt::~SimOpenWrt()
{
    stop();
}

Result<std::unique_ptr<SimOpenWrt>> SimOpenWrt::make(const QJsonObject &spec)
{
    const QString folder = spec.value(u"device"_s).toString();
    ASSIGN_OR_RETURN(const QJsonObject device, simData(u"devices/%1/device.json"_s.arg(folder)));
    std::unique_ptr<SimOpenWrt> router(new SimOpenWrt);
    const auto mac = MacAddress::from(spec.value(u"mac"_s).toString());
    router->m_address = QHostAddress(spec.value(u"address"_s).toString());
    router->m_wan = QHostAddress(spec.value(u"wan"_s).toString());
    if (!mac || router->m_address.isNull() || router->m_wan.isNull())
        return fail(ErrorCode::BadInput, u"a router needs mac, address and wan"_s);
    router->m_mac = *mac;
    router->m_folder = folder;
    router->m_board = device.value(u"board"_s).toObject();
    for (const QJsonValue module : device.value(u"modules"_s).toArray())
        router->m_modules << module.toString();
    for (const QJsonValue line : spec.value(u"upnpLeases"_s).toArray())
        router->m_upnpLeases << line.toString();
    router->m_password = spec.value(u"password"_s).toString();
    router->m_rpcd.uci =
        SimUci::fromJson(simMerged(device.value(u"uci"_s).toObject(), spec.value(u"uci"_s).toObject()));
    router->reloadNow();
    return router;
}

QString SimOpenWrt::id() const
{
    return u"mac-"_s + m_mac.bare();
}

Result<> SimOpenWrt::start(SimNetwork &network)
{
    m_network = &network;
    network.addHost(m_address, m_mac);
    SimSshServer::Options ssh;
    ssh.address = m_address;
    ssh.banner = "dropbear";
    ssh.keyExchange = "curve25519-sha256,diffie-hellman-group14-sha256";
    ssh.ciphers = "chacha20-poly1305@openssh.com,aes128-ctr,aes256-ctr";
    ssh.macs = "hmac-sha1,hmac-sha2-256";
    RETURN_IF_ERROR(m_ssh.start(network, ssh));
    SimCertificateSubject subject;
    subject.commonName = u"OpenWrt"_s;
    subject.organisation = u"OpenWrt%1"_s.arg(m_mac.bare().right(8));
    ASSIGN_OR_RETURN(const SimCertificate certificate, makeSimCertificate(subject));
    SimHttpServer::Options web;
    web.address = m_address;
    web.plainPort = 80;
    RETURN_IF_ERROR(m_web.start(network, web, certificate));
    const QMutexLocker lock(&m_mutex);
    follow();
    return {};
}

void SimOpenWrt::stop()
{
    m_ssh.stop();
    m_web.stop();
}

void SimOpenWrt::setMischief(const Mischief &mischief)
{
    m_mischief.set(mischief);
    m_ssh.setMischief(mischief);
    if (mischief.kind != u"refuse")
        m_web.setMischief(mischief);
}

QJsonObject SimOpenWrt::dump() const
{
    const QMutexLocker lock(&m_mutex);
    QJsonArray staged;
    for (const SimUciChange &change : m_shellStaged)
        staged << QJsonValue(SimUci::shown(change));
    return {{u"config"_s, m_rpcd.uci.toJson()},
            {u"running"_s, m_rpcd.running.toJson()},
            {u"password"_s, m_password},
            {u"upnpRuns"_s, m_upnpRuns},
            {u"staged"_s, staged},
            {u"applyPending"_s, m_rpcd.isPending()}};
}

Secret SimOpenWrt::password() const
{
    const QMutexLocker lock(&m_mutex);
    return Secret(m_password.toUtf8());
}

QStringList SimOpenWrt::plantedSecrets() const
{
    const QMutexLocker lock(&m_mutex);
    return m_password.isEmpty() ? QStringList() : QStringList{m_password};
}

void SimOpenWrt::tick()
{
    const QMutexLocker lock(&m_mutex);
    ++m_upTicks;
    if (m_downTicks > 0) {
        if (--m_downTicks == 0 && !m_gone) {
            m_upTicks = 0;
            m_ssh.appear();
            m_web.appear(m_address);
            follow();
        }
        return;
    }
    m_rpcd.tick();
    if (m_reloadTicks > 0 && --m_reloadTicks == 0)
        reloadNow();
}

void SimOpenWrt::setFlows(SimFlowTable table)
{
    const QMutexLocker lock(&m_mutex);
    m_flows = std::move(table);
}

bool SimOpenWrt::helperFor(bool tcp, quint16 port) const
{
    const QMutexLocker lock(&m_mutex);
    return !tcp && port == 5060 && simRenderFw4(m_rpcd.running, m_modules).sipHelper;
}

bool SimOpenWrt::isUp() const
{
    const QMutexLocker lock(&m_mutex);
    return m_downTicks == 0 && !m_gone;
}

const SimUciSection *SimOpenWrt::interfaceOfVlan(int vlan) const
{
    for (const SimUciSection &section : m_rpcd.running.config(u"network"_s)) {
        const auto interface = simInterface(m_rpcd.running, section.name);
        if (interface && interface->isOnBridge && interface->vlan == vlan && !interface->address.isNull())
            return m_rpcd.running.section(u"network"_s, section.name);
    }
    return nullptr;
}

QHostAddress SimOpenWrt::lease(const MacAddress &mac, int vlan)
{
    const QMutexLocker lock(&m_mutex);
    const SimUci &uci = m_rpcd.running;
    const SimUciSection *section = isUp() ? interfaceOfVlan(vlan) : nullptr;
    if (!section || simPortMode(uci, vlan, officePort) != SimPortMode::Tagged)
        return {};
    const auto interface = simInterface(uci, section->name);
    const QString zone = simZoneOf(uci, section->name);
    if (!simMayForward(uci, zone, u"wan"_s) || !simMayAskRouter(uci, zone, 67))
        return {};
    for (const SimUciSection &pool : uci.config(u"dhcp"_s)) {
        if (pool.type != u"dhcp" || pool.one(u"interface"_s) != section->name
            || pool.one(u"ignore"_s) == u"1")
            continue;
        QList<MacAddress> &known = m_leases[vlan];
        if (!known.contains(mac))
            known << mac;
        const qsizetype index = known.indexOf(mac);
        const int limit = pool.one(u"limit"_s).isEmpty() ? 150 : pool.one(u"limit"_s).toInt();
        const int start = pool.one(u"start"_s).isEmpty() ? 100 : pool.one(u"start"_s).toInt();
        if (index >= limit || !interface)
            return {};
        const quint32 mask = interface->prefix ? 0xffffffffU << (32 - interface->prefix) : 0;
        return QHostAddress((interface->address.toIPv4Address() & mask) + quint32(start) + quint32(index));
    }
    return {};
}

QHostAddress SimOpenWrt::gateway(int vlan) const
{
    const QMutexLocker lock(&m_mutex);
    if (vlan == 0)
        return m_address;
    const SimUciSection *section = interfaceOfVlan(vlan);
    const auto interface = section ? simInterface(m_rpcd.running, section->name) : std::nullopt;
    return interface ? interface->address : QHostAddress();
}

QString SimOpenWrt::officeZone() const
{
    return simZoneOf(m_rpcd.running, u"lan"_s);
}

bool SimOpenWrt::officeReaches(const QHostAddress &to) const
{
    const QMutexLocker lock(&m_mutex);
    const SimUci &uci = m_rpcd.running;
    const auto lan = simInterface(uci, u"lan"_s);
    const bool cabled =
        lan && lan->isOnBridge
        && (simFiltersVlans(uci) ? simPortMode(uci, lan->vlan, officePort) == SimPortMode::Untagged
                                 : lan->vlan == 0);
    if (to == m_address)
        return cabled && lan->address == m_address;
    for (const SimUciSection &section : uci.config(u"network"_s)) {
        const auto interface = simInterface(uci, section.name);
        if (!interface || !interface->isOnBridge || section.name == u"lan" || interface->prefix == 0
            || !to.isInSubnet(interface->address, interface->prefix))
            continue;
        return cabled
               && simMayForward(uci, officeZone(), simZoneOf(uci, section.name),
                                m_network ? m_network->ownAddress(to) : QHostAddress());
    }
    return true;
}

bool SimOpenWrt::passwordMatches(const QString &user, const QString &password) const
{
    // While no password is set, any will do.
    return user == u"root" && !m_mischief.is("locked"_L1) && (m_password.isEmpty() || password == m_password);
}

bool SimOpenWrt::acceptsNone(const QByteArray &user)
{
    const QMutexLocker lock(&m_mutex);
    return user == "root" && m_password.isEmpty() && !m_mischief.is("locked"_L1);
}

bool SimOpenWrt::acceptsPassword(const QByteArray &user, const QByteArray &password)
{
    const QMutexLocker lock(&m_mutex);
    return passwordMatches(QString::fromUtf8(user), QString::fromUtf8(password));
}

void SimOpenWrt::reloadNow()
{
    m_reloadTicks = 0;
    m_rpcd.running = m_rpcd.uci;
    const SimUciSection *upnp = m_rpcd.running.section(u"upnpd"_s, u"config"_s);
    m_upnpRuns = upnp && upnp->one(u"enabled"_s) == u"1";
    if (m_network)
        follow();
}

void SimOpenWrt::follow()
{
    if (m_downTicks > 0 || m_gone)
        return;
    const SimUciSection *main = m_rpcd.running.section(u"uhttpd"_s, u"main"_s);
    const bool plain = main && !main->list(u"listen_http"_s).isEmpty();
    const bool tls = main && !main->list(u"listen_https"_s).isEmpty();
    m_web.setPorts(tls ? 443 : 0, plain ? 80 : 0);
    const SimUciSection *dropbear = m_rpcd.running.first(u"dropbear"_s, u"dropbear"_s);
    m_ssh.setOpen(dropbear && dropbear->one(u"enable"_s) != u"0");
}

void SimOpenWrt::restart()
{
    m_rpcd.forgetAll();
    m_shellStaged.clear();
    m_leases.clear();
    m_downTicks = restartTicks;
    reloadNow();
    m_ssh.vanish();
    m_web.vanish();
    if (m_flows.drop)
        m_flows.drop([](const SimFlow &) { return true; });
}

void SimOpenWrt::countWrites()
{
    for (; m_writesSeen < m_rpcd.writes(); ++m_writesSeen) {
        const auto fate = m_mischief.afterWrite();
        if (fate == SimMischief::Fate::None)
            continue;
        m_gone = fate == SimMischief::Fate::Vanish;
        restart();
    }
}

bool SimOpenWrt::initAction(const QString &service, const QString &action)
{
    static const QStringList services{u"firewall"_s, u"network"_s, u"dnsmasq"_s, u"odhcpd"_s, u"dropbear"_s,
                                      u"uhttpd"_s,   u"rpcd"_s,    u"system"_s,  u"log"_s,    u"miniupnpd"_s};
    if (!services.contains(service))
        return false;
    if (service == u"miniupnpd") {
        const SimUciSection *upnp = m_rpcd.uci.section(u"upnpd"_s, u"config"_s);
        if (action == u"stop")
            m_upnpRuns = false;
        else if (action == u"start" || action == u"restart" || action == u"reload")
            m_upnpRuns = upnp && upnp->one(u"enabled"_s) == u"1";
        return true;
    }
    if (action == u"reload" || action == u"restart" || action == u"start")
        reloadNow();
    return true;
}

QJsonObject SimOpenWrt::facts(const QString &object, const QString &method) const
{
    if (object == u"system" && method == u"board")
        return m_board;
    if (object == u"system" && method == u"info")
        return {{u"uptime"_s, m_upTicks * secondsPerTick}, {u"load"_s, QJsonArray{1024, 512, 256}}};
    const auto status = [&](const QString &name) {
        QJsonArray addresses;
        const auto interface = simInterface(m_rpcd.running, name);
        if (name == u"wan")
            addresses << QJsonObject{{u"address"_s, m_wan.toString()}, {u"mask"_s, 24}};
        else if (interface && !interface->address.isNull())
            addresses << QJsonObject{{u"address"_s, interface->address.toString()},
                                     {u"mask"_s, interface->prefix}};
        const SimUciSection *section = m_rpcd.running.section(u"network"_s, name);
        return QJsonObject{{u"interface"_s, name},
                           {u"up"_s, true},
                           {u"proto"_s, section ? section->one(u"proto"_s) : QString()},
                           {u"device"_s, section ? section->one(u"device"_s) : QString()},
                           {u"ipv4-address"_s, addresses},
                           {u"ipv6-address"_s, QJsonArray()},
                           {u"ipv6-prefix"_s, QJsonArray()}};
    };
    if (object.startsWith(u"network.interface."_s) && method == u"status")
        return status(object.section(u'.', 2));
    if (object == u"network.interface" && method == u"dump") {
        QJsonArray all;
        for (const SimUciSection &section : m_rpcd.running.config(u"network"_s)) {
            if (section.type == u"interface")
                all << status(section.name);
        }
        return {{u"interface"_s, all}};
    }
    if (object == u"luci-rpc" && method == u"getHostHints") {
        QJsonObject hints;
        for (const PracticeHost &host : m_network ? m_network->hosts() : QList<PracticeHost>()) {
            if (host.mac != m_mac)
                hints.insert(host.mac.text().toUpper(),
                             QJsonObject{{u"ipaddrs"_s, QJsonArray{host.address.toString()}}});
        }
        return hints.isEmpty() ? QJsonObject{{u"00:00:00:00:00:00"_s, QJsonObject()}} : hints;
    }
    if (object == u"luci-rpc" && method == u"getDHCPLeases")
        return {{u"dhcp_leases"_s, QJsonArray()}, {u"dhcp6_leases"_s, QJsonArray()}};
    if (object == u"luci" && method == u"getInitList") {
        return {{u"firewall"_s, QJsonObject{{u"enabled"_s, true}, {u"index"_s, 19}}},
                {u"miniupnpd"_s, QJsonObject{{u"enabled"_s, true}, {u"index"_s, 94}}}};
    }
    return {};
}

} // namespace rf
