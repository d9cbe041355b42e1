#include "core/engine/compare_facts.h"

#include <QSet>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// Names of the settings that were not read, as differences() names them.
void collectUnread(const QString &path, const QJsonValue &value, QSet<QString> &out)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collectUnread(u"%1[%2]"_s.arg(path).arg(i), array.at(i), out);
        return;
    }
    const QJsonObject object = value.toObject();
    if (object.contains(u"unread"_s)) {
        out.insert(path);
        return;
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString below = it.key() == u"value" ? path
                              : path.isEmpty()     ? it.key()
                                                   : path + u'.' + it.key();
        collectUnread(below, it.value(), out);
    }
}

QSet<QString> unreadIn(const Facts &facts)
{
    QSet<QString> out;
    collectUnread({}, json::to(facts.settings), out);
    return out;
}

} // namespace

FactsComparison compareFacts(const Facts &before, const Facts &after)
{
    const QSet<QString> first = unreadIn(before);
    const QSet<QString> second = unreadIn(after);
    const QSet<QString> either = first + second;
    FactsComparison result;
    for (const QString &path : differences(before, after)) {
        const bool unread = std::any_of(either.begin(), either.end(), [&](const QString &name) {
            return path == name || path == name + u".unread"_s || path == name + u".notSupported"_s;
        });
        if (!unread)
            result.changed << path;
    }
    result.lost = QStringList((second - first).values());
    result.lost.sort();
    return result;
}

bool overlap(const QString &a, const QString &b)
{
    const auto parent = [](const QString &whole, const QString &part) {
        return part.startsWith(whole)
               && (part.size() == whole.size() || part.at(whole.size()) == u'.'
                   || part.at(whole.size()) == u'[');
    };
    return parent(a, b) || parent(b, a);
}

QStringList writtenBy(const Intent &intent, const Facts &before, const Facts &after)
{
    QStringList ours = compareFacts(before, after).changed;
    const QStringList meant = differences(before, afterwards(before, intent));
    if (meant.isEmpty())
        return ours; // a change of which nothing can be told beforehand
    ours.removeIf([&](const QString &path) {
        return !overlap(path, u"native"_s) && std::none_of(meant.begin(), meant.end(), [&](const QString &m) {
            return overlap(m, path);
        });
    });
    return ours;
}

} // namespace rf
