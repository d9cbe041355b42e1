#include "core/controls/line_list.h"

#include "core/controls/judge_tools.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <array>

namespace rf {

namespace {

/// One cell, wiped when it goes: any of them may turn out to be a password.
class Cell {
public:
    Cell() = default;
    Cell(Cell &&) = default;
    Cell &operator=(Cell &&) = default;
    Cell(const Cell &) = delete;
    Cell &operator=(const Cell &) = delete;
    ~Cell() { wipe(); }
    void add(char c)
    {
        if (m_bytes.size() == m_bytes.capacity())
            grow();
        m_bytes.push_back(c);
    }
    QByteArrayView trimmed() const
    {
        return QByteArrayView(m_bytes.data(), qsizetype(m_bytes.size())).trimmed();
    }
    QByteArrayView exact() const { return {m_bytes.data(), qsizetype(m_bytes.size())}; }
    bool quoted = false;

private:
    void wipe()
    {
        volatile char *p = m_bytes.data();
        for (size_t i = 0; i < m_bytes.size(); ++i)
            p[i] = 0;
    }
    void grow() // so that the vector never leaves an unwiped copy behind
    {
        std::vector<char> larger;
        larger.reserve(std::max<size_t>(64, m_bytes.capacity() * 2));
        larger.assign(m_bytes.begin(), m_bytes.end());
        wipe();
        m_bytes = std::move(larger);
    }
    std::vector<char> m_bytes;
};
using Row = std::vector<Cell>;

constexpr size_t maxColumns = 200;
constexpr qsizetype maxSecret = 128;

/// RFC 4180 with any of the three usual separators. Returns nullopt when a quote never ends.
std::optional<std::vector<Row>> splitRows(QByteArrayView bytes, char separator)
{
    std::vector<Row> rows;
    Row row;
    Cell cell;
    bool inQuotes = false;
    bool afterQuote = false;
    const auto endCell = [&] {
        if (row.size() < maxColumns)
            row.push_back(std::move(cell));
        cell = Cell();
        afterQuote = false;
    };
    const auto endRow = [&] {
        endCell();
        const bool blank =
            std::all_of(row.begin(), row.end(), [](const Cell &c) { return c.trimmed().isEmpty(); });
        if (!blank)
            rows.push_back(std::move(row));
        row = Row();
    };
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inQuotes) {
            if (c != '"') {
                cell.add(c);
            } else if (i + 1 < bytes.size() && bytes[i + 1] == '"') {
                cell.add('"');
                ++i;
            } else {
                inQuotes = false;
                afterQuote = true;
            }
        } else if (c == '"' && !afterQuote && (cell.trimmed().isEmpty() || cell.trimmed() == "=")) {
            // ="301" is how a list tells Excel that this is text.
            cell = Cell();
            cell.quoted = true;
            inQuotes = true;
        } else if (c == separator) {
            endCell();
        } else if (c == '\n' || c == '\r') {
            endRow();
            if (c == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n')
                ++i;
            if (rows.size() > size_t(lineListMaxLines))
                return rows;
        } else if (!afterQuote || (c != ' ' && c != '\t')) {
            cell.add(c);
        }
    }
    if (inQuotes)
        return std::nullopt;
    if (!row.empty() || !cell.exact().isEmpty() || cell.quoted)
        endRow();
    return rows;
}

/// Excel's own first line, "sep=;", names the separator; it is taken off.
std::optional<char> namedSeparator(QByteArrayView &bytes)
{
    const qsizetype size = 5;
    if (bytes.size() <= size || bytes.first(4).compare("sep=", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const char separator = bytes[4];
    const char after = bytes[size];
    if (separator == '"' || separator == '\r' || separator == '\n' || (after != '\r' && after != '\n'))
        return std::nullopt;
    bytes = bytes.sliced(size);
    return separator;
}

/// The separator that the first line outside quotes has most of.
char guessSeparator(QByteArrayView bytes)
{
    std::array<std::pair<char, int>, 3> counts{std::pair{';', 0}, std::pair{'\t', 0}, std::pair{',', 0}};
    bool inQuotes = false;
    bool any = false;
    for (const char c : bytes) {
        if (c == '"')
            inQuotes = !inQuotes;
        else if (!inQuotes && (c == '\n' || c == '\r')) {
            if (any)
                break;
        } else if (!inQuotes) {
            any = any || (c != ' ');
            for (auto &[separator, count] : counts)
                count += c == separator ? 1 : 0;
        }
    }
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto &a, const auto &b) { return a.second < b.second; })
        ->first;
}

QString heading(const Cell &cell)
{
    if (cell.exact().size() > 60)
        return {}; // no heading, perhaps a secret
    QString text = QString::fromUtf8(cell.trimmed()).toLower();
    text.remove(QLatin1Char(' ')).remove(QLatin1Char('-')).remove(QLatin1Char('_')).remove(QLatin1Char('.'));
    return text;
}

bool isOneOf(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char *w) { return text == QLatin1StringView(w); });
}

