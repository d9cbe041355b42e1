#include "connectors/discovery/http_answer.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

QString plainTitle(const QString &html)
{
    static const QRegularExpression title(u"<title[^>]{0,200}>([^<]{0,300})"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = title.match(html);
    if (!match.hasMatch())
        return {};
    QString text = match.captured(1).simplified();
    static const QList<QPair<QString, QString>> entities{{u"&lt;"_s, u"<"_s},    {u"&gt;"_s, u">"_s},
                                                         {u"&quot;"_s, u"\""_s}, {u"&#39;"_s, u"'"_s},
                                                         {u"&nbsp;"_s, u" "_s},  {u"&amp;"_s, u"&"_s}};
    for (const auto &[entity, character] : entities)
        text.replace(entity, character);
    return text;
}

// The parts of a chunked body (RFC 9112 7.1), as far as they came. True: it ended.
bool takeChunks(const QByteArray &bytes, QByteArray &body)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype lineEnd = bytes.indexOf('\n', at);
        if (lineEnd < 0 || lineEnd - at > 200)
            return false;
        const QByteArray line = bytes.mid(at, lineEnd - at);
        bool ok = false;
        const uint length = line.split(';').first().trimmed().toUInt(&ok, 16);
        if (!ok || length > uint(longestAnswer))
            return false;
        if (length == 0)
            return true;
        body += bytes.mid(lineEnd + 1, length);
        at = lineEnd + 1 + length;
        if (bytes.mid(at, 2) == "\r\n")
            at += 2;
        else if (bytes.mid(at, 1) == "\n")
            at += 1;
        else
            return false;
    }
    return false;
}

} // namespace

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

HttpAnswer readHttpAnswer(const QByteArray &bytes)
{
    HttpAnswer answer;
    const QByteArray text = bytes.left(longestAnswer);
    if (!text.startsWith("HTTP/1."))
        return answer;
    qsizetype end = text.indexOf("\r\n\r\n");
    qsizetype body = end + 4;
    if (const qsizetype bare = text.indexOf("\n\n"); bare >= 0 && (end < 0 || bare < end)) {
        end = bare;
        body = bare + 2;
    }
    const QList<QByteArray> lines = (end < 0 ? text : text.left(end)).split('\n');
    answer.status = lines.first().mid(9, 3).toInt();
    for (qsizetype i = 1; i < lines.size() && answer.headers.size() < 100; ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon > 0)
            answer.headers.append(
                {lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed()});
    }
    if (end < 0)
        return answer;
    answer.body = text.mid(body);
    if (answer.header("transfer-encoding").toLower().contains("chunked")) {
        QByteArray plain;
        answer.complete = takeChunks(answer.body, plain) || text.size() >= longestAnswer;
        answer.body = plain;
        return answer;
    }
    bool ok = false;
    const qint64 length = answer.header("content-length").toLongLong(&ok);
    answer.complete = (ok && length >= 0 && answer.body.size() >= length) || text.size() >= longestAnswer
                      || answer.status == 304 || answer.status == 204;
    return answer;
}

QList<Observation> httpObservations(const HttpAnswer &answer)
{
    QList<Observation> list;
    if (answer.status == 0)
        return list;
    const auto add = [&list](const QString &probe, const QByteArray &text) {
        if (!text.isEmpty())
            list.append({probe, QString::fromUtf8(text.left(500))});
    };
    add(u"http-server"_s, answer.header("server"));
    for (const auto &[name, value] : answer.headers) {
        if (name == "www-authenticate") {
            static const QRegularExpression realm(u"realm=\"([^\"]{0,200})\""_s,
                                                  QRegularExpression::CaseInsensitiveOption);
            const auto match = realm.match(QString::fromUtf8(value.left(1000)));
            if (match.hasMatch())
                list.append({u"http-realm"_s, match.captured(1)});
        } else if (name == "set-cookie") {
            add(u"http-cookie"_s, value.left(value.indexOf('=')));
        }
    }
    add(u"http-location"_s, answer.header("location"));
    const QString html = QString::fromUtf8(answer.body);
    if (const QString title = plainTitle(html); !title.isEmpty())
        list.append({u"http-title"_s, title});
    if (!html.isEmpty())
        list.append({u"http-body"_s, html});
    return list;
}

QByteArray sameHostRedirect(const HttpAnswer &answer, const QByteArray &host, bool tls)
{
    if (answer.status < 300 || answer.status > 308 || answer.header("location").isEmpty())
        return {};
    const QUrl url(QString::fromUtf8(answer.header("location").left(500)), QUrl::TolerantMode);
    const QString scheme = tls ? u"https"_s : u"http"_s;
    if (!url.isValid() || (!url.host().isEmpty() && url.host() != QString::fromLatin1(host))
        || (!url.scheme().isEmpty() && url.scheme() != scheme) || url.port() != -1)
        return {};
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (!path.startsWith('/'))
        path.prepend('/');
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return path;
}

} // namespace rf
