// A bare libssh client for tests of the simulated SSH devices: nothing of the program's own transport.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <libssh/libssh.h>
#include <memory>

namespace rf {

class SshClient {
public:
    explicit SshClient(quint16 port)
        : m_session(ssh_new())
    {
        const unsigned number = port;
        const long seconds = 10;
        int no = 0;
        ssh_options_set(m_session, SSH_OPTIONS_HOST, "127.0.0.1");
        ssh_options_set(m_session, SSH_OPTIONS_PORT, &number);
        ssh_options_set(m_session, SSH_OPTIONS_TIMEOUT, &seconds);
        ssh_options_set(m_session, SSH_OPTIONS_PROCESS_CONFIG, &no);
        ssh_options_set(m_session, SSH_OPTIONS_STRICTHOSTKEYCHECK, &no);
        m_connected = ssh_connect(m_session) == SSH_OK;
    }
    ~SshClient()
    {
        ssh_disconnect(m_session);
        ssh_free(m_session);
    }
    SshClient(const SshClient &) = delete;
    SshClient &operator=(const SshClient &) = delete;

    bool isConnected() const { return m_connected; }
    QByteArray banner() const { return ssh_get_serverbanner(m_session); }
    QByteArray hostKeySha256() const
    {
        ssh_key key = nullptr;
        unsigned char *hash = nullptr;
        size_t length = 0;
        if (ssh_get_server_publickey(m_session, &key) != SSH_OK)
            return {};
        ssh_get_publickey_hash(key, SSH_PUBLICKEY_HASH_SHA256, &hash, &length);
        const QByteArray out = QByteArray(reinterpret_cast<const char *>(hash), qsizetype(length)).toHex();
        ssh_clean_pubkey_hash(&hash);
        ssh_key_free(key);
        return out;
    }
    bool none(const char *user) { return ssh_userauth_none(setUser(user), nullptr) == SSH_AUTH_SUCCESS; }
    bool password(const char *user, const char *word)
    {
        return ssh_userauth_password(setUser(user), nullptr, word) == SSH_AUTH_SUCCESS;
    }
    bool keyboardInteractive(const char *user, const char *word)
    {
        int rc = ssh_userauth_kbdint(setUser(user), nullptr, nullptr);
        while (rc == SSH_AUTH_INFO) {
            if (ssh_userauth_kbdint_getnprompts(m_session) > 0)
                ssh_userauth_kbdint_setanswer(m_session, 0, word);
            rc = ssh_userauth_kbdint(m_session, nullptr, nullptr);
        }
        return rc == SSH_AUTH_SUCCESS;
    }

    struct Done {
        int status = -1;
        QByteArray out;
        QByteArray err;
        bool refused = false;
    };
    Done exec(const QByteArray &command, const QByteArray &input = {})
    {
        Done done;
        ssh_channel channel = ssh_channel_new(m_session);
        if (ssh_channel_open_session(channel) != SSH_OK
            || ssh_channel_request_exec(channel, command.constData()) != SSH_OK) {
            done.refused = true;
            ssh_channel_free(channel);
            return done;
        }
        if (!input.isEmpty())
            ssh_channel_write(channel, input.constData(), uint32_t(input.size()));
        ssh_channel_send_eof(channel);
        QElapsedTimer timer;
        timer.start();
        char buffer[4096];
        while (timer.elapsed() < 10000) {
            const int out = ssh_channel_read_timeout(channel, buffer, sizeof buffer, 0, 50);
            if (out > 0)
                done.out.append(buffer, out);
            const int err = ssh_channel_read_timeout(channel, buffer, sizeof buffer, 1, 0);
            if (err > 0)
                done.err.append(buffer, err);
            if (out < 0 || (out <= 0 && err <= 0 && ssh_channel_is_eof(channel)))
                break;
        }
        done.status = ssh_channel_get_exit_status(channel);
        ssh_channel_free(channel);
        return done;
    }

    bool openShell()
    {
        m_shell = ssh_channel_new(m_session);
        return ssh_channel_open_session(m_shell) == SSH_OK
               && ssh_channel_request_pty_size(m_shell, "vt100", 200, 200) == SSH_OK
               && ssh_channel_request_shell(m_shell) == SSH_OK;
    }
    /// Types and reads until the text ends with `until`, the connection ends, or five seconds are over.
    QByteArray talk(const QByteArray &bytes, const QByteArray &until)
    {
        if (!bytes.isEmpty())
            ssh_channel_write(m_shell, bytes.constData(), uint32_t(bytes.size()));
        QByteArray heard;
        char buffer[4096];
        QElapsedTimer timer;
        timer.start();
        while (!heard.endsWith(until) && timer.elapsed() < 5000) {
            const int count = ssh_channel_read_timeout(m_shell, buffer, sizeof buffer, 0, 100);
            if (count > 0)
                heard.append(buffer, count);
            if (count < 0 || (count == 0 && ssh_channel_is_eof(m_shell)) || !ssh_is_connected(m_session))
                break;
        }
        return heard;
    }
    bool isAlive() const { return ssh_is_connected(m_session) && !ssh_channel_is_eof(m_shell); }

private:
    ssh_session setUser(const char *user)
    {
        ssh_options_set(m_session, SSH_OPTIONS_USER, user);
        return m_session;
    }

    ssh_session m_session;
    ssh_channel m_shell = nullptr;
    bool m_connected = false;
};

} // namespace rf
