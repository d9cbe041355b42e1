#include "connectors/routers/openwrt/uci.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

namespace {

constexpr qsizetype maxSections = 2000;
constexpr qsizetype maxOptions = 100;
constexpr qsizetype maxEntries = 1000;
constexpr qsizetype maxValue = 500;

/// Keys of tunnels and dial-up lines live in the same files as addresses; they never enter our record.
bool maySayASecret(const QString &option)
{
    static const QRegularExpression words(u"pass|secret|key|psk|token|pin|auth|credential|username|cert"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(option).hasMatch();
}

std::optional<QJsonValue> plain(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().left(maxValue);
    if (!value.isArray())
        return std::nullopt;
    QJsonArray list;
    for (const QJsonValue &entry : value.toArray()) {
        if (list.size() >= maxEntries || !entry.isString())
            break;
        list << entry.toString().left(maxValue);
    }
    return list;
}

} // namespace

QString Section::text(const QString &option) const
{
    const QJsonValue value = options.value(option);
    return value.isArray() ? value.toArray().first().toString() : value.toString();
}

QStringList Section::list(const QString &option) const
{
    const QJsonValue value = options.value(option);
    if (!value.isArray())
        return value.toString().split(u' ', Qt::SkipEmptyParts);
    QStringList out;
    for (const QJsonValue &entry : value.toArray())
        out << entry.toString();
    return out;
}

bool Section::flag(const QString &option, bool otherwise) const
{
    static const QStringList yes{u"1"_s, u"on"_s, u"true"_s, u"yes"_s, u"enabled"_s};
    static const QStringList no{u"0"_s, u"off"_s, u"false"_s, u"no"_s, u"disabled"_s};
    const QString word = text(option);
    return yes.contains(word) ? true : no.contains(word) ? false : otherwise;
}

const Section *Config::find(const QString &section) const
{
    const auto it =
        std::find_if(sections.begin(), sections.end(), [&](const Section &s) { return s.name == section; });
    return it == sections.end() ? nullptr : &*it;
}

QList<const Section *> Config::ofType(const QString &type) const
{
    QList<const Section *> out;
    for (const Section &section : sections) {
        if (section.type == type)
            out << &section;
    }
    return out;
}

bool isSectionName(const QString &name)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9_]{1,64}\\z"_s);
    return form.match(name).hasMatch();
}

std::optional<Config> parseConfig(const QString &name, const QJsonObject &values)
{
    Config config{name, {}};
    QList<QPair<int, Section>> ordered;
    for (auto it = values.begin(); it != values.end() && ordered.size() < maxSections; ++it) {
        const QJsonObject raw = it.value().toObject();
        Section section;
        section.name = it.key();
        section.type = raw.value(u".type"_s).toString();
        if (!isSectionName(section.name) || section.type.isEmpty() || section.type.size() > 64)
            continue;
        for (auto option = raw.begin(); option != raw.end() && section.options.size() < maxOptions;
             ++option) {
            if (option.key().startsWith(u'.') || option.key().size() > 64 || maySayASecret(option.key()))
                continue;
            if (const auto value = plain(option.value()))
                section.options.insert(option.key(), *value);
        }
        ordered << qMakePair(raw.value(u".index"_s).toInt(static_cast<int>(ordered.size())), section);
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[index, section] : std::as_const(ordered))
        config.sections << section;
    if (config.sections.isEmpty() && !values.isEmpty())
        return std::nullopt;
    return config;
}

} // namespace rf::openwrt
