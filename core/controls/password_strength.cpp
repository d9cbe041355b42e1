#include "core/controls/password_strength.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#ifdef RF_HAVE_ZXCVBN
#include <zxcvbn.h>
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
    return "plain";
}

/// Without a dictionary: bits by character classes over distinct characters, and any run of six or more
/// letters with vowels in it counts as a word. Strict on purpose.
Strength estimateStrength(QByteArrayView password)
{
    Strength strength;
    bool small = false;
    bool large = false;
    bool digit = false;
    bool other = false;
    std::array<bool, 256> seen{};
    int distinct = 0;
    int run = 0;
    int vowels = 0;
    for (const char c : password) {
        const bool isSmall = c >= 'a' && c <= 'z';
        const bool isLarge = c >= 'A' && c <= 'Z';
        small = small || isSmall;
        large = large || isLarge;
        digit = digit || (c >= '0' && c <= '9');
        other = other || !(isSmall || isLarge || (c >= '0' && c <= '9'));
        bool &was = seen[static_cast<unsigned char>(c)];
        distinct += was ? 0 : 1;
        was = true;
        run = isSmall ? run + 1 : isLarge ? 1 : 0;
        vowels = run <= 1 ? 0 : vowels;
        if (std::strchr("aeiouyAEIOUY", c) && c != '\0')
            ++vowels;
        if (run >= 4 && vowels * 5 >= run)
            strength.longestWord = std::max(strength.longestWord, run);
    }
    const double alphabet = (small ? 26 : 0) + (large ? 26 : 0) + (digit ? 10 : 0) + (other ? 30 : 0);
    strength.bits = alphabet > 0 ? std::log2(alphabet) * distinct : 0;
    return strength;
}

#endif

} // namespace rf
