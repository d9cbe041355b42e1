// Networks, VLAN table and routing between the networks.
#include "connectors/routers/draytek/parse.h"

#include "connectors/routers/draytek/parse_tools.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rf::draytek {

namespace {

struct Column {
    QString name;
    qsizetype start = 0;
};

QList<Column> columns(const QString &line, const QString &pattern)
{
    QList<Column> list;
    auto it = QRegularExpression(pattern).globalMatch(line);
    while (it.hasNext() && list.size() < 128) {
        const auto m = it.next();
        list << Column{m.captured(0), m.capturedStart(0)};
    }
    return list;
}

/// The column under whose heading a mark stands: the last one that begins at or before it (one place of
/// tolerance).
const Column *under(const QList<Column> &list, qsizetype position)
{
    const Column *found = nullptr;
    for (const Column &column : list) {
        if (column.start <= position + 1)
            found = &column;
    }
    return found && position - found->start <= 5 ? found : nullptr;
}

int lanNumber(const QString &text)
{
    const auto m = find(u"LAN\\s*(\\d{1,3})"_s, text);
    return m.hasMatch() ? m.captured(1).toInt() : 0;
}

} // namespace

std::optional<Cidr> Lan::subnet() const
{
    const int prefix = prefixOf(mask);
    if (address.toIPv4Address() == 0 || prefix < 1)
        return std::nullopt;
    return Cidr::from(address, prefix);
}

std::optional<VlanTable> parseVlanStatus(QStringView text)
{
    VlanTable table;
    std::optional<bool> on;
    QList<Column> heads;
    for (const QString &line : linesOf(text)) {
        if (const auto m = find(u"^\\s*VLAN\\s+is\\s+(Enabled?|Disabled?)\\b"_s, line); m.hasMatch()) {
            on = stateWord(m.captured(1));
            continue;
        }
        if (find(u"^\\s*VLAN\\s+Enable\\s+VID\\s+Pri\\b"_s, line).hasMatch()) {
            heads = columns(line, u"\\bp\\d{1,2}\\b"_s);
            for (const Column &head : std::as_const(heads))
                table.ports << head.name;
            continue;
        }
        const auto m =
            find(u"^\\s*(\\d{1,3})\\s+(ON|OFF)\\s+(\\d{1,4})\\s+(\\d)\\b(.*?)(\\d{1,3}):LAN(\\d{1,3})\\s*$"_s,
                 line);
        if (heads.isEmpty() || !m.hasMatch())
            continue;
        VlanRow row;
        row.id = m.captured(1).toInt();
        row.tagged = stateWord(m.captured(2)).value_or(false);
        row.vid = m.captured(3).toInt();
        row.priority = m.captured(4).toInt();
        row.lan = m.captured(7).toInt();
        const QString marks = m.captured(5);
        for (qsizetype i = 0; i < marks.size(); ++i) {
            if (marks.at(i) != u'V')
                continue;
            if (const Column *head = under(heads, m.capturedStart(5) + i))
                row.ports << head->name;
        }
        table.rows << row;
    }
    if (!on || heads.isEmpty() || table.rows.isEmpty())
        return std::nullopt;
    table.on = *on;
    return table;
}

std::optional<QList<Lan>> parseLans(QStringView text)
{
    QList<Lan> list;
    for (const QString &line : linesOf(text)) {
        const auto m =
            find(u"^\\s*\\[([VX])\\]\\s*LAN(\\d{1,3})\\s+([0-9.]{7,15})\\s+([0-9.]{7,15})(.*)$"_s, line);
        if (!m.hasMatch())
            continue;
        Lan lan;
        lan.number = m.captured(2).toInt();
        lan.on = m.captured(1).compare(u"V"_s, Qt::CaseInsensitive) == 0;
        lan.address = ipv4(m.captured(3));
        lan.mask = ipv4(m.captured(4));
        const auto dhcp =
            find(u"^\\s+(V|X|-)?\\s*([0-9.]{7,15})\\s+(\\d{1,4})(?:\\s+([0-9.]{7,15}))?"_s, m.captured(5));
        lan.dhcp = dhcp.captured(1).compare(u"V"_s, Qt::CaseInsensitive) == 0;
        lan.dhcpFirst = ipv4(dhcp.captured(2));
        lan.dhcpCount = dhcp.captured(3).toInt();
        lan.gateway = ipv4(dhcp.captured(4));
        list << lan;
    }
    return list.isEmpty() ? std::nullopt : std::optional(list);
}

