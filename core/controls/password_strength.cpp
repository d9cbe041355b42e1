#include "core/controls/password_strength.h"

#ifdef RF_HAVE_ZXCVBN
#include <algorithm>
#include <array>
#include <cstring>
#include <zxcvbn.h>
#else
#include "core/controls/password_words.h"
#endif

namespace rf {

#ifdef RF_HAVE_ZXCVBN

const char *strengthMethod()
{
    return "zxcvbn";
}

Strength estimateStrength(QByteArrayView password)
{
    // zxcvbn wants a terminated string; this copy is ours to wipe.
    std::array<char, 129> copy{};
    const size_t size = size_t(std::min<qsizetype>(password.size(), qsizetype(copy.size()) - 1));
    std::memcpy(copy.data(), password.data(), size);
    Strength strength;
    ZxcMatch_t *matches = nullptr;
    strength.bits = ZxcvbnMatch(copy.data(), nullptr, &matches);
    for (const ZxcMatch_t *m = matches; m; m = m->Next) {
        const int type = int(m->Type) & ~int(MULTIPLE_MATCH);
        if (type != DICTIONARY_MATCH && type != DICT_LEET_MATCH)
            continue;
        int letters = 0;
        for (int i = m->Begin; i >= 0 && i < m->Begin + m->Length && size_t(i) < size; ++i) {
            const char c = copy[size_t(i)];
            letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
        }
        // A "word" of digits and signs only is no word; one with a few of them for letters is.
        if (letters * 2 > m->Length)
            strength.longestWord = std::max(strength.longestWord, m->Length);
    }
    ZxcvbnFreeInfo(matches);
    volatile char *wipe = copy.data();
    for (size_t i = 0; i < copy.size(); ++i)
        wipe[i] = 0;
    return strength;
}

#else

const char *strengthMethod()
{
    return "words";
}

Strength estimateStrength(QByteArrayView password)
{
    return strengthByWords(password);
}

#endif

} // namespace rf
