// object (IP and service) and ipf.
#include "connectors/practice/sim_draytek_cli.h"

#include <QJsonArray>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxName = 14; ///< "less than 15 characters"

QString indexList(const QJsonArray &members, int slots_)
{
    QString out;
    for (int i = 0; i < slots_; ++i)
        out += u" [%1:][%2]\n"_s.arg(i).arg(members.at(i).toInt());
    return out;
}

std::optional<QJsonArray> numbers(const QStringList &words, int high)
{
    QJsonArray out;
    for (const QString &word : words) {
        const auto n = simDrayNumber(word, 0, high);
        if (!n)
            return std::nullopt;
        if (*n)
            out << *n;
    }
    return out;
}

QString portCheck(int action)
{
    return QStringList{u"="_s, u"!="_s, u">"_s, u"<"_s}.value(action);
}

} // namespace

QString SimDrayCli::object(const Args &args)
{
    const QString family = args.value(0);
    const QString kind = args.value(1);
    if (family.isEmpty() || family == u"?")
        return u" Object setting usage:\n ip: IP object setting\n service: Service object setting\n\n"_s;
    if ((family != u"ip" && family != u"service") || (kind != u"obj" && kind != u"grp"))
        return invalid();
    return family == u"ip" ? ipObject(args.mid(2), kind == u"grp")
                           : serviceObject(args.mid(2), kind == u"grp");
}

QString SimDrayCli::ipObject(const Args &args, bool group)
{
    const QString usage = group ? u"object ip grp INDEX -v\nobject ip grp INDEX -n NAME\n"
                                  "object ip grp INDEX -i INTERFACE\nobject ip grp INDEX -a IP_OBJ_INDEX\n"_s
                                : u"object ip obj INDEX -v\nobject ip obj INDEX -n NAME\n"
                                  "object ip obj INDEX -i INTERFACE\nobject ip obj INDEX -s INVERT\n"
                                  "object ip obj INDEX -a TYPE <START_IP> <END/MASK_IP>\n"_s;
    const auto index = simDrayNumber(args.value(0), 1, group ? 32 : 192);
    const QString option = args.value(1);
    // Several values may come as one quoted argument or as words.
    const QStringList values = args.mid(2).join(u' ').split(u' ', Qt::SkipEmptyParts);
    if (!index || option.isEmpty())
        return usage;
    const QString path = (group ? u"object/ipGroup/%1/"_s : u"object/ip/%1/"_s).arg(*index);
    static const QStringList types{u"mask"_s, u"single"_s, u"any"_s, u"range"_s};
    if (option == u"-v" && values.isEmpty()) {
        if (group)
            return u" IP Group Profile %1\n Name   :[%2]\n Interface:[Any]\n Included ip object index:\n"_s
                       .arg(*index)
                       .arg(text(path + u"name"_s))
                   + indexList(get(path + u"members"_s).toArray(), 8) + u'\n';
        const int interface = number(path + u"interface"_s);
        return u" IP Object Profile %1\n Name   :[%2]\n Interface:[%3]\n Address type:[%4]\n"
               " Start ip address:[%5]\n End/Mask ip address:[%6]\n MAC Address:[00:00:00:00:00:00]\n"
               " Invert Selection:[%7]\n"_s.arg(*index)
                   .arg(text(path + u"name"_s),
                        interface == 1   ? u"LAN"_s
                        : interface == 3 ? u"WAN"_s
                                         : u"Any"_s,
                        types.value(get(path + u"type"_s).toInt(2)),
                        get(path + u"start"_s).toString(u"0.0.0.0"_s),
                        get(path + u"end"_s).toString(u"0.0.0.0"_s))
                   .arg(number(path + u"invert"_s));
    }
    if (option == u"-n" && args.size() == 3 && args.at(2).size() <= maxName) {
        set(path + u"name"_s, args.at(2));
        return group ? u"Set ok!\n"_s : u"Setting saved.\n"_s;
    }
    if (option == u"-i" && values.size() == 1 && simDrayNumber(values.first(), 0, 3)) {
        set(path + u"interface"_s, values.first().toInt());
        return group ? u"Set ok!\n"_s : u"Setting saved.\n"_s;
    }
    if (option == u"-s" && !group && values.size() == 1 && simDrayNumber(values.first(), 0, 1)) {
        set(path + u"invert"_s, values.first().toInt());
        return u"Setting saved.\n"_s;
    }
    if (option == u"-a" && group) {
        const auto members = numbers(values, 192);
        if (!members || members->isEmpty())
            return usage;
        set(path + u"members"_s, *members);
        return u"Set ok!\n"_s;
    }
    if (option == u"-a" && !group) {
        const auto type = simDrayNumber(values.value(0), 0, 3);
        const qsizetype addresses = type ? (*type == 2 ? 0 : *type == 1 ? 1 : 2) : -1;
        if (!type || values.size() < 1 + addresses || values.size() > 3)
            return usage;
        for (qsizetype i = 1; i < values.size(); ++i) {
            if (!simDrayIpv4(values.at(i)))
                return usage;
        }
        set(path + u"type"_s, *type);
        set(path + u"start"_s, addresses > 0 ? values.at(1) : u"0.0.0.0"_s);
        set(path + u"end"_s, addresses > 1 ? values.at(2) : u"0.0.0.0"_s);
        return u"Setting saved.\n"_s;
    }
    return usage;
}

