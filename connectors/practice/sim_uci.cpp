#include "connectors/practice/sim_uci.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

QStringList SimUciSection::list(const QString &option) const
{
    const QJsonValue value = options.value(option);
    if (value.isString())
        return value.toString().split(u' ', Qt::SkipEmptyParts);
    QStringList out;
    for (const QJsonValue item : value.toArray())
        out << item.toString();
    return out;
}

SimUci SimUci::fromJson(const QJsonObject &json)
{
    SimUci uci;
    for (auto config = json.begin(); config != json.end(); ++config) {
        SimUciConfig sections;
        for (const QJsonValue value : config->toArray()) {
            SimUciSection section;
            section.options = value.toObject();
            section.name = section.options.take(u".name"_s).toString();
            section.type = section.options.take(u".type"_s).toString();
            section.anonymous = section.options.take(u".anonymous"_s).toBool();
            sections << section;
        }
        uci.m_configs.insert(config.key(), sections);
    }
    return uci;
}

QJsonObject SimUci::toJson() const
{
    QJsonObject json;
    for (auto config = m_configs.begin(); config != m_configs.end(); ++config) {
        QJsonArray sections;
        for (const SimUciSection &section : *config) {
            QJsonObject object = section.options;
            object.insert(u".name"_s, section.name);
            object.insert(u".type"_s, section.type);
            object.insert(u".anonymous"_s, section.anonymous);
            sections << object;
        }
        json.insert(config.key(), sections);
    }
    return json;
}

const SimUciConfig &SimUci::config(const QString &name) const
{
    static const SimUciConfig none;
    const auto it = m_configs.find(name);
    return it == m_configs.end() ? none : *it;
}

const SimUciSection *SimUci::section(const QString &configName, const QString &name) const
{
    const SimUciConfig &sections = config(configName);
    const auto it =
        std::find_if(sections.begin(), sections.end(), [&](const auto &s) { return s.name == name; });
    return it == sections.end() ? nullptr : &*it;
}

const SimUciSection *SimUci::first(const QString &configName, const QString &type) const
{
    const SimUciConfig &sections = config(configName);
    const auto it =
        std::find_if(sections.begin(), sections.end(), [&](const auto &s) { return s.type == type; });
    return it == sections.end() ? nullptr : &*it;
}

QString SimUci::resolve(const QString &configName, const QString &reference) const
{
    static const QRegularExpression indexed(u"^@([A-Za-z0-9_-]+)\\[(-?\\d+)\\]$"_s);
    const auto m = indexed.match(reference);
    if (!m.hasMatch())
        return section(configName, reference) ? reference : QString();
    QStringList names;
    for (const SimUciSection &s : config(configName)) {
        if (s.type == m.captured(1))
            names << s.name;
    }
    const int index = m.captured(2).toInt();
    return names.value(index < 0 ? names.size() + index : index);
}

QString SimUci::freshName(const QString &configName, const QString &type) const
{
    const QByteArray hash =
        QCryptographicHash::hash((configName + type).toUtf8(), QCryptographicHash::Sha1).toHex();
    for (qsizetype index = config(configName).size() + 1;; ++index) {
        const QString name =
            u"cfg%1%2"_s.arg(index & 0xff, 2, 16, QLatin1Char('0')).arg(QString::fromLatin1(hash.left(4)));
        if (!section(configName, name))
            return name;
    }
}

bool SimUci::apply(const SimUciChange &change)
{
    using Op = SimUciChange::Op;
    const auto config = m_configs.find(change.config);
    if (config == m_configs.end())
        return false;
    const auto at = std::find_if(config->begin(), config->end(),
                                 [&](const SimUciSection &s) { return s.name == change.section; });
    if (change.op == Op::AddSection) {
        if (at != config->end()) {
            at->type = change.value.toString();
            return true;
        }
        // Names that the store made up itself begin with cfg and digits.
        static const QRegularExpression made(u"^cfg[0-9a-f]{6}$"_s);
        *config << SimUciSection{
            change.section, change.value.toString(), made.match(change.section).hasMatch(), {}};
        return true;
    }
    if (at == config->end())
        return false;
    const auto lists = [&] {
        QJsonArray items;
        for (const QString &item : at->options.value(change.option).isString()
                                       ? QStringList{at->one(change.option)}
                                       : at->list(change.option))
            items << item;
        return items;
    };
    switch (change.op) {
    case Op::Set:
        if (change.value.isString() && change.value.toString().isEmpty())
            at->options.remove(change.option);
        else if (change.value.isArray() && change.value.toArray().isEmpty())
            at->options.remove(change.option);
        else
            at->options.insert(change.option, change.value);
        return true;
    case Op::Remove:
        if (change.option.isEmpty()) {
            config->erase(at);
            return true;
        }
        if (!at->options.contains(change.option))
            return false;
        at->options.remove(change.option);
        return true;
    case Op::ListAdd: {
        QJsonArray items = lists();
        items << change.value;
        at->options.insert(change.option, items);
        return true;
    }
    case Op::ListRemove: {
        QJsonArray items;
        for (const QJsonValue item : lists()) {
            if (item != change.value)
                items << item;
        }
        if (items.isEmpty())
            at->options.remove(change.option);
        else
            at->options.insert(change.option, items);
        return true;
    }
    case Op::Rename:
        if (change.option.isEmpty()) {
            at->name = change.value.toString();
            at->anonymous = false;
        } else {
            at->options.insert(change.value.toString(), at->options.take(change.option));
        }
        return true;
    case Op::Order: {
        const SimUciSection moved = *at;
        config->erase(at);
        config->insert(qBound(qsizetype(0), qsizetype(change.value.toInt()), config->size()), moved);
        return true;
    }
    case Op::AddSection: break;
    }
    return false;
}

void SimUci::apply(const QList<SimUciChange> &changes)
{
    for (const SimUciChange &change : changes)
        (void)apply(change);
}

QJsonObject SimUci::shown(const QString &configName, const QString &name) const
{
    const SimUciConfig &sections = config(configName);
    for (qsizetype i = 0; i < sections.size(); ++i) {
        if (sections.at(i).name != name)
            continue;
        QJsonObject object = sections.at(i).options;
        object.insert(u".anonymous"_s, sections.at(i).anonymous);
        object.insert(u".type"_s, sections.at(i).type);
        object.insert(u".name"_s, name);
        object.insert(u".index"_s, int(i));
        return object;
    }
    return {};
}

bool SimUci::isName(const QString &text)
{
    static const QRegularExpression name(u"^[A-Za-z0-9_]+$"_s);
    return name.match(text).hasMatch();
}

QJsonArray SimUci::shown(const SimUciChange &change)
{
    using Op = SimUciChange::Op;
    QString value = change.value.isDouble() ? QString::number(change.value.toInt()) : change.value.toString();
    switch (change.op) {
    case Op::AddSection: return {u"add"_s, change.section, value};
    case Op::Remove:
        return change.option.isEmpty() ? QJsonArray{u"remove"_s, change.section}
                                       : QJsonArray{u"remove"_s, change.section, change.option};
    case Op::ListAdd: return {u"list-add"_s, change.section, change.option, value};
    case Op::ListRemove: return {u"list-del"_s, change.section, change.option, value};
    case Op::Rename:
        return change.option.isEmpty() ? QJsonArray{u"rename"_s, change.section, value}
                                       : QJsonArray{u"rename"_s, change.section, change.option, value};
    case Op::Order: return {u"order"_s, change.section, value};
    case Op::Set: break;
    }
    return {u"set"_s, change.section, change.option, value};
}

} // namespace rf
