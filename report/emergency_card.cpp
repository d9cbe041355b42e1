#include "report/emergency_card.h"

#include "core/controls/judge_tools.h"
#include "report/checklist_words.h"
#include "report/plan_text.h"
#include "report/private_text.h"
#include "report/way_back.h"

#include <QCoreApplication>
#include <QSet>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(EmergencyCard)
};

/// Typed by a person or told by a device: made plain, and without whole phone numbers.
QString safe(const QString &text, qsizetype limit = 60)
{
    return maskNumbers(plainWords(text, limit));
}

/// Ids of the devices in the order in which they go back: whose last change is the latest comes first. A
/// router on whose voice network phones stand goes back after these, whatever else it had later: a phone must
/// not lose its network before it has left it (S-12).
QStringList backwards(const Plan &plan)
{
    QStringList ids;
    QSet<QString> carries; // routers whose place is that of their voice network
    for (const Job &job : plan.jobs) {
        for (const Task &task : job.tasks) {
            if (carries.contains(task.deviceId))
                continue;
            ids.removeAll(task.deviceId);
            ids.prepend(task.deviceId);
            if (std::holds_alternative<VoiceVlan>(task.change.intent))
                carries.insert(task.deviceId);
        }
    }
    return ids;
}

/// Changes of one device, the last one first.
QList<Change> changesOf(const Plan &plan, const QString &id)
{
    QList<Change> changes;
    for (const Job &job : plan.jobs) {
        for (const Task &task : job.tasks) {
            if (task.deviceId == id)
                changes.prepend(task.change);
        }
    }
    return changes;
}

/// The name is what a person answered, and may be "ourselves": it stands beside the role, never alone.
QString whomToAsk(const Office &office, bool router)
{
    const QString name =
        safe(router ? office.answers.looksAfterRouter : office.answers.looksAfterPhones).trimmed();
    const QString role = router ? CardText::tr("whoever looks after the router")
                                : CardText::tr("whoever looks after the phones");
    //: a role, and who has it: "whoever looks after the phones (Ms Field)"
    return name.isEmpty() ? role : CardText::tr("%1 (%2)", "role, name").arg(role, name);
}

/// S-7: only what a timer of the device itself covers.
QString byItselfText(const SelfRevert &revert)
{
    if (revert.seconds == 0)
        return {};
    const int minutes = (revert.seconds + 59) / 60;
    if (revert.isWhole())
        return CardText::tr(
            "Puts back by itself what RingFence has not confirmed, after %n minute(s). Do not "
            "restart it before that time is over.",
            nullptr, minutes);
    return CardText::tr(
               "Puts back only a part by itself, after %n minute(s) and unless RingFence has confirmed "
               "it: %1. The rest stays until somebody puts it back: %2. Do not "
               "restart it before that time is over.",
               nullptr, minutes)
        .arg(maskNumbers(revert.covered.join(u"; "_s)), maskNumbers(revert.lasting.join(u"; "_s)));
}

/// Several lines of one phone are one step with several values, and a step is not said twice.
void addNew(QStringList &list, const QStringList &more)
{
    for (const QString &line : more) {
        if (!line.isEmpty() && !list.contains(line))
            list << line;
    }
}

CardDevice cardDevice(const DeviceState &state, const Plan &plan, const Office &office, const AtTheDevice &at)
{
    CardDevice card;
    card.names = {safe(state.device.label())};
    const Identity &id = state.device.identity;
    card.where = safe(u"%1 %2"_s.arg(id.vendor, id.model).trimmed());
    QStringList technician;
    bool unknown = false;
    bool calls = false;
    for (const Change &change : changesOf(plan, state.device.id)) {
        addNew(card.changes, {safe(change.title, 120)});
        for (const Step &step : change.undo)
            addNew(technician, {safe(step.says, 160)});
        if (!concernsCalls(change.intent))
            continue;
        calls = true;
        const QStringList steps = wayBack(state, change, at);
        unknown = unknown || steps.isEmpty();
        addNew(card.steps, steps);
    }
    card.byItself = byItselfText(selfRevert(plan, state.device.id));
    const QString page = settingsPage(state);
    if (!card.steps.isEmpty() && !page.isEmpty())
        card.steps.prepend(
            CardText::tr("Settings page: %1, from another computer of the office; sign in as the "
                         "administrator.")
                .arg(page));
    if (!calls)
        card.steps << CardText::tr(
            "These changes are about its settings page and updates; calls do not depend "
            "on them.");
    if (unknown)
        card.steps << CardText::tr("Not everything can be put back at the device by documented steps. Ask %1 "
                                   "and show this card.")
                          .arg(whomToAsk(office, state.device.isRouter()));
    card.technician = technician.join(u"; "_s);
    return card;
}

