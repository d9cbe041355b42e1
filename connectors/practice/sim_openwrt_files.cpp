// Looking at files, and the filters behind pipes.
#include "connectors/practice/sim_openwrt_commands.h"

#include <QRegularExpression>

namespace rf {

using namespace Qt::StringLiterals;

SimAshResult SimOpenWrt::Commands::cat(const QStringList &args, const QByteArray &input)
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

SimAshResult SimOpenWrt::Commands::ls(const QStringList &args)
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

bool SimOpenWrt::Commands::exists(const QString &path) const
{
    static const QStringList directories{u"/etc/config"_s, u"/sys/module"_s, u"/tmp"_s, u"/usr/lib/rpcd"_s,
                                         u"/www"_s};
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

SimAshResult SimOpenWrt::Commands::test(QStringList args)
{
    if (args.value(args.size() - 1) == u"]")
        args.removeLast();
    if (args.size() == 2 && QStringList{u"-e"_s, u"-d"_s, u"-f"_s, u"-r"_s, u"-x"_s}.contains(args.first()))
        return {exists(args.last()) ? 0 : 1, {}, {}};
    if (args.size() == 2 && args.first() == u"-n")
        return {args.last().isEmpty() ? 1 : 0, {}, {}};
    if (args.size() == 3 && (args.at(1) == u"=" || args.at(1) == u"!="))
        return {(args.first() == args.last()) == (args.at(1) == u"=") ? 0 : 1, {}, {}};
    return fails(2, u"ash: unknown operand"_s);
}

SimAshResult SimOpenWrt::Commands::grep(const QStringList &args, const QByteArray &input)
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

SimAshResult SimOpenWrt::Commands::lines(const QString &name, const QStringList &args,
                                         const QByteArray &input)
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

} // namespace rf
