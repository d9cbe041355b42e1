#include "core/model/facts.h"

#include <algorithm>

namespace rf {

namespace {

void compare(const QString &path, const QJsonValue &a, const QJsonValue &b, QStringList &out)
{
    if (a == b)
        return;
    if (a.isObject() && b.isObject()) {
        const QJsonObject before = a.toObject();
        const QJsonObject after = b.toObject();
        QStringList keys = before.keys();
        for (const QString &key : after.keys()) {
            if (!before.contains(key))
                keys << key;
        }
        for (const QString &key : std::as_const(keys)) {
            if (key == QLatin1StringView("source"))
                continue; // where a value came from is no setting
            const bool wrapper = key == QLatin1StringView("value");
            const QString below = wrapper ? path : path.isEmpty() ? key : path + QLatin1Char('.') + key;
            compare(below, before.value(key), after.value(key), out);
        }
        return;
    }
    if (a.isArray() && b.isArray() && a.toArray().size() == b.toArray().size()) {
        const QJsonArray before = a.toArray();
        const QJsonArray after = b.toArray();
        for (qsizetype i = 0; i < before.size(); ++i)
            compare(QStringLiteral("%1[%2]").arg(path).arg(i), before.at(i), after.at(i), out);
        return;
    }
    out << path;
}

} // namespace

const Line *lineAt(const Facts &facts, int index)
{
    const PhoneFacts *phone = facts.phone();
    const QList<Line> *lines = phone ? phone->lines.value() : nullptr;
    if (!lines)
        return nullptr;
    const auto it =
        std::find_if(lines->begin(), lines->end(), [&](const Line &line) { return line.index == index; });
    return it == lines->end() ? nullptr : &*it;
}

QStringList differences(const Facts &before, const Facts &after)
{
    QStringList out;
    compare(QStringLiteral("identity"), json::to(before.identity), json::to(after.identity), out);
    compare({}, json::to(before.settings), json::to(after.settings), out);
    compare(QStringLiteral("native"), before.native, after.native, out);
    out.removeDuplicates();
    return out;
}

} // namespace rf
