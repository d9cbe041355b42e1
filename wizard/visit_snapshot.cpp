#include "wizard/visit_snapshot.h"

#include "report/report_input.h"
#include "wizard/visit_views.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

bool VisitSnapshot::anyRead() const
{
    return std::any_of(state.devices.begin(), state.devices.end(),
                       [](const DeviceState &d) { return d.facts.has_value(); });
}

ReportInput VisitSnapshot::report() const
{
    ReportInput input;
    input.office = state.office;
    input.devices = state.devices;
    input.path = state.path;
    input.findings = findings;
    input.before = before;
    input.plan = plan;
    input.results = results;
    input.unsettled = unsettled;
    input.acceptedRisks = state.acceptedRisks;
    input.attestations = state.attestations;
    input.personTasks = personTasks;
    input.madeAt = state.now;
    input.journalSeal = journalSeal;
    return input;
}

Result<std::shared_ptr<const VisitSnapshot>> takeSnapshot(OpenDoor &office)
{
    Visit &visit = office.visit();
    OfficeFile &file = visit.file();
    auto snapshot = std::make_shared<VisitSnapshot>();
    VisitSnapshot &s = *snapshot;
    s.path = file.path();
    s.readOnly = file.isReadOnly();
    s.readOnlyWhy = file.readOnlyWhy();
    s.warnings = file.warnings();
    s.notes = office.practice();
    s.practice = s.notes.has_value();
    ASSIGN_OR_RETURN(s.state, visit.state());
    ASSIGN_OR_RETURN(const QList<VisitRow> visits, file.visits());
    if (!visits.isEmpty()) {
        s.checkedAt = visits.last().when;
        s.findings = assess(s.state);
        ASSIGN_OR_RETURN(s.plan, visit.plan(s.state, s.findings));
        ASSIGN_OR_RETURN(s.before, beforeFirstChange(file, visits));
        ASSIGN_OR_RETURN(s.results, file.document<QList<TaskResult>>(u"results"_s));
        ASSIGN_OR_RETURN(s.journalSeal, visit.journal().seal());
    }
    ASSIGN_OR_RETURN(s.unfinished, visit.unfinished());
    ASSIGN_OR_RETURN(s.unsettled, unsettledChanges(visit));
    ASSIGN_OR_RETURN(s.lastRun, file.lastRun());
    ASSIGN_OR_RETURN(s.pins, file.pins());
    const QHash<QString, SignIn> signIns = visit.desk().signIns();
    for (auto it = signIns.cbegin(); it != signIns.cend(); ++it)
        s.users.insert(it.key(), it.value().user);
    if (const auto published = office.surveyOptions(CancelToken()).factoryLogins) {
        for (const DeviceState &d : std::as_const(s.state.devices)) {
            const QList<FactoryLogin> logins = published(d.device.identity);
            if (!logins.isEmpty())
                s.factoryUsers.insert(d.device.id, logins.first().user);
        }
    }
    ASSIGN_OR_RETURN(s.factoryTried, file.document<QStringList>(factoryTriedDocument));
    ASSIGN_OR_RETURN(s.personTasks, file.document<QList<PersonTask>>(u"personTasks"_s));
    ASSIGN_OR_RETURN(s.evidence, file.document<QList<EvidenceNote>>(u"evidence"_s));
    s.views = makeViews(s);
    s.openTasks = s.views->yourPart.open;
    return snapshot;
}

} // namespace rf
