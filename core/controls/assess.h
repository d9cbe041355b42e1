// Runs the whole catalogue over what is known of one office. Pure: the same state gives the same findings.
#pragma once

#include "core/controls/control.h"

namespace rf {

/// Attested evidence counts fully until its interval ends, then half for this long, then the control is due.
inline constexpr int attestationGraceDays = 30;
/// Nobody may accept a risk for longer; a longer one is ignored.
inline constexpr int acceptedRiskMaxDays = 180;

/// One finding per control of the catalogue, in its order: the judgement, plus id, dates, ageing of old
/// evidence, accepted risks and the provisional mark. `state.now` is the time it is judged for.
QList<Finding> assess(const OfficeState &state);

/// The finding of one control, or null.
const Finding *findFinding(const QList<Finding> &findings, const QString &control);

} // namespace rf
