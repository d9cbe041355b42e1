// OpenWrt's configuration store: sections in order, staged changes as a list of commands on top of what is
// committed. Plain values, no locking.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <optional>

namespace rf {

struct SimUciSection {
    QString name;
    QString type;
    bool anonymous = false;
    QJsonObject options; ///< string, or array of strings for lists
    QString one(const QString &option) const { return options.value(option).toString(); }
    QStringList list(const QString &option) const; ///< a single option counts as a list of its words
    friend bool operator==(const SimUciSection &, const SimUciSection &) = default;
};

using SimUciConfig = QList<SimUciSection>;

/// One staged command, as "uci changes" counts them.
struct SimUciChange {
    enum class Op { Set, AddSection, Remove, ListAdd, ListRemove, Rename, Order };
    Op op = Op::Set;
    QString config;
    QString section;
    QString option; ///< empty = the section itself
    QJsonValue value; ///< text or list; type for AddSection, name for Rename, index for Order
};

class SimUci {
public:
    static SimUci fromJson(const QJsonObject &json);
    QJsonObject toJson() const;

    bool hasConfig(const QString &config) const { return m_configs.contains(config); }
    QStringList configs() const { return m_configs.keys(); }
    const SimUciConfig &config(const QString &name) const;
    const SimUciSection *section(const QString &config, const QString &section) const;
    /// First section of that type, or null.
    const SimUciSection *first(const QString &config, const QString &type) const;
    /// Name behind "name", "@type[n]" or "@type[-1]"; empty = no such section.
    QString resolve(const QString &config, const QString &reference) const;
    QString freshName(const QString &config, const QString &type) const; ///< "cfg" and six digits
    /// False when the command does not fit what is there.
    bool apply(const SimUciChange &change);
    void apply(const QList<SimUciChange> &changes);
    /// The section as ubus shows it, with .name, .type, .anonymous and .index.
    QJsonObject shown(const QString &config, const QString &section) const;
    friend bool operator==(const SimUci &, const SimUci &) = default;

    static bool isName(const QString &text); ///< of a section or option: letters, digits, underscore
    static QJsonArray shown(const SimUciChange &change); ///< ["set","section","option","value"]

private:
    QMap<QString, SimUciConfig> m_configs;
};

} // namespace rf
