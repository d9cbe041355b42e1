// What is known of the ways in from elsewhere than a router's settings: knocks from the internet that the
// office agreed to, the address under which servers saw the office, and the doors that a router told of over
// UPnP. A door that stood open is a hole; none that was found open is no proof that there is none (S-6).
#pragma once

#include "core/model/finding.h"

namespace rf {

/// A finding about the office's phone ports, with what the newest knock at each of them met.
Finding withOutside(Finding finding, const OfficeState &state);

/// A server saw the office, about when its only router was read, under an address that this router does not
/// have: something translates addresses once more (S-4). nullopt otherwise, and where nobody can tell.
std::optional<FindingEvidence> translatedAgain(const OfficeState &state);

/// The doors that are open now, as the router told anybody in the office who asked over UPnP.
QList<Forward> liveMappings(const Device &router);

} // namespace rf