bool isExtensionHeading(const QString &h)
{
    return isOneOf(h, {"extension",       "ext",           "extensionnumber", "line",
                       "number",          "user",          "username",        "sipuser",
                       "sipusername",     "account",       "sipaccount",      "sipid",
                       "userid",          "authuser",      "authid",          "authenticationid",
                       "login",           "nebenstelle",   "durchwahl",       "nst",
                       "rufnummer",       "benutzer",      "benutzername",    "sipbenutzer",
                       "sipbenutzername", "anschluss",     "leitung",         "kennung",
                       "teilnehmer",      "internenummer", "nummer"});
}
/// The shorter and more telling name of the line wins over the account name when a list has both.
int extensionRank(const QString &h)
{
    if (isOneOf(h,
                {"extension", "ext", "extensionnumber", "nebenstelle", "durchwahl", "nst", "internenummer"}))
        return 3;
    return isOneOf(h, {"line", "number", "nummer", "rufnummer", "anschluss", "leitung", "teilnehmer"}) ? 2
                                                                                                       : 1;
}
int secretRank(const QString &h)
{
    if (isOneOf(h, {"sippassword", "sipsecret", "sippasswort", "sipkennwort", "sippass", "linepassword",
                    "authpassword"}))
        return 3;
    if (isOneOf(h,
                {"password", "secret", "pass", "passwd", "passwort", "kennwort", "geheimnis", "schlüssel"}))
        return 2;
    return 0; // "web password", "voicemail pin" and the like are other secrets
}

struct Columns {
    size_t extension = 0;
    size_t secret = 1;
    bool header = false;
    bool recognised = false;
};

Columns findColumns(const Row &first)
{
    Columns columns;
    int bestExtension = 0;
    int bestSecret = 0;
    for (size_t i = 0; i < first.size(); ++i) {
        const QString h = heading(first[i]);
        if (isExtensionHeading(h)) {
            columns.header = true;
            if (extensionRank(h) > bestExtension) {
                bestExtension = extensionRank(h);
                columns.extension = i;
            }
        }
        if (secretRank(h) > bestSecret) {
            columns.header = true;
            bestSecret = secretRank(h);
            columns.secret = i;
        }
    }
    columns.recognised = bestExtension > 0 && bestSecret > 0;
    return columns;
}

/// What ="301" says, where the list was quoted once more ("=""301""").
QByteArrayView asText(QByteArrayView bytes)
{
    const bool marked = bytes.size() >= 3 && bytes.startsWith("=\"") && bytes.endsWith('"');
    return marked ? bytes.sliced(2, bytes.size() - 3) : bytes;
}

/// A number that a spreadsheet rounded, "1.23457E+15": what it was before is lost.
bool isRounded(QByteArrayView bytes)
{
    qsizetype at = 0;
    const auto digits = [&] {
        const qsizetype from = at;
        while (at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9')
            ++at;
        return at - from;
    };
    const auto one = [&](char a, char b) {
        const bool there = at < bytes.size() && (bytes[at] == a || bytes[at] == b);
        at += there ? 1 : 0;
        return there;
    };
    if (digits() != 1 || (one('.', ',') && digits() == 0) || !one('E', 'e') || !one('+', '-'))
        return false;
    const qsizetype power = digits();
    return (power == 2 || power == 3) && at == bytes.size();
}

/// "1234" and "acme-201" are names of lines; anything longer or stranger is not taken for one.
std::optional<QString> extensionFrom(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.size() > 64)
        return std::nullopt;
    const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'
               || c == '_' || c == '.' || c == '+' || c == '@' || c == ' ' || c == '*' || c == '#';
    });
    return plain ? std::optional(QString::fromLatin1(bytes)) : std::nullopt;
}

/// The same line with two passwords: nobody can tell which one is in use, so neither is judged. Told twice
/// the same, it is one line. `rows` are those of the lines.
void settleDoubles(LineList &list, const std::vector<size_t> &rows)
{
    QHash<QString, size_t> first;
    QSet<QString> doubtful;
    std::vector<LineSecret> once;
    for (size_t i = 0; i < list.lines.size(); ++i) {
        LineSecret &line = list.lines[i];
        const auto known = first.constFind(line.extension);
        if (known == first.constEnd()) {
            first.insert(line.extension, once.size());
            once.push_back(std::move(line));
        } else if (!once[*known].secret.equals(line.secret)) {
            doubtful.insert(line.extension);
            list.problems << Words::tr("Row %1: the line stands in the list before, with another password; "
                                       "it is not judged.")
                                 .arg(rows[i]);
        }
    }
    std::erase_if(once, [&](const LineSecret &line) { return doubtful.contains(line.extension); });
    list.lines = std::move(once);
}

