#include "connectors/transport/ssh_core.h"

#include "connectors/transport/ssh_algorithms.h"
#include "connectors/transport/tcp_dial.h"
#include "connectors/transport/terminal_text.h"
#include "connectors/transport/words.h"

#include <algorithm>
#include <array>
#include <libssh/callbacks.h>

namespace rf {
namespace {

/// libssh tells which host key algorithm was agreed on only in its log; the log is per thread and is switched
/// on for the key exchange alone, before any secret is in play.
void noteNegotiation(int, const char *, const char *buffer, void *userdata)
{
    const QByteArray line(buffer);
    const qsizetype at = line.indexOf("Negotiated ");
    if (at < 0)
        return;
    const QList<QByteArray> agreed = line.mid(at + 11).split(',');
    if (agreed.size() > 1)
        *static_cast<QString *>(userdata) = QString::fromLatin1(agreed.at(1).trimmed());
}

class NegotiationNote {
public:
    explicit NegotiationNote(QString *into)
        : m_level(ssh_get_log_level())
    {
        ssh_set_log_userdata(into);
        ssh_set_log_callback(noteNegotiation);
        ssh_set_log_level(SSH_LOG_DEBUG);
    }
    NegotiationNote(const NegotiationNote &) = delete;
    NegotiationNote &operator=(const NegotiationNote &) = delete;
    ~NegotiationNote()
    {
        ssh_set_log_level(m_level);
        ssh_set_log_callback(nullptr);
        ssh_set_log_userdata(nullptr);
    }

private:
    int m_level;
};

/// Remembers each secret that is fetched, so that it can be blanked in error details.
class RememberingStore final : public SecretStore {
public:
    RememberingStore(SecretStore &inner, Redactor &redactor)
        : m_inner(inner)
        , m_redactor(redactor)
    {
    }
    QString describe() const override { return m_inner.describe(); }
    Result<> store(const SecretRef &ref, const Secret &secret) override { return m_inner.store(ref, secret); }
    Result<> remove(const SecretRef &ref) override { return m_inner.remove(ref); }
    Result<Secret> fetch(const SecretRef &ref) override
    {
        auto secret = m_inner.fetch(ref);
        if (secret)
            m_redactor.add(*secret);
        return secret;
    }

private:
    SecretStore &m_inner;
    Redactor &m_redactor;
};

} // namespace

SshCore::SshCore(Dialler &dialler, const SshOptions &options, const CancelToken &cancel)
    : m_dialler(dialler)
    , m_options(options)
    , m_cancel(cancel)
{
}

SshCore::~SshCore()
{
    close();
}

Result<> SshCore::start(qintptr socket, const QByteArray &shownHost)
{
    static const bool ready = ssh_init() == SSH_OK;
    m_session = ready ? ssh_new() : nullptr;
    m_watch = duplicateSocket(socket);
    if (!m_session || m_watch < 0) {
        closeSocket(socket);
        return fail(ErrorCode::Internal, QStringLiteral("no SSH session could be made"));
    }
    const auto list = [&](const char *modern, const char *old) {
        return m_options.oldAlgorithms ? QByteArray(modern) + old : QByteArray(modern);
    };
    const QByteArray kex = list(ssh::modernKex, ssh::oldKex);
    const QByteArray keys = list(ssh::modernKeys, ssh::oldKeys);
    const QByteArray ciphers = list(ssh::modernCiphers, ssh::oldCiphers);
    const QByteArray macs = list(ssh::modernMacs, ssh::oldMacs);
    const int no = 0;
    const long timeout = 10; // seconds, only for calls of libssh that block in spite of us
    const int smallestRsa = ssh::smallestRsa; // smaller than 2048 is a weakness, noted by the caller
    const socket_t fd = static_cast<socket_t>(socket);
    const std::array settings{
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_PROCESS_CONFIG, &no},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_HOST, shownHost.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_TIMEOUT, &timeout},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_KEY_EXCHANGE, kex.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_HOSTKEYS, keys.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_CIPHERS_C_S, ciphers.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_CIPHERS_S_C, ciphers.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_HMAC_C_S, macs.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_HMAC_S_C, macs.constData()},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_RSA_MIN_SIZE, &smallestRsa},
        std::pair<ssh_options_e, const void *>{SSH_OPTIONS_FD, &fd},
    };
    for (const auto &[option, value] : settings) {
        if (ssh_options_set(m_session, option, value) != SSH_OK) {
            closeSocket(socket);
            return fail(ErrorCode::Internal,
                        QStringLiteral("SSH option %1 was refused: %2").arg(option).arg(lastError()));
        }
    }
    ssh_set_blocking(m_session, 0);
    const NegotiationNote note(&m_hostKeyAlgorithm);
    const QDeadlineTimer deadline(m_options.connectMs);
    ASSIGN_OR_RETURN(const int answer,
                     drive([this] { return ssh_connect(m_session); }, SSH_AGAIN, deadline, true));
    if (answer == SSH_OK)
        return {};
    const QString why = lastError();
    if (m_broken.load())
        return fail(ErrorCode::LinkLost, QStringLiteral("interrupted"));
    if (why.contains(QLatin1String("no match for method")))
        return fail(ErrorCode::Unsupported, TransportText::tr("no common SSH algorithm: %1").arg(why));
    if (why.contains(QLatin1String("banner"), Qt::CaseInsensitive)
        || why.contains(QLatin1String("protocol version")))
        return fail(ErrorCode::Unparsable, TransportText::tr("no SSH server speaks there: %1").arg(why));
    if (why.contains(QLatin1String("too many"), Qt::CaseInsensitive))
        return fail(ErrorCode::LockedOut,
                    TransportText::tr("the device turned the connection away: %1").arg(why));
    const bool greeted = ssh_get_serverbanner(m_session) != nullptr;
    if (greeted && !ssh_get_kex_algo(m_session))
        return fail(ErrorCode::LockedOut,
                    TransportText::tr(
                        "closed right after its greeting, as devices do that refuse sign-ins for a while: %1")
                        .arg(why));
    return fail(ErrorCode::LinkLost,
                TransportText::tr("the connection ended during the key exchange: %1").arg(why));
}

