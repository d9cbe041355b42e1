// The way of the Tab key through what is made later than the rest of its page.
#pragma once

class QLayout;
class QWidget;

namespace rf {

/// What can have the focus in this layout comes right after the anchor, in the order in which it is read.
/// Else it would come after everything else in the window.
void chainAfter(QWidget *anchor, const QLayout *layout);

} // namespace rf
