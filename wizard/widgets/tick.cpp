#include "wizard/widgets/tick.h"

#include "wizard/theme/icons.h"
#include "wizard/theme/roles.h"

#include <QPainter>

namespace rf {

using namespace Qt::StringLiterals;

Tick::Tick(const QString &accessibleName, QWidget *parent)
    : QCheckBox(parent)
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void Tick::paintEvent(QPaintEvent *)
{
    const Roles &roles = Roles::now();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(2.5, 2.5, 21, 21);
    painter.setPen(QPen(isChecked() ? roles.good.text : roles.field, 1.3));
    painter.setBrush(isChecked() ? roles.good.text : roles.card);
    painter.drawRoundedRect(box, 6, 6);
    if (isChecked())
        painter.drawPixmap(6, 6, iconPixmap(u"check"_s, roles.card, 14, devicePixelRatioF()));
    if (hasFocus()) {
        painter.setPen(QPen(roles.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
    }
}

} // namespace rf
