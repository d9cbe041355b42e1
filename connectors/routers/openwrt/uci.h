// OpenWrt's configuration as values: what `ubus call uci get` answers, cleaned of secrets and bounded. Pure.
#pragma once

#include "core/model/json.h"

namespace rf::openwrt {

/// One section. Options are texts or lists of texts.
struct Section {
    QString name; ///< uci's own name, stable: "cfg02dc81" or "lan"
    QString type; ///< "zone", "redirect", ...
    QJsonObject options;
    static constexpr auto fields()
    {
        return std::make_tuple(field("name", &Section::name), field("type", &Section::type),
                               field("options", &Section::options));
    }
    bool has(const QString &option) const { return options.contains(option); }
    /// The option as one text; a list's first entry; empty when missing.
    QString text(const QString &option) const;
    /// The option as a list; a text is split at blanks, as uci's own readers do.
    QStringList list(const QString &option) const;
    /// "1", "on", "true", "yes", "enabled" and their opposites; `otherwise` when missing or neither.
    bool flag(const QString &option, bool otherwise) const;
    friend bool operator==(const Section &, const Section &) = default;
};

/// One configuration file ("firewall").
struct Config {
    QString name;
    QList<Section> sections; ///< in the order of the file
    static constexpr auto fields()
    {
        return std::make_tuple(field("name", &Config::name), field("sections", &Config::sections));
    }
    const Section *find(const QString &section) const;
    QList<const Section *> ofType(const QString &type) const;
};

/// From the `values` object of uci get. Nullopt when it is no such object. Options that may hold secrets are
/// left out.
std::optional<Config> parseConfig(const QString &name, const QJsonObject &values);

/// A name that uci takes for a section, and that is safe in a path: letters, digits and underscores.
bool isSectionName(const QString &name);

} // namespace rf::openwrt
