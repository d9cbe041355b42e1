// srv nat: port redirection, open ports and DMZ hosts.
#include "connectors/practice/sim_draytek_cli.h"

#include <QJsonArray>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxRedirects = 40;
constexpr int maxOpenPorts = 40;
constexpr int openItems = 10;
constexpr int maxWan = 2;

std::optional<int> wanIndex(const QString &text)
{
    if (text == u"all")
        return 0;
    return text.startsWith(u"wan"_s) ? simDrayNumber(text.mid(3), 1, maxWan) : std::nullopt;
}

QString protocolName(const QString &stored)
{
    return stored.isEmpty() ? u"---"_s : stored.toUpper();
}

} // namespace

QString SimDrayCli::srv(const Args &args)
{
    if (args.isEmpty() || args.first() == u"?")
        return simDraySubcommands({u"dhcp"_s, u"nat"_s});
    if (args.first() == u"dhcp")
        return dhcp(args.mid(1));
    if (args.first() != u"nat")
        return invalid();
    const QString what = args.value(1);
    const Args rest = args.mid(2);
    if (what.isEmpty() || what == u"?")
        return simDraySubcommands({u"dmz"_s, u"openport"_s, u"portmap"_s, u"showall"_s, u"trigger"_s});
    if (what == u"portmap")
        return portmap(rest);
    if (what == u"openport")
        return openport(rest);
    if (what == u"dmz")
        return dmz(rest);
    if (what == u"showall")
        return natSummary();
    if (what == u"trigger" && rest.value(0) == u"view")
        return u"\nNo Port Trigger Rule\n"_s;
    return invalid();
}

QString SimDrayCli::portmap(const Args &args)
{
    const QString usage =
        u"%% srv nat portmap add <idx> <serv name> <proto> <pub port> <src ip type> <src ip idx> <pri ip> "
        "<pri port> <wan idx> <alias IP>\n%% srv nat portmap del <idx>\n%% srv nat portmap disable <idx>\n"
        "%% srv nat portmap enable <idx> <proto>\n%% srv nat portmap flush\n%% srv nat portmap table\n"
        "%% srv nat portmap view\n"_s;
    const QString what = args.value(0);
    if (what == u"table" || what == u"view")
        return portmapTable();
    if (what == u"flush" && args.size() == 1) {
        set(u"portmap"_s, QJsonObject());
        return {};
    }
    const auto index = simDrayNumber(args.value(1), 1, maxRedirects);
    if (!index)
        return usage;
    const QString path = u"portmap/%1"_s.arg(*index);
    const bool there = get(path).isObject();
    if (what == u"del" && args.size() == 2) {
        if (!there)
            return usage;
        remove(path);
        return {};
    }
    if (what == u"disable" && args.size() == 2) {
        if (!there)
            return usage;
        // The protocol goes with it: that is why enabling asks for it.
        set(path + u"/proto"_s, QString());
        set(path + u"/on"_s, false);
        return {};
    }
    if (what == u"enable" && args.size() == 3) {
        const QString proto = args.at(2).toLower();
        if (!there || (proto != u"tcp" && proto != u"udp"))
            return usage;
        set(path + u"/proto"_s, proto);
        set(path + u"/on"_s, true);
        return {};
    }
    if (what == u"add" && args.size() == 11) {
        const QString proto = args.at(3).toLower();
        const auto publicPort = simDrayNumber(args.at(4), 0, 65535);
        const auto sourceType = simDrayNumber(args.at(5), 0, 1);
        const auto source = simDrayNumber(args.at(6), 0, sourceType.value_or(0) ? 32 : 192);
        const auto privatePort = simDrayNumber(args.at(8), 1, 65535);
        const auto wan = wanIndex(args.at(9));
        const auto alias = simDrayNumber(args.at(10), 1, 32);
        if (args.at(2).size() > 23 || (proto != u"tcp" && proto != u"udp") || !publicPort || !sourceType
            || !source || !simDrayIpv4(args.at(7)) || !privatePort || !wan || !alias)
            return usage;
        set(path, QJsonObject{{u"name"_s, args.at(2)},
                              {u"proto"_s, proto},
                              {u"pub"_s, *publicPort},
                              {u"srcType"_s, *sourceType},
                              {u"src"_s, *source},
                              {u"ip"_s, args.at(7)},
                              {u"port"_s, *privatePort},
                              {u"wan"_s, *wan},
                              {u"alias"_s, *alias},
                              {u"on"_s, true}});
        return {};
    }
    return usage;
}

