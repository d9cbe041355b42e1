#include "core/controls/assess.h"

#include "core/controls/judge_tools.h"

#include <algorithm>

namespace rf {

namespace {

/// The oldest known evidence: a finding is only as fresh as that.
QDateTime oldestEvidence(const Finding &finding)
{
    QDateTime oldest;
    for (const FindingEvidence &e : finding.evidence) {
        if (e.known && e.when.isValid() && (!oldest.isValid() || e.when < oldest))
            oldest = e.when;
    }
    return oldest;
}

bool onlyAttested(const Finding &finding)
{
    return finding.obtained == QList<Obtained>{Obtained::Person};
}

QString dayText(const QDateTime &when)
{
    return when.toUTC().date().toString(Qt::ISODate);
}

/// Good news ages; bad news stays bad until somebody looks again.
void age(Finding &finding, const Control &control, const QDateTime &now)
{
    const bool good = finding.state == FindingState::Met
                      || (finding.state == FindingState::Partly
                          && std::none_of(finding.evidence.begin(), finding.evidence.end(),
                                          [](const FindingEvidence &e) { return e.known && !e.met; }));
    if (!good || !finding.when.isValid() || !now.isValid())
        return;
    const QDateTime end = finding.when.addDays(control.recheckDays);
    const QDateTime last = onlyAttested(finding) ? end.addDays(attestationGraceDays)
                                                 : finding.when.addDays(control.hardLimitDays);
    if (now <= end)
        return;
    if (now > last) {
        finding.state = FindingState::Due;
        finding.earned = 0;
        finding.why = Words::tr("The evidence is of %1 and too old; it must be looked at again.")
                          .arg(dayText(finding.when));
    } else if (onlyAttested(finding)) {
        finding.earned /= 2;
        finding.why = Words::tr("The word is of %1 and counts half until %2; then it must be given again.")
                          .arg(dayText(finding.when), dayText(last));
    } else {
        finding.why = Words::tr("Last looked at on %1; it is time to look again.").arg(dayText(finding.when));
    }
}

/// Name, reason, a beginning, an end in the future, and at most 180 days in between.
const AcceptedRisk *validRisk(const OfficeState &state, const QString &control)
{
    for (const AcceptedRisk &r : state.acceptedRisks) {
        if (r.control == control && !r.by.trimmed().isEmpty() && !r.reason.trimmed().isEmpty()
            && r.when.isValid() && r.until.isValid() && r.when <= state.now && r.until > state.now
            && r.until <= r.when.addDays(acceptedRiskMaxDays))
            return &r;
    }
    return nullptr;
}

Finding assessOne(const Control &control, const OfficeState &state)
{
    Finding f = control.judge(state);
    f.control = control.id;
    f.when = oldestEvidence(f);
    age(f, control, state.now);
    if (f.when.isValid())
        f.due = f.when.addDays(control.recheckDays);
    if (f.obtained.isEmpty())
        f.obtained << Obtained::Nothing;
    if (const AcceptedRisk *risk = isOpen(f.state) ? validRisk(state, control.id) : nullptr) {
        f.state = FindingState::AcceptedRisk;
        f.earned = 0;
        f.why = Words::tr("Accepted by %1 until %2: %3").arg(risk->by, dayText(risk->until), risk->reason);
        f.due = risk->until;
    }
    const bool hasState = f.state == FindingState::Met || f.state == FindingState::Partly;
    f.provisional = hasState && state.provisional.contains(control.id);
    return f;
}

} // namespace

QList<Finding> assess(const OfficeState &state)
{
    QList<Finding> findings;
    for (const Control &control : controlCatalogue())
        findings << assessOne(control, state);
    return findings;
}

const Finding *findFinding(const QList<Finding> &findings, const QString &control)
{
    const auto it = std::find_if(findings.begin(), findings.end(),
                                 [&](const Finding &f) { return f.control == control; });
    return it == findings.end() ? nullptr : &*it;
}

} // namespace rf
