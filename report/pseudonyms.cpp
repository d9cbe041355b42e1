#include "report/pseudonyms.h"

#include "report/private_text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

namespace rf {

using namespace Qt::StringLiterals;

namespace {

constexpr auto letters = QRegularExpression::UseUnicodePropertiesOption;

/// What stands behind these keys is one of the program's own words, or names a product: "router" is no name
/// there, even if somebody calls a device so.
bool isOwnWord(const QString &key)
{
    static const QSet<QString> own{u"type"_s,     u"kind"_s,   u"state"_s,     u"special"_s, u"signIn"_s,
                                   u"level"_s,    u"intent"_s, u"outcome"_s,   u"driver"_s,  u"verdict"_s,
                                   u"protocol"_s, u"probe"_s,  u"transport"_s, u"vendor"_s,  u"control"_s};
    return own.contains(key);
}

/// 00:15:65:aa:bb:cc, 00-15-65-AA-BB-CC, 0015.65aa.bbcc, 001565aabbcc, and the one inside an IPv6 address.
QString withoutCardAddresses(QString text)
{
    static const QRegularExpression separated(
        u"(?<![0-9A-Fa-f])((?:[0-9A-Fa-f]{2}([:-])){2}[0-9A-Fa-f]{2})(?:\\2[0-9A-Fa-f]{2}){3}(?![0-9A-Fa-f])"_s);
    static const QRegularExpression dotted(
        u"(?<![0-9A-Fa-f])([0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{2})[0-9A-Fa-f]{2}\\.[0-9A-Fa-f]{4}(?![0-9A-Fa-f])"_s);
    // All digits may as well be a telephone number: those are masked as numbers.
    static const QRegularExpression bare(
        u"(?<![0-9A-Fa-f])(?=[0-9]*[A-Fa-f])([0-9A-Fa-f]{6})[0-9A-Fa-f]{6}(?![0-9A-Fa-f])"_s);
    static const QRegularExpression inIpv6(u"([Ff]{2}:[Ff][Ee])[0-9A-Fa-f]{2}:[0-9A-Fa-f]{1,4}"_s);
    // Noughts where an address is expected, so that it stays one; each is the group and two noughts.
    text.replace(separated, u"\\1\\200\\200\\200"_s);
    text.replace(inIpv6, u"\\100:0"_s);
    text.replace(dotted, u"\\1…"_s);
    return text.replace(bare, u"\\1…"_s);
}

QString withoutNumbers(QString text)
{
    static const QRegularExpression number(u"\\+?[0-9]{5,}([0-9]{2})"_s);
    return text.replace(number, u"…\\1"_s);
}

} // namespace

void Pseudonyms::add(const QString &text, const QString &standIn)
{
    const QString word = text.trimmed();
    if (word.size() < 2) // one letter is in everything and tells nobody
        return;
    const QRegularExpression pattern(u"(?<!\\w)%1(?!\\w)"_s.arg(QRegularExpression::escape(word)), letters);
    const auto at = std::find_if(m_words.begin(), m_words.end(),
                                 [&](const Word &other) { return other.text.size() < word.size(); });
    m_words.insert(at, Word{word, pattern, standIn});
}

QString Pseudonyms::extension(const QString &name)
{
    const QString bare = name.section(u'@', 0, 0);
    if (bare.isEmpty())
        return {};
    if (!m_extensions.contains(bare))
        m_extensions.insert(bare, u"ext-%1"_s.arg(m_extensions.size() + 1));
    return m_extensions.value(bare);
}

QString Pseudonyms::in(QString text) const
{
    for (const Word &word : m_words) {
        if (text.contains(word.text))
            text.replace(word.pattern, word.standIn);
    }
    // "acme-201" is one word, and so is "192.168.1.201".
    static const QRegularExpression token(u"[\\w*#+]+(?:[.-][\\w*#+]+)*"_s, letters);
    qsizetype from = 0;
    for (auto m = token.match(text); m.hasMatch(); m = token.match(text, from)) {
        const QString known = m.capturedLength() < 2 ? QString() : m_extensions.value(m.captured());
        from = m.capturedEnd();
        if (known.isEmpty())
            continue;
        text.replace(m.capturedStart(), m.capturedLength(), known);
        from = m.capturedStart() + known.size();
    }
    // Written numbers first: what is left of a card address would look like one.
    return withoutNumbers(withoutCardAddresses(maskNumbers(text)));
}

QJsonValue Pseudonyms::in(const QJsonValue &value) const
{
    if (value.isString())
        return in(value.toString());
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        for (QJsonValueRef item : list)
            item = in(QJsonValue(item));
        return list;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!(it.value().isString() && isOwnWord(it.key())))
                it.value() = in(QJsonValue(it.value()));
        }
        return object;
    }
    return value;
}

} // namespace rf
