// What a widget is, for assistive technology. Qt knows that of its own widgets; all others are fillers to it.
#pragma once

#include <QAccessible>

class QWidget;

namespace rf {

/// Before anybody asked for the widget: right after it was made.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

} // namespace rf
