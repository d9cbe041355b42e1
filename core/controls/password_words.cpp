#include "core/controls/password_words.h"

#include "core/controls/meant_letter.h"

#include <QFile>
#include <QList>
#include <algorithm>
#include <array>
#include <cmath>

namespace rf {

namespace {

constexpr size_t longestPassword = 128;
constexpr size_t shortestWord = 4;

/// Sorted, as views into one text.
class WordList {
public:
    WordList()
    {
        QFile file(QStringLiteral(":/rf/data/words.qz"));
        if (file.open(QIODevice::ReadOnly))
            m_text = qUncompress(file.readAll());
        for (qsizetype at = 0; at < m_text.size();) {
            const qsizetype found = m_text.indexOf('\n', at);
            const qsizetype end = found < 0 ? m_text.size() : found;
            m_words << QByteArrayView(m_text).sliced(at, end - at);
            m_longest = std::max(m_longest, size_t(end - at));
            at = end + 1;
        }
    }
    qsizetype size() const { return m_words.size(); }
    size_t longest() const { return m_longest; }
    bool has(QByteArrayView word) const
    {
        return std::binary_search(
            m_words.begin(), m_words.end(), word, [](QByteArrayView a, QByteArrayView b) {
                return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
            });
    }

private:
    QByteArray m_text;
    QList<QByteArrayView> m_words;
    size_t m_longest = 0;
};

const WordList &words()
{
    static const WordList list;
    return list;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The password as a person might have meant it; wiped when it goes out of scope.
class Spelling {
public:
    Spelling(QByteArrayView password, char one)
        : m_size(password.size())
    {
        std::transform(password.begin(), password.end(), m_text.begin(),
                       [one](char c) { return meantLetter(c, one); });
    }
    Spelling(const Spelling &) = delete;
    Spelling &operator=(const Spelling &) = delete;
    ~Spelling()
    {
        volatile char *wiped = m_text.data();
        for (size_t i = 0; i < m_text.size(); ++i)
            wiped[i] = 0;
    }
    QByteArrayView part(size_t from, size_t length) const
    {
        return QByteArrayView(m_text.data(), m_size).sliced(qsizetype(from), qsizetype(length));
    }

private:
    qsizetype m_size;
    std::array<char, longestPassword> m_text{};
};

/// Bits of one letter of those that the password is made of.
double bitsOfLetter(QByteArrayView password)
{
    bool small = false;
    bool large = false;
    bool digit = false;
    bool other = false;
    for (const char c : password) {
        const bool isSmall = c >= 'a' && c <= 'z';
        const bool isLarge = c >= 'A' && c <= 'Z';
        const bool isDigit = c >= '0' && c <= '9';
        small = small || isSmall;
        large = large || isLarge;
        digit = digit || isDigit;
        other = other || !(isSmall || isLarge || isDigit);
    }
    const int letters = (small ? 26 : 0) + (large ? 26 : 0) + (digit ? 10 : 0) + (other ? 30 : 0);
    return letters > 0 ? std::log2(letters) : 0;
}

} // namespace

qsizetype knownWords()
{
    return words().size();
}

Strength strengthByWords(QByteArrayView whole)
{
    const QByteArrayView password = whole.first(std::min(whole.size(), qsizetype(longestPassword)));
    const auto size = size_t(password.size());
    const Spelling spellings[]{{password, 'i'}, {password, 'l'}};
    const double letter = bitsOfLetter(password);
    // One bit for a capital or a digit somewhere in it.
    const double word = std::log2(double(std::max<qsizetype>(words().size(), 1))) + 1;

    // The cheapest way to come to each place, and with how many letters its last step went there.
    std::array<double, longestPassword + 1> bits{};
    std::array<size_t, longestPassword + 1> step{};
    std::array<bool, 256> seen{};
    for (size_t end = 1; end <= size; ++end) {
        bool &before = seen[static_cast<unsigned char>(password[qsizetype(end - 1)])];
        bits[end] = bits[end - 1] + (before ? 0 : letter);
        step[end] = 1;
        before = true;
        size_t letters = isLetter(password[qsizetype(end - 1)]) ? 1 : 0;
        for (size_t length = 2; length <= std::min(end, words().longest()); ++length) {
            const size_t from = end - length;
            letters += isLetter(password[qsizetype(from)]) ? 1 : 0;
            // A "word" of digits and signs only is no word; one with a few of them for letters is.
            if (length < shortestWord || letters * 2 <= length)
                continue;
            const bool known =
                std::any_of(std::begin(spellings), std::end(spellings), [&](const Spelling &spelling) {
                    return words().has(spelling.part(from, length));
                });
            // Equally cheap: the longer word says more.
            if (known && bits[from] + word <= bits[end]) {
                bits[end] = bits[from] + word;
                step[end] = length;
            }
        }
    }
    Strength strength;
    strength.bits = bits[size];
    for (size_t at = size; at > 0; at -= step[at]) {
        if (step[at] >= shortestWord)
            strength.longestWord = std::max(strength.longestWord, int(step[at]));
    }
    return strength;
}

} // namespace rf
