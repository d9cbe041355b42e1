#include "core/controls/password_check.h"

#include "core/controls/meant_letter.h"
#include "core/controls/password_strength.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <algorithm>
#include <array>

namespace rf {

namespace {

constexpr double generatedBits = 60;
constexpr qsizetype longestLooked =
    128; // longer ones are judged by their first part; it only makes us stricter

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

/// The password in small letters, plain and folded; wiped when it goes out of scope.
class Look {
public:
    explicit Look(QByteArrayView bytes)
        : m_size(std::min(bytes.size(), longestLooked))
    {
        for (qsizetype i = 0; i < m_size; ++i) {
            m_plain[size_t(i)] = lower(bytes[i]);
            m_folded[size_t(i)] = meantLetter(bytes[i]);
        }
    }
    Look(const Look &) = delete;
    Look &operator=(const Look &) = delete;
    ~Look()
    {
        volatile char *a = m_plain.data();
        volatile char *b = m_folded.data();
        for (size_t i = 0; i < m_plain.size(); ++i) {
            a[i] = 0;
            b[i] = 0;
        }
    }
    QByteArrayView plain() const { return {m_plain.data(), m_size}; }
    QByteArrayView fold() const { return {m_folded.data(), m_size}; }

private:
    qsizetype m_size;
    std::array<char, size_t(longestLooked)> m_plain{};
    std::array<char, size_t(longestLooked)> m_folded{};
};

bool contains(QByteArrayView text, QByteArrayView part)
{
    return !part.isEmpty() && std::search(text.begin(), text.end(), part.begin(), part.end()) != text.end();
}

/// Rows of American, British, German and French keyboards and of the telephone keypad, and the alphabet.
bool hasRun(QByteArrayView text)
{
    constexpr qsizetype shortest = 4;
    static const QByteArray rows[]{"abcdefghijklmnopqrstuvwxyz",
                                   "01234567890",
                                   "qwertyuiop",
                                   "asdfghjkl",
                                   "zxcvbnm",
                                   "qwertzuiop",
                                   "yxcvbnm",
                                   "azertyuiop",
                                   "qsdfghjklm",
                                   "wxcvbn",
                                   "1q2w3e4r5t6y7u8i9o0p",
                                   "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
                                   "147258369",
                                   "123654789"};
    for (qsizetype i = 0; i + shortest <= text.size(); ++i) {
        const QByteArrayView part = text.sliced(i, shortest);
        std::array<char, size_t(shortest)> back{};
        std::reverse_copy(part.begin(), part.end(), back.begin());
        for (const QByteArray &row : rows) {
            if (contains(row, part) || contains(row, QByteArrayView(back.data(), shortest)))
                return true;
        }
    }
    return false;
}

/// One character four times in a row, a block of three or more twice in a row, or a whole made of one short
/// block.
bool hasRepetition(QByteArrayView text)
{
    const qsizetype n = text.size();
    for (qsizetype i = 0; i + 4 <= n; ++i) {
        if (std::all_of(text.begin() + i, text.begin() + i + 4, [&](char c) { return c == text[i]; }))
            return true;
    }
    for (qsizetype block = 3; block * 2 <= n; ++block) {
        for (qsizetype i = 0; i + 2 * block <= n; ++i) {
            if (std::equal(text.begin() + i, text.begin() + i + block, text.begin() + i + block))
                return true;
        }
    }
    for (qsizetype period = 1; period * 2 <= n; ++period) {
        bool whole = true;
        for (qsizetype i = period; i < n && whole; ++i)
            whole = text[i] == text[i - period];
        if (whole)
            return true;
    }
    return false;
}

/// Passwords that phones and adapters leave the factory with, or that every first guess list begins with.
bool isFactoryDefault(QByteArrayView text)
{
    static const QByteArray known[]{
        "admin",    "administrator", "password", "passwort", "1234",    "12345",   "123456",
        "12345678", "0000",          "00000000", "1111",     "456",     "123",     "user",
        "guest",    "var",           "root",     "polycom",  "yealink", "cisco",   "snom",
        "fanvil",   "grandstream",   "22222",    "changeme", "default", "secret",  "sip",
        "voip",     "phone",         "letmein",  "pass",     "test",    "draytek", "ubnt"};
    return std::any_of(std::begin(known), std::end(known), [&](const QByteArray &k) {
        return QByteArrayView(k).size() == text.size() && std::equal(k.begin(), k.end(), text.begin());
    });
}

/// Parts of four letters or more of the names, and the name as a whole without blanks.
QList<QByteArray> nameParts(const QStringList &names)
{
    QList<QByteArray> parts;
    for (const QString &name : names) {
        QByteArray whole;
        QByteArray word;
        const auto end = [&] {
            if (word.size() >= 4)
                parts << word;
            word.clear();
        };
        for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
            if (c.unicode() < 128 && c.isLetterOrNumber()) {
                word += meantLetter(char(c.toLatin1()));
                whole += meantLetter(char(c.toLatin1()));
            } else if (c.category() != QChar::Mark_NonSpacing) {
                end();
            }
        }
        end();
        if (whole.size() >= 4)
            parts << whole;
    }
    return parts;
}

bool hasExtension(const Look &look, const QString &extension, bool weakAnyway)
{
    const QByteArray digits = extension.toLatin1().toLower();
    if (digits.size() < 2)
        return false;
    QByteArray back = digits;
    std::reverse(back.begin(), back.end());
    const bool found = contains(look.plain(), digits) || contains(look.plain(), back);
    // Two digits turn up by chance in one generated password of a hundred.
    return found && (digits.size() > 2 || weakAnyway);
}

struct Judgement {
    QStringList weaknesses;
    bool generated = false;
};

Judgement judge(const Secret &secret, const QString &extension, const QStringList &companyNames)
{
    return secret.reveal([&](QByteArrayView bytes) {
        Judgement j;
        if (bytes.isEmpty())
            return j;
        const Look look(bytes);
        const Strength strength = estimateStrength(bytes.first(std::min(bytes.size(), longestLooked)));
        const bool weak = strength.bits < generatedBits;
        if (strength.longestWord >= 6 || (strength.longestWord >= 4 && weak))
            j.weaknesses << QStringLiteral("word");
        const QList<QByteArray> parts = nameParts(companyNames);
        if (std::any_of(parts.begin(), parts.end(),
                        [&](const QByteArray &p) { return contains(look.fold(), p); }))
            j.weaknesses << QStringLiteral("company-name");
        if (hasExtension(look, extension, weak))
            j.weaknesses << QStringLiteral("extension");
        if (hasRun(look.plain()))
            j.weaknesses << QStringLiteral("sequence");
        if (hasRepetition(look.plain()))
            j.weaknesses << QStringLiteral("repetition");
        if (isFactoryDefault(look.plain()))
            j.weaknesses << QStringLiteral("factory-default");
        j.generated = j.weaknesses.isEmpty() && !weak;
        return j;
    });
}

/// Under a salt that nobody keeps, equal passwords give equal hashes and nothing else can be learnt from
/// them.
QByteArray saltedHash(const Secret &secret, const QByteArray &salt)
{
    return secret.reveal([&](QByteArrayView bytes) {
        QMessageAuthenticationCode mac(QCryptographicHash::Sha256, salt);
        mac.addData(bytes.data(), bytes.size());
        return mac.result();
    });
}

} // namespace

