#include "wizard/check_up_run.h"

namespace rf {

Result<QList<Finding>> checkUp(OpenDoor &office, const CancelToken &cancel,
                               const std::function<void(const CheckProgress &)> &tell,
                               const QString &occasion)
{
    Visit &visit = office.visit();
    ASSIGN_OR_RETURN(const QList<DeviceState> devices, visit.file().devices());
    ASSIGN_OR_RETURN(const Office known, visit.file().office());
    const QHash<QString, SignIn> signIns = visit.desk().signIns();
    SurveyOptions survey = office.surveyOptions(cancel);
    // Only what can be opened: a factory password is tried where a person signs in, once (S-5), and never by
    // the way. An empty list would mean all.
    survey.only = QStringList{QString()};
    CheckProgress progress;
    for (const DeviceState &d : devices) {
        if (!signIns.contains(d.device.id))
            continue;
        survey.only << d.device.id;
        progress.expected += d.device.isLocked() ? 0 : 1;
    }
    tell(progress);
    survey.read = [&](const DeviceState &state) {
        ++progress.done;
        progress.device = state.device.label();
        tell(progress);
    };
    RETURN_IF_ERROR(visit.survey(survey));
    // Without a test the findings say "not tested"; it must not keep them from being made.
    if (!cancel.isCancelled() && !known.provider.registrar.isEmpty()) {
        progress.stage = CheckProgress::Stage::Wire;
        tell(progress);
        (void)visit.wireTest(cancel);
    }
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    progress.stage = CheckProgress::Stage::Judging;
    tell(progress);
    return visit.assess(occasion);
}

} // namespace rf
