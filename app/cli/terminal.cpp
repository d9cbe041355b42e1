#include "app/cli/terminal.h"

#include "app/cli/command.h"
#include "app/stop.h"
#include "report/error_text.h"
#include "report/plan_text.h"

#include <QMutex>
#include <array>
#include <bitset>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <openssl/crypto.h>
#include <span>
#include <utility>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

QMutex &outputMutex()
{
    static QMutex mutex;
    return mutex;
}

qsizetype progressShown = 0; ///< how many characters of it are on the screen
bool jsonAnswers = false;
QString lostOutput; ///< why standard output did not take everything; empty = it did

void write(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const bool whole =
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream) == size_t(bytes.size())
        && std::fflush(stream) == 0;
    if (!whole && stream == stdout && lostOutput.isEmpty())
        lostOutput = qt_error_string(errno);
}

void clearProgress()
{
    if (progressShown > 0) // with spaces: not every console of Windows knows the escape for it
        write(stderr, u'\r' + QString(progressShown, u' ') + u'\r');
    progressShown = 0;
}

/// Echo off while it lives.
class Silence {
public:
    Silence()
    {
#ifdef _WIN32
        GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &m_before);
        SetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
#else
        tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
#endif
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
    ~Silence()
    {
#ifdef _WIN32
        SetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), m_before);
#else
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
#endif
    }

private:
#ifdef _WIN32
    DWORD m_before = 0;
#else
    termios m_before{};
#endif
};

enum class Typed { Byte, End, Stopped };

#ifdef _WIN32
/// The next byte of what is typed at a console, as UTF-8: its own code page has not every letter.
Typed nextConsoleByte(HANDLE console, char &c)
{
    static std::array<char, 4> letter; // holds a part of what may be a password, and is emptied as it goes
    static int length = 0;
    static int at = 0;
    if (at < length) {
        c = std::exchange(letter[size_t(at++)], '\0');
        return Typed::Byte;
    }
    std::array<wchar_t, 2> units{};
    const auto read = [&](wchar_t &unit) {
        DWORD got = 0;
        return ReadConsoleW(console, &unit, 1, &got, nullptr) != 0 && got == 1;
    };
    do {
        if (!read(units[0]) || units[0] == L'\x1a') // Ctrl-Z
            return Typed::End;
    } while (units[0] == L'\r'); // a line ends with both
    const bool isPair = IS_HIGH_SURROGATE(units[0]) && read(units[1]);
    length = WideCharToMultiByte(CP_UTF8, 0, units.data(), isPair ? 2 : 1, letter.data(), int(letter.size()),
                                 nullptr, nullptr);
    SecureZeroMemory(units.data(), sizeof units);
    at = 0;
    if (length <= 0)
        return Typed::End;
    c = std::exchange(letter[size_t(at++)], '\0');
    return Typed::Byte;
}
#endif

/// The next byte of standard input. Stopped on Ctrl-C: the signal may reach any thread and interrupt another
/// one's call, so the token is looked at while nothing comes.
Typed nextByte(char &c)
{
#ifdef _WIN32
    Typed typed = Typed::End;
    HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    if (DWORD mode = 0; GetConsoleMode(input, &mode) != 0) {
        typed = nextConsoleByte(input, c);
    } else if (const int got = std::getchar(); got != EOF) {
        c = static_cast<char>(got);
        typed = Typed::Byte;
    }
    // The console gives up the line at once and tells of Ctrl-C in another thread, a moment later.
    for (int waited = 0; typed == Typed::End && waited < 10 && !stopToken().isCancelled(); ++waited)
        Sleep(20);
    return stopToken().isCancelled() ? Typed::Stopped : typed;
#else
    while (!stopToken().isCancelled()) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        const int ready = ::poll(&input, 1, 100);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const ssize_t got = ::read(STDIN_FILENO, &c, 1);
        if (got < 0 && errno == EINTR)
            continue;
        return got == 1 ? Typed::Byte : Typed::End;
    }
    return Typed::Stopped;
#endif
}

