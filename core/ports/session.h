// A signed-in connection to one device. Opaque to the core: a driver gets back the kind it opened. Lives and
// dies in one worker thread; only interrupt() may be called from another.
#pragma once

#include "core/cancel_token.h"
#include "core/model/device.h"
#include "core/secret.h"

#include <functional>
#include <memory>

namespace rf {

/// What to sign in with. The password is fetched from the store at the last moment.
struct SignIn {
    QString user;
    SecretRef password; ///< empty name = try without a password
};

class Session {
public:
    virtual ~Session() = default;
    /// Breaks a blocked call; the call then returns LinkLost.
    virtual void interrupt() = 0;
    /// Old algorithms or TLS that were needed, in plain words; each is a finding.
    virtual QStringList weaknesses() const { return {}; }
    /// The device let us in without a password or with any password.
    virtual bool noPasswordSet() const { return false; }
};

/// Opens sessions: dials, checks the pin, signs in as the driver's vendor demands. Thread-safe.
class SessionOpener {
public:
    virtual ~SessionOpener() = default;
    virtual Result<std::unique_ptr<Session>> open(const Device &device, const SignIn &signIn,
                                                  const CancelToken &cancel) = 0;
};

} // namespace rf
