// The REST interface of a simulated Poly phone (devices/poly_vvx411_*/SOURCE.md).
#include "connectors/practice/sim_poly.h"
#include "connectors/practice/sim_sip_text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxNames = 20;
const QByteArray realm = "API Authentication";

} // namespace

SimHttpReply SimPoly::status(const QString &code) const
{
    return json({{u"Status"_s, code}});
}

SimHttpReply SimPoly::data(const QJsonValue &value) const
{
    return json({{u"data"_s, value}, {u"Status"_s, u"2000"_s}});
}

SimHttpReply SimPoly::challenge()
{
    const QByteArray nonce = simRandomHex(16);
    m_nonces.append(nonce);
    if (m_nonces.size() > 100)
        m_nonces.removeFirst();
    SimHttpReply reply;
    reply.status = 401;
    reply.headers.append({"WWW-Authenticate", "Digest realm=\"" + realm + "\", qop=\"auth\", nonce=\"" + nonce
                                                  + "\", algorithm=MD5"});
    reply.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"" + realm + '"');
    return reply;
}

bool SimPoly::digestRight(const SimHttpRequest &request) const
{
    const QByteArray sent = request.header("Authorization");
    const QByteArray uri = sipAuthField(sent, "uri");
    const QByteArray own = request.query.isEmpty() ? request.path : request.path + '?' + request.query;
    const QByteArray expected = sipDigest("Polycom", realm, m_adminPassword.toUtf8(), request.method, uri,
                                          sipAuthField(sent, "nonce"), sipAuthField(sent, "qop"),
                                          sipAuthField(sent, "nc"), sipAuthField(sent, "cnonce"));
    return sipAuthField(sent, "username") == "Polycom" && sipAuthField(sent, "realm") == realm && uri == own
           && sipAuthField(sent, "response") == expected;
}

SimHttpReply SimPoly::rest(const SimHttpRequest &request)
{
    SimHttpReply reply;
    if (effective(u"apps.restapi.enabled"_s) != "1"_L1 || !request.tls) {
        reply.status = 404;
        return reply;
    }
    const QByteArray sent = request.header("Authorization");
    const bool digest = sent.startsWith("Digest ");
    if ((!digest && !sent.startsWith("Basic "))
        || (digest && !m_nonces.contains(sipAuthField(sent, "nonce"))))
        return challenge();
    const auto [name, password] = request.basic();
    const bool right =
        digest ? digestRight(request) : name == "Polycom" && password == m_adminPassword.toUtf8();
    switch (check(right)) {
    case SignIn::Locked: reply.status = 403; return reply;
    case SignIn::Wrong: return challenge();
    case SignIn::Ok: break;
    }
    if (factoryPassword())
        return status(u"4010"_s);
    return restBody(request);
}

SimHttpReply SimPoly::restBody(const SimHttpRequest &request)
{
    SimHttpReply reply;
    const QByteArray &path = request.path;
    if (request.method == "GET") {
        if (path == "/api/v1/mgmt/device/info")
            return data(deviceInfo(false));
        if (path == "/api/v2/mgmt/device/info")
            return data(deviceInfo(true));
        if (path == "/api/v1/mgmt/lineInfo")
            return data(lineInfo(false));
        if (path == "/api/v2/mgmt/lineInfo")
            return data(lineInfo(true));
        if (path == "/api/v1/mgmt/network/info")
            return data(networkInfo());
        if (path == "/api/v1/webCallControl/callStatus" || path == "/api/v2/webCallControl/callStatus")
            return data(callStatus());
        reply.status = 404;
        return reply;
    }
    if (request.method != "POST") {
        reply.status = 405;
        return reply;
    }
    if (path == "/api/v1/mgmt/safeRestart" || path == "/api/v1/mgmt/safeReboot") {
        reply = status(u"2000"_s);
        restartSoon(1, true);
        afterWrite(reply);
        return reply;
    }
    if (path == "/api/v1/mgmt/updateConfiguration") {
        poll();
        return status(u"2000"_s);
    }
    if (path.startsWith("/api/v1/mgmt/configReset") || path == "/api/v1/mgmt/factoryReset") {
        setViolation(QString::fromLatin1(path));
        return status(u"2000"_s);
    }
    const bool get = path == "/api/v1/mgmt/config/get";
    if (!get && path != "/api/v1/mgmt/config/set") {
        reply.status = 404;
        return reply;
    }
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (request.contentType() != "application/json" || !document.isObject())
        return status(u"4000"_s);
    return get ? configGet(document.object()) : configSet(document.object());
}

SimHttpReply SimPoly::configGet(const QJsonObject &body) const
{
    const QJsonArray names = body.value(u"data"_s).toArray();
    if (names.isEmpty())
        return status(u"4000"_s);
    if (names.size() > maxNames)
        return status(u"4009"_s);
    QJsonObject found;
    QJsonArray invalid;
    for (const QJsonValue entry : names) {
        const QString name = entry.toString();
        if (!knows(name)) {
            invalid.append(name);
            continue;
        }
        found.insert(name, QJsonObject{{u"Value"_s, m_rules.value(name).secret ? QString() : value(name)},
                                       {u"Source"_s, sourceOf(name)}});
    }
    if (!invalid.isEmpty())
        found.insert(u"InvalidParams"_s, invalid);
    return data(found);
}

