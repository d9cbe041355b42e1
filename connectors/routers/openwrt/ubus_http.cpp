// ubus through uhttpd's /ubus (JSON-RPC 2.0). The web session has fewer rights than the shell: no rollback,
// no revert.
#include "connectors/routers/openwrt/ubus_port.h"
#include "connectors/routers/openwrt/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace rf::openwrt {

namespace {

class HttpPort final : public UbusPort {
public:
    HttpPort(std::unique_ptr<HttpLink> link, bool plain)
        : m_link(std::move(link))
        , m_plain(plain)
    {
    }
    bool overHttp() const override { return true; }

    Result<UbusReply> call(const QString &object, const QString &method,
                           const QJsonObject &arguments) override
    {
        return post(std::get<HttpCall>(ubusWire(true, object, method, arguments, true)));
    }
    Result<UbusReply> send(const WireForm &wire, const QString &) override
    {
        const auto *http = std::get_if<HttpCall>(&wire);
        if (!http)
            return fail(ErrorCode::Internal, u"over HTTP the router takes requests only"_s);
        ASSIGN_OR_RETURN(const UbusReply reply, post(*http));
        if (!reply.ok())
            return fail(ErrorCode::Rejected, u"ubus status %1"_s.arg(static_cast<int>(reply.status)));
        return reply;
    }
    Result<std::optional<QByteArray>> file(const QString &path) override
    {
        ASSIGN_OR_RETURN(const UbusReply reply, call(u"file"_s, u"read"_s, QJsonObject{{u"path"_s, path}}));
        if (!reply.ok() || !reply.data.value(u"data"_s).isString())
            return std::optional<QByteArray>();
        return std::optional<QByteArray>(reply.data.value(u"data"_s).toString().toUtf8());
    }
    Result<std::optional<bool>> exists(const QString &path) override
    {
        ASSIGN_OR_RETURN(const UbusReply reply, call(u"file"_s, u"stat"_s, QJsonObject{{u"path"_s, path}}));
        if (reply.ok())
            return std::optional<bool>(true);
        // "not found" is an answer; "no right" is none.
        return reply.status == UbusStatus::NotFound ? std::optional<bool>(false) : std::optional<bool>();
    }
    Result<std::optional<QByteArray>> output(const QString &) override { return std::optional<QByteArray>(); }
    /// While an apply waits for its confirmation the sign-in gives that very session; otherwise a new one is
    /// needed only after a roll-back, which this way cannot ask for.
    Result<QString> newSession() override { return u"http"_s; }
    void interrupt() override { m_link->interrupt(); }
    QStringList weaknesses() const override
    {
        QStringList list = m_link->weaknesses();
        if (m_plain)
            list << OpenWrtText::tr(
                "The router was managed over plain HTTP: the password could be read on the way.");
        return list;
    }
    bool noPasswordSet() const override { return m_noPassword; }
    Result<Secret> backup() override
    {
        return fail(ErrorCode::Unsupported,
                    OpenWrtText::tr("over HTTP the router gives no copy of its configuration"));
    }

    HttpLink &link() { return *m_link; }
    void setNoPassword() { m_noPassword = true; }

    Result<UbusReply> post(const HttpCall &http)
    {
        HttpRequest request;
        request.method = http.method.toLatin1();
        request.path = http.path;
        request.contentType = http.contentType;
        request.body = http.body;
        ASSIGN_OR_RETURN(const HttpReply reply, m_link->send(request));
        if (reply.status >= 300 && reply.status < 400)
            return fail(ErrorCode::Rejected, OpenWrtText::tr("the router sends plain HTTP on to HTTPS"));
        if (reply.status != 200)
            return fail(ErrorCode::Unparsable,
                        OpenWrtText::tr("/ubus answers HTTP status %1").arg(reply.status));
        return replyFromHttp(reply.body);
    }

private:
    std::unique_ptr<HttpLink> m_link;
    bool m_plain;
    bool m_noPassword = false;
};

HttpCall login(const QString &user, const QString &password)
{
    const QJsonObject arguments{{u"username"_s, user}, {u"password"_s, password}, {u"timeout"_s, 900}};
    const QJsonObject body{{u"jsonrpc"_s, u"2.0"_s},
                           {u"id"_s, 1},
                           {u"method"_s, u"call"_s},
                           {u"params"_s, QJsonArray{u"00000000000000000000000000000000"_s, u"session"_s,
                                                    u"login"_s, arguments}}};
    return {u"POST"_s, u"/ubus"_s, u"application/json"_s,
            QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))};
}

} // namespace

Result<std::unique_ptr<UbusPort>> signInOverHttp(const Device &device, const QString &user,
                                                 const SecretRef &password, Dialler &dialler,
                                                 const CancelToken &cancel)
{
    HttpOptions options;
    bool found = false;
    for (const Service &service : device.services) {
        if (service.protocol == "https"_L1 || (service.protocol == "http"_L1 && !found)) {
            options.tls = service.protocol == "https"_L1;
            options.port = service.port;
            found = true;
        }
    }
    auto port = std::make_unique<HttpPort>(HttpLink::create(device, options, dialler, cancel), !options.tls);
    // Where no password is set the router lets any in, so an empty one is tried: it is no guess at anybody's
    // secret.
    const QString secret = password.name.isEmpty() ? QString() : u"{{secret:%1|json}}"_s.arg(password.name);
    ASSIGN_OR_RETURN(const UbusReply reply, port->post(login(user, secret)));
    if (reply.status == UbusStatus::Denied)
        return fail(ErrorCode::AuthRejected,
                    OpenWrtText::tr("the router refused the user name or the password"));
    const QString id = reply.data.value(u"ubus_rpc_session"_s).toString();
    if (!reply.ok() || id.size() != 32)
        return fail(ErrorCode::Unparsable,
                    OpenWrtText::tr("the router's answer to the sign-in is not the documented one"));
    port->link().setValue(u"session"_s, id.toLatin1());
    if (password.name.isEmpty())
        port->setNoPassword();
    return std::unique_ptr<UbusPort>(std::move(port));
}

} // namespace rf::openwrt
