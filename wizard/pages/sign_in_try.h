// Signing in, as work off the window's thread: one try per device and press of a button, a shared password on
// one device first (S-5), and only what opened a device is remembered. No widgets.
#pragma once

#include "wizard/office_door.h"

namespace rf {

struct SignInAttempt {
    QStringList ids; ///< more than one: they may share the password
    QString user;
    std::shared_ptr<Secret> password; ///< null: the device has none
};

struct SignInOutcome {
    QStringList opened;
    QString stoppedBy; ///< the device that did not open, so that the others were not tried
    QStringList notTried;
};

/// Told after each device, on worker threads, one at a time.
using TellRead = std::function<void(const DeviceState &)>;

/// Tries the password on the first device, on the second when it opened the first, and on all others when it
/// opened both. What opens is read at once. Storage when the password store or the office file fails.
Result<SignInOutcome> tryPassword(OpenDoor &office, const SignInAttempt &attempt, const CancelToken &cancel,
                                  const TellRead &tell);
/// The published factory password, on this device only and never twice; the engine asks the person first.
/// Unsupported when none is published for it or nothing can be kept.
Result<SignInOutcome> tryFactoryPassword(OpenDoor &office, const QString &id, const CancelToken &cancel,
                                         const TellRead &tell);
/// Reads devices with what is kept for them, and tests the way to the provider. A kept password that is
/// refused is not tried again.
Result<> readKept(OpenDoor &office, const QStringList &ids, bool wire, const CancelToken &cancel,
                  const TellRead &tell);
/// The device was exchanged or reset: the next meeting is a first one again.
Result<> meetAgain(OpenDoor &office, const QString &id);

} // namespace rf
