// How long a plan takes at most, from what each change says and the order the engine keeps.
#include "wizard/pages/fix_model.h"

#include <QMap>
#include <algorithm>

namespace rf {

namespace {

constexpr int readingAndProving = 15; // seconds; signing in, reading before, reading back
constexpr int mostAtOnce = 8; // lanes of the engine

} // namespace

int workingPhones(const OfficeState &state)
{
    return static_cast<int>(
        std::count_if(state.devices.begin(), state.devices.end(), [](const DeviceState &d) {
            const QList<Registration> *list = d.facts ? d.facts->live.registrations.value() : nullptr;
            return d.device.isPhone() && list
                   && std::any_of(list->begin(), list->end(), [](const Registration &r) {
                          return r.state == RegistrationState::Registered;
                      });
        }));
}

int taskSeconds(const Task &task)
{
    return task.change.settleSeconds + readingAndProving;
}

int jobSeconds(const Job &job, int phones)
{
    struct Wave {
        QMap<QString, int> devices; ///< seconds by device; tasks of one device follow one another
        bool interrupts = false;
    };
    QMap<int, Wave> waves;
    for (const Task &task : job.tasks) {
        Wave &wave = waves[task.wave];
        wave.devices[task.deviceId] += taskSeconds(task);
        wave.interrupts = wave.interrupts || task.change.interruption >= Interruption::LinesReregister;
    }
    int total = 0;
    for (const Wave &wave : std::as_const(waves)) {
        // S-15: at most one phone in three at once.
        const int lanes = wave.interrupts ? std::clamp(phones / 3, 1, mostAtOnce) : mostAtOnce;
        const int rounds = (static_cast<int>(wave.devices.size()) + lanes - 1) / lanes;
        total += rounds * *std::max_element(wave.devices.begin(), wave.devices.end());
    }
    return total;
}

int planMinutes(const Plan &plan, int phones)
{
    int seconds = 0;
    for (const Job &job : plan.jobs)
        seconds += jobSeconds(job, phones);
    return (seconds + 59) / 60;
}

} // namespace rf
