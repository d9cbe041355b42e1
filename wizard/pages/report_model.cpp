#include "wizard/pages/report_model.h"

#include "core/controls/control.h"
#include "core/controls/score.h"
#include "report/checklist.h"
#include "report/checklist_words.h"
#include "report/plan_text.h"
#include "wizard/visit_views.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ReportPage)
};

/// After this long phones ask for their configuration again unless told otherwise; their registrations are
/// renewed far more often.
constexpr qint64 onePollSeconds = 24 * 3600;

bool anyProvisional(const VisitSnapshot &s)
{
    return std::any_of(s.findings.begin(), s.findings.end(), [](const Finding &f) { return f.provisional; });
}

bool anyTrouble(const VisitSnapshot &s)
{
    return !s.unfinished.isEmpty()
           || std::any_of(s.results.begin(), s.results.end(), [](const TaskResult &r) {
                  return r.outcome == TaskOutcome::UndoFailed || r.outcome == TaskOutcome::Unknown;
              });
}

const Finding *earliestDue(const QList<Finding> &findings)
{
    const Finding *first = nullptr;
    for (const Finding &f : findings) {
        if (f.due.isValid() && (!first || f.due < first->due))
            first = &f;
    }
    return first;
}

void addNext(ReportModel &model, const VisitSnapshot &s, const QDateTime &now, const QLocale &locale)
{
    const Finding *first = earliestDue(s.findings);
    if (!first)
        return;
    const Control *control = findControl(first->control);
    const QString what = control
                             ? QCoreApplication::translate("Controls", control->title.toUtf8().constData())
                             : first->control;
    model.nextTitle = first->due <= now
                          ? ReportWords::tr("Next check-up: now")
                          : ReportWords::tr("Next check-up: %1").arg(dayText(first->due, locale));
    model.nextText =
        ReportWords::tr("First to be looked at again: %1. Open this office file on that day; RingFence "
                        "does not remind you by itself.")
            .arg(what);
}

void addTomorrow(ReportModel &model, const VisitSnapshot &s, const QDateTime &now, const QLocale &locale)
{
    const QDateTime from = tomorrowFrom(s);
    if (!from.isValid())
        return;
    model.tomorrowTitle = ReportWords::tr("Are the changes still there tomorrow?");
    if (s.practice) {
        model.canLookTomorrow = true;
        model.tomorrowText =
            ReportWords::tr("In a real office this is done a day later, when the provider's next "
                            "update is over. In the practice office you may look at once.");
    } else if (now < from) {
        model.tomorrowText =
            ReportWords::tr("Open this office file again from %1 on: by then the provider's next update has "
                            "usually been, and RingFence can tell which changes were kept. Until then the "
                            "results are provisional.")
                .arg(timeText(from, locale));
    } else {
        model.canLookTomorrow = true;
        model.tomorrowText =
            ReportWords::tr("RingFence reads every device and tells of each change whether it was kept. "
                            "Until then the results are provisional.");
    }
    model.canLookTomorrow = model.canLookTomorrow && !s.readOnly;
}

void addUndo(ReportModel &model, const VisitSnapshot &s)
{
    if (s.lastRun == 0)
        model.undoText = ReportWords::tr("Nothing was changed in this office yet.");
    else if (s.readOnly)
        model.undoText =
            ReportWords::tr("This office file can only be read now, so nothing can be put back.");
    else if (!s.unfinished.isEmpty())
        model.undoText = ReportWords::tr("An earlier run has to be settled first: see “Fix”.");
    else
        model.undoText = ReportWords::tr(
            "Settings on devices can be put back, exactly backwards. What cannot be is marked.");
    model.canUndo = s.lastRun > 0 && !s.readOnly && s.unfinished.isEmpty();
}

/// Praise only where much is known and it is good: a higher score over little that is known is no success.
bool isWellDone(const VisitSnapshot &s)
{
    const Score now = scoreOf(s.findings);
    return !s.before.isEmpty() && now.score > scoreOf(s.before).score
           && (now.letter == u"A" || now.letter == u"B");
}

