// The driver contract: stateless, const, four verbs. One object per vendor; all state is in Session (the
// connection) and Facts (the knowledge). Verify is read() again; roll back is the undo steps, then read()
// again.
#pragma once

#include "core/model/ability.h"
#include "core/model/change.h"
#include "core/ports/at_the_device.h"
#include "core/ports/session.h"

namespace rf {

struct DriverInfo {
    QString name; ///< "draytek"
    QString vendor; ///< "DrayTek"
    QStringList models; ///< plain words for people: "Vigor 2865, 2866, 2927 (DrayOS 4)"
    QString firmware; ///< "4.2 to 4.5"
    bool triedOnRealDevice = false;
};

class Driver {
public:
    virtual ~Driver() = default;
    virtual DriverInfo info() const = 0;
    /// One identity per row of the ability table, for the list of devices.
    virtual QList<Identity> examples() const = 0;
    /// Table lookup, no I/O. canRead false when this driver does not know the device.
    virtual Abilities abilities(const Identity &identity) const = 0;
    /// What a person does by hand, no I/O; for the window and the emergency card.
    virtual AtTheDevice atTheDevice() const { return {}; }
    /// Only reading commands. A field that could not be read stays Unread with the reason. Unparsable when
    /// the device is not what the identity says.
    virtual Result<Facts> read(Session &session) const = 0;
    /// Only what moves by itself; cheap enough to be polled each second.
    virtual Result<Live> live(Session &session) const = 0;
    /// Pure. An empty Change when already reached; Unsupported when there is no documented way; BadInput when
    /// the wish does not fit the facts. Undo comes from the facts read, never from factory defaults.
    virtual Result<Change> plan(const Facts &now, const Intent &want) const = 0;
    /// Sends exactly one step. Rejected when the device refused it; LinkLost only when the link broke
    /// although step.cutsLink is false.
    virtual Result<> run(Session &session, const Step &step) const = 0;
    /// Whole configuration, where abilities().backup says so. Contains secrets: the caller encrypts it at
    /// once.
    virtual Result<Secret> backup(Session &session) const;
};

/// The explicit list of drivers.
class DriverCatalogue {
public:
    virtual ~DriverCatalogue() = default;
    virtual QList<const Driver *> all() const = 0;
    /// The driver that can read this device, or null.
    virtual const Driver *forIdentity(const Identity &identity) const = 0;
    virtual const Driver *byName(const QString &name) const = 0;
};

} // namespace rf
