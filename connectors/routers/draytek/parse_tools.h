// Small tools of the parsers in this folder.
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QRegularExpression>
#include <QStringList>
#include <optional>

namespace rf::draytek {

// A Vigor's longest documented table (260 port maps, 100 networks) is far below these.
inline constexpr qsizetype maxText = 512 * 1024;
inline constexpr qsizetype maxLines = 8000;
inline constexpr qsizetype maxLine = 400;

/// The lines of an answer, cut to a sane size, without line ends.
QStringList linesOf(QStringView text);
/// First match, case-insensitive; `pattern` is a literal of this folder.
QRegularExpressionMatch find(const QString &pattern, const QString &line);
/// A dotted IPv4 address, or null.
QHostAddress ipv4(const QString &text);
/// Prefix length of a contiguous mask, or -1.
int prefixOf(const QHostAddress &mask);
/// "Enabled", "Yes", "on" → true; "Disable", "no", "Off" → false.
std::optional<bool> stateWord(const QString &word);

} // namespace rf::draytek
