// How hard a password is to guess: by zxcvbn where the system has its library, else by its words alone
// (password_words.h). Looks at memory only; keeps nothing.
#pragma once

#include <QByteArrayView>

namespace rf {

struct Strength {
    double bits = 0; ///< estimated entropy
    int longestWord =
        0; ///< letters of the longest dictionary word in it, spelt plainly or with digits for letters
};

Strength estimateStrength(QByteArrayView password);
/// "zxcvbn" or "words".
const char *strengthMethod();

} // namespace rf
