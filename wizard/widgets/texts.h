// Labels in the few sizes of the house. Plain text always: what a device says is never read as markup.
#pragma once

#include <QLabel>
#include <QPushButton>

namespace rf {

enum class TextRole { Headline, Title, Help, Strong, Plain, Muted, Mono, Rail };

/// Wraps wherever it has to, can be selected with the mouse, grows downwards.
QLabel *textLabel(const QString &text, TextRole role, QWidget *parent = nullptr);

/// Reachable with the Tab key, with room around the letters for the frame that shows it.
QLabel *tabStop(QLabel *label);

enum class ButtonKind { Plain, Primary, Link, Small, Rail };
/// name: objectName, for tests and style; the text is also the accessible name.
QPushButton *button(const QString &text, ButtonKind kind, const QString &name, QWidget *parent = nullptr);
/// One whose words wrap, for narrow places.
QPushButton *wrappingButton(const QString &text, ButtonKind kind, const QString &name,
                            QWidget *parent = nullptr);

/// Gives a widget the names by which tests and screen readers know it.
template <class W>
W *named(W *widget, const QString &objectName, const QString &accessible)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessible);
    return widget;
}

} // namespace rf
