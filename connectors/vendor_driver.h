// What a driver in this room adds to the core contract: how its vendor wants to be signed in to. The core
// never sees it; SessionOpener dials, checks the pin and calls signIn().
#pragma once

#include "connectors/transport/dialler.h"
#include "core/ports/driver.h"

namespace rf {

class VendorDriver : public Driver {
public:
    /// Dials device through dialler and signs in once. AuthRejected or LockedOut as the device says; never
    /// more than one sign-in attempt per call (S-5).
    virtual Result<std::unique_ptr<Session>> signIn(const Device &device, const SignIn &signIn,
                                                    Dialler &dialler, const CancelToken &cancel) const = 0;
};

/// The session as the kind that this driver opened.
template <class Own>
Result<Own *> ownSession(Session &session)
{
    if (auto *own = dynamic_cast<Own *>(&session))
        return own;
    return fail(ErrorCode::Internal, QStringLiteral("this session was opened by another driver"));
}

} // namespace rf
