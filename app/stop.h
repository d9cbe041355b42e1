// Ctrl-C, as a token that workers poll: a step that has begun is finished, then everything ends in an
// ordinary way.
#pragma once

#include "core/cancel_token.h"

namespace rf {

/// Installs the handler once; a second Ctrl-C ends the program at once.
void catchStop();
const CancelToken &stopToken();

} // namespace rf
