// A conversation with one Poly phone: REST where it is on, and the web pages for what only they can do.
#pragma once

#include "connectors/phones/poly/parse.h"
#include "connectors/transport/http_link.h"
#include "core/model/step.h"
#include "core/ports/session.h"

#include <functional>

namespace rf::poly {

enum class Interface { Rest, Web };

/// Makes the conversations of a session; the usual one dials.
using LinkMaker = std::function<std::unique_ptr<HttpLink>(const Device &, const HttpOptions &, Dialler &,
                                                          const CancelToken &)>;

class PhoneSession final : public Session {
public:
    PhoneSession(const Device &device, const SignIn &with, Dialler &dialler, const CancelToken &cancel,
                 LinkMaker maker = &HttpLink::create);

    void interrupt() override;
    QStringList weaknesses() const override;

    /// Probes without credentials, then signs in once; on to the web pages when REST is off or refuses the
    /// factory password.
    Result<> signIn();

    Interface interface() const { return m_interface; }
    const Device &device() const { return m_device; }
    SecretStore &secrets() { return m_dialler.secrets; }
    bool factoryPassword() const { return m_factoryPassword; }

    /// GET; the status words become errors.
    Result<QJsonValue> rest(const QString &path);
    Result<HttpReply> send(const HttpRequest &request);
    /// At most 20 names go into one request; unknown ones are missing from the answer.
    Result<Values> config(const QStringList &names);

    /// The web pages, signed in when first needed.
    Result<HttpReply> page(const HttpRequest &request);
    /// A form of the web pages: takes the page's token first.
    Result<HttpReply> form(const HttpRequest &request);
    /// 404 on the interface's own address is the vendor's way to say "off".
    Result<bool> restIsOn();
    /// Whether the settings pages open without TLS; nothing when it cannot be told.
    std::optional<bool> opensPlain();

private:
    Result<> signInWeb();
    Result<> signInWebOld();
    HttpOptions options(bool tls) const;

    Device m_device;
    SignIn m_with;
    Dialler m_dialler;
    CancelToken m_cancel;
    LinkMaker m_maker;
    std::unique_ptr<HttpLink> m_rest;
    std::unique_ptr<HttpLink> m_web;
    Interface m_interface = Interface::Rest;
    bool m_webSignedIn = false;
    bool m_webOld = false;
    bool m_factoryPassword = false;
};

/// Whether somebody talks. Unsupported where only the web pages answer.
Result<bool> isTalking(PhoneSession &session);
Result<Facts> readFacts(PhoneSession &session);
Result<Live> readLive(PhoneSession &session);
Result<> runStep(PhoneSession &session, const Step &step);

} // namespace rf::poly
