// vlan, msubnet and srv dhcp.
#include "connectors/practice/sim_draytek_cli.h"

#include <QJsonArray>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;
using After = SimDrayAnswer::After;

namespace {

const QString rebootNotice()
{
    return QString::fromLatin1(simDrayRebootNotice);
}

QString lanChoices(int from)
{
    QStringList numbers;
    for (int n = from; n <= SimDrayCli::lanCount; ++n)
        numbers << QString::number(n);
    return u'<' + numbers.join(u'/') + u'>';
}

/// "p1".."p5" → sorted numbers; nullopt when one is not a port of this model.
std::optional<QList<int>> portList(const QStringList &words)
{
    QList<int> ports;
    for (const QString &word : words) {
        const auto port =
            word.startsWith(u'p') ? simDrayNumber(word.mid(1), 1, SimDrayCli::portCount) : std::nullopt;
        if (!port)
            return std::nullopt;
        if (!ports.contains(*port))
            ports << *port;
    }
    std::sort(ports.begin(), ports.end());
    return ports;
}

QJsonArray portArray(const QList<int> &ports)
{
    QJsonArray out;
    for (const int port : ports)
        out << port;
    return out;
}

} // namespace

SimDrayAnswer SimDrayCli::vlan(const Args &args)
{
    const QString what = args.value(0);
    if (what.isEmpty() || what == u"?") {
        return {simDraySubcommands({u"group"_s, u"off"_s, u"on"_s, u"pri"_s, u"restart"_s, u"status"_s,
                                    u"subnet"_s, u"submode"_s, u"tagged"_s, u"vid"_s})};
    }
    if (what == u"status")
        return {vlanStatus()};
    if (what == u"submode")
        return {u"% vlan subnet mode : normal mode\n"_s};
    if (what == u"restart") // acts even with "?"
        return {u" VLAN restarts!!!\n"_s, After::RestartVlan};
    if (what == u"on" || what == u"off") {
        set(u"vlan/on"_s, what == u"on");
        return {what == u"on" ? u" VLAN is Enable!\n"_s : u" VLAN is Disable!\n"_s};
    }
    if (what == u"tagged" && args.size() == 3) {
        const auto on = simDrayOnOff(args.at(2));
        const auto group = simDrayNumber(args.at(1), 0, groupCount - 1);
        if (on && args.at(1) == u"unlimited") {
            set(u"vlan/unlimited"_s, *on);
            return {u"Unlimited mode is %1\n"_s.arg(*on ? u"ON"_s : u"OFF"_s)};
        }
        if (on && args.at(1) == u"p1_untag") {
            set(u"vlan/p1_untag"_s, *on);
            return {u"P1 untag mode is %1\n"_s.arg(*on ? u"ON"_s : u"OFF"_s)};
        }
        if (on && group) {
            set(u"vlan/groups/%1/tagged"_s.arg(*group), *on);
            return {u"VLAN%1: tagged %2\n"_s.arg(*group).arg(*on ? u"ON"_s : u"OFF"_s)};
        }
    }
    const auto group = simDrayNumber(args.value(1), 0, groupCount - 1);
    if (what == u"vid" && args.size() == 3 && group) {
        if (const auto vid = simDrayNumber(args.at(2), 0, 4095)) {
            set(u"vlan/groups/%1/vid"_s.arg(*group), *vid);
            return {u"VLAN%1, vid=%2\n"_s.arg(*group).arg(*vid)};
        }
    }
    if (what == u"pri" && args.size() == 3 && group) {
        if (const auto priority = simDrayNumber(args.at(2), 0, 7)) {
            set(u"vlan/groups/%1/pri"_s.arg(*group), *priority);
            return {u"VLAN%1: Priority=%2\n"_s.arg(*group).arg(*priority)};
        }
    }
    if (what == u"subnet" && args.size() == 3 && group) {
        if (const auto lan = simDrayNumber(args.at(2), 1, lanCount)) {
            set(u"vlan/groups/%1/lan"_s.arg(*group), *lan);
            return {u"% Vlan Group-%1 using LAN%2       !\n"_s.arg(*group).arg(*lan) + rebootNotice()};
        }
    }
    if (what == u"group" && group && args.size() >= 3) {
        const QString how = args.at(2);
        const QString path = u"vlan/groups/%1/ports"_s.arg(*group);
        if (how == u"show")
            return {vlanStatus()};
        const auto ports = portList(args.mid(3));
        if (ports && QStringList{u"add"_s, u"add_ex"_s, u"set"_s, u"set_ex"_s}.contains(how)) {
            QList<int> members = *ports;
            if (how.startsWith(u"add"_s)) {
                for (const QJsonValue old : get(path).toArray()) {
                    if (!members.contains(old.toInt()))
                        members << old.toInt();
                }
                std::sort(members.begin(), members.end());
            }
            set(path, portArray(members));
            for (int other = 0; how.endsWith(u"_ex"_s) && other < groupCount; ++other) {
                const QString otherPath = u"vlan/groups/%1/ports"_s.arg(other);
                QJsonArray kept;
                for (const QJsonValue port : get(otherPath).toArray()) {
                    if (!ports->contains(port.toInt()))
                        kept << port;
                }
                if (other != *group && get(otherPath).isArray())
                    set(otherPath, kept);
            }
            return {u" OK.\nUse cmd 'vlan status' if you want to check result.\n"_s};
        }
    }
    if (what == u"group")
        return {u"% vlan group <0~7> <add/add_ex/set/set_ex/show> <p1/p2/p3/p4/p5>\n"_s};
    if (what == u"vid")
        return {u"% vlan vid n <0~4095>\n"_s};
    if (what == u"pri")
        return {u"% vlan pri n <0~7>\n"_s};
    if (what == u"subnet")
        return {u"% vlan subnet group_id %1\n"_s.arg(lanChoices(1))};
    if (what == u"tagged")
        return {u"% vlan tagged <n> <on/off>\n% vlan tagged <unlimited> <on/off>\n"
                "% vlan tagged <p1_untag> <on/off>\n"_s};
    return {invalid()};
}

