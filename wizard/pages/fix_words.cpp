// The jobs of a plan in the words of the page Fix.
#include "core/controls/judge_tools.h"
#include "report/plan_text.h"
#include "wizard/pages/fix_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <utility>

namespace rf {

namespace {

using namespace Qt::StringLiterals;

struct FixWords {
    Q_DECLARE_TR_FUNCTIONS(Fix)
};

int deviceCount(const Job &job)
{
    QSet<QString> ids;
    for (const Task &task : job.tasks)
        ids.insert(task.deviceId);
    return static_cast<int>(ids.size());
}

QString vlanOf(const Job &job)
{
    for (const Task &task : job.tasks) {
        if (const auto *router = std::get_if<VoiceVlan>(&task.change.intent))
            return router->vlan.text();
        if (const auto *phone = std::get_if<PhoneVlan>(&task.change.intent)) {
            if (phone->vlan)
                return phone->vlan->text();
        }
        if (const auto *wall = std::get_if<IsolateVoice>(&task.change.intent))
            return wall->voice.text();
    }
    return {};
}

/// Devices that have their turn together or right after one another in the same stage.
struct Turn {
    QString stage;
    QStringList ids;
    QList<int> waves;
    bool scout = false;
};

QList<Turn> turnsOf(const Job &job)
{
    QList<Turn> turns;
    for (const Task &task : job.tasks) {
        // Where every device is a stage of its own, the stages say nothing but its name.
        const QString stage = task.stage == task.device ? QString() : task.stage;
        if (turns.isEmpty() || turns.last().stage != stage)
            turns << Turn{stage, {}, {}, false};
        Turn &turn = turns.last();
        if (!turn.ids.contains(task.deviceId))
            turn.ids << task.deviceId;
        if (!turn.waves.contains(task.wave))
            turn.waves << task.wave;
    }
    const bool spans = job.id == u"tls" || job.id == u"voice-vlan";
    for (Turn &turn : turns)
        turn.scout = spans && turn.ids.size() == 1 && turn.stage == u"One phone first" && turns.size() > 1;
    return turns;
}

/// What is left to do is the wall, in a network of the phones' own that is there.
bool isOnlyTheWall(const Job &job)
{
    return !job.tasks.isEmpty() && std::all_of(job.tasks.begin(), job.tasks.end(), [](const Task &t) {
        return std::holds_alternative<IsolateVoice>(t.change.intent);
    });
}

QString turnText(const Turn &turn, const OfficeState &state)
{
    const QString who = devicesText(turn.ids, state);
    if (turn.scout)
        return FixWords::tr("%1 as a test", "which phone is tried before the others").arg(who);
    if (turn.ids.size() > 1 && turn.waves.size() >= turn.ids.size())
        return FixWords::tr("%1, one at a time").arg(who);
    return who;
}

} // namespace

QString devicesText(const QStringList &ids, const OfficeState &state)
{
    constexpr int mostByName = 3;
    if (ids.size() <= mostByName) {
        QStringList names;
        for (const QString &id : ids) {
            const DeviceState *device = deviceById(state, id);
            names << (device ? plainWords(device->device.label(), 60) : id);
        }
        return QLocale().createSeparatedList(names);
    }
    QSet<QString> known;
    for (const DeviceState &d : state.devices) {
        if (d.device.isPhone())
            known.insert(d.device.id);
    }
    const bool phones =
        std::all_of(ids.begin(), ids.end(), [&](const QString &id) { return known.contains(id); });
    const int n = static_cast<int>(ids.size());
    return phones ? FixWords::tr("%n phone(s)", nullptr, n) : FixWords::tr("%n device(s)", nullptr, n);
}

QString jobTitle(const Job &job)
{
    const int devices = deviceCount(job);
    if (job.id == u"sip-alg")
        return FixWords::tr("Turn off the router's phone helper, which garbles calls (SIP ALG)");
    if (job.id == u"forwards")
        return FixWords::tr("Close the door to your phones from the internet");
    if (job.id == u"upnp")
        return FixWords::tr("Stop devices from opening doors by themselves (UPnP)");
    if (job.id == u"remote-admin")
        return FixWords::tr("Close the router's settings page to the internet");
    if (job.id == u"tls")
        return FixWords::tr("Encrypt calls (TLS, then SRTP)");
    if (job.id == u"voice-vlan") {
        const QString vlan = vlanOf(job);
        if (isOnlyTheWall(job))
            return FixWords::tr("Keep computers out of the phones' own network (VLAN %1)").arg(vlan);
        return vlan.isEmpty() ? FixWords::tr("Give the phones their own network (VLAN)")
                              : FixWords::tr("Give the phones their own network (VLAN %1)").arg(vlan);
    }
    if (job.id == u"admin-password")
        return FixWords::tr("New admin password on %n phone(s)", nullptr, devices);
    if (job.id == u"router-password")
        return FixWords::tr("New admin password on the router");
    if (job.id == u"line-password")
        return FixWords::tr("New passwords for %n phone line(s)", nullptr,
                            static_cast<int>(job.tasks.size()));
    if (job.id == u"auto-update")
        return FixWords::tr("Let updates install by themselves");
    if (job.id == u"plain-admin")
        return FixWords::tr("Open settings pages over encrypted connections only (HTTPS, SSH)");
    if (job.id == u"management-api")
        return FixWords::tr("Switch on the settings interface of %n phone(s) (REST)", nullptr, devices);
    return plainWords(job.title, 160);
}

QString jobOrder(const Job &job, const OfficeState &state)
{
    QString out;
    QStringList before;
    for (const Turn &turn : turnsOf(job)) {
        // Two stages of the same devices are one turn to people.
        if (std::exchange(before, turn.ids) == turn.ids)
            continue;
        const QString next = turnText(turn, state);
        out = out.isEmpty() ? next : FixWords::tr("%1, then %2", "one device after the other").arg(out, next);
    }
    return out;
}

QString interruptionSentence(const Job &job)
{
    Interruption worst = Interruption::None;
    int seconds = 0;
    for (const Task &task : job.tasks) {
        if (task.change.interruption > worst) {
            worst = task.change.interruption;
            seconds = 0;
        }
        if (task.change.interruption == worst)
            seconds = std::max(seconds, task.change.settleSeconds);
    }
    const int minutes = std::max(1, (seconds + 59) / 60);
    switch (worst) {
    case Interruption::None: return FixWords::tr("Calls go on while this is done.");
    case Interruption::LinesReregister:
        return FixWords::tr(
            "The phones sign in to the provider again: some seconds without calls, emergency calls "
            "included.");
    case Interruption::PhoneRestart:
        return FixWords::tr(
            "Calls, emergency calls included, will not work on each of these phones for about %n "
            "minute(s) while it restarts. Keep a mobile at hand.",
            nullptr, minutes);
    case Interruption::RouterRestart:
        return FixWords::tr(
            "The router restarts: for about %n minute(s) there is no internet, and calls, emergency "
            "calls included, will not work on any phone. Keep a mobile at hand.",
            nullptr, minutes);
    }
    return {};
}

} // namespace rf
