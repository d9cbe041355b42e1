#include "connectors/phones/yealink/session.h"

#include "connectors/phones/yealink/words.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rf::yealink {

WebSession::WebSession(std::unique_ptr<HttpLink> link, Generation generation, const Device &device,
                       SecretStore &secrets)
    : m_link(std::move(link))
    , m_generation(generation)
    , m_device(device)
    , m_secrets(secrets)
{
}

WebSession::~WebSession()
{
    if (!m_signedIn || m_generation != Generation::Json)
        return;
    HttpRequest request;
    request.method = "POST";
    request.path = u"/api/auth/logout"_s;
    // A phone that restarts does not hear it; its session is gone with the restart.
    (void)m_link->send(request);
}

Result<QJsonObject> WebSession::ask(const QString &path, const QJsonObject &question)
{
    HttpRequest request;
    request.method = "POST";
    request.path = path;
    request.contentType = u"application/json;charset=UTF-8"_s;
    request.body = QString::fromUtf8(QJsonDocument(question).toJson(QJsonDocument::Compact));
    ASSIGN_OR_RETURN(const HttpReply reply, m_link->send(request));
    ASSIGN_OR_RETURN(const QJsonObject answer, parseObject(reply.body));
    if (const auto failure = failureOf(answer))
        return tl::unexpected<Error>(*failure);
    return answer.value("data"_L1).toObject();
}

Result<HttpReply> WebSession::get(const QString &path)
{
    HttpRequest request;
    request.path = path;
    return m_link->send(request);
}

Result<bool> isTalking(WebSession &session)
{
    if (session.generation() != Generation::Json)
        return fail(ErrorCode::Unsupported,
                    YealinkText::tr("this web interface does not tell whether somebody talks"));
    ASSIGN_OR_RETURN(const HttpReply reply,
                     session.get(u"/api/common/info/status/talking?p=SettingUpgrade"_s));
    ASSIGN_OR_RETURN(const QJsonObject answer, parseObject(reply.body));
    if (const auto failure = failureOf(answer))
        return tl::unexpected<Error>(*failure);
    const QJsonValue talking = answer.value("data"_L1);
    if (!talking.isBool())
        return fail(ErrorCode::Unparsable, YealinkText::tr("the phone does not say whether somebody talks"));
    return talking.toBool();
}

} // namespace rf::yealink
