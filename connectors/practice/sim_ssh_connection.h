// One connection of the simulated SSH server, in its own thread. Known to sim_ssh_*.cpp only.
#pragma once

#include "connectors/practice/sim_ssh_server.h"

#include <atomic>
#include <libssh/callbacks.h>
#include <libssh/libssh.h>
#include <libssh/server.h>
#include <list>

namespace rf {

class SimSshConnection {
public:
    /// Takes the session over. `alive` turns false when the server wants the connection gone.
    SimSshConnection(SimSshHandler &handler, const SimSshServer::Options &options, const Mischief &mischief,
                     ssh_session session, std::function<bool()> alive);
    ~SimSshConnection();
    SimSshConnection(const SimSshConnection &) = delete;
    SimSshConnection &operator=(const SimSshConnection &) = delete;
    void run(); ///< until either side ends it

private:
    struct Channel {
        SimSshConnection *owner = nullptr;
        ssh_channel channel = nullptr;
        ssh_channel_callbacks_struct callbacks = {};
        std::unique_ptr<SimShell> shell;
        bool pty = false;
        bool exec = false;
        bool inputEnded = false;
        bool replied = false;
        bool closed = false;
        int columns = 80;
        int rows = 24;
        int exitStatus = 0;
        QByteArray command;
        QByteArray input;
        QByteArray out;
        QByteArray err;
        qint64 flood = 0;
    };

    static int onPassword(ssh_session, const char *user, const char *password, void *self);
    static int onNone(ssh_session, const char *user, void *self);
    static ssh_channel onChannel(ssh_session, void *self);
    static int onMessage(ssh_session, ssh_message message, void *self);
    static int onPty(ssh_session, ssh_channel, const char *, int width, int height, int, int, void *self);
    static int onShell(ssh_session, ssh_channel, void *self);
    static int onExec(ssh_session, ssh_channel, const char *command, void *self);
    static int onData(ssh_session, ssh_channel, void *data, uint32_t length, int, void *self);
    static void onEof(ssh_session, ssh_channel, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);

    int authenticate(const QByteArray &user, const QByteArray &password);
    void say(Channel &channel, const QByteArray &text, bool mayTwist);
    void runExec(Channel &channel);
    bool pump(Channel &channel); ///< false = the connection is to be cut
    bool write(Channel &channel, QByteArray &from, bool toStderr);

    SimSshHandler &m_handler;
    SimSshServer::Options m_options;
    Mischief m_mischief;
    ssh_session m_session;
    std::function<bool()> m_alive;
    ssh_server_callbacks_struct m_callbacks = {};
    std::list<std::unique_ptr<Channel>> m_channels;
    qint64 m_allowance = -1; ///< bytes until the cable is cut, -1 = none
    int m_refused = 0;
    bool m_cut = false;
};

} // namespace rf
