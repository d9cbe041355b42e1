// A part of a page that is built anew: whoever had the focus has it again afterwards, by name.
#pragma once

#include <QApplication>
#include <QWidget>

namespace rf {

template <class F>
void rebuildKeepingFocus(QWidget *part, F &&build)
{
    QWidget *had = QApplication::focusWidget();
    const QString name = had && part->isAncestorOf(had) ? had->objectName() : QString();
    build();
    if (name.isEmpty())
        return;
    // What was taken away lives until the event loop comes round: it is hidden and does not count.
    const QList<QWidget *> again = part->findChildren<QWidget *>(name);
    for (QWidget *widget : again) {
        if (widget != had && !widget->isHidden()) {
            widget->setFocus();
            return;
        }
    }
}

} // namespace rf
