// The pages by stage. A new page is one file and one line in pages.cpp.
#pragma once

#include "wizard/pages/page.h"

namespace rf {

/// One page for each Stage, in order.
QList<Page *> makePages(const PageContext &context);

} // namespace rf