QString SimDrayCli::portmapTable() const
{
    QString out = u"\nNAT Port Redirection Configuration Table:\n\n"
                  "Index  Service Name    Protocol  Public Port  Private IP      Private Port ifno\n"_s;
    for (int i = 1; i <= maxRedirects; ++i) {
        const QJsonObject map = get(u"portmap/%1"_s.arg(i)).toObject();
        const int wan = map.value(u"wan"_s).toInt();
        out += u"%1 %2 %3 %4    %5 %6     %7\n"_s.arg(i, -7)
                   .arg(map.value(u"name"_s).toString(), -15)
                   .arg(map.isEmpty() ? u"---"_s : protocolName(map.value(u"proto"_s).toString()), -9)
                   .arg(map.value(u"pub"_s).toInt(), 7)
                   .arg(map.value(u"ip"_s).toString(u"0.0.0.0"_s), -15)
                   .arg(map.value(u"port"_s).toInt(), 7)
                   // ifno: 0 = all, 3 = wan1, 4 = wan2; unused ones count down from -1 in the guide.
                   .arg(map.isEmpty() ? -i
                        : wan == 0    ? 0
                                      : wan + 2);
    }
    return out + u"\nifno: 0 = all, 3 = wan1, 4 = wan2\n"_s;
}

QString SimDrayCli::openport(const Args &args)
{
    const QString usage = u"srv nat openport n m [-<command> <parameter> | ... ]\n"
                          " n : index of the profile (1~40)\n m : sub-item of the profile (1~10)\n"
                          " -a <enable> : 0: disable, 1:enable\n -c <comment> : less than 23 characters\n"
                          " -l <source ip idx> : 1~192 IP object, 1~32 IP group, 0 Any\n"
                          " -g <source ip type> : 0: IP object, 1: IP group\n -i <local ip>\n"
                          " -w <widx> <ipidx>\n -p <protocol> : TCP, UDP, ALL\n -s <start port>\n"
                          " -e <end port>\n -v : display current settings\n -r <idx> : delete\n"
                          " -f <idx> : return to factory settings\n"_s;
    const auto index = simDrayNumber(args.value(0), 1, maxOpenPorts);
    const auto item = simDrayNumber(args.value(1), 1, openItems);
    const auto options = simDrayOptions(args.mid(2), {{u"-a"_s, 1},
                                                      {u"-c"_s, 1},
                                                      {u"-l"_s, 1},
                                                      {u"-g"_s, 1},
                                                      {u"-i"_s, 1},
                                                      {u"-w"_s, 2},
                                                      {u"-p"_s, 1},
                                                      {u"-s"_s, 1},
                                                      {u"-e"_s, 1},
                                                      {u"-v"_s, 0},
                                                      {u"-r"_s, 1},
                                                      {u"-f"_s, 1}});
    if (!index || !item || !options || options->isEmpty())
        return usage;
    const QString path = u"openport/%1"_s.arg(*index);
    if (options->first().first == u"-v") {
        const QJsonObject profile = get(path).toObject();
        QString out =
            u"%% Status: %1\n%% Comment: %2\n%% WAN Interface: WAN%3\n"
            "%% Private IP address: %4\n%% Source IP: %5\n"
            "Index   Protocal        Start Port      End Port\n"
            "*****************************************************************\n"_s
                .arg(profile.value(u"on"_s).toBool() ? u"Enable"_s : u"Disable"_s,
                     profile.value(u"comment"_s).toString())
                .arg(profile.value(u"wan"_s).toInt(1))
                .arg(
                    profile.value(u"ip"_s).toString(u"0.0.0.0"_s),
                    profile.value(u"src"_s).toInt() == 0
                        ? u"Any"_s
                        : u"%1 %2"_s.arg(profile.value(u"srcType"_s).toInt() ? u"IP Group"_s : u"IP Object"_s)
                              .arg(profile.value(u"src"_s).toInt()));
        const QJsonObject items = profile.value(u"items"_s).toObject();
        for (int i = 1; i <= openItems; ++i) {
            const QJsonObject row = items.value(QString::number(i)).toObject();
            if (row.isEmpty())
                continue;
            out += u"%1.    %2 %3 %4\n"_s.arg(i, 3)
                       .arg(protocolName(row.value(u"proto"_s).toString()), -15)
                       .arg(row.value(u"start"_s).toInt(), -15)
                       .arg(row.value(u"end"_s).toInt());
        }
        return out;
    }
    for (const auto &[option, values] : *options) {
        const QString v = values.value(0);
        const bool fine = option == u"-a" || option == u"-g" ? simDrayNumber(v, 0, 1).has_value()
                          : option == u"-c"                  ? v.size() < 23
                          : option == u"-l"                  ? simDrayNumber(v, 0, 192).has_value()
                          : option == u"-i"                  ? simDrayIpv4(v)
                          : option == u"-w"
                              ? simDrayNumber(v, 1, maxWan) && simDrayNumber(values.value(1), 1, 32)
                          : option == u"-p" ? QStringList{u"tcp"_s, u"udp"_s, u"all"_s}.contains(v.toLower())
                          : option == u"-s" || option == u"-e" ? simDrayNumber(v, 0, 65535).has_value()
                          : option == u"-r" || option == u"-f" ? v.toInt() == *index
                                                               : false;
        if (!fine)
            return usage;
    }
    QString said;
    for (const auto &[option, values] : *options) {
        const QString row = path + u"/items/%1/"_s.arg(*item);
        const QString v = values.value(0);
        if (option == u"-r" || option == u"-f") {
            remove(path);
            return {};
        }
        if (option == u"-a")
            set(path + u"/on"_s, v == u"1");
        else if (option == u"-c")
            set(path + u"/comment"_s, v);
        else if (option == u"-l")
            set(path + u"/src"_s, v.toInt());
        else if (option == u"-g")
            set(path + u"/srcType"_s, v.toInt());
        else if (option == u"-i")
            set(path + u"/ip"_s, v);
        else if (option == u"-p")
            set(row + u"proto"_s, v.toLower());
        else if (option == u"-s")
            set(row + u"start"_s, v.toInt());
        else if (option == u"-e")
            set(row + u"end"_s, v.toInt());
        else {
            set(path + u"/wan"_s, v.toInt());
            set(path + u"/alias"_s, values.at(1).toInt());
            said = u" Set WAN Port ok!!\n\n"_s;
        }
    }
    return said;
}

