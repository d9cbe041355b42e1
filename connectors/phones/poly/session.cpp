#include "connectors/phones/poly/session.h"

#include "connectors/phones/poly/plan.h"
#include "connectors/phones/poly/words.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rf::poly {

namespace {

const QString deviceInfo = u"/api/v1/mgmt/device/info"_s;
constexpr int namesPerCall = 20;

Port portOf(const Device &device, const QString &protocol, int usual)
{
    for (const Service &service : device.services) {
        if (service.protocol == protocol)
            return service.port;
    }
    return Port::from(usual).value_or(Port());
}

QString origin(const Device &device, Port port)
{
    const QString host = device.address().protocol() == QAbstractSocket::IPv6Protocol
                             ? u"[%1]"_s.arg(device.address().toString())
                             : device.address().toString();
    return port.value() == 443 ? u"https://%1/"_s.arg(host) : u"https://%1:%2/"_s.arg(host, port.text());
}

Result<> refusal(int status)
{
    if (status == 401)
        return fail(ErrorCode::AuthRejected, PolyText::tr("the phone did not take the password (HTTP 401)"));
    if (status == 403 || status == 423 || status == 429)
        return fail(ErrorCode::LockedOut,
                    PolyText::tr("the phone refuses sign-ins for a while (HTTP %1)").arg(status));
    return {};
}

} // namespace

PhoneSession::PhoneSession(const Device &device, const SignIn &with, Dialler &dialler,
                           const CancelToken &cancel, LinkMaker maker)
    : m_device(device)
    , m_with(with)
    , m_dialler(dialler)
    , m_cancel(cancel)
    , m_maker(std::move(maker))
{
    if (m_with.user.isEmpty())
        m_with.user = u"Polycom"_s;
    m_rest = m_maker(m_device, options(true), m_dialler, m_cancel);
    m_web = m_maker(m_device, options(true), m_dialler, m_cancel);
    m_web->setHeader("Referer", origin(m_device, portOf(m_device, u"https"_s, 443)).toLatin1());
}

HttpOptions PhoneSession::options(bool tls) const
{
    HttpOptions options;
    options.tls = tls;
    options.port = tls ? portOf(m_device, u"https"_s, 443) : portOf(m_device, u"http"_s, 80);
    options.oldTls = needsOldTls(m_device.identity);
    return options;
}

void PhoneSession::interrupt()
{
    m_rest->interrupt();
    m_web->interrupt();
}

QStringList PhoneSession::weaknesses() const
{
    QStringList list = m_rest->weaknesses() + m_web->weaknesses();
    list.removeDuplicates();
    return list;
}

Result<bool> PhoneSession::restIsOn()
{
    // A link of its own: without credentials, so that it never counts as a sign-in.
    const auto link = m_maker(m_device, options(true), m_dialler, m_cancel);
    HttpRequest request;
    request.path = deviceInfo;
    ASSIGN_OR_RETURN(const HttpReply reply, link->send(request));
    if (reply.status == 404)
        return false;
    if (reply.status == 401 || (reply.status == 200 && !restStatus(reply.body).isEmpty()))
        return true;
    RETURN_IF_ERROR(refusal(reply.status));
    return fail(ErrorCode::Unparsable,
                PolyText::tr("the phone's answer (HTTP %1) is not that of a Poly phone").arg(reply.status));
}