/// What is typed up to the line end; what does not fit is dropped, so that it answers no later question.
Result<qsizetype> readLine(std::span<char> line)
{
    size_t length = 0;
    char c = 0;
    Typed typed = nextByte(c);
    for (; typed == Typed::Byte && c != '\n'; typed = nextByte(c)) {
        if (length < line.size())
            line[length++] = c;
    }
    if (typed == Typed::Stopped) {
        note(QString()); // leaves the line of the question
        return fail(ErrorCode::Cancelled, u"stopped at a question"_s);
    }
    return static_cast<qsizetype>(length);
}

} // namespace

void out(const QString &text)
{
    const QMutexLocker lock(&outputMutex());
    clearProgress();
    write(stdout, text.endsWith(u'\n') ? text : text + u'\n');
}

void note(const QString &text)
{
    const QMutexLocker lock(&outputMutex());
    clearProgress();
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines << plainWords(line);
    write(stderr, lines.join(u'\n') + u'\n');
}

void outJson(QJsonObject object)
{
    object[u"schemaVersion"_s] = jsonSchemaVersion;
    const QMutexLocker lock(&outputMutex());
    clearProgress();
    write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)));
}

void answerInJson(bool json)
{
    jsonAnswers = json;
}

int sayDone(const QString &says, QJsonObject fields)
{
    if (!jsonAnswers) {
        note(says);
        return Done;
    }
    fields[u"says"_s] = says;
    fields[u"exitCode"_s] = Done;
    outJson(fields);
    return Done;
}

void noteError(const Error &error)
{
    note(terminalText(error.code).whole());
    if (!error.detail.isEmpty())
        note(u"  [%1] %2"_s.arg(errorName(error.code), error.detail));
}

int exitCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::BadInput: return WrongUsage;
    case ErrorCode::Cancelled: return NotMet;
    case ErrorCode::Conflict: return NotUndone; // a run that is open: a device may be in an unknown state
    default: return NotReached;
    }
}

QJsonObject errorFields(const Error &error)
{
    return {{u"error"_s, QJsonObject{{u"name"_s, QString(errorName(error.code))},
                                     {u"sentence"_s, terminalText(error.code).whole()},
                                     {u"detail"_s, error.detail}}},
            {u"exitCode"_s, exitCodeOf(error)}};
}

int sayError(const Error &error)
{
    noteError(error);
    if (jsonAnswers)
        outJson(errorFields(error));
    return exitCodeOf(error);
}

int endOutput(int code)
{
    if (lostOutput.isEmpty())
        return code;
    note(u"The output is not complete: it could not be written (%1)."_s.arg(lostOutput));
    return std::max<int>(code, NotReached);
}

bool isTerminal(int fd)
{
#ifdef _WIN32
    return _isatty(fd) != 0;
#else
    return isatty(fd) != 0;
#endif
}

void progress(const QString &text)
{
    const QMutexLocker lock(&outputMutex());
    if (isTerminal(2)) {
        const QString words = plainWords(text, 100);
        write(stderr, u'\r' + words + QString(std::max<qsizetype>(0, progressShown - words.size()), u' '));
        progressShown = words.size();
    } else {
        write(stderr, plainWords(text, 200) + u'\n');
    }
}

void endProgress()
{
    const QMutexLocker lock(&outputMutex());
    clearProgress();
}

Answer askYesNo(const QString &text)
{
    if (!isTerminal(0))
        return Answer::DoNotKnow;
    QStringList lines = text.split(u'\n');
    const QString last = lines.takeLast();
    if (!lines.isEmpty())
        note(lines.join(u'\n'));
    {
        const QMutexLocker lock(&outputMutex());
        clearProgress();
        write(stderr, plainWords(last) + u" [y/n/?] "_s);
    }
    char line[64];
    const auto length = readLine(line);
    if (!length)
        return Answer::DoNotKnow;
    const QString answer = QString::fromUtf8(line, *length).trimmed().toLower();
    if (answer == u"y"_s || answer == u"yes"_s)
        return Answer::Yes;
    return answer == u"n"_s || answer == u"no"_s ? Answer::No : Answer::DoNotKnow;
}

