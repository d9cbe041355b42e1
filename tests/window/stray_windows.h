// What comes up as a window of its own though it belongs into the window: a widget that is shown before it
// has a parent. It flickers, and takes the keyboard away from the window for a moment.
#pragma once

#include "tests/window/at_the_window.h"

namespace rf::testing {

class StrayWindows final : public QObject {
public:
    StrayWindows() { qApp->installEventFilter(this); }
    void expectNone() const
    {
        if (!m_seen.isEmpty())
            throw Stuck(u"came up as windows of their own: "_s + m_seen.join(u", "));
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Show ? qobject_cast<QWidget *>(object) : nullptr;
        if (widget && widget->windowType() == Qt::Window && !qobject_cast<const Window *>(widget))
            m_seen << QString::fromLatin1(widget->metaObject()->className());
        return false;
    }

private:
    QStringList m_seen;
};

} // namespace rf::testing
