// The phones' own network (S-12, S-13): the router first and additively, confirmed and persisted before any
// phone moves; one phone, with a call; the rest in waves; the wall last, with this computer let through.
#include "core/engine/jobs/builder.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

void planVoiceVlan(PlanBuilder &plan)
{
    const QList<Wish> phoneWishes = plan.wishes<PhoneVlan>();
    const QList<Wish> routerWishes = plan.wishes<VoiceVlan>();
    const QList<Wish> walls = plan.wishes<IsolateVoice>();
    Job job;
    job.id = u"voice-vlan"_s;
    job.title = PlannerWords::tr("Give the phones their own network (voice VLAN)");

    QStringList phones;
    QStringList phoneControls;
    std::optional<PhoneVlan> wanted;
    for (const Wish &wish : phoneWishes) {
        wanted = std::get<PhoneVlan>(wish.intent);
        phoneControls = wish.controls;
        if (plan.can(wish.deviceId, u"PhoneVlan"_s)) {
            phones << wish.deviceId;
            continue;
        }
        // The reason and the steps for the person come from the ability.
        if (auto task = plan.task(wish.deviceId, wish.intent, wish.controls, 0, {}, {}))
            phones << wish.deviceId;
    }
    // A network without phones in it helps nobody, and a wall without the network even less.
    if (phones.isEmpty() && (!routerWishes.isEmpty() || phoneWishes.isEmpty())) {
        for (const Wish &wish : routerWishes)
            plan.leave(wish.controls, wish.deviceId,
                       PlannerWords::tr("no phone can be moved to a network of its own automatically"));
        if (!routerWishes.isEmpty())
            return;
    }
    for (const Wish &wish : routerWishes) {
        auto task = plan.task(wish.deviceId, wish.intent, wish.controls, 0,
                              //: stage: the new network is added, nothing is changed
                              stageName(QT_TRANSLATE_NOOP("Planner", "The router, beside what is there")),
                              {Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered});
        if (!task)
            return; // the phones would lose their network
        job.tasks << *task;
        job.controls += wish.controls;
    }
    bool scout = true; // the first phone that can be moved
    for (const QString &id : phoneOrder(plan, phones)) {
        const QList<Proof> proofs = scout
                                        ? QList<Proof>{Proof::ReadBack, Proof::Reregistered, Proof::EchoCall}
                                        : QList<Proof>{Proof::ReadBack, Proof::Reregistered};
        if (auto task = plan.task(id, *wanted, phoneControls, scout ? 1 : 2,
                                  //: stage
                                  scout ? stageName(QT_TRANSLATE_NOOP("Planner", "One phone first"))
                                        : stageName(QT_TRANSLATE_NOOP("Planner", "The other phones")),
                                  proofs)) {
            scout = false;
            job.tasks << *task;
            job.controls += phoneControls;
        }
    }
    for (const Wish &wish : walls) {
        // The crossing to a network that is yet to be made is not in the facts: it is there once the router
        // was read again.
        const Facts *now = plan.facts(wish.deviceId);
        const QList<Crossing> *crossings = now && now->router() ? now->router()->crossings.value() : nullptr;
        const VlanId voice = std::get<IsolateVoice>(wish.intent).voice;
        const bool known = crossings
                           && std::any_of(crossings->begin(), crossings->end(),
                                          [&](const Crossing &c) { return c.to == voice; });
        if (!known) {
            plan.leave(wish.controls, wish.deviceId,
                       PlannerWords::tr(
                           "the wall comes last: check again once the phones are in their own network"));
            continue;
        }
        if (auto task = plan.task(wish.deviceId, wish.intent, wish.controls, 3,
                                  //: stage: connections from computers to phones are forbidden
                                  stageName(QT_TRANSLATE_NOOP("Planner", "The wall, last")),
                                  {Proof::ReadBack, Proof::FreshConnection, Proof::PhonesStillRegistered})) {
            job.tasks << *task;
            job.controls += wish.controls;
        }
    }
    job.controls.removeDuplicates();
    // In a later round the network is there and no phone moves.
    const bool onlyTheWall =
        !job.tasks.isEmpty() && std::all_of(job.tasks.begin(), job.tasks.end(), [](const Task &t) {
            return std::holds_alternative<IsolateVoice>(t.change.intent);
        });
    if (onlyTheWall)
        job.title = PlannerWords::tr("Keep computers out of the phones' own network");
    const bool routerRestarts = std::any_of(job.tasks.begin(), job.tasks.end(), [](const Task &t) {
        return t.change.interruption == Interruption::RouterRestart;
    });
    if (routerRestarts || (!job.tasks.isEmpty() && !onlyTheWall))
        job.person << PersonStep{
            0, u"mobile-at-hand"_s,
            onlyTheWall ? PlannerWords::tr(
                "The router restarts (the whole internet for some minutes); calls, emergency calls included, "
                "will not work meanwhile. Is a mobile at hand?")
            : routerRestarts
                ? PlannerWords::tr(
                    "The router restarts (the whole internet for some minutes) and each "
                    "phone restarts (1 to 4 minutes); calls, emergency calls included, will not work "
                    "meanwhile. Is a mobile at hand?")
                : PlannerWords::tr("Each phone restarts (1 to 4 minutes); calls, emergency calls "
                                   "included, will not work on it meanwhile. Is a mobile at hand?")};
    plan.add(job);
}

} // namespace rf
