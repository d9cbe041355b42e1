// The sign-in of an SSH connection. Private to this room.
#pragma once

#include "connectors/transport/ssh_core.h"

namespace rf {

/// Signs in once. True when the device let us in without asking for a password.
Result<bool> sshSignIn(SshCore &core, const SignIn &signIn);

} // namespace rf
