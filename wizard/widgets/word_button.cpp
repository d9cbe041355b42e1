#include "wizard/widgets/word_button.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr int anyHeight = 10000;

QRect wrappedWords(const QFontMetrics &metrics, int width, const QString &words)
{
    return metrics.boundingRect(QRect(0, 0, width, anyHeight), Qt::TextWordWrap, words);
}

} // namespace

WordButton::WordButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

bool WordButton::isLink() const
{
    const QString kind = property("kind").toString();
    return kind == u"link" || kind == u"rail";
}

QSize WordButton::around() const
{
    const QSize all = sizeHint(); // polishes: the style sheet has the font
    return all - fontMetrics().size(Qt::TextShowMnemonic, text());
}

QSize WordButton::minimumSizeHint() const
{
    const QSize edge = around();
    return {wrappedWords(fontMetrics(), 1, text()).width() + edge.width(), sizeHint().height()};
}

int WordButton::heightForWidth(int width) const
{
    const QSize edge = around();
    return std::max(sizeHint().height(),
                    wrappedWords(fontMetrics(), width - edge.width(), text()).height() + edge.height());
}

void WordButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRect inside = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);
    if (isLink() && underMouse() && isEnabled()) {
        QFont underlined = font();
        underlined.setUnderline(true);
        painter.setFont(underlined);
    }
    painter.setPen(palette().color(QPalette::ButtonText));
    const Qt::Alignment side =
        isLink() ? QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) : Qt::AlignHCenter;
    painter.drawText(inside, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextWordWrap, text());
}

} // namespace rf
