// The shell commands of the simulated OpenWrt, and its prompt.
#include "connectors/practice/sim_ash.h"
#include "connectors/practice/sim_openwrt.h"
#include "connectors/practice/sim_openwrt_firewall.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

const char *const greetingText =
    "\r\n\r\nBusyBox v1.36.1 (2025-08-20 19:33:34 UTC) built-in shell (ash)\r\n\r\n"
    "  _______                     ________        __\r\n"
    " |       |.-----.-----.-----.|  |  |  |.----.|  |_\r\n"
    " |   -   ||  _  |  -__|     ||  |  |  ||   _||   _|\r\n"
    " |_______||   __|_____|__|__||________||__|  |____|\r\n"
    "          |__| W I R E L E S S   F R E E D O M\r\n"
    " -----------------------------------------------------\r\n";

QString quoted(QString value)
{
    return u'\'' + value.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString shownValue(const QJsonValue &value)
{
    if (value.isString())
        return quoted(value.toString());
    QStringList items;
    for (const QJsonValue item : value.toArray())
        items << quoted(item.toString());
    return items.join(u' ');
}

SimAshResult fails(int status, const QString &text)
{
    return {status, {}, (text + u'\n').toUtf8()};
}

class Prompt final : public SimShell {
public:
    explicit Prompt(SimOpenWrt &device, QByteArray release)
        : m_device(device)
        , m_release(std::move(release))
    {
    }
    QByteArray greeting() override { return greetingText + m_release + "\r\n" + prompt; }
    bool finished() const override { return m_finished; }
    QByteArray typed(const QByteArray &bytes) override
    {
        QByteArray out;
        for (const char c : bytes) {
            if (c == '\r' || c == '\n') {
                out += "\r\n" + enter();
            } else if ((c == '\b' || c == '\x7f') && !m_line.isEmpty()) {
                m_line.chop(1);
                out += "\b \b";
            } else if (static_cast<unsigned char>(c) >= 0x20 && m_line.size() < 4096) {
                m_line += c;
                out += c;
            }
        }
        return out;
    }

private:
    QByteArray enter()
    {
        const QByteArray line = std::exchange(m_line, {});
        if (line.trimmed() == "exit") {
            m_finished = true;
            return {};
        }
        if (line.trimmed().isEmpty())
            return prompt;
        const SimExecReply done = m_device.exec(line, {});
        QByteArray text = done.out + done.err;
        return text.replace("\n", "\r\n") + prompt;
    }
    static constexpr const char *prompt = "root@OpenWrt:~# ";
    SimOpenWrt &m_device;
    QByteArray m_release;
    QByteArray m_line;
    bool m_finished = false;
};

} // namespace

/// One command line's worth of commands; the device's lock is held.
class SimOpenWrt::Commands {
public:
    explicit Commands(SimOpenWrt &device)
        : d(device)
    {
    }

    SimAshResult run(const QStringList &words, const QByteArray &input)
    {
        const QString name = words.first().section(u'/', -1);
        const QStringList args = words.mid(1);
        if (words.first().startsWith(u"/etc/init.d/"_s))
            return init(name, args);
        if (name == u"uci")
            return uci(args, input);
        if (name == u"ubus")
            return ubus(args);
        if (name == u"fw4")
            return fw4(args);
        if (name == u"nft")
            return nft(args);
        if (name == u"passwd")
            return passwd(args, input);
        if (name == u"cat")
            return cat(args, input);
        if (name == u"ls")
            return ls(args);
        if (name == u"grep")
            return grep(args, input);
        if (name == u"echo")
            return {
                0, (args.value(0) == u"-n" ? args.mid(1).join(u' ') : args.join(u' ') + u'\n').toUtf8(), {}};
        if (name == u"true" || name == u":")
            return {};
        if (name == u"false")
            return {1, {}, {}};
        if (name == u"test" || name == u"[")
            return test(args);
        if (name == u"command" && args.value(0) == u"-v" && args.size() == 2)
            return which(args.at(1));
        if (name == u"head" || name == u"tail" || name == u"wc")
            return lines(name, args, input);
        if (name == u"ip" && args.contains(u"neigh"_s))
            return {0, d.neighbours().toUtf8(), {}};
        if (name == u"sysupgrade")
            return sysupgrade(args);
        if (name == u"reboot") {
            d.restart();
            return {};
        }
        if (name == u"sleep")
            return {};
        if (name == u"rmmod" || name == u"modprobe")
            return fails(255, u"unloading the module failed"_s);
        return fails(127, u"ash: %1: not found"_s.arg(words.first()));
    }

private:
    SimAshResult which(const QString &name)
    {
        static const QHash<QString, QString> paths{
            {u"fw4"_s, u"/sbin/fw4"_s},          {u"uci"_s, u"/sbin/uci"_s},
            {u"ubus"_s, u"/bin/ubus"_s},         {u"nft"_s, u"/usr/sbin/nft"_s},
            {u"opkg"_s, u"/bin/opkg"_s},         {u"sysupgrade"_s, u"/sbin/sysupgrade"_s},
            {u"passwd"_s, u"/usr/bin/passwd"_s}, {u"ip"_s, u"/sbin/ip"_s}};
        if (!paths.contains(name))
            return {127, {}, {}};
        return {0, (paths.value(name) + u'\n').toUtf8(), {}};
    }

