// The terminal program: one file per command. A command registers its words with CLI11 and leaves what is to
// be run; main runs it once everything was understood.
#pragma once

#include <CLI/CLI.hpp>
#include <QJsonObject>
#include <QString>
#include <functional>

namespace rf::cli {

/// Part of the contract for automation.
enum ExitCode {
    Done = 0, ///< done and all met; practice --auto: done and equal to the expected findings
    NotMet = 1, ///< done, and something is not met
    WrongUsage = 2,
    NotReached = 3, ///< something could not be reached or read
    Undone = 4, ///< a change failed and was undone
    NotUndone = 5, ///< a change failed and could not be undone, or its state is unknown
};

/// Grows when a field changes its meaning; fields may be added without.
inline constexpr int jsonSchemaVersion = 1;

struct Program {
    bool json = false;
    std::function<int()> run;
};

void addControls(CLI::App &app, Program &program);
void addDevices(CLI::App &app, Program &program);
void addCatalogue(CLI::App &app, Program &program);
void addIdentify(CLI::App &app, Program &program);
void addPreview(CLI::App &app, Program &program);
void addAlgTest(CLI::App &app, Program &program);
void addReflect(CLI::App &app, Program &program);
void addWay(CLI::App &app, Program &program); ///< path, nat-test, outside
void addProviderCheck(CLI::App &app, Program &program);
void addScan(CLI::App &app, Program &program);
void addOffice(CLI::App &app, Program &program); ///< new, special, name, sign-in, import-lines
void addTrust(CLI::App &app, Program &program);
void addWords(CLI::App &app, Program &program); ///< answer, attest, accept
void addVisit(CLI::App &app, Program &program); ///< check, plan, apply, undo, settle, tomorrow
void addPapers(CLI::App &app, Program &program); ///< report, bundle, facts
void addPractice(CLI::App &app, Program &program);
void addClear(CLI::App &app, Program &program);
void addDescribe(CLI::App &app, Program &program); ///< last: it tells of all the others

/// A word of the command line.
inline QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

/// Adds --json to a command.
void withJson(CLI::App &command, Program &program);

} // namespace rf::cli
