// A picture that somebody puts to a task, made again from its pixels alone: place, time, camera, names and
// whatever else the file carried stays behind. Pure; any thread.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QSize>

namespace rf {

inline constexpr int evidenceLongestSide = 1600; ///< pixels
inline constexpr int evidenceMostBytes = 1'000'000; ///< of one picture as it is kept
inline constexpr int evidenceMostFileBytes = 40'000'000; ///< of the file it comes from
inline constexpr int evidencePerTask = 8;

struct PlainPicture {
    QByteArray jpeg;
    QByteArray thumbnail; ///< JPEG, at most 240 pixels
    QSize size;
};

/// Reads JPEG, PNG, WebP, BMP, GIF (the first frame), TIFF and HEIC as far as the system can. BadInput for
/// anything else.
Result<PlainPicture> plainPicture(const QByteArray &file);

} // namespace rf