SimHttpReply SimPoly::configSet(const QJsonObject &body)
{
    const QJsonObject set = body.value(u"data"_s).toObject();
    if (set.isEmpty())
        return status(u"4000"_s);
    if (set.size() > maxNames)
        return status(u"4009"_s);
    for (auto it = set.begin(); it != set.end(); ++it) {
        const bool companion = it.key() == "device.set"_L1 || it.key().endsWith(".set"_L1);
        const bool password = it.key() == "device.auth.localAdminPassword"_L1;
        if (!it.value().isString()
            || (!companion && !password && (!knows(it.key()) || !fits(it.key(), it.value().toString()))))
            return status(u"4000"_s);
    }
    if (refusesWrite())
        return status(u"5000"_s);
    bool all = true;
    for (auto it = set.begin(); it != set.end(); ++it)
        all = take(it.key(), it.value().toString(), u"web"_s) && all;
    apply();
    SimHttpReply reply = status(all ? u"2000"_s : u"4000"_s);
    afterWrite(reply);
    return reply;
}

QJsonValue SimPoly::deviceInfo(bool v2) const
{
    QJsonObject info{{u"ModelNumber"_s, m_model},
                     {u"DeviceVendor"_s, u"Polycom"_s},
                     {u"DeviceType"_s, u"hardwareEndpoint"_s},
                     {u"MACAddress"_s, m_mac.bare()},
                     {u"IPV4Address"_s, here().toString()},
                     {u"IPV6Address"_s, u"::"_s},
                     {u"AttachedHardware"_s, QJsonObject()}};
    if (!v2) {
        info.insert(u"FirmwareRelease"_s, m_firmware);
        info.insert(u"UpTimeSinceLastReboot"_s, u"1 Day 02:11:40"_s);
        return info;
    }
    info.insert(u"Firmware"_s, QJsonObject{{u"Application"_s, m_firmware},
                                           {u"Updater"_s, m_device.value(u"updater"_s).toString()},
                                           {u"BootBlock"_s, m_device.value(u"bootBlock"_s).toString()}});
    info.insert(u"UpTime"_s, QJsonObject{{u"Days"_s, u"1"_s},
                                         {u"Hours"_s, u"2"_s},
                                         {u"Minutes"_s, u"11"_s},
                                         {u"Seconds"_s, u"40"_s}});
    info.insert(u"AppState"_s, m_sip.inCall() ? u"AppStateCall"_s : u"AppStateMenu"_s);
    info.insert(u"ReadyToUse"_s, u"True"_s);
    info.insert(u"CanApplyShutdownRequest"_s, m_sip.inCall() ? u"False"_s : u"True"_s);
    info.insert(u"IntendToShutdown"_s, u"False"_s);
    return info;
}

QJsonValue SimPoly::lineInfo(bool v2) const
{
    QJsonArray lines;
    for (const SimSipLine &line : sipLines()) {
        const QString reg = u"reg.%1."_s.arg(line.number);
        const bool registered = m_sip.state(line.number) == SimLineState::Registered;
        QJsonObject entry{{u"LineNumber"_s, QString::number(line.number)},
                          {u"RegistrationStatus"_s, registered ? u"registered"_s : u"unregistered"_s},
                          {u"SIPAddress"_s, line.user + u'@' + line.domain},
                          {u"Label"_s, effective(reg + u"label"_s)},
                          {u"UserID"_s, line.authUser},
                          {u"Protocol"_s, u"SIP"_s},
                          {u"ProxyAddress"_s, line.domain},
                          {u"Port"_s, QString::number(line.server.port)},
                          {u"LineType"_s, u"private"_s}};
        if (v2)
            entry.insert(u"CallServers"_s,
                         QJsonArray{QJsonObject{{u"Address"_s, line.domain},
                                                {u"Port"_s, QString::number(line.server.port)},
                                                {u"Transport"_s, effective(reg + u"server.1.transport"_s)}}});
        lines.append(entry);
    }
    return lines;
}

QJsonValue SimPoly::networkInfo() const
{
    return QJsonObject{
        {u"SubnetMask"_s, u"255.255.255.0"_s},
        {u"DHCP"_s, u"enabled"_s},
        {u"IPV4Address"_s, here().toString()},
        {u"DefaultGateway"_s, gatewayHere().toString()},
        {u"ProvServerAddress"_s, value(u"device.prov.serverName"_s)},
        {u"ProvServerType"_s, u"HTTPS"_s},
        {u"ProvServerUser"_s, value(u"device.prov.user"_s)},
        {u"VLANID"_s, currentVlan() ? QString::number(currentVlan()) : QString()},
        {u"VLANDiscoveryMode"_s, u"Disabled"_s},
        {u"VLANIDOption"_s, u"129"_s},
        {u"LLDP"_s, value(u"device.net.lldpEnabled"_s) == "1"_L1 ? u"enabled"_s : u"disabled"_s},
        {u"CDPCompatibility"_s, u"disabled"_s},
        {u"SNTPAddress"_s, value(u"tcpIpApp.sntp.address"_s)},
        {u"UpgradeServer"_s, value(u"device.prov.upgradeServer"_s)},
        {u"ZTPStatus"_s, value(u"device.prov.ztpEnabled"_s) == "1"_L1 ? u"enabled"_s : u"disabled"_s},
        {u"DHCPBootServerUseOption"_s, u"CustomAndDefault"_s}};
}

QJsonValue SimPoly::callStatus() const
{
    QJsonArray calls;
    if (m_sip.inCall())
        calls.append(QJsonObject{{u"CallHandle"_s, u"0x20a5678"_s},
                                 {u"Type"_s, u"Outgoing"_s},
                                 {u"CallState"_s, u"Connected"_s},
                                 {u"LineID"_s, u"1"_s},
                                 {u"Protocol"_s, u"SIP"_s}});
    return calls;
}

} // namespace rf