class WipedFile {
public:
    ~WipedFile() { bytes.fill('\0'); }
    QByteArray bytes;
};

} // namespace

Result<LineList> parseLineList(QByteArrayView bytes)
{
    if (bytes.size() > lineListMaxBytes)
        return fail(ErrorCode::BadInput,
                    Words::tr("The list is larger than 4 MB; it cannot be a list of lines."));
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return fail(ErrorCode::BadInput,
                    Words::tr("The list is saved as UTF-16. Save it as CSV (UTF-8) and try again."));
    if (bytes.startsWith("PK"))
        return fail(ErrorCode::BadInput,
                    Words::tr("This is a spreadsheet or an archive. Save it as CSV and try again."));
    if (std::find(bytes.begin(), bytes.end(), '\0') != bytes.end())
        return fail(ErrorCode::BadInput,
                    Words::tr("This is not a text file. Save the list as CSV and try again."));
    const std::optional<char> named = namedSeparator(bytes);
    const std::optional<std::vector<Row>> rows = splitRows(bytes, named ? *named : guessSeparator(bytes));
    if (!rows)
        return fail(ErrorCode::BadInput, Words::tr("A quotation mark in the list is never closed."));
    if (rows->empty())
        return fail(ErrorCode::BadInput, Words::tr("The list is empty."));
    const Columns columns = findColumns(rows->front());
    if (columns.header && !columns.recognised) {
        return fail(ErrorCode::BadInput, Words::tr("The first row names columns, but not both the line "
                                                   "(“extension”) and its password (“password”)."));
    }
    if (!columns.header && rows->front().size() != 2) {
        return fail(ErrorCode::BadInput,
                    Words::tr("The columns have no names. Add a first row with “extension” and “password”."));
    }
    LineList list;
    std::vector<size_t> usedRows;
    if (rows->size() > size_t(lineListMaxLines))
        list.problems << Words::tr("Only the first %1 rows were looked at.").arg(lineListMaxLines);
    for (size_t i = columns.header ? 1 : 0; i < rows->size() && list.lines.size() < size_t(lineListMaxLines);
         ++i) {
        const Row &row = (*rows)[i];
        const auto problem = [&](const QString &what) {
            list.problems << Words::tr("Row %1: %2").arg(QString::number(i + 1), what);
        };
        if (row.size() <= std::max(columns.extension, columns.secret)) {
            problem(Words::tr("too few columns."));
            continue;
        }
        // '302 is how a person tells Excel that this is text; where the line has the mark, its password has
        // it.
        QByteArrayView name = asText(row[columns.extension].trimmed());
        const bool marked = name.startsWith('\'');
        name = name.sliced(marked ? 1 : 0);
        if (isRounded(name)) {
            problem(
                Words::tr("a spreadsheet has rounded the line's number, so it is damaged; export the list "
                          "again and do not save it in a spreadsheet."));
            continue;
        }
        const std::optional<QString> extension = extensionFrom(name);
        if (!extension) {
            problem(Words::tr("the line has no usable name."));
            continue;
        }
        const Cell &cell = row[columns.secret];
        QByteArrayView secret = asText(cell.quoted ? cell.exact() : cell.trimmed());
        if (marked && secret.startsWith('\''))
            secret = secret.sliced(1);
        if (isRounded(secret)) {
            problem(Words::tr("a spreadsheet has rounded the password, so it is damaged; export the list "
                              "again and do not save it in a spreadsheet."));
            continue;
        }
        const bool masked =
            secret.size() >= 3 && std::all_of(secret.begin(), secret.end(), [](char c) { return c == '*'; });
        if (secret.isEmpty() || masked || secret.size() > maxSecret) {
            problem(masked ? Words::tr("the password is hidden by stars; export the list with passwords.")
                    : secret.isEmpty() ? Words::tr("the password is missing.")
                                       : Words::tr("the password is longer than 128 characters."));
            continue;
        }
        list.lines.push_back(LineSecret{*extension, Secret(secret)});
        usedRows.push_back(i + 1);
    }
    settleDoubles(list, usedRows);
    if (list.lines.empty()) {
        return fail(ErrorCode::BadInput, list.problems.isEmpty()
                                             ? Words::tr("The list has headings but no lines.")
                                             : list.problems.first());
    }
    return list;
}

Result<LineList> readLineList(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::BadInput, Words::tr("The list cannot be opened: %1").arg(file.errorString()));
    WipedFile content;
    content.bytes = file.read(lineListMaxBytes + 1);
    return parseLineList(content.bytes);
}

} // namespace rf
