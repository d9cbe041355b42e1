#include "core/model/ability.h"

namespace rf {

const Ability *Abilities::find(const QString &intent) const
{
    for (const Ability &ability : list) {
        if (ability.intent == intent)
            return &ability;
    }
    return nullptr;
}

AbilityLevel Abilities::level(const QString &intent) const
{
    const Ability *ability = find(intent);
    return ability ? ability->level : AbilityLevel::NotSupported;
}

} // namespace rf
