// Finding the web generation and signing in, once.
#include "connectors/phones/yealink/session.h"
#include "connectors/phones/yealink/words.h"

#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace rf::yealink {

namespace {

const QString loginPage = u"/servlet?m=mod_listener&p=login&q=loginForm"_s;
const QString olderLoginPage = u"/servlet?p=login&q=loginForm"_s;

Port webPort(const Device &device)
{
    for (const Service &service : device.services) {
        if (service.protocol == "https"_L1)
            return service.port;
    }
    return Port::from(443).value_or(Port());
}

QString origin(const Device &device, Port port)
{
    const QHostAddress address = device.address();
    const QString host = address.protocol() == QAbstractSocket::IPv6Protocol
                             ? u"[%1]"_s.arg(address.toString())
                             : address.toString();
    return port.value() == 443 ? u"https://%1"_s.arg(host) : u"https://%1:%2"_s.arg(host, port.text());
}

struct Found {
    Generation generation = Generation::Unknown;
    RsaKey key;
};

std::optional<RsaKey> jsonKey(const HttpReply &reply)
{
    const auto answer = parseObject(reply.body);
    if (!answer || failureOf(*answer))
        return std::nullopt;
    const QJsonObject data = answer->value("data"_L1).toObject();
    RsaKey key{textAt(data, u"wui.common.rsaN"_s), textAt(data, u"wui.common.rsaE"_s)};
    // textAt() cuts at 200 characters, which is right for words and wrong for a modulus.
    key.modulus = valueAt(data, u"wui.common.rsaN"_s).toString();
    if (key.modulus.isEmpty() || key.exponent.isEmpty())
        return std::nullopt;
    return key;
}

/// Asks in the order of the sheet; costs no sign-in attempt.
Result<Found> probe(HttpLink &link)
{
    HttpRequest request;
    request.method = "POST";
    request.path = u"/api/common/info?p=Login"_s;
    request.contentType = u"application/json;charset=UTF-8"_s;
    request.body = u"{\"idlist\":[\"wui.common.rsaN\",\"wui.common.rsaE\"]}"_s;
    ASSIGN_OR_RETURN(const HttpReply first, link.send(request));
    if (const auto key = jsonKey(first))
        return Found{Generation::Json, *key};
    if (saysLocked(first.body))
        return fail(ErrorCode::LockedOut, YealinkText::tr("the phone refuses sign-ins for a while"));

    for (const QString &page : {loginPage, olderLoginPage}) {
        HttpRequest ask;
        ask.path = page;
        ASSIGN_OR_RETURN(const HttpReply reply, link.send(ask));
        if (const auto key = servletKey(reply.body))
            return Found{servletGeneration(reply.body), *key};
        if (saysLocked(reply.body))
            return fail(ErrorCode::LockedOut, YealinkText::tr("the phone refuses sign-ins for a while"));
    }
    HttpRequest cgi;
    cgi.path = u"/cgi-bin/ConfigManApp.com"_s;
    ASSIGN_OR_RETURN(const HttpReply reply, link.send(cgi));
    if (reply.status == 401 && reply.header("WWW-Authenticate").toLower().startsWith("basic"))
        return Found{Generation::BasicCgi, {}};
    return fail(ErrorCode::Unparsable,
                YealinkText::tr("this is none of the Yealink web interfaces known here"));
}

QString random()
{
    return QString::number(QRandomGenerator::system()->generateDouble(), 'f', 16);
}

/// Builds older than the prefixed form exist; the sign-in page's own script shows which one it uses. Without
/// a hint it is the prefixed form, which every build seen with V86 or later takes. Never tried in turn.
bool prefixed(HttpLink &link)
{
    HttpRequest request;
    request.path = u"/"_s;
    const auto page = link.send(request);
    if (!page || page->body.contains("__WUI_ENC__"))
        return true;
    return !page->body.contains("wui.common.rsaN");
}

Result<> enterPassword(HttpLink &link, const SignIn &with, Dialler &dialler, const RsaKey &key, bool prefix)
{
    if (with.password.name.isEmpty())
        return fail(ErrorCode::AuthRejected,
                    YealinkText::tr("this phone wants a password and none was given"));
    ASSIGN_OR_RETURN(const Secret password, dialler.secrets.fetch(with.password));
    ASSIGN_OR_RETURN(const QByteArray hex,
                     password.reveal([&](QByteArrayView bytes) { return encryptHex(key, bytes); }));
    link.setValue(u"pwd"_s, prefix ? QByteArrayLiteral("__WUI_ENC__%3A") + hex : hex);
    link.setValue(u"user"_s, with.user.toUtf8().toPercentEncoding());
    return {};
}

Result<> signInJson(WebSession &session, const SignIn &with, Dialler &dialler)
{
    HttpLink &link = session.link();
    RETURN_IF_ERROR(enterPassword(link, with, dialler, session.key(), prefixed(link)));
    HttpRequest request;
    request.method = "POST";
    request.path = u"/api/auth/login?p=Login"_s;
    request.contentType = u"application/x-www-form-urlencoded"_s;
    request.body = u"username={{user}}&pwd={{pwd}}"_s;
    ASSIGN_OR_RETURN(const HttpReply reply, link.send(request));
    link.setValue(u"pwd"_s, {});
    ASSIGN_OR_RETURN(const QJsonObject answer, parseObject(reply.body));
    if (auto failure = failureOf(answer)) {
        // Whatever the phone's words: a sign-in that was not taken counts as a failed attempt on the phone.
        const QString message = textAt(answer, u"error.msg"_s);
        const bool busy =
            message.contains("busy"_L1, Qt::CaseInsensitive) || message.contains("signed in"_L1);
        if (failure->code == ErrorCode::Rejected && !busy)
            failure->code = ErrorCode::AuthRejected;
        return tl::unexpected<Error>(*failure);
    }
    if (!answer.value("data"_L1).toBool() && !answer.value("data"_L1).isObject())
        return fail(ErrorCode::AuthRejected, YealinkText::tr("the phone did not take the sign-in"));
    session.setSignedIn();
    ASSIGN_OR_RETURN(const QJsonObject info,
                     session.ask(u"/api/common/info?p=Login"_s, {{u"idlist"_s, QJsonArray{u"wui"_s}}}));
    QString token;
    for (const QString &path : {u"wui.common.token"_s, u"common.token"_s, u"wui.token"_s}) {
        if (token.isEmpty())
            token = textAt(info, path);
    }
    if (token.isEmpty())
        return fail(ErrorCode::Unparsable, YealinkText::tr("the phone gave no token after the sign-in"));
    link.setValue(u"token"_s, token.toUtf8());
    // As a placeholder: what a device says is never itself looked at for placeholders.
    link.setHeader("X-CSRFToken", "{{token}}");
    return {};
}

Result<> signInServlet(WebSession &session, const SignIn &with, Dialler &dialler)
{
    HttpLink &link = session.link();
    RETURN_IF_ERROR(enterPassword(link, with, dialler, session.key(), false));
    HttpRequest request;
    request.method = "POST";
    request.path = u"/servlet?m=mod_listener&p=login&q=login&Rajax="_s + random();
    request.contentType = u"application/x-www-form-urlencoded"_s;
    request.body = u"username={{user}}&pwd={{pwd}}"_s;
    ASSIGN_OR_RETURN(const HttpReply reply, link.send(request));
    link.setValue(u"pwd"_s, {});
    switch (servletSignIn(reply.body)) {
    case SignInWord::Done: session.setSignedIn(); return {};
    case SignInWord::Refused:
        return fail(ErrorCode::AuthRejected, YealinkText::tr("the phone says: authstatus none"));
    case SignInWord::Locked:
        return fail(ErrorCode::LockedOut, YealinkText::tr("the phone says: authstatus lock"));
    case SignInWord::Unclear: break;
    }
    return fail(ErrorCode::Unparsable,
                YealinkText::tr("the phone's answer to the sign-in is not the documented one"));
}

} // namespace

