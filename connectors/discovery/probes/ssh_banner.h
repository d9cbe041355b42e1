// The identification line of an SSH server (RFC 4253, 4.2). Pure.
#pragma once

#include <QByteArray>

namespace rf {

struct SshBanner {
    QByteArray line; ///< "SSH-2.0-…", at most 255 characters; empty = not (yet) there
    bool hopeless = false; ///< what came is no SSH server's greeting
};

SshBanner readSshBanner(const QByteArray &bytes);

} // namespace rf
