// Sending one planned step and hearing what the phone makes of it.
#include "connectors/phones/yealink/import_file.h"
#include "connectors/phones/yealink/plan.h"
#include "connectors/phones/yealink/session.h"
#include "connectors/phones/yealink/words.h"
#include "connectors/transport/placeholders.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace rf::yealink {

namespace {

bool isGone(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::LinkLost || code == ErrorCode::Timeout;
}

/// The CFG file has no quoting: a line holds what it holds. What could end the line, be taken for a user name
/// or be trimmed away is refused before anything is sent.
Result<> secretsFit(const QString &text, SecretStore &secrets)
{
    ASSIGN_OR_RETURN(const bool fit, secretsArePlain(text, secrets, "%\"\\:#"));
    return fit ? Result<>()
               : fail(ErrorCode::BadInput,
                      YealinkText::tr(
                          "the password has a character that this phone's configuration file cannot carry"));
}

/// The servlet wants a fresh token and a size that only it can have encrypted.
Result<> prepareServlet(WebSession &session, const HttpCall &call)
{
    const bool token = call.path.contains("{{token}}"_L1);
    if (token) {
        ASSIGN_OR_RETURN(const HttpReply page,
                         session.get(u"/servlet?m=mod_data&p=settings-config&q=load"_s));
        const QString value = scriptVariable(page.body, u"g_strToken"_s);
        if (value.isEmpty())
            return fail(ErrorCode::LinkLost,
                        YealinkText::tr("the phone gives no token: the session has ended"));
        session.link().setValue(u"token"_s, value.toUtf8().toPercentEncoding());
    }
    ASSIGN_OR_RETURN(const QByteArray size,
                     encryptHex(session.key(), token ? QByteArrayView("5MB") : QByteArrayView("100KB")));
    session.link().setValue(u"maxlength"_s, size);
    session.link().setValue(u"random"_s, QByteArray::number(QRandomGenerator::system()->generate()));
    return {};
}

Result<> import(WebSession &session, const HttpCall &call)
{
    const bool json = session.generation() == Generation::Json;
    if (json) {
        ASSIGN_OR_RETURN(const HttpReply ready,
                         session.get(u"/api/autop/status?noAutoJump=true&atptaskid=0&p=SettingConfig"_s));
        if (ready.status != 200)
            return fail(ErrorCode::Rejected,
                        YealinkText::tr("the phone is not ready to import (HTTP %1)").arg(ready.status));
    } else {
        RETURN_IF_ERROR(prepareServlet(session, call));
    }
    HttpRequest request;
    request.method = call.method.toLatin1();
    request.path = call.path;
    request.contentType = call.contentType;
    request.body = call.body;
    ASSIGN_OR_RETURN(const HttpReply reply, session.send(request));
    if (json) {
        ASSIGN_OR_RETURN(const QJsonObject answer, parseObject(reply.body));
        if (const auto failure = failureOf(answer))
            return tl::unexpected<Error>(*failure);
        return {};
    }
    QString said;
    switch (servletImport(reply.body, &said)) {
    case ImportWord::Accepted: return {};
    case ImportWord::Refused:
        return fail(ErrorCode::Rejected, YealinkText::tr("the phone says: %1").arg(said));
    case ImportWord::Unclear: break;
    }
    return fail(ErrorCode::Unparsable,
                YealinkText::tr("the phone's answer to the import is not the documented one"));
}

Result<> restart(WebSession &session, const HttpCall &call)
{
    HttpRequest request;
    request.method = call.method.toLatin1();
    request.path = call.path;
    request.contentType = call.contentType;
    request.body = call.body;
    const auto reply = session.send(request);
    // The connection may drop before the answer: that is how this phone accepts.
    if (!reply)
        return isGone(reply.error().code) ? Result<>() : tl::unexpected<Error>(reply.error());
    ASSIGN_OR_RETURN(const QJsonObject answer, parseObject(reply->body));
    if (const auto failure = failureOf(answer))
        return tl::unexpected<Error>(*failure);
    return {};
}

} // namespace

Result<> runStep(WebSession &session, const Step &step)
{
    const HttpCall *call = std::get_if<HttpCall>(&step.wire);
    if (!call || (!isImport(*call) && !isRestart(*call)))
        return fail(ErrorCode::Internal, u"this step was not made by this driver"_s);
    RETURN_IF_ERROR(secretsFit(call->body, session.secrets()));
    const bool restarting = isRestart(*call);
    if (session.generation() == Generation::Json
        && (restarting || step.risk == Risk::DropsCalls || step.risk == Risk::Restarts)) {
        const auto talking = isTalking(session);
        // A phone that takes the stored settings by restarting is already away: nothing is left to send, and
        // the reading that follows tells what became of it.
        if (!talking && step.cutsLink && isGone(talking.error().code))
            return {};
        if (!talking)
            return tl::unexpected<Error>(talking.error());
        if (*talking)
            return fail(ErrorCode::Rejected, YealinkText::tr("the phone is in a call"));
    }
    return restarting ? restart(session, *call) : import(session, *call);
}

} // namespace rf::yealink
