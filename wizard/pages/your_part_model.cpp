#include "wizard/pages/your_part_model.h"

#include "core/controls/assess.h"
#include "core/controls/finding_title.h"
#include "core/controls/judge_tools.h"
#include "core/controls/outlook.h"
#include "report/checklist_words.h"
#include "report/plan_text.h"
#include "report/private_text.h"
#include "wizard/pages/check_up_model.h"
#include "wizard/pages/left_over.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

struct PartWords {
    Q_DECLARE_TR_FUNCTIONS(YourPart)
};

const QString failoverDrill = u"AUD-5"_s;
constexpr int linePasswords = 1; // section of the guide

bool isOpen(const TaskView &task)
{
    return !task.done && !task.accepted;
}

const PersonTask *recordOf(const VisitSnapshot &snapshot, const QString &task)
{
    const auto it = std::find_if(snapshot.personTasks.begin(), snapshot.personTasks.end(),
                                 [&](const PersonTask &t) { return t.task == task; });
    return it == snapshot.personTasks.end() ? nullptr : &*it;
}

/// The steps of all devices of a control, but for what is asked in the letter.
QList<TaskSteps> byHand(const VisitSnapshot &snapshot, const QString &control)
{
    QList<TaskSteps> how;
    for (const LeftGroup &group : leftGroups(snapshot, control)) {
        if (!group.steps.isEmpty() && !group.isForLetter)
            how << TaskSteps{group.devices.isEmpty() ? QString() : group.says(), group.steps};
    }
    return how;
}

QDateTime newestEvidence(const VisitSnapshot &snapshot, const Finding &finding)
{
    QDateTime newest;
    for (const FindingEvidence &e : finding.evidence) {
        if (e.when.isValid() && (!newest.isValid() || e.when > newest))
            newest = e.when;
    }
    return newest.isValid() ? newest : snapshot.checkedAt;
}

QString withNote(const QString &says, const QString &note)
{
    return note.isEmpty() ? says : PartWords::tr("%1 · %2", "who said it and when, the note").arg(says, note);
}

void fillWord(TaskView &view, const VisitSnapshot &snapshot, const Finding &finding, const QLocale &locale)
{
    const Attestation *word = latestAttestation(snapshot.state, finding.control);
    if (!word) {
        view.says = finding.why.isEmpty() ? finding.says : finding.why;
        return;
    }
    const QString by = plainWords(word->by, 60);
    const QString note = maskNumbers(plainWords(word->note, 300));
    const QString day = dayText(word->when, locale);
    if (!word->met) {
        view.says =
            withNote(PartWords::tr("%1 said on %2 that it is not so", "name, day").arg(by, day), note);
    } else if (finding.state == FindingState::Met) {
        view.done = true;
        view.says = withNote(PartWords::tr("Confirmed by %1 on %2", "name, day").arg(by, day), note);
        if (!finding.why.isEmpty()) // it counts half by now
            view.says = withNote(view.says, finding.why);
    } else if (finding.state == FindingState::Due) {
        view.says =
            PartWords::tr("%1 confirmed it on %2, which is too long ago: please look again.", "name, day")
                .arg(by, day);
    } else {
        view.says = finding.says;
    }
}

void fillHand(TaskView &view, const VisitSnapshot &snapshot, const Finding &finding, const PersonTask *record,
              const QLocale &locale)
{
    if (!record || !record->doneAt.isValid()) {
        view.says = finding.says.isEmpty() ? finding.why : finding.says;
        return;
    }
    const QString by = plainWords(record->doneBy, 60);
    const QString day = dayText(record->doneAt, locale);
    const QString note = maskNumbers(plainWords(record->note, 300));
    const bool lookedAgain = newestEvidence(snapshot, finding) > record->doneAt;
    if (finding.state == FindingState::Met) {
        view.done = true;
        view.says = withNote(
            PartWords::tr("Done by %1 on %2, and the check-up has seen it", "name, day").arg(by, day), note);
    } else if (lookedAgain) {
        view.says =
            PartWords::tr("%1 did it on %2, but the check-up of %3 still does not see it.", "name, day, day")
                .arg(by, day, dayText(newestEvidence(snapshot, finding), locale));
    } else {
        view.done = true;
        view.says =
            withNote(PartWords::tr("Done by %1 on %2; the next check-up tells whether it worked", "name, day")
                         .arg(by, day),
                     note);
    }
}

