#include "core/engine/planner.h"

#include "core/engine/jobs/builder.h"

namespace rf {

Plan makePlan(const OfficeState &state, const QList<Finding> &findings, const DriverCatalogue &drivers,
              const PlanOptions &options)
{
    PlanBuilder plan(state, findings, drivers, options);
    planForwards(plan);
    planUpnp(plan);
    planSipAlg(plan);
    planTls(plan);
    planAutoUpdate(plan);
    planLinePasswords(plan);
    planPlainAdmin(plan);
    planAdminPasswords(plan, false); // by now over encrypted pages, where the phone has them
    planManagementApi(plan); // refuses the factory password
    planVoiceVlan(plan);
    planAdminPasswords(plan, true);
    planRemoteAdmin(plan);
    return plan.finish();
}

} // namespace rf
