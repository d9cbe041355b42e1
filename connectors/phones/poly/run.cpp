// Sending one planned step and hearing what the phone makes of it.
#include "connectors/phones/poly/plan.h"
#include "connectors/phones/poly/session.h"
#include "connectors/phones/poly/words.h"
#include "connectors/transport/placeholders.h"

using namespace Qt::StringLiterals;

namespace rf::poly {

namespace {

bool isGone(ErrorCode code)
{
    return code == ErrorCode::LinkLost || code == ErrorCode::Timeout;
}

/// XML 1.0 and JSON carry every printable character when escaped; the phone's own fields take ASCII only.
Result<> secretsFit(const QString &text, SecretStore &secrets)
{
    ASSIGN_OR_RETURN(const bool fit, secretsArePlain(text, secrets));
    return fit ? Result<>()
               : fail(ErrorCode::BadInput,
                      PolyText::tr("the password has a character that this phone does not take"));
}

HttpRequest requestOf(const HttpCall &call)
{
    HttpRequest request;
    request.method = call.method.toLatin1();
    request.path = call.path;
    request.contentType = call.contentType;
    request.body = call.body;
    return request;
}

/// A connection that breaks while the phone takes a setting is how it announces its restart; the reading that
/// follows tells what became of the setting.
template <class T>
Result<> brokenOff(const Result<T> &reply, const Step &step)
{
    if (step.cutsLink && isGone(reply.error().code))
        return {};
    return tl::unexpected<Error>(reply.error());
}

Result<> import(PhoneSession &session, const HttpCall &call, const Step &step)
{
    const auto reply = session.form(requestOf(call));
    if (!reply)
        return brokenOff(reply, step);
    if (reply->body.contains("UPLOAD_SUCCESSFUL"))
        return {};
    return fail(ErrorCode::Rejected, PolyText::tr("the phone did not take the file (HTTP %1: %2)")
                                         .arg(reply->status)
                                         .arg(plain(QString::fromUtf8(reply->body.left(80)))));
}

Result<> send(PhoneSession &session, const HttpCall &call, const Step &step)
{
    const auto reply = session.send(requestOf(call));
    if (!reply)
        return brokenOff(reply, step);
    if (reply->status == 401)
        return fail(ErrorCode::AuthRejected, PolyText::tr("the phone did not take the password (HTTP 401)"));
    const auto data = restData(reply->body);
    return data ? Result<>() : tl::unexpected<Error>(data.error());
}

} // namespace

Result<> runStep(PhoneSession &session, const Step &step)
{
    const HttpCall *call = std::get_if<HttpCall>(&step.wire);
    if (!call || (!isImport(*call) && !isRestart(*call) && !isConfigSet(*call)))
        return fail(ErrorCode::Internal, u"this step was not made by this driver"_s);
    RETURN_IF_ERROR(secretsFit(call->body, session.secrets()));
    if (session.interface() == Interface::Rest) {
        ASSIGN_OR_RETURN(const bool talking, isTalking(session));
        if (talking)
            return fail(ErrorCode::Rejected, PolyText::tr("the phone is in a call"));
    } else if (!isImport(*call)) {
        return fail(ErrorCode::Rejected, PolyText::tr("the phone's REST interface is off"));
    }
    return isImport(*call) ? import(session, *call, step) : send(session, *call, step);
}

} // namespace rf::poly
