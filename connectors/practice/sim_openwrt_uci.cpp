// uci on the shell.
#include "connectors/practice/sim_openwrt_commands.h"

namespace rf {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

SimAshResult SimOpenWrt::Commands::uci(QStringList args, const QByteArray &input)
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

SimUci SimOpenWrt::Commands::view() const
{
    SimUci uci = d.m_rpcd.uci;
    uci.apply(d.m_shellStaged);
    return uci;
}

SimOpenWrt::Commands::Path SimOpenWrt::Commands::pathOf(const QString &text, const SimUci &uci) const
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

SimAshResult SimOpenWrt::Commands::uciCommand(const QStringList &args, const QByteArray &input,
                                              bool showNames)
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
        return {
            0,
            ((value.isString() ? value.toString() : section->list(path.option).join(u' ')) + u'\n').toUtf8(),
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
        if (!path.option.isEmpty() && !uci.section(path.config, path.section)->options.contains(path.option))
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

SimAshResult SimOpenWrt::Commands::show(const SimUci &uci, const Path &path, bool showNames,
                                        bool asFile) const
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
            const QString name =
                section.anonymous && !showNames ? u"@%1[%2]"_s.arg(section.type).arg(index) : section.name;
            if (asFile)
                out += u"\nconfig %1%2\n"_s.arg(section.type,
                                                section.anonymous ? QString() : u' ' + quoted(section.name));
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

SimAshResult SimOpenWrt::Commands::batch(const QByteArray &input)
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

} // namespace rf
