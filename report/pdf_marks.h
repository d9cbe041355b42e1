// The marks of the checklist as drawings: each has a shape of its own, so that they differ in black and white
// too.
#pragma once

#include "report/checklist.h"

#include <QPainter>

namespace rf {

/// Draws the mark into the square; what is met or partly met, but only provisionally, in a dashed ring.
void drawMark(QPainter &painter, Mark mark, bool provisional, const QRectF &square);

} // namespace rf
