// What uhttpd answers, the files people read, and the router's tables.
#include "connectors/practice/sim_openwrt.h"

#include <QJsonDocument>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

QJsonObject errorReply(const QJsonValue &id, int code)
{
    static const QHash<int, QString> texts{
        {-32700, u"Parse error"_s},        {-32600, u"Invalid request"_s}, {-32601, u"Method not found"_s},
        {-32602, u"Invalid parameters"_s}, {-32603, u"Internal error"_s},  {-32000, u"Object not found"_s},
        {-32001, u"Session not found"_s},  {-32002, u"Access denied"_s}};
    return {{u"jsonrpc"_s, u"2.0"_s},
            {u"id"_s, id},
            {u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, texts.value(code)}}}};
}

SimHttpReply jsonReply(const QJsonDocument &json)
{
    return {200, {}, json.toJson(QJsonDocument::Compact), "application/json", false, {}};
}

} // namespace

SimHttpReply SimOpenWrt::web(const SimHttpRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    if (m_downTicks > 0 || m_gone)
        return {503, {}, {}, "text/html", true, {}};
    const SimUciSection *main = m_rpcd.running.section(u"uhttpd"_s, u"main"_s);
    if (!request.tls && main && main->one(u"redirect_https"_s) == u"1") {
        const QByteArray to = "https://" + m_address.toString().toUtf8() + request.path;
        return {307, {{"Location", to}}, {}, "text/html", false, {}};
    }
    if (request.path == "/ubus" || request.path == "/ubus/") {
        if (request.method != "POST")
            return jsonReply(QJsonDocument(errorReply(QJsonValue::Null, -32600)));
        const SimHttpReply reply = jsonRpc(request.body);
        countWrites();
        if (m_downTicks > 0)
            return {503, {}, {}, "text/html", true, {}};
        return reply;
    }
    if (request.method == "GET" && request.path == "/") {
        return {200,
                {},
                "<!DOCTYPE html><html><head><meta http-equiv=\"refresh\" content=\"0; "
                "URL=cgi-bin/luci/\" /></head><body><a href=\"cgi-bin/luci/\">LuCI - Lua Configuration "
                "Interface</a></body></html>",
                "text/html",
                false,
                {}};
    }
    if (request.path.startsWith("/cgi-bin/luci")) {
        return {403,
                {},
                "<!DOCTYPE html><html><head><title>OpenWrt - LuCI</title></head><body><form "
                "method=\"post\"><input name=\"luci_username\" value=\"root\"><input "
                "name=\"luci_password\" type=\"password\"></form></body></html>",
                "text/html",
                false,
                {}};
    }
    return {404,
            {},
            "<h1>Not Found</h1>The requested URL " + QString::fromUtf8(request.path).toHtmlEscaped().toUtf8()
                + " was not found on this server.",
            "text/html",
            false,
            {}};
}

SimHttpReply SimOpenWrt::jsonRpc(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(body, &error);
    if (json.isNull())
        return jsonReply(QJsonDocument(errorReply(QJsonValue::Null, -32700)));
    if (json.isArray()) {
        QJsonArray replies;
        for (const QJsonValue one : json.array())
            replies << rpcOne(one.toObject());
        return jsonReply(QJsonDocument(replies));
    }
    return jsonReply(QJsonDocument(rpcOne(json.object())));
}

QJsonObject SimOpenWrt::rpcOne(const QJsonObject &request)
{
    const QJsonValue id = request.contains(u"id"_s) ? request.value(u"id"_s) : QJsonValue(QJsonValue::Null);
    if (request.value(u"jsonrpc"_s).toString() != u"2.0" || !request.value(u"method"_s).isString())
        return errorReply(id, -32600);
    if (request.value(u"method"_s).toString() != u"call")
        return errorReply(id, -32601);
    const QJsonArray params = request.value(u"params"_s).toArray();
    if (params.size() < 3 || params.size() > 4 || !params.at(0).isString() || !params.at(1).isString()
        || !params.at(2).isString() || (params.size() == 4 && !params.at(3).isObject()))
        return errorReply(id, -32602);
    int code = 0;
    SimUbusReply reply;
    if (m_mischief.refusesNow())
        reply.status = 6;
    else
        reply = m_rpcd.callAs(params.at(0).toString(), params.at(1).toString(), params.at(2).toString(),
                              params.at(3).toObject(), code);
    if (code != 0)
        return errorReply(id, code);
    QJsonArray result{reply.status};
    if (reply.data)
        result << *reply.data;
    return {{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"result"_s, result}};
}

