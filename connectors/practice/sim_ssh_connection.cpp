#include "connectors/practice/sim_ssh_connection.h"

#include <QRandomGenerator>
#include <QThread>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxInput = 1024 * 1024;
constexpr qsizetype maxQueued = 8 * 1024 * 1024;

QByteArray noise(qsizetype length)
{
    QByteArray bytes(length, Qt::Uninitialized);
    for (char &c : bytes)
        c = char(QRandomGenerator::global()->bounded(256));
    return bytes;
}

QByteArray escapeBomb()
{
    // Title changes, clear screen, cursor report requests, colours and a bell: what a terminal would obey.
    return QByteArray("\x1b]0;owned\x07\x1b[2J\x1b[1;1H\x1b[31m\x1b[6n\x1bP1;1|17/61\x1b\\\x07\b\b\b\x9b"
                      "31m")
        .repeated(200);
}

} // namespace

SimSshConnection::SimSshConnection(SimSshHandler &handler, const SimSshServer::Options &options,
                                   const Mischief &mischief, ssh_session session, std::function<bool()> alive)
    : m_handler(handler)
    , m_options(options)
    , m_mischief(mischief)
    , m_session(session)
    , m_alive(std::move(alive))
{
    if (m_mischief.kind == "cut-after"_L1)
        m_allowance = m_mischief.value;
    m_callbacks.userdata = this;
    m_callbacks.auth_none_function = onNone;
    if (m_options.passwordMethod)
        m_callbacks.auth_password_function = onPassword;
    m_callbacks.channel_open_request_session_function = onChannel;
    ssh_callbacks_init(&m_callbacks);
}

SimSshConnection::~SimSshConnection()
{
    ssh_silent_disconnect(m_session);
    ssh_free(m_session); // its channels with it
}

void SimSshConnection::run()
{
    ssh_set_server_callbacks(m_session, &m_callbacks);
    int methods = 0;
    if (m_options.passwordMethod)
        methods |= SSH_AUTH_METHOD_PASSWORD;
    if (m_options.keyboardInteractive) {
        methods |= SSH_AUTH_METHOD_INTERACTIVE;
        ssh_set_message_callback(m_session, onMessage, this);
    }
    ssh_set_auth_methods(m_session, methods);
    // The key exchange goes on inside the event loop, so that a silent peer cannot hold up stop().
    ssh_set_blocking(m_session, 0);
    if (ssh_handle_key_exchange(m_session) == SSH_ERROR)
        return;
    ssh_event event = ssh_event_new();
    if (!event)
        return;
    ssh_event_add_session(event, m_session);
    bool goOn = true;
    while (goOn && !m_cut && m_alive()) {
        bool busy = false;
        for (const auto &channel : m_channels)
            busy = busy || !channel->out.isEmpty() || !channel->err.isEmpty() || channel->flood > 0;
        if (ssh_event_dopoll(event, busy ? 1 : 20) == SSH_ERROR
            || (ssh_get_status(m_session) & (SSH_CLOSED | SSH_CLOSED_ERROR)))
            break;
        for (const auto &channel : m_channels)
            goOn = goOn && pump(*channel);
        m_channels.remove_if([](const auto &channel) {
            if (!channel->closed)
                return false;
            ssh_remove_channel_callbacks(channel->channel, &channel->callbacks);
            ssh_channel_free(channel->channel);
            return true;
        });
    }
    for (const auto &channel : m_channels)
        ssh_remove_channel_callbacks(channel->channel, &channel->callbacks);
    ssh_event_remove_session(event, m_session);
    ssh_event_free(event);
}

int SimSshConnection::authenticate(const QByteArray &user, const QByteArray &password)
{
    if (m_handler.acceptsPassword(user, password))
        return SSH_AUTH_SUCCESS;
    if (++m_refused >= m_options.tries)
        m_cut = true;
    return SSH_AUTH_DENIED;
}

