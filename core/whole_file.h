// Writes a file as a whole or not at all: what stood there before stays until the new content is safe on the
// disk.
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace rf {

enum class ReadableBy {
    AsUsual, ///< as it was before, or as the system makes new files
    OwnerOnly, ///< from before the first byte
};

/// BadInput when something else than a file is there (a folder, a pipe, a device: replacing would ruin it);
/// Storage when it cannot be written. Either way nothing there has changed.
Result<> writeWhole(const QString &path, const QByteArray &content, ReadableBy readers = ReadableBy::AsUsual);

} // namespace rf
