// What a person reads above a finding: the goal where it is met, else what is wrong or what nobody knows.
#pragma once

#include "core/controls/control.h"

namespace rf {

/// English sources, translated at display (context "Controls").
struct ControlSentences {
    QString problem; ///< "A phone's web page can be opened from the internet"
    QString question; ///< "It is not known whether ..."
};

/// Null for a control that is not in the catalogue.
const ControlSentences *sentencesOf(const QString &control);

/// The title of a finding in the language of now. The goal of a control stands only above one that is met, or
/// that does not apply (S-6).
QString findingTitle(const Finding &finding);
/// What is not known, whatever was seen before: for what somebody said was done since.
QString openQuestion(const QString &control);

} // namespace rf
