// Findings, plan and results as plain text for the terminal. Whatever a device said is stripped of control
// characters before it gets here.
#pragma once

#include "report/checklist.h"

namespace rf {

/// Printable text only: control and escape characters are dropped, line breaks become spaces; at most `limit`
/// characters.
QString plainWords(const QString &text, qsizetype limit = 2000);

QString scoreText(const QList<Finding> &findings);
/// One line per control by section, with evidence per device when `details`.
QString findingsText(const QList<Finding> &findings, bool details = false);
/// A step of the controls' guides or of a driver; those of the guides are kept in English.
QString guideText(const QString &step);
/// Task::stage, which is kept in English, in the language of the window.
QString stageText(const QString &stage);
/// What will be sent, byte for byte, its order, its proofs, and how it is taken back.
QString planText(const Plan &plan, bool bytes = true);
QString changeText(const Change &change, const QString &indent = {});
QString proofText(Proof proof);
QString resultsText(const QList<TaskResult> &results);
/// The catalogue, for `ringfence-cli controls`.
QString controlsText();

} // namespace rf
