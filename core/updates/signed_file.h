// A file that says who made it: a first line, a second one with the Ed25519 signature in base64, then the
// content as it is. The signature covers the first line and the content, so a signature made for anything
// else is none.
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace rf {

inline constexpr char signedFileFirstLine[] = "RingFence signed file 1\n";
inline constexpr qsizetype signedFileMost = 4 * 1024 * 1024;

/// The public key as a build setting has it: base64 of 32 bytes. Empty when it is not one.
QByteArray publicKeyFrom(const QByteArray &base64);

/// The content. BadInput, with a sentence for the person as its detail, when the file is none of ours, or its
/// signature was not made with the key that belongs to publicKey.
Result<QByteArray> contentOfSigned(const QByteArray &file, const QByteArray &publicKey);

} // namespace rf