QString SimDrayCli::dmz(const Args &args)
{
    const QString usage = u"Srv nat dmz n m [-<command> <parameter> | ... ]\n n : 1: wan1, 2: wan2\n"
                          " m : index number of the DMZ host (1~8)\n -e : 1:enable, 0:disable\n"
                          " -i : private IP address of the DMZ host\n -r : remove DMZ host setting\n"
                          " -v : display current status\n"_s;
    if (args.size() == 1 && args.first() == u"-v") {
        QString out;
        for (int wan = 1; wan <= maxWan; ++wan) {
            out += u"%      WAN%1 DMZ mapping status:\n Index  Status  WAN%1 aux IP     Private IP\n"
                   "----------------------------------------------------\n"_s.arg(wan);
            const QStringList hosts = keys(u"dmz/%1"_s.arg(wan));
            for (const QString &host : hosts.isEmpty() ? QStringList{u"1"_s} : hosts) {
                const QJsonObject row = get(u"dmz/%1/%2"_s.arg(wan).arg(host)).toObject();
                out += u"%1    %2 0.0.0.0 %3\n"_s.arg(host, 4)
                           .arg(row.value(u"on"_s).toBool() ? u"Enable"_s : u"Disable"_s, -7)
                           .arg(row.value(u"ip"_s).toString());
            }
            out += u'\n';
        }
        return out;
    }
    const auto wan = simDrayNumber(args.value(0), 1, maxWan);
    const auto host = simDrayNumber(args.value(1), 1, 8);
    const auto options = simDrayOptions(args.mid(2), {{u"-e"_s, 1}, {u"-i"_s, 1}, {u"-r"_s, 0}});
    if (!wan || !host || !options || options->isEmpty())
        return usage;
    for (const auto &[option, values] : *options) {
        if ((option == u"-e" && !simDrayNumber(values.first(), 0, 1))
            || (option == u"-i" && !simDrayIpv4(values.first())))
            return usage;
    }
    const QString path = u"dmz/%1/%2"_s.arg(*wan).arg(*host);
    for (const auto &[option, values] : *options) {
        if (option == u"-e")
            set(path + u"/on"_s, values.first() == u"1");
        else if (option == u"-i")
            set(path + u"/ip"_s, values.first());
        else
            remove(path);
    }
    return {};
}

