#include "connectors/transport/ssh_link.h"

#include "connectors/transport/ssh_conversation.h"
#include "connectors/transport/ssh_core.h"
#include "connectors/transport/ssh_sign_in.h"
#include "connectors/transport/tcp_dial.h"
#include "connectors/transport/terminal_text.h"
#include "connectors/transport/words.h"

#include <QElapsedTimer>
#include <QtEndian>
#include <openssl/crypto.h>

namespace rf {
namespace {

/// Bits of the modulus in an "ssh-rsa" key blob (RFC 4253, 6.6: three length-prefixed fields), 0 = not
/// readable.
qsizetype rsaBits(const QByteArray &blob)
{
    qsizetype at = 0;
    qsizetype length = 0;
    for (int i = 0; i < 3; ++i) {
        at += length;
        if (blob.size() - at < 4)
            return 0;
        length = static_cast<qsizetype>(qFromBigEndian<quint32>(blob.constData() + at));
        at += 4;
        if (length > blob.size() - at)
            return 0;
    }
    while (length > 0 && blob.at(at) == '\0') {
        ++at;
        --length;
    }
    return length * 8;
}

struct HostKey {
    QByteArray sha256;
    QString shown; ///< as OpenSSH prints it: SHA256:base64
    qsizetype rsa = 0; ///< bits of an RSA key, 0 for other kinds
};

Result<HostKey> hostKeyOf(ssh_session session)
{
    ssh_key raw = nullptr;
    if (ssh_get_server_publickey(session, &raw) != SSH_OK)
        return fail(ErrorCode::Unparsable, TransportText::tr("the device showed no host key"));
    const std::unique_ptr<ssh_key_struct, void (*)(ssh_key)> key(raw, ssh_key_free);
    HostKey out;
    unsigned char *hash = nullptr;
    size_t size = 0;
    if (ssh_get_publickey_hash(key.get(), SSH_PUBLICKEY_HASH_SHA256, &hash, &size) != 0)
        return fail(ErrorCode::Internal, QStringLiteral("the host key could not be hashed"));
    out.sha256 = QByteArray(reinterpret_cast<const char *>(hash), static_cast<qsizetype>(size));
    ssh_clean_pubkey_hash(&hash);
    out.shown =
        QStringLiteral("SHA256:") + QString::fromLatin1(out.sha256.toBase64(QByteArray::OmitTrailingEquals));
    if (ssh_key_type(key.get()) == SSH_KEYTYPE_RSA) {
        char *base64 = nullptr;
        if (ssh_pki_export_pubkey_base64(key.get(), &base64) == SSH_OK) {
            out.rsa = rsaBits(QByteArray::fromBase64(base64));
            ssh_string_free_char(base64);
        }
    }
    return out;
}

QStringList weaknessesOf(const SshCore &core, const HostKey &key)
{
    QStringList out;
    const auto name = [](const char *text) { return QString::fromLatin1(text ? text : ""); };
    const QString kex = name(ssh_get_kex_algo(core.session()));
    if (kex.endsWith(QLatin1String("-sha1")) || kex.contains(QLatin1String("group1-")))
        out.append(TransportText::tr("Old key exchange (%1)").arg(kex));
    if (core.hostKeyAlgorithm() == QLatin1String("ssh-rsa")
        || core.hostKeyAlgorithm() == QLatin1String("ssh-dss"))
        out.append(TransportText::tr("Old host key signature (%1, SHA-1)").arg(core.hostKeyAlgorithm()));
    if (key.rsa > 0 && key.rsa < 2048)
        out.append(TransportText::tr("Short host key (RSA, %1 bits)").arg(key.rsa));
    QStringList ciphers{name(ssh_get_cipher_in(core.session())), name(ssh_get_cipher_out(core.session()))};
    ciphers.removeDuplicates();
    for (const QString &cipher : std::as_const(ciphers)) {
        if (cipher.contains(QLatin1String("-cbc")) || cipher.startsWith(QLatin1String("3des")))
            out.append(TransportText::tr("Old encryption (%1)").arg(cipher));
    }
    QStringList macs{name(ssh_get_hmac_in(core.session())), name(ssh_get_hmac_out(core.session()))};
    macs.removeDuplicates();
    for (const QString &mac : std::as_const(macs)) {
        if (mac.startsWith(QLatin1String("hmac-sha1")) || mac.startsWith(QLatin1String("hmac-md5")))
            out.append(TransportText::tr("Old integrity check (%1)").arg(mac));
    }
    return out;
}

class LibsshLink final : public SshLink {
public:
    LibsshLink(Dialler &dialler, const SshOptions &options, const CancelToken &cancel)
        : m_core(dialler, options, cancel)
    {
    }
    ~LibsshLink() override
    {
        m_shell.reset(); // its channel dies before the session
    }
    SshCore &core() { return m_core; }
    void setWeaknesses(const QStringList &weaknesses) { m_weaknesses = weaknesses; }

