#include "app/cli/terminal.h"

#include "app/cli/command.h"
#include "report/error_text.h"
#include "report/plan_text.h"

#include <QMutex>
#include <cerrno>
#include <cstdio>
#include <openssl/crypto.h>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
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

bool progressShown = false;
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
    if (progressShown)
        write(stderr, u"\r\033[K"_s);
    progressShown = false;
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

int sayError(const Error &error)
{
    noteError(error);
    int code = NotReached;
    if (error.code == ErrorCode::BadInput)
        code = WrongUsage;
    else if (error.code == ErrorCode::Cancelled)
        code = NotMet;
    else if (error.code == ErrorCode::Conflict) // a run that is open: a device may be in an unknown state
        code = NotUndone;
    if (jsonAnswers)
        outJson({{u"error"_s, QJsonObject{{u"name"_s, QString(errorName(error.code))},
                                          {u"sentence"_s, terminalText(error.code).whole()},
                                          {u"detail"_s, error.detail}}},
                 {u"exitCode"_s, code}});
    return code;
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
        write(stderr, u"\r\033[K"_s + plainWords(text, 100));
        progressShown = true;
    } else {
        write(stderr, plainWords(text, 200) + u'\n');
    }
}

void endProgress()
{
    const QMutexLocker lock(&outputMutex());
    clearProgress();
}

QString askLine(const QString &text)
{
    {
        const QMutexLocker lock(&outputMutex());
        clearProgress();
        write(stderr, plainWords(text) + u' ');
    }
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n' && line.size() < 4096; c = std::getchar())
        line.append(static_cast<char>(c));
    return QString::fromUtf8(line).trimmed();
}

Answer askYesNo(const QString &text)
{
    if (!isTerminal(0))
        return Answer::DoNotKnow;
    const QString answer = askLine(text + u" [y/n/?]"_s).toLower();
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
    qsizetype length = 0;
    {
        const Silence silence;
        for (int c = std::getchar(); c != EOF && c != '\n' && length < qsizetype(sizeof buffer);
             c = std::getchar())
            buffer[length++] = static_cast<char>(c);
    }
    Secret secret(QByteArrayView(buffer, length));
    OPENSSL_cleanse(buffer, sizeof buffer);
    return secret;
}

Result<Secret> secretFromDescriptor(int fd)
{
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
    return secret;
}

Answer TerminalPerson::ask(const Question &question)
{
    static const QStringList onlyEyesAndEars{u"trust-host-key"_s, u"trust-certificate"_s, u"echo-call"_s,
                                             u"portal-password"_s, u"write-down"_s};
    QString text = question.text;
    if (!question.shown.isEmpty())
        text += u"\n    "_s + question.shown;
    if (m_yes && !onlyEyesAndEars.contains(question.key)) {
        note(text + u" yes (agreed with --yes)"_s);
        return Answer::Yes;
    }
    return askYesNo(text);
}

} // namespace rf::cli