Result<> PhoneSession::signIn()
{
    ASSIGN_OR_RETURN(const bool on, restIsOn());
    if (m_cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    if (m_with.password.name.isEmpty())
        return fail(ErrorCode::AuthRejected, PolyText::tr("this phone wants a password and none was given"));
    if (!on) {
        m_interface = Interface::Web;
        return signInWeb();
    }
    m_rest->setCredentials(m_with);
    HttpRequest request;
    request.path = deviceInfo;
    ASSIGN_OR_RETURN(const HttpReply reply, m_rest->send(request));
    RETURN_IF_ERROR(refusal(reply.status));
    if (restStatus(reply.body) == "4010"_L1) {
        // The password is right and is the factory one. The web pages are the vendor's way to change it.
        m_factoryPassword = true;
        m_interface = Interface::Web;
        return signInWeb();
    }
    ASSIGN_OR_RETURN(const QJsonValue data, restData(reply.body));
    if (!data.isObject())
        return fail(ErrorCode::Unparsable, PolyText::tr("the phone tells nothing about itself"));
    m_interface = Interface::Rest;
    return {};
}

Result<> PhoneSession::signInWebOld()
{
    m_webOld = true;
    ASSIGN_OR_RETURN(const Secret password, m_dialler.secrets.fetch(m_with.password));
    password.reveal([&](QByteArrayView bytes) {
        QByteArray both = m_with.user.toUtf8() + ':' + bytes.toByteArray();
        m_web->setCookie("Authorization", "Basic " + both.toBase64());
        both.fill('\0');
    });
    HttpRequest request;
    request.path = u"/Utilities/softwareUpgrade/getPhoneVersion"_s;
    ASSIGN_OR_RETURN(const HttpReply reply, m_web->send(request));
    RETURN_IF_ERROR(refusal(reply.status));
    if (formSignIn(reply.body) == SignInWord::Locked)
        return fail(ErrorCode::LockedOut, PolyText::tr("the phone says that it is locked"));
    if (reply.status != 200 || versionIn(reply.body).isEmpty())
        return fail(ErrorCode::Unparsable, PolyText::tr("the phone's web pages are not the documented ones"));
    m_webSignedIn = true;
    return {};
}

Result<> PhoneSession::signInWeb()
{
    if (m_webSignedIn)
        return {};
    HttpRequest script;
    script.path = u"/js/login.js"_s;
    ASSIGN_OR_RETURN(const HttpReply shown, m_web->send(script));
    const bool hasForm = shown.status == 200 && shown.body.contains("auth.htm");
    if (!hasForm && isBeforeSix(m_device.identity))
        return signInWebOld();
    m_web->setCredentials(m_with, true);
    HttpRequest request;
    request.method = "POST";
    request.path = u"/form-submit/auth.htm"_s;
    ASSIGN_OR_RETURN(const HttpReply reply, m_web->send(request));
    switch (formSignIn(reply.body)) {
    case SignInWord::Locked: return fail(ErrorCode::LockedOut, PolyText::tr("the phone says: LOCKEDFOR"));
    case SignInWord::Refused:
        return fail(ErrorCode::AuthRejected, PolyText::tr("the phone's web pages did not take the password"));
    case SignInWord::Busy:
        return fail(ErrorCode::Rejected,
                    PolyText::tr("somebody else is signed in to this phone's web pages"));
    case SignInWord::Unclear:
        RETURN_IF_ERROR(refusal(reply.status));
        return fail(ErrorCode::Unparsable,
                    PolyText::tr("the phone's answer to the sign-in is not the documented one"));
    case SignInWord::Done: break;
    }
    m_webSignedIn = true;
    return {};
}

Result<HttpReply> PhoneSession::send(const HttpRequest &request)
{
    return m_rest->send(request);
}

Result<QJsonValue> PhoneSession::rest(const QString &path)
{
    HttpRequest request;
    request.path = path;
    ASSIGN_OR_RETURN(const HttpReply reply, m_rest->send(request));
    if (reply.status == 404)
        return fail(ErrorCode::Unsupported, PolyText::tr("this phone does not know %1").arg(path));
    RETURN_IF_ERROR(refusal(reply.status));
    return restData(reply.body);
}

Result<Values> PhoneSession::config(const QStringList &names)
{
    Values all;
    for (qsizetype at = 0; at < names.size(); at += namesPerCall) {
        HttpRequest request;
        request.method = "POST";
        request.path = u"/api/v1/mgmt/config/get"_s;
        request.contentType = u"application/json"_s;
        request.body = QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"data"_s, QJsonArray::fromStringList(names.mid(at, namesPerCall))}})
                .toJson(QJsonDocument::Compact));
        ASSIGN_OR_RETURN(const HttpReply reply, m_rest->send(request));
        RETURN_IF_ERROR(refusal(reply.status));
        ASSIGN_OR_RETURN(const Values some, configValues(reply.body));
        for (auto it = some.begin(); it != some.end(); ++it)
            all.insert(it.key(), it.value());
    }
    return all;
}

Result<HttpReply> PhoneSession::page(const HttpRequest &request)
{
    RETURN_IF_ERROR(signInWeb());
    ASSIGN_OR_RETURN(HttpReply reply, m_web->send(request));
    if (reply.status == 401)
        return fail(ErrorCode::LinkLost, PolyText::tr("the phone has ended the session"));
    return reply;
}

Result<HttpReply> PhoneSession::form(const HttpRequest &request)
{
    RETURN_IF_ERROR(signInWeb());
    if (!m_webOld) {
        HttpRequest index;
        index.path = u"/index.htm"_s;
        ASSIGN_OR_RETURN(const HttpReply reply, m_web->send(index));
        const QString token = csrfToken(reply.body);
        if (token.isEmpty())
            return fail(ErrorCode::LinkLost,
                        PolyText::tr("the phone's page gives no token: the session has ended"));
        m_web->setHeader("anti-csrf-token", token.toLatin1());
        m_web->setHeader("Referer",
                         (origin(m_device, portOf(m_device, u"https"_s, 443)) + u"index.htm"_s).toLatin1());
    }
    return page(request);
}

std::optional<bool> PhoneSession::opensPlain()
{
    const auto link = m_maker(m_device, options(false), m_dialler, m_cancel);
    HttpRequest request;
    request.path = u"/"_s;
    const auto reply = link->send(request);
    if (!reply)
        return reply.error().code == ErrorCode::Unreachable ? std::optional(false) : std::nullopt;
    const bool onlyPointsAway = reply->status >= 300 && reply->status < 400
                                && reply->header("Location").toLower().startsWith("https:");
    return !onlyPointsAway;
}

Result<bool> isTalking(PhoneSession &session)
{
    if (session.interface() != Interface::Rest)
        return fail(ErrorCode::Unsupported,
                    PolyText::tr("the phone's web pages do not tell whether somebody talks"));
    for (const QString &path :
         {u"/api/v2/webCallControl/callStatus"_s, u"/api/v1/webCallControl/callStatus"_s}) {
        HttpRequest request;
        request.path = path;
        ASSIGN_OR_RETURN(const HttpReply reply, session.send(request));
        const QString status = restStatus(reply.body);
        if (reply.status == 404 || status == "4004"_L1)
            continue;
        RETURN_IF_ERROR(refusal(reply.status));
        if (status == "4007"_L1)
            return false;
        ASSIGN_OR_RETURN(const QJsonValue data, restData(reply.body));
        if (const auto talking = inCallFrom(data))
            return *talking;
        return fail(ErrorCode::Unparsable, PolyText::tr("the phone does not say whether somebody talks"));
    }
    return fail(ErrorCode::Unsupported, PolyText::tr("this phone does not tell whether somebody talks"));
}

} // namespace rf::poly
