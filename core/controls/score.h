// The published formula: 100 x earned / known weight, rounded down; coverage beside it; one open door is
// never averaged away (caps).
#pragma once

#include "core/model/finding.h"

namespace rf {

/// Below this coverage (per cent) no letter is given.
inline constexpr int minimumCoverage = 60;

Score scoreOf(const QList<Finding> &findings);

/// A control that holds the letter down, and the one step that lifts it.
struct LetterCap {
    QString control;
    QString letter; ///< the best letter possible while it lasts: "C" or "D"
    QString liftedBy; ///< plain sentence
};
/// Every cap that applies, the lowest letter first. Those that do not lower the letter are listed too.
QList<LetterCap> letterCaps(const QList<Finding> &findings);

/// Why there is no letter, or which cap holds it down; empty when there is nothing to explain.
QString scoreExplanation(const QList<Finding> &findings);

} // namespace rf