void fillList(TaskView &view, const VisitSnapshot &snapshot, const PersonTask *record, const QLocale &locale)
{
    const QDate today = snapshot.state.now.toLocalTime().date();
    if (record) {
        view.owner = plainWords(record->owner, 60);
        view.due = record->due.isValid() ? record->due.toUTC().date() : QDate();
    }
    if (view.due.isValid()) {
        view.dueText = PartWords::tr("by %1", "day").arg(dateText(view.due, locale));
        view.overdue = isOpen(view) && view.due < today;
    }
    int number = 0;
    for (const EvidenceNote &note : snapshot.evidence) {
        if (note.task != view.task)
            continue;
        view.pictures << TaskPicture{note.id,
                                     PartWords::tr("Picture %1, added %2")
                                         .arg(locale.toString(++number), dayText(note.addedAt, locale)),
                                     QByteArray::fromBase64(note.thumbnail.toLatin1())};
    }
    if (number > 0)
        view.says = withNote(view.says, PartWords::tr("%n picture(s)", nullptr, number));
}

QString specialLines(const VisitSnapshot &snapshot)
{
    QStringList lines;
    for (const DeviceState &d : snapshot.state.devices) {
        if (d.device.special != SpecialLine::None)
            lines << PartWords::tr("%1 (%2)", "device, kind of special line")
                         .arg(plainWords(d.device.label(), 60), specialText(d.device.special));
    }
    return lines.join(u", "_s);
}

/// S-25: out of hours, longer than the registration, card terminals and the alarm path named before.
void addDrillConditions(TaskView &view, const VisitSnapshot &snapshot)
{
    const QString lines = specialLines(snapshot);
    const QString hours = plainWords(snapshot.state.office.answers.openingHours, 80);
    QStringList caution;
    caution
        << (lines.isEmpty()
                ? PartWords::tr(
                    "No special line (lift, alarm, card terminal) is marked in this office. Ask before "
                    "you begin whether that is right.")
                : PartWords::tr(
                      "These lines are dead meanwhile: %1. Tell whoever depends on them before you begin.")
                      .arg(lines));
    if (!hours.isEmpty())
        caution << PartWords::tr("Your opening hours: %1.").arg(hours);
    caution << PartWords::tr("Call your own number only.");
    view.caution = caution.join(u' ');
    view.conditions = {PartWords::tr("It was out of opening hours."),
                       PartWords::tr("The internet was away for longer than the phones' registration lasts."),
                       PartWords::tr("Card terminals and the alarm path were named before it began.")};
}

TaskView controlTask(const VisitSnapshot &snapshot, const Finding &finding, const Control &control, bool word,
                     const QList<TaskSteps> &how, const QLocale &locale)
{
    const PersonTask *record = recordOf(snapshot, control.id);
    TaskView view;
    view.task = control.id;
    view.kind = word ? TaskKind::Word : TaskKind::Hand;
    view.title = findingTitle(finding);
    view.why = guideText(control.why);
    view.how = how;
    if (how.isEmpty() && !control.guide.isEmpty()) {
        TaskSteps guide;
        for (const QString &step : control.guide)
            guide.steps << guideText(step);
        view.how << guide;
    }
    view.proposed = snapshot.state.now.toLocalTime().date().addDays(proposedDays(control));
    if (finding.state == FindingState::AcceptedRisk) {
        view.accepted = true;
        view.says = maskNumbers(plainWords(finding.why, 300));
    } else if (word) {
        fillWord(view, snapshot, finding, locale);
    } else {
        fillHand(view, snapshot, finding, record, locale);
    }
    if (view.done && finding.state != FindingState::Met)
        view.title = openQuestion(control.id); // somebody did it, and nobody has looked since
    if (isOpen(view) && isMendedByPlan(snapshot.plan, control.id))
        view.how.prepend(TaskSteps{
            PartWords::tr("RingFence can do this itself, or a part of it: it stands under “Fix”."), {}});
    view.wantsLineList = control.section == linePasswords && isOpen(view);
    if (control.id == failoverDrill && isOpen(view))
        addDrillConditions(view, snapshot);
    fillList(view, snapshot, record, locale);
    return view;
}

/// One line for each control that somebody else has to see to.
QStringList letterWishes(const VisitSnapshot &snapshot)
{
    QStringList wishes;
    for (const Control &control : controlCatalogue()) {
        for (const LeftGroup &group : leftGroups(snapshot, control.id)) {
            if (group.isForLetter)
                wishes << PartWords::tr("- %1: %2", "line of a letter: wish, devices")
                              .arg(controlTitle(control), group.devices.join(u", "_s));
        }
    }
    return wishes;
}