    SimAshResult init(const QString &service, const QStringList &args)
    {
        const QString action = args.value(0);
        if (service == u"miniupnpd" && (action == u"running" || action == u"status")) {
            if (action == u"running")
                return {d.m_upnpRuns ? 0 : 1, {}, {}};
            return {d.m_upnpRuns ? 0 : 3, d.m_upnpRuns ? "running\n" : "inactive\n", {}};
        }
        if (action == u"enabled")
            return {};
        static const QStringList actions{u"start"_s,  u"stop"_s,   u"restart"_s,
                                         u"reload"_s, u"enable"_s, u"disable"_s};
        if (!actions.contains(action))
            return {1, "Syntax: /etc/init.d/" + service.toUtf8() + " [command]\n", {}};
        if (!d.initAction(service, action))
            return fails(127, u"ash: /etc/init.d/%1: not found"_s.arg(service));
        d.m_mischief.afterWrite();
        SimAshResult done;
        if (service == u"firewall") {
            for (const QString &warning : simRenderFw4(d.m_rpcd.running, d.m_modules).warnings)
                done.err += (warning + u'\n').toUtf8();
        }
        return done; // 0 even when sections were dropped
    }

    SimAshResult uci(QStringList args, const QByteArray &input)
    {
        bool quiet = false;
        bool showNames = false;
        while (args.value(0).startsWith(u'-')) {
            const QString option = args.takeFirst();
            if (option == u"-q")
                quiet = true;
            else if (option == u"-X")
                showNames = true;
            else if (option != u"-N" && option != u"-n")
                return fails(1, u"Usage: uci [<options>] <command> [<arguments>]"_s);
        }
        SimAshResult done = uciCommand(args, input, showNames);
        if (quiet)
            done.err.clear();
        return done;
    }
    SimUci view() const
    {
        SimUci uci = d.m_rpcd.uci;
        uci.apply(d.m_shellStaged);
        return uci;
    }
    /// "config.section.option=value"
    struct Path {
        QString config;
        QString reference;
        QString section;
        QString option;
        QString value;
        bool hasValue = false;
    };
    Path pathOf(const QString &text, const SimUci &uci) const
    {
        Path path;
        const qsizetype equals = text.indexOf(u'=');
        path.hasValue = equals >= 0;
        path.value = path.hasValue ? text.mid(equals + 1) : QString();
        const QString left = path.hasValue ? text.left(equals) : text;
        path.config = left.section(u'.', 0, 0);
        path.reference = left.section(u'.', 1, 1);
        path.option = left.section(u'.', 2);
        path.section = path.reference.isEmpty() ? QString() : uci.resolve(path.config, path.reference);
        return path;
    }
    SimAshResult uciCommand(const QStringList &args, const QByteArray &input, bool showNames)
    {
        using Op = SimUciChange::Op;
        const SimUci uci = view();
        const QString what = args.value(0);
        const Path path = pathOf(args.value(1), uci);
        const auto notFound = [] { return fails(1, u"uci: Entry not found"_s); };
        const auto invalid = [] { return fails(1, u"uci: Invalid argument"_s); };
        if (what == u"show" || what == u"export")
            return show(uci, path, showNames, what == u"export");
        if (what == u"get") {
            const SimUciSection *section = uci.section(path.config, path.section);
            if (!section)
                return notFound();
            if (path.option.isEmpty())
                return {0, (section->type + u'\n').toUtf8(), {}};
            if (!section->options.contains(path.option))
                return notFound();
            const QJsonValue value = section->options.value(path.option);
            return {0,
                    ((value.isString() ? value.toString() : section->list(path.option).join(u' ')) + u'\n')
                        .toUtf8(),
                    {}};
        }
        if (what == u"changes") {
            QByteArray out;
            for (const SimUciChange &c : d.m_shellStaged) {
                if (!path.config.isEmpty() && c.config != path.config)
                    continue;
                const QString full =
                    c.config + u'.' + c.section + (c.option.isEmpty() ? QString() : u'.' + c.option);
                out += (c.op == Op::Remove    ? u'-' + full
                        : c.op == Op::ListAdd ? full + u"+="_s + quoted(c.value.toString())
                                              : full + u'=' + quoted(c.value.toString()))
                           .toUtf8()
                       + '\n';
            }
            return {0, out, {}};
        }
        if (what == u"commit" || what == u"revert") {
            if (!path.config.isEmpty() && !uci.hasConfig(path.config))
                return notFound();
            QList<SimUciChange> kept;
            for (const SimUciChange &c : d.m_shellStaged) {
                if (!path.config.isEmpty() && c.config != path.config)
                    kept << c;
                else if (what == u"commit")
                    (void)d.m_rpcd.uci.apply(c);
            }
            d.m_shellStaged = kept;
            return {};
        }
        if (what == u"batch")
            return batch(input);
        if (what == u"add") {
            if (args.size() != 3 || !uci.hasConfig(args.at(1)))
                return args.size() == 3 ? notFound() : invalid();
            const QString name = uci.freshName(args.at(1), args.at(2));
            d.m_shellStaged << SimUciChange{Op::AddSection, args.at(1), name, {}, args.at(2)};
            return {0, (name + u'\n').toUtf8(), {}};
        }
        if (!uci.hasConfig(path.config))
            return path.config.isEmpty() ? invalid() : notFound();
        if (what == u"set") {
            if (!path.hasValue || path.reference.isEmpty())
                return invalid();
            if (path.option.isEmpty()) {
                if (!SimUci::isName(path.reference) && path.section.isEmpty())
                    return invalid();
                d.m_shellStaged << SimUciChange{Op::AddSection,
                                                path.config,
                                                path.section.isEmpty() ? path.reference : path.section,
                                                {},
                                                path.value};
                return {};
            }
            if (path.section.isEmpty() || !SimUci::isName(path.option))
                return invalid();
            d.m_shellStaged << SimUciChange{Op::Set, path.config, path.section, path.option, path.value};
            return {};
        }
        if (path.section.isEmpty())
            return notFound();
        if (what == u"delete" || what == u"del") {
            if (!path.option.isEmpty()
                && !uci.section(path.config, path.section)->options.contains(path.option))
                return notFound();
            d.m_shellStaged << SimUciChange{Op::Remove, path.config, path.section, path.option, {}};
            return {};
        }
        if ((what == u"add_list" || what == u"del_list") && path.hasValue && !path.option.isEmpty()) {
            d.m_shellStaged << SimUciChange{what == u"add_list" ? Op::ListAdd : Op::ListRemove, path.config,
                                            path.section, path.option, path.value};
            return {};
        }
        if (what == u"rename" && path.hasValue && SimUci::isName(path.value)) {
            d.m_shellStaged << SimUciChange{Op::Rename, path.config, path.section, path.option, path.value};
            return {};
        }
        if (what == u"reorder" && path.hasValue) {
            d.m_shellStaged << SimUciChange{Op::Order, path.config, path.section, {}, path.value.toInt()};
            return {};
        }
        return fails(1, u"Usage: uci [<options>] <command> [<arguments>]"_s);
    }
    SimAshResult show(const SimUci &uci, const Path &path, bool showNames, bool asFile) const
    {
        const QStringList configs = path.config.isEmpty() ? uci.configs() : QStringList{path.config};
        if (!path.config.isEmpty()
            && (!uci.hasConfig(path.config) || (!path.reference.isEmpty() && path.section.isEmpty())))
            return fails(1, u"uci: Entry not found"_s);
        QString out;
        for (const QString &config : configs) {
            QHash<QString, int> counts;
            if (asFile)
                out += u"package %1\n"_s.arg(config);
            for (const SimUciSection &section : uci.config(config)) {
                const int index = counts[section.type]++;
                if (!path.section.isEmpty() && section.name != path.section)
                    continue;
                const QString name = section.anonymous && !showNames
                                         ? u"@%1[%2]"_s.arg(section.type).arg(index)
                                         : section.name;
                if (asFile)
                    out += u"\nconfig %1%2\n"_s.arg(
                        section.type, section.anonymous ? QString() : u' ' + quoted(section.name));
                else if (path.option.isEmpty())
                    out += u"%1.%2=%3\n"_s.arg(config, name, section.type);
                for (auto it = section.options.begin(); it != section.options.end(); ++it) {
                    if (!path.option.isEmpty() && it.key() != path.option)
                        continue;
                    if (!asFile) {
                        out += u"%1.%2.%3="_s.arg(config, name, it.key()) + shownValue(*it) + u'\n';
                        continue;
                    }
                    const QString kind = it->isArray() ? u"list"_s : u"option"_s;
                    for (const QString &item :
                         it->isArray() ? section.list(it.key()) : QStringList{it->toString()})
                        out += u"\t%1 %2 "_s.arg(kind, it.key()) + quoted(item) + u'\n';
                }
            }
        }
        if (!path.option.isEmpty() && out.isEmpty())
            return fails(1, u"uci: Entry not found"_s);
        return {0, out.toUtf8(), {}};
    }
    /// Exits 0 even when lines failed, and keeps the good ones staged.
    SimAshResult batch(const QByteArray &input)
    {
        SimAshResult total;
        for (const QByteArray &line : input.split('\n')) {
            if (line.trimmed().isEmpty())
                continue;
            SimAshHost host;
            host.run = [&](const QStringList &words, const QByteArray &) -> SimAshResult {
                static const QStringList known{u"set"_s,      u"get"_s,      u"add"_s,    u"delete"_s,
                                               u"add_list"_s, u"del_list"_s, u"rename"_s, u"commit"_s,
                                               u"revert"_s,   u"show"_s,     u"reorder"_s};
                if (!known.contains(words.first()))
                    return fails(1, u"Unknown command"_s);
                return uciCommand(words, {}, false);
            };
            host.glob = [](const QString &) { return QStringList(); };
            const SimAshResult done = simAsh(QString::fromUtf8(line), {}, host);
            total.out += done.out;
            total.err += done.err;
        }
        return total;
    }

