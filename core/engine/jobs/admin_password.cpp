// Factory passwords replaced (S-22). Each phone by itself: one that fails does not take the others back.
#include "core/engine/jobs/builder.h"

namespace rf {

using namespace Qt::StringLiterals;

void planAdminPasswords(PlanBuilder &plan, bool routers)
{
    Job job;
    job.id = routers ? u"router-password"_s : u"admin-password"_s;
    job.title = routers
                    ? PlannerWords::tr("Give the router its own admin password")
                    : PlannerWords::tr("Give every phone its own admin password instead of the factory one");
    const QString stamp = plan.options().stamp.isEmpty() ? plan.state().now.toString(u"yyyyMMdd-HHmmss"_s)
                                                         : plan.options().stamp;
    int wave = 0;
    for (const Wish &wish : plan.wishes<AdminPassword>()) {
        const DeviceState *device = plan.device(wish.deviceId);
        if (!device || device->device.isRouter() != routers)
            continue;
        if (!plan.options().secretsKept) {
            plan.leave(wish.controls, wish.deviceId,
                       PlannerWords::tr("without a password store or a passphrase for this office a new "
                                        "password could not be kept"));
            continue;
        }
        AdminPassword intent = std::get<AdminPassword>(wish.intent);
        const auto known = plan.options().signIns.find(wish.deviceId);
        if (known != plan.options().signIns.end()) {
            intent.user = known->user;
            intent.current = known->password;
        }
        intent.next = SecretRef{u"device/%1/admin/%2"_s.arg(wish.deviceId, stamp)};
        auto task = plan.task(wish.deviceId, intent, wish.controls, wave, device->device.label(),
                              {Proof::FreshSignIn, Proof::FreshConnection});
        if (!task)
            continue;
        ++wave; // one device after the other: a shared mistake shows on the first
        job.tasks << *task;
        for (const QString &control : wish.controls) {
            if (!job.controls.contains(control))
                job.controls << control;
        }
    }
    plan.add(job);
}

} // namespace rf