    Result<> signIn(const SignIn &signIn) override
    {
        ASSIGN_OR_RETURN(m_noPassword, sshSignIn(m_core, signIn));
        return {};
    }

    Result<ExecReply> exec(const QString &command, const QString &input, int timeoutMs) override;

    Result<Conversation *> shell(const CliDialect &dialect) override
    {
        if (!m_shell) {
            ASSIGN_OR_RETURN(m_shell, ShellConversation::open(m_core, dialect));
        }
        return m_shell.get();
    }

    QString serverBanner() const override
    {
        const char *banner = m_core.session() ? ssh_get_serverbanner(m_core.session()) : nullptr;
        return plainLine(QByteArrayView(banner ? banner : ""));
    }
    QStringList weaknesses() const override { return m_weaknesses; }
    bool noPasswordSet() const override { return m_noPassword; }
    void interrupt() override { m_core.interrupt(); }
    bool isOpen() const override { return m_core.isOpen(); }

private:
    Result<ExecReply> converse(ssh_channel channel, QByteArrayView input, const QDeadlineTimer &deadline);

    SshCore m_core;
    QStringList m_weaknesses;
    bool m_noPassword = false;
    std::unique_ptr<ShellConversation> m_shell;
};

Result<ExecReply> LibsshLink::exec(const QString &command, const QString &input, int timeoutMs)
{
    ASSIGN_OR_RETURN(const Secret line, m_core.fill(command));
    ASSIGN_OR_RETURN(const Secret fed, m_core.fill(input));
    if (line.reveal([](QByteArrayView bytes) { return bytes.contains('\0'); }))
        return fail(ErrorCode::BadInput, QStringLiteral("a command cannot hold a NUL character"));
    const QDeadlineTimer deadline(timeoutMs);
    ASSIGN_OR_RETURN(const ssh_channel raw, m_core.openChannel(deadline));
    const ChannelHolder channel(raw);
    const auto requested = line.reveal([&](QByteArrayView bytes) {
        QByteArray text = bytes.toByteArray(); // libssh wants a closing NUL
        auto answer = m_core.drive([&] { return ssh_channel_request_exec(channel.get(), text.constData()); },
                                   SSH_AGAIN, deadline, false);
        OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()));
        return answer;
    });
    if (!requested)
        return tl::unexpected<Error>(requested.error());
    if (*requested != SSH_OK) {
        if (!m_core.isOpen())
            return m_core.lost(TransportText::tr("the connection ended while sending a command: %1"));
        return fail(ErrorCode::Rejected,
                    TransportText::tr("the device runs no single commands: %1").arg(m_core.lastError()));
    }
    return fed.reveal([&](QByteArrayView bytes) { return converse(channel.get(), bytes, deadline); });
}

