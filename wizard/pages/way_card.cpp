#include "wizard/pages/way_card.h"

#include "wizard/widgets/texts.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

WayCard::WayCard(QWidget *parent)
    : Card(parent)
{
    named(this, u"way"_s, tr("The way to the internet"));
    hide();
}

void WayCard::set(const QList<WayRow> &way)
{
    if (way == m_way)
        return;
    m_way = way;
    clear();
    const bool unread = std::any_of(way.begin(), way.end(), [](const WayRow &row) { return !row.read; });
    addRow(new Row(
        nullptr, tr("The way to the internet"),
        unread ? tr("Until all of these were read, RingFence cannot tell whether strangers can get in.")
               : QString()));
    for (const WayRow &row : way)
        addRow(new Row(row.read ? new IconTile(u"router"_s, Tone::Accent, 28)
                                : new IconTile(u"circle-question-mark"_s, Tone::Warn, 28),
                       row.name, row.says));
    setVisible(!way.isEmpty());
}

} // namespace rf
