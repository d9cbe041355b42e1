// ubus through SSH exec channels: one command per channel, exit status delivered.
#include "connectors/routers/openwrt/ubus_port.h"
#include "connectors/routers/openwrt/words.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

namespace {

constexpr int sessionSeconds = 900; ///< longer than any timed revert plus its proof

QString said(const ExecReply &reply)
{
    // The first line of the complaint, never the command: that may have carried a secret.
    const QString line = QString::fromUtf8(reply.err.left(400)).section(u'\n', 0, 0).trimmed().left(160);
    return line.isEmpty() ? u"exit status %1"_s.arg(reply.exitStatus) : line;
}

class SshPort final : public UbusPort {
public:
    explicit SshPort(std::unique_ptr<SshLink> link)
        : m_link(std::move(link))
    {
    }
    bool overHttp() const override { return false; }

    Result<UbusReply> call(const QString &object, const QString &method,
                           const QJsonObject &arguments) override
    {
        return send(ubusWire(false, object, method, arguments, false), {}, false);
    }
    Result<UbusReply> send(const WireForm &wire, const QString &session) override
    {
        return send(wire, session, true);
    }

    Result<std::optional<QByteArray>> file(const QString &path) override
    {
        return output(u"cat "_s + shellQuote(path));
    }
    Result<std::optional<bool>> exists(const QString &path) override
    {
        ASSIGN_OR_RETURN(const ExecReply reply, m_link->exec(u"ls -d %1"_s.arg(path)));
        if (reply.exitStatus < 0 || reply.exitStatus == 127)
            return std::optional<bool>();
        return std::optional<bool>(reply.exitStatus == 0);
    }
    Result<std::optional<QByteArray>> output(const QString &command) override
    {
        ASSIGN_OR_RETURN(const ExecReply reply, m_link->exec(command));
        if (reply.exitStatus != 0)
            return std::optional<QByteArray>();
        return std::optional<QByteArray>(reply.out);
    }
    Result<QString> newSession() override
    {
        ASSIGN_OR_RETURN(const UbusReply made,
                         call(u"session"_s, u"create"_s, QJsonObject{{u"timeout"_s, sessionSeconds}}));
        const QString id = made.data.value(u"ubus_rpc_session"_s).toString();
        static const QRegularExpression form(u"\\A[0-9a-f]{32}\\z"_s);
        if (!made.ok() || !form.match(id).hasMatch())
            return fail(ErrorCode::Unsupported,
                        OpenWrtText::tr("the router gives no session for changes (rpcd is missing)"));
        const QJsonArray rights{QJsonArray{u"*"_s, u"read"_s}, QJsonArray{u"*"_s, u"write"_s}};
        ASSIGN_OR_RETURN(
            const UbusReply granted,
            call(u"session"_s, u"grant"_s,
                 QJsonObject{{u"ubus_rpc_session"_s, id}, {u"scope"_s, u"uci"_s}, {u"objects"_s, rights}}));
        if (!granted.ok())
            return fail(ErrorCode::Unsupported, OpenWrtText::tr("the router grants the session no rights"));
        return id;
    }
    void interrupt() override { m_link->interrupt(); }
    QStringList weaknesses() const override { return m_link->weaknesses(); }
    bool noPasswordSet() const override { return m_link->noPasswordSet(); }
    Result<Secret> backup() override
    {
        ASSIGN_OR_RETURN(const ExecReply reply, m_link->exec(u"sysupgrade -b -"_s, {}, 60000));
        // The archive is gzip; anything else is a message.
        if (reply.exitStatus != 0 || reply.out.size() < 64 || !reply.out.startsWith("\x1f\x8b"))
            return fail(ErrorCode::Rejected, u"sysupgrade -b: "_s + said(reply));
        return Secret(reply.out);
    }

private:
    Result<UbusReply> send(const WireForm &wire, const QString &session, bool strict)
    {
        const auto *exec = std::get_if<ExecCommand>(&wire);
        if (!exec)
            return fail(ErrorCode::Internal, u"over SSH the router takes commands only"_s);
        QString command = exec->command;
        command.replace(u"{{session}}"_s, session);
        ASSIGN_OR_RETURN(const ExecReply reply, m_link->exec(command, exec->input));
        if (reply.exitStatus < 0)
            return fail(ErrorCode::LinkLost,
                        OpenWrtText::tr("the router closed the command without telling how it ended"));
        const UbusReply answer = replyFromShell(reply.exitStatus, reply.out);
        if (strict && !answer.ok())
            return fail(ErrorCode::Rejected, said(reply));
        return answer;
    }

    std::unique_ptr<SshLink> m_link;
};

} // namespace

std::unique_ptr<UbusPort> makeSshPort(std::unique_ptr<SshLink> link)
{
    return std::make_unique<SshPort>(std::move(link));
}

} // namespace rf::openwrt
