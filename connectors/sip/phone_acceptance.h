// Would a phone of this office take the provider's TLS server? Judged by what was read of the phone and by
// what the server showed; a phone's own list of issuers cannot be read, so the rule is the driver's facts and
// nothing is rounded up (S-6, S-18). Pure.
#pragma once

#include "connectors/sip/provider_check.h"
#include "core/model/office.h"

namespace rf {

enum class Acceptance { Takes, Refuses, CannotTell };
template <>
inline constexpr auto enumNames<Acceptance> =
    std::array{std::pair{Acceptance::Takes, "takes"}, std::pair{Acceptance::Refuses, "refuses"},
               std::pair{Acceptance::CannotTell, "cannot-tell"}};

struct PhoneAcceptance {
    QString deviceId;
    QString device; ///< its label
    Acceptance verdict = Acceptance::CannotTell;
    QString says; ///< why, one sentence
};

/// One for each phone and adapter, in the order of the devices; none when TLS was not seen at all.
QList<PhoneAcceptance> phoneAcceptance(const ServerAnswer &tls, const QList<DeviceState> &devices);

} // namespace rf
