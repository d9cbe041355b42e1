#include "core/engine/planner.h"

#include "core/engine/jobs/builder.h"

namespace rf {

Plan makePlan(const OfficeState &state, const QList<Finding> &findings, const DriverCatalogue &drivers,
              const PlanOptions &options)
{
    PlanBuilder plan(state, findings, drivers, options);
    planAdminPasswords(plan, false);
    planManagementApi(plan);
    planForwards(plan);
    planUpnp(plan);
    planSipAlg(plan);
    planTls(plan);
    planAutoUpdate(plan);
    planLinePasswords(plan);
    planPlainAdmin(plan);
    planVoiceVlan(plan);
    planAdminPasswords(plan, true);
    planRemoteAdmin(plan);
    return plan.finish();
}

} // namespace rf
