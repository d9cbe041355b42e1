// The host key that a server shows, without any sign-in: version, key exchange, good-bye.
#pragma once

#include "connectors/transport/dialler.h"

struct ssh_session_struct;

namespace rf {

/// Never blocks: call step() now and then until it no longer says Again.
class SshKeyLook {
public:
    enum class Step { Again, Done, Failed };
    explicit SshKeyLook(const Endpoint &to);
    ~SshKeyLook();
    SshKeyLook(const SshKeyLook &) = delete;
    SshKeyLook &operator=(const SshKeyLook &) = delete;

    Step step();
    const QString &type() const { return m_type; } ///< "ssh-ed25519"
    const QString &fingerprint() const { return m_fingerprint; } ///< as OpenSSH prints it: SHA256:base64

private:
    ssh_session_struct *m_session = nullptr;
    QString m_type;
    QString m_fingerprint;
};

} // namespace rf
