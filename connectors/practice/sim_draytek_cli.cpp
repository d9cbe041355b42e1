#include "connectors/practice/sim_draytek_cli.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

const char *const simDrayRebootNotice = "\n This setting will take effect after rebooting.\n"
                                        " Please use \"sys reboot\" command to reboot the router.\n";

namespace {

/// Blanks separate, double quotes keep together. nullopt = a quote is not closed.
std::optional<QStringList> words(const QString &line)
{
    QStringList out;
    QString word;
    bool quoted = false;
    bool any = false;
    for (const QChar c : line) {
        if (c == u'"') {
            quoted = !quoted;
            any = true;
        } else if (c == u' ' && !quoted) {
            if (any)
                out << word;
            word.clear();
            any = false;
        } else {
            word += c;
            any = true;
        }
    }
    if (any)
        out << word;
    return quoted ? std::nullopt : std::optional(out);
}

QJsonValue getAt(const QJsonValue &from, QStringView path)
{
    QJsonValue value = from;
    for (const QStringView part : path.split(u'/'))
        value = value.toObject().value(part);
    return value;
}

QJsonObject setAt(QJsonObject object, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1) {
        if (value.isUndefined())
            object.remove(path.first());
        else
            object.insert(path.first(), value);
        return object;
    }
    object.insert(path.first(), setAt(object.value(path.first()).toObject(), path.mid(1), value));
    return object;
}

} // namespace

std::optional<QList<QPair<QString, QStringList>>> simDrayOptions(const QStringList &args,
                                                                 const QHash<QString, int> &arity)
{
    QList<QPair<QString, QStringList>> out;
    for (qsizetype i = 0; i < args.size();) {
        const QString option = args.at(i++);
        if (!arity.contains(option) || args.size() - i < arity.value(option))
            return std::nullopt;
        out << qMakePair(option, args.mid(i, arity.value(option)));
        i += arity.value(option);
    }
    return out;
}

std::optional<int> simDrayNumber(const QString &text, int low, int high)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value >= low && value <= high ? std::optional(value) : std::nullopt;
}

std::optional<bool> simDrayOnOff(const QString &text)
{
    if (text.compare(u"on"_s, Qt::CaseInsensitive) == 0)
        return true;
    return text.compare(u"off"_s, Qt::CaseInsensitive) == 0 ? std::optional(false) : std::nullopt;
}

bool simDrayIpv4(const QString &text)
{
    static const QRegularExpression dotted(u"^\\d{1,3}(\\.\\d{1,3}){3}$"_s);
    return dotted.match(text).hasMatch() && !QHostAddress(text).isNull();
}

QString simDraySubcommands(const QStringList &names)
{
    QString out = u"% Valid subcommands are:\n"_s;
    for (qsizetype i = 0; i < names.size(); ++i)
        out += names.at(i).leftJustified(14) + (i % 5 == 4 || i + 1 == names.size() ? u"\n"_s : QString());
    return out;
}

SimDrayCli::SimDrayCli(QJsonObject &config, bool &morePages, const SimDrayView &view)
    : m_config(config)
    , m_morePages(morePages)
    , m_view(view)
{
}

QString SimDrayCli::invalid()
{
    return u"invalid command !!\n"_s;
}

QJsonValue SimDrayCli::get(const QString &path) const
{
    return getAt(m_config, path);
}

void SimDrayCli::set(const QString &path, const QJsonValue &value)
{
    m_config = setAt(m_config, path.split(u'/'), value);
}

void SimDrayCli::remove(const QString &path)
{
    m_config = setAt(m_config, path.split(u'/'), QJsonValue(QJsonValue::Undefined));
}

QStringList SimDrayCli::keys(const QString &path) const
{
    QStringList names = get(path).toObject().keys();
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
    return names;
}

SimDrayAnswer SimDrayCli::run(const QString &line)
{
    const auto parsed = words(line.trimmed());
    if (!parsed)
        return {invalid()};
    if (parsed->isEmpty())
        return {};
    const QString family = parsed->first();
    const Args args = parsed->mid(1);
    if (family == u"?") {
        return {u"% Valid commands are:\n"_s
                + simDraySubcommands({u"sys"_s, u"show"_s, u"portmaptime"_s, u"upnp"_s, u"ip"_s, u"srv"_s,
                                      u"vlan"_s, u"msubnet"_s, u"mngt"_s, u"object"_s, u"ipf"_s, u"quit"_s,
                                      u"exit"_s})
                      .section(u'\n', 1)};
    }
    if (family == u"quit" || family == u"exit")
        return {{}, SimDrayAnswer::After::Quit};
    if (family == u"sys")
        return sys(args);
    if (family == u"show")
        return {show(args)};
    if (family == u"portmaptime")
        return portmaptime(args);
    if (family == u"upnp")
        return {upnp(args)};
    if (family == u"ip")
        return {ip(args)};
    if (family == u"srv")
        return {srv(args)};
    if (family == u"vlan")
        return vlan(args);
    if (family == u"msubnet")
        return {msubnet(args)};
    if (family == u"mngt")
        return {mngt(args)};
    if (family == u"object")
        return {object(args)};
    if (family == u"ipf")
        return {ipf(args)};
    return {invalid()};
}

} // namespace rf
