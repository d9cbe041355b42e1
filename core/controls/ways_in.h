// Every way from the internet to the phones, as read, and what could not be read (S-4). Shared by FW-1, FW-2,
// FW-3, SVC-1 and WEB-1, so that they never disagree about a door.
#pragma once

#include "core/model/finding.h"

#include <functional>

namespace rf {

/// One door in one router.
struct Door {
    const DeviceState *router = nullptr;
    Forward forward; ///< an id that is empty means the router's own policy, not a rule
    bool touchesSip = false; ///< lets in one of the SIP ports
    bool touchesMedia = false; ///< lets in voice ports
    bool touchesWeb = false; ///< leads to a phone's web or shell port
    bool toPhone = false; ///< leads to something that carries a line
    bool toUnknown = false; ///< leads to an address that nobody identified
    const DeviceState *target = nullptr;
    QString says; ///< "Port 5060-5061 (udp) leads to 192.168.10.21 from anywhere"
    QString source; ///< command or page
};

struct WaysIn {
    QList<Door> doors; ///< enabled ones only
    QList<FindingEvidence> unread; ///< why the whole cannot be known; empty = every way was looked at
    QList<FindingEvidence> readRouters; ///< one per router whose ways in were read
};

/// Walks the path of the office. Doors of routers that were read are found even when other hops were not
/// read.
WaysIn waysIn(const OfficeState &state);

/// The SIP ports of this office: 5060, 5061 and the provider's own.
bool isSipPort(const OfficeState &state, const PortRange &ports);

/// Whether the rule of this door lets somebody in to the router's own settings as well, who may be working
/// through it: it is not closed along with the doors of the phones (S-23).
bool servesRemoteAdmin(const OfficeState &state, const WaysIn &ways, const Door &door);

enum class Sources { Anyone, ProviderOnly, CannotCompare, Others };
/// Who may come through, compared with a list of networks that is usable or not.
Sources compareSources(const QList<Cidr> &from, const QList<Cidr> &networks, bool usable);

/// Judges a control that is about doors: `bad` tells which ones count, `someOpen` what to say of so many. Any
/// bad door is not met; otherwise anything unread is cannot tell; otherwise met.
Finding judgeDoors(const OfficeState &state,
                   const std::function<std::optional<FindingEvidence>(const Door &)> &bad,
                   const QString &allClosed, const std::function<QString(int)> &someOpen);

FindingEvidence doorEvidence(const Door &door, bool met, const QString &says);

} // namespace rf
