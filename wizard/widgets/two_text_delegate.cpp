#include "wizard/widgets/two_text_delegate.h"

#include "wizard/theme/icons.h"
#include "wizard/theme/roles.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 15;
constexpr int edge = 11; ///< above and below
constexpr int gap = 12;
constexpr int tick = 16;

QFont pixels(const QFont &base, int size, QFont::Weight weight = QFont::Normal)
{
    QFont font = base;
    font.setPixelSize(size);
    font.setWeight(weight);
    return font;
}

struct Layout {
    QFont nameFont;
    QFont secondFont;
    int width = 0; ///< of the texts
    bool oneLine = false;
    int nameHeight = 0;
    int secondHeight = 0;
    int height = 0;
};

Layout layoutOf(const QStyleOptionViewItem &option, const QModelIndex &index, int rowWidth)
{
    Layout l;
    const bool isChosen = index.data(TwoTextDelegate::chosen).toBool();
    l.nameFont = pixels(option.font, 14, isChosen ? QFont::DemiBold : QFont::Normal);
    l.secondFont = pixels(option.font, 13);
    l.width = std::max(40, rowWidth - 2 * side - (isChosen ? tick + 8 : 0));
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString second = index.data(TwoTextDelegate::secondText).toString();
    const QFontMetrics nameMetrics(l.nameFont);
    const QFontMetrics secondMetrics(l.secondFont);
    l.oneLine =
        nameMetrics.horizontalAdvance(name) + gap + secondMetrics.horizontalAdvance(second) <= l.width;
    const auto heightOf = [&](const QFontMetrics &metrics, const QString &text) {
        return text.isEmpty()
                   ? 0
                   : metrics.boundingRect(QRect(0, 0, l.width, 10000), Qt::TextWordWrap, text).height();
    };
    l.nameHeight = l.oneLine ? nameMetrics.height() : heightOf(nameMetrics, name);
    l.secondHeight = l.oneLine ? 0 : heightOf(secondMetrics, second);
    l.height = 2 * edge + l.nameHeight + (l.secondHeight > 0 ? 2 + l.secondHeight : 0);
    return l;
}

} // namespace

QSize TwoTextDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, layoutOf(option, index, width).height};
}

void TwoTextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Roles &roles = Roles::now();
    const Layout l = layoutOf(option, index, option.rect.width());
    const bool isChosen = index.data(chosen).toBool();
    const auto place = [&](const QRect &r) { return QStyle::visualRect(option.direction, option.rect, r); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isChosen || (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, roles.soft);
    const QRect row = option.rect;
    if (isChosen) {
        painter->fillRect(place(QRect(row.left(), row.top(), 3, row.height())), roles.accent);
        const QRect mark(row.right() - side - tick + 1, row.top() + (row.height() - tick) / 2, tick, tick);
        painter->drawPixmap(place(mark).topLeft(), iconPixmap(u"check"_s, roles.accent, tick,
                                                              painter->device()->devicePixelRatioF()));
    }
    painter->setPen(roles.line);
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    const int start = row.left() + side;
    painter->setFont(l.nameFont);
    painter->setPen(roles.ink);
    painter->drawText(place(QRect(start, row.top() + edge, l.width, l.nameHeight)),
                      QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::TextWordWrap,
                      index.data(Qt::DisplayRole).toString());
    painter->setFont(l.secondFont);
    painter->setPen(roles.muted);
    const QString second = index.data(secondText).toString();
    if (l.oneLine)
        painter->drawText(place(QRect(start, row.top() + edge, l.width, l.nameHeight)),
                          QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter,
                          second);
    else
        painter->drawText(place(QRect(start, row.top() + edge + l.nameHeight + 2, l.width, l.secondHeight)),
                          QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::TextWordWrap,
                          second);
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(roles.accent, 2));
        painter->drawRoundedRect(QRectF(row).adjusted(2, 2, -2, -3), 6, 6);
    }
    painter->restore();
}

} // namespace rf
