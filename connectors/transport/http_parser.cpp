#include "connectors/transport/http_parser.h"

#include "connectors/transport/words.h"

#include <algorithm>

namespace rf {
namespace {

constexpr qsizetype mostHead = 64 * 1024;
constexpr qsizetype mostHeaders = 200;
constexpr qsizetype mostLine = 8 * 1024; // of a chunk's size line or a trailer

tl::unexpected<Error> odd(const char *what)
{
    return fail(ErrorCode::Unparsable,
                QStringLiteral("not a proper HTTP answer: %1").arg(QLatin1StringView(what)));
}

tl::unexpected<Error> tooBig()
{
    return fail(ErrorCode::Unparsable, TransportText::tr("the answer is too big"));
}

bool isFieldName(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c > 0x20 && c < 0x7f && !QByteArrayView("()<>@,;:\\\"/[]?={}").contains(c);
    });
}

} // namespace

QByteArray HttpReply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

HttpParser::HttpParser(bool answersHead, qint64 maxBytes)
    : m_answersHead(answersHead)
    , m_maxBytes(maxBytes)
{
}

Result<bool> HttpParser::feed(QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        m_begun = true;
    m_buffer.append(bytes);
    while (m_state == State::Head) {
        // Both CRLF and a bare LF end a line; small devices use either.
        const qsizetype withCr = m_buffer.indexOf("\r\n\r\n");
        const qsizetype bare = m_buffer.indexOf("\n\n");
        const bool useBare = bare >= 0 && (withCr < 0 || bare < withCr);
        const qsizetype end = useBare ? bare : withCr;
        if ((end < 0 ? m_buffer.size() : end) > mostHead)
            return tooBig();
        if (m_buffer.size() >= 5 && !m_buffer.startsWith("HTTP/"))
            return odd("it does not begin with HTTP/");
        if (end < 0)
            return false;
        const QByteArray text = m_buffer.left(end);
        m_buffer.remove(0, end + (useBare ? 2 : 4));
        RETURN_IF_ERROR(head(text));
    }
    RETURN_IF_ERROR(body());
    return isComplete();
}

Result<> HttpParser::head(QByteArrayView text)
{
    m_reply = {};
    QList<QByteArray> lines = text.toByteArray().split('\n');
    const QByteArray first = lines.takeFirst().trimmed();
    // "HTTP/1.1 200 OK"; the reason may be missing.
    const QList<QByteArray> parts = first.split(' ');
    bool isNumber = false;
    const int status = parts.size() >= 2 ? parts.at(1).toInt(&isNumber) : 0;
    if (!isNumber || status < 100 || status > 999 || !parts.at(0).startsWith("HTTP/1."))
        return odd("its first line is odd");
    m_oldVersion = parts.at(0) == "HTTP/1.0";
    m_reply.status = status;
    for (const QByteArray &raw : std::as_const(lines)) {
        if (raw.trimmed().isEmpty())
            continue;
        if ((raw.startsWith(' ') || raw.startsWith('\t')) && !m_reply.headers.isEmpty()) {
            m_reply.headers.last().second += ' ' + raw.trimmed();
            continue;
        }
        const qsizetype colon = raw.indexOf(':');
        if (colon <= 0 || !isFieldName(QByteArrayView(raw).first(colon).trimmed()))
            return odd("a header line is odd");
        if (m_reply.headers.size() >= mostHeaders)
            return odd("it has too many headers");
        m_reply.headers.append({raw.left(colon).trimmed(), raw.mid(colon + 1).trimmed()});
    }
    if (status < 200 && status != 101)
        return {}; // "100 Continue": the real answer follows
    if (m_answersHead || status == 204 || status == 304) {
        m_state = State::Done;
        return {};
    }
    if (m_reply.header("Transfer-Encoding").toLower().contains("chunked")) {
        m_state = State::ChunkSize;
        return {};
    }
    std::optional<qint64> length;
    for (const auto &[key, value] : std::as_const(m_reply.headers)) {
        if (key.compare("Content-Length", Qt::CaseInsensitive) != 0)
            continue;
        const qint64 told = value.toLongLong(&isNumber);
        if (!isNumber || told < 0 || (length && *length != told))
            return odd("its length is odd");
        length = told;
    }
    if (!length) {
        m_state = State::UntilClose;
        return {};
    }
    if (*length > m_maxBytes)
        return tooBig();
    m_left = *length;
    m_state = m_left == 0 ? State::Done : State::Length;
    return {};
}

Result<> HttpParser::append(QByteArrayView bytes)
{
    if (m_reply.body.size() + bytes.size() > m_maxBytes)
        return tooBig();
    m_reply.body.append(bytes);
    return {};
}

Result<std::optional<QByteArray>> HttpParser::line()
{
    const qsizetype end = m_buffer.indexOf('\n');
    if ((end < 0 ? m_buffer.size() : end) > mostLine)
        return odd("a line is too long");
    if (end < 0)
        return std::optional<QByteArray>();
    const QByteArray text = m_buffer.left(end).trimmed();
    m_buffer.remove(0, end + 1);
    return std::optional(text);
}

Result<> HttpParser::body()
{
    for (;;) {
        switch (m_state) {
        case State::Head: return {};
        case State::Done: m_trailing = m_trailing || !m_buffer.isEmpty(); return {};
        case State::UntilClose: {
            const QByteArray all = std::exchange(m_buffer, {});
            return append(all);
        }
        case State::Length:
        case State::ChunkData: {
            const qsizetype take = std::min<qsizetype>(m_buffer.size(), m_left);
            if (take == 0)
                return {};
            RETURN_IF_ERROR(append(QByteArrayView(m_buffer).first(take)));
            m_buffer.remove(0, take);
            m_left -= take;
            if (m_left > 0)
                return {};
            m_state = m_state == State::Length ? State::Done : State::ChunkEnd;
            break;
        }
        case State::ChunkSize: {
            ASSIGN_OR_RETURN(const auto text, line());
            if (!text)
                return {};
            bool isNumber = false;
            m_left = text->left(text->indexOf(';') < 0 ? text->size() : text->indexOf(';'))
                         .trimmed()
                         .toLongLong(&isNumber, 16);
            if (!isNumber || m_left < 0)
                return odd("the size of a chunk is odd");
            if (m_left > m_maxBytes)
                return tooBig();
            m_state = m_left == 0 ? State::Trailer : State::ChunkData;
            break;
        }
        case State::ChunkEnd: {
            ASSIGN_OR_RETURN(const auto text, line());
            if (!text)
                return {};
            if (!text->isEmpty())
                return odd("a chunk does not end where it should");
            m_state = State::ChunkSize;
            break;
        }
        case State::Trailer: {
            ASSIGN_OR_RETURN(const auto text, line());
            if (!text)
                return {};
            m_left += text->size(); // the trailer as a whole is bounded too
            if (m_left > mostHead)
                return tooBig();
            if (text->isEmpty())
                m_state = State::Done;
            break;
        }
        }
    }
}

Result<> HttpParser::finish()
{
    if (m_state == State::UntilClose)
        m_state = State::Done;
    if (m_state == State::Done)
        return {};
    return fail(ErrorCode::LinkLost, m_begun
                                         ? TransportText::tr("the device closed in the middle of its answer")
                                         : TransportText::tr("the device closed without an answer"));
}

bool HttpParser::keepsOpen() const
{
    const QByteArray told = m_reply.header("Connection").toLower();
    return m_state == State::Done && !m_trailing && !told.contains("close")
           && (!m_oldVersion || told.contains("keep-alive"));
}

} // namespace rf
