// A signed-in web session with one phone.
#pragma once

#include "connectors/phones/yealink/parse.h"
#include "core/model/step.h"
#include "core/ports/session.h"

#include "connectors/transport/http_link.h"

#include <QJsonArray>

namespace rf::yealink {

class WebSession final : public Session {
public:
    WebSession(std::unique_ptr<HttpLink> link, Generation generation, const Device &device,
               SecretStore &secrets);
    ~WebSession() override; ///< signs out: these phones take one web session at a time

    void interrupt() override { m_link->interrupt(); }
    QStringList weaknesses() const override { return m_link->weaknesses(); }

    /// POSTs JSON and gives the answer's `data`; the phone's refusals become errors.
    Result<QJsonObject> ask(const QString &path, const QJsonObject &question);
    Result<HttpReply> get(const QString &path);
    Result<HttpReply> send(const HttpRequest &request) { return m_link->send(request); }

    HttpLink &link() { return *m_link; }
    Generation generation() const { return m_generation; }
    const Device &device() const { return m_device; }
    SecretStore &secrets() { return m_secrets; }
    void setKey(const RsaKey &key) { m_key = key; }
    const RsaKey &key() const { return m_key; }
    void setSignedIn() { m_signedIn = true; }

private:
    std::unique_ptr<HttpLink> m_link;
    Generation m_generation;
    Device m_device;
    SecretStore &m_secrets;
    RsaKey m_key;
    bool m_signedIn = false;
};

/// Whether somebody talks on the phone; only the JSON generation tells. Never guessed.
Result<bool> isTalking(WebSession &session);

/// Finds the generation, signs in once.
Result<std::unique_ptr<Session>> signIn(const Device &device, const SignIn &with, Dialler &dialler,
                                        const CancelToken &cancel);

Result<Facts> readFacts(WebSession &session);
Result<Live> readLive(WebSession &session);
/// Sends one planned step; anything that plan() does not make is refused.
Result<> runStep(WebSession &session, const Step &step);

} // namespace rf::yealink