QString SimDrayCli::natSummary() const
{
    QString out = u"Index   Proto   WAN IP:Port                 Private IP:Port             Act\n"_s
                  + QString(77, u'*') + u'\n';
    const auto row = [&](QChar kind, const QString &index, const QString &proto, const QString &outside,
                         const QString &inside, bool on) {
        out += u"%1%2     %3 %4 %5 %6\n"_s.arg(kind)
                   .arg(index.toInt(), 2, 10, QLatin1Char('0'))
                   .arg(proto, -7)
                   .arg(outside, -27)
                   .arg(inside, -27)
                   .arg(on ? u"Y"_s : u"N"_s);
    };
    for (const QString &index : keys(u"portmap"_s)) {
        const QJsonObject map = get(u"portmap/"_s + index).toObject();
        row(u'R', index, protocolName(map.value(u"proto"_s).toString()),
            u"%1:%2"_s.arg(map.value(u"wan"_s).toInt() == 0 ? u"-- ALL --"_s : u"0.0.0.0"_s)
                .arg(map.value(u"pub"_s).toInt()),
            u"%1:%2"_s.arg(map.value(u"ip"_s).toString()).arg(map.value(u"port"_s).toInt()),
            map.value(u"on"_s).toBool());
    }
    out += u'\n';
    for (const QString &index : keys(u"openport"_s)) {
        const QJsonObject profile = get(u"openport/"_s + index).toObject();
        for (int i = 1; i <= openItems; ++i) {
            const QJsonObject item =
                profile.value(u"items"_s).toObject().value(QString::number(i)).toObject();
            const QString ports =
                u":%1~%2"_s.arg(item.value(u"start"_s).toInt()).arg(item.value(u"end"_s).toInt());
            row(u'O', index, protocolName(item.value(u"proto"_s).toString()), u"0.0.0.0"_s + ports,
                profile.value(u"ip"_s).toString(u"0.0.0.0"_s) + ports, profile.value(u"on"_s).toBool());
        }
    }
    out += u'\n';
    for (const QString &wan : keys(u"dmz"_s)) {
        for (const QString &host : keys(u"dmz/"_s + wan)) {
            const QJsonObject entry = get(u"dmz/%1/%2"_s.arg(wan, host)).toObject();
            if (entry.value(u"ip"_s).toString().isEmpty())
                continue;
            row(u'D', host, u"All"_s, u"0.0.0.0"_s, entry.value(u"ip"_s).toString(),
                entry.value(u"on"_s).toBool());
        }
    }
    return out + u"\nR:Port Redirection, O:Open Ports, D:DMZ\n"_s;
}

} // namespace rf
