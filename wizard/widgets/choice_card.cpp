#include "wizard/widgets/choice_card.h"

#include "wizard/theme/icons.h"
#include "wizard/theme/roles.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/texts.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace rf {

using namespace Qt::StringLiterals;

ChoiceCard::ChoiceCard(const QString &icon, const QString &title, const QString &says, const QString &name,
                       QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(name);
    setAccessibleName(title);
    setAccessibleDescription(says);
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(18, 18, 40, 18);
    line->setSpacing(16);
    line->addWidget(new IconTile(icon, Tone::Accent, 44), 0, Qt::AlignVCenter);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    for (QLabel *label : {textLabel(title, TextRole::Strong), textLabel(says, TextRole::Muted)})
        texts->addWidget(label);
    line->addLayout(texts, 1);
    for (QWidget *child : findChildren<QWidget *>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents); // clicks belong to the card
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Roles &roles = Roles::now();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = isChecked() || underMouse();
    painter.setPen(QPen(strong ? roles.accent : roles.line, isChecked() ? 2 : 1));
    painter.setBrush(roles.card);
    const qreal half = isChecked() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), 12, 12);
    if (isChecked()) {
        const QRect place =
            QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 34, (height() - 18) / 2, 18, 18));
        painter.drawPixmap(place.topLeft(), iconPixmap(u"check"_s, roles.accent, 18, devicePixelRatioF()));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(roles.ink, 1, Qt::DotLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(4.5, 4.5, -4.5, -4.5), 9, 9);
    }
}

void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        setChecked(true);
        Q_EMIT taken();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ChoiceCard::mouseDoubleClickEvent(QMouseEvent *event)
{
    QAbstractButton::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton)
        Q_EMIT taken();
}

} // namespace rf
