// A device with an SSH server that misbehaves on demand: libssh's server side, one thread for each
// connection. The shell is a function that reads and writes like the firmware of a router would.
#pragma once

#include "tests/transport/loopback_listener.h"

#include <QByteArray>
#include <QString>
#include <atomic>
#include <functional>
#include <libssh/libssh.h>
#include <libssh/server.h>
#include <mutex>
#include <poll.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace rf::test {

class SshShell {
public:
    SshShell(ssh_channel channel, ssh_session session, const std::atomic<bool> &stop, bool echo)
        : m_channel(channel)
        , m_session(session)
        , m_stop(stop)
        , m_echo(echo)
    {
    }
    /// False when the client has gone (or the test is over).
    bool write(const QByteArray &bytes)
    {
        qsizetype sent = 0;
        while (sent < bytes.size() && !gone()) {
            const int n =
                ssh_channel_write(m_channel, bytes.constData() + sent,
                                  static_cast<uint32_t>(std::min<qsizetype>(bytes.size() - sent, 32000)));
            if (n < 0)
                return false;
            sent += n;
        }
        return !gone();
    }
    /// One key press; empty when the client has gone.
    QByteArray key()
    {
        while (!gone()) {
            char c = 0;
            const int n = ssh_channel_read_timeout(m_channel, &c, 1, 0, 50);
            if (n == 1)
                return QByteArray(1, c);
            if (n < 0 || ssh_channel_is_eof(m_channel))
                return {};
        }
        return {};
    }
    /// A typed line without its end, echoed as a terminal does; nullopt when the client has gone.
    std::optional<QByteArray> line(bool hidden = false)
    {
        QByteArray typed;
        for (;;) {
            const QByteArray c = key();
            if (c.isEmpty())
                return std::nullopt;
            if (c == "\r" || c == "\n") {
                write("\r\n");
                return typed;
            }
            typed += c;
            if (m_echo && !hidden)
                write(c);
        }
    }
    bool pause(int milliseconds) const
    {
        for (int i = 0; i < milliseconds && !gone(); i += 10)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return !gone();
    }
    bool gone() const { return m_stop || !ssh_is_connected(m_session) || !ssh_channel_is_open(m_channel); }
    ssh_channel channel() const { return m_channel; }

private:
    ssh_channel m_channel;
    ssh_session m_session;
    const std::atomic<bool> &m_stop;
    bool m_echo;
};

struct SshBehaviour {
    bool none = false; ///< lets anybody in
    QByteArray user = "admin";
    QByteArray password; ///< empty = no password is right
    int methods = SSH_AUTH_METHOD_PASSWORD;
    QList<std::pair<QByteArray, bool>> questions{{"Password: ", false}}; ///< keyboard-interactive, with echo
    int closeAfterRefusals = 100; ///< the connection is closed after that many
    bool closeAfterBanner = false;
    bool old = false; ///< offers only what nobody should use any more
    bool echo = true;
    bool refuseShell = false;
    std::function<void(SshShell &)> shell;
    std::function<int(SshShell &, const QByteArray &)> exec; ///< gives the exit status, -1 = tells none
    bool refuseExec = false;
};

class SshTestServer {
public:
    explicit SshTestServer(SshBehaviour behaviour, bool rsa = false)
        : m_behaviour(std::move(behaviour))
    {
        ssh_init();
        const bool useRsa = rsa || m_behaviour.old;
        ssh_pki_generate(useRsa ? SSH_KEYTYPE_RSA : SSH_KEYTYPE_ED25519, useRsa ? 1024 : 0, &m_key);
        m_listener.start([this](int fd, int) {
            if (m_behaviour.closeAfterBanner)
                hangUp(fd);
            else
                serve(fd);
        });
    }
    SshTestServer(const SshTestServer &) = delete;
    SshTestServer &operator=(const SshTestServer &) = delete;
    ~SshTestServer()
    {
        m_listener.stop();
        ssh_key_free(m_key);
    }
    int port() const { return m_listener.port(); }
    int signInsTried() const { return m_tried; } ///< passwords and answers that were shown to us
    int connections() const { return m_listener.connections(); }
    QByteArray typed() const ///< everything the shells read line by line, if their functions note it
    {
        const std::lock_guard lock(m_mutex);
        return m_typed;
    }
    void note(const QByteArray &text)
    {
        const std::lock_guard lock(m_mutex);
        m_typed += text;
    }

private:
    static void hangUp(int fd)
    {
        const QByteArray banner = "SSH-2.0-busy\r\n";
        (void)!::write(fd, banner.constData(), static_cast<size_t>(banner.size()));
        ::shutdown(fd, SHUT_WR);
        char sink[256];
        while (::read(fd, sink, sizeof sink) > 0) { }
        ::close(fd);
    }

    void serve(int fd)
    {
        const ssh_bind bind = ssh_bind_new();
        const int no = 0;
        ssh_bind_options_set(bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &no);
        ssh_key key = ssh_key_dup(m_key);
        ssh_bind_options_set(bind, SSH_BIND_OPTIONS_IMPORT_KEY, key);
        if (m_behaviour.old) {
            ssh_bind_options_set(bind, SSH_BIND_OPTIONS_KEY_EXCHANGE, "diffie-hellman-group1-sha1");
            ssh_bind_options_set(bind, SSH_BIND_OPTIONS_HOSTKEY_ALGORITHMS, "ssh-rsa");
            ssh_bind_options_set(bind, SSH_BIND_OPTIONS_CIPHERS_C_S, "3des-cbc");
            ssh_bind_options_set(bind, SSH_BIND_OPTIONS_CIPHERS_S_C, "3des-cbc");
            ssh_bind_options_set(bind, SSH_BIND_OPTIONS_HMAC_C_S, "hmac-sha1");
            ssh_bind_options_set(bind, SSH_BIND_OPTIONS_HMAC_S_C, "hmac-sha1");
        }
        const ssh_session session = ssh_new();
        if (ssh_bind_accept_fd(bind, session, fd) == SSH_OK) {
            ssh_set_auth_methods(session, m_behaviour.methods);
            if (ssh_handle_key_exchange(session) == SSH_OK && signIn(session))
                work(session);
        }
        ssh_disconnect(session);
        ssh_free(session);
        ssh_bind_free(bind);
    }

