// mngt: who may administer the router, from where and by what.
#include "connectors/practice/sim_draytek_cli.h"

#include <QJsonArray>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

const QStringList remoteServices()
{
    return {u"http"_s, u"https"_s, u"ftp"_s,  u"telnet"_s,
            u"ssh"_s,  u"tr069"_s, u"snmp"_s, u"enforce_https"_s};
}

const QStringList lanServices()
{
    return {u"FTP"_s, u"HTTP"_s, u"HTTPS"_s, u"TELNET"_s, u"SSH"_s, u"TR069"_s, u"ENFORCE_HTTPS"_s};
}

/// "FTP,SSH", "All" or "None" → names; nullopt when one is unknown.
std::optional<QStringList> serviceList(const QString &text, const QStringList &known)
{
    if (text.compare(u"all"_s, Qt::CaseInsensitive) == 0)
        return known;
    if (text.compare(u"none"_s, Qt::CaseInsensitive) == 0)
        return QStringList();
    QStringList out;
    for (const QString &part : text.toUpper().split(u',')) {
        if (!known.contains(part))
            return std::nullopt;
        out << part;
    }
    return out;
}

QString serverName(const QString &service)
{
    return service == u"enforce_https" ? u"Enforce HTTPS"_s
           : service == u"telnet"      ? u"Telnet server"_s
           : service == u"tr069"       ? u"TR069 server"_s
                                       : service.toUpper() + u" server"_s;
}

} // namespace

QString SimDrayCli::mngt(const Args &args)
{
    const QString what = args.value(0);
    const Args rest = args.mid(1);
    static const QHash<QString, QString> ports{{u"ftpport"_s, u"FTP server"_s},
                                               {u"httpport"_s, u"web server"_s},
                                               {u"httpsport"_s, u"web server"_s},
                                               {u"telnetport"_s, u"Telnet server"_s},
                                               {u"sshport"_s, u"ssh"_s}};
    if (what.isEmpty() || what == u"?") {
        return simDraySubcommands({u"accesslist"_s, u"bfp"_s, u"echoicmp"_s, u"lanaccess"_s, u"rmtcfg"_s,
                                   u"snmp"_s, u"sshport"_s, u"sshtimeout"_s, u"ssh_oldkex"_s,
                                   u"telnettimeout"_s, u"wanlogin"_s, u"ValidationCode"_s});
    }
    if (what == u"rmtcfg")
        return rmtcfg(rest);
    if (what == u"lanaccess")
        return lanaccess(rest);
    if (what == u"accesslist")
        return accesslist(rest);
    if (what == u"bfp")
        return bfp(rest);
    if (what == u"echoicmp") {
        if (rest == QStringList{u"enable"_s} || rest == QStringList{u"disable"_s}) {
            set(u"echoicmp"_s, rest.first() == u"enable");
            return u"%% Echo ICMP packet %1d.\n"_s.arg(rest.first());
        }
        return u"%% mngt echoicmp enable\n%% mngt echoicmp disable\n"_s;
    }
    if (what == u"wanlogin") {
        if (rest == QStringList{u"enable"_s} || rest == QStringList{u"disable"_s}) {
            set(u"wanlogin"_s, rest.first() == u"enable");
            return u"%% wan login %1d.\n"_s.arg(rest.first());
        }
        return u"%% mngt wanlogin enable\n%% mngt wanlogin disable\n"_s;
    }
    if (what == u"ssh_oldkex") {
        if (rest == QStringList{u"enable"_s} || rest == QStringList{u"disable"_s}) {
            set(u"oldkex"_s, rest.first() == u"enable");
            return {};
        }
        return u"%% mngt ssh_oldkex enable/disable\n%% Current setting is %1\n\n"_s.arg(
            flag(u"oldkex"_s) ? u"enabled"_s : u"disabled"_s);
    }
    if (what == u"ValidationCode") {
        if (rest == QStringList{u"enable"_s} || rest == QStringList{u"disable"_s}) {
            set(u"captcha"_s, rest.first() == u"enable");
            return {};
        }
        return u"Usage:\n\n mngt ValidationCode enable/disable\ncurrent setting : %1\n"_s.arg(
            flag(u"captcha"_s) ? u"enable"_s : u"disable"_s);
    }
    if (what == u"telnettimeout" || what == u"sshtimeout") {
        const QString name = what == u"sshtimeout" ? u"SSH"_s : u"Telnet"_s;
        if (const auto seconds = simDrayNumber(rest.value(0), 60, 300); seconds && rest.size() == 1) {
            set(what, *seconds);
            return u"% %1 timeout : %2s\n"_s.arg(name).arg(*seconds);
        }
        return u"% mngt %1 <60~300>\n% Now: %2\n"_s.arg(what).arg(get(what).toInt(300));
    }
    if (ports.contains(what)) {
        return u"% mngt %1 <port>\n% Now: %2\n"_s.arg(what).arg(what == u"ftpport"      ? 21
                                                                : what == u"httpport"   ? 80
                                                                : what == u"httpsport"  ? 443
                                                                : what == u"telnetport" ? 23
                                                                                        : 22);
    }
    if (what == u"snmp") {
        if (rest == QStringList{u"-V"_s})
            return u" SNMP Agent Turn off!!!\n"_s;
        return u"% mngt snmp [-<command> <parameter> | ... ]\n"_s;
    }
    return invalid();
}