std::optional<QString> SimOpenWrt::readFile(const QString &path) const
{
    const QJsonObject release = m_board.value(u"release"_s).toObject();
    if (path == u"/etc/openwrt_release") {
        QString out;
        for (const auto &[key, value] :
             QList<QPair<QString, QString>>{{u"ID"_s, release.value(u"distribution"_s).toString()},
                                            {u"RELEASE"_s, release.value(u"version"_s).toString()},
                                            {u"REVISION"_s, release.value(u"revision"_s).toString()},
                                            {u"TARGET"_s, release.value(u"target"_s).toString()},
                                            {u"ARCH"_s, u"aarch64_cortex-a53"_s},
                                            {u"DESCRIPTION"_s, release.value(u"description"_s).toString()},
                                            {u"TAINTS"_s, QString()}})
            out += u"DISTRIB_%1='%2'\n"_s.arg(key, value);
        return out;
    }
    if (path == u"/tmp/sysinfo/model")
        return m_board.value(u"model"_s).toString() + u'\n';
    if (path == u"/tmp/sysinfo/board_name")
        return m_board.value(u"board_name"_s).toString() + u'\n';
    if (path == u"/tmp/dhcp.leases")
        return leaseFile();
    if (path == u"/proc/net/nf_conntrack")
        return conntrack();
    if (path == u"/proc/uptime")
        return u"%1.00 %1.00\n"_s.arg(m_upTicks * 10);
    if (path == u"/proc/net/arp") {
        QString table = u"IP address       HW type     Flags       HW address            Mask     Device\n"_s;
        for (const PracticeHost &host : m_network ? m_network->hosts() : QList<PracticeHost>()) {
            if (host.mac != m_mac)
                table +=
                    u"%1 0x1         0x2         %2     *        br-lan\n"_s.arg(host.address.toString(), -16)
                        .arg(host.mac.text());
        }
        return table;
    }
    if (path == u"/proc/sys/net/netfilter/nf_conntrack_udp_timeout")
        return u"60\n"_s;
    if (path == u"/proc/sys/net/netfilter/nf_conntrack_udp_timeout_stream")
        return u"180\n"_s;
    if (path == u"/var/run/miniupnpd.leases" && m_rpcd.uci.hasConfig(u"upnpd"_s)) {
        const bool any = m_upnpRuns && !m_upnpLeases.isEmpty();
        return any ? m_upnpLeases.join(u'\n') + u'\n' : QString();
    }
    return std::nullopt;
}

QString SimOpenWrt::conntrack() const
{
    QString out;
    for (const SimFlow &flow : m_flows.list ? m_flows.list() : QList<SimFlow>()) {
        // The helper gives its flows an hour; others of UDP get the stream timeout.
        const int left = flow.helper ? 3599 : flow.tcp ? 7439 : 179;
        out += u"ipv4     2 %1 %2 %3 %4src=%5 dst=%6 sport=%7 dport=%8 packets=12 bytes=6144 "_s
                   .arg(flow.tcp ? u"tcp     "_s : u"udp     "_s)
                   .arg(flow.tcp ? 6 : 17, 2)
                   .arg(left)
                   .arg(flow.tcp ? u"ESTABLISHED "_s : QString(), flow.inside.address.toString(),
                        flow.peer.address.toString())
                   .arg(flow.inside.port)
                   .arg(flow.peer.port);
        out += u"src=%1 dst=%2 sport=%3 dport=%4 packets=12 bytes=5820 [ASSURED] mark=0 zone=0 use=2\n"_s
                   .arg(flow.peer.address.toString(), flow.mapped.address.toString())
                   .arg(flow.peer.port)
                   .arg(flow.mapped.port);
    }
    return out;
}

QString SimOpenWrt::leaseFile() const
{
    QString out;
    for (auto it = m_leases.begin(); it != m_leases.end(); ++it) {
        for (const PracticeHost &host : m_network ? m_network->hosts() : QList<PracticeHost>()) {
            if (it->contains(host.mac))
                out += u"1764000000 %1 %2 * *\n"_s.arg(host.mac.text(), host.address.toString());
        }
    }
    return out;
}

QString SimOpenWrt::neighbours() const
{
    QString out;
    for (const PracticeHost &host : m_network ? m_network->hosts() : QList<PracticeHost>()) {
        if (host.mac != m_mac)
            out += u"%1 dev br-lan lladdr %2 REACHABLE\n"_s.arg(host.address.toString(), host.mac.text());
    }
    return out;
}

} // namespace rf