QString SimDrayCli::vlanStatus() const
{
    QString head = u"VLAN Enable VID  Pri   "_s;
    for (int port = 1; port <= portCount; ++port)
        head += u"p%1 "_s.arg(port);
    const qsizetype subnetAt = head.size() + 1;
    head = head.leftJustified(subnetAt) + u"subnet\n"_s;
    const QString rule = QString(69, u'-') + u'\n';
    QString out =
        u"VLAN  is %1 :\n"_s.arg(flag(u"vlan/on"_s) ? u"Enable"_s : u"Disable"_s) + rule + head + rule;
    for (int group = 0; group < groupCount; ++group) {
        const QString path = u"vlan/groups/%1/"_s.arg(group);
        QString line = u"%1     %2  %3   %4"_s.arg(group, 2)
                           .arg(flag(path + u"tagged"_s) ? u"ON"_s : u"OFF"_s, -3)
                           .arg(number(path + u"vid"_s), 3)
                           .arg(number(path + u"pri"_s));
        line = line.leftJustified(23);
        for (int port = 1; port <= portCount; ++port)
            line += get(path + u"ports"_s).toArray().contains(port) ? u"V  "_s : u"   "_s;
        const int lan = qMax(1, number(path + u"lan"_s));
        out += line.leftJustified(subnetAt) + u"%1:LAN%1\n"_s.arg(lan);
    }
    return out;
}