    SimAshResult ubus(QStringList args)
    {
        static const QStringList texts{u"Success"_s,           u"Invalid command"_s,   u"Invalid argument"_s,
                                       u"Method not found"_s,  u"Not found"_s,         u"No response"_s,
                                       u"Permission denied"_s, u"Request timed out"_s, u"Not supported"_s,
                                       u"Unknown error"_s};
        bool compact = false;
        while (args.value(0).startsWith(u'-')) {
            const QString option = args.takeFirst();
            compact = compact || option == u"-S";
            if (option == u"-t")
                args.removeFirst();
        }
        const QString what = args.value(0);
        if (what == u"list") {
            QByteArray out;
            for (const QString &object : d.m_rpcd.objects()) {
                if (args.size() < 2 || object == args.at(1))
                    out += object.toUtf8() + '\n';
            }
            return {out.isEmpty() ? 4 : 0, out, out.isEmpty() ? "Command failed: Not found\n" : ""};
        }
        if (what != u"call" || args.size() < 3)
            return fails(1, u"Usage: ubus [<options>] <command> [arguments...]"_s);
        if (!d.m_rpcd.hasObject(args.at(1)))
            return fails(4, u"Command failed: Not found"_s);
        QJsonObject message;
        if (args.size() > 3) {
            QJsonParseError error;
            const QJsonDocument json = QJsonDocument::fromJson(args.at(3).toUtf8(), &error);
            if (!json.isObject())
                return fails(255, u"Failed to parse message data"_s);
            message = json.object();
        }
        const SimUbusReply reply = d.m_rpcd.call(args.at(1), args.at(2), message);
        if (reply.status != 0)
            return fails(256 - reply.status, u"Command failed: "_s + texts.value(reply.status));
        if (!reply.data)
            return {};
        const QByteArray json =
            QJsonDocument(*reply.data).toJson(compact ? QJsonDocument::Compact : QJsonDocument::Indented);
        return {0, compact ? json + '\n' : json, {}};
    }

