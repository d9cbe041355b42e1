// Encrypted calls (S-18): one phone first, port and transport in one write, voice encryption optional, a call
// both ways, then compulsory; then the other phones in waves. Phones that cannot or must not be changed are
// left over, with why.
#include "core/controls/judge_tools.h"
#include "core/controls/provider_catalogue.h"
#include "core/engine/jobs/builder.h"

namespace rf {

using namespace Qt::StringLiterals;

namespace {

/// A line that is registered now; a change can only be proven on one that works.
bool worksNow(const DeviceState &device)
{
    const QList<Registration> *list = device.facts ? device.facts->live.registrations.value() : nullptr;
    return list && std::any_of(list->begin(), list->end(), [](const Registration &r) {
               return r.state == RegistrationState::Registered;
           });
}

void leaveLinesOfOthers(PlanBuilder &plan)
{
    const QStringList controls{u"ENC-1"_s};
    const Provider &provider = plan.state().office.provider;
    for (const DeviceState &d : plan.state().devices) {
        const PhoneFacts *phone = d.facts ? d.facts->phone() : nullptr;
        const QList<Line> *lines = phone && mayMend(d) ? phone->lines.value() : nullptr;
        if (!lines || !provider.tlsPort || provider.registrar.isEmpty() || !plan.isWanted(controls))
            continue;
        for (const Line &line : *lines) {
            const SipTransport *transport = line.transport.value();
            if (line.enabled && transport && *transport != SipTransport::Tls && !isOfProvider(line, provider))
                plan.leave(
                    controls, d.device.id,
                    PlannerWords::tr(
                        "line %1 is with %2 and not with the provider of this office; it is left as it is")
                        .arg(line.user.isEmpty() ? QString::number(line.index) : line.user,
                             line.server.text()),
                    {PlannerWords::tr("Switch the line off if nobody needs it, else ask whoever runs that "
                                      "server for TLS.")});
        }
    }
}

} // namespace

void planTls(PlanBuilder &plan)
{
    leaveLinesOfOthers(plan);
    const QList<Wish> tls = plan.wishes<SipTransportTo>();
    const QList<Wish> srtp = plan.wishes<Srtp>();
    QMap<QString, QPair<const Wish *, const Wish *>> perPhone;
    for (const Wish &wish : tls)
        perPhone[wish.deviceId].first = &wish;
    for (const Wish &wish : srtp)
        perPhone[wish.deviceId].second = &wish;
    QStringList phones;
    for (auto it = perPhone.cbegin(); it != perPhone.cend(); ++it) {
        const DeviceState *d = plan.device(it.key());
        const QStringList controls =
            it.value().first ? it.value().first->controls : it.value().second->controls;
        if (!d || !worksNow(*d)) {
            plan.leave(controls, it.key(),
                       PlannerWords::tr("no line of this phone is registered now, so a change could not be "
                                        "proven; have the line repaired first"));
            continue;
        }
        phones << it.key();
    }
    Job job;
    job.id = u"tls"_s;
    job.title = PlannerWords::tr("Encrypt the calls (TLS, then SRTP)");
    const Provider &provider = plan.state().office.provider;
    for (const QString &id : phoneOrder(plan, phones)) {
        const auto [transport, media] = perPhone.value(id);
        // The first phone on which something can be done is the scout, wave 0 to 2; everybody else follows in
        // the waves after, one third at a time (executor, S-15).
        const bool scout = job.tasks.isEmpty();
        const int base = scout ? 0 : 3;
        //: stage
        const QString stage = scout ? stageName(QT_TRANSLATE_NOOP("Planner", "One phone first"))
                                    : stageName(QT_TRANSLATE_NOOP("Planner", "The other phones"));
        qsizetype before = job.tasks.size();
        if (transport) {
            if (auto task = plan.task(id, transport->intent, transport->controls, base, stage,
                                      {Proof::ReadBack, Proof::Reregistered})) {
                job.tasks << *task;
                job.controls += transport->controls;
            } else if (job.tasks.size() == before) {
                const Facts *now = plan.facts(id);
                if (!now || reached(transport->intent, *now) != Reached::Yes)
                    continue; // without TLS the keys of SRTP would travel in clear: nothing of it on this
                              // phone
            }
        }
        if (!media || !provider.srtp)
            continue;
        const QList<int> lines = std::get<Srtp>(media->intent).lines;
        const QList<Proof> call = scout ? QList<Proof>{Proof::ReadBack, Proof::Reregistered, Proof::EchoCall}
                                        : QList<Proof>{Proof::ReadBack, Proof::Reregistered};
        before = job.tasks.size();
        if (auto task =
                plan.task(id, Srtp{lines, SrtpMode::Optional}, media->controls, base + 1, stage, call))
            job.tasks << *task;
        if (auto task = plan.task(id, Srtp{lines, SrtpMode::Compulsory}, media->controls, base + 2, stage,
                                  QList<Proof>{Proof::ReadBack, Proof::Reregistered, Proof::EchoCall}))
            job.tasks << *task;
        if (job.tasks.size() > before)
            job.controls += media->controls;
    }
    std::stable_sort(job.tasks.begin(), job.tasks.end(),
                     [](const Task &a, const Task &b) { return a.wave < b.wave; });
    job.controls.removeDuplicates();
    if (!job.tasks.isEmpty())
        job.person << PersonStep{0, u"mobile-at-hand"_s,
                                 PlannerWords::tr("Calls, emergency calls included, will not work on each "
                                                  "phone for a moment. Is a mobile at hand?")};
    plan.add(job);
}

} // namespace rf
