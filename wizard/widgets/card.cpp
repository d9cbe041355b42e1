#include "wizard/widgets/card.h"

#include "wizard/theme/icons.h"
#include "wizard/widgets/texts.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    setProperty("kind", u"card"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void Card::addRow(QWidget *row)
{
    if (m_rows++ > 0) {
        auto *divider = new QFrame(this);
        divider->setProperty("kind", u"divider"_s);
        m_column->addWidget(divider);
    }
    m_column->addWidget(row);
}

void Card::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_rows = 0;
}

IconTile::IconTile(const QString &icon, Tone tone, int size, QWidget *parent)
    : QLabel(parent)
    , m_icon(icon)
    , m_tone(tone)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconTile::setIcon(const QString &icon, Tone tone)
{
    if (icon == m_icon && tone == m_tone)
        return;
    m_icon = icon;
    m_tone = tone;
    update();
}

void IconTile::setGround(QColor Roles::*ground)
{
    m_ground = ground;
    update();
}

void IconTile::paintEvent(QPaintEvent *)
{
    const Roles &roles = Roles::now();
    const Roles::Pair &pair = roles.of(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_ground ? roles.*m_ground : pair.ground);
    painter.drawRoundedRect(rect(), 8, 8);
    const int inner = m_size * 20 / 36;
    const QPixmap pixmap = iconPixmap(m_icon, pair.text, inner, devicePixelRatioF());
    painter.drawPixmap((width() - inner) / 2, (height() - inner) / 2, pixmap);
}

Row::Row(QWidget *leading, const QString &title, const QString &subtitle, QWidget *parent)
    : QWidget(parent)
    , m_title(textLabel(title, TextRole::Strong))
    , m_subtitle(textLabel(subtitle, TextRole::Muted))
    , m_line(new QHBoxLayout)
    , m_column(new QVBoxLayout)
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(16, 12, 16, 12);
    outer->setSpacing(14);
    if (leading)
        outer->addWidget(leading, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    m_line->setSpacing(14);
    m_line->addLayout(texts, 1);
    m_column->setSpacing(0);
    m_column->addLayout(m_line);
    outer->addLayout(m_column, 1);
    m_subtitle->setVisible(!subtitle.isEmpty()); // before it is in a row it would be a window of its own
}

void Row::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Row::setSubtitle(const QString &subtitle)
{
    if (subtitle == m_subtitle->text())
        return;
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Row::addTrailing(QWidget *widget)
{
    m_line->addWidget(widget, 0, Qt::AlignVCenter);
}

QVBoxLayout *Row::below()
{
    if (!m_below) {
        m_below = new QVBoxLayout;
        m_below->setContentsMargins(0, 10, 0, 0);
        m_below->setSpacing(8);
        m_column->addLayout(m_below);
    }
    return m_below;
}

Pill::Pill(const QString &text, Tone tone, const QString &icon, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
    m_text = text;
    m_tone = tone;
    m_icon = icon;
}

void Pill::set(const QString &text, Tone tone, const QString &icon)
{
    if (text == m_text && tone == m_tone && icon == m_icon)
        return; // whoever listens is not told what stands there already
    m_text = text;
    m_tone = tone;
    m_icon = icon;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    QFont f = font();
    f.setPixelSize(12);
    f.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(f);
    return {metrics.horizontalAdvance(m_text) + 20 + (m_icon.isEmpty() ? 0 : 16), metrics.height() + 7};
}

void Pill::paintEvent(QPaintEvent *)
{
    const Roles::Pair &pair = Roles::now().of(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pair.ground);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    QRect text = rect().adjusted(10, 0, -10, 0);
    if (!m_icon.isEmpty()) {
        const QRect place =
            QStyle::visualRect(layoutDirection(), rect(), QRect(9, (height() - 12) / 2, 12, 12));
        painter.drawPixmap(place.topLeft(), iconPixmap(m_icon, pair.text, 12, devicePixelRatioF()));
        text = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(26, 0, -10, 0));
    }
    QFont f = font();
    f.setPixelSize(12);
    f.setWeight(QFont::DemiBold);
    painter.setFont(f);
    painter.setPen(pair.text);
    painter.drawText(text, Qt::AlignCenter, m_text);
}

Banner::Banner(const QString &icon, const QString &title, const QString &text, Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_title(textLabel(title, TextRole::Strong))
    , m_text(textLabel(text, TextRole::Muted))
    , m_column(new QVBoxLayout)
{
    setProperty("kind", u"banner"_s);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(16, 12, 16, 12);
    line->setSpacing(12);
    auto *tile = new IconTile(icon, tone);
    if (tone == Tone::Accent)
        tile->setGround(&Roles::card); // its own is that of the banner
    line->addWidget(tile, 0, Qt::AlignTop);
    m_column->setSpacing(2);
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    line->addLayout(m_column, 1);
}

void Banner::set(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

QFrame *codeBox(const QString &text, const QString &accessibleName, QWidget *parent)
{
    auto *box = new QFrame(parent);
    box->setProperty("kind", u"code"_s);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(8, 6, 8, 6);
    QLabel *label = tabStop(textLabel(text, TextRole::Mono));
    label->setAccessibleName(Card::tr("%1: %2", "what it is, the text itself").arg(accessibleName, text));
    label->setLayoutDirection(Qt::LeftToRight); // commands stay as they are sent
    column->addWidget(label);
    return box;
}

} // namespace rf
