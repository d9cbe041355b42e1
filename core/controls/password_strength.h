// How hard a password is to guess. By zxcvbn where the system has it, else by a plain estimate that errs on
// the strict side. Looks at memory only; keeps nothing.
#pragma once

#include <QByteArrayView>

namespace rf {

struct Strength {
    double bits = 0; ///< estimated entropy
    int longestWord =
        0; ///< letters of the longest dictionary word in it, spelt plainly or with digits for letters
};

Strength estimateStrength(QByteArrayView password);
/// "zxcvbn" or "plain".
const char *strengthMethod();

} // namespace rf
