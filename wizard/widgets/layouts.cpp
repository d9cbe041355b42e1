#include "wizard/widgets/layouts.h"

#include <QStyle>
#include <QWidget>

namespace rf {

RowsLayout::RowsLayout(Side side)
    : m_side(side)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(10);
}

RowsLayout::~RowsLayout()
{
    qDeleteAll(m_items);
}

void RowsLayout::addItem(QLayoutItem *item)
{
    m_items << item;
    invalidate();
}

QLayoutItem *RowsLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    invalidate();
    return m_items.takeAt(index);
}

QSize RowsLayout::sizeIn(const QLayoutItem *item, int width)
{
    QSize size = item->sizeHint();
    size.setWidth(std::min(size.width(), width));
    if (item->hasHeightForWidth())
        size.setHeight(item->heightForWidth(size.width()));
    return size;
}

int RowsLayout::rowHeight(const Items &row, int width)
{
    int height = 0;
    for (const QLayoutItem *item : row)
        height = std::max(height, sizeIn(item, width).height());
    return height;
}

QList<RowsLayout::Items> RowsLayout::rowsIn(int width) const
{
    QList<Items> rows;
    int used = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue; // hidden
        const int needs = sizeIn(item, width).width();
        if (rows.isEmpty() || used + spacing() + needs > width) {
            rows << Items();
            used = -spacing();
        }
        rows.last() << item;
        used += spacing() + needs;
    }
    return rows;
}

int RowsLayout::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    const int inside = width - around.left() - around.right();
    int height = 0;
    for (const Items &row : rowsIn(inside))
        height += (height > 0 ? spacing() : 0) + rowHeight(row, inside);
    return height + around.top() + around.bottom();
}

QSize RowsLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + (size.width() > 0 ? spacing() : 0) + hint.width(),
                std::max(size.height(), hint.height())};
    }
    return size.grownBy(contentsMargins());
}

QSize RowsLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void RowsLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = inside.top();
    for (const Items &row : rowsIn(inside.width())) {
        const int height = rowHeight(row, inside.width());
        int left = inside.width() + spacing();
        for (const QLayoutItem *item : row)
            left -= spacing() + sizeIn(item, inside.width()).width();
        int x = inside.left() + (m_side == Side::Trailing ? std::max(0, left) : 0);
        for (QLayoutItem *item : row) {
            const int width = sizeIn(item, inside.width()).width();
            item->setGeometry(QStyle::visualRect(direction, inside, QRect(x, y, width, height)));
            x += width + spacing();
        }
        y += height + spacing();
    }
}

QHBoxLayout *atMost(QWidget *widget, int width)
{
    widget->setMaximumWidth(width);
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(widget, 1);
    line->addStretch(0);
    return line;
}

void fitToWords(QWidget *window, int width)
{
    QLayout *layout = window->layout();
    // The smallest size of a layout knows nothing of words that wrap.
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    for (QWidget *part : window->findChildren<QWidget *>())
        part->ensurePolished(); // the style sheet has the fonts
    const int wide = std::max(width, layout->totalMinimumSize().width());
    window->setMinimumSize(wide, layout->totalHeightForWidth(wide));
    window->resize(window->minimumSize());
}

} // namespace rf
