// Small tools for the text of SIP messages; private to this room.
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <optional>

namespace rf::siptext {

inline bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
/// RFC 3261 token: letters, digits and -.!%*_+`'~
bool isToken(const QByteArray &text);
/// Without the quotes round it and the backslashes in it; other text as it is.
QByteArray unquote(const QByteArray &text);
qsizetype indexOutsideQuotes(const QByteArray &text, char wanted);
/// Splits at the separator outside "quotes" and <brackets>; parts are trimmed.
QList<QByteArray> splitOutside(const QByteArray &text, char separator);
/// "host", "host:port", "[v6]:port"; nullopt when there is no host or the port is no number up to 65535.
std::optional<std::pair<QByteArray, int>> readHostPort(const QByteArray &text);
/// Text of an address; IPv4 in IPv6 clothes is written as IPv4, scopes are left out.
QByteArray addressText(const QHostAddress &address);
/// Equal as addresses, in whatever notation.
bool sameAddress(const QByteArray &text, const QHostAddress &address);
/// The one to talk to: the first of IPv4, else the first; null when there is none.
QHostAddress preferredAddress(const QList<QHostAddress> &addresses);

} // namespace rf::siptext