int SimSshConnection::onPassword(ssh_session, const char *user, const char *password, void *self)
{
    return static_cast<SimSshConnection *>(self)->authenticate(user, password);
}

int SimSshConnection::onNone(ssh_session, const char *user, void *self)
{
    return static_cast<SimSshConnection *>(self)->m_handler.acceptsNone(user) ? SSH_AUTH_SUCCESS
                                                                              : SSH_AUTH_DENIED;
}

int SimSshConnection::onMessage(ssh_session session, ssh_message message, void *self)
{
    auto *connection = static_cast<SimSshConnection *>(self);
    if (ssh_message_type(message) != SSH_REQUEST_AUTH
        || ssh_message_subtype(message) != SSH_AUTH_METHOD_INTERACTIVE)
        return 1;
    if (!ssh_message_auth_kbdint_is_response(message)) {
        const char *prompt = "Password: ";
        char echo = 0;
        ssh_message_auth_interactive_request(message, "", "", 1, &prompt, &echo);
        return 0;
    }
    const char *answer =
        ssh_userauth_kbdint_getnanswers(session) == 1 ? ssh_userauth_kbdint_getanswer(session, 0) : nullptr;
    const char *user = ssh_message_auth_user(message);
    if (answer && user && connection->authenticate(user, answer) == SSH_AUTH_SUCCESS) {
        ssh_message_auth_reply_success(message, 0);
        return 0;
    }
    return 1;
}

ssh_channel SimSshConnection::onChannel(ssh_session session, void *self)
{
    auto *connection = static_cast<SimSshConnection *>(self);
    ssh_channel raw = connection->m_channels.size() < 8 ? ssh_channel_new(session) : nullptr;
    if (!raw)
        return nullptr;
    auto channel = std::make_unique<Channel>();
    channel->owner = connection;
    channel->channel = raw;
    auto &c = channel->callbacks;
    c.userdata = channel.get();
    c.channel_pty_request_function = onPty;
    c.channel_shell_request_function = onShell;
    c.channel_exec_request_function = onExec;
    c.channel_data_function = onData;
    c.channel_eof_function = onEof;
    c.channel_close_function = onClose;
    ssh_callbacks_init(&c);
    ssh_set_channel_callbacks(raw, &c);
    connection->m_channels.push_back(std::move(channel));
    return raw;
}

int SimSshConnection::onPty(ssh_session, ssh_channel, const char *, int width, int height, int, int,
                            void *self)
{
    auto *channel = static_cast<Channel *>(self);
    channel->pty = true;
    channel->columns = qBound(20, width, 1000);
    channel->rows = qBound(2, height, 1000);
    return 0;
}

int SimSshConnection::onShell(ssh_session, ssh_channel, void *self)
{
    auto *channel = static_cast<Channel *>(self);
    SimSshConnection &connection = *channel->owner;
    if (!connection.m_options.shell || channel->shell || channel->exec)
        return 1;
    channel->shell = connection.m_handler.openShell(channel->columns, channel->rows);
    if (!channel->shell)
        return 1;
    connection.say(*channel, channel->shell->greeting(), false);
    return 0;
}

int SimSshConnection::onExec(ssh_session, ssh_channel, const char *command, void *self)
{
    auto *channel = static_cast<Channel *>(self);
    if (!channel->owner->m_options.exec || channel->shell || channel->exec)
        return 1;
    channel->exec = true;
    channel->command = QByteArray(command);
    return 0;
}

int SimSshConnection::onData(ssh_session, ssh_channel, void *data, uint32_t length, int, void *self)
{
    auto *channel = static_cast<Channel *>(self);
    const QByteArray bytes(static_cast<const char *>(data), qsizetype(length));
    if (channel->shell && !channel->shell->finished())
        channel->owner->say(*channel, channel->shell->typed(bytes), true);
    else if (channel->input.size() < maxInput)
        channel->input += bytes;
    return int(length);
}

