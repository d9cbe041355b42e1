#include "wizard/look_again.h"

namespace rf {

Result<QList<Finding>> lookAgain(OpenDoor &office, const QString &occasion, const CancelToken &cancel,
                                 const std::function<void(const QString &device)> &read)
{
    Visit &visit = office.visit();
    SurveyOptions survey = office.surveyOptions(cancel);
    survey.read = [read](const DeviceState &state) { read(state.device.label()); };
    RETURN_IF_ERROR(visit.survey(survey));
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    ASSIGN_OR_RETURN(const Office known, visit.file().office());
    // Without a test the findings say "not tested"; it must not keep them from being made.
    if (!known.provider.registrar.isEmpty())
        (void)visit.wireTest(cancel);
    return visit.assess(occasion);
}

} // namespace rf
