#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "app/traces.h"

namespace rf::cli {

using namespace Qt::StringLiterals;

namespace {

struct ClearWords {
    bool yes = false;
    bool offices = false;
};

int clear(const ClearWords &words, bool inJson)
{
    answerInJson(inJson);
    const QStringList offices = knownOffices();
    if (!words.yes)
        return sayError(
            {ErrorCode::BadInput,
             u"nothing was removed: say --yes. Settings, newer lists and practice offices go, on "
             "Windows kept passwords as well, and with --offices also these office files: %1"_s.arg(
                 offices.isEmpty() ? u"none is known"_s : offices.join(u", "_s)),
             {}});
    const Cleared cleared = clearTraces(words.offices);
    if (!inJson) {
        for (const QString &gone : cleared.gone)
            out(u"removed: %1"_s.arg(gone));
        for (const QString &left : cleared.left)
            note(u"left: %1"_s.arg(left));
        if (cleared.passwordsStay)
            out(u"kept: passwords in this system's password store. There they are named RingFence; the "
                "system's own program for passwords removes them."_s);
        if (!words.offices) {
            for (const QString &office : offices)
                out(u"kept: %1"_s.arg(office));
        }
    } else {
        outJson({{u"removed"_s, QJsonArray::fromStringList(cleared.gone)},
                 {u"left"_s, QJsonArray::fromStringList(cleared.left)},
                 {u"keptPasswords"_s, cleared.passwordsStay},
                 {u"keptOffices"_s, QJsonArray::fromStringList(words.offices ? QStringList() : offices)}});
    }
    return cleared.left.isEmpty() ? Done : NotReached;
}

} // namespace

void addClear(CLI::App &app, Program &program)
{
    CLI::App *command = app.add_subcommand("clear", "Remove settings, newer lists and practice offices from "
                                                    "this computer, on Windows also kept passwords, before "
                                                    "RingFence is removed itself");
    auto words = std::make_shared<ClearWords>();
    command->add_flag("--yes", words->yes, "Do it; without this it only says what would go");
    command->add_flag("--offices", words->offices, "Also the office files that the window remembers");
    withJson(*command, program);
    command->callback(
        [&program, words] { program.run = [&program, words] { return clear(*words, program.json); }; });
}

} // namespace rf::cli
