// SIP ALG (S-16): keep-alive on every UDP line first, then the helper off, then the flows that keep it
// dropped where the router can, else idle phones restarted one at a time; then the wire test and the
// registrations.
#include "core/engine/jobs/builder.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

void planSipAlg(PlanBuilder &plan)
{
    const QList<Wish> off = plan.wishes<SipAlgOff>();
    const QList<Wish> drop = plan.wishes<DropSipFlows>();
    if (off.isEmpty() && drop.isEmpty())
        return;
    Job job;
    job.id = u"sip-alg"_s;
    job.title = PlannerWords::tr("Turn off the router's phone helper (SIP ALG), which garbles calls");
    job.controls = {u"ALG-1"_s};

    // What RingFence cannot set or restart is said, so that a person does it. Every line needs its keep-alive
    // before the helper goes, so a person has to say that these have theirs.
    QStringList byPerson; ///< labels
    const auto byHand = [&](const QString &id, const QString &why, const QString &step) {
        plan.leave(job.controls, id, why, {step});
    };
    const QString restartStep =
        PlannerWords::tr("When no call is going on, switch this phone off and on once.");
    const QString keepAliveStep = PlannerWords::tr("In this phone's web interface or at your provider, "
                                                   "switch NAT keep-alive on, at most every 30 seconds.");
    QStringList phones;
    QList<QHostAddress> addresses;
    for (const DeviceState &d : plan.state().devices) {
        if (d.device.isLocked()) {
            byPerson << d.device.label();
            byHand(
                d.device.id,
                PlannerWords::tr("This special line is left alone, so whether it keeps its way through the "
                                 "router open is not known."),
                PlannerWords::tr("Ask whoever looks after this line whether it needs NAT keep-alive, and "
                                 "have it switched on."));
            continue;
        }
        if (!d.device.isPhone() && d.device.identity.kind != DeviceKind::Ata)
            continue;
        if (d.device.isPhone())
            addresses << d.device.address();
        if (d.facts && d.facts->phone()) {
            phones << d.device.id;
        } else {
            byPerson << d.device.label();
            byHand(d.device.id,
                   PlannerWords::tr("This phone was not read, so whether it keeps its way through the router "
                                    "open is not known."),
                   keepAliveStep);
        }
    }
    for (const QString &id : std::as_const(phones)) {
        const Facts *now = plan.facts(id);
        if (!now || reached(NatKeepAlive{}, *now) == Reached::Yes)
            continue;
        if (plan.can(id, u"NatKeepAlive"_s)) {
            if (auto task = plan.task(id, NatKeepAlive{}, job.controls, 0,
                                      //: stage
                                      stageName(QT_TRANSLATE_NOOP("Planner", "Keep-alive first")),
                                      {Proof::ReadBack, Proof::Reregistered})) {
                job.tasks << *task;
                continue;
            }
        }
        byPerson << plan.device(id)->device.label();
        byHand(id, PlannerWords::tr("NAT keep-alive cannot be set by RingFence on this phone."),
               keepAliveStep);
    }
    for (const Wish &wish : off) {
        auto task = plan.task(wish.deviceId, SipAlgOff{}, job.controls, 1,
                              //: stage
                              stageName(QT_TRANSLATE_NOOP("Planner", "The router")),
                              {Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered});
        if (!task)
            continue;
        job.tasks << *task;
    }
    const bool routerPlanned =
        !drop.isEmpty()
        || std::any_of(job.tasks.begin(), job.tasks.end(), [](const Task &t) { return t.wave == 1; });
    if (!routerPlanned)
        return; // no router of the way can be changed: then the phones are left alone too
    bool dropped = false;
    for (const Wish &wish : off + drop) {
        if (!plan.can(wish.deviceId, u"DropSipFlows"_s))
            continue;
        if (auto task = plan.task(wish.deviceId, DropSipFlows{addresses}, job.controls, 2,
                                  //: stage: the router drops the connections it remembers
                                  stageName(QT_TRANSLATE_NOOP("Planner", "Forget the old flows")),
                                  {Proof::PhonesStillRegistered})) {
            job.tasks << *task;
            dropped = true;
        }
    }
    int wave = 3;
    if (!dropped) {
        for (const QString &id : phoneOrder(plan, phones)) {
            if (!plan.can(id, u"RestartPhone"_s)) {
                byHand(
                    id,
                    PlannerWords::tr(
                        "Its old connection still runs through the helper, and RingFence cannot restart it."),
                    restartStep);
                continue;
            }
            if (auto task = plan.task(id, RestartPhone{}, job.controls, wave,
                                      //: stage
                                      stageName(QT_TRANSLATE_NOOP("Planner", "One phone after the other")),
                                      {Proof::Reregistered})) {
                job.tasks << *task;
                ++wave;
            }
        }
    }
    if (!job.tasks.isEmpty())
        job.tasks.last().proofs << Proof::WireTest;
    const auto first =
        std::find_if(job.tasks.begin(), job.tasks.end(), [](const Task &t) { return t.wave > 0; });
    if (!byPerson.isEmpty() && first != job.tasks.end())
        job.person << PersonStep{
            first->wave, u"keep-alive-by-hand"_s,
            PlannerWords::tr("Without NAT keep-alive a phone may stop ringing once the router's phone helper "
                             "is off. Has somebody switched it on, by hand or at the provider, for: %1?")
                .arg(byPerson.join(u", "_s))};
    plan.add(job);
}

} // namespace rf
