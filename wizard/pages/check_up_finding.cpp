#include "wizard/pages/check_up_finding.h"

#include "core/controls/finding_title.h"
#include "report/plan_text.h"
#include "report/private_text.h"
#include "wizard/pages/fix_model.h"
#include "wizard/pages/left_over.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct FindingWords {
    Q_DECLARE_TR_FUNCTIONS(CheckUp)
};

const QString dot = u" · "_s;

QString withDevice(const QString &device, const QString &says)
{
    return device.isEmpty() ? says
                            : FindingWords::tr("%1: %2", "device, what is said of it").arg(device, says);
}

QString stateSentence(const Finding &f)
{
    if (f.provisional)
        return FindingWords::tr(
            "Provisional: it was changed and read back. Only the check of tomorrow tells whether it "
            "stays so.");
    switch (f.state) {
    case FindingState::AcceptedRisk:
    case FindingState::Due:
    case FindingState::ProviderLimited: return f.why;
    case FindingState::CannotTell: {
        const bool below = std::any_of(f.evidence.begin(), f.evidence.end(), [&](const FindingEvidence &e) {
            return !e.says.isEmpty() && f.why.contains(e.says);
        });
        return below || f.why == f.says ? QString() : f.why;
    }
    case FindingState::Met:
    case FindingState::Partly:
        if (!f.why.isEmpty())
            return f.why; // it ages
        return f.obtained == QList<Obtained>{Obtained::Person}
                   ? FindingWords::tr("This rests on a person's word; it was not measured.")
                   : QString();
    case FindingState::NotMet:
    case FindingState::NotApplicable: return {};
    }
    return {};
}

QList<SawRow> sawRows(const Finding &f, const QDateTime &now, const QLocale &locale)
{
    QList<FindingEvidence> ordered = f.evidence;
    const auto rank = [](const FindingEvidence &e) { return !e.known ? 1 : e.met ? 2 : 0; };
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](const FindingEvidence &a, const FindingEvidence &b) { return rank(a) < rank(b); });
    QList<SawRow> rows;
    // The sum first; the office-wide ones have nothing else.
    if (!f.says.isEmpty() && (ordered.size() != 1 || ordered.first().says != f.says))
        rows << SawRow{f.says, {}};
    for (const FindingEvidence &e : std::as_const(ordered)) {
        QStringList how;
        if (!e.known)
            how << FindingWords::tr("not known", "of something that could not be read");
        if (!e.source.isEmpty())
            how << (e.deviceId.isEmpty()
                        ? e.source
                        : FindingWords::tr("source: %1", "setting or command on a device").arg(e.source));
        if (e.known && e.when.isValid())
            how << whenText(e.when, now, locale);
        rows << SawRow{withDevice(e.device, e.says), how.join(dot)};
    }
    return rows;
}

/// How it is known, and which other way of knowing it there would be and was not taken.
QString howKnown(const Finding &f, const Control &control, const QDateTime &now, const QLocale &locale)
{
    QStringList parts;
    for (const Obtained o : f.obtained) {
        switch (o) {
        case Obtained::Nothing: parts << FindingWords::tr("Nothing was read"); break;
        case Obtained::Router: parts << FindingWords::tr("Read from the router"); break;
        case Obtained::Phone: parts << FindingWords::tr("Read from the phones"); break;
        case Obtained::Wire: parts << FindingWords::tr("Seen on the wire"); break;
        case Obtained::File: parts << FindingWords::tr("Taken from the imported list"); break;
        case Obtained::Person: parts << FindingWords::tr("Stated by a person"); break;
        }
    }
    if (f.when.isValid())
        parts << whenText(f.when, now, locale);
    if (control.checkedBy.contains(Obtained::Wire) && !f.obtained.contains(Obtained::Wire))
        parts << FindingWords::tr("not tried from the network");
    if (control.checkedBy.contains(Obtained::File) && !f.obtained.contains(Obtained::File))
        parts << FindingWords::tr("the provider's list: not imported");
    if (f.due.isValid() && f.state != FindingState::AcceptedRisk)
        parts << FindingWords::tr("look again by %1")
                     .arg(locale.toString(f.due.toLocalTime().date(), QLocale::ShortFormat));
    return parts.join(dot);
}

WouldDo jobRow(const Job &job)
{
    WouldDo row;
    row.says = jobTitle(job);
    QStringList cannotUndo;
    bool noUndo = false;
    for (const Task &task : job.tasks) {
        noUndo = noUndo || (!task.change.isEmpty() && task.change.undo.isEmpty());
        for (const QString &says : task.change.cannotUndo) {
            if (!cannotUndo.contains(says))
                cannotUndo << plainWords(says);
        }
    }
    row.notes << interruptionSentence(job);
    if (cannotUndo.isEmpty())
        row.notes << (noUndo ? FindingWords::tr("It cannot be taken back, or not everywhere.")
                             : FindingWords::tr(
                                 "RingFence knows the way back and can put the old settings back."));
    row.notes += cannotUndo;
    return row;
}

QList<WouldDo> leftOverRows(const QString &control, const VisitSnapshot &snapshot)
{
    QList<WouldDo> rows;
    for (const LeftGroup &group : leftGroups(snapshot, control)) {
        WouldDo row;
        row.says = group.says();
        row.steps = group.steps;
        if (!row.steps.isEmpty())
            row.notes << FindingWords::tr("By hand:");
        rows << row;
    }
    return rows;
}

QList<WouldDo> wouldDo(const Finding &f, const Control &control, const VisitSnapshot &snapshot)
{
    QList<WouldDo> rows;
    if (!isOpen(f.state))
        return rows;
    for (const Job &job : snapshot.plan.jobs) {
        if (job.controls.contains(f.control))
            rows << jobRow(job);
    }
    rows += leftOverRows(f.control, snapshot);
    if (!rows.isEmpty())
        return rows;
    WouldDo row;
    if (f.state == FindingState::Due) {
        row.says = FindingWords::tr("Look again: press “Check again”.");
    } else if (f.state == FindingState::CannotTell
               && control.checkedBy != QList<Obtained>{Obtained::Person}) {
        row.says = FindingWords::tr(
            "Nothing is changed on a guess. Once it can be read, RingFence says what it would do.");
    } else {
        row.says = FindingWords::tr("Only a person can do this:");
        for (const QString &step : control.guide)
            row.steps << guideText(step);
    }
    return {row};
}

} // namespace

FindingView findingView(const Finding &finding, const Control &control, const VisitSnapshot &snapshot,
                        const QString &frameworks, const QLocale &locale)
{
    const Finding f = cleaned(finding);
    const QDateTime now = snapshot.state.now;
    FindingView view;
    view.control = f.control;
    view.pill = pillOf(f);
    view.title = findingTitle(f);
    view.why = guideText(control.why);
    view.state = stateSentence(f);
    view.saw = sawRows(f, now, locale);
    view.how = howKnown(f, control, now, locale);
    view.wouldDo = wouldDo(f, control, snapshot);
    view.rules = frameworks.isEmpty() ? f.control : f.control + dot + frameworks;
    view.open = isOpen(f.state);
    view.canBeAccepted = isOpen(f.state);
    view.isAccepted = f.state == FindingState::AcceptedRisk;
    return view;
}

} // namespace rf