QString SimDrayCli::msubnet(const Args &args)
{
    // Keyword → name in the configuration.
    static const QList<QPair<QString, QString>> addresses{{u"addr"_s, u"ip"_s},
                                                          {u"nmask"_s, u"mask"_s},
                                                          {u"gateway"_s, u"gateway"_s},
                                                          {u"startip"_s, u"start"_s}};
    const QString what = args.value(0);
    if (what.isEmpty() || what == u"?") {
        return simDraySubcommands({u"switch"_s, u"addr"_s, u"nmask"_s, u"status"_s, u"dhcps"_s, u"nat"_s,
                                   u"gateway"_s, u"ipcnt"_s, u"talk"_s, u"startip"_s, u"leasetime"_s,
                                   u"tftp"_s});
    }
    if (what == u"talk")
        return msubnetTalk(args.mid(1));
    const auto lan = simDrayNumber(args.value(1), 2, lanCount);
    const QString path = u"lan/%1/"_s.arg(lan.value_or(0));
    const QString value = args.value(2);
    const bool complete = lan && args.size() == 3;
    if (what == u"status") {
        if (!lan)
            return u"% msubnet status %1\n"_s.arg(lanChoices(2));
        return u"% LAN%1        %2: %3/%4, PPP Start IP: 0.0.0.60\n% DHCP server: %5\n"
               "% Dhcp Gateway: %6, Start IP: %7, Pool Count: %8\n"_s.arg(*lan)
                   .arg(flag(path + u"on"_s) ? u"On"_s : u"Off"_s, text(path + u"ip"_s),
                        text(path + u"mask"_s), flag(path + u"dhcp"_s) ? u"On"_s : u"Off"_s,
                        text(path + u"gateway"_s), text(path + u"start"_s))
                   .arg(number(path + u"count"_s));
    }
    const auto on = simDrayOnOff(value);
    const auto now = [&](const QString &key) {
        QStringList all;
        for (int n = 2; n <= lanCount; ++n) {
            const QJsonValue v = get(u"lan/%1/%2"_s.arg(n).arg(key));
            all << u"LAN%1 %2"_s.arg(n).arg(v.isBool()     ? (v.toBool() ? u"On"_s : u"Off"_s)
                                            : v.isDouble() ? QString::number(v.toInt())
                                                           : v.toString());
        }
        return u"% Now:\n"_s + all.join(u"; "_s) + u'\n';
    };
    const auto usage = [&](const QString &argument, const QString &key) {
        return u"% msubnet %1 %2 <%3>\n"_s.arg(what, lanChoices(2), argument) + now(key);
    };
    if (what == u"switch") {
        if (!complete || !on)
            return usage(u"On/Off"_s, u"on"_s);
        set(path + u"on"_s, *on);
        return u"% LAN%1        Subnet %2!\n"_s.arg(*lan).arg(*on ? u"On"_s : u"Off"_s) + rebootNotice();
    }
    if (what == u"dhcps") {
        if (!complete || !on)
            return usage(u"On/Off"_s, u"dhcp"_s);
        set(path + u"dhcp"_s, *on);
        return u"% LAN%1        Subnet DHCP Server %2!\n"_s.arg(*lan).arg(*on ? u"enabled"_s : u"disabled"_s)
               + rebootNotice();
    }
    if (what == u"nat") {
        if (!complete || !on)
            return usage(u"On/Off"_s, u"nat"_s);
        set(path + u"nat"_s, *on);
        return u"% LAN%1 Subnet is for %2 usage!\n"_s.arg(*lan).arg(*on ? u"NAT"_s : u"Routing"_s)
               + (*on ? QString()
                      : u"%Note: If you have multiple WAN connections, please be reminded to setup\n"
                        "a Load-Balance policy so that packets from this subnet will be forwarded\n"
                        "to the right WAN interface!\n"_s)
               + rebootNotice();
    }
    if (what == u"ipcnt" || what == u"leasetime") {
        const QString key = what == u"ipcnt" ? u"count"_s : u"lease"_s;
        const auto count = simDrayNumber(value, what == u"ipcnt" ? 0 : 60, what == u"ipcnt" ? 220 : 2592000);
        if (!complete || !count)
            return usage(what == u"ipcnt" ? u"IP counts"_s : u"Lease Time (sec.)"_s, key);
        set(path + key, *count);
        return rebootNotice();
    }
    if (what == u"tftp") {
        if (!complete || value.size() > 63)
            return usage(u"TFTP server name"_s, u"tftp"_s);
        set(path + u"tftp"_s, value);
        return {};
    }
    for (const auto &[keyword, key] : addresses) {
        if (what != keyword)
            continue;
        if (!complete || !simDrayIpv4(value))
            return usage(keyword == u"gateway" || keyword == u"startip" ? u"Gateway IP"_s : u"IP address"_s,
                         key);
        set(path + key, value);
        // The guide's samples name wrong LANs in the last two; nobody may rely on them.
        const QString done = keyword == u"addr"      ? u"% Set LAN%1 subnet IP address done !!!\n"_s.arg(*lan)
                             : keyword == u"nmask"   ? u"% Set 3/4/5/6/7/8 subnet mask done !!!\n"_s
                             : keyword == u"gateway" ? u"% Set LAN%1 Dhcp Gateway IP done !!!\n"_s.arg(*lan)
                                                     : u"% Set 7/8 Dhcp Start IP done !!!\n"_s;
        return done + rebootNotice();
    }
    return invalid();
}