void SshCore::close()
{
    if (m_session) {
        if (!m_broken.load())
            ssh_disconnect(m_session);
        ssh_free(m_session);
        m_session = nullptr;
    }
    const qintptr watch = m_watch.exchange(-1);
    if (watch >= 0) {
        shutDownSocket(watch);
        closeSocket(watch);
    }
}

Result<> SshCore::pause(const QDeadlineTimer &deadline, bool cancellable, int milliseconds)
{
    if (m_broken.load())
        return fail(ErrorCode::LinkLost, QStringLiteral("interrupted"));
    if (cancellable && m_cancel.isCancelled())
        return fail(ErrorCode::Cancelled, QStringLiteral("stopped"));
    if (deadline.hasExpired())
        return fail(ErrorCode::Timeout, TransportText::tr("no answer in time"));
    const bool pendingOut = (ssh_get_poll_flags(m_session) & SSH_WRITE_PENDING) != 0;
    const qint64 left = std::max<qint64>(1, deadline.remainingTime());
    waitForSocket(m_watch.load(), true, pendingOut,
                  static_cast<int>(std::min<qint64>({left, milliseconds, waitSliceMs})));
    return {};
}

Result<QByteArray> SshCore::readSome(ssh_channel channel, bool standardError)
{
    std::array<char, 16384> buffer;
    const int got = ssh_channel_read_nonblocking(channel, buffer.data(), static_cast<uint32_t>(buffer.size()),
                                                 standardError ? 1 : 0);
    if (got > 0)
        return QByteArray(buffer.data(), got);
    if (m_broken.load())
        return fail(ErrorCode::LinkLost, QStringLiteral("interrupted"));
    if (got == 0 || got == SSH_EOF || got == SSH_AGAIN)
        return QByteArray();
    return lost(TransportText::tr("the connection ended while reading: %1"));
}

Result<qsizetype> SshCore::writeSome(ssh_channel channel, QByteArrayView bytes)
{
    const QByteArrayView piece = bytes.first(std::min<qsizetype>(bytes.size(), 16384));
    const int wrote = ssh_channel_write(channel, piece.data(), static_cast<uint32_t>(piece.size()));
    if (wrote < 0 && wrote != SSH_AGAIN)
        return lost(TransportText::tr("the connection ended while sending: %1"));
    return std::max(wrote, 0);
}

Result<> SshCore::writeAll(ssh_channel channel, QByteArrayView bytes, const QDeadlineTimer &deadline)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        ASSIGN_OR_RETURN(const qsizetype wrote, writeSome(channel, bytes.sliced(sent)));
        sent += wrote;
        if (wrote == 0)
            RETURN_IF_ERROR(pause(deadline, false));
    }
    // What libssh still holds back must be on the wire before we call it sent.
    ASSIGN_OR_RETURN(const int flushed,
                     drive([this] { return ssh_blocking_flush(m_session, 0); }, SSH_AGAIN, deadline, false));
    if (flushed != SSH_OK)
        return lost(TransportText::tr("the connection ended while sending: %1"));
    return {};
}

Result<ssh_channel> SshCore::openChannel(const QDeadlineTimer &deadline)
{
    if (!isOpen())
        return fail(ErrorCode::LinkLost, TransportText::tr("the connection has ended"));
    ChannelHolder channel(ssh_channel_new(m_session));
    if (!channel.get())
        return fail(ErrorCode::Internal, QStringLiteral("no SSH channel could be made"));
    ASSIGN_OR_RETURN(const int opened, drive([&] { return ssh_channel_open_session(channel.get()); },
                                             SSH_AGAIN, deadline, false));
    if (opened != SSH_OK) {
        if (!isOpen())
            return lost(TransportText::tr("the connection ended while opening a channel: %1"));
        return fail(ErrorCode::Rejected,
                    TransportText::tr("the device refused a channel: %1").arg(lastError()));
    }
    return channel.release();
}

Result<Secret> SshCore::fill(const QString &text)
{
    RememberingStore store(m_dialler.secrets, m_redactor);
    return fillIn(text, store);
}

QString SshCore::lastError() const
{
    if (!m_session)
        return {};
    const char *text = ssh_get_error(m_session);
    return clean(plainLine(text ? QByteArrayView(text) : QByteArrayView()));
}

tl::unexpected<Error> SshCore::lost(const QString &sentence) const
{
    if (m_broken.load())
        return fail(ErrorCode::LinkLost, QStringLiteral("interrupted"));
    return fail(ErrorCode::LinkLost, sentence.arg(lastError()));
}

bool SshCore::isOpen() const
{
    return m_session && !m_broken.load() && ssh_is_connected(m_session);
}

void SshCore::interrupt()
{
    m_broken = true;
    const qintptr watch = m_watch.load();
    if (watch >= 0)
        shutDownSocket(watch);
}

ChannelHolder::~ChannelHolder()
{
    if (m_channel)
        ssh_channel_free(m_channel);
}

} // namespace rf
