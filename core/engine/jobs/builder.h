// What every job recipe works with: the wishes of the guide, the facts as they will be after the jobs planned
// so far, and one way to turn a wish into a task or into a reason why there is none.
#pragma once

#include "core/engine/engine_words.h"
#include "core/engine/planner.h"

namespace rf {

/// A stage stays English in the plan, because it is asked which one it is; stageText() translates what is
/// shown.
inline QString stageName(const char *english)
{
    return QString::fromUtf8(english);
}

/// One wish with the controls that ask for it.
struct Wish {
    QString deviceId;
    Intent intent;
    QStringList controls;
};

class PlanBuilder {
public:
    PlanBuilder(const OfficeState &state, const QList<Finding> &findings, const DriverCatalogue &drivers,
                const PlanOptions &options);

    const OfficeState &state() const { return m_state; }
    const PlanOptions &options() const { return m_options; }
    const DeviceState *device(const QString &id) const;
    /// Wishes of one kind, each device and intent once.
    template <class I>
    QList<Wish> wishes() const
    {
        QList<Wish> chosen;
        for (const Wish &wish : m_wishes) {
            if (std::holds_alternative<I>(wish.intent))
                chosen << wish;
        }
        return chosen;
    }
    /// The device's facts once everything planned so far is done.
    const Facts *facts(const QString &deviceId) const;
    /// The task for a wish, planned from those facts, which then move on. nullopt when it is already reached
    /// or when there is no automatic way: then the reason is noted as left over for `controls`.
    std::optional<Task> task(const QString &deviceId, const Intent &intent, const QStringList &controls,
                             int wave, const QString &stage, const QList<Proof> &proofs);
    /// Whether the driver can do it automatically on this device, without planning it.
    bool can(const QString &deviceId, const QString &intent) const;
    void leave(const QStringList &controls, const QString &deviceId, const QString &why,
               const QStringList &byHand = {});
    /// Adds the job unless it has no task or is one to leave out; its risk is the highest of its tasks.
    void add(Job job);
    void leaveToProvider(const QStringList &controls, const QString &deviceId);
    /// S-21: by default such a phone's settings are the provider's.
    bool isManagedByProvider(const DeviceState &device, const QString &intent) const;
    bool isWanted(const QStringList &controls) const;
    Plan finish();

private:
    const OfficeState &m_state;
    const DriverCatalogue &m_drivers;
    const PlanOptions &m_options;
    QList<Wish> m_wishes;
    QHash<QString, Facts> m_facts;
    QHash<QString, Facts> m_settled; ///< as the jobs that were added leave them
    Plan m_plan;
};

/// Phones in the order in which a careful person would move them: one with few lines first (the scout, least
/// used), the phone this computer hangs on last (S-15). Only phones of `ids`.
QStringList phoneOrder(const PlanBuilder &plan, const QStringList &ids);

// The recipes, in the order in which their jobs run.
void planForwards(PlanBuilder &plan); ///< S-17
void planUpnp(PlanBuilder &plan);
void planSipAlg(PlanBuilder &plan); ///< S-16
void planTls(PlanBuilder &plan); ///< S-18
void planAutoUpdate(PlanBuilder &plan);
void planLinePasswords(PlanBuilder &plan); ///< S-19
void planPlainAdmin(PlanBuilder &plan);
void planAdminPasswords(PlanBuilder &plan, bool routers); ///< S-22, S-23; phones first, routers at the end
void planManagementApi(PlanBuilder &plan);
void planVoiceVlan(PlanBuilder &plan); ///< S-12, S-13
void planRemoteAdmin(PlanBuilder &plan); ///< S-23

} // namespace rf
