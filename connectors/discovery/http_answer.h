// What a web server's first answer says about the device; pure.
#pragma once

#include "connectors/discovery/identify.h"

#include <QByteArray>

namespace rf {

/// Bytes of an answer that are read at all; a truncated answer is an answer.
inline constexpr qsizetype longestAnswer = 64 * 1024;

struct HttpAnswer {
    int status = 0; ///< 0 = not HTTP
    QList<QPair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    QByteArray header(const QByteArray &name) const;
    /// Whole as far as the headers tell (Content-Length reached).
    bool complete = false;
};

HttpAnswer readHttpAnswer(const QByteArray &bytes);
/// "http-title", "http-server", "http-realm", "http-location", "http-cookie", "http-body".
QList<Observation> httpObservations(const HttpAnswer &answer);
/// Path of a redirection to the same host and scheme; empty = none, or it leads elsewhere.
QByteArray sameHostRedirect(const HttpAnswer &answer, const QByteArray &host, bool tls);

} // namespace rf