QString SimDrayCli::rmtcfg(const Args &args)
{
    const QString usage = u"%% mngt rmtcfg status\n%% mngt rmtcfg enable\n%% mngt rmtcfg disable\n"
                          "%% mngt rmtcfg <http/https/ftp/telnet/ssh/tr069/snmp/enforce_https> <on/off>\n"_s;
    const QString what = args.value(0);
    if (what == u"status" && args.size() == 1) {
        if (!flag(u"rmtcfg/on"_s))
            return u"Remote configure function has been disabled\n"_s;
        QString out = u"%% Remote configure function has been enabled.\n"_s;
        for (const QString &service : remoteServices())
            out += u"%% %1 has been %2.\n"_s.arg(serverName(service),
                                                 flag(u"rmtcfg/"_s + service) ? u"enabled"_s : u"disabled"_s);
        return out;
    }
    if ((what == u"enable" || what == u"disable") && args.size() == 1) {
        set(u"rmtcfg/on"_s, what == u"enable");
        return what == u"enable" ? u"%% Remote configure function has been enabled.\n"_s
                                 : u"%% Remote configure function has been disabled.\n"_s;
    }
    const auto on = simDrayOnOff(args.value(1));
    if (!remoteServices().contains(what) || !on || args.size() != 2)
        return usage;
    if (!flag(u"rmtcfg/on"_s)) {
        return u"Enable server fail\nRemote configure function has been disabled\n"
               "please enable by enter mngt rmtcfg enable\n\n"_s;
    }
    set(u"rmtcfg/"_s + what, *on);
    return u"%% %1 has been %2.\n"_s.arg(serverName(what), *on ? u"enabled"_s : u"disabled"_s);
}

QString SimDrayCli::lanaccess(const Args &args)
{
    const QString usage =
        u"mngt lanaccess -e <0/1> -s <value> -i <value> -I <value>\n -e : enable/disable the function\n"
        " -s : FTP, HTTP, HTTPS, ENFORCE_HTTPS, TELNET, SSH, None, All\n"
        " -i : LAN1~LAN8, IP Routed Subnet, None, All (LAN1 is always allowed)\n -I : IP object index\n"
        " -f : flush all of the settings\n -d : restore the factory default settings\n"
        " -v : view current settings\n -h : usage\n"_s;
    const auto options = simDrayOptions(args, {{u"-e"_s, 1},
                                               {u"-s"_s, 1},
                                               {u"-i"_s, 1},
                                               {u"-I"_s, 1},
                                               {u"-f"_s, 0},
                                               {u"-d"_s, 0},
                                               {u"-v"_s, 0},
                                               {u"-h"_s, 0}});
    if (!options || options->isEmpty() || options->first().first == u"-h")
        return usage;
    QStringList subnetNames;
    for (int n = 1; n <= lanCount; ++n)
        subnetNames << u"LAN%1"_s.arg(n);
    if (options->first().first == u"-v") {
        QString out = u"Current LAN Access Control Setting:\n* Enable:%1\n* Service:\n"_s.arg(
            flag(u"lanaccess/on"_s) ? u"Yes"_s : u"No"_s);
        const QJsonArray services = get(u"lanaccess/services"_s).toArray();
        for (const QString &service : lanServices())
            out += u"   - %1:%2\n"_s.arg(service == u"ENFORCE_HTTPS" ? u"Enforce HTTPS"_s : service,
                                         services.contains(service) ? u"Yes"_s : u"No"_s);
        out += u"* Subnet:\n"_s;
        const QJsonArray subnets = get(u"lanaccess/subnets"_s).toArray();
        for (int n = 1; n <= lanCount; ++n)
            out += u"   - LAN %1: %2\n     - Specific IP(type:IP Object)(index:0) is disabled\n"_s.arg(n).arg(
                n == 1 || subnets.contains(u"LAN%1"_s.arg(n)) ? u"enabled"_s : u"disabled"_s);
        return out
               + u"   - IP Routed Subnet: disabled\n     - Specific IP(type:IP Object)(index:0) is "
                 "disabled\n"_s;
    }
    const QJsonObject factory{{u"on"_s, false},
                              {u"services"_s, QJsonArray::fromStringList(lanServices().mid(0, 6))},
                              {u"subnets"_s, QJsonArray::fromStringList(subnetNames)}};
    for (const auto &[option, values] : *options) {
        const QString v = values.value(0);
        if ((option == u"-e" && !simDrayNumber(v, 0, 1))
            || (option == u"-s" && !serviceList(v, lanServices()))
            || (option == u"-i" && !serviceList(v, subnetNames)) || option == u"-I")
            return usage;
    }
    for (const auto &[option, values] : *options) {
        if (option == u"-e")
            set(u"lanaccess/on"_s, values.first() == u"1");
        else if (option == u"-s")
            set(u"lanaccess/services"_s,
                QJsonArray::fromStringList(*serviceList(values.first(), lanServices())));
        else if (option == u"-i")
            set(u"lanaccess/subnets"_s,
                QJsonArray::fromStringList(*serviceList(values.first(), subnetNames)));
        else
            set(u"lanaccess"_s, factory);
    }
    return {};
}

