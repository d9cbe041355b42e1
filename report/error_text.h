// The one place where an error becomes words: what happened, what it means for the phones, what to press.
#pragma once

#include "core/result.h"

namespace rf {

struct ErrorText {
    QString happened; ///< with the device's name when given
    QString means; ///< for the phones
    QString press; ///< what to do next
    QString whole() const { return happened + QLatin1Char(' ') + means + QLatin1Char(' ') + press; }
};

/// device: what the person calls it; empty = "The device".
ErrorText errorText(ErrorCode code, const QString &device = {});

} // namespace rf
