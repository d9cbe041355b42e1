// The terminal: what goes to the reader, what goes to the person, and how a secret comes in without being
// seen.
#pragma once

#include "core/model/json.h"
#include "core/ports/person.h"
#include "core/secret.h"

namespace rf::cli {

/// To standard output, with a line end.
void out(const QString &text);
/// To standard error: progress, warnings, errors. Control characters are dropped.
void note(const QString &text);
/// One JSON document on standard output, with schemaVersion.
void outJson(QJsonObject object);
/// From here on, errors and what was done are told as JSON on standard output, too.
void answerInJson(bool json);
/// That something was done: the sentence to the person, or with --json an object with it and the fields.
int sayDone(const QString &says, QJsonObject fields = {});
/// The sentence for an error (report/error_text) with the technical detail behind it, to standard error.
void noteError(const Error &error);
/// The same at the end of a command; with --json also {"error": {name, sentence, detail}, "exitCode"}. Gives
/// back the exit code.
int sayError(const Error &error);

/// At the very end: says so when not everything could be written to standard output, and makes the exit code
/// tell it.
int endOutput(int code);

bool isTerminal(int fd);
/// Overwrites one line on a terminal; prints whole lines elsewhere.
void progress(const QString &text);
void endProgress();

/// Asks at the terminal; DoNotKnow without one.
Answer askYesNo(const QString &text);
QString askLine(const QString &text);
/// From the prompt, without echo.
Result<Secret> askSecret(const QString &prompt);
/// Everything up to the first line end of an open file descriptor.
Result<Secret> secretFromDescriptor(int fd);

/// The person at this terminal. With `yes`, what the command line already agreed to is answered yes; what
/// only eyes and ears can tell (an echo call, a fingerprint) is asked, or not known without a terminal.
class TerminalPerson final : public Person {
public:
    explicit TerminalPerson(bool yes)
        : m_yes(yes)
    {
    }
    Answer ask(const Question &question) override;

private:
    bool m_yes;
};

} // namespace rf::cli
