// A walk over everything a page shows: a name for whoever cannot see it, and a way to it with the Tab key.
#pragma once

#include "tests/window/at_the_window.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QPointer>

namespace rf::testing {

class PageWalk {
public:
    explicit PageWalk(QWidget *top)
        : m_top(top)
    {
        for (QWidget *widget : top->findChildren<QWidget *>()) {
            if (widget->isVisible())
                m_shown << widget;
        }
    }

    /// One line each.
    QStringList faults() { return namesMissing() + tabHoles(); }

private:
    static QString nameOf(const QWidget *widget)
    {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const QString says = label ? label->text().left(60) : widget->accessibleName();
        return QString::fromLatin1(widget->metaObject()->className()) + u" \""_s + widget->objectName()
               + u"\" '"_s + says + u'\'';
    }
    static bool takesTab(const QWidget *widget)
    {
        return (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && !widget->focusProxy();
    }
    static bool areOneGroup(const QAbstractButton *a, const QAbstractButton *b)
    {
        if (!b)
            return false;
        return a->group() ? a->group() == b->group()
                          : a->autoExclusive() && b->autoExclusive() && !b->group()
                                && a->parentWidget() == b->parentWidget();
    }
    QStringList namesMissing() const
    {
        QStringList faults;
        for (QWidget *widget : std::as_const(m_shown)) {
            if (!widget
                || (!takesTab(widget) && !widget->inherits("QProgressBar")
                    && !widget->inherits("QAbstractButton")))
                continue;
            if (widget->objectName().startsWith(u"qt_"))
                continue;
            QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
            if (!seen || seen->text(QAccessible::Name).trimmed().isEmpty())
                faults << u"no name: "_s + nameOf(widget);
        }
        return faults;
    }
    /// Presses Tab until the round is closed.
    QStringList tabHoles()
    {
        QSet<const QWidget *> reached;
        const QWidget *first = nullptr;
        const QWidget *last = nullptr;
        for (int keys = 0; keys < 1000; ++keys) {
            QTest::keyClick(m_top->windowHandle(), Qt::Key_Tab);
            const QWidget *now = QApplication::focusWidget();
            if (!now || (now == first && last != first)) // inside of a date Tab goes from part to part
                break;
            if (!first)
                first = now;
            last = now;
            reached.insert(now);
        }
        QStringList faults;
        for (const QWidget *widget : std::as_const(m_shown)) {
            if (!widget || !widget->isVisible() || !takesTab(widget) || reached.contains(widget))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (button && std::any_of(m_shown.cbegin(), m_shown.cend(), [&](const QPointer<QWidget> &other) {
                    return other && reached.contains(other)
                           && areOneGroup(button, qobject_cast<const QAbstractButton *>(other.data()));
                }))
                continue; // the arrow keys lead there
            if (qobject_cast<const QLineEdit *>(widget)
                && widget->parentWidget()->inherits("QAbstractSpinBox"))
                continue; // the field inside of a date
            faults << u"Tab does not lead to: "_s + nameOf(widget);
        }
        return faults;
    }

    QWidget *m_top;
    QList<QPointer<QWidget>> m_shown; ///< the walk itself may make some go
};

} // namespace rf::testing