Result<Secret> askSecret(const QString &prompt)
{
    if (!isTerminal(0))
        return fail(ErrorCode::BadInput, u"no terminal to ask for a password; give it with --password-fd"_s);
    note(prompt);
    char buffer[1024];
    const auto length = [&] {
        const Silence silence;
        return readLine(buffer);
    }();
    Secret secret(QByteArrayView(buffer, length.value_or(0)));
    OPENSSL_cleanse(buffer, sizeof buffer);
    if (!length)
        return tl::unexpected<Error>(length.error());
    return secret;
}

namespace {

constexpr int knownDescriptors = 1024;

/// Those that whoever started the program left open for it.
std::bitset<knownDescriptors> &givenDescriptors()
{
    static std::bitset<knownDescriptors> given;
    return given;
}

} // namespace

void noteGivenDescriptors()
{
#ifdef _WIN32
    // Else the C library ends the program when such a number is read.
    _set_invalid_parameter_handler(
        [](const wchar_t *, const wchar_t *, const wchar_t *, unsigned, uintptr_t) {});
#endif
    for (int fd = 0; fd < knownDescriptors; ++fd) {
#ifdef _WIN32
        givenDescriptors().set(std::size_t(fd)); // a number that nobody gave is refused by the first reading
#else
        givenDescriptors().set(std::size_t(fd), fcntl(fd, F_GETFD) >= 0);
#endif
    }
}

Result<Secret> secretFromDescriptor(int fd)
{
    // A number that nobody gave may be one of the program's own files by now.
    if (fd < 0 || fd >= knownDescriptors || !givenDescriptors().test(std::size_t(fd)))
        return fail(ErrorCode::BadInput, u"file descriptor %1 cannot be read"_s.arg(fd));
    char buffer[1024];
    qsizetype length = 0;
    while (length < qsizetype(sizeof buffer)) {
        char c = 0;
#ifdef _WIN32
        const int got = _read(fd, &c, 1);
#else
        const ssize_t got = ::read(fd, &c, 1);
#endif
        if (got < 0)
            return fail(ErrorCode::BadInput, u"file descriptor %1 cannot be read"_s.arg(fd));
        if (got == 0 || c == '\n')
            break;
        if (c != '\r')
            buffer[length++] = c;
    }
    Secret secret(QByteArrayView(buffer, length));
    OPENSSL_cleanse(buffer, sizeof buffer);
    if (length == 0)
        return fail(ErrorCode::BadInput, u"nothing came from file descriptor %1"_s.arg(fd));
    if (length == qsizetype(sizeof buffer))
        return fail(ErrorCode::BadInput, u"what came from file descriptor %1 is too long"_s.arg(fd));
    return secret;
}

Answer TerminalPerson::ask(const Question &question)
{
    static const QStringList onlyEyesAndEars{u"trust-host-key"_s, u"trust-certificate"_s,
                                             u"echo-call"_s,      u"portal-password"_s,
                                             u"write-down"_s,     u"keep-alive-by-hand"_s};
    QStringList lines;
    if (!question.subject.isEmpty()) {
        const QString name = m_nameOf ? m_nameOf(question.subject) : QString();
        lines << u"About %1:"_s.arg(plainWords(name.isEmpty() ? question.subject : name, 120));
    }
    lines << question.text;
    if (!question.shown.isEmpty())
        lines << u"    "_s + question.shown;
    const QString text = lines.join(u'\n');
    if (m_yes && !onlyEyesAndEars.contains(question.key)) {
        note(text + u" yes (agreed with --yes)"_s);
        return Answer::Yes;
    }
    // Where nobody can be asked, a stranger can still be accepted: by who compared the fingerprint elsewhere.
    if (!isTerminal(0) && question.key.startsWith(u"trust-"_s))
        note(text
             + u"\nNobody can be asked here. Once it was compared: ringfence-cli trust OFFICE DEVICE "
               "--fingerprint FINGERPRINT"_s);
    return askYesNo(text);
}

} // namespace rf::cli