QStringList passwordWeaknesses(const Secret &secret, const QString &extension,
                               const QStringList &companyNames)
{
    return judge(secret, extension, companyNames).weaknesses;
}

bool looksGenerated(const Secret &secret, const QString &extension, const QStringList &companyNames)
{
    return judge(secret, extension, companyNames).generated;
}

QList<LinePasswordCheck> checkLinePasswords(const std::vector<LineSecret> &lines,
                                            const QStringList &companyNames, const QDateTime &now,
                                            const QString &source)
{
    QByteArray salt(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(salt.begin(), salt.end());
    QList<QByteArray> hashes;
    QHash<QByteArray, QList<qsizetype>> same;
    for (const LineSecret &line : lines) {
        hashes << (line.secret.isEmpty() ? QByteArray() : saltedHash(line.secret, salt));
        if (!hashes.last().isEmpty())
            same[hashes.last()] << hashes.size() - 1;
    }
    QList<LinePasswordCheck> checks;
    for (size_t i = 0; i < lines.size(); ++i) {
        const LineSecret &line = lines[i];
        const Judgement j = judge(line.secret, line.extension, companyNames);
        LinePasswordCheck c;
        c.extension = line.extension;
        c.length = int(std::min<qsizetype>(line.secret.size(), 1000));
        c.looksGenerated = j.generated;
        c.weaknesses = j.weaknesses;
        for (const qsizetype other : same.value(hashes.at(qsizetype(i)))) {
            if (other == qsizetype(i))
                continue;
            ++c.sharedWith;
            const QString extension = lines[size_t(other)].extension;
            if (!extension.isEmpty() && c.sharedExtensions.size() < 20)
                c.sharedExtensions << extension;
        }
        c.checkedAt = now;
        c.source = source;
        checks << c;
    }
    return checks;
}

} // namespace rf
