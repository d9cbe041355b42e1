// What the page "Sign in" shows, as values: one row per device or per group of devices that are alike, the
// fingerprints that were accepted, and what stays unknown. No widgets.
#pragma once

#include "wizard/theme/roles.h"
#include "wizard/visit_snapshot.h"

#include <QSet>

namespace rf {

/// Passwords that a device refused since the office was opened.
struct Refusals {
    int count = 0;
    QDateTime last;
    friend bool operator==(const Refusals &, const Refusals &) = default;
};

/// What the page knows beside the snapshot.
struct SignInMemory {
    bool keepsSecrets = true;
    QDateTime now; ///< matters only while something is locked
    QDateTime since; ///< first meetings after this are shown
    bool showAllPins = false;
    QSet<QString> apart; ///< devices that are signed in to one by one
    QHash<QString, QDateTime> lockedUntil; ///< seen to be locked in this session
    QSet<QString> waited; ///< the person says that the lock was waited for
    QSet<QString> anotherPassword; ///< the kept one is not to be used
    QSet<QString> factoryRefused; ///< the last try was the factory password
    QHash<QString, Refusals> refusals;
    QHash<QString, QString> heldBack; ///< device → name of the one that refused the shared password
    friend bool operator==(const SignInMemory &, const SignInMemory &) = default;
};

struct SignInRow {
    enum class Action { None, Waited, AnotherPassword, ReadAgain, MeetAgain, FindDevices };
    QStringList ids; ///< more than one: alike; the first is tried first
    QString icon;
    QString title;
    QString subtitle;
    QString name; ///< told apart from every other row, for those who hear one field at a time
    QString pill;
    QString pillIcon;
    Tone tone = Tone::Neutral;
    QString says; ///< what it means
    bool form = false; ///< user name and password are asked for
    QString user; ///< what stands in the field at first
    bool factory = false; ///< the factory password may be tried
    Action action = Action::None;
    friend bool operator==(const SignInRow &, const SignInRow &) = default;
};

struct PinRow {
    QString deviceId;
    QString kind;
    QString title;
    QString says;
    QString fingerprint;
    friend bool operator==(const PinRow &, const PinRow &) = default;
};

struct SignInModel {
    QString headline;
    QString help;
    QList<SignInRow> rows;
    QList<PinRow> pins;
    int morePins = 0; ///< accepted earlier, not shown
    QStringList unknown; ///< what cannot be checked as it stands
    QString byHand; ///< about devices that have no sign-in
    QStringList toRead; ///< a password is kept, and it was not tried yet
    bool wire = false; ///< the way to the provider was not tested yet
    bool anyRead = false;
    friend bool operator==(const SignInModel &, const SignInModel &) = default;
};

/// snapshot null: no office is open.
SignInModel signInModel(const VisitSnapshot *snapshot, const DriverCatalogue &drivers,
                        const SignInMemory &memory);

bool isSignedIn(SignInState state);
/// How long a lock that was met just now lasts: as the device says, else the quarter of an hour that is safe.
int lockMinutes(const DeviceState &device);
/// As it was shown at the first meeting: as SSH does, or hexadecimal with colons as browsers do.
QString fingerprintText(const Pin &pin);

} // namespace rf
