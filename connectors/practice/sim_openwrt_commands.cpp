// What is typed besides uci: ubus, fw4, services, the password.
#include "connectors/practice/sim_openwrt_commands.h"
#include "connectors/practice/sim_openwrt_firewall.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace rf {

using namespace Qt::StringLiterals;

SimAshResult SimOpenWrt::Commands::fails(int status, const QString &text)
{
    return {status, {}, (text + u'\n').toUtf8()};
}

SimAshResult SimOpenWrt::Commands::run(const QStringList &words, const QByteArray &input)
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
        return {0, (args.value(0) == u"-n" ? args.mid(1).join(u' ') : args.join(u' ') + u'\n').toUtf8(), {}};
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

SimAshResult SimOpenWrt::Commands::which(const QString &name)
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

SimAshResult SimOpenWrt::Commands::init(const QString &service, const QStringList &args)
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

SimAshResult SimOpenWrt::Commands::ubus(QStringList args)
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

SimAshResult SimOpenWrt::Commands::fw4(QStringList args)
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

SimAshResult SimOpenWrt::Commands::nft(const QStringList &args)
{
    if (args.value(0) == u"list" && (args.value(1) == u"ruleset" || args.value(1) == u"table")) {
        QString text = simRenderFw4(d.m_rpcd.running, d.m_modules).ruleset;
        text.remove(0, text.indexOf(u"table inet fw4 {"_s));
        return {0, text.toUtf8(), {}};
    }
    return fails(1, u"Error: syntax error, unexpected string"_s);
}

SimAshResult SimOpenWrt::Commands::passwd(const QStringList &args, const QByteArray &input)
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

SimAshResult SimOpenWrt::Commands::sysupgrade(const QStringList &args)
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

} // namespace rf
