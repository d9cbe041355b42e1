// Jobs that are one change per device and stand by themselves.
#include "core/controls/made_password.h"
#include "core/engine/jobs/builder.h"

namespace rf {

using namespace Qt::StringLiterals;

namespace {

template <class I>
Job oneEach(PlanBuilder &plan, const QString &id, const QString &title, const QList<Proof> &proofs,
            bool sideBySide)
{
    Job job;
    job.id = id;
    job.title = title;
    int wave = 0;
    for (const Wish &wish : plan.wishes<I>()) {
        const DeviceState *device = plan.device(wish.deviceId);
        if (!device)
            continue;
        auto task = plan.task(wish.deviceId, wish.intent, wish.controls, sideBySide ? 0 : wave,
                              device->device.label(), proofs);
        if (!task)
            continue;
        ++wave;
        job.tasks << *task;
        for (const QString &control : wish.controls) {
            if (!job.controls.contains(control))
                job.controls << control;
        }
    }
    return job;
}

} // namespace

void planManagementApi(PlanBuilder &plan)
{
    // No control asks for it: it is switched on where RingFence could read nothing else without it.
    Job job;
    job.id = u"management-api"_s;
    job.title = PlannerWords::tr("Switch on the settings interface (REST) of the phones that have it off");
    int wave = 0;
    for (const DeviceState &d : plan.state().devices) {
        const PhoneFacts *phone = d.facts ? d.facts->phone() : nullptr;
        const bool *on = phone ? phone->managementApi.value() : nullptr;
        if (!on || *on || d.device.isLocked() || !plan.options().only.isEmpty())
            continue;
        if (auto task = plan.task(d.device.id, ManagementApiOn{}, {}, wave, d.device.label(),
                                  {Proof::ReadBack, Proof::FreshConnection})) {
            ++wave;
            job.tasks << *task;
        }
    }
    plan.add(job);
}

void planForwards(PlanBuilder &plan)
{
    // All doors of one router in one change: the wishes of several controls overlap.
    Job job;
    job.id = u"forwards"_s;
    job.title = PlannerWords::tr("Close the doors from the internet to the phones");
    QMap<QString, Wish> close;
    for (const Wish &wish : plan.wishes<CloseForwards>()) {
        Wish &all = close[wish.deviceId];
        all.deviceId = wish.deviceId;
        QStringList ids = std::holds_alternative<CloseForwards>(all.intent)
                              ? std::get<CloseForwards>(all.intent).ids
                              : QStringList();
        ids += std::get<CloseForwards>(wish.intent).ids;
        ids.removeDuplicates();
        all.intent = CloseForwards{ids};
        all.controls += wish.controls;
        all.controls.removeDuplicates();
    }
    const QList<Proof> proofs{Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered};
    for (const Wish &wish : std::as_const(close)) {
        if (auto task = plan.task(wish.deviceId, wish.intent, wish.controls, 0,
                                  //: stage: doors from the internet are closed
                                  stageName(QT_TRANSLATE_NOOP("Planner", "Close")), proofs)) {
            job.tasks << *task;
            job.controls += wish.controls;
        }
    }
    for (const Wish &wish : plan.wishes<NarrowForwards>()) {
        if (auto task = plan.task(wish.deviceId, wish.intent, wish.controls, 1,
                                  //: stage: doors from the internet are narrowed to the provider's addresses
                                  stageName(QT_TRANSLATE_NOOP("Planner", "Narrow")), proofs)) {
            job.tasks << *task;
            job.controls += wish.controls;
        }
    }
    job.controls.removeDuplicates();
    plan.add(job);
}

void planUpnp(PlanBuilder &plan)
{
    plan.add(oneEach<UpnpOff>(
        plan, u"upnp"_s, PlannerWords::tr("Stop devices from opening doors by themselves (UPnP off)"),
        {Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered}, false));
}

void planAutoUpdate(PlanBuilder &plan)
{
    plan.add(oneEach<AutoUpdate>(plan, u"auto-update"_s,
                                 PlannerWords::tr("Let updates install by themselves"),
                                 {Proof::ReadBack, Proof::FreshConnection}, true));
}

void planPlainAdmin(PlanBuilder &plan)
{
    plan.add(oneEach<PlainAdminOff>(
        plan, u"plain-admin"_s, PlannerWords::tr("Settings pages by HTTPS and SSH only"),
        {Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered}, false));
}

void planRemoteAdmin(PlanBuilder &plan)
{
    Job job = oneEach<RemoteAdminOff>(
        plan, u"remote-admin"_s, PlannerWords::tr("Close the router's settings page to the internet"),
        {Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered}, false);
    // Whoever works through the door that closes is asked first.
    if (!job.tasks.isEmpty() && !plan.state().office.answers.remoteAdminNeeded)
        job.person << PersonStep{
            0, u"remote-admin-not-needed"_s,
            PlannerWords::tr(
                "Is it certain that nobody looks after the router from outside through this door?")};
    plan.add(job);
}

void planLinePasswords(PlanBuilder &plan)
{
    Job job;
    job.id = u"line-password"_s;
    job.title = PlannerWords::tr("New passwords for weak and shared phone lines");
    const QString stamp = plan.options().stamp.isEmpty() ? plan.state().now.toString(u"yyyyMMdd-HHmmss"_s)
                                                         : plan.options().stamp;
    QList<QPair<QString, int>> seen;
    int wave = 0;
    for (const Wish &wish : plan.wishes<LinePassword>()) {
        LinePassword intent = std::get<LinePassword>(wish.intent);
        const QPair<QString, int> line(wish.deviceId, intent.line);
        if (seen.contains(line))
            continue;
        seen << line;
        if (!plan.options().secretsKept) {
            plan.leave(wish.controls, wish.deviceId,
                       PlannerWords::tr("without a password store or a passphrase for this office a new "
                                        "password could not be kept"));
            continue;
        }
        if (madeLineLength(plan.state().office.provider) < leastGoodLength) {
            plan.leave(wish.controls, wish.deviceId,
                       PlannerWords::tr("the provider takes no line passwords of 12 characters or more, and "
                                        "RingFence makes none that are shorter"),
                       {PlannerWords::tr("Ask the provider for longer line passwords.")});
            continue;
        }
        // List first where the line is registered (S-19): apps and home phones would be cut off.
        if (plan.state().office.answers.remoteWorkers.value_or(true)) {
            plan.leave(wish.controls, wish.deviceId,
                       PlannerWords::tr("people outside the office may use the same line; list them first, "
                                        "then change the password everywhere"));
            continue;
        }
        intent.current = plan.options().lineSecrets.value(u"%1/%2"_s.arg(wish.deviceId).arg(intent.line));
        intent.next = SecretRef{u"line/%1/%2/%3"_s.arg(wish.deviceId).arg(intent.line).arg(stamp)};
        auto task =
            plan.task(wish.deviceId, intent, wish.controls, wave,
                      //: stage
                      stageName(QT_TRANSLATE_NOOP("Planner", "One line at a time")), {Proof::Reregistered});
        if (!task)
            continue;
        job.tasks << *task;
        job.person << PersonStep{
            wave, u"portal-password"_s,
            PlannerWords::tr("Set the new password for this line in the provider's portal now")};
        ++wave;
        job.controls += wish.controls;
    }
    job.controls.removeDuplicates();
    plan.add(job);
}

} // namespace rf