/// Devices whose part of the card reads the same stand together.
void group(QList<CardDevice> &devices, const CardDevice &one)
{
    for (CardDevice &other : devices) {
        CardDevice same = one;
        same.names = other.names;
        if (same == other) {
            other.names += one.names;
            return;
        }
    }
    devices << one;
}

QString warningText(const Plan &plan)
{
    Interruption worst = Interruption::None;
    for (const Job &job : plan.jobs) {
        for (const Task &task : job.tasks)
            worst = std::max(worst, task.change.interruption);
    }
    switch (worst) {
    case Interruption::None:
        return CardText::tr(
            "No interruption is planned. If the phones fail all the same: calls, emergency calls "
            "included, will not work on them. Use a mobile.");
    case Interruption::LinesReregister:
        return CardText::tr(
            "Calls, emergency calls included, will not work for some seconds on the phones named "
            "below. Keep a mobile at hand.");
    case Interruption::PhoneRestart:
        return CardText::tr(
            "Calls, emergency calls included, will not work on a phone while it restarts: 1 to 4 "
            "minutes. Keep a mobile at hand.");
    case Interruption::RouterRestart:
        return CardText::tr(
            "When the router restarts there is no internet for some minutes, and calls, emergency "
            "calls included, do not work on any phone of the office. Keep a mobile at hand.");
    }
    return {};
}

} // namespace

EmergencyCard makeEmergencyCard(const Plan &plan, const OfficeState &state, const DriverCatalogue &drivers,
                                const QLocale &locale)
{
    EmergencyCard card;
    card.office = maskNumbers(officeText(state.office));
    card.practice = state.office.isPractice();
    card.made = timeText(state.now, locale);
    card.warning = warningText(plan);
    card.first = {
        CardText::tr(
            "Use a mobile for calls. Wait five minutes: a phone or router that restarts is away for some "
            "minutes."),
        card.practice
            ? CardText::tr("This is the card of a practice office: no real device hangs on it, and it begins "
                           "anew when RingFence is started again.")
            : CardText::tr("If this computer works again: start RingFence and open this office. It says what "
                           "was left in the middle "
                           "and offers to put it back."),
        CardText::tr(
            "If it does not: follow the steps below, device by device, in this order. Then call the people "
            "at the foot of the page."),
    };
    for (const Job &job : plan.jobs)
        card.changes << safe(job.title, 120);
    bool phones = false;
    bool routers = false;
    for (const QString &id : backwards(plan)) {
        const DeviceState *device = deviceById(state, id);
        if (!device)
            continue;
        (device->device.isRouter() ? routers : phones) = true;
        const Driver *driver = drivers.byName(device->driver);
        group(card.devices,
              cardDevice(*device, plan, state.office, driver ? driver->atTheDevice() : AtTheDevice()));
    }
    const OfficeAnswers &answers = state.office.answers;
    card.contacts << CardContact{CardText::tr("Telephone provider"), safe(state.office.provider.name)};
    if (phones)
        card.contacts << CardContact{CardText::tr("Looks after the phones"), safe(answers.looksAfterPhones)};
    if (routers)
        card.contacts << CardContact{CardText::tr("Looks after the router"), safe(answers.looksAfterRouter)};
    if (!answers.looksAfterSwitches.trimmed().isEmpty())
        card.contacts << CardContact{CardText::tr("Looks after the switches"),
                                     safe(answers.looksAfterSwitches)};
    card.contacts << CardContact{CardText::tr("Mobile at hand during the changes"), {}};
    return card;
}

} // namespace rf
