// Sessions for the engine: opens them with what opens the device now, again and again while a device
// restarts, and remembers which secret that is.
#pragma once

#include "core/engine/office_file.h"
#include "core/ports/clock.h"
#include "core/ports/driver.h"
#include "core/ports/secret_store.h"

#include <QMutex>

namespace rf {

/// How long the engine waits for things. The defaults are those of real devices.
struct Patience {
    int pollMs = 1000;
    int reconnectMs = 2000;
    int registrationSeconds = 240; ///< for a registration newer than the change
    int marginSeconds = 60; ///< on top of what a change says that it may take
    int longestSeconds = 900; ///< never longer than this for one wait
    int nextPollSeconds = 20 * 3600; ///< and a night: by then a provider has polled (S-24); 0 = at once
};

class ConversationDesk {
public:
    ConversationDesk(OfficeFile &file, SessionOpener &opener, const DriverCatalogue &drivers,
                     const Clock &clock, Patience patience);

    const Driver *driverFor(const DeviceState &device) const { return m_drivers.byName(device.driver); }
    /// As the office file has it, with what was read last.
    Result<DeviceState> device(const QString &id) const;
    SignIn signInFor(const QString &deviceId) const;
    /// Writes it to the office file. It is new, also under an old name: what was refused is forgotten.
    void setSignIn(const QString &deviceId, const SignIn &signIn);
    /// It opened nothing, or the device was reset. The secret itself is the caller's to remove.
    void forgetSignIn(const QString &deviceId);
    QHash<QString, SignIn> signIns() const;
    /// The device said no to it. It is kept, and not tried again until something new is given (S-5).
    void noteRefused(const QString &deviceId, const SignIn &signIn) const;
    bool wasRefused(const QString &deviceId, const SignIn &signIn) const;

    /// Storage while another copy of RingFence, which has the office file open, is in the middle of a run:
    /// its devices are not talked to meanwhile (S-26). Every open() asks it.
    Result<> mayTalk() const;
    /// With what is kept for it; AuthRejected without a try when that was refused before.
    Result<std::unique_ptr<Session>> open(const DeviceState &device, const CancelToken &cancel) const;
    Result<std::unique_ptr<Session>> openWith(const DeviceState &device, const SignIn &signIn,
                                              const CancelToken &cancel) const;
    /// Tries again while the device does not answer, at most `seconds`. A refused sign-in ends it at once:
    /// never a second try with the same password (S-5).
    Result<std::unique_ptr<Session>> openPatiently(const DeviceState &device, const SignIn &signIn,
                                                   int seconds, const CancelToken &cancel) const;
    const Patience &patience() const { return m_patience; }
    const Clock &clock() const { return m_clock; }
    int bounded(int seconds) const { return std::min(seconds, m_patience.longestSeconds); }

private:
    void write() const; ///< the mutex is held
    void writeRefused() const; ///< the mutex is held
    OfficeFile &m_file;
    SessionOpener &m_opener;
    const DriverCatalogue &m_drivers;
    const Clock &m_clock;
    Patience m_patience;
    mutable QMutex m_mutex;
    QHash<QString, SignIn> m_signIns;
    mutable QList<StoredSignIn> m_refused;
};

} // namespace rf
