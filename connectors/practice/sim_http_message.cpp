// Reading the parts of a request that handlers ask for.
#include "connectors/practice/sim_http_server.h"

#include <QUrl>

namespace rf {

namespace {

QList<QPair<QByteArray, QByteArray>> formPairs(const QByteArray &text)
{
    QList<QPair<QByteArray, QByteArray>> pairs;
    for (const QByteArray &part : text.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        QByteArray name = equals < 0 ? part : part.left(equals);
        QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        name.replace('+', ' ');
        value.replace('+', ' ');
        pairs.append({QByteArray::fromPercentEncoding(name), QByteArray::fromPercentEncoding(value)});
    }
    return pairs;
}

QByteArray valueOf(const QList<QPair<QByteArray, QByteArray>> &pairs, const QByteArray &name)
{
    for (const auto &pair : pairs)
        if (pair.first == name)
            return pair.second;
    return {};
}

/// A parameter such as boundary= or name= of a header value, quotes taken off.
QByteArray headerParameter(const QByteArray &value, const QByteArray &name)
{
    for (const QByteArray &raw : value.split(';')) {
        const QByteArray part = raw.trimmed();
        if (part.size() <= name.size() + 1 || !part.toLower().startsWith(name + '='))
            continue;
        QByteArray found = part.mid(name.size() + 1);
        if (found.size() >= 2 && found.startsWith('"') && found.endsWith('"'))
            found = found.mid(1, found.size() - 2);
        return found;
    }
    return {};
}

} // namespace

QByteArray SimHttpRequest::header(const QByteArray &name) const
{
    for (const auto &pair : headers)
        if (pair.first.compare(name, Qt::CaseInsensitive) == 0)
            return pair.second;
    return {};
}

QByteArray SimHttpRequest::queryValue(const QByteArray &name) const
{
    return valueOf(formPairs(query), name);
}

QByteArray SimHttpRequest::cookie(const QByteArray &name) const
{
    for (const QByteArray &raw : header("Cookie").split(';')) {
        const QByteArray part = raw.trimmed();
        const qsizetype equals = part.indexOf('=');
        if (equals > 0 && part.left(equals) == name)
            return part.mid(equals + 1);
    }
    return {};
}

QByteArray SimHttpRequest::contentType() const
{
    const QByteArray value = header("Content-Type");
    return value.left(value.contains(';') ? value.indexOf(';') : value.size()).trimmed().toLower();
}

QList<QPair<QByteArray, QByteArray>> SimHttpRequest::formFields() const
{
    if (contentType() != "application/x-www-form-urlencoded")
        return {};
    return formPairs(body);
}

QByteArray SimHttpRequest::formValue(const QByteArray &name) const
{
    return valueOf(formFields(), name);
}

QByteArray SimHttpRequest::multipartValue(const QByteArray &name) const
{
    if (contentType() != "multipart/form-data")
        return {};
    const QByteArray boundary = headerParameter(header("Content-Type"), "boundary");
    if (boundary.isEmpty() || boundary.size() > 200)
        return {};
    const QByteArray opening = "--" + boundary + "\r\n";
    const QByteArray closing = "\r\n--" + boundary;
    qsizetype at = body.startsWith(opening) ? 0 : body.indexOf("\r\n" + opening);
    if (at > 0)
        at += 2;
    while (at >= 0) {
        const qsizetype headStart = at + opening.size();
        const qsizetype headEnd = body.indexOf("\r\n\r\n", headStart);
        const qsizetype end = headEnd < 0 ? -1 : body.indexOf(closing, headEnd + 2);
        if (end < 0)
            return {};
        const qsizetype contentStart = headEnd + 4;
        for (const QByteArray &line : body.mid(headStart, headEnd - headStart).split('\n')) {
            if (!line.toLower().startsWith("content-disposition:"))
                continue;
            if (headerParameter(line.trimmed(), "name") == name)
                return contentStart > end ? QByteArray("") : body.mid(contentStart, end - contentStart);
        }
        // The closing delimiter of one part is the opening one of the next, unless two hyphens follow it.
        at = body.mid(end + 2, opening.size()) == opening ? end + 2 : -1;
    }
    return {};
}

QPair<QByteArray, QByteArray> SimHttpRequest::basic() const
{
    const QByteArray value = header("Authorization");
    if (!value.startsWith("Basic "))
        return {};
    const QByteArray plain = QByteArray::fromBase64(value.mid(6).trimmed());
    const qsizetype colon = plain.indexOf(':');
    return colon < 0 ? QPair<QByteArray, QByteArray>() : qMakePair(plain.left(colon), plain.mid(colon + 1));
}

} // namespace rf