QString SimDrayCli::accesslist(const Args &args)
{
    const QString what = args.value(0);
    if (what == u"list" && args.size() == 1) {
        QString out = u"%% Access list :\n  [NO.]       [Type]      [Index]     [Description]\n"_s
                      + QString(78, u'=') + u'\n';
        for (const QString &n : keys(u"accesslist"_s)) {
            const int object = number(u"accesslist/"_s + n);
            out += u"  %1           IP Object   %2           %3\n"_s.arg(n).arg(object).arg(
                text(u"object/ip/%1/name"_s.arg(object)));
        }
        return out;
    }
    if (what == u"add" && args.size() == 4 && args.at(1) == u"ip") {
        const auto n = simDrayNumber(args.at(2), 1, 10);
        const auto object = simDrayNumber(args.at(3), 1, 192);
        if (n && object) {
            set(u"accesslist/%1"_s.arg(*n), *object);
            return u"%% Set OK. Please do \"sys re\" to reboot the router!\n"_s;
        }
    }
    if (what == u"remove" && args.size() == 2 && !get(u"accesslist/"_s + args.at(1)).isUndefined()) {
        remove(u"accesslist/"_s + args.at(1));
        return {};
    }
    if (what == u"flush" && args.size() == 1) {
        set(u"accesslist"_s, QJsonObject());
        return {};
    }
    return u"%% mngt accesslist list\n%% mngt accesslist add <ip/hostname> <No.> <Index>\n"
           "%% mngt accesslist remove <index>\n%% mngt accesslist flush\n"_s;
}

QString SimDrayCli::bfp(const Args &args)
{
    const QStringList known{u"FTP"_s, u"HTTP"_s, u"HTTPS"_s, u"TELNET"_s, u"TR069"_s, u"SSH"_s};
    const auto options =
        simDrayOptions(args, {{u"-e"_s, 1}, {u"-s"_s, 1}, {u"-l"_s, 1}, {u"-p"_s, 1}, {u"-v"_s, 0}});
    bool fine = options && !options->isEmpty();
    for (qsizetype i = 0; fine && i < options->size(); ++i) {
        const auto &[option, values] = options->at(i);
        const QString v = values.value(0);
        fine = option == u"-v" || (option == u"-e" && simDrayNumber(v, 0, 1))
               || (option == u"-s" && serviceList(v, known)) || (option == u"-l" && simDrayNumber(v, 1, 255))
               || (option == u"-p" && simDrayNumber(v, 0, 86400));
    }
    if (!fine)
        return u"mngt bfp [-<command> <parameter> | ... ]\n -e 0/1\n -s <service>\n -l <failure 1~255>\n"
               " -p <penalty>\n -v\n"_s;
    QString out;
    for (const auto &[option, values] : *options) {
        if (option == u"-e")
            set(u"bfp/on"_s, values.first() == u"1");
        else if (option == u"-s")
            set(u"bfp/services"_s, QJsonArray::fromStringList(*serviceList(values.first(), known)));
        else if (option == u"-l")
            set(u"bfp/failures"_s, values.first().toInt());
        else if (option == u"-p")
            set(u"bfp/penalty"_s, values.first().toInt());
        else {
            out += u"Current Brute Force Protection Setting:\n* Enable: %1\n* Service:\n"_s.arg(
                flag(u"bfp/on"_s) ? u"yes"_s : u"no"_s);
            const QJsonArray services = get(u"bfp/services"_s).toArray();
            for (const QString &service : known)
                out += u" - %1 %2\n"_s.arg(service + u':', -12)
                           .arg(services.contains(service) ? u"yes"_s : u"no"_s);
            out += u"* Maximum login failures: %1\n* Penalty period: %2\n"_s.arg(number(u"bfp/failures"_s))
                       .arg(number(u"bfp/penalty"_s));
        }
    }
    return out;
}

} // namespace rf
