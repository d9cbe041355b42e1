// What every fuzz entry needs: the bytes as the parsers take them.
#pragma once

#include <QByteArray>
#include <QHostAddress>

namespace rf::fuzz {

/// A copy of exactly that size, so that a read behind its end is seen.
inline QByteArray bytes(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

inline QHostAddress sender()
{
    return QHostAddress(QStringLiteral("192.168.1.1"));
}

} // namespace rf::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