/// Feeds the input and takes the output at the same time: a command that does both at once would otherwise
/// wait for us while we wait for it.
Result<ExecReply> LibsshLink::converse(ssh_channel channel, QByteArrayView input,
                                       const QDeadlineTimer &deadline)
{
    static constexpr int statusWaitMs = 2000; // some devices end their output and never tell how it went
    ExecReply reply;
    QDeadlineTimer statusDeadline(QDeadlineTimer::Forever);
    bool feeding = true;
    for (;;) {
        qsizetype fed = 0;
        if (feeding && !input.isEmpty()) {
            const auto wrote = m_core.writeSome(channel, input);
            if (!wrote && !m_core.isOpen())
                return m_core.lost(TransportText::tr("the connection ended while sending a command: %1"));
            // A command may end without reading all of its input; how it went is told by its status.
            fed = wrote.value_or(0);
            input = wrote ? input.sliced(fed) : QByteArrayView();
        }
        if (feeding && input.isEmpty()) {
            feeding = false;
            if (ssh_channel_send_eof(channel) == SSH_ERROR && !m_core.isOpen())
                return m_core.lost(TransportText::tr("the connection ended while sending a command: %1"));
        }
        ASSIGN_OR_RETURN(const QByteArray out, m_core.readSome(channel, false));
        ASSIGN_OR_RETURN(const QByteArray err, m_core.readSome(channel, true));
        reply.out += out;
        reply.err += err;
        if (reply.out.size() + reply.err.size() > m_core.options().maxBytes) {
            m_core.interrupt(); // whatever still comes is not wanted
            return fail(ErrorCode::Unparsable, TransportText::tr("the answer is too big"));
        }
        if (!out.isEmpty() || !err.isEmpty() || fed > 0) {
            if (deadline.hasExpired())
                return fail(ErrorCode::Timeout, TransportText::tr("the command did not end in time"));
            continue;
        }
        const bool ended = ssh_channel_is_eof(channel) || ssh_channel_is_closed(channel);
        const int status = ssh_channel_get_exit_status(channel);
        if (ended && (status >= 0 || ssh_channel_is_closed(channel) || statusDeadline.hasExpired())) {
            if (!m_core.isOpen() && status < 0)
                return m_core.lost(TransportText::tr("the connection ended while running a command: %1"));
            reply.exitStatus = status;
            return reply;
        }
        if (ended && statusDeadline.isForever())
            statusDeadline.setRemainingTime(statusWaitMs);
        if (!m_core.isOpen())
            return m_core.lost(TransportText::tr("the connection ended while running a command: %1"));
        RETURN_IF_ERROR(m_core.pause(deadline, false, ended ? 50 : 200));
    }
}

} // namespace

Result<std::unique_ptr<SshLink>> SshLink::connect(const Device &device, const SshOptions &options,
                                                  Dialler &dialler, const CancelToken &cancel)
{
    const auto port = static_cast<quint16>(options.port.value());
    const QByteArray shown = hostText(device.address(), port, 22);
    const auto withAddress = [&](Error error) {
        error.detail = QStringLiteral("%1: %2").arg(QString::fromLatin1(shown), error.detail);
        return tl::unexpected<Error>(std::move(error));
    };
    auto link = std::make_unique<LibsshLink>(dialler, options, cancel);
    auto socket = dialTcp(dialler.book.real({device.address(), port}), QDeadlineTimer(options.connectMs),
                          cancel, link->core().broken());
    if (!socket)
        return withAddress(std::move(socket).error());
    auto started = link->core().start(*socket, device.address().toString().toLatin1());
    if (!started)
        return withAddress(std::move(started).error());
    ASSIGN_OR_RETURN(const HostKey key, hostKeyOf(link->core().session()));
    // Nothing of ours but the key exchange has been sent so far, and nothing will be to a stranger.
    RETURN_IF_ERROR(dialler.trust.check(device.id, PinKind::SshHostKey, key.sha256, key.shown));
    link->setWeaknesses(weaknessesOf(link->core(), key));
    return link;
}

} // namespace rf
