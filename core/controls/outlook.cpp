#include "core/controls/outlook.h"

#include "core/controls/assess.h"
#include "core/controls/made_password.h"
#include "core/controls/score.h"

#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

DeviceState *readDevice(OfficeState &state, const QString &id)
{
    const auto it = std::find_if(state.devices.begin(), state.devices.end(),
                                 [&](const DeviceState &d) { return d.device.id == id; });
    return it == state.devices.end() || !it->facts ? nullptr : &*it;
}

bool needsNobody(const Job &job)
{
    return job.person.isEmpty() && std::none_of(job.tasks.begin(), job.tasks.end(), [](const Task &task) {
               return task.proofs.contains(Proof::EchoCall);
           });
}

/// The line's password as RingFence would have made it.
void renewLine(OfficeState &state, const DeviceState &device, int index)
{
    if (const Line *line = lineAt(*device.facts, index))
        countAsMade(state.linePasswords, *line, madeLineLength(state.office.provider), state.now, {});
}

/// The office as it would be read after the change. What afterwards() leaves alone because it is no setting
/// is what the task's proof would have shown.
void fulfil(OfficeState &state, const Task &task)
{
    DeviceState *device = readDevice(state, task.deviceId);
    if (!device)
        return;
    const Intent &intent = task.change.intent;
    device->facts = afterwards(*device->facts, intent);
    device->facts->readAt = state.now;
    if (std::holds_alternative<AdminPassword>(intent)) {
        device->signIn = SignInState::OwnPassword;
        if (PhoneFacts *phone = device->facts->phone())
            phone->factoryAdminPassword = Reading<bool>::known(false);
    } else if (std::holds_alternative<DropSipFlows>(intent)) {
        device->facts->live.sipFlowsWithHelper = Reading<int>::known(0);
    } else if (const auto *line = std::get_if<LinePassword>(&intent)) {
        renewLine(state, *device, line->line);
    }
}

/// What follows from a change, and is known only once somebody has looked again: doors opened by UPnP lapse
/// without it, phone connections end, the test message arrives unchanged.
void hopeFor(OfficeState &state, const Task &task)
{
    if (DeviceState *device = readDevice(state, task.deviceId)) {
        if (RouterFacts *router = device->facts->router()) {
            QList<Forward> *doors = router->forwards.value();
            if (doors && std::holds_alternative<UpnpOff>(task.change.intent))
                doors->removeIf([](const Forward &f) { return f.kind == u"upnp"; });
        }
        if (std::holds_alternative<SipAlgOff>(task.change.intent))
            device->facts->live.sipFlowsWithHelper = Reading<int>::known(0);
    }
    if (!task.proofs.contains(Proof::WireTest))
        return;
    for (WireTest &test : state.wireTests) {
        if (test.verdict == AlgVerdict::Found) {
            test.verdict = AlgVerdict::NotFound;
            test.when = state.now;
        }
    }
}

OfficeState withWord(const OfficeState &state, const QString &control)
{
    OfficeState told = state;
    told.attestations << Attestation{control, true, u"somebody"_s, state.now, {}};
    return told;
}

} // namespace

bool takesWord(const Control &control, const OfficeState &state)
{
    return control.judge(withWord(state, control.id)).obtained.contains(Obtained::Person);
}

std::optional<Outlook> outlookOf(const OfficeState &state, const Plan &plan)
{
    OfficeState least = state;
    OfficeState most = state;
    for (const Job &job : plan.jobs) {
        for (const Task &task : job.tasks) {
            if (needsNobody(job))
                fulfil(least, task);
            fulfil(most, task);
            hopeFor(most, task);
        }
    }
    for (const Control &control : controlCatalogue()) {
        if (takesWord(control, most))
            most = withWord(most, control.id);
    }
    const int now = scoreOf(assess(state)).score;
    Outlook outlook{scoreOf(assess(least)).score, scoreOf(assess(most)).score};
    // A control that begins to apply only after a change can cost more than the change earns.
    if (outlook.most < outlook.least)
        std::swap(outlook.most, outlook.least);
    if (outlook == Outlook{now, now})
        return std::nullopt;
    return outlook;
}

} // namespace rf
