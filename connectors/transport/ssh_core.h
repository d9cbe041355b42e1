// Inside of an SSH connection, shared by its sign-in, its commands and its shell: the libssh session in
// non-blocking mode, waiting in slices, and what a failure means. Private to this room.
#pragma once

#include "connectors/transport/placeholders.h"
#include "connectors/transport/ssh_link.h"

#include <QDeadlineTimer>
#include <atomic>
#include <libssh/libssh.h>

namespace rf {

class SshCore {
public:
    SshCore(Dialler &dialler, const SshOptions &options, const CancelToken &cancel);
    SshCore(const SshCore &) = delete;
    SshCore &operator=(const SshCore &) = delete;
    ~SshCore();

    /// Takes a connected socket and makes an SSH session of it: version, key exchange. No sign-in.
    Result<> start(qintptr socket, const QByteArray &shownHost);
    void close();

    /// Calls fn until it no longer says `again`, waiting for the socket in between. The last answer of fn, or
    /// an error: Timeout, LinkLost (interrupted), Cancelled where asked for.
    template <class F>
    Result<int> drive(F &&fn, int again, const QDeadlineTimer &deadline, bool cancellable)
    {
        for (;;) {
            const int answer = fn();
            if (answer != again)
                return answer;
            RETURN_IF_ERROR(pause(deadline, cancellable));
        }
    }
    /// One slice of waiting for traffic.
    Result<> pause(const QDeadlineTimer &deadline, bool cancellable, int milliseconds = 200);

    /// Reads what is there, without waiting. Empty = nothing yet.
    Result<QByteArray> readSome(ssh_channel channel, bool standardError);
    /// Writes as much of the bytes as can be sent now and says how much that was.
    Result<qsizetype> writeSome(ssh_channel channel, QByteArrayView bytes);
    Result<> writeAll(ssh_channel channel, QByteArrayView bytes, const QDeadlineTimer &deadline);
    Result<ssh_channel> openChannel(const QDeadlineTimer &deadline);

    /// Fills placeholders in and remembers the secrets for blanking.
    Result<Secret> fill(const QString &text);

    /// What libssh says about the last failure, blanked and on one line.
    QString lastError() const;
    /// LinkLost with this sentence; its %1 is what the device said when it closed.
    tl::unexpected<Error> lost(const QString &sentence) const;
    QString clean(const QString &text) const { return m_redactor.clean(text); }

    ssh_session session() const { return m_session; }
    const SshOptions &options() const { return m_options; }
    Redactor &redactor() { return m_redactor; }
    SecretStore &secrets() { return m_dialler.secrets; }
    const CancelToken &cancel() const { return m_cancel; }
    const std::atomic<bool> &broken() const { return m_broken; }
    const QString &hostKeyAlgorithm() const { return m_hostKeyAlgorithm; } ///< empty when not known
    bool isOpen() const;
    void interrupt(); ///< thread-safe

private:
    Dialler m_dialler; ///< a copy: the caller need not keep the struct, only what it refers to
    const SshOptions m_options;
    const CancelToken m_cancel;
    ssh_session m_session = nullptr;
    std::atomic<qintptr> m_watch{-1}; ///< our own handle of the socket; libssh closes its own when it likes
    std::atomic<bool> m_broken{false};
    Redactor m_redactor;
    QString m_hostKeyAlgorithm;
};

/// Frees a channel when the scope ends.
class ChannelHolder {
public:
    explicit ChannelHolder(ssh_channel channel)
        : m_channel(channel)
    {
    }
    ChannelHolder(const ChannelHolder &) = delete;
    ChannelHolder &operator=(const ChannelHolder &) = delete;
    ~ChannelHolder();
    ssh_channel get() const { return m_channel; }
    ssh_channel release() { return std::exchange(m_channel, nullptr); }

private:
    ssh_channel m_channel;
};

} // namespace rf
