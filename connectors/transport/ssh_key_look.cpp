#include "connectors/transport/ssh_key_look.h"

#include "connectors/transport/ssh_algorithms.h"

#include <array>
#include <libssh/libssh.h>

namespace rf {

SshKeyLook::SshKeyLook(const Endpoint &to)
{
    static const bool ready = ssh_init() == SSH_OK;
    m_session = ready ? ssh_new() : nullptr;
    if (!m_session)
        return;
    const QByteArray host = to.address.toString().toLatin1();
    const unsigned int port = to.port;
    // Old algorithms too: it is only looked at, and nothing secret is said.
    const QByteArray kex = QByteArray(ssh::modernKex) + ssh::oldKex;
    const QByteArray keys = QByteArray(ssh::modernKeys) + ssh::oldKeys;
    const QByteArray ciphers = QByteArray(ssh::modernCiphers) + ssh::oldCiphers;
    const QByteArray macs = QByteArray(ssh::modernMacs) + ssh::oldMacs;
    const int no = 0;
    const long timeout = 3; // seconds, only for calls of libssh that block in spite of us
    const int smallestRsa = ssh::smallestRsa;
    const std::array settings{
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_PROCESS_CONFIG, &no},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_HOST, host.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_PORT, &port},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_TIMEOUT, &timeout},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_KEY_EXCHANGE, kex.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_HOSTKEYS, keys.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_CIPHERS_C_S, ciphers.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_CIPHERS_S_C, ciphers.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_HMAC_C_S, macs.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_HMAC_S_C, macs.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_RSA_MIN_SIZE, &smallestRsa},
    };
    for (const auto &[option, value] : settings) {
        if (ssh_options_set(m_session, option, value) != SSH_OK) {
            ssh_free(m_session);
            m_session = nullptr;
            return;
        }
    }
    ssh_set_blocking(m_session, 0);
}

SshKeyLook::~SshKeyLook()
{
    if (!m_session)
        return;
    ssh_disconnect(m_session);
    ssh_free(m_session);
}

SshKeyLook::Step SshKeyLook::step()
{
    if (!m_session)
        return Step::Failed;
    const int answer = ssh_connect(m_session);
    if (answer == SSH_AGAIN)
        return Step::Again;
    ssh_key raw = nullptr;
    if (answer != SSH_OK || ssh_get_server_publickey(m_session, &raw) != SSH_OK)
        return Step::Failed;
    const std::unique_ptr<ssh_key_struct, void (*)(ssh_key)> key(raw, ssh_key_free);
    unsigned char *hash = nullptr;
    size_t size = 0;
    if (ssh_get_publickey_hash(key.get(), SSH_PUBLICKEY_HASH_SHA256, &hash, &size) != 0)
        return Step::Failed;
    const QByteArray sha256(reinterpret_cast<const char *>(hash), static_cast<qsizetype>(size));
    ssh_clean_pubkey_hash(&hash);
    m_fingerprint =
        QStringLiteral("SHA256:") + QString::fromLatin1(sha256.toBase64(QByteArray::OmitTrailingEquals));
    m_type = QString::fromLatin1(ssh_key_type_to_char(ssh_key_type(key.get())));
    return Step::Done;
}

} // namespace rf
