// The provider's list of lines and passwords as CSV: RFC 4180 quotes, a byte order mark, comma, semicolon or
// tab, headings in English or German in any order, or none; what Excel puts around and does to numbers. The
// bytes are hostile and full of secrets.
#pragma once

#include "core/controls/password_check.h"
#include "core/result.h"

namespace rf {

inline constexpr qsizetype lineListMaxBytes = 4 * 1024 * 1024;
inline constexpr qsizetype lineListMaxLines = 10000;

struct LineList {
    std::vector<LineSecret> lines; ///< each extension once
    QStringList problems; ///< every row that could not be used, in plain words, without its content
};

/// BadInput with a plain reason when nothing in it can be used.
Result<LineList> parseLineList(QByteArrayView bytes);

/// Reads a file and wipes what was read. Unusable files give BadInput.
Result<LineList> readLineList(const QString &path);

} // namespace rf