Result<std::unique_ptr<Session>> signIn(const Device &device, const SignIn &with, Dialler &dialler,
                                        const CancelToken &cancel)
{
    const Port port = webPort(device);
    HttpOptions options;
    options.port = port;
    // V81 and older may offer no newer TLS than 1.1; the rows of those generations say so.
    const int generation = firmwareGeneration(device.identity.firmware);
    options.oldTls = generation > 0 && generation <= 81;
    auto link = HttpLink::create(device, options, dialler, cancel);
    const QString base = origin(device, port);
    link->setHeader("Accept", "application/json, text/plain, */*");
    link->setHeader("Origin", base.toLatin1());
    link->setHeader("Referer", (base + u"/"_s).toLatin1());

    ASSIGN_OR_RETURN(const Found found, probe(*link));
    if (found.generation == Generation::ServletAes || found.generation == Generation::BasicCgi)
        return fail(
            ErrorCode::Unsupported,
            YealinkText::tr("this phone has the older web interface \"%1\": its settings are changed by hand")
                .arg(variantOf(found.generation)));
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    if (found.generation == Generation::ServletRsa)
        link->setHeader("Referer", (base + loginPage).toLatin1());
    auto session = std::make_unique<WebSession>(std::move(link), found.generation, device, dialler.secrets);
    session->setKey(found.key);
    if (found.generation == Generation::Json)
        RETURN_IF_ERROR(signInJson(*session, with, dialler));
    else
        RETURN_IF_ERROR(signInServlet(*session, with, dialler));
    return std::unique_ptr<Session>(std::move(session));
}

} // namespace rf::yealink
