// What lies in an area that scrolls up and down, and the area itself.
#pragma once

#include "wizard/widgets/accessible_role.h"

#include <QScrollArea>
#include <QScrollBar>

namespace rf {

/// Its height follows from its width alone: the smallest height that a layout gives for text that wraps is a
/// guess at some other width, and would bring a scroll bar where everything fits.
class ScrollBody final : public QWidget {
public:
    ScrollBody() { setProperty("kind", QStringLiteral("body")); }
    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }
};

/// Follows the Tab key, but stays where it is when what had the focus is switched off or goes away.
class ScrollPlace final : public QScrollArea {
public:
    explicit ScrollPlace(ScrollBody *body)
    {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setWidget(body);
    }

protected:
    bool focusNextPrevChild(bool next) override
    {
        const QWidget *had = focusWidget();
        const bool goes = had && (!had->isEnabled() || !had->isVisible());
        const int place = verticalScrollBar()->value();
        const bool moved = QScrollArea::focusNextPrevChild(next);
        if (goes)
            verticalScrollBar()->setValue(place);
        else if (moved && focusWidget())
            ensureWidgetVisible(focusWidget(), 0, viewport()->height() / 6); // with some of what comes next
        return moved;
    }
};

/// A place that holds nothing but words: it can have the focus, so that the arrow keys scroll it.
inline ScrollPlace *readingPlace(ScrollBody *body, const QString &accessibleName)
{
    auto *place = new ScrollPlace(body);
    setAccessibleRole(place, QAccessible::Document); // before its name, which makes it known
    place->setFocusPolicy(Qt::StrongFocus);
    place->setAccessibleName(accessibleName);
    return place;
}

} // namespace rf
