#include "connectors/transport/http_link.h"

#include "connectors/transport/http_auth.h"
#include "connectors/transport/http_wire.h"
#include "connectors/transport/placeholders.h"
#include "connectors/transport/tcp_dial.h"
#include "connectors/transport/words.h"

#include <QMap>
#include <algorithm>
#include <openssl/crypto.h>

namespace rf {
namespace {

constexpr qsizetype mostCookies = 50;
constexpr qsizetype longestCookie = 4096;

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'
               || c == '_' || c == '.' || c == '!' || c == '+';
    });
}

bool isPath(QByteArrayView text)
{
    return text.startsWith('/') && std::all_of(text.begin(), text.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte > 0x20 && byte != 0x7f;
           });
}

bool isHeaderValue(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7f;
    });
}

/// Bytes of a request: grows by pieces, wiped at the end and whenever it moves.
class RequestText {
public:
    RequestText() { m_bytes.reserve(4096); }
    RequestText(const RequestText &) = delete;
    RequestText &operator=(const RequestText &) = delete;
    ~RequestText() { wipe(m_bytes); }
    void put(QByteArrayView text)
    {
        if (m_bytes.size() + text.size() > m_bytes.capacity()) {
            QByteArray bigger;
            bigger.reserve((m_bytes.size() + text.size()) * 2);
            bigger.append(m_bytes);
            wipe(m_bytes);
            m_bytes.swap(bigger);
        }
        m_bytes.append(text);
    }
    void put(const Secret &secret)
    {
        secret.reveal([this](QByteArrayView bytes) { put(bytes); });
    }
    Secret take() const { return Secret(m_bytes); }

private:
    static void wipe(QByteArray &bytes) { OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size())); }
    QByteArray m_bytes;
};

class SocketHttpLink final : public HttpLink {
public:
    SocketHttpLink(const Device &device, const HttpOptions &options, Dialler &dialler,
                   const CancelToken &cancel)
        : m_host(hostText(device.address(), options.port.value(), options.tls ? 443 : 80))
        , m_secrets(dialler.secrets)
        , m_wire(device, options, dialler, cancel)
    {
    }

    Result<HttpReply> send(const HttpRequest &request) override;
    void setCredentials(const SignIn &signIn, bool preemptiveBasic) override
    {
        m_signIn = signIn;
        m_refused = false;
        m_letIn = false;
        m_count = 0;
        m_challenge.reset();
        if (preemptiveBasic)
            m_challenge = HttpChallenge{};
    }
    void setValue(const QString &name, const QByteArray &value) override { m_values[name] = value; }
    void setHeader(const QByteArray &name, const QByteArray &value) override
    {
        for (auto &header : m_headers) {
            if (header.first.compare(name, Qt::CaseInsensitive) == 0) {
                header.second = value;
                return;
            }
        }
        m_headers.append({name, value});
    }
    QByteArray cookie(const QByteArray &name) const override { return m_cookies.value(name); }
    void setCookie(const QByteArray &name, const QByteArray &value) override { m_cookies[name] = value; }
    QByteArray certificateSha256() const override { return m_wire.certificateSha256(); }
    QStringList weaknesses() const override { return m_wire.weaknesses(); }
    void interrupt() override { m_wire.interrupt(); }

private:
    Result<HttpReply> once(const HttpRequest &request, const Secret &path, const Secret &body, bool signedIn);
    Result<Secret> text(const HttpRequest &request, const Secret &path, const Secret &body, bool signedIn);
    Result<> putHeaders(RequestText &out, const HttpRequest &request);
    void keepCookies(const HttpReply &reply);

    const QByteArray m_host;
    SecretStore &m_secrets;
    HttpWire m_wire;
    QHash<QString, QByteArray> m_values;
    HttpHeaders m_headers;
    QMap<QByteArray, QByteArray> m_cookies;
    std::optional<SignIn> m_signIn;
    std::optional<HttpChallenge> m_challenge;
    quint32 m_count = 0;
    bool m_letIn = false; ///< the device took this password, and has not asked again since
    bool m_refused = false; ///< the device said no to this password: it is not shown to it again
};

Result<HttpReply> SocketHttpLink::send(const HttpRequest &request)
{
    const auto named = [&](Error error) {
        // The unfilled path: what was filled in may be secret.
        error.detail =
            QStringLiteral("%1 %2: %3").arg(QString::fromLatin1(request.method), request.path, error.detail);
        return tl::unexpected<Error>(std::move(error));
    };
    if (!isToken(request.method))
        return fail(ErrorCode::Internal, QStringLiteral("odd HTTP method"));
    auto path = fillIn(request.path, m_secrets, m_values);
    if (!path)
        return named(std::move(path).error());
    auto body = fillIn(request.body, m_secrets, m_values);
    if (!body)
        return named(std::move(body).error());
    if (!path->reveal(isPath))
        return named({ErrorCode::BadInput, TransportText::tr("this path cannot be sent"), {}});

    bool showed = m_signIn && m_challenge && !m_refused;
    auto reply = once(request, *path, *body, showed);
    for (int more = 0; more < 2 && reply && reply->status == 401 && m_signIn && !m_refused; ++more) {
        QList<QByteArray> asked;
        for (const auto &[name, value] : std::as_const(reply->headers)) {
            if (name.compare("WWW-Authenticate", Qt::CaseInsensitive) == 0)
                asked.append(value);
        }
        const auto challenge = pickChallenge(asked);
        // A device that let us in and has restarted since knows its nonces no more; not all of them say so.
        const bool forgotten = challenge && m_letIn && challenge->nonce != m_challenge->nonce;
        m_letIn = false;
        // A second 401 to the same password is a refusal, unless only the nonce was old.
        if (!challenge || (showed && !challenge->stale && !forgotten)) {
            m_refused = showed;
            break;
        }
        m_challenge = challenge;
        m_challenge->stale = false;
        m_count = 0;
        showed = true;
        reply = once(request, *path, *body, true);
    }
    if (reply && showed)
        (reply->status == 401 ? m_refused : m_letIn) = true;
    if (!reply)
        return named(std::move(reply).error());
    return reply;
}

