#include "wizard/widgets/word_label.h"

#include "wizard/theme/roles.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QtMath>

#include <cmath>

namespace rf {

namespace {

constexpr int longestWhole = 30; ///< characters; a word up to here is never broken
constexpr qsizetype widthsKept = 32;

/// Puts the text into lines of that width. Gives the size that they take.
QSizeF layOut(QTextLayout &layout, qreal width)
{
    QSizeF size(0, 0);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, size.height()));
        size.rheight() += std::ceil(line.height());
        size.setWidth(std::max(size.width(), line.naturalTextWidth()));
    }
    layout.endLayout();
    return size;
}

/// The shape of a paragraph, as Qt's own labels propose it.
qreal paragraphWidth(QTextLayout &layout, qreal most)
{
    QSizeF size = layOut(layout, most);
    const qreal flat = std::min(most, std::sqrt(5 * size.width() * size.height() / 3));
    size = layOut(layout, flat);
    if (3 * flat < 5 * size.height())
        size = layOut(layout, std::min(most, std::sqrt(2 * size.width() * size.height())));
    return std::min(most, size.width());
}

} // namespace

WordLabel::WordLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFocusPolicy(Qt::ClickFocus); // so that what is selected can be copied with the keyboard
}

void WordLabel::prepare(QTextLayout &layout, QTextOption::WrapMode mode) const
{
    QString lines = text();
    lines.replace(u'\n', QChar(QChar::LineSeparator));
    QTextOption option(QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask);
    option.setTextDirection(layoutDirection());
    option.setWrapMode(wordWrap() ? mode : QTextOption::ManualWrap);
    layout.setText(lines);
    layout.setFont(font());
    layout.setTextOption(option);
}

WordLabel::Measured &WordLabel::measured() const
{
    ensurePolished(); // the style sheet has the font
    Measured &m = m_measured;
    if (m.hint.isValid() && m.text == text() && m.font == font() && m.wraps == wordWrap())
        return m;
    m = {text(), font(), wordWrap(), {}, {}, {}};
    constexpr qreal endless = 1e6;
    const QMargins around = contentsMargins();
    const QFontMetrics metrics(m.font);
    QTextLayout layout;
    prepare(layout, QTextOption::WordWrap);
    const QSizeF whole = layOut(layout, endless);
    qreal hint = whole.width();
    qreal least = whole.width();
    if (m.wraps) {
        hint = paragraphWidth(layout, 80 * metrics.horizontalAdvance(u'x'));
        least = std::min<qreal>(layOut(layout, 1).width(), longestWhole * metrics.averageCharWidth());
    }
    m.least = QSizeF(std::ceil(least), whole.height()).toSize().grownBy(around);
    const int width = static_cast<int>(std::ceil(std::max(hint, least)));
    m.hint = QSize(width, textHeight(width)).grownBy(around);
    return m;
}

int WordLabel::textHeight(int width) const
{
    QHash<int, int> &heights = m_measured.heights;
    if (const auto known = heights.constFind(width); known != heights.constEnd())
        return *known;
    if (heights.size() >= widthsKept)
        heights.clear();
    QTextLayout layout;
    prepare(layout, QTextOption::WrapAtWordBoundaryOrAnywhere);
    const int height = qCeil(layOut(layout, std::max(1, width)).height());
    heights.insert(width, height);
    return height;
}

int WordLabel::heightForWidth(int width) const
{
    measured(); // forgets the heights of another text
    const QMargins around = contentsMargins();
    return textHeight(width - around.left() - around.right()) + around.top() + around.bottom();
}

QPointF WordLabel::origin(qreal height) const
{
    const QRect place = contentsRect();
    const Qt::Alignment vertical = alignment() & Qt::AlignVertical_Mask;
    return QStyle::alignedRect(Qt::LeftToRight, vertical | Qt::AlignLeft, QSize(place.width(), qCeil(height)),
                               place)
        .topLeft();
}

void WordLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QTextLayout layout;
    prepare(layout, QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QSizeF size = layOut(layout, contentsRect().width());
    QList<QTextLayout::FormatRange> chosen;
    if (m_from != m_to && std::max(m_from, m_to) <= text().size()) { // else of an earlier text
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(std::min(m_from, m_to));
        range.length = static_cast<int>(std::abs(m_to - m_from));
        range.format.setBackground(palette().highlight());
        range.format.setForeground(palette().highlightedText());
        chosen << range;
    }
    painter.setPen(palette().color(foregroundRole()));
    layout.draw(&painter, origin(size.height()), chosen);
    if (hasFocus() && (focusPolicy() & Qt::TabFocus)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Roles::now().accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

// ---- selecting and copying --------------------------------------------------------------------------------

qsizetype WordLabel::placeAt(const QPoint &point) const
{
    QTextLayout layout;
    prepare(layout, QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QSizeF size = layOut(layout, contentsRect().width());
    const QPointF inside = point - origin(size.height());
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (inside.y() < line.y() + line.height() || i + 1 == layout.lineCount())
            return line.xToCursor(inside.x());
    }
    return 0;
}

void WordLabel::choose(qsizetype from, qsizetype to)
{
    m_from = from;
    m_to = to;
    update();
}

QString WordLabel::chosenText() const
{
    const QString all = text();
    const QString chosen = all.mid(std::min(m_from, m_to), std::abs(m_to - m_from));
    return chosen.isEmpty() ? all : chosen;
}

void WordLabel::copy() const
{
    QGuiApplication::clipboard()->setText(chosenText());
}

void WordLabel::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const qsizetype place = placeAt(event->position().toPoint());
    choose(place, place);
}

void WordLabel::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        choose(m_from, placeAt(event->position().toPoint()));
}

void WordLabel::mouseReleaseEvent(QMouseEvent *)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (m_from != m_to && clipboard->supportsSelection())
        clipboard->setText(chosenText(), QClipboard::Selection);
}

void WordLabel::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QString all = text();
    qsizetype from = std::min(placeAt(event->position().toPoint()), all.size());
    qsizetype to = from;
    while (from > 0 && !all.at(from - 1).isSpace())
        --from;
    while (to < all.size() && !all.at(to).isSpace())
        ++to;
    choose(from, to);
}

void WordLabel::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const QAction *copying = menu.addAction(tr("Copy"));
    if (menu.exec(event->globalPos()) == copying)
        copy();
}

void WordLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        choose(0, text().size());
    else
        QLabel::keyPressEvent(event);
}

void WordLabel::focusOutEvent(QFocusEvent *event)
{
    QLabel::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        choose(0, 0);
}

} // namespace rf