    SimAshResult fw4(QStringList args)
    {
        const bool quiet = args.removeAll(u"-q"_s) > 0;
        const SimFw4 made = simRenderFw4(d.m_rpcd.uci, d.m_modules);
        QByteArray warnings;
        for (const QString &warning : made.warnings)
            warnings += warning.toUtf8() + '\n';
        const QString what = args.value(0);
        if (what == u"print")
            return {0, made.ruleset.toUtf8(), quiet ? QByteArray() : warnings};
        if (what == u"check")
            return {0, "Ruleset passes nftables check.\n", warnings};
        if (what == u"reload" || what == u"restart") {
            d.reloadNow();
            return {0, {}, warnings};
        }
        if (what == u"reload-sets")
            return {};
        return {1,
                "Usage:\n\n  /sbin/fw4 [-v] [-q] start|stop|flush|restart|reload\n\n  /sbin/fw4 [-v] [-q] "
                "reload-sets\n\n  /sbin/fw4 [-v] [-q] print\n\n  /sbin/fw4 [-v] [-q] check\n",
                {}};
    }
    SimAshResult nft(const QStringList &args)
    {
        if (args.value(0) == u"list" && (args.value(1) == u"ruleset" || args.value(1) == u"table")) {
            QString text = simRenderFw4(d.m_rpcd.running, d.m_modules).ruleset;
            text.remove(0, text.indexOf(u"table inet fw4 {"_s));
            return {0, text.toUtf8(), {}};
        }
        return fails(1, u"Error: syntax error, unexpected string"_s);
    }
    SimAshResult passwd(const QStringList &args, const QByteArray &input)
    {
        if (!args.isEmpty() && args != QStringList{u"root"_s})
            return fails(1, u"passwd: unknown user %1"_s.arg(args.last()));
        const QList<QByteArray> lines = input.split('\n');
        QByteArray out = "Changing password for root\nNew password: ";
        const QByteArray first = lines.value(0);
        QByteArray err;
        // The warning is only a warning: root is obeyed.
        if (first.size() < 6)
            out += "\nBad password: too short";
        out += "\nRetype password: \n";
        if (lines.size() < 2 || first != lines.at(1)) {
            err = "Passwords don't match\npasswd: password for root is unchanged\n";
            return {1, out, err};
        }
        d.m_password = QString::fromUtf8(first);
        return {0, out, "passwd: password for root changed by root\n"};
    }

