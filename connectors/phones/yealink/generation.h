// The web interface generations of Yealink firmware. The firmware number does not decide which one a phone
// speaks, so it is probed; probing costs no sign-in attempt.
#pragma once

#include <QString>

namespace rf::yealink {

enum class Generation {
    Unknown,
    Json, ///< A: JSON calls, RSA password
    ServletRsa, ///< B: servlet pages, RSA password
    ServletAes, ///< C: servlet pages, AES password; by hand
    BasicCgi, ///< D: V70 to V73, HTTP Basic; by hand
};

/// The word used in Identity::variant.
QString variantOf(Generation generation);
Generation generationOf(const QString &variant);

} // namespace rf::yealink
