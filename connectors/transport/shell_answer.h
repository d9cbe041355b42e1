// What of a shell's text is the answer: pure functions over lines.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace rf {

/// Takes the echo of the typed line away: the first lines, if they are that line (a terminal may have wrapped
/// it or shown the prompt before it). Lines that are no echo stay.
QList<QByteArray> withoutEcho(QList<QByteArray> lines, QByteArrayView typed, QByteArrayView prompt);

} // namespace rf