/// What is left, counted as the PDF counts it.
QString openSentence(const VisitSnapshot &s, const QLocale &locale)
{
    const auto open = static_cast<int>(makeChecklist(s.report(), locale).open.size());
    if (open == 0)
        return {};
    QString says = ReportWords::tr(
        "%n point(s) are still open; the PDF says of each whose turn it is, with a day.", nullptr, open);
    if (s.openTasks > 0)
        says += u' '
                + ReportWords::tr("%n of what only a person can do stand(s) in “Your part”.", nullptr,
                                  s.openTasks);
    return says;
}

} // namespace

QString scoreSentence(const VisitSnapshot &s)
{
    const Score now = scoreOf(s.findings);
    if (now.coverage == 0)
        return ReportWords::tr("There is no score: nothing is known yet.");
    const bool provisional = anyProvisional(s);
    const QString score = QString::number(now.score);
    if (s.before.isEmpty() || scoreOf(s.before).coverage == 0)
        return provisional ? ReportWords::tr("Score %1, provisional until tomorrow's check.").arg(score)
                           : ReportWords::tr("Score %1.").arg(score);
    const QString before = QString::number(scoreOf(s.before).score);
    return provisional
               ? ReportWords::tr("Score %1 → %2, provisional until tomorrow's check.", "before and after")
                     .arg(before, score)
               : ReportWords::tr("Score %1 → %2.", "before and after").arg(before, score);
}

QDateTime tomorrowFrom(const VisitSnapshot &s)
{
    if (s.state.provisional.isEmpty())
        return {};
    QDateTime last;
    for (const TaskResult &r : s.results) {
        if (r.when.isValid() && (!last.isValid() || r.when > last))
            last = r.when;
    }
    if (!last.isValid())
        last = s.checkedAt;
    return last.addSecs(onePollSeconds);
}

ReportModel makeReportModel(const VisitSnapshot &s, const QDateTime &now, const QLocale &locale)
{
    ReportModel model;
    if (anyTrouble(s))
        model.headline = ReportWords::tr("Your report: something needs a look");
    else
        model.headline = isWellDone(s) ? ReportWords::tr("Well done") : ReportWords::tr("Your report");
    const Score score = scoreOf(s.findings);
    QStringList help{scoreSentence(s)};
    if (score.coverage > 0 && score.letter.isEmpty())
        help << scoreExplanation(s.findings);
    if (anyTrouble(s))
        help << ReportWords::tr(
            "A change ended in a state that is not known or not as before; it is in the list of "
            "changes.");
    help << openSentence(s, locale);
    help.removeAll(QString());
    model.help = help.join(u' ');
    addNext(model, s, now, locale);
    addTomorrow(model, s, now, locale);
    addUndo(model, s);
    return model;
}

StateLook lookOf(Kept kept)
{
    switch (kept) {
    case Kept::Kept: return {ReportWords::tr("kept", "a change, a day later"), u"check"_s, Tone::Good};
    case Kept::Overwritten:
        return {ReportWords::tr("overwritten", "a change, a day later"), u"undo-2"_s, Tone::Bad};
    case Kept::Unknown:
        return {ReportWords::tr("not known", "a change, a day later"), u"circle-question-mark"_s, Tone::Warn};
    }
    return {};
}

QList<UndoRow> undoRows(const RunStory &round)
{
    QList<UndoRow> rows;
    for (const StoryTask &task : round.tasks) {
        UndoRow row;
        row.title =
            ReportWords::tr("%1: %2", "device, and its change").arg(task.device, plainWords(task.title, 200));
        row.says = task.remark;
        row.look = !task.canGoBack ? StateLook{ReportWords::tr("cannot be put back"), u"ban"_s, Tone::Warn}
                   : task.remark.isEmpty()
                       ? StateLook{ReportWords::tr("can be put back"), u"undo-2"_s, Tone::Good}
                       : StateLook{ReportWords::tr("can be put back in part"), u"circle-slash"_s, Tone::Warn};
        rows << row;
    }
    return rows;
}

} // namespace rf
