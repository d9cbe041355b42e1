#include "wizard/widgets/reading_order.h"

#include <QLayout>
#include <QWidget>

namespace rf {

namespace {

QWidget *chain(QWidget *last, const QLayout *layout)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        QWidget *widget = item->widget();
        if (!widget) {
            last = chain(last, item->layout());
            continue;
        }
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()) {
            QWidget::setTabOrder(last, widget);
            last = widget;
        }
        last = chain(last, widget->layout());
    }
    return last;
}

} // namespace

void chainAfter(QWidget *anchor, const QLayout *layout)
{
    chain(anchor, layout);
}

} // namespace rf
