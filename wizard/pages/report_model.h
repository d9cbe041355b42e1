// What the page Report says: the score before and after, when to look again, what can be put back. Pure.
#pragma once

#include "wizard/pages/run_story.h"
#include "wizard/visit_snapshot.h"

namespace rf {

struct ReportModel {
    QString headline;
    QString help;
    QString nextTitle; ///< empty = nothing has a date
    QString nextText;
    QString tomorrowTitle; ///< empty = nothing was changed that could be overwritten (S-24)
    QString tomorrowText;
    bool canLookTomorrow = false;
    bool canUndo = false;
    QString undoText;
    friend bool operator==(const ReportModel &, const ReportModel &) = default;
};

ReportModel makeReportModel(const VisitSnapshot &snapshot, const QDateTime &now,
                            const QLocale &locale = QLocale());

/// "Score 46 → 81, provisional until tomorrow's check." Only what is true; one sentence.
QString scoreSentence(const VisitSnapshot &snapshot);

/// The earliest time at which the tomorrow check says something (S-24): the provider's next poll and a full
/// registration are over by then. Invalid when nothing is provisional.
QDateTime tomorrowFrom(const VisitSnapshot &snapshot);

StateLook lookOf(Kept kept);

/// What stands in the list before something is put back.
struct UndoRow {
    QString title;
    QString says;
    StateLook look;
};
QList<UndoRow> undoRows(const RunStory &round);

} // namespace rf