QString SimDrayCli::msubnetTalk(const Args &args)
{
    const auto a = simDrayNumber(args.value(0), 1, lanCount);
    const auto b = simDrayNumber(args.value(1), 1, lanCount);
    const auto on = simDrayOnOff(args.value(2));
    if (a && b && *a != *b && on && args.size() == 3) {
        const QString path = u"talk/%1-%2"_s.arg(qMin(*a, *b)).arg(qMax(*a, *b));
        if (*on)
            set(path, true);
        else
            remove(path);
        return u"\n% %1 routing between LAN%2        and LAN%3       !\n"_s
                   .arg(*on ? u"Enable"_s : u"Disable"_s)
                   .arg(*a)
                   .arg(*b)
               + rebootNotice();
    }
    QString out = u"% msubnet talk <1/../%1> <1/../%1> <On/Off>\n% where "_s.arg(lanCount);
    QStringList names;
    for (int n = 1; n <= lanCount; ++n)
        names << u"%1:LAN%1"_s.arg(n);
    out += names.join(u", "_s) + u"\n% Now:\n%              "_s;
    for (int n = 1; n <= lanCount; ++n)
        out += u"LAN%1"_s.arg(n).leftJustified(7);
    out += u'\n';
    // Only the lower half is shown, as in the guide.
    for (int row = 1; row <= lanCount; ++row) {
        QString line = u"% LAN%1          "_s.arg(row);
        for (int column = 1; column <= row; ++column) {
            const bool open = row == column || flag(u"talk/%1-%2"_s.arg(column).arg(row));
            line += (open ? u"V"_s : u" "_s).leftJustified(7);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        out += line + u'\n';
    }
    return out;
}

QString SimDrayCli::dhcp(const Args &args)
{
    const QString what = args.value(0);
    if (what.isEmpty() || what == u"?")
        return simDraySubcommands(
            {u"gateway"_s, u"ipcnt"_s, u"leasetime"_s, u"option"_s, u"startip"_s, u"status"_s});
    if (what == u"option")
        return dhcpOption(args.mid(1));
    if (what == u"status") {
        QString out;
        for (int n = 1; n <= lanCount; ++n) {
            const QString path = u"lan/%1/"_s.arg(n);
            if (!flag(path + u"on"_s))
                continue;
            const QHostAddress start(text(path + u"start"_s));
            const QHostAddress end(start.toIPv4Address() + quint32(qMax(1, number(path + u"count"_s))) - 1);
            out +=
                u"LAN%1 : DHCP Server %2   IP Pool: %3 ~ %4\n             Default Gateway: %5\n"_s.arg(n, -7)
                    .arg(flag(path + u"dhcp"_s) ? u"On"_s : u"Off"_s, start.toString(), end.toString(),
                         text(path + u"gateway"_s));
        }
        const QString rule = QString(72, u'-') + u'\n';
        out += rule + u"Index   IP Address      MAC Address             Leased Time     HOST ID\n"_s + rule;
        int lan = 0;
        int index = 0;
        for (const auto &[number, lease] : m_view.leases) {
            if (number != lan)
                out += u"LAN%1\n"_s.arg(number);
            lan = number;
            out += u"%1 %2 %3       69:01:37        \n"_s.arg(++index, -7)
                       .arg(lease.first.toString(), -15)
                       .arg(lease.second.text().toUpper().replace(u':', u'-'));
        }
        // The prompt follows the last lease on the same line.
        if (out.endsWith(u'\n') && index > 0)
            out.chop(1);
        return out;
    }
    const QList<QPair<QString, QString>> keysOf{{u"gateway"_s, u"gateway"_s},
                                                {u"startip"_s, u"start"_s},
                                                {u"ipcnt"_s, u"count"_s},
                                                {u"leasetime"_s, u"lease"_s}};
    for (const auto &[keyword, key] : keysOf) {
        if (what != keyword)
            continue;
        const bool address = keyword == u"gateway" || keyword == u"startip";
        if (address && args.size() == 2 && simDrayIpv4(args.at(1))) {
            set(u"lan/1/"_s + key, args.at(1));
            return rebootNotice();
        }
        if (const auto count = simDrayNumber(args.value(1), 0, 2592000);
            !address && args.size() == 2 && count && (keyword != u"ipcnt" || *count <= 256)) {
            set(u"lan/1/"_s + key, *count);
            return {};
        }
        const QJsonValue now = get(u"lan/1/"_s + key);
        return u"% srv dhcp %1 <%2>\n% Now: %3\n"_s.arg(keyword,
                                                        address               ? u"IP address"_s
                                                        : keyword == u"ipcnt" ? u"IP counts"_s
                                                                              : u"Lease Time (sec.)"_s,
                                                        address ? now.toString()
                                                                : QString::number(now.toInt()));
    }
    return invalid();
}

QString SimDrayCli::dhcpOption(const Args &args)
{
    const QString usage = u"%% srv dhcp option -h : show usage\n%% srv dhcp option -l : list all\n"
                          "%% srv dhcp option -d <idx> : delete\n"
                          "%% srv dhcp option -e <1 or 0> -i <lan number> -c <option number> -v <string>\n"
                          "%% srv dhcp option -e <1 or 0> -i <lan number> -c <option number> -x <hex>\n"
                          "%% srv dhcp option -e <1 or 0> -i <lan number> -c <option number> -a <IP>\n"
                          "%% srv dhcp option -u <idx number> : update\n"_s;
    const auto options = simDrayOptions(args, {{u"-h"_s, 0},
                                               {u"-l"_s, 0},
                                               {u"-d"_s, 1},
                                               {u"-e"_s, 1},
                                               {u"-i"_s, 1},
                                               {u"-c"_s, 1},
                                               {u"-v"_s, 1},
                                               {u"-x"_s, 1},
                                               {u"-a"_s, 1},
                                               {u"-u"_s, 1}});
    if (!options || options->isEmpty())
        return usage;
    QHash<QString, QString> values;
    for (const auto &[option, words] : *options)
        values.insert(option, words.value(0));
    if (values.contains(u"-l"_s)) {
        QString out = u"% state   idx interface          opt type     data\n"_s;
        for (const QString &index : keys(u"dhcpOptions"_s)) {
            const QJsonObject o = get(u"dhcpOptions/"_s + index).toObject();
            const QString lan = o.value(u"lan"_s).toString();
            out += u"% %1 %2 %3 %4 %5 %6\n"_s.arg(o.value(u"on"_s).toBool() ? u"enable"_s : u"disable"_s, -7)
                       .arg(index, -3)
                       .arg(lan == u"a"   ? u"ALL LAN"_s
                            : lan == u"r" ? u"ROUTED"_s
                                          : u"LAN"_s + lan,
                            -18)
                       .arg(o.value(u"code"_s).toInt(), -3)
                       .arg(o.value(u"type"_s).toString(), -8)
                       .arg(o.value(u"data"_s).toString());
        }
        return out;
    }
    if (values.contains(u"-d"_s)) {
        if (!get(u"dhcpOptions/"_s + values.value(u"-d"_s)).isObject())
            return usage;
        remove(u"dhcpOptions/"_s + values.value(u"-d"_s));
        return {};
    }
    const QString lan = values.value(u"-i"_s, u"a"_s);
    const auto code = simDrayNumber(values.value(u"-c"_s), 0, 255);
    const QString type = values.contains(u"-v"_s)   ? u"ASCII"_s
                         : values.contains(u"-x"_s) ? u"HEX"_s
                         : values.contains(u"-a"_s) ? u"ADDRESS"_s
                                                    : QString();
    const QString data = values.value(u"-v"_s) + values.value(u"-x"_s) + values.value(u"-a"_s);
    if (!simDrayNumber(values.value(u"-e"_s), 0, 1) || !code || type.isEmpty() || data.isEmpty()
        || (lan != u"a" && lan != u"r" && !simDrayNumber(lan, 1, lanCount))
        || (type == u"ADDRESS" && !simDrayIpv4(data)))
        return usage;
    int index = 1;
    if (values.contains(u"-u"_s)) {
        index = values.value(u"-u"_s).toInt();
        if (!get(u"dhcpOptions/%1"_s.arg(index)).isObject())
            return usage;
    } else {
        for (const QString &old : keys(u"dhcpOptions"_s)) {
            const QJsonObject o = get(u"dhcpOptions/"_s + old).toObject();
            if (o.value(u"code"_s).toInt() == *code && o.value(u"lan"_s).toString() == lan)
                return u"% DHCP server option number and lan settings are duplicate!\n"_s;
            index = qMax(index, old.toInt() + 1);
        }
    }
    set(u"dhcpOptions/%1"_s.arg(index), QJsonObject{{u"on"_s, values.value(u"-e"_s) == u"1"},
                                                    {u"lan"_s, lan},
                                                    {u"code"_s, *code},
                                                    {u"type"_s, type},
                                                    {u"data"_s, data}});
    return {};
}

} // namespace rf
