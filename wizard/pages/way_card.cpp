#include "wizard/pages/way_card.h"

#include "wizard/widgets/texts.h"

#include <QVBoxLayout>
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
    addRow(textLabel(tr("The way to the internet"), TextRole::Strong));
    for (const WayRow &row : way)
        addRow(new Row(row.read ? new IconTile(u"router"_s, Tone::Accent, 28)
                                : new IconTile(u"circle-question-mark"_s, Tone::Warn, 28),
                       row.name, row.says));
    if (std::any_of(way.begin(), way.end(), [](const WayRow &row) { return !row.read; }))
        addRow(
            textLabel(tr("Until all of these were read, RingFence cannot tell whether strangers can get in."),
                      TextRole::Muted));
    setVisible(!way.isEmpty());
}

} // namespace rf
