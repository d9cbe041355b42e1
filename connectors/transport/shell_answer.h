// What of a shell's text is the answer: pure functions over lines.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace rf {

/// How many of the first lines are exactly the echo of the typed line (a terminal may have wrapped it or
/// shown the prompt before it); 0 = none of them is.
qsizetype echoLines(const QList<QByteArray> &lines, QByteArrayView typed, QByteArrayView prompt);

/// Takes the echo of the typed line away: the first lines, if they are that line or end in it.
/// Lines that are no echo stay.
QList<QByteArray> withoutEcho(QList<QByteArray> lines, QByteArrayView typed, QByteArrayView prompt);

/// Whether an answer is that of its own line alone: it begins with the echo, not with what is left of the
/// answer before, and no prompt parts it in two.
bool isOfItsOwn(const QList<QByteArray> &lines, QByteArrayView typed, QByteArrayView prompt);

/// Whether a prompt is more than a sign: a bare "> " starts many a line of many a listing.
bool standsOut(QByteArrayView prompt);

/// Whether lines that a prompt has just ended are the echo of the typed line and an answer in which this
/// prompt is nowhere to be found, so that it was not the answer that showed it.
bool isAnsweredOnce(const QList<QByteArray> &lines, QByteArrayView typed, QByteArrayView prompt);

} // namespace rf
