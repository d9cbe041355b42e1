// What a driver can do for a model and firmware, as a table without I/O. Where the only known way is
// unverified, the ability is ByHand and the wizard shows the manual steps: never a guess on a customer's
// device.
#pragma once

#include "core/model/json.h"

#include <QMap>

namespace rf {

enum class AbilityLevel { Automatic, ByHand, NotSupported };
template <>
inline constexpr auto enumNames<AbilityLevel> =
    std::array{std::pair{AbilityLevel::Automatic, "automatic"}, std::pair{AbilityLevel::ByHand, "by-hand"},
               std::pair{AbilityLevel::NotSupported, "not-supported"}};

struct Ability {
    QString intent; ///< intentName()
    AbilityLevel level = AbilityLevel::NotSupported;
    QString evidence; ///< where the way is documented, with its mark: "UG3912 [V]"
    QStringList byHand; ///< steps for the person, plain English; given when level is ByHand
    static constexpr auto fields()
    {
        return std::make_tuple(field("intent", &Ability::intent), field("level", &Ability::level),
                               field("evidence", &Ability::evidence), field("byHand", &Ability::byHand));
    }
    friend bool operator==(const Ability &, const Ability &) = default;
};

/// What a stored copy of the configuration is worth (S-8).
enum class BackupKind { None, OnlyWhatWeChange, Complete };
template <>
inline constexpr auto enumNames<BackupKind> =
    std::array{std::pair{BackupKind::None, "none"},
               std::pair{BackupKind::OnlyWhatWeChange, "only-what-we-change"},
               std::pair{BackupKind::Complete, "complete"}};

struct Abilities {
    bool canRead = false;
    QList<Ability> list;
    BackupKind backup = BackupKind::OnlyWhatWeChange;
    bool timedRevert = false;
    bool oldSsh = false; ///< this row needs old SSH algorithms: shown as a finding
    bool oldTls = false; ///< this row needs TLS below 1.2: shown as a finding
    bool triedOnRealDevice = false; ///< false: "not yet tried on a real device"
    static constexpr auto fields()
    {
        return std::make_tuple(field("canRead", &Abilities::canRead), field("list", &Abilities::list),
                               field("backup", &Abilities::backup),
                               field("timedRevert", &Abilities::timedRevert),
                               field("oldSsh", &Abilities::oldSsh), field("oldTls", &Abilities::oldTls),
                               field("triedOnRealDevice", &Abilities::triedOnRealDevice));
    }
    const Ability *find(const QString &intent) const;
    AbilityLevel level(const QString &intent) const;
    friend bool operator==(const Abilities &, const Abilities &) = default;
};

} // namespace rf
