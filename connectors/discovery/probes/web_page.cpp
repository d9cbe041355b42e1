#include "connectors/discovery/probes/web_page.h"

#include "connectors/discovery/probes/fields.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace rf {

namespace {

constexpr qsizetype searchedHtml = 65536;
constexpr qsizetype longestTag = 600;
constexpr int mostTags = 1500;
constexpr qsizetype mostFields = 12;

/// The tags of a page, one after the other; what a script writes counts as well.
class TagReader {
public:
    explicit TagReader(const QString &html)
        : m_html(html.left(searchedHtml))
    {
    }
    /// "<input name=a>" without its brackets; null at the end.
    QStringView next()
    {
        if (++m_count > mostTags)
            return {};
        const qsizetype start = m_html.indexOf(u'<', m_at);
        if (start < 0)
            return {};
        const qsizetype end = m_html.indexOf(u'>', start);
        if (end < 0)
            return {};
        m_at = start + 1;
        return QStringView(m_html).mid(start + 1, std::min(end - start - 1, longestTag));
    }

private:
    QString m_html;
    qsizetype m_at = 0;
    int m_count = 0;
};

bool isTag(QStringView tag, QLatin1StringView name)
{
    return tag.startsWith(name, Qt::CaseInsensitive)
           && (tag.size() == name.size() || !tag.at(name.size()).isLetterOrNumber());
}

QString attribute(QStringView tag, QLatin1StringView name)
{
    const QRegularExpression pattern(
        uR"re((?:^|\s)%1\s*=\s*(?:"([^"]{0,300})"|'([^']{0,300})'|([^\s"'>]{1,300})))re"_s.arg(name),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(tag.toString());
    return match.captured(1) + match.captured(2) + match.captured(3);
}

} // namespace

QList<Observation> loginObservations(const QString &html)
{
    TagReader tags(html);
    QString action;
    QStringList names;
    bool password = false;
    for (QStringView tag = tags.next(); !tag.isNull(); tag = tags.next()) {
        if (isTag(tag, "form"_L1)) {
            if (password)
                break;
            action = attribute(tag, "action"_L1);
            names.clear();
        } else if (isTag(tag, "/form"_L1) && password) {
            break;
        } else if (isTag(tag, "input"_L1)) {
            password = password || attribute(tag, "type"_L1).compare("password"_L1, Qt::CaseInsensitive) == 0;
            QString name = attribute(tag, "name"_L1);
            if (name.isEmpty())
                name = attribute(tag, "id"_L1);
            if (!name.isEmpty() && names.size() < mostFields)
                names.append(plainLine(name, 30).replace(u',', u' '));
        }
    }
    if (!password)
        return {};
    FieldText text;
    text.add(u"action"_s, action);
    text.add(u"fields"_s, names.join(u','));
    return {{u"http-login"_s, text.text()}};
}

QByteArray iconPath(const QString &html, const QByteArray &page, const QString &host)
{
    QString named = u"/favicon.ico"_s;
    TagReader tags(html);
    for (QStringView tag = tags.next(); !tag.isNull(); tag = tags.next()) {
        if (!isTag(tag, "link"_L1))
            continue;
        const QStringList relations = attribute(tag, "rel"_L1).toLower().split(u' ');
        const QString href = attribute(tag, "href"_L1);
        if (relations.contains(u"icon"_s) && !href.isEmpty()) {
            named = href;
            break;
        }
    }
    QUrl base;
    base.setScheme(u"http"_s);
    base.setHost(host);
    base.setPath(QString::fromLatin1(page.left(page.contains('?') ? page.indexOf('?') : page.size())));
    const QUrl url = base.resolved(QUrl(named.left(300), QUrl::TolerantMode));
    if (!url.isValid() || url.host() != base.host() || url.port() != -1
        || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return {};
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return path.startsWith('/') ? path : '/' + path;
}

} // namespace rf