QString SimDrayCli::serviceObject(const Args &args, bool group)
{
    const QString usage =
        group ? u"object service grp INDEX -v\nobject service grp INDEX -n NAME\n"
                "object service grp INDEX -a SER_OBJ_INDEX\n"_s
              : u"object service obj INDEX -v\nobject service obj INDEX -n NAME\n"
                "object service obj INDEX -p PROTOCOL\nobject service obj INDEX -s CHK <START_P> <END_P>\n"
                "object service obj INDEX -d CHK <START_P> <END_P>\n"_s;
    const auto index = simDrayNumber(args.value(0), 1, group ? 32 : 96);
    const QString option = args.value(1);
    const QStringList values = args.mid(2).join(u' ').split(u' ', Qt::SkipEmptyParts);
    if (!index || option.isEmpty())
        return usage;
    const QString path = (group ? u"object/serviceGroup/%1/"_s : u"object/service/%1/"_s).arg(*index);
    if (option == u"-v" && values.isEmpty()) {
        if (group)
            return u" Service Group Profile %1\n Name   :[%2]\n Included service object index:\n"_s
                       .arg(*index)
                       .arg(text(path + u"name"_s))
                   + indexList(get(path + u"members"_s).toArray(), 8) + u'\n';
        const int protocol = number(path + u"protocol"_s);
        const auto range = [&](const QString &which) {
            return u" %1 port check action:[%2]\n %1 port range:[%3~%4]\n"_s
                .arg(which, portCheck(number(path + which + u"/check"_s)))
                .arg(get(path + which + u"/start"_s).toInt(1))
                .arg(get(path + which + u"/end"_s).toInt(65535));
        };
        return u" Service Object Profile %1\n Name   :[%2]\n Protocol:[%3]\n"_s.arg(*index).arg(
                   text(path + u"name"_s), protocol == 6     ? u"TCP"_s
                                           : protocol == 17  ? u"UDP"_s
                                           : protocol == 255 ? u"TCP/UDP"_s
                                                             : u"Any"_s)
               + range(u"Source"_s) + range(u"Destination"_s);
    }
    if (option == u"-n" && args.size() == 3 && args.at(2).size() <= maxName) {
        set(path + u"name"_s, args.at(2));
        return {};
    }
    if (option == u"-p" && !group && values.size() == 1 && simDrayNumber(values.first(), 0, 255)) {
        set(path + u"protocol"_s, values.first().toInt());
        return {};
    }
    if ((option == u"-s" || option == u"-d") && !group && values.size() == 3
        && simDrayNumber(values.at(0), 0, 3) && simDrayNumber(values.at(1), 1, 65535)
        && simDrayNumber(values.at(2), 1, 65535)) {
        set(path + (option == u"-s" ? u"Source"_s : u"Destination"_s),
            QJsonObject{{u"check"_s, values.at(0).toInt()},
                        {u"start"_s, values.at(1).toInt()},
                        {u"end"_s, values.at(2).toInt()}});
        return {};
    }
    if (option == u"-a" && group) {
        const auto members = numbers(values, 96);
        if (members && !members->isEmpty()) {
            set(path + u"members"_s, *members);
            return {};
        }
    }
    return usage;
}

QString SimDrayCli::ipf(const Args &args)
{
    const QString what = args.value(0);
    if (what.isEmpty() || what == u"?")
        return simDraySubcommands({u"default"_s, u"rule"_s, u"set"_s, u"view"_s});
    if (what == u"default") { // acts even with "?"
        set(u"ipf/rules"_s, QJsonObject());
        return u"All filter rules was set to default values.\n"_s;
    }
    if (what == u"set" && args.value(1) == u"-v") {
        return u"IP Filter Setup:\nCall Filter: Enable (Start Filter Set = 1)\n"
               "Data Filter: Enable (Start Filter Set = 2)\nLog Flag: None\n"
               "Actions for default rule:\n  Filter: %1\n"_s.arg(number(u"ipf/default"_s) == 0 ? u"Pass"_s
                                                                                               : u"Block"_s);
    }
    if (what == u"set")
        return u"ipf set -v\nipf set -p <0/1> <0/1>\n"_s;
    if (what == u"view") {
        QString out;
        for (const QString &set_ : keys(u"ipf/rules"_s)) {
            for (const QString &rule : keys(u"ipf/rules/"_s + set_))
                out += ipfRule({set_, rule, u"-v"_s});
        }
        return out.isEmpty() ? u"No filter rule is set.\n"_s : out;
    }
    if (what == u"rule")
        return ipfRule(args.mid(1));
    return invalid();
}

