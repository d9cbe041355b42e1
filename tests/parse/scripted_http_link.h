// An HTTP conversation from a script, for what the simulated offices do not show: a phone in a call, words
// out of place. Every request is recorded, filled in as the real link would.
#pragma once

#include "connectors/transport/http_link.h"
#include "connectors/transport/placeholders.h"

#include <functional>

namespace rf {

struct SentRequest {
    QByteArray method;
    QString path;
    QString body; ///< with secrets in, as on the wire
    HttpHeaders headers;
};

class ScriptedHttpLink final : public HttpLink {
public:
    using Script = std::function<Result<HttpReply>(const SentRequest &)>;

    ScriptedHttpLink(Script script, QList<SentRequest> &record, SecretStore &secrets)
        : m_script(std::move(script))
        , m_record(record)
        , m_secrets(secrets)
    {
    }

    Result<HttpReply> send(const HttpRequest &request) override
    {
        SentRequest sent{request.method, {}, {}, m_headers};
        ASSIGN_OR_RETURN(sent.path, filled(request.path));
        ASSIGN_OR_RETURN(sent.body, filled(request.body));
        for (auto &[name, value] : sent.headers) {
            ASSIGN_OR_RETURN(const QString text, filled(QString::fromUtf8(value)));
            value = text.toUtf8();
        }
        m_record.append(sent);
        return m_script(sent);
    }
    void setCredentials(const SignIn &, bool) override
    {
        m_headers << qMakePair(QByteArray("X-Signed"), QByteArray("1"));
    }
    void setValue(const QString &name, const QByteArray &value) override { m_values[name] = value; }
    void setHeader(const QByteArray &name, const QByteArray &value) override
    {
        m_headers << qMakePair(name, value);
    }
    QByteArray cookie(const QByteArray &) const override { return {}; }
    void setCookie(const QByteArray &name, const QByteArray &value) override
    {
        m_headers << qMakePair(QByteArray("Cookie"), name + QByteArray("=") + value);
    }
    QByteArray certificateSha256() const override { return {}; }
    QStringList weaknesses() const override { return {}; }
    void interrupt() override { }

private:
    Result<QString> filled(const QString &text) const
    {
        ASSIGN_OR_RETURN(const Secret secret, fillIn(text, m_secrets, m_values));
        return secret.reveal([](QByteArrayView bytes) { return QString::fromUtf8(bytes); });
    }

    Script m_script;
    QList<SentRequest> &m_record;
    SecretStore &m_secrets;
    QHash<QString, QByteArray> m_values;
    HttpHeaders m_headers;
};

inline HttpReply replyOf(int status, const QByteArray &body)
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    return reply;
}

} // namespace rf