std::optional<Lan> parseSubnet(QStringView text)
{
    Lan lan;
    bool head = false;
    bool pool = false;
    for (const QString &line : linesOf(text)) {
        if (const auto m = find(u"LAN(\\d{1,3})\\s+(On|Off)\\s*:\\s*([0-9.]{7,15})/([0-9.]{7,15})"_s, line);
            m.hasMatch()) {
            lan.number = m.captured(1).toInt();
            lan.on = stateWord(m.captured(2)).value_or(false);
            lan.address = ipv4(m.captured(3));
            lan.mask = ipv4(m.captured(4));
            head = true;
        } else if (const auto d = find(u"DHCP server\\s*:\\s*(On|Off)"_s, line); d.hasMatch()) {
            lan.dhcp = stateWord(d.captured(1)).value_or(false);
        } else if (const auto p =
                       find(u"Dhcp Gateway\\s*:\\s*([0-9.]{7,15}),\\s*Start IP\\s*:\\s*([0-9.]{7,15}),"
                            "\\s*Pool Count\\s*:\\s*(\\d{1,4})"_s,
                            line);
                   p.hasMatch()) {
            lan.gateway = ipv4(p.captured(1));
            lan.dhcpFirst = ipv4(p.captured(2));
            lan.dhcpCount = p.captured(3).toInt();
            pool = true;
        }
    }
    return head && pool ? std::optional(lan) : std::nullopt;
}

std::optional<QList<QPair<int, int>>> parseTalk(QStringView text)
{
    QList<QPair<int, int>> pairs;
    QList<Column> heads;
    bool rows = false;
    for (const QString &line : linesOf(text)) {
        if (heads.isEmpty()) {
            if (find(u"^%?\\s+LAN\\d{1,3}(?:\\s+LAN\\d{1,3})+\\s*$"_s, line).hasMatch())
                heads = columns(line, u"LAN\\d{1,3}"_s);
            continue;
        }
        const auto m = find(u"^\\s*%?\\s*LAN(\\d{1,3})\\b([V\\s]*)$"_s, line);
        if (!m.hasMatch())
            continue;
        rows = true;
        const int row = m.captured(1).toInt();
        const QString marks = m.captured(2);
        for (qsizetype i = 0; i < marks.size(); ++i) {
            if (marks.at(i).toUpper() != u'V')
                continue;
            const Column *head = under(heads, m.capturedStart(2) + i);
            const int column = head ? lanNumber(head->name) : row;
            const QPair<int, int> pair(std::min(row, column), std::max(row, column));
            if (row != column && !pairs.contains(pair) && pairs.size() < 10000)
                pairs << pair;
        }
    }
    return rows ? std::optional(pairs) : std::nullopt;
}

std::optional<int> parseLanRange(QStringView text)
{
    int highest = 0;
    static const QRegularExpression form(u"msubnet switch\\s*<([0-9/\\s.~-]{1,600})>"_s);
    const QString all = text.left(8192).toString();
    const auto m = form.match(all);
    if (!m.hasMatch())
        return std::nullopt;
    auto it =
        QRegularExpression(u"\\d{1,3}"_s).globalMatch(m.captured(1).remove(u'\n').remove(u'\r').remove(u' '));
    while (it.hasNext())
        highest = std::max(highest, it.next().captured(0).toInt());
    return highest >= 2 ? std::optional(highest) : std::nullopt;
}

QHash<int, bool> parseNatUse(QStringView text)
{
    QHash<int, bool> use;
    static const QRegularExpression entry(u"\\bLAN(\\d{1,3})\\s+(On|Off)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    for (const QString &line : linesOf(text)) {
        auto it = entry.globalMatch(line);
        while (it.hasNext() && use.size() < 256) {
            const auto m = it.next();
            use.insert(m.captured(1).toInt(), stateWord(m.captured(2)).value_or(false));
        }
    }
    return use;
}

} // namespace rf::draytek
