#include "wizard/visit_views.h"

namespace rf {

std::shared_ptr<const VisitViews> makeViews(const VisitSnapshot &snapshot)
{
    return std::make_shared<const VisitViews>(
        VisitViews{checkUpView(snapshot), fixLeft(snapshot), yourPartView(snapshot)});
}

} // namespace rf