void SimSshConnection::onEof(ssh_session, ssh_channel, void *self)
{
    static_cast<Channel *>(self)->inputEnded = true;
}

void SimSshConnection::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<Channel *>(self)->closed = true;
}

void SimSshConnection::say(Channel &channel, const QByteArray &text, bool mayTwist)
{
    if (text.isEmpty() || channel.out.size() > maxQueued)
        return;
    if (mayTwist && m_mischief.kind == "garbage"_L1)
        channel.out += noise(qMax<qsizetype>(text.size(), 64));
    else if (mayTwist && m_mischief.kind == "escape-bomb"_L1)
        channel.out += escapeBomb() + text;
    else
        channel.out += text;
    // Single echoed characters do not yet make a flood; a whole answer does.
    if (mayTwist && m_mischief.kind == "flood"_L1 && text.contains('\n'))
        channel.flood = qint64(m_mischief.value > 0 ? m_mischief.value : 100) * 1024 * 1024;
}

void SimSshConnection::runExec(Channel &channel)
{
    channel.replied = true;
    SimExecReply reply = m_handler.exec(channel.command, channel.input);
    channel.exitStatus = reply.exitStatus;
    if (m_mischief.kind == "flood"_L1)
        channel.flood = qint64(m_mischief.value > 0 ? m_mischief.value : 100) * 1024 * 1024;
    say(channel, reply.out, true);
    channel.err = reply.err;
}

bool SimSshConnection::write(Channel &channel, QByteArray &from, bool toStderr)
{
    const bool slow = m_mischief.kind == "slow"_L1;
    qsizetype length = qMin<qsizetype>(from.size(), slow ? 1 : 32 * 1024);
    length = qMin<qsizetype>(length, qsizetype(ssh_channel_window_size(channel.channel)));
    if (m_allowance >= 0)
        length = qMin<qsizetype>(length, qsizetype(m_allowance));
    if (length > 0) {
        const int written =
            toStderr ? ssh_channel_write_stderr(channel.channel, from.constData(), uint32_t(length))
                     : ssh_channel_write(channel.channel, from.constData(), uint32_t(length));
        if (written < 0)
            return false;
        from.remove(0, written);
        if (m_allowance >= 0)
            m_allowance -= written;
        if (slow)
            QThread::msleep(quint32(qBound(0, m_mischief.value, 5000)));
    }
    return m_allowance != 0;
}

bool SimSshConnection::pump(Channel &channel)
{
    if (channel.closed || ssh_channel_is_closed(channel.channel)) {
        channel.closed = true;
        return true;
    }
    if (channel.exec && !channel.replied) {
        const int wanted = m_handler.inputLines(channel.command);
        if (wanted == 0 || channel.inputEnded || channel.input.count('\n') >= wanted)
            runExec(channel);
    }
    if (!channel.out.isEmpty() && !write(channel, channel.out, false))
        return false;
    if (channel.out.isEmpty() && channel.flood > 0) {
        QByteArray block(qsizetype(qMin<qint64>(channel.flood, 32 * 1024)), 'A');
        const qsizetype before = block.size();
        if (!write(channel, block, false))
            return false;
        channel.flood -= before - block.size();
    }
    if (!channel.out.isEmpty() || channel.flood > 0)
        return true;
    if (!channel.err.isEmpty() && !write(channel, channel.err, true))
        return false;
    const bool over = channel.shell ? channel.shell->finished() : channel.replied;
    if (over && channel.err.isEmpty()) {
        if (channel.exec)
            ssh_channel_request_send_exit_status(channel.channel, channel.exitStatus);
        ssh_channel_send_eof(channel.channel);
        ssh_channel_close(channel.channel);
        // A shell that ends takes the connection with it, as consoles do.
        if (channel.shell)
            return false;
        channel.closed = true;
    }
    return true;
}

} // namespace rf
