#include "connectors/transport/shell_answer.h"

#include <algorithm>

namespace rf {

qsizetype echoLines(const QList<QByteArray> &lines, QByteArrayView typed, QByteArrayView prompt)
{
    static constexpr qsizetype mostEchoLines = 40;
    const QByteArrayView wanted = typed.trimmed();
    if (wanted.isEmpty())
        return 0;
    QByteArray gathered;
    gathered.reserve(wanted.size() * 2 + prompt.size());
    const qsizetype most = std::min(lines.size(), mostEchoLines);
    for (qsizetype i = 0; i < most; ++i) {
        gathered += lines.at(i);
        QByteArrayView seen = QByteArrayView(gathered).trimmed();
        if (!prompt.trimmed().isEmpty() && seen.startsWith(prompt.trimmed()))
            seen = seen.sliced(prompt.trimmed().size()).trimmed();
        if (seen == wanted)
            return i + 1;
        if (!seen.isEmpty() && !wanted.startsWith(seen))
            break;
    }
    return 0;
}

QList<QByteArray> withoutEcho(QList<QByteArray> lines, QByteArrayView typed, QByteArrayView prompt)
{
    const QByteArrayView wanted = typed.trimmed();
    if (wanted.isEmpty()) {
        while (!lines.isEmpty() && lines.first().trimmed().isEmpty())
            lines.removeFirst();
        return lines;
    }
    if (const qsizetype echo = echoLines(lines, typed, prompt)) {
        lines.remove(0, echo);
        return lines;
    }
    // A device that redraws its line may leave something before the command.
    const QByteArray first = lines.isEmpty() ? QByteArray() : lines.first().trimmed();
    // Where nothing is echoed (a password), the line end alone comes back.
    if (!lines.isEmpty() && (first.isEmpty() || (wanted.size() >= 3 && first.endsWith(wanted))))
        lines.removeFirst();
    return lines;
}

bool isOfItsOwn(const QList<QByteArray> &lines, QByteArrayView typed, QByteArrayView prompt)
{
    if (typed.trimmed().isEmpty())
        return true;
    qsizetype echo = echoLines(lines, typed, prompt);
    if (echo == 0 && !lines.isEmpty() && lines.first().trimmed().endsWith(typed.trimmed()))
        echo = 1; // redrawn
    return echo > 0 && std::none_of(lines.begin() + echo, lines.end(), [&](const QByteArray &line) {
               return !prompt.isEmpty() && line.startsWith(prompt);
           });
}

bool standsOut(QByteArrayView prompt)
{
    static constexpr qsizetype fewest = 3;
    return std::count_if(prompt.begin(), prompt.end(),
                         [](char c) {
                             return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
                                    || (c >= 'a' && c <= 'z');
                         })
           >= fewest;
}

bool isAnsweredOnce(const QList<QByteArray> &lines, QByteArrayView typed, QByteArrayView prompt)
{
    const qsizetype echo = echoLines(lines, typed, prompt);
    return echo > 0 && std::none_of(lines.begin() + echo, lines.end(), [&](const QByteArray &line) {
               return line.contains(prompt.trimmed());
           });
}

} // namespace rf
