// The tables of port redirection, open ports, DMZ and UPnP.
#include "connectors/routers/draytek/parse.h"

#include "connectors/routers/draytek/parse_tools.h"

using namespace Qt::StringLiterals;

namespace rf::draytek {

namespace {

/// "TCP" → "tcp"; what is not one of the known words is "any", the careful reading.
QString protocolWord(const QString &word)
{
    const QString lower = word.toLower();
    if (lower == "tcp"_L1 || lower == "udp"_L1)
        return lower;
    if (lower == "tcp/udp"_L1 || lower == "tcp+udp"_L1 || lower == "tcpudp"_L1)
        return u"tcp+udp"_s;
    return u"any"_s;
}

/// "25600" or "800~900"; nullopt for "0" and "0~0", which mean an empty slot.
std::optional<PortRange> ports(const QString &text)
{
    const qsizetype tilde = text.indexOf(u'~');
    const auto first = Port::from(tilde < 0 ? QStringView(text) : QStringView(text).left(tilde));
    const auto last = tilde < 0 ? first : Port::from(QStringView(text).mid(tilde + 1));
    return first && last ? PortRange::from(first->value(), last->value()) : std::nullopt;
}

} // namespace

std::optional<QList<NatRow>> parseNatTable(QStringView text)
{
    QList<NatRow> rows;
    bool known = false;
    for (const QString &line : linesOf(text)) {
        if (find(u"^\\s*Index\\s+Proto\\s+WAN IP"_s, line).hasMatch()) {
            known = true;
            continue;
        }
        const auto m = find(
            u"^\\s*([ROD])(\\d{1,3})\\s+(\\S+)\\s+(.+?)\\s+([0-9.]{7,15})(?::([0-9~]{1,11}))?\\s+([YN])\\s*$"_s,
            line);
        if (!known || !m.hasMatch())
            continue;
        NatRow row;
        row.kind = m.captured(1).at(0).toUpper();
        row.index = m.captured(2).toInt();
        row.protocol = protocolWord(m.captured(3));
        row.to = ipv4(m.captured(5));
        row.active = m.captured(7).compare(u"Y"_s, Qt::CaseInsensitive) == 0;
        if (row.to.toIPv4Address() == 0 || row.index < 1)
            continue;
        if (row.kind == u'D') {
            row.protocol = u"any"_s;
        } else {
            const qsizetype colon = m.captured(4).lastIndexOf(u':');
            const auto outside = ports(m.captured(4).mid(colon + 1).trimmed());
            const auto inside = ports(m.captured(6));
            if (colon < 0 || !outside)
                continue;
            row.publicPorts = *outside;
            row.toPorts = inside.value_or(*outside);
        }
        rows << row;
    }
    return known ? std::optional(rows) : std::nullopt;
}

QHash<int, QString> parsePortmapNames(QStringView text)
{
    QHash<int, QString> names;
    for (const QString &line : linesOf(text)) {
        const auto m =
            find(u"^\\s*(\\d{1,3})\\s+(.{1,40}?)\\s+(?:TCP/UDP|TCP|UDP|---)\\s+\\d{1,5}\\s+[0-9.]{7,15}\\b"_s,
                 line);
        if (m.hasMatch())
            names.insert(m.captured(1).toInt(), m.captured(2).trimmed());
    }
    return names;
}

std::optional<OpenPort> parseOpenPort(QStringView text)
{
    OpenPort profile;
    bool known = false;
    for (const QString &line : linesOf(text)) {
        if (const auto m = find(u"^\\s*%+\\s*Status\\s*:\\s*(\\w+)"_s, line); m.hasMatch()) {
            const auto state = stateWord(m.captured(1));
            known = state.has_value();
            profile.enabled = state.value_or(true);
        } else if (const auto c = find(u"^\\s*%+\\s*Comment\\s*:\\s*(.{0,40}?)\\s*$"_s, line); c.hasMatch()) {
            profile.comment = c.captured(1);
        } else if (const auto a = find(u"^\\s*%+\\s*Private IP address\\s*:\\s*([0-9.]{7,15})"_s, line);
                   a.hasMatch()) {
            profile.to = ipv4(a.captured(1));
        } else if (const auto r =
                       find(u"^\\s*(\\d{1,2})\\.\\s+(\\S+)\\s+(\\d{1,5})\\s+(\\d{1,5})\\s*$"_s, line);
                   r.hasMatch()) {
            const auto range = PortRange::from(r.captured(3).toInt(), r.captured(4).toInt());
            if (range)
                profile.ranges << OpenPort::Range{r.captured(1).toInt(), protocolWord(r.captured(2)), *range};
        }
    }
    return known ? std::optional(profile) : std::nullopt;
}

std::optional<QList<Dmz>> parseDmz(QStringView text)
{
    QList<Dmz> list;
    int wan = 0;
    for (const QString &line : linesOf(text)) {
        if (const auto m = find(u"WAN\\s*(\\d{1,2}) DMZ mapping status"_s, line); m.hasMatch()) {
            wan = m.captured(1).toInt();
            continue;
        }
        const auto m = find(u"^\\s*(\\d{1,3})\\s+(Enabled?|Disabled?)\\b\\s*(.*)$"_s, line);
        if (wan == 0 || !m.hasMatch())
            continue;
        // The first address is the WAN's own; the host is the second one and missing when none was set.
        const QStringList addresses = m.captured(3).split(u' ', Qt::SkipEmptyParts);
        Dmz dmz;
        dmz.wan = wan;
        dmz.index = m.captured(1).toInt();
        dmz.enabled = stateWord(m.captured(2)).value_or(true);
        if (addresses.size() >= 2)
            dmz.to = ipv4(addresses.at(1));
        list << dmz;
    }
    return wan > 0 ? std::optional(list) : std::nullopt;
}

QList<Forward> parseUpnpMappings(QStringView text)
{
    QList<Forward> list;
    const QString all = text.left(maxText).toString();
    static const QRegularExpression entry(
        u"InternalClient >>([0-9.]{7,15})<<.{0,80}?InternalPort >>(\\d{1,5})<<, ExternalPort >>(\\d{1,5})<<"
        ".{0,40}?PortMapProtocol >>([A-Z<>]{1,8})<<.{0,160}?PortMapEnabled >>(\\d)<<"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    auto it = entry.globalMatch(all);
    while (it.hasNext() && list.size() < 256) {
        const auto m = it.next();
        const QHostAddress to = ipv4(m.captured(1));
        const auto inside = Port::from(QStringView(m.captured(2)));
        const auto outside = Port::from(QStringView(m.captured(3)));
        if (to.toIPv4Address() == 0 || !inside || !outside)
            continue;
        Forward forward;
        forward.kind = u"upnp"_s;
        forward.protocol = protocolWord(m.captured(4));
        forward.id = u"U-%1-%2"_s.arg(forward.protocol, outside->text());
        forward.publicPorts = PortRange::from(outside->value(), outside->value()).value_or(PortRange());
        forward.toPorts = PortRange::from(inside->value(), inside->value()).value_or(PortRange());
        forward.to = to;
        forward.enabled = m.captured(5) != "0"_L1;
        list << forward;
    }
    return list;
}

std::optional<bool> parseUpnpRunning(QStringView text)
{
    bool silent = true;
    for (const QString &line : linesOf(text)) {
        if (find(u"SERVICE TABLE\\s*\\d+"_s, line).hasMatch())
            return true;
        if (find(u"upnp.*\\b(?:not|disabled?|off|stopped)\\b"_s, line).hasMatch())
            return false;
        silent = silent && line.trimmed().isEmpty();
    }
    return silent ? std::optional(false) : std::nullopt;
}

} // namespace rf::draytek
