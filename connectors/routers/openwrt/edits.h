// Edits of uci's configuration, collected with their exact reverse, and the commit-confirm round them.
#pragma once

#include "connectors/routers/openwrt/native.h"
#include "core/model/change.h"

namespace rf::openwrt {

class Edits {
public:
    explicit Edits(bool overHttp)
        : m_http(overHttp)
    {
    }
    /// Options of one section; an undefined value removes the option. `now` is the section as read.
    void set(const QString &config, const Section &now, const QJsonObject &values, const QString &says);
    /// A new named section.
    void add(const QString &config, const QString &type, const QString &name, const QJsonObject &options,
             const QString &says);
    bool isEmpty() const { return m_apply.isEmpty(); }
    /// The change with commit-confirm: staged, applied under the router's own timed rollback, confirmed
    /// afterwards.
    Change change(const Intent &intent, const QString &title, Risk risk, bool movesNetwork = false) const;

private:
    Step step(const QString &says, const QString &method, const QJsonObject &arguments) const;
    void stageOptions(QList<Step> &out, const QString &config, const QString &section,
                      const QJsonObject &values, const QString &says) const;

    bool m_http;
    QList<Step> m_apply;
    QList<QList<Step>> m_undo; ///< one group per edit, to be run last first
};

} // namespace rf::openwrt
