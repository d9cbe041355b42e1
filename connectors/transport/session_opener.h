// The production SessionOpener: finds the vendor's driver, dials, checks the pin, signs in.
#pragma once

#include "connectors/transport/dialler.h"
#include "core/ports/session.h"

namespace rf {

/// Looks a driver up by identity; given in so that this room does not depend on the list of drivers.
using SignInFunction = std::function<Result<std::unique_ptr<Session>>(const Device &, const SignIn &,
                                                                      Dialler &, const CancelToken &)>;

class DiallingOpener final : public SessionOpener {
public:
    DiallingOpener(Dialler dialler, SignInFunction signIn)
        : m_dialler(dialler)
        , m_signIn(std::move(signIn))
    {
    }
    Result<std::unique_ptr<Session>> open(const Device &device, const SignIn &signIn,
                                          const CancelToken &cancel) override
    {
        return m_signIn(device, signIn, m_dialler, cancel);
    }

private:
    Dialler m_dialler;
    SignInFunction m_signIn;
};

} // namespace rf
