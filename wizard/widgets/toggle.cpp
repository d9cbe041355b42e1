#include "wizard/widgets/toggle.h"

#include "wizard/theme/roles.h"

#include <QPainter>

namespace rf {

Toggle::Toggle(const QString &accessibleName, QWidget *parent)
    : QCheckBox(parent)
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void Toggle::paintEvent(QPaintEvent *)
{
    const Roles &roles = Roles::now();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(2, 3, 38, 20);
    const bool knobAtEnd = isChecked() != (layoutDirection() == Qt::RightToLeft);
    QColor ground = isChecked() ? roles.accentFill : roles.field;
    if (!isEnabled())
        ground = roles.line;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(track, 10, 10);
    painter.setBrush(isEnabled() ? QColor(Qt::white) : roles.card);
    painter.drawEllipse(QPointF(knobAtEnd ? track.right() - 10 : track.left() + 10, track.center().y()), 8,
                        8);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(roles.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 12, 12);
    }
}

} // namespace rf