QString letterText(const VisitSnapshot &snapshot, const QStringList &wishes)
{
    const Office &office = snapshot.state.office;
    const QString name = plainWords(office.provider.name, 80);
    const QStringList letter{
        name.isEmpty() ? PartWords::tr("Dear telephone provider,")
                       : PartWords::tr("Dear %1,", "name of the provider").arg(name),
        {},
        PartWords::tr(
            "you manage the settings of the phones of %1. Please set the following on them, or tell us why "
            "it cannot be done:",
            "name of the office")
            .arg(plainWords(office.name, 120)),
        {},
        wishes.join(u'\n'),
        {},
        PartWords::tr(
            "Please tell us beforehand when phones have to restart, and afterwards that it is done."),
        {},
        PartWords::tr("Kind regards")};
    return letter.join(u'\n');
}

std::optional<TaskView> letterTask(const VisitSnapshot &snapshot, const QLocale &locale)
{
    const QStringList wishes = letterWishes(snapshot);
    if (wishes.isEmpty())
        return std::nullopt;
    const PersonTask *record = recordOf(snapshot, providerLetterTask);
    TaskView view;
    view.task = providerLetterTask;
    view.kind = TaskKind::Letter;
    view.title = PartWords::tr("Ask your provider for the settings it manages");
    view.why =
        PartWords::tr("Your provider writes the settings of these phones. What is changed here would be "
                      "overwritten, or would shut the provider out.");
    view.letter = letterText(snapshot, wishes);
    view.how << TaskSteps{
        {},
        {PartWords::tr("Copy the letter and send it to your provider, from an address it knows."),
         PartWords::tr("Wait for the answer; nothing is changed on these phones meanwhile."),
         PartWords::tr("When the provider says that it is done, run the check-up again.")}};
    view.proposed = snapshot.state.now.toLocalTime().date().addDays(7);
    if (record && record->doneAt.isValid()) {
        view.done = true;
        view.says = withNote(PartWords::tr("Sent by %1 on %2", "name, day")
                                 .arg(plainWords(record->doneBy, 60), dayText(record->doneAt, locale)),
                             maskNumbers(plainWords(record->note, 300)));
    } else {
        view.says = PartWords::tr("A letter with what to ask for is ready");
    }
    fillList(view, snapshot, record, locale);
    return view;
}

QString helpText(const YourPartView &view)
{
    if (view.tasks.isEmpty())
        return PartWords::tr("Nothing is left for a person at the moment.");
    if (view.open == 0)
        return PartWords::tr(
            "Everything on this list is done. It comes back when it must be looked at again.");
    return PartWords::tr("%n thing(s) only a person can do. Do them now, or put them on the list with a day.",
                         nullptr, view.open);
}

} // namespace

YourPartView yourPartView(const VisitSnapshot &snapshot, const QLocale &locale)
{
    struct Ranked {
        TaskView view;
        int urgency;
    };
    QList<Ranked> ranked;
    for (const Finding &finding : snapshot.findings) {
        const Control *control = findControl(finding.control);
        if (!control || finding.state == FindingState::NotApplicable)
            continue;
        const bool word = takesWord(*control, snapshot.state);
        const QList<TaskSteps> how = byHand(snapshot, control->id);
        const PersonTask *record = recordOf(snapshot, control->id);
        if (word || !how.isEmpty() || (record && record->doneAt.isValid()))
            ranked << Ranked{controlTask(snapshot, finding, *control, word, how, locale), urgency(finding)};
    }
    if (const auto letter = letterTask(snapshot, locale))
        ranked << Ranked{*letter, 900};
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) {
        return std::pair(isOpen(a.view), a.urgency) > std::pair(isOpen(b.view), b.urgency);
    });
    YourPartView view;
    view.headline = PartWords::tr("Your part");
    for (const Ranked &r : std::as_const(ranked)) {
        view.tasks << r.view;
        view.open += isOpen(r.view) ? 1 : 0;
        if (r.view.wantsLineList)
            view.lineList = lineListText(snapshot, locale);
    }
    view.help = helpText(view);
    return view;
}

QString recordedNote(const TaskView &task, const QString &note)
{
    QStringList parts = task.conditions;
    if (const QString own = note.trimmed(); !own.isEmpty())
        parts << own;
    return parts.join(u' ');
}

} // namespace rf
