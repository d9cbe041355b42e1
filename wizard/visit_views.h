// What the longer pages say of a snapshot. It takes long with many phones, so it is put into words once,
// where the snapshot is taken, and not in the window's thread.
#pragma once

#include "wizard/pages/check_up_model.h"
#include "wizard/pages/fix_model.h"
#include "wizard/pages/your_part_model.h"

namespace rf {

struct VisitViews {
    CheckUpView checkUp;
    FixLeft fixLeft;
    YourPartView yourPart;
};

/// In the language of now.
std::shared_ptr<const VisitViews> makeViews(const VisitSnapshot &snapshot);

} // namespace rf