QString SimDrayCli::ipfRule(const Args &args)
{
    const QString usage = u"ipf rule s r [-<command> <parameter> | ... ]\n s : filter set 1~12\n"
                          " r : rule 1~7\n -e <0/1>\n -M <comment>\n -D <0/1/2/3>\n"
                          " -s \"<u/g/o> <...>\" : source IP\n -d \"<u/g/o> <...>\" : destination IP\n"
                          " -S \"<u/g/o> <...>\" : service type\n -F \"<action> <log>\"\n -v : view\n"_s;
    const auto set_ = simDrayNumber(args.value(0), 1, 12);
    const auto rule = simDrayNumber(args.value(1), 1, 7);
    const auto options = simDrayOptions(args.mid(2), {{u"-e"_s, 1},
                                                      {u"-M"_s, 1},
                                                      {u"-D"_s, 1},
                                                      {u"-s"_s, 1},
                                                      {u"-d"_s, 1},
                                                      {u"-S"_s, 1},
                                                      {u"-F"_s, 1},
                                                      {u"-v"_s, 0}});
    if (!set_ || !rule || !options || options->isEmpty())
        return usage;
    const QString path = u"ipf/rules/%1/%2/"_s.arg(*set_).arg(*rule);
    static const QStringList directions{u"LAN/RT/VPN -> WAN"_s, u"WAN -> LAN/RT/VPN"_s,
                                        u"LAN/RT/VPN -> LAN/RT/VPN"_s, u"WAN -> Localhost"_s};
    static const QStringList actions{u"Pass Immediately"_s, u"Block Immediately"_s,
                                     u"Pass If No Further Match"_s, u"Block If No Further Match"_s};
    /// How the view shows a source, destination or service.
    const auto shown = [&](const QString &stored, bool service) {
        const QStringList w = stored.split(u' ', Qt::SkipEmptyParts);
        if (w.isEmpty() || stored == u"u 2")
            return u"Any"_s;
        if (w.first() == u"u")
            return w.value(1) == u"1" ? w.value(2) : w.mid(2).join(w.value(1) == u"3" ? u"~"_s : u"/"_s);
        return u"%1%2 %3"_s.arg(service ? u"Service "_s : u"IP "_s,
                                w.first() == u"g" ? u"Group"_s : u"Object"_s, w.last());
    };
    if (options->first().first == u"-v") {
        const QStringList action = text(path + u"action"_s).split(u' ');
        return u"Filter Set %1 Rule %2:\n\nStatus  : %3\nComments: %4\n\nDirection     : %5\n"
               "Source IP      : %6\nDestination IP : %7\nService Type   : %8\nFragments      : Don't "
               "Care\n\n"
               "Pass or Block              : %9\n"_s.arg(*set_)
                   .arg(*rule)
                   .arg(flag(path + u"on"_s) ? u"Enable"_s : u"Disable"_s, text(path + u"comment"_s),
                        directions.value(number(path + u"direction"_s)),
                        shown(text(path + u"source"_s), false), shown(text(path + u"destination"_s), false),
                        shown(text(path + u"service"_s), true), actions.value(action.value(0).toInt()))
               + u"Log                         : %1\n"_s.arg(action.value(1) == u"1" ? u"Enable"_s
                                                                                     : u"Disable"_s);
    }
    for (const auto &[option, values] : *options) {
        const QString v = values.value(0);
        const QStringList w = v.split(u' ', Qt::SkipEmptyParts);
        const bool who = option == u"-s" || option == u"-d" || option == u"-S";
        if ((option == u"-e" && !simDrayNumber(v, 0, 1)) || (option == u"-M" && v.size() > maxName)
            || (option == u"-D" && !simDrayNumber(v, 0, 3))
            || (who && (w.size() < 2 || !QStringList{u"u"_s, u"g"_s, u"o"_s}.contains(w.first())))
            || (option == u"-F"
                && (w.size() != 2 || !simDrayNumber(w.at(0), 0, 3) || !simDrayNumber(w.at(1), 0, 1)))
            || option == u"-v")
            return usage;
    }
    for (const auto &[option, values] : *options) {
        const QString v = values.first();
        if (option == u"-e")
            set(path + u"on"_s, v == u"1");
        else if (option == u"-M")
            set(path + u"comment"_s, v);
        else if (option == u"-D")
            set(path + u"direction"_s, v.toInt());
        else
            set(path
                    + (option == u"-s"   ? u"source"_s
                       : option == u"-d" ? u"destination"_s
                       : option == u"-S" ? u"service"_s
                                         : u"action"_s),
                v);
    }
    return u"Setting saved.\n"_s;
}

} // namespace rf
