#include "connectors/routers/openwrt/parse.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

namespace {

constexpr qsizetype maxText = 4 * 1024 * 1024;
constexpr qsizetype maxHosts = 4096;

QList<QByteArray> lines(QByteArrayView text)
{
    return text.first(std::min(text.size(), maxText)).toByteArray().split('\n');
}

QHostAddress address(const QString &text)
{
    const auto cidr = Cidr::from(text);
    return cidr && !text.contains(u'/') ? cidr->address() : QHostAddress();
}

} // namespace

std::optional<QJsonObject> parseObject(const QByteArray &text)
{
    if (text.size() > maxText)
        return std::nullopt;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::nullopt;
    return document.object();
}

std::optional<Board> parseBoard(const QJsonObject &data)
{
    const QJsonObject release = data.value(u"release"_s).toObject();
    Board board;
    board.model = data.value(u"model"_s).toString().simplified().left(80);
    board.distribution = release.value(u"distribution"_s).toString().simplified().left(40);
    board.version = release.value(u"version"_s).toString().simplified().left(40);
    // Every member grows or goes with the releases; a board that names neither its system nor its model is
    // none.
    if (board.model.isEmpty() && board.distribution.isEmpty())
        return std::nullopt;
    return board;
}

bool rulesetSetsSipHelper(QByteArrayView text)
{
    static const QRegularExpression rule(u"\\bct\\s+helper\\s+set\\s+\"sip\""_s);
    for (const QByteArray &line : lines(text)) {
        if (rule.match(QString::fromUtf8(line.left(2000))).hasMatch())
            return true;
    }
    return false;
}

int flowsWithSipHelper(QByteArrayView text)
{
    int count = 0;
    for (const QByteArray &line : lines(text)) {
        for (const QByteArray &word : line.left(2000).split(' '))
            count += word == "helper=sip" ? 1 : 0;
    }
    return count;
}

QList<KnownHost> parseArp(QByteArrayView text)
{
    QList<KnownHost> hosts;
    for (const QByteArray &line : lines(text)) {
        const QStringList words = QString::fromLatin1(line.left(400)).simplified().split(u' ');
        if (words.size() < 6 || hosts.size() >= maxHosts)
            continue;
        bool ok = false;
        const int flags = words.at(2).toInt(&ok, 16);
        const auto mac = MacAddress::from(words.at(3));
        const QHostAddress ip = address(words.at(0));
        if (ok && (flags & 2) && mac && !mac->isNull() && !ip.isNull()) // 2 = the entry is complete
            hosts << KnownHost{ip, *mac, {}};
    }
    return hosts;
}

QList<Forward> parseUpnpLeases(QByteArrayView text)
{
    QList<Forward> list;
    static const QRegularExpression form(u"^(TCP|UDP):(\\d{1,5}):([0-9.]{7,15}):(\\d{1,5}):"_s);
    for (const QByteArray &line : lines(text)) {
        const auto m = form.match(QString::fromLatin1(line.left(300)));
        if (!m.hasMatch() || list.size() >= 1024)
            continue;
        const auto outside = Port::from(QStringView(m.captured(2)));
        const auto inside = Port::from(QStringView(m.captured(4)));
        const QHostAddress to = address(m.captured(3));
        if (!outside || !inside || to.isNull())
            continue;
        Forward forward;
        forward.kind = u"upnp"_s;
        forward.protocol = m.captured(1).toLower();
        forward.id = u"upnp:%1:%2"_s.arg(forward.protocol, outside->text());
        forward.publicPorts = PortRange::from(outside->value(), outside->value()).value_or(PortRange());
        forward.toPorts = PortRange::from(inside->value(), inside->value()).value_or(PortRange());
        forward.to = to;
        list << forward;
    }
    return list;
}

std::optional<int> parseNumber(QByteArrayView text)
{
    const QByteArray digits = text.first(std::min<qsizetype>(text.size(), 32)).toByteArray().trimmed();
    bool ok = false;
    const int value = digits.toInt(&ok);
    if (!ok || digits.isEmpty() || !std::isdigit(static_cast<unsigned char>(digits.at(0))))
        return std::nullopt;
    return value;
}

QList<Wan> parseWans(const QJsonObject &data, const QStringList &wanNames)
{
    QList<Wan> list;
    for (const QJsonValue &value : data.value(u"interface"_s).toArray()) {
        const QJsonObject interface = value.toObject();
        const QString name = interface.value(u"interface"_s).toString().left(40);
        if (!wanNames.contains(name) || list.size() >= 32)
            continue;
        Wan wan;
        wan.name = name;
        const QJsonArray addresses = interface.value(u"ipv4-address"_s).toArray();
        if (!addresses.isEmpty())
            wan.address = address(addresses.first().toObject().value(u"address"_s).toString());
        wan.ipv6 = !interface.value(u"ipv6-prefix"_s).toArray().isEmpty();
        list << wan;
    }
    return list;
}

} // namespace rf::openwrt
