// Blanking of secrets in text that may leave memory: exact secrets first, in every form in which a protocol
// would show them, then patterns. The order matters: a pattern that blanks half a secret would hide the rest
// from the exact search.
#include "connectors/transport/placeholders.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <openssl/crypto.h>

namespace rf {
namespace {

constexpr qsizetype shortSecret = 4; // shorter ones are blanked only where they stand alone

QString blank()
{
    return QStringLiteral("[secret]");
}

/// The part of base64 text that a secret leaves behind whatever stands before it ("user:" in HTTP Basic):
/// one form per alignment, without the letters that mix with the neighbours.
QStringList base64Forms(QByteArrayView bytes)
{
    QStringList forms;
    for (qsizetype offset = 0; offset < 3; ++offset) {
        QByteArray padded(offset, '\0');
        padded.append(bytes);
        const QByteArray text = padded.toBase64(QByteArray::OmitTrailingEquals);
        const qsizetype skip = offset == 0 ? 0 : offset + 1;
        const qsizetype whole = padded.size() / 3 * 4; // letters that hold only our bytes
        const QByteArray core = text.mid(skip, whole - skip);
        if (core.size() >= 6)
            forms.append(QString::fromLatin1(core));
        OPENSSL_cleanse(padded.data(), static_cast<size_t>(padded.size()));
    }
    return forms;
}

QStringList formsOf(const Secret &secret)
{
    return secret.reveal([](QByteArrayView bytes) {
        const QByteArray raw = bytes.toByteArray();
        const QString plain = QString::fromUtf8(raw);
        QStringList forms{plain,
                          QString::fromLatin1(raw),
                          plain.toHtmlEscaped(),
                          QString::fromLatin1(raw.toPercentEncoding()),
                          QString::fromLatin1(raw.toHex()),
                          QString::fromLatin1(raw.toHex()).toUpper()};
        QString quoted = plain;
        quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
            .replace(QLatin1Char('"'), QLatin1String("\\\""));
        forms.append(quoted);
        QString form = QString::fromLatin1(raw.toPercentEncoding());
        forms.append(form.replace(QLatin1String("%20"), QLatin1String("+")));
        forms.append(base64Forms(bytes));
        forms.removeDuplicates();
        // The longest first, so that a short form does not cut a long one in two.
        std::sort(forms.begin(), forms.end(),
                  [](const QString &a, const QString &b) { return a.size() > b.size(); });
        return forms;
    });
}

const QStringList &everydayPatterns()
{
    static const QStringList patterns{
        QStringLiteral(R"((?i)\bauthorization["']?\s*[:=]\s*["']?(?:basic|digest|bearer)?\s*([^\r\n"']+))"),
        QStringLiteral(R"((?i)\b(?:set-)?cookie\s*:\s*([^\r\n]+))"),
        QStringLiteral(
            R"((?i)\b(?:pass(?:word|wd|phrase)?|pwd|secret|psk|auth(?:_?pass)?|ubus_rpc_session|csrf[-_]?token|x-csrftoken)["']?\s*[:=]\s*["']?([^\s"'&,;<>]+))"),
    };
    return patterns;
}

QString withGroupBlanked(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    if (!expression.isValid())
        return text;
    QString out;
    qsizetype from = 0;
    auto matches = expression.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int group = match.lastCapturedIndex() >= 1 && match.capturedStart(1) >= 0 ? 1 : 0;
        if (match.capturedLength(group) == 0 || match.capturedStart(group) < from)
            continue;
        out += text.mid(from, match.capturedStart(group) - from) + blank();
        from = match.capturedEnd(group);
    }
    return out + text.mid(from);
}

} // namespace

void Redactor::add(const Secret &secret)
{
    if (secret.isEmpty())
        return;
    const bool known =
        std::any_of(m_exact.begin(), m_exact.end(), [&](const Secret &old) { return old.equals(secret); });
    if (!known)
        m_exact.push_back(secret.clone());
}

void Redactor::addPattern(const QString &regularExpression)
{
    if (!regularExpression.isEmpty() && !m_patterns.contains(regularExpression))
        m_patterns.append(regularExpression);
}

QString Redactor::clean(QString text) const
{
    for (const Secret &secret : m_exact) {
        for (const QString &form : formsOf(secret)) {
            if (form.isEmpty())
                continue;
            if (form.size() >= shortSecret) {
                text.replace(form, blank());
                continue;
            }
            const QRegularExpression alone(
                QStringLiteral("(?<![A-Za-z0-9])%1(?![A-Za-z0-9])").arg(QRegularExpression::escape(form)));
            text.replace(alone, blank());
        }
    }
    for (const QString &pattern : m_patterns)
        text = withGroupBlanked(text, pattern);
    for (const QString &pattern : everydayPatterns())
        text = withGroupBlanked(text, pattern);
    return text;
}

} // namespace rf
