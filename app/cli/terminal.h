// The terminal: what goes to the reader, what goes to the person, and how a secret comes in without being
// seen.
#pragma once

#include "core/model/json.h"
#include "core/ports/person.h"
#include "core/secret.h"

#include <functional>

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
/// The exit code that goes with an error at the end of a command.
int exitCodeOf(const Error &error);
/// {"error": {name, sentence, detail}, "exitCode"}
QJsonObject errorFields(const Error &error);
/// noteError at the end of a command; with --json also errorFields. Gives back the exit code.
int sayError(const Error &error);

/// At the very end: says so when not everything could be written to standard output, and makes the exit code
/// tell it.
int endOutput(int code);

bool isTerminal(int fd);
/// Overwrites one line on a terminal; prints whole lines elsewhere.
void progress(const QString &text);
void endProgress();

/// Asks at the terminal; DoNotKnow without one, and when Ctrl-C ends the question.
Answer askYesNo(const QString &text);
/// From the prompt, without echo. Cancelled when Ctrl-C ends the question; BadInput without a terminal.
Result<Secret> askSecret(const QString &prompt);
/// Before the program opens anything of its own: only what is open now is ever read by its number.
void noteGivenDescriptors();
/// Everything up to the first line end of an open file descriptor. BadInput: it was not open when the program
/// began, nothing came, or more than 1023 bytes.
Result<Secret> secretFromDescriptor(int fd);

/// The person at this terminal. With `yes`, what the command line already agreed to is answered yes; what
/// only eyes and ears can tell (an echo call, a fingerprint) is asked, or not known without a terminal.
class TerminalPerson final : public Person {
public:
    explicit TerminalPerson(bool yes)
        : m_yes(yes)
    {
    }
    /// How people call what a question is about, by its id; called from any thread. Empty = not known.
    void nameBy(std::function<QString(const QString &id)> nameOf) { m_nameOf = std::move(nameOf); }
    Answer ask(const Question &question) override;

private:
    bool m_yes;
    std::function<QString(const QString &)> m_nameOf;
};

} // namespace rf::cli
