// Letters that people write as digits and signs, read back: "D3nt@l" is "dental".
#pragma once

namespace rf {

/// The small letter that is meant by c; anything else stays as it is. one: what a 1 stands for, "i" or "l".
constexpr char meantLetter(char c, char one = 'i')
{
    switch (c) {
    case '0': return 'o';
    case '1':
    case '!':
    case '|': return one;
    case '3': return 'e';
    case '4':
    case '@': return 'a';
    case '5':
    case '$': return 's';
    case '6':
    case '9': return 'g';
    case '7':
    case '+': return 't';
    case '8': return 'b';
    default: return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    }
}

} // namespace rf
