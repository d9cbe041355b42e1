#include "connectors/practice/sim_draytek_filter.h"

#include <QJsonArray>
#include <QStringList>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int dataFilterSet = 2;

bool between(const QHostAddress &address, const QString &first, const QString &last)
{
    const quint32 a = address.toIPv4Address();
    return a >= QHostAddress(first).toIPv4Address() && a <= QHostAddress(last).toIPv4Address();
}

/// type: 0 mask, 1 single, 2 any, 3 range
bool inRange(const QHostAddress &address, int type, const QString &first, const QString &second)
{
    switch (type) {
    case 0: {
        const quint32 mask = QHostAddress(second).toIPv4Address();
        return (address.toIPv4Address() & mask) == (QHostAddress(first).toIPv4Address() & mask);
    }
    case 1: return address == QHostAddress(first);
    case 3: return between(address, first, second);
    default: return true;
    }
}

bool inObject(const QJsonObject &objects, int index, const QHostAddress &address)
{
    const QJsonObject one = objects.value(u"ip"_s).toObject().value(QString::number(index)).toObject();
    if (one.isEmpty())
        return false;
    const bool inside = inRange(address, one.value(u"type"_s).toInt(2), one.value(u"start"_s).toString(),
                                one.value(u"end"_s).toString());
    return inside != (one.value(u"invert"_s).toInt() == 1);
}

/// "" or "u 2" = any, "u <type> <first> <second>", "o <n> <n>", "g <slot> <n>"
bool matches(const QJsonObject &config, const QString &who, const QHostAddress &address)
{
    const QStringList words = who.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return true;
    if (words.first() == u"u")
        return inRange(address, words.value(1).toInt(), words.value(2), words.value(3));
    const QJsonObject objects = config.value(u"object"_s).toObject();
    if (words.first() == u"o") {
        return std::any_of(words.begin() + 1, words.end(),
                           [&](const QString &index) { return inObject(objects, index.toInt(), address); });
    }
    const QJsonArray members =
        objects.value(u"ipGroup"_s).toObject().value(words.last()).toObject().value(u"members"_s).toArray();
    return std::any_of(members.begin(), members.end(),
                       [&](const QJsonValue &member) { return inObject(objects, member.toInt(), address); });
}

} // namespace

bool simDrayPasses(const QJsonObject &config, int direction, const QHostAddress &from, const QHostAddress &to)
{
    const QJsonObject filter = config.value(u"ipf"_s).toObject();
    const QJsonObject rules =
        filter.value(u"rules"_s).toObject().value(QString::number(dataFilterSet)).toObject();
    QStringList order = rules.keys();
    std::sort(order.begin(), order.end(),
              [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
    bool pass = filter.value(u"default"_s).toInt() == 0;
    for (const QString &index : order) {
        const QJsonObject rule = rules.value(index).toObject();
        const int action = rule.value(u"action"_s).toString().section(u' ', 0, 0).toInt();
        const bool blocks = action == 1 || action == 3;
        const QString service = rule.value(u"service"_s).toString();
        if (!rule.value(u"on"_s).toBool() || rule.value(u"direction"_s).toInt() != direction
            || (blocks && !service.isEmpty() && service != u"u 2")
            || !matches(config, rule.value(u"source"_s).toString(), from)
            || !matches(config, rule.value(u"destination"_s).toString(), to))
            continue;
        if (action <= 1)
            return !blocks;
        pass = !blocks;
    }
    return pass;
}

} // namespace rf
