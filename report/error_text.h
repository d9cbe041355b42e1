// The one place where an error becomes words: what happened, what it means for the phones, what to do next.
#pragma once

#include "core/result.h"

namespace rf {

struct ErrorText {
    QString happened; ///< with the device's name when given
    QString means; ///< for the phones
    QString press; ///< what to do next: a button of the window, or a command
    QString whole() const { return happened + QLatin1Char(' ') + means + QLatin1Char(' ') + press; }
};

/// For the window. device: what the person calls it; empty = "The device".
ErrorText errorText(ErrorCode code, const QString &device = {});
/// For the terminal, where there is nothing to press. No device = the error is about the command itself.
ErrorText terminalText(ErrorCode code, const QString &device = {});
/// A reason as the engine keeps it: its own words, or those of the code where it has none.
QString reasonText(std::optional<ErrorCode> code, const QString &detail);

} // namespace rf