    bool signIn(ssh_session session)
    {
        int refusals = 0;
        while (!m_listener.stopping()) {
            const ssh_message message = next(session);
            if (!message)
                return false;
            const int kind = ssh_message_subtype(message);
            bool right = false;
            bool replied = false;
            if (ssh_message_type(message) == SSH_REQUEST_SERVICE) {
                ssh_message_service_reply_success(message);
                replied = true;
            } else if (ssh_message_type(message) == SSH_REQUEST_AUTH) {
                if (kind == SSH_AUTH_METHOD_NONE) {
                    right = m_behaviour.none;
                } else if (kind == SSH_AUTH_METHOD_PASSWORD) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
                    right = shown(ssh_message_auth_password(message));
#pragma GCC diagnostic pop
                    refusals += right ? 0 : 1;
                } else if (kind == SSH_AUTH_METHOD_INTERACTIVE) {
                    if (ssh_message_auth_kbdint_is_response(message)) {
                        right = ssh_userauth_kbdint_getnanswers(session) > 0
                                && shown(ssh_userauth_kbdint_getanswer(session, 0));
                        refusals += right ? 0 : 1;
                    } else {
                        ask(message);
                        replied = true;
                    }
                }
            }
            if (right) {
                ssh_message_auth_reply_success(message, 0);
                ssh_message_free(message);
                return true;
            }
            if (!replied) {
                ssh_message_auth_set_methods(message, m_behaviour.methods);
                ssh_message_reply_default(message);
            }
            ssh_message_free(message);
            if (refusals >= m_behaviour.closeAfterRefusals)
                return false;
        }
        return false;
    }

    void ask(ssh_message message)
    {
        std::vector<const char *> prompts;
        std::vector<char> echo;
        for (const auto &[text, isShown] : m_behaviour.questions) {
            prompts.push_back(text.constData());
            echo.push_back(isShown ? 1 : 0);
        }
        ssh_message_auth_interactive_request(message, "", "", static_cast<unsigned>(prompts.size()),
                                             prompts.data(), echo.data());
    }

    bool shown(const char *password)
    {
        ++m_tried;
        return password && !m_behaviour.password.isEmpty() && m_behaviour.password == password;
    }

    ssh_message next(ssh_session session) const
    {
        // ssh_message_get() blocks; watching the socket first lets the test end the server at any time.
        while (!m_listener.stopping() && ssh_is_connected(session)) {
            ssh_set_blocking(session, 0);
            const ssh_message message = ssh_message_get(session);
            ssh_set_blocking(session, 1);
            if (message)
                return message;
            pollfd entry{ssh_get_fd(session), POLLIN, 0};
            ::poll(&entry, 1, 20);
        }
        return nullptr;
    }

    void work(ssh_session session)
    {
        ssh_channel channel = nullptr;
        while (!m_listener.stopping()) {
            const ssh_message message = next(session);
            if (!message)
                return;
            if (ssh_message_type(message) == SSH_REQUEST_CHANNEL_OPEN) {
                channel = ssh_message_channel_request_open_reply_accept(message);
                ssh_message_free(message);
                continue;
            }
            const int kind = ssh_message_subtype(message);
            if (ssh_message_type(message) != SSH_REQUEST_CHANNEL || !channel) {
                ssh_message_reply_default(message);
                ssh_message_free(message);
                continue;
            }
            if (kind == SSH_CHANNEL_REQUEST_PTY) {
                ssh_message_channel_request_reply_success(message);
                ssh_message_free(message);
            } else if (kind == SSH_CHANNEL_REQUEST_SHELL && !m_behaviour.refuseShell && m_behaviour.shell) {
                ssh_message_channel_request_reply_success(message);
                ssh_message_free(message);
                SshShell shell(channel, session, m_listener.stopping(), m_behaviour.echo);
                m_behaviour.shell(shell);
                ssh_channel_send_eof(channel);
                ssh_channel_close(channel);
                ssh_channel_free(channel);
                channel = nullptr;
            } else if (kind == SSH_CHANNEL_REQUEST_EXEC && !m_behaviour.refuseExec && m_behaviour.exec) {
                const QByteArray command = ssh_message_channel_request_command(message);
                ssh_message_channel_request_reply_success(message);
                ssh_message_free(message);
                SshShell shell(channel, session, m_listener.stopping(), false);
                const int status = m_behaviour.exec(shell, command);
                if (status >= 0)
                    ssh_channel_request_send_exit_status(channel, status);
                ssh_channel_send_eof(channel);
                ssh_channel_close(channel);
                ssh_channel_free(channel);
                channel = nullptr;
            } else {
                ssh_message_reply_default(message);
                ssh_message_free(message);
            }
        }
    }

    const SshBehaviour m_behaviour;
    ssh_key m_key = nullptr;
    std::atomic<int> m_tried{0};
    mutable std::mutex m_mutex;
    QByteArray m_typed;
    LoopbackListener m_listener;
};

} // namespace rf::test
