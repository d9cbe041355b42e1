#include "report/report_input.h"

#include <QCoreApplication>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {
struct ReportInputText {
    Q_DECLARE_TR_FUNCTIONS(ReportInput)
};
} // namespace

Result<QList<Finding>> beforeFirstChange(OfficeFile &file, const QList<VisitRow> &visits)
{
    ASSIGN_OR_RETURN(const QList<Finding> kept, file.document<QList<Finding>>(u"before"_s));
    if (!kept.isEmpty())
        return kept;
    // An office file of before that was kept: the last look before the first one at changes.
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
    input.path = state.path;
    input.findings = findings;
    input.acceptedRisks = state.acceptedRisks;
    input.attestations = state.attestations;
    input.madeAt = state.now;
    ASSIGN_OR_RETURN(input.personTasks, visit.file().document<QList<PersonTask>>(u"personTasks"_s));
    ASSIGN_OR_RETURN(input.plan, visit.file().document<Plan>(u"plan"_s));
    ASSIGN_OR_RETURN(input.results, visit.file().document<QList<TaskResult>>(u"results"_s));
    ASSIGN_OR_RETURN(const QList<VisitRow> visits, visit.file().visits());
    ASSIGN_OR_RETURN(input.before, beforeFirstChange(visit.file(), visits));
    return input;
}

Result<QList<TaskResult>> unsettledChanges(Visit &visit)
{
    ASSIGN_OR_RETURN(const QList<qint64> runs, visit.unfinished());
    QList<TaskResult> all;
    for (const qint64 run : runs) {
        ASSIGN_OR_RETURN(const RunRecord record, visit.journal().read(run));
        for (const TaskRecord &task : record.tasks) {
            if (task.result && task.result->outcome != TaskOutcome::Unknown) {
                all << *task.result;
                continue;
            }
            TaskResult r = task.result.value_or(TaskResult());
            r.job = task.job;
            r.deviceId = task.deviceId;
            r.device = task.device;
            r.title = task.change.title;
            r.intent = intentName(task.change.intent);
            r.outcome = TaskOutcome::Unknown;
            if (!task.result) {
                r.says = task.sentAnything ? ReportInputText::tr(
                             "Cut off in the middle; it is not known whether it has its "
                             "old or its new setting.")
                                           : ReportInputText::tr("Begun; nothing had been sent to it yet.");
                r.when = task.lastSent.isValid() ? task.lastSent : record.started;
            }
            all << r;
        }
    }
    return all;
}

Result<ReportInput> gatherReport(Visit &visit, const QList<Finding> &findings)
{
    ASSIGN_OR_RETURN(ReportInput input, gatherFindings(visit, findings));
    ASSIGN_OR_RETURN(input.unsettled, unsettledChanges(visit));
    ASSIGN_OR_RETURN(input.journalSeal, visit.journal().seal());
    return input;
}

} // namespace rf
