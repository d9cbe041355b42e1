#include "report/checklist_evidence.h"

#include "report/checklist_words.h"
#include "report/plan_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

namespace {

struct EvidenceText {
    Q_DECLARE_TR_FUNCTIONS(Checklist)
};

constexpr qsizetype mostDevicesOfAChange = 8; // so that its row fits on what is left of most pages

/// Devices of which the same was seen.
struct Seen {
    int rank = 0;
    QString says;
    QStringList devices;
};

int rankOf(const FindingEvidence &e)
{
    return !e.known ? 1 : e.met ? 2 : 0;
}

QString outcomeWord(const TaskResult &result)
{
    switch (result.outcome) {
    case TaskOutcome::Done:
        // What rests on a person's word, even in part, was not measured.
        if (!result.confirmed.isEmpty())
            return EvidenceText::tr("done, confirmed by a person");
        return EvidenceText::tr("done and proven");
    case TaskOutcome::AlreadyDone: return EvidenceText::tr("was already so");
    case TaskOutcome::Undone:
        switch (whyUndone(result)) {
        case Undoing::Asked: return EvidenceText::tr("taken back, as before");
        case Undoing::Stopped: return EvidenceText::tr("stopped, put back as before");
        case Undoing::Failed: return EvidenceText::tr("failed, put back as before");
        }
        break;
    case TaskOutcome::UndoFailed: return EvidenceText::tr("failed, and not as before");
    case TaskOutcome::Unknown: return EvidenceText::tr("state unknown");
    case TaskOutcome::Skipped: return EvidenceText::tr("not started");
    case TaskOutcome::Conflict: return EvidenceText::tr("settings had changed, nothing sent");
    }
    return {};
}

QString proofOf(const TaskResult &result)
{
    QStringList proofs;
    for (const QString &p : result.proofs)
        proofs << plainWords(p, 200);
    for (const QString &word : result.confirmed)
        proofs << confirmedText(word);
    proofs.removeDuplicates();
    return plainWords(proofs.isEmpty() ? result.says : proofs.join(QStringLiteral("; ")), 600);
}

/// One change on one device over all rounds: how it ended, and how often it was tried in vain before.
struct TriedChange {
    TaskResult last;
    int stopped = 0;
    int failed = 0;
};

bool sentNothing(const TaskResult &result)
{
    return result.outcome == TaskOutcome::AlreadyDone || result.outcome == TaskOutcome::Skipped
           || result.outcome == TaskOutcome::Conflict;
}

void goOn(TriedChange &tried, const TaskResult &next)
{
    if (tried.last == next)
        return; // told by the run and by the journal
    // It was done; that a later round found nothing to do does not make it less.
    if (tried.last.outcome == TaskOutcome::Done && sentNothing(next))
        return;
    if (tried.last.outcome == TaskOutcome::Undone && whyUndone(tried.last) == Undoing::Stopped)
        ++tried.stopped;
    else if (tried.last.outcome == TaskOutcome::Undone && whyUndone(tried.last) == Undoing::Failed)
        ++tried.failed;
    tried.last = next;
}

QList<TriedChange> triedChanges(const QList<TaskResult> &results)
{
    QList<TriedChange> changes;
    for (const TaskResult &r : results) {
        const auto same = std::find_if(changes.begin(), changes.end(), [&](const TriedChange &c) {
            // A phone that moved to another network has another address in its name, and is the same.
            const bool sameDevice =
                r.deviceId.isEmpty() ? c.last.device == r.device : c.last.deviceId == r.deviceId;
            return sameDevice && c.last.title == r.title;
        });
        if (same == changes.end())
            changes << TriedChange{r};
        else
            goOn(*same, r);
    }
    return changes;
}

QString triedBefore(const TriedChange &tried)
{
    QString words;
    if (tried.stopped > 0)
        words += EvidenceText::tr("; stopped and put back before that: %n time(s)", nullptr, tried.stopped);
    if (tried.failed > 0)
        words += EvidenceText::tr("; failed and put back before that: %n time(s)", nullptr, tried.failed);
    return words;
}

} // namespace

QString evidenceWords(const Finding &finding, const FindingEvidence &evidence)
{
    // The report is passed on: what a line password looks like would help whoever wants to guess it.
    if (!finding.control.startsWith(u"PWD-") || !evidence.known)
        return evidence.says;
    //: of the password of a phone line, beside a recommendation
    return evidence.met ? EvidenceText::tr("follows this") : EvidenceText::tr("does not follow this");
}

QStringList evidenceLines(const Finding &finding, const QLocale &locale)
{
    const QString when = timeText(finding.when, locale);
    QList<Seen> all;
    for (const FindingEvidence &e : finding.evidence) {
        if (e.device.isEmpty() && e.says == finding.says)
            continue; // it is the finding itself
        Seen seen{rankOf(e), evidenceWords(finding, e), {}};
        if (!e.source.isEmpty())
            seen.says += QStringLiteral(" (%1)").arg(e.source);
        if (e.when.isValid() && timeText(e.when, locale) != when)
            seen.says += EvidenceText::tr(" · %1").arg(shortTimeText(e.when, finding.when, locale));
        const auto same = std::find_if(all.begin(), all.end(), [&](const Seen &s) {
            return s.rank == seen.rank && s.says == seen.says && s.devices.isEmpty() == e.device.isEmpty();
        });
        Seen &group = same == all.end() ? all.emplaceBack(seen) : *same;
        if (!e.device.isEmpty())
            group.devices << e.device;
    }
    std::stable_sort(all.begin(), all.end(), [](const Seen &a, const Seen &b) { return a.rank < b.rank; });
    QStringList lines;
    for (const Seen &seen : std::as_const(all))
        lines << (seen.devices.isEmpty()
                      ? seen.says
                      : QStringLiteral("%1: %2").arg(seen.devices.join(QStringLiteral(", ")), seen.says));
    return lines;
}

QList<ChecklistChange> changeLines(const QList<TaskResult> &results, const QDateTime &day,
                                   const QLocale &locale)
{
    QList<ChecklistChange> changes;
    for (const TriedChange &tried : triedChanges(results)) {
        const TaskResult &r = tried.last;
        ChecklistChange change;
        change.title = plainWords(r.title, 160);
        change.outcome = outcomeWord(r);
        change.proof = proofOf(r);
        change.good = r.outcome == TaskOutcome::Done || r.outcome == TaskOutcome::AlreadyDone;
        const QString name = plainWords(r.device, 60);
        const QString time =
            r.when.isValid() ? QStringLiteral("%1, %2").arg(name, shortTimeText(r.when, day, locale)) : name;
        const QString device = time + triedBefore(tried);
        const auto same = std::find_if(changes.begin(), changes.end(), [&](const ChecklistChange &c) {
            return c.title == change.title && c.outcome == change.outcome && c.proof == change.proof
                   && c.devices.size() < mostDevicesOfAChange;
        });
        ChecklistChange &line = same == changes.end() ? changes.emplaceBack(change) : *same;
        line.devices << device;
    }
    return changes;
}

} // namespace rf
