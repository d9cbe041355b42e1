// A page's icon, told by its hashes: many makers use one icon for all their devices. Pure.
#pragma once

#include "connectors/discovery/identify.h"

#include <QByteArrayView>

namespace rf {

inline constexpr qsizetype longestIcon = 64 * 1024;

/// MurmurHash3, 32 bits, x86 variant.
quint32 murmur3(QByteArrayView bytes, quint32 seed = 0);
/// As public lists of icons count: over the base64 text with a line end after each 76 characters, signed.
qint32 iconHash(const QByteArray &icon);
/// "http-favicon"; nothing for what is no picture.
QList<Observation> iconObservations(const QByteArray &icon);

} // namespace rf