    SimAshResult cat(const QStringList &args, const QByteArray &input)
    {
        if (args.isEmpty())
            return {0, input, {}};
        SimAshResult done;
        for (const QString &path : args) {
            const auto text = d.readFile(path);
            if (text) {
                done.out += text->toUtf8();
            } else {
                done.err += u"cat: can't open '%1': No such file or directory\n"_s.arg(path).toUtf8();
                done.status = 1;
            }
        }
        return done;
    }
    SimAshResult ls(const QStringList &args)
    {
        SimAshResult done;
        for (const QString &path : args) {
            if (path.startsWith(u'-'))
                continue;
            if (exists(path)) {
                done.out += path.toUtf8() + '\n';
            } else {
                done.err += u"ls: %1: No such file or directory\n"_s.arg(path).toUtf8();
                done.status = 1;
            }
        }
        return done;
    }
    bool exists(const QString &path) const
    {
        static const QStringList directories{u"/etc/config"_s, u"/sys/module"_s, u"/tmp"_s,
                                             u"/usr/lib/rpcd"_s, u"/www"_s};
        if (path.startsWith(u"/sys/module/"_s)) {
            const QString module = path.section(u'/', 3, 3);
            // The translating half comes with the tracking half.
            return d.m_modules.contains(module)
                   || (module.startsWith(u"nf_nat_"_s)
                       && d.m_modules.contains(u"nf_conntrack_"_s + module.mid(7)));
        }
        if (path.startsWith(u"/etc/config/"_s))
            return d.m_rpcd.uci.hasConfig(path.section(u'/', 3));
        if (path.startsWith(u"/etc/init.d/"_s))
            return path.endsWith(u"/firewall"_s) || path.endsWith(u"/network"_s)
                   || (path.endsWith(u"/miniupnpd"_s) && d.m_rpcd.uci.hasConfig(u"upnpd"_s));
        return directories.contains(path) || d.readFile(path).has_value();
    }
    SimAshResult test(QStringList args)
    {
        if (args.value(args.size() - 1) == u"]")
            args.removeLast();
        if (args.size() == 2
            && QStringList{u"-e"_s, u"-d"_s, u"-f"_s, u"-r"_s, u"-x"_s}.contains(args.first()))
            return {exists(args.last()) ? 0 : 1, {}, {}};
        if (args.size() == 2 && args.first() == u"-n")
            return {args.last().isEmpty() ? 1 : 0, {}, {}};
        if (args.size() == 3 && (args.at(1) == u"=" || args.at(1) == u"!="))
            return {(args.first() == args.last()) == (args.at(1) == u"=") ? 0 : 1, {}, {}};
        return fails(2, u"ash: unknown operand"_s);
    }
    SimAshResult grep(const QStringList &args, const QByteArray &input)
    {
        QString flags;
        QStringList rest;
        for (const QString &arg : args) {
            if (arg.startsWith(u'-') && arg.size() > 1 && rest.isEmpty() && arg != u"--")
                flags += arg.mid(1);
            else if (arg != u"--")
                rest << arg;
        }
        if (rest.isEmpty())
            return fails(2, u"Usage: grep [-HhnlLoqvsrRiwFE] PATTERN [FILE]..."_s);
        QString pattern = rest.first();
        if (flags.contains(u'F'))
            pattern = QRegularExpression::escape(pattern);
        else if (!flags.contains(u'E'))
            pattern.replace(u"\\|"_s, u"|"_s); // as BusyBox's basic expressions take it
        const QRegularExpression expression(pattern, flags.contains(u'i')
                                                         ? QRegularExpression::CaseInsensitiveOption
                                                         : QRegularExpression::NoPatternOption);
        QByteArray text = input;
        if (rest.size() > 1) {
            const SimAshResult files = cat(rest.mid(1), {});
            if (files.status != 0 && files.out.isEmpty())
                return {2, {}, flags.contains(u's') ? QByteArray() : "grep: " + files.err.mid(5)};
            text = files.out;
        }
        QStringList found;
        for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
            if (line.isEmpty() && text.endsWith('\n') && expression.match(line).hasMatch() == false
                && !flags.contains(u'v'))
                continue;
            if (expression.match(line).hasMatch() != flags.contains(u'v')
                && !(line.isEmpty() && flags.contains(u'v')))
                found << line;
        }
        const int status = found.isEmpty() ? 1 : 0;
        if (flags.contains(u'q'))
            return {status, {}, {}};
        if (flags.contains(u'c'))
            return {status, QByteArray::number(found.size()) + '\n', {}};
        return {status, found.isEmpty() ? QByteArray() : (found.join(u'\n') + u'\n').toUtf8(), {}};
    }
    static SimAshResult lines(const QString &name, const QStringList &args, const QByteArray &input)
    {
        if (name == u"wc")
            return {0, QByteArray::number(input.count('\n')) + '\n', {}};
        static const QRegularExpression digits(u"\\d+"_s);
        const auto m = digits.match(args.join(u' '));
        const qsizetype count = m.hasMatch() ? m.captured().toInt() : 10;
        if (args.value(0).startsWith(u"-c"_s))
            return {0, name == u"head" ? input.left(count) : input.right(count), {}};
        QList<QByteArray> all = input.split('\n');
        if (!all.isEmpty() && all.last().isEmpty())
            all.removeLast();
        const QList<QByteArray> part =
            name == u"head" ? all.mid(0, count) : all.mid(qMax<qsizetype>(0, all.size() - count));
        return {0, part.isEmpty() ? QByteArray() : part.join('\n') + '\n', {}};
    }
    SimAshResult sysupgrade(const QStringList &args)
    {
        QByteArray list;
        for (const QString &config : d.m_rpcd.uci.configs())
            list += "/etc/config/" + config.toUtf8() + '\n';
        if (args == QStringList{u"-l"_s})
            return {0, list, {}};
        if (args == QStringList{u"-b"_s, u"-"_s}) {
            // Bytes that begin like a compressed archive; the content is the configuration itself.
            return {0, QByteArray("\x1f\x8b\x08\x00", 4) + QJsonDocument(d.m_rpcd.uci.toJson()).toJson(), {}};
        }
        return fails(1, u"Usage: sysupgrade [<upgrade-option>...] <image file or URL>"_s);
    }

    SimOpenWrt &d;
};

