#include "connectors/transport/shell_answer.h"

#include <algorithm>

namespace rf {

QList<QByteArray> withoutEcho(QList<QByteArray> lines, QByteArrayView typed, QByteArrayView prompt)
{
    static constexpr qsizetype mostEchoLines = 40;
    const QByteArrayView wanted = typed.trimmed();
    if (wanted.isEmpty()) {
        while (!lines.isEmpty() && lines.first().trimmed().isEmpty())
            lines.removeFirst();
        return lines;
    }
    QByteArray gathered;
    gathered.reserve(wanted.size() * 2 + prompt.size());
    const qsizetype most = std::min(lines.size(), mostEchoLines);
    for (qsizetype i = 0; i < most; ++i) {
        gathered += lines.at(i);
        QByteArrayView seen = QByteArrayView(gathered).trimmed();
        if (!prompt.trimmed().isEmpty() && seen.startsWith(prompt.trimmed()))
            seen = seen.sliced(prompt.trimmed().size()).trimmed();
        if (seen == wanted) {
            lines.remove(0, i + 1);
            return lines;
        }
        if (!seen.isEmpty() && !wanted.startsWith(seen))
            break;
    }
    // A device that redraws its line may leave something before the command.
    const QByteArray first = lines.isEmpty() ? QByteArray() : lines.first().trimmed();
    // Where nothing is echoed (a password), the line end alone comes back.
    if (!lines.isEmpty() && (first.isEmpty() || (wanted.size() >= 3 && first.endsWith(wanted))))
        lines.removeFirst();
    return lines;
}

} // namespace rf
