#include "report/checklist.h"

#include "core/controls/assess.h"
#include "core/controls/control.h"
#include "report/checklist_evidence.h"
#include "report/checklist_words.h"
#include "report/plan_text.h"
#include "report/private_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

namespace {

struct ChecklistText {
    Q_DECLARE_TR_FUNCTIONS(Checklist)
};

QString titleOf(const QString &control)
{
    const Control *c = findControl(control);
    return c ? QCoreApplication::translate("Controls", c->title.toUtf8().constData()) : control;
}

QString obtainedText(const Finding &f)
{
    QStringList words;
    for (const Obtained o : f.obtained) {
        switch (o) {
        case Obtained::Nothing: break;
        case Obtained::Router: words << ChecklistText::tr("read from the router"); break;
        case Obtained::Phone: words << ChecklistText::tr("read from the phones"); break;
        case Obtained::Wire: words << ChecklistText::tr("seen on the wire"); break;
        case Obtained::File: words << ChecklistText::tr("from the imported list"); break;
        case Obtained::Person: words << ChecklistText::tr("stated by a person"); break;
        }
    }
    return words.isEmpty() ? ChecklistText::tr("nothing was read") : words.join(QStringLiteral(", "));
}

QString frameworkText(const FrameworkRefs &refs)
{
    QStringList parts;
    const auto add = [&](const QString &name, const QString &ids) {
        if (!ids.isEmpty())
            parts << QStringLiteral("%1 %2").arg(name, ids);
    };
    add(QStringLiteral("NIST CSF 2.0"), refs.nistCsf);
    add(QStringLiteral("CIS v8.1"), refs.cis);
    add(QStringLiteral("Cyber Essentials:"), refs.cyberEssentials);
    add(QStringLiteral("ISO 27001"), refs.iso27001);
    add(QStringLiteral("PCI DSS 4.0.1"), refs.pciDss);
    add(QStringLiteral("SP 800-58"), refs.sp80058);
    return parts.join(QStringLiteral(" · "));
}

ChecklistLine makeLine(const Finding &raw, const Control &control, const QLocale &locale)
{
    const Finding f = cleaned(raw);
    ChecklistLine line;
    line.mark = markOf(f);
    line.word = markWord(line.mark, f.provisional);
    if (line.mark == Mark::NotMet && f.obtained == QList<Obtained>{Obtained::Person})
        line.word = ChecklistText::tr("not met, as a person said");
    line.provisional = f.provisional;
    line.control = f.control;
    line.title = titleOf(f.control);
    line.says = f.says.isEmpty() ? f.why : f.says;
    // The reason stands below with the device it is about, unless no device has it.
    const bool below = std::any_of(f.evidence.begin(), f.evidence.end(), [&](const FindingEvidence &e) {
        return !e.says.isEmpty() && f.why.contains(e.says);
    });
    if (!f.why.isEmpty() && f.why != line.says && !below)
        line.says += QLatin1Char(' ') + f.why;
    line.how = obtainedText(f);
    if (f.when.isValid())
        line.how += ChecklistText::tr(" · %1").arg(timeText(f.when, locale));
    if (f.due.isValid())
        line.how += ChecklistText::tr(" · look again by %1").arg(dayText(f.due, locale));
    line.details = evidenceLines(f, locale);
    line.frameworks = frameworkText(control.refs);
    return line;
}

ChecklistDevice makeDevice(const DeviceState &d)
{
    ChecklistDevice out;
    const Identity &id = d.facts ? d.facts->identity : d.device.identity;
    out.name = plainWords(d.device.label(), 60);
    out.model = plainWords(QStringLiteral("%1 %2").arg(id.vendor, id.model), 60);
    if (out.model.isEmpty())
        out.model = kindText(d.device.identity.kind);
    else if (d.device.sure > 0 && d.device.sure < 0.8)
        out.model = ChecklistText::tr("probably %1").arg(out.model);
    out.firmware = plainWords(id.firmware, 40);
    out.address = d.device.address().toString();
    if (const QString special = specialText(d.device.special); !special.isEmpty()) {
        out.remarks << (d.device.isLocked()
                            ? ChecklistText::tr("%1: left alone, no automatic change").arg(special)
                            : ChecklistText::tr("%1, released by %2")
                                  .arg(special, plainWords(d.device.releasedBy, 60)));
    }
    const bool ofInterest =
        d.device.isRouter() || d.device.isPhone() || d.device.identity.kind == DeviceKind::Ata;
    if (!d.facts && ofInterest && !d.device.isLocked())
        out.remarks << (d.unreadWhy.isEmpty()
                            ? ChecklistText::tr("not read")
                            : ChecklistText::tr("not read: %1").arg(plainWords(d.unreadWhy, 200)));
    if (!d.driver.isEmpty() && !d.abilities.triedOnRealDevice)
        out.remarks << ChecklistText::tr("this kind was not yet tried on a real device");
    for (const QString &w : d.weaknesses)
        out.remarks << plainWords(w, 120);
    return out;
}

/// Whose turn it is, as far as the person said who looks after what.
QString ownerOf(const Finding &f, const Control &c, const Office &office)
{
    const auto or_ = [](const QString &name, const QString &otherwise) {
        return name.trimmed().isEmpty() ? otherwise : plainWords(name, 60);
    };
    if (f.state == FindingState::ProviderLimited)
        return or_(office.provider.name, ChecklistText::tr("the provider"));
    if (c.checkedBy == QList<Obtained>{Obtained::Person} || c.section == 1)
        return ChecklistText::tr("office manager");
    if (c.checkedBy.contains(Obtained::Phone) && !c.checkedBy.contains(Obtained::Router))
        return or_(office.answers.looksAfterPhones, ChecklistText::tr("whoever looks after the phones"));
    return or_(office.answers.looksAfterRouter, ChecklistText::tr("whoever looks after the router"));
}

const PersonTask *taskOf(const ReportInput &input, const QString &control)
{
    const auto it = std::find_if(input.personTasks.begin(), input.personTasks.end(),
                                 [&](const PersonTask &t) { return t.task == control; });
    return it == input.personTasks.end() ? nullptr : &*it;
}

/// What the person who has the task said about it.
QString wordOf(const PersonTask &task, const QLocale &locale)
{
    QStringList words;
    if (!task.doneBy.isEmpty() && task.doneAt.isValid())
        words << ChecklistText::tr("%1 says that the steps were done on %2; the next check-up shows what "
                                   "came of it.")
                     .arg(maskNumbers(plainWords(task.doneBy, 60)), dayText(task.doneAt, locale));
    if (!task.note.isEmpty())
        words << ChecklistText::tr("Note: %1").arg(maskNumbers(plainWords(task.note, 300)));
    return words.join(QLatin1Char(' '));
}

/// Begins with a capital and ends with a full stop.
QString sentence(QString text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return text;
    text[0] = text.at(0).toUpper();
    static const QString ends = QStringLiteral(".!?…");
    return ends.contains(text.back()) ? text : text + QLatin1Char('.');
}

QString labelOf(const QList<DeviceState> &devices, const QString &id)
{
    for (const DeviceState &d : devices) {
        if (d.device.id == id)
            return plainWords(d.device.label(), 60);
    }
    return {};
}

/// Whether this change was to mend that control. The plan of a later round may not have its job any more.
bool mends(const Plan &plan, const TaskResult &result, const QString &control)
{
    if (control == QLatin1StringView("ENC-1") && result.intent == QLatin1StringView(SipTransportTo::type))
        return true;
    if (control == QLatin1StringView("ENC-2") && result.intent == QLatin1StringView(Srtp::type))
        return true;
    return std::any_of(plan.jobs.begin(), plan.jobs.end(), [&](const Job &job) {
        return job.id == result.job && job.controls.contains(control);
    });
}

/// What a person can do about a change that was put back; empty = nothing that is known.
QString nextStep(const TaskResult &result)
{
    if (result.outcome == TaskOutcome::Undone && whyUndone(result) == Undoing::Failed
        && result.intent == QLatin1StringView(SipTransportTo::type))
        return ChecklistText::
            tr("%1: A phone that does not register over TLS often does not know the provider's root "
               "certificate. Update its firmware, or load the provider's root certificate on its web page, "
               "then let RingFence try again.")
                .arg(plainWords(result.device, 60));
    return {};
}

QList<ChecklistOpen> makeOpen(const ReportInput &input, const QLocale &locale)
{
    struct Ranked {
        double weight;
        ChecklistOpen item;
    };
    QList<Ranked> ranked;
    for (const Finding &raw : input.findings) {
        const Control *c = findControl(raw.control);
        if (!c || !isOpen(raw.state))
            continue;
        const Finding f = cleaned(raw);
        ChecklistOpen open;
        open.control = f.control;
        open.title = titleOf(f.control);
        open.why = f.says.isEmpty() ? f.why : f.says;
        for (const QString &step : c->guide)
            open.steps << guideText(step);
        open.why = sentence(open.why);
        QStringList reasons;
        QStringList steps;
        for (const LeftOver &left : input.plan.leftOver) {
            if (left.control != f.control)
                continue;
            const QString why = sentence(plainWords(left.why));
            if (!why.isEmpty() && !reasons.contains(why) && !open.why.contains(why))
                reasons << why;
            for (const QString &step : left.byHand) {
                const QString words = sentence(plainWords(guideText(step)));
                const QString device = labelOf(input.devices, left.deviceId);
                const QString whole = device.isEmpty() ? words : QStringLiteral("%1: %2").arg(device, words);
                if (!steps.contains(whole))
                    steps << whole;
            }
        }
        for (const TaskResult &result : input.results) {
            const bool failed = result.outcome == TaskOutcome::Undone
                                || result.outcome == TaskOutcome::UndoFailed
                                || result.outcome == TaskOutcome::Unknown;
            if (!failed || !mends(input.plan, result, f.control))
                continue;
            reasons << QStringLiteral("%1: %2").arg(result.device, sentence(plainWords(result.says)));
            if (const QString step = nextStep(result); !step.isEmpty() && !steps.contains(step))
                steps << step;
        }
        if (!steps.isEmpty())
            open.steps = steps; // the device's own way is better than the guide's general one
        if (!reasons.isEmpty())
            open.why += QLatin1Char(' ') + reasons.mid(0, 4).join(QLatin1Char(' '));
        const PersonTask *task = taskOf(input, f.control);
        if (const QString word = task ? wordOf(*task, locale) : QString(); !word.isEmpty())
            open.why += QLatin1Char(' ') + word;
        open.owner = task && !task->owner.isEmpty() ? maskNumbers(plainWords(task->owner, 60))
                                                    : ownerOf(f, *c, input.office);
        open.due = task && task->due.isValid() ? dateText(task->due.toUTC().date(), locale)
                                               : dayText(input.madeAt.addDays(proposedDays(*c)), locale);
        // What is known to be bad comes before what is not known.
        const bool unknown = f.state == FindingState::CannotTell || f.state == FindingState::Due;
        ranked << Ranked{int(c->weight) * (1 - f.earned) * (unknown ? 0.5 : 1.0) * (c->extra ? 0.9 : 1.0),
                         open};
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked &a, const Ranked &b) { return a.weight > b.weight; });
    QList<ChecklistOpen> list;
    for (const Ranked &r : std::as_const(ranked))
        list << r.item;
    return list;
}

