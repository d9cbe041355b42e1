// One finding of the check-up in words: part of the page's model.
#pragma once

#include "wizard/pages/check_up_model.h"

namespace rf {

/// frameworks: the references of the checklist's line for this control.
FindingView findingView(const Finding &finding, const Control &control, const VisitSnapshot &snapshot,
                        const QString &frameworks, const QLocale &locale);

} // namespace rf
