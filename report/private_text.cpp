#include "report/private_text.h"

#include "report/plan_text.h"

#include <QRegularExpression>

namespace rf {

QString maskNumbers(const QString &text)
{
    static const QRegularExpression number(
        QStringLiteral("(?<![\\w.:+])(?:\\+\\d|\\(?0)[\\d ()/-]{6,24}\\d(?![\\w.:])"));
    QString out = text;
    qsizetype from = 0;
    for (QRegularExpressionMatch m = number.match(out, from); m.hasMatch(); m = number.match(out, from)) {
        qsizetype digits = 0;
        for (const QChar c : m.captured())
            digits += c.isDigit() ? 1 : 0;
        from = m.capturedEnd();
        if (digits < 8)
            continue;
        const QString masked = QStringLiteral("…") + m.captured().right(2);
        out.replace(m.capturedStart(), m.capturedLength(), masked);
        from = m.capturedStart() + masked.size();
    }
    return out;
}

Finding cleaned(Finding finding)
{
    const bool byPerson =
        finding.obtained.contains(Obtained::Person) || finding.state == FindingState::AcceptedRisk;
    const auto clean = [byPerson](QString &text) {
        text = plainWords(text);
        if (byPerson)
            text = maskNumbers(text);
    };
    clean(finding.says);
    clean(finding.why);
    for (FindingEvidence &e : finding.evidence) {
        clean(e.device);
        clean(e.says);
        clean(e.source);
    }
    return finding;
}

} // namespace rf