std::unique_ptr<SimShell> SimOpenWrt::openShell(int, int)
{
    const QJsonObject release = m_board.value(u"release"_s).toObject();
    return std::make_unique<Prompt>(*this, " " + release.value(u"description"_s).toString().toUtf8());
}

int SimOpenWrt::inputLines(const QByteArray &command)
{
    // passwd reads two lines; batch, tee and cat without a file read until the end.
    if (command.contains("passwd"))
        return 2;
    return command.contains("uci batch") || command.trimmed() == "cat" || command.contains("cat >")
                   || command.contains("cat |")
               ? 1000000
               : 0;
}

SimExecReply SimOpenWrt::exec(const QByteArray &command, const QByteArray &input)
{
    const QMutexLocker lock(&m_mutex);
    if (m_downTicks > 0 || m_gone)
        return {255, {}, {}};
    if (m_mischief.refusesNow())
        return {252, {}, "Command failed: Not found\n"};
    const int writesBefore = m_rpcd.writes();
    const SimUci before = m_rpcd.uci;
    const QString passwordBefore = m_password;
    const qsizetype stagedBefore = m_shellStaged.size();
    Commands commands(*this);
    SimAshHost host;
    host.run = [&](const QStringList &words, const QByteArray &in) { return commands.run(words, in); };
    host.write = [this](const QString &path, const QByteArray &text, bool) {
        if (path == u"/proc/net/nf_conntrack") {
            const QString what = QString::fromUtf8(text).trimmed();
            const QHostAddress address(what);
            if (m_flows.drop && (what == u"f" || !address.isNull())) {
                m_flows.drop([&](const SimFlow &flow) {
                    return what == u"f" || flow.inside.address == address || flow.peer.address == address;
                });
            }
            return true;
        }
        return path.startsWith(u"/tmp/"_s);
    };
    host.read = [this](const QString &path, QByteArray &text) {
        const auto content = readFile(path);
        text = content.value_or(QString()).toUtf8();
        return content.has_value() || path == u"/dev/null";
    };
    host.glob = [](const QString &) { return QStringList(); };
    const SimAshResult done = simAsh(QString::fromUtf8(command), input, host);
    // Writes of rpcd count themselves; what the shell wrote counts once per command.
    if (m_rpcd.writes() == writesBefore
        && (m_rpcd.uci != before || m_password != passwordBefore || m_shellStaged.size() != stagedBefore)) {
        const auto fate = m_mischief.afterWrite();
        if (fate != SimMischief::Fate::None) {
            m_gone = fate == SimMischief::Fate::Vanish;
            restart();
        }
    }
    countWrites();
    if (m_downTicks > 0)
        return {255, {}, {}};
    return {done.status, done.out, done.err};
}

} // namespace rf
