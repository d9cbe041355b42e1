// How hard a password is to guess, by a list of known words: for systems on which zxcvbn's library is not to
// be had.
#pragma once

#include "core/controls/password_strength.h"

namespace rf {

/// Bits of the cheapest way to put the password together from letters and known words (names, films, common
/// passwords; spelt plainly or with digits and signs for letters). A letter that came before adds nothing.
/// Looks at the first 128 bytes. The words are those of zxcvbn (resources/update_words.sh).
Strength strengthByWords(QByteArrayView password);

/// How many words are known, each of four letters or more.
qsizetype knownWords();

} // namespace rf
