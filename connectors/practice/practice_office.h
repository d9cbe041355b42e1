// A pretend office of simulated devices: real SSH and HTTP(S) servers on loopback that hold state, and a
// simulated provider they register with over SIP. Only the address book is pretend.
#pragma once

#include "connectors/transport/dialler.h"
#include "core/model/office.h"
#include "core/model/plan.h"
#include "core/ports/person.h"

#include <QJsonObject>
#include <memory>

namespace rf {

/// Behaviours wrapped round a simulated device.
struct Mischief {
    QString deviceId; ///< of the simulated device; empty = none
    /// "cut-after" (bytes), "slow" (ms per byte), "paged", "new-host-key", "refuse" (n-th command), "reboot"
    /// (at n-th write), "garbage", "flood" (100 MB), "escape-bomb", "locked", "vanish" (at n-th write)
    QString kind;
    int value = 0;
};

struct PracticeOptions {
    QString office = QStringLiteral("dental"); ///< "dental" or "shop"
    QString variant; ///< "", "switch-drops-tags", "one-way-audio", "portal-refuses", ...
    QList<Mischief> mischief;
    int tickMs = 50; ///< simulated phones restart and re-register in a few ticks instead of minutes
};

/// A device as the practice network shows it to discovery.
struct PracticeHost {
    QHostAddress address;
    MacAddress mac;
    QList<Port> tcpPorts; ///< those that answer
    QList<Port> udpPorts;
};

/// What the sheet that came with a device shows.
struct PracticeFingerprint {
    QString deviceId;
    bool ofKey = false; ///< of its SSH key; else of its certificate
    QByteArray sha256;
};

/// What the person of the story knows and says, besides passwords.
struct PracticeStory {
    QList<QPair<QString, SpecialLine>> specialLines; ///< device id → what it is
    QList<QPair<QString, QHostAddress>> names; ///< host names the pretend world resolves (the provider's)
    QList<QHostAddress> gateways; ///< pretend address of the inner router
    QList<QPair<QString, QString>> lineOwners; ///< extension → device id, for the provider's list
    QList<PracticeFingerprint> fingerprints;
};

class PracticeOffice {
public:
    /// Starts all servers on free loopback ports. Storage or Internal when that fails.
    static Result<std::unique_ptr<PracticeOffice>> start(const PracticeOptions &options);
    static QStringList names();
    virtual ~PracticeOffice() = default; ///< stops all servers

    virtual const AddressBook &book() const = 0;
    virtual QList<PracticeHost> hosts() const = 0; ///< what a sweep of the office network would see
    virtual Office
    office() const = 0; ///< name, provider, answers, networks, as a person would have typed them
    virtual PracticeStory story() const = 0;
    virtual QByteArray linePasswordList() const = 0; ///< the provider's CSV
    /// The password a person would type for this device; fails for devices without one.
    virtual Result<Secret> passwordFor(const QString &deviceId) const = 0;
    virtual QString userFor(const QString &deviceId) const = 0;
    /// Answers as the careful office manager of the story would: trusts fingerprints that the real device
    /// shows, sets the portal password, makes the echo call and says whether sound came both ways.
    virtual Person &person() = 0;
    virtual QList<Hop> pathHint() const = 0; ///< what a trace towards the internet would show
    /// Expected findings before and after, as in the office's file: control id → state.
    virtual QJsonObject expectedFindings() const = 0;
    /// State dump of one simulated device, without counters and clock, for comparison after undo.
    virtual QJsonObject dump(const QString &deviceId) const = 0;
    virtual QStringList deviceIds() const = 0;
    /// Lets the provider's next poll happen on provider-managed phones (for the tomorrow check).
    virtual void providerPolls() = 0;
    /// Serves from now on as another process would see it: the address book as JSON (for tests that kill the
    /// client).
    virtual QJsonObject bookAsJson() const = 0;
    virtual QStringList plantedSecrets() const = 0; ///< every secret of the story, for leak tests
};

/// The book of an office that another process runs.
std::unique_ptr<AddressBook> bookFromJson(const QJsonObject &json);

} // namespace rf