Result<HttpReply> SocketHttpLink::once(const HttpRequest &request, const Secret &path, const Secret &body,
                                       bool signedIn)
{
    // The pin is checked first; only then is the request put together with its secrets.
    RETURN_IF_ERROR(m_wire.open());
    ASSIGN_OR_RETURN(const Secret whole, text(request, path, body, signedIn));
    ASSIGN_OR_RETURN(HttpReply reply, m_wire.exchange(whole, request.method == "HEAD"));
    keepCookies(reply);
    return reply;
}

Result<Secret> SocketHttpLink::text(const HttpRequest &request, const Secret &path, const Secret &body,
                                    bool signedIn)
{
    RequestText out;
    out.put(request.method);
    out.put(" ");
    out.put(path);
    out.put(" HTTP/1.1\r\nHost: ");
    out.put(m_host);
    out.put("\r\n");
    RETURN_IF_ERROR(putHeaders(out, request));
    if (!m_cookies.isEmpty()) {
        QByteArray line;
        for (auto it = m_cookies.cbegin(); it != m_cookies.cend(); ++it)
            line += (line.isEmpty() ? "" : "; ") + it.key() + '=' + it.value();
        if (!isHeaderValue(line))
            return fail(ErrorCode::BadInput, QStringLiteral("a cookie cannot be sent"));
        out.put("Cookie: ");
        out.put(line);
        out.put("\r\n");
    }
    if (signedIn) {
        ASSIGN_OR_RETURN(const Secret password, m_signIn->password.name.isEmpty()
                                                    ? Result<Secret>(Secret())
                                                    : m_secrets.fetch(m_signIn->password));
        const Secret value = path.reveal([&](QByteArrayView uri) {
            return authorization(*m_challenge, m_signIn->user.toUtf8(), password, request.method, uri,
                                 ++m_count, freshClientNonce());
        });
        if (!value.reveal(isHeaderValue))
            return fail(ErrorCode::BadInput, TransportText::tr("this sign-in cannot be sent"));
        out.put("Authorization: ");
        out.put(value);
        out.put("\r\n");
    }
    if (!body.isEmpty() || request.method == "POST" || request.method == "PUT" || request.method == "PATCH") {
        out.put("Content-Length: ");
        out.put(QByteArray::number(body.size()));
        out.put("\r\n");
    }
    out.put("\r\n");
    out.put(body);
    return out.take();
}

Result<> SocketHttpLink::putHeaders(RequestText &out, const HttpRequest &request)
{
    HttpHeaders all{{"User-Agent", "RingFence/" RINGFENCE_VERSION},
                    {"Accept", "*/*"},
                    {"Accept-Encoding", "identity"},
                    {"Connection", "keep-alive"}};
    if (!request.contentType.isEmpty())
        all.append({"Content-Type", request.contentType.toLatin1()});
    const auto set = [&](const QByteArray &name, const QByteArray &value) {
        for (auto &header : all) {
            if (header.first.compare(name, Qt::CaseInsensitive) == 0) {
                header.second = value;
                return;
            }
        }
        all.append({name, value});
    };
    for (const auto &[name, value] : std::as_const(m_headers))
        set(name, value);
    for (const auto &[name, value] : request.headers)
        set(name, value);
    static const QList<QByteArray> ours{"host", "content-length", "transfer-encoding"};
    for (const auto &[name, value] : std::as_const(all)) {
        if (!isToken(name) || ours.contains(name.toLower()))
            return fail(ErrorCode::BadInput,
                        QStringLiteral("the header \"%1\" cannot be set").arg(QString::fromLatin1(name)));
        ASSIGN_OR_RETURN(const Secret filled, fillIn(QString::fromUtf8(value), m_secrets, m_values));
        if (!filled.reveal(isHeaderValue))
            return fail(ErrorCode::BadInput, QStringLiteral("the value of the header \"%1\" cannot be sent")
                                                 .arg(QString::fromLatin1(name)));
        out.put(name);
        out.put(": ");
        out.put(filled);
        out.put("\r\n");
    }
    return {};
}

void SocketHttpLink::keepCookies(const HttpReply &reply)
{
    for (const auto &[name, value] : reply.headers) {
        if (name.compare("Set-Cookie", Qt::CaseInsensitive) != 0)
            continue;
        const QList<QByteArray> parts = value.split(';');
        const qsizetype equals = parts.first().indexOf('=');
        if (equals <= 0 || parts.first().size() > longestCookie)
            continue;
        const QByteArray key = parts.first().left(equals).trimmed();
        const QByteArray content = parts.first().mid(equals + 1).trimmed();
        const bool gone = std::any_of(parts.begin() + 1, parts.end(), [](const QByteArray &part) {
            const QByteArray text = part.trimmed().toLower();
            return text == "max-age=0" || text.startsWith("max-age=-");
        });
        if (gone || content.isEmpty())
            m_cookies.remove(key);
        else if (isHeaderValue(key) && isHeaderValue(content)
                 && (m_cookies.contains(key) || m_cookies.size() < mostCookies))
            m_cookies[key] = content;
    }
}

} // namespace

std::unique_ptr<HttpLink> HttpLink::create(const Device &device, const HttpOptions &options, Dialler &dialler,
                                           const CancelToken &cancel)
{
    return std::make_unique<SocketHttpLink>(device, options, dialler, cancel);
}

} // namespace rf
