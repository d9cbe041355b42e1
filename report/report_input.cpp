#include "report/report_input.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

QList<Finding> beforeFirstChange(const QList<VisitRow> &visits)
{
    const auto firstAfter = std::find_if(visits.begin(), visits.end(),
                                         [](const VisitRow &v) { return v.occasion == u"after-apply"_s; });
    return firstAfter == visits.end() || firstAfter == visits.begin() ? QList<Finding>()
                                                                      : std::prev(firstAfter)->findings;
}

Result<ReportInput> gatherFindings(Visit &visit, const QList<Finding> &findings)
{
    ReportInput input;
    ASSIGN_OR_RETURN(const OfficeState state, visit.state());
    input.office = state.office;
    input.devices = state.devices;
    input.findings = findings;
    input.acceptedRisks = state.acceptedRisks;
    input.attestations = state.attestations;
    input.madeAt = state.now;
    ASSIGN_OR_RETURN(input.personTasks, visit.file().document<QList<PersonTask>>(u"personTasks"_s));
    ASSIGN_OR_RETURN(input.plan, visit.file().document<Plan>(u"plan"_s));
    ASSIGN_OR_RETURN(input.results, visit.file().document<QList<TaskResult>>(u"results"_s));
    ASSIGN_OR_RETURN(const QList<VisitRow> visits, visit.file().visits());
    input.before = beforeFirstChange(visits);
    return input;
}

Result<ReportInput> gatherReport(Visit &visit, const QList<Finding> &findings)
{
    ASSIGN_OR_RETURN(ReportInput input, gatherFindings(visit, findings));
    ASSIGN_OR_RETURN(input.journalSeal, visit.journal().seal());
    return input;
}

} // namespace rf
