// How the sign-in of one device stands, as a row: the mark, what it means, and what can be done next.
#pragma once

#include "wizard/pages/sign_in_model.h"

namespace rf {

SignInRow signInRow(const DeviceState &state, const Driver &driver, const VisitSnapshot &snapshot,
                    const SignInMemory &memory);
bool isRouterLike(const Device &device);
QString betweenFacts(); ///< " · "

} // namespace rf
