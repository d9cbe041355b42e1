// sys, show, portmaptime, upnp and ip.
#include "connectors/practice/sim_draytek_cli.h"

#include <QJsonArray>

namespace rf {

using namespace Qt::StringLiterals;
using After = SimDrayAnswer::After;

namespace {

QString enabled(bool on)
{
    return on ? u"Enabled"_s : u"Disabled"_s;
}
QString yes(bool on)
{
    return on ? u"Yes"_s : u"No"_s;
}

QString dashed(const MacAddress &mac)
{
    QString text = mac.text().toUpper();
    return text.replace(u':', u'-');
}

} // namespace

SimDrayAnswer SimDrayCli::sys(const Args &args)
{
    const QStringList known{u"alg"_s,    u"commit"_s, u"mpage"_s,   u"name"_s,
                            u"passwd"_s, u"reboot"_s, u"sip_alg"_s, u"version"_s};
    if (args.isEmpty() || args.first() == u"?")
        return {simDraySubcommands(known)};
    const QString what = args.first();
    const Args rest = args.mid(1);
    const bool asks = !rest.isEmpty() && rest.first() == u"?";
    if (what == u"version")
        return {sysVersion()};
    // These two act even when asked for help.
    if (what == u"commit")
        return {{}, After::Commit};
    if (what == u"reboot")
        return {{}, After::Reboot};
    if (what == u"sip_alg")
        return {sipAlg(rest)};
    if (what == u"passwd")
        return {passwd(rest)};
    if (what == u"alg") {
        if (rest.size() == 2 && rest.first() == u"-e") {
            if (const auto on = simDrayNumber(rest.last(), 0, 1)) {
                set(u"alg/master"_s, *on == 1);
                return {*on ? u"Enable ALG\n"_s : u"Disable ALG\n"_s};
            }
        }
        return {u"Usage: sys alg -e <0/1>\n -e: enable ALG (0:disable, 1:enable)\n\nCurrent ALG status\n"
                " -ALG Master Switch: %1\n"_s.arg(enabled(flag(u"alg/master"_s)))};
    }
    if (what == u"mpage") {
        if (!asks && rest.size() == 1 && (rest.first() == u"enable" || rest.first() == u"disable")) {
            m_morePages = rest.first() == u"enable";
            return {};
        }
        return {u"Enable/Disable More Page\nSyntax:\n  sys mpage enable: Set enable show more page.\n"
                "  sys mpage disable: Set disable show more page.\n\n"
                "  (*) For test only, just save on memory, it will be reset after reboot.\n\n"_s};
    }
    if (what == u"name") {
        if (!asks && rest.size() == 1 && rest.first().size() <= 31) {
            set(u"name"_s, rest.first());
            return {};
        }
        return {u"% sys name <router name>\n% Now: %1\n"_s.arg(text(u"name"_s))};
    }
    return {invalid()};
}

QString SimDrayCli::sysVersion() const
{
    return u"Router Model: %1    Version: %2 English\nProfile version: 4.0.7    Status: 1 (0x14bc0da9)\n"
           "Router IP: %3    Netmask: %4\nFirmware Build Date/Time: %5\nRouter Name: %6\n"
           "Revision: 3682_4564_a39c288 V400_RD3\n"_s.arg(m_view.model, m_view.version, text(u"lan/1/ip"_s),
                                                          text(u"lan/1/mask"_s), m_view.build,
                                                          text(u"name"_s));
}

QString SimDrayCli::sipAlg(const Args &args)
{
    const auto options = simDrayOptions(args, {{u"-e"_s, 1}, {u"-p"_s, 1}, {u"-u"_s, 1}, {u"-t"_s, 1}});
    QString said;
    bool understood = options && !options->isEmpty();
    if (understood) {
        for (const auto &[option, values] : *options) {
            const bool port = option == u"-p";
            understood = understood && simDrayNumber(values.first(), port ? 1 : 0, port ? 65535 : 1);
        }
    }
    if (understood) {
        for (const auto &[option, values] : *options) {
            const int value = values.first().toInt();
            if (option == u"-e") {
                if (value && !flag(u"alg/master"_s)) {
                    set(u"alg/master"_s, true);
                }
                set(u"alg/sip"_s, value == 1);
                said +=
                    value ? u" Auto enable ALG Master Switch\n Enable SIP ALG\n"_s : u" Disable SIP ALG\n"_s;
            } else if (option == u"-p") {
                set(u"alg/port"_s, value);
                said += u" Current listening port: %1\n"_s.arg(value);
            } else if (option == u"-u") {
                set(u"alg/udp"_s, value == 1);
            } else {
                set(u"alg/tcp"_s, value == 1);
            }
        }
        return said;
    }
    qsizetype sessions = 0;
    for (const SimFlow &flow : m_view.flows)
        sessions += flow.helper ? 1 : 0;
    return u"Usage: sys sip_alg <command> <parameter>\n -e: enable SIP ALG (0:disable, 1:enable)\n"
           " -p: set your listening port for SIP ALG\n"
           " -u: enable listen along UDP path (0:disable, 1:enable)\n"
           " -t: enable listen along TCP path (0:disable, 1:enable)\n\nCurrent SIP ALG status\n"
           " -ALG Master Switch: %1\n -SIP ALG: %2\n -Listen along UDP path: %3\n"
           " -Listen along TCP path: %4\n -Listening Port: %5\n -Max sipalg session num: 512\n"
           " -Remain sipalg session num: %6\n"_s
               .arg(enabled(flag(u"alg/master"_s)), enabled(flag(u"alg/sip"_s)), yes(flag(u"alg/udp"_s)),
                    yes(flag(u"alg/tcp"_s)))
               .arg(number(u"alg/port"_s))
               .arg(512 - sessions);
}

QString SimDrayCli::passwd(const Args &args)
{
    const QString usage = u"% sys passwd <old password> <new password>\n% password : max. 83 characters\n"_s;
    if (args.isEmpty() || args.size() > 2 || args.first() == u"?")
        return usage;
    if (args.size() == 2 && args.first() != text(u"password"_s))
        return u"Old password is not correct\n"_s + usage;
    if (args.last().isEmpty() || args.last().size() > 83)
        return usage;
    set(u"password"_s, args.last());
    return {};
}

QString SimDrayCli::show(const Args &args) const
{
    const QStringList known{u"lan"_s, u"portmap"_s, u"session"_s, u"status"_s};
    if (args.isEmpty() || args.first() == u"?")
        return simDraySubcommands(known);
    const qint64 up = m_view.uptimeSeconds;
    const QString upText =
        u"%1:%2:%3"_s.arg(up / 3600).arg(up / 60 % 60).arg(up % 60, 2, 10, QLatin1Char('0'));
    if (args.first() == u"status") {
        QString out =
            u"System Uptime:%1\nLAN Status\nPrimary DNS:8.8.8.8      Secondary DNS:8.8.4.4\n"
            "IP Address:%2      Tx Rate:103850    Rx Rate:68112\n\n"_s.arg(upText, text(u"lan/1/ip"_s));
        const bool connected = !m_view.wan.isNull();
        out += u"WAN 1 Status: %1\nEnable:Yes       Line:Ethernet    Name:\n"
               "Mode:DHCP Client Up Time:%2     IP:%3            GW IP:%4\n"
               "TX Packets:47380      TX Rate(bps):2600 RX Packets:59135      RX Rate(bps):5704\n\n"_s.arg(
                   connected ? u"Connected"_s : u"Disconnected"_s, upText,
                   connected ? m_view.wan.toString() : u"---"_s,
                   connected ? m_view.wanGateway.toString() : u"---"_s);
        out += u"WAN 2 Status: Disconnected\nEnable:No        Line:Ethernet    Name:\n"
               "Mode:---         Up Time:0:00:00     IP:---            GW IP:---\n"
               "TX Packets:0          TX Rate(bps):0   RX Packets:0          RX Rate(bps):0\n"_s;
        return out;
    }
    if (args.first() == u"lan") {
        QString out = u"The LAN settings:\n"
                      "Status   IP              Mask            DHCP Start IP        Pool Gateway\n"
                      "-------- --------------- --------------- ---- --------------- ---- "
                      "---------------\n"_s;
        for (int n = 1; n <= lanCount; ++n) {
            const QString lan = u"lan/%1/"_s.arg(n);
            out += u"[%1]LAN%2  %3 %4 %5 %6 %7 %8\n"_s.arg(flag(lan + u"on"_s) ? u"V"_s : u"X"_s)
                       .arg(n)
                       .arg(text(lan + u"ip"_s).leftJustified(15), text(lan + u"mask"_s).leftJustified(15),
                            (flag(lan + u"dhcp"_s) ? u"V"_s : u" "_s).leftJustified(4),
                            text(lan + u"start"_s).leftJustified(15),
                            QString::number(number(lan + u"count"_s)).leftJustified(4),
                            text(lan + u"gateway"_s));
        }
        return out;
    }
    if (args.first() == u"session") {
        return u"% Maximum Session Number: 50000\n% Maximum Session Usage: %1\n"
               "% Current Session Usage: %1\n% WAN1 Current Session Usage: %1\n"_s.arg(m_view.flows.size());
    }
    if (args.first() == u"portmap") {
        const QString rule = QString(79, u'-') + u'\n';
        QString out = rule
                      + u"  P      Private_IP: Port       Pseudo_IP: Port          Peer_IP:Port ST "
                        "LastTime DPDK\n"_s
                      + rule;
        for (const SimFlow &flow : m_view.flows) {
            out += u"%1 %2:%3 %4:%5 %6:%7  %8     1165    0\n"_s.arg(flow.tcp ? 6 : 17, 3)
                       .arg(flow.inside.address.toString(), 15)
                       .arg(flow.inside.port, 5)
                       .arg(flow.mapped.address.toString(), 15)
                       .arg(flow.mapped.port, 5)
                       .arg(flow.peer.address.toString(), 15)
                       .arg(flow.peer.port, 5)
                       .arg(flow.tcp ? 6 : 0);
        }
        return out;
    }
    return invalid();
}

SimDrayAnswer SimDrayCli::portmaptime(const Args &args)
{
    const QString usage =
        u"Usage:\nPortmapTimeSetting   [-<command> <parameter> | ... ]\n"
        " -t <sec> : set TCP protocol session timeout.\n -u <sec> : set UDP protocol session timeout.\n"
        " -i <sec> : set ICMP protocol session timeout.\n"
        " -w <sec> : set TCP WWW protocol session timeout.\n"
        " -s <sec> : set TCP SYN protocol session timeout.\n"
        " -f       : flush all portmaps (useful for diagnostics)\n -l <List> :    List your all setting\n\n"
        "Note: this telnet cmd only works when half of the sessions are still available\n"_s;
    const QHash<QString, QString> timers{{u"-t"_s, u"tcp"_s},
                                         {u"-u"_s, u"udp"_s},
                                         {u"-i"_s, u"igmp"_s},
                                         {u"-w"_s, u"www"_s},
                                         {u"-s"_s, u"syn"_s}};
    const auto options = simDrayOptions(
        args,
        {{u"-t"_s, 1}, {u"-u"_s, 1}, {u"-i"_s, 1}, {u"-w"_s, 1}, {u"-s"_s, 1}, {u"-f"_s, 0}, {u"-l"_s, 0}});
    if (!options || options->isEmpty())
        return {usage};
    SimDrayAnswer answer;
    for (const auto &[option, values] : *options) {
        if (timers.contains(option) && !simDrayNumber(values.first(), 1, 1000000))
            return {usage};
    }
    for (const auto &[option, values] : *options) {
        if (timers.contains(option)) {
            set(u"timeouts/"_s + timers.value(option), values.first().toInt());
        } else if (option == u"-f") {
            answer.after = After::FlushFlows;
        } else {
            answer.text += u"------ Current setting ------\nTCP Timeout   : %1 sec.\n"
                           "UDP Timeout   : %2 sec.\nIGMP Timeout  : %3 sec.\nTCP WWW Timeout: %4 sec.\n"
                           "TCP SYN Timeout: %5 sec.\n"_s.arg(number(u"timeouts/tcp"_s))
                               .arg(number(u"timeouts/udp"_s))
                               .arg(number(u"timeouts/igmp"_s))
                               .arg(number(u"timeouts/www"_s))
                               .arg(number(u"timeouts/syn"_s));
        }
    }
    return answer;
}

QString SimDrayCli::upnp(const Args &args)
{
    const QString what = args.value(0);
    if (what == u"on") {
        set(u"upnp"_s, true);
        return u"UPNP start.\n"_s;
    }
    if (what == u"off") {
        set(u"upnp"_s, false);
        return u"UPNP say bye-bye\n"_s;
    }
    if (what == u"nat") {
        if (!flag(u"upnp"_s))
            return {};
        QString out = u"******************  IGD NAT Status  ****************\n\n"_s;
        for (qsizetype i = 0; i < qMax<qsizetype>(2, m_view.upnpMaps.size() + 1); ++i) {
            const QJsonObject map = m_view.upnpMaps.at(i).toObject();
            const QString client = map.value(u"ip"_s).toString(u"0.0.0.0"_s);
            out += u"((%1))\nInternalClient >>%2<<, RemoteHost >>0.0.0.0<<\n"
                   "InternalPort >>%3<<, ExternalPort >>%4<<\nPortMapProtocol >>%5<<\n"
                   "The tmpvirtual server index >>0<<\nPortMapLeaseDuration >>0<<, PortMapEnabled >>%6<<\n"_s
                       .arg(i)
                       .arg(client)
                       .arg(map.value(u"port"_s).toInt())
                       .arg(map.value(u"pub"_s).toInt())
                       .arg(map.value(u"proto"_s).toString(u"<NULL>"_s))
                       .arg(map.isEmpty() ? 0 : 1);
            if (!map.isEmpty())
                out += map.value(u"name"_s).toString() + u'\n';
        }
        return out;
    }
    if (what == u"service") {
        if (!flag(u"upnp"_s))
            return {};
        return u">>>>> SERVICE TABLE1 <<<<<\n"
               "  serviceType urn:schemas-microsoft-com:service:OSInfo:1\n"
               "  serviceId   urn:microsoft-com:serviceId:OSInfo1\n  SCPDURL     /upnp/OSInfo.xml\n"
               "  controlURL  /OSInfo1\n  eventURL    /OSInfoEvent1\n"_s;
    }
    if (what.isEmpty() || what == u"?")
        return simDraySubcommands({u"off"_s, u"on"_s, u"nat"_s, u"service"_s});
    return invalid();
}

QString SimDrayCli::ip(const Args &args) const
{
    if (args.isEmpty() || args.first() == u"?")
        return simDraySubcommands({u"arp"_s});
    if (args.first() != u"arp")
        return invalid();
    if (args.value(1) != u"status")
        return simDraySubcommands({u"status"_s});
    QString out = u"[ARP Table]\nIndex IP Address     MAC Address      HOST ID    Interface  VLAN   Port\n"_s;
    int index = 0;
    for (const PracticeHost &host : m_view.hosts) {
        // Which of its networks a neighbour is on shows by the address.
        QString lan;
        for (int n = 1; n <= lanCount; ++n) {
            const QString path = u"lan/%1/"_s.arg(n);
            const QHostAddress net(text(path + u"ip"_s));
            const int prefix = QHostAddress::parseSubnet(u"0.0.0.0/"_s + text(path + u"mask"_s)).second;
            if (flag(path + u"on"_s) && host.address.isInSubnet(net, prefix))
                lan = u"LAN%1"_s.arg(n);
        }
        if (lan.isEmpty() || host.mac == m_view.mac)
            continue;
        out += u"%1   %2%3          %4       VLAN%5   P1\n"_s.arg(++index, 4)
                   .arg(host.address.toString().leftJustified(15), dashed(host.mac), lan)
                   .arg(lan == u"LAN1" ? 0 : 1);
    }
    return out;
}

} // namespace rf
