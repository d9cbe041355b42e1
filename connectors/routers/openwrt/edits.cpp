#include "connectors/routers/openwrt/edits.h"

#include "connectors/routers/openwrt/session.h"
#include "connectors/routers/openwrt/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

Step Edits::step(const QString &says, const QString &method, const QJsonObject &arguments) const
{
    return {says, ubusWire(m_http, u"uci"_s, method, arguments, true), Risk::None, false};
}

void Edits::stageOptions(QList<Step> &out, const QString &config, const QString &section,
                         const QJsonObject &values, const QString &says) const
{
    QJsonObject written;
    QStringList removed;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.value().isNull())
            removed << it.key();
        else
            written.insert(it.key(), it.value());
    }
    if (!written.isEmpty())
        out << step(says, u"set"_s, {{u"config"_s, config}, {u"section"_s, section}, {u"values"_s, written}});
    for (const QString &option : std::as_const(removed))
        out << step(says, u"delete"_s,
                    {{u"config"_s, config}, {u"section"_s, section}, {u"option"_s, option}});
}

void Edits::set(const QString &config, const Section &now, const QJsonObject &values, const QString &says)
{
    QJsonObject changed;
    QJsonObject before;
    for (auto it = values.begin(); it != values.end(); ++it) {
        // Null stands for "not there", before and after.
        const QJsonValue old = now.has(it.key()) ? now.options.value(it.key()) : QJsonValue(QJsonValue::Null);
        if (old == it.value())
            continue;
        changed.insert(it.key(), it.value());
        before.insert(it.key(), old);
    }
    if (changed.isEmpty())
        return;
    stageOptions(m_apply, config, now.name, changed, says);
    QList<Step> undo;
    stageOptions(undo, config, now.name, before, OpenWrtText::tr("Put the old setting back"));
    m_undo << undo;
}

void Edits::add(const QString &config, const QString &type, const QString &name, const QJsonObject &options,
                const QString &says)
{
    m_apply << step(says, u"add"_s,
                    {{u"config"_s, config}, {u"type"_s, type}, {u"name"_s, name}, {u"values"_s, options}});
    m_undo << QList<Step>{step(OpenWrtText::tr("Remove what was added"), u"delete"_s,
                               {{u"config"_s, config}, {u"section"_s, name}})};
}

Change Edits::change(const Intent &intent, const QString &title, Risk risk, bool movesNetwork) const
{
    Change change;
    change.intent = intent;
    change.title = title;
    if (m_apply.isEmpty())
        return change;
    Step apply = step(
        OpenWrtText::tr("Apply it; the router goes back by itself after %1 seconds unless it is confirmed")
            .arg(revertSeconds),
        u"apply"_s, {{u"rollback"_s, true}, {u"timeout"_s, revertSeconds}});
    apply.risk = risk;
    apply.cutsLink = movesNetwork;
    //: a step of the change
    const Step confirm = step(OpenWrtText::tr("Confirm: the change stays"), u"confirm"_s, {});
    change.apply = m_apply;
    change.apply << apply;
    change.confirm = {confirm};
    // A web session has no right to ask for the rollback; there the router's timer does it.
    if (!m_http)
        //: a step: the router takes back what was applied
        change.abandon = {step(OpenWrtText::tr("Go back at once"), u"rollback"_s, {})};
    for (auto it = m_undo.rbegin(); it != m_undo.rend(); ++it)
        change.undo += *it;
    // Under rollback as well: should something be pending already, the router refuses instead of losing its
    // snapshot.
    change.undo << apply << confirm;
    change.timedRevertSeconds = revertSeconds;
    change.settleSeconds = 45; // the daemons reload seconds after apply has answered
    return change;
}

} // namespace rf::openwrt