QList<ChecklistMove> makeMoves(const ReportInput &input)
{
    QList<ChecklistMove> moves;
    for (const Finding &f : input.findings) {
        const Finding *was = findFinding(input.before, f.control);
        if (!was || (was->state == f.state && was->met == f.met && was->total == f.total))
            continue;
        const auto text = [](const Finding &x) {
            const QString word = markWord(markOf(x), x.provisional);
            return x.state == FindingState::Partly || (x.total > 0 && x.state == FindingState::Met)
                       ? ChecklistText::tr("%1 (%2 of %3)")
                             .arg(word, QString::number(x.met), QString::number(x.total))
                       : word;
        };
        if (text(*was) != text(f))
            moves << ChecklistMove{f.control, titleOf(f.control), text(*was), text(f)};
    }
    return moves;
}

} // namespace

int proposedDays(const Control &control)
{
    return control.weight == Weight::Critical ? 7 : control.weight == Weight::High ? 30 : 90;
}

Checklist makeChecklist(const ReportInput &input, const QLocale &locale)
{
    Checklist list;
    list.office = officeText(input.office);
    list.practice = input.office.isPractice();
    list.visited = timeText(input.madeAt, locale);
    list.reportNumber = input.reportNumber.isEmpty()
                            ? input.madeAt.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"))
                            : plainWords(input.reportNumber, 40);
    list.score = scoreOf(input.findings);
    if (!input.before.isEmpty())
        list.scoreBefore = scoreOf(input.before);
    list.letterWhy = scoreExplanation(input.findings);
    for (const Finding &f : input.findings) {
        const Control *c = findControl(f.control);
        if (!c)
            continue;
        if (list.sections.isEmpty() || list.sections.last().number != c->section)
            list.sections << ChecklistSection{c->section, sectionTitle(c->section), {}};
        list.sections.last().lines << makeLine(f, *c, locale);
    }
    list.changes = changeLines(input.results + input.unsettled, input.madeAt, locale);
    list.moves = makeMoves(input);
    list.open = makeOpen(input, locale);
    for (const Finding &f : input.findings) {
        if (f.state != FindingState::AcceptedRisk)
            continue;
        for (const AcceptedRisk &r : input.acceptedRisks) {
            if (r.control == f.control && r.until > input.madeAt) {
                list.risks << ChecklistRisk{r.control, titleOf(r.control), maskNumbers(plainWords(r.by, 60)),
                                            maskNumbers(plainWords(r.reason, 300)), dayText(r.until, locale)};
                break;
            }
        }
    }
    for (const DeviceState &d : input.devices)
        list.devices << makeDevice(d);
    for (const Hop &hop : input.path)
        list.way << ChecklistHop{
            plainWords(hop.what, 120), plainWords(hop.lines.join(u", "), 120),
            hop.read
                ? ChecklistText::tr("read", "the settings of a box")
                : ChecklistText::tr("not read: %1", "the settings of a box").arg(plainWords(hop.why, 300)),
            hop.read};
    list.summary = summaryText(input, list);
    list.unsettled = unsettledText(input);
    list.provisional = provisionalText(input, locale);
    list.journalSeal = plainWords(input.journalSeal, 64);
    return list;
}

} // namespace rf
